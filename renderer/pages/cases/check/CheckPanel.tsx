import { Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MemberInput } from '#src/contract/people.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import type { PanelProps } from '../panels/ActionPanel.tsx';
import { answerText } from '../words.ts';
import classes from './check.module.css';
import { MemberCheck } from './MemberCheck.tsx';

const TONES: Readonly<Record<string, Tone>> = { FOUND: 'done', FOUND_UNRANKED: 'done', NOT_FOUND: 'waiting', SEVERAL: 'needsYou', NOT_CONNECTED: 'waiting', NOT_CHECKED: 'plain' };

/** Member by member: is this person in the national data? */
export function CheckPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const { members } = view.household;
  const { checks } = view.state;
  const unchecked = (from: readonly MemberInput[]): MemberInput | undefined => from.find((member) => checks[member.id] === undefined);
  const [currentId, setCurrentId] = useState(unchecked(members)?.id ?? members[0]?.id ?? '');
  const current = members.find((member) => member.id === currentId);
  /** After a member the next one that nobody checked; after the last the panel is done. */
  const goOn = (done: string): void => {
    const next = unchecked(members.filter((member) => member.id !== done));
    if (next === undefined) onClose();
    else setCurrentId(next.id);
  };
  return (
    <div className={classes['panel']}>
      <nav aria-label={t('review.member')}>
        <Stack gap={4}>
          {members.map((member) => {
            const check = checks[member.id];
            return (
              <button key={member.id} type="button" className={classes['member']} aria-current={member.id === currentId ? 'true' : undefined} onClick={() => setCurrentId(member.id)}>
                <Text span display="block" fw={600}>{member.name}</Text>
                <StatusBadge tone={TONES[check?.answer ?? 'NOT_CHECKED'] ?? 'plain'}>{check === undefined ? t('review.answer.NOT_CHECKED') : answerText(check, t)}</StatusBadge>
              </button>
            );
          })}
        </Stack>
      </nav>
      {current !== undefined && <MemberCheck key={current.id} view={view} member={current} onDone={() => goOn(current.id)} />}
    </div>
  );
}
