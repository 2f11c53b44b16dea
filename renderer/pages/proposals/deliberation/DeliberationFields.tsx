import { Group, Paper, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { LongTextField, TextField } from '../../../components/fields.tsx';
import { participantsOf, type DecisionDraft, type DeliberationDraft } from './draft.ts';

interface PartProps {
  readonly draft: DeliberationDraft;
  readonly change: (part: Partial<DeliberationDraft>) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

type TextName = 'startsAt' | 'place' | 'chair' | 'chairPost' | 'secretary' | 'minutesNumber' | 'participants' | 'note';

const textOf = ({ draft, change, errorOf }: PartProps) => (field: TextName, id: string) => ({
  id, value: draft[field], error: errorOf(id), onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
});

/** When and where it was held, who led it, who was there. */
export function Meeting(props: PartProps): ReactNode {
  const { t } = useText();
  const { draft, change, errorOf } = props;
  const text = textOf(props);
  return (
    <>
      <DateField id="held-on" kind="day" label={t('deliberation.heldOn')} value={draft.heldOn} onChange={(heldOn) => change({ heldOn })} error={errorOf('held-on')} />
      <TextField {...text('startsAt', 'starts-at')} label={t('deliberation.startsAt')} example={t('deliberation.startsAtHint')} maw={160} inputMode="numeric" />
      <TextField {...text('place', 'place')} label={t('deliberation.place')} example={t('deliberation.placeHint')} maxLength={200} />
      <TextField {...text('chair', 'chair')} label={t('deliberation.chair')} maxLength={200} />
      <TextField {...text('chairPost', 'chair-post')} label={t('deliberation.chairPost')} maxLength={200} />
      <TextField {...text('secretary', 'secretary')} label={t('deliberation.secretary')} example={t('proposalPage.panel.optional')} maxLength={200} />
      <LongTextField {...text('participants', 'participants')} label={t('deliberation.participants')} minRows={4} maxLength={20_000}
        example={`${t('deliberation.participantsHint')} ${t('deliberation.participantsCount', { count: participantsOf(draft.participants).length })}`} />
    </>
  );
}

/** What stands below the decisions. */
export function MeetingNotes(props: PartProps): ReactNode {
  const { t } = useText();
  const text = textOf(props);
  return (
    <>
      <TextField {...text('minutesNumber', 'minutes-number')} label={t('deliberation.number')} example={t('deliberation.numberHint')} maw={320} maxLength={200} />
      <LongTextField {...text('note', 'note')} label={t('proposalPage.note')} example={t('proposalPage.panel.optional')} maxLength={4_000} />
    </>
  );
}

interface DecisionProps {
  readonly id: string;
  readonly name: string;
  /** What is decided on, below the name. */
  readonly about?: string;
  readonly value: DecisionDraft;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onChange: (decision: DecisionDraft) => void;
}

export function Decision({ id, name, about, value, errorOf, onChange }: DecisionProps): ReactNode {
  const { t } = useText();
  return (
    <Paper p="md">
      <Radio.Group id={`decision-${id}`} label={t('deliberation.decisionOf', { name })} {...(about === undefined ? {} : { description: about })} error={errorOf(`decision-${id}`)} value={value.accepted === null ? null : String(value.accepted)}
        onChange={(chosen) => onChange({ ...value, accepted: chosen === 'true' })}>
        <Group gap="lg" mt={6}><Radio value="true" label={t('deliberation.accept')} /><Radio value="false" label={t('deliberation.refuse')} /></Group>
      </Radio.Group>
      {value.accepted === false && <TextField id={`why-${id}`} mt="sm" label={t('deliberation.why')} error={errorOf(`why-${id}`)} maxLength={200} value={value.reason} onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })} />}
    </Paper>
  );
}
