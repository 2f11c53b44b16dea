import { Checkbox, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { REPORTER_RELATIONS } from '#src/domain/case/events.ts';
import { formatPhone, parsePhone } from '#src/domain/person/phone.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import type { ReporterDraft } from './draft.ts';

interface ReporterFieldsProps {
  readonly reporter: ReporterDraft;
  readonly onChange: (reporter: ReporterDraft) => void;
  /** True: this kind of case hides everybody who reports, whatever is ticked. */
  readonly mustHide: boolean;
  readonly of: (id: string) => { readonly id: string; readonly error: string | undefined; readonly onBlur: () => void };
  readonly autoFocus?: boolean;
}

/** Whoever reports another family: name, how to reach them, what they are to the family. */
export function ReporterFields({ reporter, onChange, mustHide, of, autoFocus }: ReporterFieldsProps): ReactNode {
  const { t } = useText();
  const set = (part: Partial<ReporterDraft>): void => onChange({ ...reporter, ...part });
  const phone = of('reporterPhone');
  const tidyPhone = (): void => {
    const parsed = parsePhone(reporter.phone);
    if (parsed.ok) set({ phone: formatPhone(parsed.phone) });
    phone.onBlur();
  };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextField {...of('reporterName')} label={t('register.reporter.name')} maxLength={100} value={reporter.name} {...(autoFocus === true ? { 'data-autofocus': true } : {})} onChange={(event) => set({ name: event.currentTarget.value })} />
        <ChoiceField label={t('register.reporter.relation')} value={reporter.relation} onChange={(relation) => set({ relation: (relation ?? 'OTHER') as ReporterDraft['relation'] })}
          data={REPORTER_RELATIONS.map((value) => ({ value, label: t(`case.reporter.${value}`) }))} />
        <TextField {...phone} label={t('register.family.phone')} inputMode="tel" maxLength={30} value={reporter.phone} onBlur={tidyPhone} onChange={(event) => set({ phone: event.currentTarget.value })} />
      </SimpleGrid>
      <Checkbox label={t('register.reporter.hidden')} description={t(mustHide ? 'register.reporter.mustHide' : 'register.reporter.hiddenHint')} checked={mustHide || reporter.hidden} disabled={mustHide} onChange={(event) => set({ hidden: event.currentTarget.checked })} />
    </Stack>
  );
}

/** Does the family speak for itself? */
export function WhoReports({ outside, onChange }: { readonly outside: boolean; readonly onChange: (outside: boolean) => void }): ReactNode {
  const { t } = useText();
  return (
    <Radio.Group label={t('register.reporter.who')} value={outside ? 'OTHER' : 'SELF'} onChange={(value) => onChange(value === 'OTHER')}>
      <Group gap="xl" mt={6}>
        <Radio value="SELF" label={t('register.reporter.self')} />
        <Radio value="OTHER" label={t('register.reporter.other')} />
      </Group>
      {outside && <Text size="sm" c="dimmed" mt={6}>{t('register.reporter.otherHint')}</Text>}
    </Radio.Group>
  );
}
