import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { TermsView } from '#src/contract/terms.ts';
import { DEFAULT_TERMS } from '#src/domain/office/terms.ts';
import { call, useCall } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { ErrorSummary, TextField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, Refusal } from '../../components/states.tsx';
import { useForm } from '../../components/useForm.ts';
import { VersionHistory } from '../../components/VersionHistory.tsx';
import { useStep } from '../cases/panels/Panel.tsx';
import { AnswerTerms, CaseTerms } from './DayFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { changesIn, checkTerms, countChanged, termName, termValue, termValues, type TermValues } from './termsForm.ts';

/** The office's promises, its partners' time to answer, and when it asks after a family that was helped. */
export function TermsPage(): ReactNode {
  const { t } = useText();
  const terms = useCall('terms.get', {});
  return (
    <>
      <PageHeader title={t('terms.title')} lead={t('terms.lead')} />
      <Answered answer={terms}>{(view) => <><Terms key={view.versionId ?? 'own'} view={view} /><History view={view} /></>}</Answered>
    </>
  );
}

function Terms({ view }: { readonly view: TermsView }): ReactNode {
  const { t } = useText();
  const step = useStep('terms');
  const [saved] = useState(() => termValues(view.terms));
  const form = useForm<TermValues>(saved, (values) => checkTerms(values, countChanged(values, saved), t));
  const changed = countChanged(form.values, saved);
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    if (changed === 0 || !form.check()) return;
    void step.take(() => call('terms.change', { changes: changesIn(form.values), note: form.values.note, basis: view.versionId }), t('terms.saved'), () => undefined);
  };
  useNextAction(save);
  return (
    <form noValidate onSubmit={save}><Stack maw={900} gap="lg">
      <Text>{t('terms.counts')}</Text>
      <ErrorSummary problems={form.problems} />
      <Refusal error={step.error} />
      <Paper p="lg"><CaseTerms form={form} /></Paper>
      <Paper p="lg"><AnswerTerms form={form} /></Paper>
      <Paper p="lg"><RuleFields form={form} /></Paper>
      <Paper p="lg">
        <Stack>
          <Text c="dimmed" size="sm" role="status">{changed === 0 ? t('terms.nothing') : t('terms.changed', { count: changed })}</Text>
          {changed > 0 && <TextField {...form.text('note')} label={t('terms.note')} example={t('terms.noteHint')} maxLength={500} />}
          <Group>
            <Button type="submit" loading={step.busy} disabled={changed === 0}>{t('terms.save')}</Button>
            <Button variant="default" disabled={countChanged(form.values, termValues(DEFAULT_TERMS)) === 0} onClick={() => form.replace({ ...termValues(DEFAULT_TERMS), note: form.values.note })}>{t('terms.reset')}</Button>
          </Group>
        </Stack>
      </Paper>
    </Stack></form>
  );
}

function History({ view }: { readonly view: TermsView }): ReactNode {
  const { t } = useText();
  return (
    <VersionHistory empty={t('terms.noHistory')} versions={view.versions.map((version) => ({
      ...version,
      lines: version.changed.map((key) => {
        const name = termName(key, t);
        const value = termValue(key, version.changes, t);
        return value === null ? t('terms.toOwn', { name }) : t('terms.to', { name, value });
      }),
    }))} />
  );
}
