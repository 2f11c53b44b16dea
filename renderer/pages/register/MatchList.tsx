import { Group, Paper, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PersonMatch } from '#src/contract/people.ts';
import { areaName } from '#src/domain/area/area.ts';
import { maskNik } from '#src/domain/person/nik.ts';
import { formatBirth } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { reasonText } from './reasons.ts';
import classes from './register.module.css';

/** Our own people who may be meant, each with the reason. Arrow keys move, Enter chooses. */
export function MatchList({ matches, onChoose }: { readonly matches: readonly PersonMatch[]; readonly onChoose: (match: PersonMatch) => void }): ReactNode {
  const { t, language } = useText();
  const day = today();
  return (
    <Paper component="ul" m={0} p={0} style={{ listStyle: 'none', overflow: 'hidden' }} onKeyDown={moveByArrows}>
      {matches.map((match) => (
        <li key={match.personId}>
          <button type="button" className={classes['match']} onClick={() => onChoose(match)}>
            <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
              <span>
                <Text span fw={650}>{match.name}</Text>
                <Text span c="dimmed">{match.birthDate === null ? '' : `, ${formatBirth(match.birthDate, day, language)}`}</Text>
                <Text size="sm" c="dimmed">{match.nik === null ? t('register.review.noNik') : maskNik(match.nik)} · {match.address}, {areaName(match.village) ?? match.village}</Text>
                {match.reasons.length > 0 && <Text size="sm">{match.reasons.map((reason) => reasonText(t, reason)).join(', ')}</Text>}
              </span>
              <Text size="sm" ta="right" style={{ flex: 'none' }}>{match.openCases > 0 ? t('register.search.openCases', { count: match.openCases }) : t('register.search.noOpenCases')}</Text>
            </Group>
          </button>
        </li>
      ))}
    </Paper>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}
