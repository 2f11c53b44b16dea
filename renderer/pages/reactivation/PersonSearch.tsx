import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { HouseholdView } from '#src/contract/people.ts';
import { isCaseStatus, isEnded } from '#src/domain/case/state.ts';
import { normalizeDigits } from '#src/domain/person/digits.ts';
import { bornByNik } from '#src/domain/person/nik.ts';
import { call, useCall } from '../../api.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { Answered, EmptyState, ErrorState } from '../../components/states.tsx';
import { newId } from '../register/draft.ts';
import { MatchList } from '../register/MatchList.tsx';

/** The family and the person whose card it is; new ones begin with what was searched for. */
export interface Chosen {
  readonly household: HouseholdView['household'];
  readonly members: HouseholdView['members'];
  readonly personId: string;
  readonly isNew: boolean;
  /** Cases of the family that are not over. */
  readonly running: HouseholdView['cases'];
}

/** Search before create: by NIK or name among our own people. */
export function PersonSearch({ onChoose }: { readonly onChoose: (chosen: Chosen) => void }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [searched] = useDebouncedValue(text.trim(), 150);
  const matches = useCall('people.search', { text: searched, village: null, limit: 8 }, { enabled: searched.length >= 3, keepPrevious: true, staleTime: 0 });
  const choose = async (householdId: string, personId: string): Promise<void> => {
    try {
      const { household, members, cases } = await call('household.open', { householdId });
      onChoose({ household, members, personId, isNew: false, running: cases.filter(({ status }) => !isCaseStatus(status) || !isEnded(status)) });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Stack gap="lg" maw={720}>
      <TextInput label={t('reactivation.who')} description={t('reactivation.whoHint')} inputWrapperOrder={['label', 'input', 'description']} size="md" leftSection={<IconSearch size={18} aria-hidden />} value={text} autoFocus autoComplete="off" spellCheck={false} data-search
        onChange={(event) => setText(event.currentTarget.value)} />
      {error !== null && <ErrorState error={error} />}
      {searched.length >= 3 && (
        <Answered answer={matches}>
          {(found) => (found.length === 0 ? <EmptyState title={t('register.search.none')} /> : <MatchList matches={found} onChoose={(match) => void choose(match.householdId, match.personId)} />)}
        </Answered>
      )}
      <div>
        <Button variant="default" leftSection={<IconUserPlus size={18} />} onClick={() => onChoose(newPerson(text))}>{t('reactivation.newPerson')}</Button>
        <Text size="sm" c="dimmed" mt={4}>{t('reactivation.newPersonHint')}</Text>
      </div>
    </Stack>
  );
}

function newPerson(text: string): Chosen {
  const personId = newId();
  const digits = normalizeDigits(text);
  const isNik = /^\d{16}$/.test(digits);
  return {
    personId, isNew: true, running: [],
    household: { id: newId(), familyCard: null, village: '', address: '', rt: null, rw: null, phone: null, latitude: null, longitude: null },
    members: [{ id: personId, name: isNik ? '' : text.trim().slice(0, 100), nik: isNik ? digits : null, birthPlace: null, ...bornByNik(digits, today()), relation: 'HEAD', occupation: null, condition: null }],
  };
}
