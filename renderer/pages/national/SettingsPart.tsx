import { Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { NATIONAL_ADDRESS, PLAN_RANGES, type NationalView } from '#src/contract/national.ts';
import type { Translate } from '#src/text/index.ts';
import { useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx';
import { ErrorSummary, PasswordField, TextField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useForm, type Problems } from '../../components/useForm.ts';
import { CodeLists } from './CodeLists.tsx';

interface PlanForm {
  readonly url: string;
  readonly enabled: boolean;
  readonly everyHours: string;
  readonly nightHour: string;
  readonly cutOffDay: string;
}

/** Address, plan and credentials: the administrator's. */
export function SettingsPart({ view }: { readonly view: NationalView }): ReactNode {
  return <Stack><PlanSettings view={view} /><Credentials kept={view.credentialsKept} /><CodeLists /></Stack>;
}

function checkPlan(values: PlanForm, t: Translate): Problems<PlanForm> {
  const wrong = (Object.keys(PLAN_RANGES) as (keyof typeof PLAN_RANGES)[]).filter((name) => {
    const [from, to] = PLAN_RANGES[name];
    return !/^\d{1,2}$/.test(values[name]) || Number(values[name]) < from || Number(values[name]) > to;
  });
  return {
    ...(values.url === '' || NATIONAL_ADDRESS.test(values.url) ? {} : { url: t('national.settings.urlWrong') }),
    ...Object.fromEntries(wrong.map((name) => [name, t('national.settings.number', { from: PLAN_RANGES[name][0], to: PLAN_RANGES[name][1] })])),
  };
}

function PlanSettings({ view: { plan } }: { readonly view: NationalView }): ReactNode {
  const { t } = useText();
  const form = useForm<PlanForm>(
    { url: plan.url ?? '', enabled: plan.enabled, everyHours: String(plan.everyHours), nightHour: String(plan.nightHour), cutOffDay: String(plan.cutOffDay) }, (values) => checkPlan(values, t),
  );
  const save = useCommand('national.setPlan');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check()) return;
    const { url, enabled, everyHours, nightHour, cutOffDay } = form.values;
    save.mutate({ url: url === '' ? null : url, enabled, everyHours: Number(everyHours), nightHour: Number(nightHour), cutOffDay: Number(cutOffDay) }, { onSuccess: () => notify.done(t('national.settings.saved')) });
  };
  return (
    <Paper p="lg" maw={720} component="form" noValidate onSubmit={send} aria-label={t('national.settings.title')}>
      <Stack>
        <Title order={2} size="h3">{t('national.settings.title')}</Title>
        <ErrorSummary problems={form.problems} />
        {save.error !== null && <ErrorState error={save.error} />}
        <TextField label={t('national.settings.url')} example={t('national.settings.urlExample')} inputMode="url" {...form.text('url')} />
        <Switch label={t('national.settings.enabled')} checked={form.values.enabled} onChange={(event) => form.set('enabled', event.currentTarget.checked)} />
        <Group align="flex-start">
          <TextField label={t('national.settings.every')} inputMode="numeric" maw={180} {...form.text('everyHours')} />
          <TextField label={t('national.settings.night')} inputMode="numeric" maw={220} {...form.text('nightHour')} />
          <TextField label={t('national.settings.cutOff')} inputMode="numeric" maw={220} {...form.text('cutOffDay')} />
        </Group>
        <Group><Button type="submit" loading={save.isPending}>{t('national.settings.save')}</Button></Group>
      </Stack>
    </Paper>
  );
}

function Credentials({ kept }: { readonly kept: boolean }): ReactNode {
  const { t } = useText();
  const [forgetting, setForgetting] = useState(false);
  const required = (text: string): string | undefined => (text.trim() === '' ? t('national.settings.required') : undefined);
  const form = useForm({ clientId: '', clientSecret: '' }, ({ clientId, clientSecret }) => {
    const [name, secret] = [required(clientId), required(clientSecret)];
    return { ...(name === undefined ? {} : { clientId: name }), ...(secret === undefined ? {} : { clientSecret: secret }) };
  });
  const keep = useCommand('national.setCredentials');
  const forget = useCommand('national.forgetCredentials');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!form.check()) return;
    keep.mutate(form.values, { onSuccess: () => {
      form.replace({ clientId: '', clientSecret: '' });
      form.calm();
      notify.done(t('national.settings.keptNow'));
    } });
  };
  return (
    <Paper p="lg" maw={720} component="form" noValidate onSubmit={send} aria-label={t('national.settings.credentials')}>
      <Stack>
        <Title order={2} size="h3">{t('national.settings.credentials')}</Title>
        <Text c="dimmed">{t(kept ? 'national.settings.kept' : 'national.settings.missing')}</Text>
        <ErrorSummary problems={form.problems} />
        {[keep.error, forget.error].map((error) => error !== null && <ErrorState key={error.code} error={error} />)}
        <TextField label={t('national.settings.clientId')} maw={420} {...form.text('clientId')} />
        <PasswordField label={t('national.settings.secret')} maw={420} {...form.text('clientSecret')} />
        <Group>
          <Button type="submit" loading={keep.isPending}>{t('national.settings.keep')}</Button>
          {kept && <Button variant="subtle" color="danger" onClick={() => setForgetting(true)}>{t('national.settings.forget')}</Button>}
        </Group>
      </Stack>
      <ConfirmPanel opened={forgetting} title={t('national.settings.forgetTitle')} action={t('national.settings.forget')} danger busy={forget.isPending} onCancel={() => setForgetting(false)}
        onConfirm={() => forget.mutate({}, { onSuccess: () => { setForgetting(false); notify.done(t('national.settings.forgotten')); } })}>{t('national.settings.forgetText')}</ConfirmPanel>
    </Paper>
  );
}
