import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { InputOf } from '#src/contract/ipc.ts';
import { CORRECTABLE_FIELDS } from '#src/domain/proposal/kinds.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, TextField } from '../../../components/fields.tsx';

export type Change = InputOf<'proposal.change'>['changes'][number];

interface ChangesFieldProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly Change[];
  readonly onChange: (changes: Change[]) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

/** What a correction changes: one line for each field of each person. */
export function ChangesField({ people, value, onChange, errorOf }: ChangesFieldProps): ReactNode {
  const { t } = useText();
  const set = (index: number, part: Partial<Change>): void => onChange(value.map((change, at) => (at === index ? { ...change, ...part } : change)));
  const add = (): void => onChange([...value, { subject: people[0]?.id ?? '', field: 'name', from: '', to: '' }]);
  return (
    <Stack gap="sm">
      <Text fw={500} id="changes">{t('proposalPage.changes')}</Text>
      {value.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own and are only appended or removed
        <Group key={index} component="fieldset" m={0} p="sm" gap="sm" wrap="nowrap" align="flex-start" aria-label={t('proposalPage.start.change', { n: index + 1 })} style={{ minWidth: 0, border: '1px solid var(--slrt-line)', borderRadius: 8 }}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }} verticalSpacing="xs">
            <ChoiceField label={t('proposalPage.start.changePerson')} value={change.subject} onChange={(subject) => set(index, { subject: subject ?? change.subject })} data={people.map(({ id, name }) => ({ value: id, label: name }))} />
            <ChoiceField label={t('proposalPage.start.changeField')} value={change.field} onChange={(field) => set(index, { field: (field ?? change.field) as Change['field'] })} data={CORRECTABLE_FIELDS.map((field) => ({ value: field, label: t(`proposalPage.fieldOf.${field}`) }))} />
            <TextField label={t('proposalPage.start.changeFrom')} maxLength={200} value={change.from} onChange={(event) => set(index, { from: event.currentTarget.value })} />
            <TextField id={`change-to-${index}`} error={errorOf(`change-to-${index}`)} label={t('proposalPage.start.changeTo')} maxLength={200} value={change.to} onChange={(event) => set(index, { to: event.currentTarget.value })} />
          </SimpleGrid>
          <ActionIcon variant="subtle" color="gray" size="lg" mt={30} aria-label={t('proposalPage.start.removeChange', { n: index + 1 })} onClick={() => onChange(value.filter((_, at) => at !== index))}><IconTrash size={18} /></ActionIcon>
        </Group>
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} />} style={{ alignSelf: 'flex-start' }} onClick={add}>{t('proposalPage.start.addChange')}</Button>
    </Stack>
  );
}
