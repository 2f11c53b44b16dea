import type { ReactNode } from 'react';
import { variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { formatLongDate } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../app/text.tsx';
import type { Step } from '../register/draft.ts';
import { Pair, Section } from '../register/ReviewStep.tsx';
import { HOUSE_VARIABLES, type VisitDraft } from './visitDraft.ts';

/** What was seen at the house, once more before it is handed in. */
export function VisitSummary({ draft, onGo }: { readonly draft: VisitDraft; readonly onGo: (step: Step) => void }): ReactNode {
  const { t, language } = useText();
  return (
    <Section title={t('visit.form.visit')} what={t('visit.form.visit').toLowerCase()} onChange={() => onGo('COMPLAINT')}>
      <Pair label={t('visit.form.visitedOn')}>{draft.visitedOn === null ? t('common.unknown') : formatLongDate(draft.visitedOn, language)}</Pair>
      {draft.representative !== '' && <Pair label={t('visit.form.representative')}>{draft.representative}</Pair>}
      <Pair label={t('visit.form.poverty')}>{draft.poverty === null ? t('visit.form.notJudged') : workLabel('poverty', draft.poverty, t)}</Pair>
      <HousePairs answers={draft.house} />
      {draft.helpReceived !== '' && <Pair label={t('visit.form.help')}>{draft.helpReceived}</Pair>}
    </Section>
  );
}

/** Each answer about the house in words. */
export function HousePairs({ answers }: { readonly answers: Readonly<Record<string, number | string>> }): ReactNode {
  const { t } = useText();
  return HOUSE_VARIABLES.filter(({ code }) => answers[code] !== undefined).map((variable) => (
    <Pair key={variable.code} label={workLabel('vervalVariable', variableKey(variable), t)}>{workLabel('vervalCode', `${variable.list}.${answers[variable.code]}`, t)}</Pair>
  ));
}
