import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ReferralRow } from '#src/contract/referral.ts';
import { areaName } from '#src/domain/area/area.ts';
import { ATTENTIONS, type Attention } from '#src/domain/referral/terms.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { usePaged } from '../../app/usePaged.ts';
import type { DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { Views } from '../../components/Views.tsx';
import { partnerName } from '../cases/names.ts';
import { dateAndDistance } from '../cases/words.ts';
import { Preview } from '../work/Preview.tsx';
import { PreviewedList } from '../work/PreviewedList.tsx';

const TONES: Readonly<Record<Attention, Tone>> = { TO_SEND: 'needsYou', TO_REMIND: 'late', TO_ESCALATE: 'late', LATE: 'late', WAITING: 'waiting', TO_DELIVER: 'moving', ENDED: 'done' };

/** All letters of the office, by what must be done about them today. */
export function LettersPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly view?: string };
  const view = ATTENTIONS.find((known) => known === search.view) ?? (role === 'MANAGER' ? 'TO_ESCALATE' : 'TO_SEND');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const counters = useCall('referral.counters', {}, { keepPrevious: true });
  const rows = usePaged('referral.queue', { view, village: null, text: text === '' ? null : text });
  const open = (row: ReferralRow): void => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } });
  return (
    <>
      <PageHeader title={t('referral.list.title')} lead={t('referral.list.lead')} />
      <Views label={t('referral.list.views')} current={view} onChoose={(next) => void navigate({ to: '/letters', search: { view: next }, replace: true })}
        views={ATTENTIONS.map((one) => ({ view: one, text: t(`referral.attention.${one}`), count: counters.data?.find((counter) => counter.view === one)?.count }))} />
      <TextInput aria-label={t('referral.list.search')} placeholder={t('referral.list.search')} value={typed} data-search w={300} size="sm" mb="md" autoComplete="off" spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden />} onChange={(event) => setTyped(event.currentTarget.value)} />
      <PreviewedList<ReferralRow> paged={rows} view={view} name="letters" label={t(`referral.attention.${view}`)} columns={useColumns()} rowId={(row) => row.referralId} onOpen={open} autoFocus={text === ''}
        preview={(row) => <LetterPreviewCard row={row} onOpen={open} />} empty={<EmptyState title={t('referral.list.empty')} hint={t('referral.list.emptyHint')} />} />
    </>
  );
}

function useColumns(): readonly DataColumn<ReferralRow>[] {
  const { t, language } = useText();
  return [
    { id: 'number', header: t('referral.list.number'), width: '13rem', value: (row) => row.number, cell: (row) => row.number },
    { id: 'kind', header: t('referral.list.kind'), width: '7.5rem', value: (row) => t(`referral.kind.${row.kind}`), cell: (row) => t(`referral.kind.${row.kind}`) },
    { id: 'partner', header: t('referral.list.partner'), value: (row) => partnerName(row.partner), cell: (row) => partnerName(row.partner) },
    {
      id: 'family', header: t('referral.list.family'), width: '10rem', value: (row) => row.applicantName,
      cell: (row) => (row.masked ? <StatusBadge tone="plain" icon={IconLock}>{t('caseRecord.protectedBadge')}</StatusBadge> : <span style={{ fontWeight: 600 }}>{row.applicantName}</span>),
    },
    { id: 'due', header: t('referral.list.due'), width: '7.5rem', value: (row) => row.answerDueOn, cell: (row) => (row.answerDueOn === null ? '' : formatMediumDate(row.answerDueOn, language)) },
  ];
}

function LetterPreviewCard({ row, onOpen }: { readonly row: ReferralRow; readonly onOpen: (row: ReferralRow) => void }): ReactNode {
  const { t, language } = useText();
  const day = today();
  return (
    <Preview title={partnerName(row.partner)} note={row.number} badge={<StatusBadge tone={TONES[row.attention]}>{t(`referral.status.${row.status}`)}</StatusBadge>} open={t('queue.open')} onOpen={() => onOpen(row)}
      facts={[
        [t('referral.list.family'), row.masked ? t('referral.list.hidden') : `${row.applicantName}, ${areaName(row.village) ?? row.village}`],
        [t('referral.kindOf'), t(`referral.kind.${row.kind}`)],
        [t('referral.list.subject'), row.subject],
        [t('referral.list.issued'), dateAndDistance(row.issuedOn, day, language)],
        ...(row.answerDueOn === null ? [] : [[t('referral.list.due'), dateAndDistance(row.answerDueOn, day, language)] as const]),
      ]} />
  );
}
