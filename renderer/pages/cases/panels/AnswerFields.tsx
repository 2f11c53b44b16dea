import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { needsNote, type ReferralOutcome } from '#src/domain/referral/events.ts';
import type { Translate } from '#src/text/index.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { partnersNow } from './catalogue.ts';

/** What goes with an outcome beside its date. */
export interface AnswerDetails {
  readonly note: string;
  readonly accepted: readonly string[];
  readonly onwardTo: string | null;
}
export const NO_DETAILS: AnswerDetails = { note: '', accepted: [], onwardTo: null };

export function answerProblems(outcome: ReferralOutcome, details: AnswerDetails, lines: number, t: Translate): FormProblem[] {
  return [
    ...(outcome === 'PARTLY_ACCEPTED' && lines > 1 && details.accepted.length === 0 ? [{ fieldId: 'answer-accepted', text: t('referral.answer.acceptedNeeded') }] : []),
    ...(outcome === 'REFERRED_ONWARD' && details.onwardTo === null ? [{ fieldId: 'answer-onward', text: t('referral.answer.onwardNeeded') }] : []),
    ...(needsNote(outcome) && details.note.trim() === '' ? [{ fieldId: 'answer-note', text: t('referral.answer.noteNeeded') }] : []),
  ];
}

/** The event's own fields of what was typed. */
export function answerPart(outcome: ReferralOutcome, details: AnswerDetails): { note: string; acceptedLineIds?: string[]; onwardTo?: string } {
  return {
    note: details.note.trim(),
    ...(outcome === 'PARTLY_ACCEPTED' && details.accepted.length > 0 ? { acceptedLineIds: [...details.accepted] } : {}),
    ...(outcome === 'REFERRED_ONWARD' && details.onwardTo !== null ? { onwardTo: details.onwardTo } : {}),
  };
}

/** An outcome as a choice of its own; in a sentence it begins small. */
export function outcomeName(outcome: ReferralOutcome, t: Translate): string {
  const text = t(`referral.outcome.${outcome}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface AnswerFieldsProps {
  readonly outcome: ReferralOutcome;
  readonly details: AnswerDetails;
  readonly lines: readonly { readonly id: string; readonly label: string }[];
  /** The partner that answers is not the one it sends on to. */
  readonly partner: string;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onChange: (details: AnswerDetails) => void;
}

/** Which services of a partial answer, which partner it was sent on to, and the words. */
export function AnswerFields({ outcome, details, lines, partner, errorOf, onChange }: AnswerFieldsProps): ReactNode {
  const { t } = useText();
  return (
    <>
      {outcome === 'PARTLY_ACCEPTED' && lines.length > 1 && (
        <Checkbox.Group id="answer-accepted" label={t('referral.answer.accepted')} error={errorOf('answer-accepted')} value={[...details.accepted]} onChange={(accepted) => onChange({ ...details, accepted })}>
          <Stack gap={8} mt={8}>{lines.map((line) => <Checkbox key={line.id} value={line.id} label={line.label} />)}</Stack>
        </Checkbox.Group>
      )}
      {outcome === 'REFERRED_ONWARD' && (
        <ChoiceField id="answer-onward" label={t('referral.answer.onwardTo')} example={t('referral.answer.onwardHint')} error={errorOf('answer-onward')} searchable value={details.onwardTo} onChange={(onwardTo) => onChange({ ...details, onwardTo })}
          data={partnersNow().filter((one) => one.code !== partner).map((one) => ({ value: one.code, label: one.name }))} />
      )}
      <LongTextField id="answer-note" label={t('referral.answer.note')} example={needsNote(outcome) ? t('referral.answer.noteNeeded') : t('caseRecord.panel.noteHint')} error={errorOf('answer-note')} minRows={2} maxLength={4000} value={details.note}
        onChange={(event) => onChange({ ...details, note: event.currentTarget.value })} />
    </>
  );
}
