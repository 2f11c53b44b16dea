import { Group, Paper, Radio, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { CASE_KINDS, URGENCIES } from '#src/domain/case/kinds.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import { EMERGENCY_CODES, mustHideReporter, type Emergency } from '#src/domain/case/protection.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, FieldWarning, LongTextField } from '../../components/fields.tsx';
import { ConsentField } from './ConsentField.tsx';
import { newReporter } from './draft.ts';
import { DocumentsField } from './DocumentsField.tsx';
import type { StepProps } from './FamilyStep.tsx';
import { NeedsField } from './NeedsField.tsx';
import { ReporterFields, WhoReports } from './ReporterField.tsx';

/** Step 3: what is asked for, with which papers, and the citizen's consent. A visit's way in is known and not asked. */
export function ComplaintStep({ visit = false, ...props }: StepProps & { readonly visit?: boolean }): ReactNode {
  const { t } = useText();
  const { draft, change, problems } = props;
  const of = (id: string) => ({ id, error: problems.errorOf(id), onBlur: () => problems.leave(id) });
  const [first] = useState(draft.kind === null);
  const needs = draft.needs.flatMap(({ sector }) => (sector === null ? [] : [{ sector }]));
  const emergency = draft.urgency === 'EMERGENCY' ? draft.emergency : null;
  const mustHide = mustHideReporter({ kind: draft.kind ?? '', emergency, needs });
  const protecting = mustHideReporter({ kind: '', emergency, needs });
  return (
    <Stack gap="lg">
      <Paper p="lg">
        <Stack gap="md">
          {!visit && <WhoReports outside={draft.reporter !== null} onChange={(outside) => change({ reporter: outside ? newReporter() : null })} />}
          {draft.reporter !== null && <ReporterFields reporter={draft.reporter} onChange={(reporter) => change({ reporter })} mustHide={mustHide} of={of} />}
          <ChoiceField {...of('kind')} label={t('register.complaint.kind')} maw={460} value={draft.kind} onChange={(kind) => change({ kind })} autoFocus={first} searchable selectFirstOptionOnChange
            data={CASE_KINDS.map(({ code }) => ({ value: code, label: t(`case.kind.${code}`) }))} />
          <Radio.Group label={t('register.complaint.urgency')} description={t('register.complaint.urgencyHint')} inputWrapperOrder={['label', 'input', 'description']} value={draft.urgency} onChange={(urgency) => change({ urgency: urgency as Urgency })}>
            <Stack gap={6} my={6}>{URGENCIES.map((urgency) => <Radio key={urgency} value={urgency} label={t(`case.urgency.${urgency}`)} />)}</Stack>
          </Radio.Group>
          {draft.urgency === 'EMERGENCY' && (
            <ChoiceField {...of('emergency')} label={t('register.complaint.emergency')} example={t('register.complaint.emergencyHint')} maw={460} value={draft.emergency} onChange={(emergency) => change({ emergency: emergency as Emergency | null })}
              data={EMERGENCY_CODES.map((value) => ({ value, label: t(`case.emergency.${value}`) }))} />
          )}
          {protecting && <FieldWarning>{t('register.complaint.protected')}</FieldWarning>}
          <LongTextField {...of('narrative')} label={t('register.complaint.narrative')} example={t('register.complaint.narrativeHint')} minRows={4} maxLength={4000} value={draft.narrative} onChange={(event) => change({ narrative: event.currentTarget.value })} />
        </Stack>
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="needs">
        <Title order={2} size="h3" id="needs">{t('register.complaint.needs')}</Title>
        <NeedsField {...props} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="documents">
        <Title order={2} size="h3" id="documents">{t('register.complaint.documents')}</Title>
        <DocumentsField {...props} />
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="consent-title">
        <Title order={2} size="h3" id="consent-title">{t('register.consent.title')}</Title>
        <ConsentField {...props} />
      </Paper>
      {!visit && (
        <Paper p="lg">
          <Radio.Group label={t('register.complaint.channel')} value={draft.channel} onChange={(channel) => change({ channel: channel as 'WALK_IN' | 'FIELD' })}>
            <Group gap="xl" mt={6}>
              <Radio value="WALK_IN" label={t('register.complaint.channels.WALK_IN')} />
              <Radio value="FIELD" label={t('register.complaint.channels.FIELD')} />
            </Group>
          </Radio.Group>
        </Paper>
      )}
    </Stack>
  );
}
