import { ActionIcon, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SECTORS } from '#src/domain/case/kinds.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { newNeed, type NeedDraft } from './draft.ts';
import type { StepProps } from './FamilyStep.tsx';
import { needField } from './validate.ts';

const WHOLE_FAMILY = 'ALL';

/** One line for each need: which sector, for whom, a few words. */
export function NeedsField({ draft, change, problems }: StepProps): ReactNode {
  const { t } = useText();
  const setNeed = (need: NeedDraft): void => change({ needs: draft.needs.map((known) => (known.id === need.id ? need : known)) });
  const people = [
    { value: WHOLE_FAMILY, label: t('register.complaint.wholeFamily') },
    ...draft.members.map((member, index) => ({ value: member.id, label: member.name.trim() || t('register.family.member', { n: index + 1 }) })),
  ];
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">{t('register.complaint.needsHint')}</Text>
      {draft.needs.map((need, index) => (
        <Group key={need.id} component="fieldset" m={0} p={0} bd={0} gap="sm" wrap="nowrap" align="flex-start" aria-label={t('register.complaint.need', { n: index + 1 })} style={{ minWidth: 0 }}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
            <ChoiceField id={needField(need.id)} error={problems.errorOf(needField(need.id))} label={t('register.complaint.needSector')} value={need.sector} onChange={(sector) => setNeed({ ...need, sector })}
              data={SECTORS.map((sector) => ({ value: sector, label: t(`case.sector.${sector}`) }))} searchable selectFirstOptionOnChange />
            <ChoiceField label={t('register.complaint.needFor')} value={need.personId ?? WHOLE_FAMILY} onChange={(id) => setNeed({ ...need, personId: id === WHOLE_FAMILY ? null : id })} data={people} />
            <TextField label={t('register.complaint.needNote')} example={index === 0 ? t('register.complaint.needNoteHint') : ''} maxLength={200} value={need.note} onChange={(event) => setNeed({ ...need, note: event.currentTarget.value })} />
          </SimpleGrid>
          <ActionIcon variant="subtle" color="gray" size="lg" mt={30} aria-label={t('register.complaint.removeNeed', { n: index + 1 })} onClick={() => change({ needs: draft.needs.filter((known) => known.id !== need.id) })}>
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} />} style={{ alignSelf: 'flex-start' }} onClick={() => change({ needs: [...draft.needs, newNeed()] })}>{t('register.complaint.addNeed')}</Button>
    </Stack>
  );
}
