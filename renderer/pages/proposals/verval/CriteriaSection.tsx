import { Group, Radio, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { countCriteria, GATE, QUESTIONS, type CriteriaAnswers, type Criterion } from '#src/domain/proposal/criteria.ts';
import { criteriaLabel, workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../../app/text.tsx';
import { answerText } from './check.ts';
import { FAMILY, type Answers } from './draft.ts';
import { answerAndGoOn } from './focus.ts';
import classes from './verval.module.css';

interface CriteriaSectionProps {
  readonly value: CriteriaAnswers;
  /** What the form says of the house. */
  readonly house: Answers;
  readonly onChange: (value: CriteriaAnswers) => void;
}

/** Questions of the form that a criterion asks about. */
const SEEN_IN: Partial<Record<Criterion, readonly string[]>> = { FLOOR_POOR: ['303'], WALL_POOR: ['304'], NO_TOILET: ['309a'], POWER_450_OR_NONE: ['307a', '307b1'] };

/** The criteria of Kepmensos 262/HUK/2022, counted and not decided: the deliberation decides. */
export function CriteriaSection({ value, house, onChange }: CriteriaSectionProps): ReactNode {
  const { t } = useText();
  const count = countCriteria(value);
  const seenIn = (criterion: Criterion): string => (SEEN_IN[criterion] ?? []).flatMap((code) => (house[code] === undefined ? [] : [answerText(FAMILY, code, house[code], t)])).join(', ');
  const ask = (criterion: Criterion): ReactNode => <Ask key={criterion} criterion={criterion} value={value[criterion] ?? null} seen={seenIn(criterion)} onChange={(answer) => onChange({ ...value, [criterion]: answer })} />;
  return (
    <div className={classes['questions']}>
      <div>
        <Title order={2} size="h2" tabIndex={-1} data-section-title>{t('vervalForm.section.CRITERIA')}</Title>
        <Text c="dimmed">{t('vervalForm.criteriaText')}</Text>
      </div>
      {ask(GATE)}
      {count.gate ? <Text fw={600}>{t('proposalPage.criteriaGate')}</Text> : QUESTIONS.map(ask)}
      {!count.gate && <Text fw={600} role="status" data-criteria={count.yes}>{criteriaLabel(count.yes, t)}</Text>}
    </div>
  );
}

/** 1 is yes, 2 is no, as everywhere in the form. */
function Ask({ criterion, value, seen, onChange }: { readonly criterion: Criterion; readonly value: boolean | null; readonly seen: string; readonly onChange: (answer: boolean | null) => void }): ReactNode {
  const { t } = useText();
  return (
    <div className={classes['question']} data-question={criterion}>
      <Radio.Group id={`criterion-${criterion}`} tabIndex={-1} label={workLabel('criterion', criterion, t)} value={value === null ? null : value ? '1' : '2'} onChange={(code) => onChange(code === '1')}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' || event.key === 'Delete') onChange(null);
          else if (event.key === '1' || event.key === '2') {
            event.preventDefault();
            answerAndGoOn(event.currentTarget, () => onChange(event.key === '1'));
          }
        }}>
        <Group gap="6px 20px" mt={4}>{(['1', '2'] as const).map((code) => <Radio key={code} value={code} label={`${code}  ${workLabel('vervalCode', `YES_NO.${code}`, t)}`} />)}</Group>
      </Radio.Group>
      {seen !== '' && <Text size="sm" className={classes['source']}>{t('vervalForm.seen', { answer: seen })}</Text>}
    </div>
  );
}
