import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconHomeSearch, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatLongDate, formatNumber } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { now } from '../../app/clock.ts';
import { mayCall } from '../../app/mayCall.ts';
import { navigationFor } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Counters } from './Counters.tsx';
import { Drafts } from './Drafts.tsx';
import classes from './home.module.css';
import { OfficeTasks } from './OfficeTasks.tsx';

/** What waits for whoever sits here, what they left unfinished, and where to begin. */
export function HomePage(): ReactNode {
  const { t, language } = useText();
  const { name, role } = useSession();
  const navigate = useNavigate();
  const begin = mayCall(role, 'fieldReport.submit') ? { to: '/visits/new', text: t('visit.new'), Icon: IconHomeSearch } as const
    : mayCall(role, 'case.register') ? { to: '/register', text: t('shell.nav.register'), Icon: IconUserPlus } as const : null;
  return (
    <>
      <PageHeader title={t('home.greeting', { name })} lead={`${formatLongDate(now(), language)} · ${t(`role.name.${role}`)}`}
        actions={begin !== null && <Button leftSection={<begin.Icon size={18} aria-hidden />} onClick={() => void navigate({ to: begin.to })}>{begin.text}</Button>} />
      <div className={classes['columns']}>
        <Stack gap="lg">{role === 'ADMINISTRATOR' ? <OfficeTasks /> : <Counters />}<Drafts /></Stack>
        <Stack gap="lg"><QuickSteps /><RegistryNote /></Stack>
      </div>
    </>
  );
}

const QUICK = { cases: 'home.quickCases', visits: 'home.quickVisits', rounds: 'home.quickRounds', programmes: 'home.quickProgrammes', users: 'home.quickUsers', office: 'home.quickOffice', accessLog: 'home.quickAccess' } as const;

function QuickSteps(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  return (
    <Paper component="nav" p="md" aria-label={t('home.quick')}>
      <Title order={2} size="h3" mb="xs">{t('home.quick')}</Title>
      {navigationFor(role).filter(({ section }) => section in QUICK).map(({ section, path, icon: Icon }) => (
        <Link key={section} to={path} className={classes['step']}>
          <Icon size={20} stroke={1.7} aria-hidden /><span>{t(QUICK[section as keyof typeof QUICK])}</span><IconArrowRight size={16} aria-hidden />
        </Link>
      ))}
    </Paper>
  );
}

/** Which national data this PC holds, and of when: no number without its date. */
function RegistryNote(): ReactNode {
  const { t, language } = useText();
  const { data } = useCall('registry.status', {});
  if (data === undefined) return null;
  const [year, quarter] = (data.source?.quarter ?? '').split('Q');
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb={4}>{t('home.registry.title')}</Title>
      <Group gap="xs"><Text c="dimmed">
        {data.state === 'READY' && data.source !== null
          ? t('home.registry.ready', { quarter: `${quarter} ${year}`, people: formatNumber(data.people, language) })
          : t(data.state === 'MISSING' ? 'home.registry.missing' : 'home.registry.loading')}
      </Text></Group>
    </Paper>
  );
}
