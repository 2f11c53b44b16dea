import { Paper, Radio, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { CASE_KINDS, URGENCIES } from '#src/domain/case/kinds.ts';
import type { Urgency } from '#src/domain/case/events.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, LongTextField } from '../../components/fields.tsx';
import { ConsentField } from './ConsentField.tsx';
import { DocumentsField } from './DocumentsField.tsx';
import type { StepProps } from './FamilyStep.tsx';
import { NeedsField } from './NeedsField.tsx';

/** Step 3: what is asked for, with which papers, and the citizen's consent. A visit's way in is known and not asked. */
export function ComplaintStep({ visit = false, ...props }: StepProps & { readonly visit?: boolean }): ReactNode {
  const { t } = useText();
  const { draft, change, problems } = props;
  const of = (id: string) => ({ id, error: problems.errorOf(id), onBlur: () => problems.leave(id) });
  const [first] = useState(draft.kind === null);
  return (
    <Stack gap="lg">
      <Paper p="lg">
        <Stack gap="md">
          <ChoiceField {...of('kind')} label={t('register.complaint.kind')} maw={460} value={draft.kind} onChange={(kind) => change({ kind })} autoFocus={first}
            data={CASE_KINDS.map(({ code }) => ({ value: code, label: t(`case.kind.${code}`) }))} />
          <Radio.Group label={t('register.complaint.urgency')} description={t('register.complaint.urgencyHint')} inputWrapperOrder={['label', 'input', 'description']} value={draft.urgency} onChange={(urgency) => change({ urgency: urgency as Urgency })}>
            <Stack gap={6} my={6}>{URGENCIES.map((urgency) => <Radio key={urgency} value={urgency} label={t(`case.urgency.${urgency}`)} />)}</Stack>
          </Radio.Group>
          <LongTextField {...of('narrative')} label={t('register.complaint.narrative')} example={t('register.complaint.narrativeHint')} minRows={4} maxLength={4000} value={draft.narrative} onChange={(event) => change({ narrative: event.currentTarget.value })} />
          {!visit && <Radio.Group label={t('register.complaint.channel')} value={draft.channel} onChange={(channel) => change({ channel: channel as 'WALK_IN' | 'FIELD' })}>
            <Stack gap={6} mt={6}>
              <Radio value="WALK_IN" label={t('register.complaint.channels.WALK_IN')} />
              <Radio value="FIELD" label={t('register.complaint.channels.FIELD')} />
            </Stack>
          </Radio.Group>}
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
    </Stack>
  );
}
