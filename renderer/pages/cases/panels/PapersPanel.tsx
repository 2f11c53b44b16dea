import { Checkbox, Select, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DOCUMENT_CODES, isDocumentCode, type DocumentCode } from '#src/domain/document/codes.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField, type FormProblem } from '../../../components/fields.tsx';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

const USUAL: readonly DocumentCode[] = ['KTP', 'KK', 'SKTM', 'SURAT_PENGANTAR_DESA'];

/** Papers that are still needed (back to the front office), or that are here now (on to the review). */
export function PapersPanel({ view, action, onClose }: PanelProps & { readonly action: 'completed' | 'returnedToFrontOffice' }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, documents, missingDocuments } = view.state;
  const returning = action === 'returnedToFrontOffice';
  const missing = missingDocuments.filter(isDocumentCode);
  const [chosen, setChosen] = useState<readonly string[]>(returning ? missing : []);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const listed = [...new Set([...missing, ...(returning ? USUAL.filter((code) => !documents.includes(code)) : []), ...chosen.filter(isDocumentCode)])];
  const problems: FormProblem[] = tried && returning && text.trim() === '' ? [{ fieldId: 'papers-text', text: t('caseRecord.panel.reasonNeeded') }] : [];
  const submit = (): void => {
    setTried(true);
    if (returning && text.trim() === '') return;
    const base = { caseId, basis: lastEventId };
    const run = returning
      ? () => call('case.returnToFrontOffice', { ...base, missingDocuments: [...chosen], reason: text.trim() })
      : () => call('case.complete', { ...base, documents: [...chosen], note: text.trim() });
    void step.take(run, t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t(`caseRecord.action.${action}`)} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Checkbox.Group label={returning ? t('caseRecord.panel.documentsMissing') : t('caseRecord.panel.documentsNow')} value={[...chosen]} onChange={setChosen}>
        <Stack gap={8} mt={8}>{listed.map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
      </Checkbox.Group>
      <Select label={t('register.complaint.otherDocument')} searchable value={null} onChange={(code) => code !== null && setChosen([...chosen, code])}
        data={DOCUMENT_CODES.filter((code) => !listed.includes(code)).map((code) => ({ value: code, label: t(`documentCode.${code}`) }))} />
      <LongTextField id="papers-text" label={returning ? t('caseRecord.panel.reason') : t('caseRecord.panel.note')} example={returning ? t('caseRecord.panel.reasonHint') : t('caseRecord.panel.noteHint')}
        error={problems[0]?.text} maxLength={4000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </PanelForm>
  );
}
