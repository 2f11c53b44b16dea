import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { answerText } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** Members whom the registry does not know are proposed; service goes on meanwhile. */
export function PrelistPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, checks, proposedIds } = view.state;
  const open = view.household.members.filter((member) => !proposedIds.includes(member.id));
  const [chosen, setChosen] = useState<string[]>(open.filter((member) => checks[member.id]?.answer === 'NOT_FOUND').map((member) => member.id));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const found: FormProblem[] = [
    ...(chosen.length === 0 ? [{ fieldId: 'prelist-people', text: t('caseRecord.panel.chooseOne') }] : []),
    ...(note.trim() === '' ? [{ fieldId: 'prelist-note', text: t('caseRecord.panel.reasonNeeded') }] : []),
  ];
  const errorOf = (id: string): string | undefined => (tried ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const submit = (): void => {
    setTried(true);
    if (found.length > 0) return;
    void step.take(() => call('case.proposePrelist', { caseId, basis: lastEventId, personIds: chosen, note: note.trim() }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('review.prelist.save')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <Text>{t('review.prelist.text')}</Text>
      <Checkbox.Group id="prelist-people" label={t('review.prelist.people')} error={errorOf('prelist-people')} value={chosen} onChange={setChosen}>
        <Stack gap={8} mt={8}>
          {open.map((member) => {
            const check = checks[member.id];
            return <Checkbox key={member.id} value={member.id} label={member.name} description={check === undefined ? t('review.answer.NOT_CHECKED') : answerText(check, t)} />;
          })}
        </Stack>
      </Checkbox.Group>
      <LongTextField id="prelist-note" label={t('caseRecord.panel.reason')} example={t('caseRecord.panel.reasonHint')} error={errorOf('prelist-note')} maxLength={4000} value={note} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}
