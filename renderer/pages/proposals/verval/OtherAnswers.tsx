import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { answerText, variableOf } from './check.ts';
import { FAMILY, type Value, type VervalDraft } from './draft.ts';
import classes from './verval.module.css';

interface OtherAnswersProps {
  readonly view: ProposalView;
  readonly draft: VervalDraft;
  readonly onTake: (sheet: string, variable: string, value: Value) => void;
}

/** Where a form that somebody else saved meanwhile says something else: both answers side by side, to be chosen. */
export function OtherAnswers({ view, draft, onTake }: OtherAnswersProps): ReactNode {
  const { t } = useText();
  const { userId } = useSession();
  const { verval, start } = view.state;
  if (verval === null) return null;
  const who = verval.by === userId ? t('vervalForm.otherWindow') : view.people[verval.by] ?? t('proposalPage.story.someone');
  const different = verval.form.sheets.flatMap((sheet) => {
    const key = sheet.subject ?? FAMILY;
    return Object.entries(sheet.answers).flatMap(([code, theirs]) => {
      const mine = draft.answers[key]?.[code];
      return mine === theirs ? [] : [{ key, code, theirs, mine, name: start.subjects.find((subject) => subject.id === sheet.subject)?.name ?? null }];
    });
  });
  if (different.length === 0) return null;
  return (
    <ul className={classes['differences']} aria-label={t('vervalForm.differences')}>
      {different.map(({ key, code, theirs, mine, name }) => {
        const variable = variableOf(key === FAMILY ? 'HOUSEHOLD' : 'PERSON', code);
        const label = variable === undefined ? code : workLabel('vervalVariable', variableKey(variable), t);
        const question = name === null ? label : `${name}: ${label}`;
        return (
          <li key={`${key}-${code}`} data-difference={code}>
            <Text size="sm" fw={600}>{question}</Text>
            <Group gap="sm">
              <Text size="sm">{t('vervalForm.mine', { answer: answerText(key, code, mine, t) })}</Text>
              <Text size="sm">{t('vervalForm.theirs', { who, answer: answerText(key, code, theirs, t) })}</Text>
              <Button size="compact-sm" variant="default" aria-label={`${t('vervalForm.take', { who })}: ${question}`} onClick={() => onTake(key, code, theirs)}>{t('vervalForm.take', { who })}</Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
