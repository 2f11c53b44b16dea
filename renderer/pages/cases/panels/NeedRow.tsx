import { ActionIcon, Group, SimpleGrid } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Need } from '#src/domain/case/need.ts';
import { SECTORS } from '#src/domain/case/kinds.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, TextField } from '../../../components/fields.tsx';

interface NeedRowProps {
  readonly need: Need;
  readonly number: number;
  readonly view: CaseView;
  readonly error: string | undefined;
  readonly onChange: (need: Need) => void;
  readonly onRemove: (() => void) | null;
}

const WHOLE_FAMILY = 'ALL';
const KINDS = ['PROGRAM_NEED', 'NON_PROGRAM_NEED'] as const;

export function NeedRow({ need, number, view, error, onChange, onRemove }: NeedRowProps): ReactNode {
  const { t } = useText();
  const people = [{ value: WHOLE_FAMILY, label: t('caseRecord.wholeFamily') }, ...view.household.members.map((member) => ({ value: member.id, label: member.name }))];
  const kind = KINDS.find((known) => known === need.kind) ?? 'PROGRAM_NEED';
  return (
    <Group component="fieldset" m={0} p="sm" gap="sm" wrap="nowrap" align="flex-start" aria-label={t('register.complaint.need', { n: number })} style={{ minWidth: 0, border: '1px solid var(--slrt-line)', borderRadius: 8 }}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }} verticalSpacing="xs">
        <ChoiceField id={`map-${need.id}`} error={error} label={t('register.complaint.needSector')} value={need.sector === '' ? null : need.sector} searchable onChange={(sector) => onChange({ ...need, sector: sector ?? '' })}
          data={SECTORS.map((sector) => ({ value: sector, label: t(`case.sector.${sector}`) }))} />
        <ChoiceField label={t('register.complaint.needFor')} value={need.personId ?? WHOLE_FAMILY} onChange={(id) => onChange({ ...need, personId: id === WHOLE_FAMILY ? null : id })} data={people} />
        <TextField label={t('register.complaint.needNote')} maxLength={200} value={need.note} onChange={(event) => onChange({ ...need, note: event.currentTarget.value })} />
        <ChoiceField label={t('register.complaint.kind')} value={kind} onChange={(value) => onChange({ ...need, kind: value ?? kind })} data={KINDS.map((code) => ({ value: code, label: t(`case.kind.${code}`) }))} />
      </SimpleGrid>
      {onRemove !== null && <ActionIcon variant="subtle" color="gray" size="lg" mt={30} aria-label={t('register.complaint.removeNeed', { n: number })} onClick={onRemove}><IconTrash size={18} /></ActionIcon>}
    </Group>
  );
}
