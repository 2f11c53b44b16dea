import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumber } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './home.module.css';
import { caseTiles, letterTiles, workTiles, type Tile } from './tiles.ts';

/** What waits for whoever sits here, the late ones first; each number is a link to exactly the rows that it counts. */
export function Counters(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const cases = useCall('home.counters', {}, { staleTime: 10_000 });
  const work = useCall('work.counters', {}, { staleTime: 10_000 });
  const letters = useCall('referral.counters', {}, { staleTime: 10_000, enabled: mayCall(role, 'referral.counters') });
  return (
    <Answered answer={cases}>
      {(counters) => <Answered answer={work}>{(others) => <Groups tiles={[...(mayCall(role, 'case.queue') ? caseTiles(counters, role, t) : []), ...letterTiles(letters.data ?? [], role, t), ...workTiles(others, t).filter((tile) => mayOpen(role, tile))]} />}</Answered>}
    </Answered>
  );
}

const LISTS = { '/visits': 'fieldReport.list', '/rounds': 'round.list', '/proposals': 'proposal.list' } as const;
const mayOpen = (role: Parameters<typeof mayCall>[0], { to }: Tile): boolean => to in LISTS && mayCall(role, LISTS[to as keyof typeof LISTS]);

function Groups({ tiles }: { readonly tiles: readonly Tile[] }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const now = tiles.filter((tile) => tile.group !== 'others').toSorted((a, b) => Number(b.group === 'late') - Number(a.group === 'late'));
  const others = tiles.filter((tile) => tile.group === 'others');
  const nothing = now.every((tile) => tile.count === 0);
  return (
    <>
      <Paper p="md" component="section" aria-labelledby="now">
        <Title order={2} size="h3" id="now" mb="sm">{t('home.needsYou')}</Title>
        {nothing && <Text mb={now.length > 0 ? 'sm' : 0}>{t('home.noneWaiting')} {t(`home.begin.${beginOf(role)}`)}</Text>}
        {now.length > 0 && <Tiles tiles={now} />}
      </Paper>
      {others.length > 0 && (
        <Paper p="md" component="section" aria-labelledby="others">
          <Title order={2} size="h3" id="others">{t('home.others')}</Title>
          <Text c="dimmed" size="sm" mb="sm">{t('home.countersHint')}</Text>
          <Tiles tiles={others} />
        </Paper>
      )}
    </>
  );
}

/** What somebody with an empty desk may begin with. */
function beginOf(role: Parameters<typeof mayCall>[0]): 'register' | 'visit' | 'round' | 'watch' {
  if (mayCall(role, 'fieldReport.submit')) return 'visit';
  if (mayCall(role, 'case.register')) return 'register';
  return mayCall(role, 'round.begin') ? 'round' : 'watch';
}

function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): ReactNode {
  const { t, language } = useText();
  return (
    <ul className={classes['tiles']}>
      {tiles.map(({ key, label, count, urgent, group, to, search }) => (
        <li key={key}>
          <Link to={to as never} search={search as never} className={classes['tile']} data-group={count > 0 ? group : undefined}>
            <span className={classes['count']}>{formatNumber(count, language)}</span>
            <span className={classes['label']}>{label}</span>
            {group === 'late' && <StatusBadge tone="late">{t('home.late')}</StatusBadge>}
            {urgent > 0 && <StatusBadge tone="needsYou">{t('home.urgent', { count: urgent })}</StatusBadge>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
