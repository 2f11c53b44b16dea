import { Alert, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { LETTER_KINDS, letterKindFor, type LetterKind } from '#src/domain/referral/letterKind.ts';
import { hardshipOf } from '#src/domain/referral/standing.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { translator } from '#src/text/index.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { ChoiceField, FieldWarning, LongTextField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { newId } from '../../register/draft.ts';
import { partnerName, personName, programmeName, programmeOf } from '../names.ts';
import { unreferredLines } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { AgreementNote } from './AgreementNote.tsx';
import { LetterPreview } from './DocumentPanels.tsx';
import { PanelForm, useStep } from './Panel.tsx';
import { useSigner } from './useSigner.ts';

/** What stands on a letter is in Bahasa, whatever the screen speaks. */
const paper = translator('id');

/** The choice that stands for all partners that are still to be written to. */
const ALL = 'ALL_PARTNERS';

/** A letter to one partner about the approved lines that it serves, or to all of them at once; then the letters themselves, ready to print. */
export function LetterPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const lines = unreferredLines(view);
  const partners = [...new Set(lines.map((line) => line.partner))];
  const [partner, setPartner] = useState(partners[0] ?? '');
  const [issued, setIssued] = useState<readonly string[]>([]);
  const shown = partner === ALL || partners.includes(partner) ? partner : partners[0] ?? '';
  if (lines.length === 0) return <Issued view={view} referralIds={issued.length > 0 ? issued : view.state.referrals.slice(-1).map((one) => one.referralId)} />;
  const choices = partners.map((code) => ({ value: code, label: `${partnerName(code)}, ${t('referral.partnerLines', { count: lines.filter((line) => line.partner === code).length })}` }));
  return (
    <Stack gap="md">
      <ChoiceField label={t('referral.partner')} value={shown} onChange={(value) => setPartner(value ?? shown)}
        data={partners.length > 1 ? [...choices, { value: ALL, label: `${t('referral.allPartners')}, ${t('referral.batchLetters', { count: partners.length })}` }] : choices} />
      <LetterForm key={shown} view={view} partners={shown === ALL ? partners : [shown]} lines={shown === ALL ? lines : lines.filter((line) => line.partner === shown)} onIssued={setIssued} onClose={onClose} />
    </Stack>
  );
}

/** After the last letter: those that were made just now, or the newest, on paper. */
function Issued({ view, referralIds }: { readonly view: CaseView; readonly referralIds: readonly string[] }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="md">
      <Text>{t('referral.nothingLeft')}</Text>
      {referralIds.length > 0 && <LetterPreview caseId={view.state.caseId} referralIds={referralIds} />}
    </Stack>
  );
}

interface LetterFormProps extends PanelProps {
  readonly partners: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly onIssued: (referralIds: readonly string[]) => void;
}

