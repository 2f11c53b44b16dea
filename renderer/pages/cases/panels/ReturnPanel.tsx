import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ChecklistLine } from '#src/contract/attachments.ts';
import { isDocumentCode, type DocumentCode } from '#src/domain/document/codes.ts';
import { SMS_LENGTH } from '#src/domain/document/citizenMessage.ts';
import type { TextChanges } from '#src/domain/office/texts.ts';
import { translator } from '#src/text/index.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { PaperPicker } from '../../../components/PaperPicker.tsx';
import { Answered } from '../../../components/states.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { missingPapersMessage } from '../missingPapers.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** What a citizen is told is in Bahasa, whatever the screen speaks. */
const inBahasa = translator('id');

/** Back to the front office: which papers are missing, and what the citizen is told. */
export function ReturnPanel(props: PanelProps): ReactNode {
  const lines = useCall('case.checklist', { caseId: props.view.state.caseId });
  const texts = useCall('texts.messages', {});
  return <Answered answer={lines}>{(value) => <Answered answer={texts}>{(words) => <ReturnForm {...props} lines={value} texts={words} />}</Answered>}</Answered>;
}

function ReturnForm({ view, onClose, lines, texts }: PanelProps & { readonly lines: readonly ChecklistLine[]; readonly texts: TextChanges }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, missingDocuments, registration } = view.state;
  const [chosen, setChosen] = useState<readonly DocumentCode[]>(() => lines.filter((line) => !line.received && (line.required || missingDocuments.includes(line.document))).map((line) => line.document));
  const [reason, setReason] = useState('');
  /** Null: nobody has changed the words, so they follow the papers. */
  const [typed, setTyped] = useState<string | null>(null);
  const suggested = missingPapersMessage(registration?.applicantName ?? '', chosen.map((code) => inBahasa(`documentCode.${code}`)), texts);
  const message = typed ?? suggested;
  const open = lines.filter((line) => !line.received);
  const listed = [...open.map((line) => line.document), ...chosen.filter((code) => !open.some((line) => line.document === code))];
  const found: FormProblem[] = [
    ...(chosen.length === 0 ? [{ fieldId: 'return-papers', text: t('caseRecord.return.needPaper') }] : []),
    ...(reason.trim() === '' ? [{ fieldId: 'return-reason', text: t('caseRecord.panel.reasonNeeded') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check()) return;
    const input = { caseId, basis: lastEventId, missingDocuments: [...chosen], reason: reason.trim(), message: message.trim() };
    void step.take(() => call('case.returnToFrontOffice', input), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('caseRecord.action.returnedToFrontOffice')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Checkbox.Group label={t('caseRecord.panel.documentsMissing')} value={[...chosen]} onChange={(codes) => setChosen(codes.filter(isDocumentCode))} error={errorOf('return-papers')}>
        <Stack gap={8} mt={8} id="return-papers" tabIndex={-1}>
          {listed.map((code) => (
            <Group key={code} gap={8}>
              <Checkbox value={code} label={t(`documentCode.${code}`)} />
              {lines.some((line) => line.document === code && line.required) && <Badge variant="outline" color="gray" size="sm" tt="none" c="var(--mantine-color-text)">{t('papers.needed')}</Badge>}
            </Group>
          ))}
        </Stack>
      </Checkbox.Group>
      <PaperPicker label={t('register.complaint.otherDocument')} without={listed} onPick={(code) => setChosen([...chosen, code])} />
      <LongTextField id="return-reason" label={t('caseRecord.return.reason')} example={t('caseRecord.panel.reasonHint')} error={errorOf('return-reason')} maxLength={4_000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div>
        <LongTextField id="return-message" label={t('caseRecord.return.forCitizen')} example={t('caseRecord.tell.hint')} maxLength={SMS_LENGTH} value={message} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Group justify="space-between" mt={4}>
          <Text size="sm" aria-live="polite">{t('caseRecord.tell.left', { count: SMS_LENGTH - message.length })}</Text>
          {typed !== null && typed !== suggested && <Button size="compact-sm" variant="subtle" onClick={() => setTyped(null)}>{t('caseRecord.return.suggest')}</Button>}
        </Group>
      </div>
    </PanelForm>
  );
}
