import { Alert, Anchor, Checkbox, Paper, Stack, Switch, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { AgreementMeans } from '#src/domain/plan/events.ts';
import { bornByNik } from '#src/domain/person/nik.ts';
import { canBeAsked, REACTIVATION_CAUSES, REACTIVATION_PAPERS, reactivationPapersMissing } from '#src/domain/programme/reactivation.ts';
import { call } from '../../api.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../components/fields.tsx';
import { NikField } from '../../components/NikField.tsx';
import { VillagePicker } from '../../components/VillagePicker.tsx';
import { useProblems } from '../../components/useProblems.ts';
import { programmeName } from '../cases/names.ts';
import { PanelForm, useStep } from '../cases/panels/Panel.tsx';
import { ConsentMeans } from '../register/ConsentField.tsx';
import { CONSENT_VERSION, newId } from '../register/draft.ts';
import type { Chosen } from './PersonSearch.tsx';

interface AskFormProps {
  readonly chosen: Chosen;
  readonly onBack: () => void;
  readonly onMade: (made: { readonly caseId: string; readonly number: string }) => void;
}

/** Whose card, why it stopped, where the patient is, which papers are here, and the family's consent: then it lies with the manager. */
export function AskForm({ chosen, onBack, onMade }: AskFormProps): ReactNode {
  const { t } = useText();
  const step = useStep('reactivation');
  const [caseId] = useState(newId);
  const [members, setMembers] = useState(chosen.members);
  const [household, setHousehold] = useState(chosen.household);
  const [personId, setPersonId] = useState(chosen.personId);
  const [cause, setCause] = useState('UNKNOWN');
  const [inHospital, setInHospital] = useState(false);
  const [facility, setFacility] = useState('');
  const [cardNumber, setCardNumber] = useState('');
  const [papers, setPapers] = useState<string[]>(['KTP', 'KK']);
  const [means, setMeans] = useState<AgreementMeans>('SIGNATURE');
  const [agreed, setAgreed] = useState(false);
  const person = members.find((member) => member.id === personId);
  const found: FormProblem[] = [
    ...(chosen.isNew && (person?.name.trim() ?? '') === '' ? [{ fieldId: 'ask-name', text: t('reactivation.wrong.name') }] : []),
    ...(chosen.isNew && household.village === '' ? [{ fieldId: 'ask-village', text: t('reactivation.wrong.village') }] : []),
    ...(chosen.isNew && household.address.trim() === '' ? [{ fieldId: 'ask-address', text: t('reactivation.wrong.address') }] : []),
    ...(facility.trim() === '' ? [{ fieldId: 'ask-facility', text: t('reactivation.wrong.facility') }] : []),
    ...(reactivationPapersMissing(papers, inHospital).length > 0 ? [{ fieldId: 'ask-papers', text: t('reactivation.wrong.papers') }] : []),
    ...(!agreed ? [{ fieldId: 'ask-consent', text: t('reactivation.wrong.consent') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const setPerson = (part: Partial<(typeof members)[number]>): void => setMembers(members.map((member) => (member.id === personId ? { ...member, ...part } : member)));
  const submit = (): void => {
    if (!check()) return;
    const input = {
      caseId, household, members: [...members], documents: papers, consent: { textVersion: CONSENT_VERSION, means, share: true },
      ask: { personId, cardNumber: cardNumber === '' ? null : cardNumber, cause, facility: facility.trim(), inHospital, note: '' },
    };
    void step.take(async () => onMade(await call('reactivation.request', input)), t('caseRecord.panel.done'), () => undefined);
  };
  const stopped = !canBeAsked(cause);
  return (
    <Paper p="lg" maw={720}>
      <PanelForm step={step} action={t('reactivation.send')} disabled={stopped} problems={problems} onSubmit={submit} onCancel={onBack}>
        {chosen.running.map((one) => (
          <Text key={one.caseId} size="sm">{t('reactivation.running')} <Anchor component={Link} to={`/cases/${one.caseId}`} size="sm">{t('register.search.openCase', { number: one.number })}</Anchor>. {t('reactivation.runningHint')}</Text>
        ))}
        {chosen.isNew ? (
          <>
            <TextField id="ask-name" label={t('reactivation.name')} error={errorOf('ask-name')} maxLength={100} value={person?.name ?? ''} autoFocus onChange={(event) => setPerson({ name: event.currentTarget.value })} />
            <NikField label={t('reactivation.nik')} value={person?.nik ?? ''} onChange={(nik) => setPerson({ nik: /^\d{16}$/.test(nik) ? nik : nik === '' ? null : person?.nik ?? null, ...bornByNik(nik, today()) })} />
            <VillagePicker id="ask-village" label={t('reactivation.village')} value={household.village === '' ? null : household.village} error={errorOf('ask-village')} onChange={(village) => setHousehold({ ...household, village: village ?? '' })} />
            <TextField id="ask-address" label={t('caseRecord.address')} error={errorOf('ask-address')} maxLength={200} value={household.address} onChange={(event) => setHousehold({ ...household, address: event.currentTarget.value })} />
          </>
        ) : <ChoiceField label={t('reactivation.whose')} value={personId} onChange={(id) => setPersonId(id ?? personId)} data={members.map((member) => ({ value: member.id, label: member.name }))} />}
        <Switch checked={inHospital} onChange={(event) => setInHospital(event.currentTarget.checked)} label={t('reactivation.inHospital')} description={t('reactivation.inHospitalHint')} />
        <TextField id="ask-facility" label={t('reactivation.facility')} example={t('reactivation.facilityHint')} error={errorOf('ask-facility')} maxLength={200} value={facility} {...(chosen.isNew ? {} : { autoFocus: true })} onChange={(event) => setFacility(event.currentTarget.value)} />
        <ChoiceField label={t('reactivation.causeLabel')} value={cause} onChange={(value) => setCause(value ?? cause)} data={REACTIVATION_CAUSES.map(({ code }) => ({ value: code, label: t(`reactivation.cause.${causeKey(code)}`) }))} />
        <OtherWays cause={cause} stopped={stopped} />
        <TextField label={t('reactivation.card')} example={t('caseRecord.panel.noteHint')} inputMode="numeric" maxLength={20} maw={260} value={cardNumber} onChange={(event) => setCardNumber(event.currentTarget.value.replace(/\D/g, ''))} />
        <Checkbox.Group id="ask-papers" label={t('reactivation.papers')} error={errorOf('ask-papers')} value={papers} onChange={setPapers}>
          <Stack gap={6} mt={6}>{REACTIVATION_PAPERS.map((code) => <Checkbox key={code} value={code} label={t(`documentCode.${code}`)} />)}</Stack>
        </Checkbox.Group>
        <div>
          <Text size="sm" c="dimmed">{t('register.consent.read')}</Text>
          <Text size="sm" my={4}>{t('register.consent.text')}</Text>
          <Checkbox id="ask-consent" label={t('reactivation.agreed')} checked={agreed} error={errorOf('ask-consent')} onChange={(event) => setAgreed(event.currentTarget.checked)} />
        </div>
        <ConsentMeans value={means} onChange={setMeans} />
      </PanelForm>
    </Paper>
  );
}

/** What else helps where a card does not come back this way. */
function OtherWays({ cause, stopped }: { readonly cause: string; readonly stopped: boolean }): ReactNode {
  const { t } = useText();
  const { alternatives = [] } = REACTIVATION_CAUSES.find((known) => known.code === cause) ?? {};
  if (alternatives.length === 0) return null;
  return (
    <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t(stopped ? 'reactivation.otherWay' : 'reactivation.besides')} styles={{ title: { whiteSpace: 'normal' }, label: { overflow: 'visible' } }}>
      {alternatives.map((code) => <Text key={code} size="sm">{programmeName(code)}</Text>)}
    </Alert>
  );
}

const CAUSES = ['UNKNOWN', 'DECILE_ROSE', 'NOT_FOUND', 'NIK_MISMATCH', 'ABLE', 'SALARIED', 'SELF_PAID', 'DIED'] as const;
export const causeKey = (code: string): (typeof CAUSES)[number] => CAUSES.find((known) => known === code) ?? 'UNKNOWN';
