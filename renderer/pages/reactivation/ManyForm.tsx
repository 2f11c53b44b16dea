import { Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { canBeAsked, REACTIVATION_CAUSES } from '#src/domain/programme/reactivation.ts';
import { readReactivationPaste } from '#src/domain/programme/reactivationPaste.ts';
import { formatNumber } from '#src/text/format.ts';
import { call } from '../../api.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, FieldWarning, LongTextField, TextField } from '../../components/fields.tsx';
import { PanelForm, useStep } from '../cases/panels/Panel.tsx';
import { CONSENT_VERSION, newId } from '../register/draft.ts';
import { causeKey } from './AskForm.tsx';

/** Wrong lines that are told one by one. */
const SHOWN = 10;

/** A list from a spreadsheet after many cards were stopped at once: read, shown line by line where it is wrong, then sent to the manager. */
export function ManyForm(): ReactNode {
  const { t, language } = useText();
  const step = useStep('reactivation');
  const [text, setText] = useState('');
  const [facility, setFacility] = useState('');
  const [cause, setCause] = useState('UNKNOWN');
  const [ids] = useState(() => new Map<string, string>());
  const [result, setResult] = useState<Awaited<ReturnType<typeof send>> | null>(null);
  const { people, problems } = readReactivationPaste(text, today());
  // The same list pressed twice makes nothing twice: each NIK keeps its case.
  const idOf = (nik: string): string => {
    const known = ids.get(nik) ?? newId();
    ids.set(nik, known);
    return known;
  };
  const send = () => call('reactivation.requestMany', { rows: people.map((person) => ({ ...person, caseId: idOf(person.nik) })), cause, facility: facility.trim(), consent: { textVersion: CONSENT_VERSION, means: 'SPOKEN', share: true } });
  const submit = (): void => void step.take(async () => setResult(await send()), t('caseRecord.panel.done'), () => undefined);
  return (
    <Paper p="lg" maw={860}>
      <PanelForm step={step} action={t('reactivation.many.send', { count: people.length })} disabled={people.length === 0} onSubmit={submit}>
        <LongTextField label={t('reactivation.many.list')} example={t('reactivation.many.hint')} minRows={8} maxRows={14} value={text} autoFocus onChange={(event) => setText(event.currentTarget.value)} />
        {text.trim() !== '' && <Text>{t('reactivation.many.read', { count: people.length, number: formatNumber(people.length, language) })}</Text>}
        {problems.slice(0, SHOWN).map(({ line, problem }) => <FieldWarning key={line}>{t('reactivation.many.line', { line, what: t(`reactivation.many.wrong.${problem}`) })}</FieldWarning>)}
        {problems.length > SHOWN && <Text size="sm">{t('reactivation.many.moreLines', { count: problems.length - SHOWN })}</Text>}
        <ChoiceField label={t('reactivation.causeLabel')} value={cause} onChange={(value) => setCause(value ?? cause)} maw={460} data={REACTIVATION_CAUSES.filter(({ code }) => canBeAsked(code)).map(({ code }) => ({ value: code, label: t(`reactivation.cause.${causeKey(code)}`) }))} />
        <TextField label={t('reactivation.facility')} example={t('reactivation.many.facilityHint')} maxLength={200} maw={460} value={facility} onChange={(event) => setFacility(event.currentTarget.value)} />
        <Text size="sm" c="dimmed">{t('reactivation.many.consent')}</Text>
        {result !== null && (
          <Stack gap={4}>
            <Text fw={600}>{t('reactivation.many.done', { count: result.made })}</Text>
            {result.refused.slice(0, 20).map(({ row, code }) => <FieldWarning key={row}>{t('reactivation.many.refused', { row, why: code === 'DUPLICATE_SERVICE' ? t('reactivation.many.running') : code === 'AREA_NOT_ALLOWED' ? t('reactivation.many.area') : t('reactivation.many.data') })}</FieldWarning>)}
          </Stack>
        )}
      </PanelForm>
    </Paper>
  );
}
