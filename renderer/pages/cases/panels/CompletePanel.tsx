import { Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning, LongTextField } from '../../../components/fields.tsx';
import { paperNames } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** The papers have come: the case goes on to where it was. What is still missing stays missing, and is said. */
export function CompletePanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, missingDocuments } = view.state;
  const missing = missingDocuments.filter(isDocumentCode);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const left = missing.filter((code) => !chosen.includes(code));
  const submit = (): void => {
    const input = { caseId, basis: lastEventId, documents: [...chosen], note: note.trim() };
    void step.take(() => call('case.complete', input), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('caseRecord.complete.save')} onSubmit={submit} onCancel={onClose}>
      {missing.length === 0 && <Text>{t('caseRecord.complete.all')}</Text>}
      {missing.length > 0 && (
        <Checkbox.Group label={t('caseRecord.complete.onPaper')} description={t('caseRecord.complete.onPaperHint')} value={[...chosen]} onChange={setChosen}>
          <Stack gap={8} mt={8}>{missing.map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
        </Checkbox.Group>
      )}
      {left.length > 0 && <FieldWarning>{t('caseRecord.complete.still', { papers: paperNames(left, t) })}</FieldWarning>}
      <LongTextField id="papers-text" label={t('caseRecord.panel.note')} example={t('caseRecord.panel.noteHint')} maxLength={4_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}