function LetterForm({ view, partners, lines, onIssued, onClose }: LetterFormProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { signerId, setSigner, signers, nobody } = useSigner();
  const [ids] = useState(() => partners.map(newId));
  const [lineIds, setLineIds] = useState<string[]>(lines.map((line) => line.id));
  const [kind, setKind] = useState(() => wantedKind(lines));
  const [subject, setSubject] = useState(() => subjectOf(lines, kind));
  const [problem, setProblem] = useState(() => problemOf(view, lines));
  const [documents, setDocuments] = useState<string[]>([...view.state.documents]);
  const [copies, setCopies] = useState('');
  const single = partners.length === 1;
  const found: FormProblem[] = [
    ...(lineIds.length === 0 ? [{ fieldId: 'letter-lines', text: t('referral.wrong.lines') }] : []),
    ...(single && subject.trim() === '' ? [{ fieldId: 'letter-subject', text: t('referral.wrong.subject') }] : []),
    ...(single && problem.trim() === '' ? [{ fieldId: 'letter-problem', text: t('referral.wrong.problem') }] : []),
    ...(signerId === null ? [{ fieldId: 'letter-signer', text: t('referral.wrong.signer') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const chooseKind = (next: LetterKind): void => {
    // A subject that somebody has written stays.
    if (subject === subjectOf(lines, kind)) setSubject(subjectOf(lines, next));
    setKind(next);
  };
  const submit = (): void => {
    if (!check() || signerId === null) return;
    const copied = copies.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const letters = partners.flatMap((partner, index) => {
      const asked = lines.filter((line) => line.partner === partner && lineIds.includes(line.id));
      const words = single ? { kind, subject: subject.trim(), problem: problem.trim() } : { kind: wantedKind(asked), subject: subjectOf(asked, wantedKind(asked)), problem: problemOf(view, asked) };
      return asked.length === 0 ? [] : [{ referralId: ids[index] ?? newId(), partner, lineIds: asked.map((line) => line.id), ...words, documents, copies: copied, signerId }];
    });
    void step.take(async () => {
      await call('referral.issue', { caseId: view.state.caseId, basis: view.state.lastEventId, letters });
      onIssued(letters.map((letter) => letter.referralId));
    }, t('caseRecord.panel.done'), () => undefined);
  };
  const action = single ? t('referral.issue', { partner: partnerName(partners[0] ?? '') }) : t('referral.issueAll', { count: new Set(lines.filter((line) => lineIds.includes(line.id)).map((line) => line.partner)).size });
  return (
    <PanelForm step={step} action={action} problems={problems} onSubmit={submit} onCancel={onClose}>
      {view.state.consent?.share !== true && <FieldWarning>{t('referral.noConsent')}</FieldWarning>}
      <AgreementNote partners={partners} />
      {!single && <Text size="sm" c="dimmed">{t('referral.batchNote')}</Text>}
      <Checkbox.Group id="letter-lines" label={t('referral.lines')} error={errorOf('letter-lines')} value={lineIds} onChange={setLineIds}>
        <Stack gap={8} mt={8}>{lines.map((line) => <Checkbox key={line.id} value={line.id} label={programmeName(line.programme)} description={`${personName(view, line.personId, t)}. ${single ? line.goal : partnerName(line.partner)}`} />)}</Stack>
      </Checkbox.Group>
      {single && (
        <>
          <KindField view={view} lines={lines.filter((line) => lineIds.includes(line.id))} kind={kind} onChoose={chooseKind} />
          <TextField id="letter-subject" label={t('referral.subject')} error={errorOf('letter-subject')} maxLength={200} value={subject} onChange={(event) => setSubject(event.currentTarget.value)} />
          <LongTextField id="letter-problem" label={t('referral.problem')} example={t('referral.problemHint')} error={errorOf('letter-problem')} minRows={4} maxLength={2000} value={problem} onChange={(event) => setProblem(event.currentTarget.value)} />
        </>
      )}
      {view.state.documents.length > 0 && (
        <Checkbox.Group label={t('referral.documents')} value={documents} onChange={setDocuments}>
          <Stack gap={8} mt={8}>{view.state.documents.filter(isDocumentCode).map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
        </Checkbox.Group>
      )}
      <LongTextField label={t('referral.copies')} example={t('referral.copiesHint')} minRows={2} maxLength={1000} value={copies} onChange={(event) => setCopies(event.currentTarget.value)} />
      {nobody
        ? <Alert id="letter-signer" color="amber" variant="outline">{t('referral.noSigner')}</Alert>
        : <ChoiceField id="letter-signer" label={t('referral.signer')} error={errorOf('letter-signer')} value={signerId} onChange={setSigner} data={signers} />}
    </PanelForm>
  );
}

interface KindFieldProps {
  readonly view: CaseView;
  readonly lines: readonly PlanLine[];
  readonly kind: LetterKind;
  readonly onChoose: (kind: LetterKind) => void;
}

/** Which letter, why the one chosen is, and whether it will call the family poor. */
function KindField({ view, lines, kind, onChoose }: KindFieldProps): ReactNode {
  const { t, language } = useText();
  const wanting = lines.filter((line) => wantedKind([line]) === 'RECOMMENDATION').map((line) => shortNameOf(line));
  const hardship = hardshipOf(view.state, lines, today());
  return (
    <Stack gap={4}>
      <Radio.Group label={t('referral.kindOf')} description={wanting.length === 0 ? undefined : t('referral.kindWanted', { programmes: [...new Set(wanting)].join(', ') })} value={kind} onChange={(value) => onChoose(value as LetterKind)}>
        <Group gap="lg" mt={8}>{LETTER_KINDS.map((value) => <Radio key={value} value={value} label={t(`referral.kind.${value}`)} />)}</Group>
      </Radio.Group>
      {kind === 'RECOMMENDATION' && <Text size="sm" c="dimmed">{hardship === null ? t('referral.hardship.NONE') : t(`referral.hardship.${hardship.source}`, { date: formatMediumDate(hardship.on, language) })}</Text>}
    </Stack>
  );
}

const wantedKind = (lines: readonly PlanLine[]): LetterKind => letterKindFor(lines.map((line) => programmeOf(line.programme)?.letter));
const shortNameOf = (line: PlanLine): string => programmeOf(line.programme)?.shortName ?? line.programme;

function subjectOf(lines: readonly PlanLine[], kind: LetterKind): string {
  return paper(`document.letter.subjectOf.${kind}`, { programmes: [...new Set(lines.map(shortNameOf))].join(', ') }).slice(0, 200);
}

/** What the needs of these lines say; the family's whole story is not the partner's business. */
function problemOf(view: CaseView, lines: readonly PlanLine[]): string {
  const needs = lines.map((line) => view.state.needs.find((need) => need.id === line.needId)).filter((need) => need !== undefined && need.note !== '');
  const told = needs.map((need) => (need === undefined ? '' : `${personName(view, need.personId, paper)}: ${need.note}.`));
  return [...new Set(told)].join('\n') || (view.state.registration?.narrative ?? '').slice(0, 2000);
}
