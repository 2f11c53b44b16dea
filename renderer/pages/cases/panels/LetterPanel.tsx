import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { PlanLine } from '#src/domain/case/events.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import type { Translate } from '#src/text/index.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, FieldWarning, LongTextField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { newId } from '../../register/draft.ts';
import { partnerName, personName, programmeName, programmeOf } from '../names.ts';
import { unreferredLines } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { LetterPreview } from './DocumentPanels.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** A letter to one partner about the approved lines that it serves; then the letter itself, ready to print. */
export function LetterPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const lines = unreferredLines(view);
  const partners = [...new Set(lines.map((line) => line.partner))];
  const [partner, setPartner] = useState(partners[0] ?? '');
  if (lines.length === 0) return <Issued view={view} />;
  return (
    <Stack gap="md">
      <ChoiceField label={t('referral.partner')} value={partner} onChange={(value) => setPartner(value ?? partner)}
        data={partners.map((code) => ({ value: code, label: `${partnerName(code)}, ${t('referral.partnerLines', { count: lines.filter((line) => line.partner === code).length })}` }))} />
      <LetterForm key={partner} view={view} partner={partner} lines={lines.filter((line) => line.partner === partner)} onClose={onClose} />
    </Stack>
  );
}

/** After the last letter: the newest one, on paper. */
function Issued({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const newest = view.state.referrals.at(-1);
  return (
    <Stack gap="md">
      <Text>{t('referral.nothingLeft')}</Text>
      {newest !== undefined && <LetterPreview caseId={view.state.caseId} referralId={newest.referralId} />}
    </Stack>
  );
}

function LetterForm({ view, partner, lines, onClose }: PanelProps & { readonly partner: string; readonly lines: readonly PlanLine[] }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const signers = useCall('user.signers', {});
  const [referralId] = useState(newId);
  const [lineIds, setLineIds] = useState<string[]>(lines.map((line) => line.id));
  const [subject, setSubject] = useState(() => subjectOf(lines, t));
  const [problem, setProblem] = useState(() => problemOf(view, lines, t));
  const [documents, setDocuments] = useState<string[]>([...view.state.documents]);
  const [copies, setCopies] = useState('');
  const [signer, setSigner] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const signerId = signer ?? signers.data?.[0]?.id ?? null;
  const found: FormProblem[] = [
    ...(lineIds.length === 0 ? [{ fieldId: 'letter-lines', text: t('referral.wrong.lines') }] : []),
    ...(subject.trim() === '' ? [{ fieldId: 'letter-subject', text: t('referral.wrong.subject') }] : []),
    ...(problem.trim() === '' ? [{ fieldId: 'letter-problem', text: t('referral.wrong.problem') }] : []),
    ...(signerId === null ? [{ fieldId: 'letter-signer', text: t('referral.wrong.signer') }] : []),
  ];
  const errorOf = (id: string): string | undefined => (tried ? found.find((one) => one.fieldId === id)?.text : undefined);
  const submit = (): void => {
    setTried(true);
    if (found.length > 0 || signerId === null) return;
    const input = {
      caseId: view.state.caseId, basis: view.state.lastEventId, referralId, partner, lineIds, subject: subject.trim(), problem: problem.trim(), documents,
      copies: copies.split('\n').map((line) => line.trim()).filter((line) => line !== ''), signerId,
    };
    void step.take(() => call('referral.issue', input), t('caseRecord.panel.done'), () => undefined);
  };
  return (
    <PanelForm step={step} action={t('referral.issue', { partner: partnerName(partner) })} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      {view.state.consent?.share !== true && <FieldWarning>{t('referral.noConsent')}</FieldWarning>}
      <Checkbox.Group id="letter-lines" label={t('referral.lines')} error={errorOf('letter-lines')} value={lineIds} onChange={setLineIds}>
        <Stack gap={8} mt={8}>{lines.map((line) => <Checkbox key={line.id} value={line.id} label={programmeName(line.programme)} description={`${personName(view, line.personId, t)}. ${line.goal}`} />)}</Stack>
      </Checkbox.Group>
      <TextField id="letter-subject" label={t('referral.subject')} error={errorOf('letter-subject')} maxLength={200} value={subject} onChange={(event) => setSubject(event.currentTarget.value)} />
      <LongTextField id="letter-problem" label={t('referral.problem')} example={t('referral.problemHint')} error={errorOf('letter-problem')} minRows={4} maxLength={2000} value={problem} onChange={(event) => setProblem(event.currentTarget.value)} />
      {view.state.documents.length > 0 && (
        <Checkbox.Group label={t('referral.documents')} value={documents} onChange={setDocuments}>
          <Stack gap={8} mt={8}>{view.state.documents.filter(isDocumentCode).map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
        </Checkbox.Group>
      )}
      <LongTextField label={t('referral.copies')} example={t('referral.copiesHint')} minRows={2} maxLength={1000} value={copies} onChange={(event) => setCopies(event.currentTarget.value)} />
      {signers.data?.length === 0
        ? <Alert id="letter-signer" color="amber" variant="outline">{t('referral.noSigner')}</Alert>
        : <ChoiceField id="letter-signer" label={t('referral.signer')} error={errorOf('letter-signer')} value={signerId} onChange={setSigner} data={(signers.data ?? []).map((user) => ({ value: user.id, label: user.position === null ? user.name : `${user.name}, ${user.position}` }))} />}
    </PanelForm>
  );
}

function subjectOf(lines: readonly PlanLine[], t: Translate): string {
  const names = [...new Set(lines.map((line) => programmeOf(line.programme)?.shortName ?? line.programme))];
  return t('referral.subjectText', { programmes: names.join(', ') }).slice(0, 200);
}

/** What the needs of these lines say; the family's whole story is not the partner's business. */
function problemOf(view: CaseView, lines: readonly PlanLine[], t: Translate): string {
  const needs = lines.map((line) => view.state.needs.find((need) => need.id === line.needId)).filter((need) => need !== undefined && need.note !== '');
  const told = needs.map((need) => (need === undefined ? '' : `${personName(view, need.personId, t)}: ${need.note}.`));
  return [...new Set(told)].join('\n') || (view.state.registration?.narrative ?? '').slice(0, 2000);
}
