import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconClipboardText, IconLock, IconMessageReport, IconSearch, IconUser, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { statusCodeIn } from '#src/domain/case/statusCode.ts';
import { formatDate } from '#src/text/format.ts';
import { useCall, useCommand } from '../api.ts';
import { mayCall } from '../app/mayCall.ts';
import { navigationFor } from '../app/navigation.ts';
import { beginReport } from '../app/problemReport.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../app/text.tsx';

/** Ctrl K: pages, actions, a case by number or status code, a person by name or NIK. */
export function CommandPalette(): ReactNode {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const groups = [...useFound(query), ...useCommands(query)];
  return (
    <Spotlight
      shortcut={null} query={query} onQueryChange={setQuery} actions={groups} filter={(_query, actions) => actions}
      nothingFound={t('shell.palette.nothing')} maxHeight={460} scrollable transitionProps={{ duration: 100 }} clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }} attributes={{ content: { 'aria-label': t('shell.searchAll') } }}
      searchProps={{ leftSection: <IconSearch size={20} aria-hidden />, placeholder: t('shell.palette.placeholder'), 'aria-label': t('shell.palette.placeholder') }}
    />
  );
}

function useCommands(query: string): readonly SpotlightActionGroupData[] {
  const { t } = useText();
  const navigate = useNavigate();
  const { role } = useSession();
  const lock = useCommand('session.lock');
  const fits = (label: string): boolean => label.toLowerCase().includes(query.trim().toLowerCase());
  const pages = navigationFor(role).map(({ section, path, icon: Icon }) => ({
    id: `page-${section}`, label: t(`shell.nav.${section}`), leftSection: <Icon size={20} aria-hidden />, onClick: () => void navigate({ to: path }),
  }));
  const actions = [
    ...(mayCall(role, 'case.register') ? [{ id: 'new', label: `${t('shell.nav.register')} (Ctrl N)`, leftSection: <IconUserPlus size={20} aria-hidden />, onClick: () => void navigate({ to: '/register' }) }] : []),
    { id: 'report', label: t('problem.report.title'), leftSection: <IconMessageReport size={20} aria-hidden />, onClick: () => void beginReport() },
    { id: 'lock', label: t('shell.user.lock'), leftSection: <IconLock size={20} aria-hidden />, onClick: () => lock.mutate({}) },
  ];
  return [
    { group: t('shell.palette.pages'), actions: pages.filter((page) => fits(page.label)) },
    { group: t('shell.palette.actions'), actions: actions.filter((action) => fits(action.label)) },
  ].filter((group) => group.actions.length > 0);
}

function useFound(query: string): readonly SpotlightActionGroupData[] {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { role } = useSession();
  const [typed] = useDebouncedValue(query.trim(), 120);
  const enabled = typed.length >= 3;
  const byCode = useCall('case.byCode', { code: typed }, { enabled: enabled && (/\d/.test(typed) || statusCodeIn(typed) !== null) && mayCall(role, 'case.byCode') });
  const people = useCall('people.search', { text: typed, village: null, limit: 8 }, { enabled: enabled && mayCall(role, 'people.search'), keepPrevious: true });
  const open = (caseId: string) => (): void => void navigate({ to: '/cases/$caseId', params: { caseId } });
  const cases = enabled && byCode.data !== undefined ? [{
    id: `case-${byCode.data.caseId}`, label: `${byCode.data.number} · ${byCode.data.masked ? t('queue.masked') : byCode.data.applicantName}`, description: byCode.data.village,
    leftSection: <IconClipboardText size={20} aria-hidden />, onClick: open(byCode.data.caseId),
  }] : [];
  const persons = enabled ? (people.data ?? []).map((person) => ({
    id: `person-${person.personId}`, label: person.name, leftSection: <IconUser size={20} aria-hidden />,
    description: [person.birthDate === null ? null : t('shell.palette.bornOn', { date: formatDate(person.birthDate, language) }), person.address].filter(Boolean).join(' · '),
    onClick: () => void navigate({ to: '/cases', search: { text: person.name } }),
  })) : [];
  return [
    { group: t('shell.palette.cases'), actions: cases },
    { group: t('shell.palette.people'), actions: persons },
  ].filter((group) => group.actions.length > 0);
}

export const openPalette = (): void => spotlight.open();
