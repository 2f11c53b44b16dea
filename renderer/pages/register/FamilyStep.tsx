import { Button, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { formatFamilyCard, parseFamilyCard } from '#src/domain/person/familyCard.ts';
import { normalizeDigits, numberInRow } from '#src/domain/person/digits.ts';
import { formatPhone, parsePhone } from '#src/domain/person/phone.ts';
import type { DuplicateRow } from '#src/contract/duplicates.ts';
import { call } from '../../api.ts';
import { errorText } from '../../app/errorText.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { ChoiceField, FieldWarning, TextField } from '../../components/fields.tsx';
import { DuplicatePanel } from '../../components/DuplicatePanel.tsx';
import { VillagePicker } from '../../components/VillagePicker.tsx';
import { newMember, withFamily, type MemberDraft, type RegisterDraft } from './draft.ts';
import { duplicateQueryOf } from './duplicateQuery.ts';
import { MemberForm } from './MemberForm.tsx';
import type { StepProblems } from './useProblems.ts';

export interface StepProps {
  readonly draft: RegisterDraft;
  readonly change: (part: Partial<RegisterDraft> | ((draft: RegisterDraft) => Partial<RegisterDraft>)) => void;
  readonly problems: StepProblems;
}

/** Step 2: who belongs to the family and where it lives. */
export function FamilyStep({ draft, change, problems }: StepProps): ReactNode {
  const { t } = useText();
  const [added, setAdded] = useState<string | null>(null);
  const setMember = useCallback((member: MemberDraft): void => change(({ members }) => ({ members: members.map((known) => (known.id === member.id ? member : known)) })), [change]);
  const add = (): void => {
    const member = newMember(draft.members.length === 1 ? 'SPOUSE' : 'CHILD');
    setAdded(member.id);
    change({ members: [...draft.members, member] });
  };
  const takeRecorded = async ({ householdId, personId }: DuplicateRow): Promise<void> => {
    try {
      change(withFamily(draft, await call('household.open', { householdId }), personId));
      notify.done(t('duplicate.familyTaken'));
    } catch (error) {
      notify.problem(errorText(t, error).text);
    }
  };
  const remove = useCallback((id: string): void => change((before) => {
    const members = before.members.filter((member) => member.id !== id);
    return {
      members,
      applicantId: before.applicantId === id ? members[0]?.id ?? '' : before.applicantId,
      needs: before.needs.map((need) => (need.personId === id ? { ...need, personId: null } : need)),
    };
  }), [change]);
  return (
    <Stack gap="lg">
      {/* At the top, where it is seen before more is typed. */}
      {!draft.known && <DuplicatePanel query={duplicateQueryOf(draft)} mayDecide={false} onUse={(row) => void takeRecorded(row)} />}
      <Stack gap="sm" component="section" aria-labelledby="members">
        <Title order={2} size="h3" id="members">{t('register.family.members')}</Title>
        {draft.members.map((member, index) => (
          <MemberForm key={member.id} member={member} number={index + 1} onChange={setMember} problems={problems} focus={added === member.id}
            onRemove={remove} removable={draft.members.length > 1} />
        ))}
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={add} accessKey="t" style={{ alignSelf: 'flex-start' }}>{t('register.family.addMember')}</Button>
        {draft.members.length > 1 && (
          <ChoiceField label={t('register.family.applicant')} maw={460} value={draft.applicantId} onChange={(applicantId) => change({ applicantId: applicantId ?? draft.applicantId })}
            data={draft.members.map((member, index) => ({ value: member.id, label: member.name.trim() || t('register.family.member', { n: index + 1 }) }))} />
        )}
      </Stack>
      <Place draft={draft} change={change} problems={problems} />
    </Stack>
  );
}

function Place({ draft, change, problems }: StepProps): ReactNode {
  const { t } = useText();
  const of = (id: string) => ({ id, error: problems.errorOf(id), onBlur: () => problems.leave(id) });
  const pad = (field: 'rt' | 'rw'): void => {
    if (/^\d{1,3}$/.test(draft[field])) change({ [field]: draft[field].padStart(3, '0') });
    problems.leave(field);
  };
  const tidyPhone = (): void => {
    const parsed = parsePhone(draft.phone);
    if (parsed.ok) change({ phone: formatPhone(parsed.phone) });
    problems.leave('phone');
  };
  const tidyCard = (): void => {
    const digits = normalizeDigits(draft.familyCard);
    if (digits !== draft.familyCard) change({ familyCard: digits });
    problems.leave('familyCard');
  };
  const parsed = draft.familyCard === '' ? null : parseFamilyCard(draft.familyCard, today());
  const card = /^\d{16}$/.test(draft.familyCard) ? formatFamilyCard(draft.familyCard) : draft.familyCard;
  return (
    <Paper p="lg" component="section" aria-labelledby="place">
      <Stack gap="md">
        <Title order={2} size="h3" id="place">{t('register.family.place')}</Title>
        <VillagePicker {...of('village')} label={t('register.family.village')} value={draft.village} onChange={(village) => change({ village })} />
        <TextField {...of('address')} label={t('register.family.address')} example={t('register.family.addressHint')} maxLength={200} value={draft.address} onChange={(event) => change({ address: event.currentTarget.value })} />
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <TextField {...of('rt')} label={t('register.family.rt')} inputMode="numeric" maxLength={3} value={draft.rt} onBlur={() => pad('rt')} onChange={(event) => change({ rt: event.currentTarget.value.trim() })} />
          <TextField {...of('rw')} label={t('register.family.rw')} inputMode="numeric" maxLength={3} value={draft.rw} onBlur={() => pad('rw')} onChange={(event) => change({ rw: event.currentTarget.value.trim() })} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Stack gap={4}>
            <TextField {...of('familyCard')} label={t('register.family.familyCard')} example={t('register.family.familyCardHint')} inputMode="numeric" maxLength={40} value={card} onBlur={tidyCard} onChange={(event) => change({ familyCard: digitsOnly(numberInRow(event.currentTarget.value) ?? event.currentTarget.value) })} />
            {parsed?.ok === true && parsed.warnings.map((warning) => <FieldWarning key={warning}>{t(`person.familyCardWarning.${warning}`)}</FieldWarning>)}
          </Stack>
          <TextField {...of('phone')} label={t('register.family.phone')} example={t('register.family.phoneHint')} inputMode="tel" maxLength={30} value={draft.phone} onBlur={tidyPhone} onChange={(event) => change({ phone: event.currentTarget.value })} />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

/** While a number is typed the groups come and go with it; pasted dots and spaces are dropped at once. */
const digitsOnly = (text: string): string => text.replace(/[\s.-]/g, '');
