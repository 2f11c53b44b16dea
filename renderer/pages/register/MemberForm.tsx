import { ActionIcon, Button, Checkbox, Collapse, Group, Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { RELATIONS, type Relation } from '#src/domain/person/relation.ts';
import { compareNik, parseNik } from '#src/domain/person/nik.ts';
import { checkName, cleanName, nameInRow } from '#src/domain/person/name.ts';
import { formatDate } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, FieldWarning, TextField } from '../../components/fields.tsx';
import { DateField } from '../../components/DateField.tsx';
import { NikField } from '../../components/NikField.tsx';
import type { MemberDraft } from './draft.ts';
import type { StepProblems } from './useProblems.ts';
import { fieldOf } from './validate.ts';

/** Fields of a member that may be wrong. */
const CHECKED_FIELDS = ['name', 'relation', 'nik', 'birthDate'] as const;

interface MemberFormProps {
  readonly member: MemberDraft;
  readonly number: number;
  /** Both stay the same from one drawing to the next. */
  readonly onChange: (member: MemberDraft) => void;
  readonly onRemove: (id: string) => void;
  readonly removable: boolean;
  readonly problems: StepProblems;
  readonly focus: boolean;
}

/** One family member. The NIK fills birth date and sex; where the card says otherwise, the card wins and both are shown. */
export const MemberForm = memo(Member, isSame);

/** A letter in the address draws none of the members anew. */
function isSame(before: MemberFormProps, now: MemberFormProps): boolean {
  const { member, number, removable, focus, problems } = now;
  const sameErrors = CHECKED_FIELDS.every((field) => before.problems.errorOf(fieldOf(member.id, field)) === problems.errorOf(fieldOf(member.id, field)));
  return sameErrors && before.member === member && before.number === number && before.removable === removable && before.focus === focus;
}

function Member({ member, number, onChange, onRemove, removable, problems, focus }: MemberFormProps): ReactNode {
  const { t } = useText();
  const set = (part: Partial<MemberDraft>): void => onChange({ ...member, ...part });
  const of = (field: string) => ({ id: fieldOf(member.id, field), error: problems.errorOf(fieldOf(member.id, field)), onBlur: () => problems.leave(fieldOf(member.id, field)) });
  const setNik = (nik: string): void => {
    const parsed = parseNik(nik, today());
    if (!parsed.ok) return set({ nik });
    set({ nik, birthDate: member.birthDate ?? parsed.birthDate, sex: member.sex ?? parsed.sex });
  };
  const name = cleanName(member.name) || t('register.family.member', { n: number });
  const checked = checkName(member.name);
  return (
    <Paper p="lg" component="fieldset" m={0} style={{ minWidth: 0 }} aria-label={name}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={650} style={{ overflowWrap: 'anywhere' }}>{name}</Text>
          {removable && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('register.family.removeMember', { name })} onClick={() => onRemove(member.id)}><IconTrash size={18} /></ActionIcon>}
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
          <Stack gap={4}>
            <TextField {...of('name')} label={t('register.family.name')} example={t('register.family.nameHint')} value={member.name} autoFocus={focus || (number === 1 && member.name === '')}
              onBlur={() => { set({ name: cleanName(member.name) }); of('name').onBlur(); }} onChange={(event) => set({ name: nameInRow(event.currentTarget.value) ?? event.currentTarget.value })} />
            {checked.ok && checked.warnings.map((warning) => <FieldWarning key={warning}>{t(`person.nameWarning.${warning}`)}</FieldWarning>)}
          </Stack>
          <ChoiceField {...of('relation')} label={t('register.family.relation')} value={member.relation} onChange={(relation) => set({ relation: (relation ?? 'OTHER') as Relation })}
            data={RELATIONS.map((relation) => ({ value: relation, label: t(`person.relation.${relation}`) }))} />
          <Stack gap="xs">
            {!member.noNik && <NikField {...of('nik')} label={t('register.family.nik')} value={member.nik} onChange={setNik} />}
            <Checkbox label={t('register.family.noNik')} description={t('register.family.noNikHint')} checked={member.noNik} onChange={(event) => set({ noNik: event.currentTarget.checked })} />
          </Stack>
          <Stack gap="md">
            <DateField {...of('birthDate')} kind="birth" label={t('register.family.birthDate')} value={member.birthDate} onChange={(birthDate) => set({ birthDate })} />
            <Radio.Group label={t('register.family.sex')} value={member.sex ?? ''} onChange={(sex) => set({ sex: sex as 'L' | 'P' })}>
              <Group mt={6} gap="lg"><Radio value="L" label={t('person.sex.L')} /><Radio value="P" label={t('person.sex.P')} /></Group>
            </Radio.Group>
            <NikDifference member={member} onUse={set} />
          </Stack>
        </SimpleGrid>
        <MoreFields member={member} set={set} />
      </Stack>
    </Paper>
  );
}

/** What the NIK says and the form does not: shown with both values, never forced. */
function NikDifference({ member, onUse }: { readonly member: MemberDraft; readonly onUse: (part: Partial<MemberDraft>) => void }): ReactNode {
  const { t, language } = useText();
  const parsed = member.noNik ? null : parseNik(member.nik, today());
  if (parsed === null || !parsed.ok) return null;
  const { birthDate, sex } = parsed;
  return compareNik(parsed, member).map((mismatch) => (
    <Stack key={mismatch} gap={4} align="flex-start">
      <FieldWarning>{t(`person.nikMismatch.${mismatch}`)}</FieldWarning>
      {mismatch === 'BIRTH_DATE_DIFFERS' && birthDate !== null && <Button size="compact-sm" variant="default" onClick={() => onUse({ birthDate })}>{t('register.family.useNikDate', { date: formatDate(birthDate, language) })}</Button>}
      {mismatch === 'SEX_DIFFERS' && sex !== null && <Button size="compact-sm" variant="default" onClick={() => onUse({ sex })}>{t('register.family.useNikDate', { date: t(`person.sex.${sex}`) })}</Button>}
    </Stack>
  ));
}

function MoreFields({ member, set }: { readonly member: MemberDraft; readonly set: (part: Partial<MemberDraft>) => void }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(member.condition !== '' || member.occupation !== '' || member.birthPlace !== '');
  return (
    <div>
      <Button variant="subtle" size="compact-sm" px={4} aria-expanded={open} onClick={() => setOpen(!open)} rightSection={<IconChevronDown size={16} style={{ rotate: open ? '180deg' : 'none' }} />}>
        {t('register.family.more')}
      </Button>
      <Collapse expanded={open} transitionDuration={0}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" mt="sm">
          <TextField label={t('register.family.condition')} example={t('register.family.conditionHint')} maxLength={300} value={member.condition} onChange={(event) => set({ condition: event.currentTarget.value })} />
          <TextField label={t('register.family.occupation')} maxLength={80} value={member.occupation} onChange={(event) => set({ occupation: event.currentTarget.value })} />
          <TextField label={t('register.family.birthPlace')} maxLength={60} value={member.birthPlace} onChange={(event) => set({ birthPlace: event.currentTarget.value })} />
        </SimpleGrid>
      </Collapse>
    </div>
  );
}
