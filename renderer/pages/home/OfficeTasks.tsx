import { Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ROLES } from '#src/domain/access/roles.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import classes from './home.module.css';

/** From this month on next year's days off are asked for: the joint decree comes out in autumn. */
const NEXT_YEAR_FROM = 10;

/** What only the administrator can put right: data, days off and roles that are missing. */
export function OfficeTasks(): ReactNode {
  const { t } = useText();
  const tasks = useTasks();
  return (
    <Paper p="md" component="section" aria-labelledby="tasks">
      <Title order={2} size="h3" id="tasks" mb="xs">{t('home.office.title')}</Title>
      {tasks.length === 0 && <Text style={{ display: 'flex', gap: 8, alignItems: 'center' }}><IconCircleCheck size={18} aria-hidden />{t('home.office.none')}</Text>}
      {tasks.map(({ key, to, text }) => (
        <Link key={key} to={to} className={classes['step']}><IconAlertTriangle size={20} stroke={1.7} aria-hidden style={{ color: 'var(--slrt-amber-text)' }} /><span>{text}</span></Link>
      ))}
    </Paper>
  );
}

interface Task {
  readonly key: string;
  readonly to: '/registry' | '/national' | '/holidays' | '/users';
  readonly text: string;
}

function useTasks(): readonly Task[] {
  const { t } = useText();
  const day = today();
  const year = Number(day.slice(0, 4));
  const registry = useCall('registry.status', {});
  const users = useCall('user.list', {});
  const thisYear = useCall('holidays.list', { year });
  const nextYear = useCall('holidays.list', { year: year + 1 }, { enabled: Number(day.slice(5, 7)) >= NEXT_YEAR_FROM });
  const national = useCall('national.view', {});
  const tasks: Task[] = [];
  const stopped = national.data?.paused === true ? national.data.lastError : null;
  if (stopped !== null) tasks.push({ key: 'national', to: '/national', text: t('home.office.national', { why: t(`error.${stopped}.text`) }) });
  if (registry.data?.state === 'MISSING') tasks.push({ key: 'registry', to: '/registry', text: t('home.office.registry') });
  if (thisYear.data?.length === 0) tasks.push({ key: 'holidays', to: '/holidays', text: t('home.office.holidays', { year }) });
  if (nextYear.data?.length === 0) tasks.push({ key: 'holidays-next', to: '/holidays', text: t('home.office.holidays', { year: year + 1 }) });
  if (users.data !== undefined) {
    const held = new Set(users.data.filter((user) => !user.disabled).map((user) => user.role));
    const open = ROLES.filter((role) => !held.has(role));
    if (open.length > 0) tasks.push({ key: 'roles', to: '/users', text: t('home.office.roles', { roles: open.map((role) => t(`role.name.${role}`)).join(', ') }) });
  }
  return tasks;
}
