import { Group, MultiSelect, SegmentedControl, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { SECTORS, type Sector } from '#src/domain/case/kinds.ts';
import { FOLLOW_UP_CODES, type FollowUpCode } from '#src/domain/followUp/rules.ts';
import { DEFAULT_TERMS, ruleKey } from '#src/domain/office/terms.ts';
import { useText } from '../../app/text.tsx';
import type { Form } from '../../components/useForm.ts';
import { BackButton } from './DayFields.tsx';
import { ownRule, ruleText, type RuleValues, type TermValues } from './termsForm.ts';

/** When the office asks after a family that was helped. */
export function RuleFields({ form }: { readonly form: Form<TermValues> }): ReactNode {
  const { t } = useText();
  return (
    <section>
      <Title order={2} size="h3">{t('terms.followUp.title')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('terms.followUp.text')}</Text>
      <Stack gap="lg">{FOLLOW_UP_CODES.map((code) => <RuleField key={code} form={form} code={code} />)}</Stack>
    </section>
  );
}

function RuleField({ form, code }: { readonly form: Form<TermValues>; readonly code: FollowUpCode }): ReactNode {
  const { t } = useText();
  const key = ruleKey(code);
  const name = t(`followUp.rule.${code}`);
  const rule = form.values[key];
  const { error, id, onBlur } = form.field(key);
  const set = (part: Partial<RuleValues>): void => form.set(key, { ...rule, ...part });
  const own = ownRule(code);
  return (
    <Stack gap="xs" role="group" aria-label={name}>
      <Group gap="xs" wrap="nowrap">
        <Switch label={name} checked={rule.active} onChange={(event) => set({ active: event.currentTarget.checked })} fw={600} styles={{ label: { whiteSpace: 'nowrap' } }} />
        {JSON.stringify(rule) !== JSON.stringify(own) && <BackButton name={name} own={ruleText(DEFAULT_TERMS.followUp[code], t)} onBack={() => form.set(key, own)} />}
      </Group>
      {rule.active && (
        <Group gap="md" align="flex-end">
          <SegmentedControl aria-label={`${name}: ${t('terms.followUp.means')}`} value={rule.means} transitionDuration={0} onChange={(means) => set({ means: means as RuleValues['means'] })}
            data={(['CALL', 'VISIT'] as const).map((value) => ({ value, label: t(`followUp.means.${value}`) }))} />
          <TextInput id={id} onBlur={onBlur} error={error !== undefined} label={t('terms.followUp.after')} w="17rem" inputMode="numeric" maxLength={3} autoComplete="off" value={rule.after} onChange={(event) => set({ after: event.currentTarget.value })} />
          <MultiSelect size="md" label={t('terms.followUp.sectors')} style={{ flex: '1 1 18rem' }} placeholder={rule.sectors.length === 0 ? t('terms.followUp.every') : ''} value={[...rule.sectors]} clearable
            onChange={(sectors) => set({ sectors: SECTORS.filter((sector) => sectors.includes(sector)) as Sector[] })} data={SECTORS.map((value) => ({ value, label: t(`case.sector.${value}`) }))} comboboxProps={{ transitionProps: { duration: 0 } }} />
        </Group>
      )}
    </Stack>
  );
}
