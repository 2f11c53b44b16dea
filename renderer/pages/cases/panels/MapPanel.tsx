import { Button, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Need } from '#src/domain/case/events.ts';
import { ageAt } from '#src/domain/person/birth.ts';
import { ageFits, PPKS_CATEGORIES } from '#src/domain/person/ppks.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { newId } from '../../register/draft.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { NeedRow } from './NeedRow.tsx';
import { PanelForm, useStep } from './Panel.tsx';

interface Category {
  readonly personId: string;
  readonly category: string;
}

/** The analyst's map: each need to a sector and a person, each person to the categories that apply. */
export function MapPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId } = view.state;
  const [needs, setNeeds] = useState<readonly Need[]>(view.state.needs.length > 0 ? view.state.needs : [emptyNeed()]);
  const [categories, setCategories] = useState<readonly Category[]>(view.state.categories);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const known = new Set(view.state.needs.map((need) => need.id));
  const found: FormProblem[] = [
    ...(needs.length === 0 ? [{ fieldId: 'map-add', text: t('review.map.needOne') }] : []),
    ...needs.filter((need) => need.sector === '').map((need) => ({ fieldId: `map-${need.id}`, text: t('register.problem.needSector') })),
  ];
  const submit = (): void => {
    setTried(true);
    if (found.length > 0) return;
    void step.take(() => call('case.mapNeeds', { caseId, basis: lastEventId, mapping: { needs: [...needs], categories: [...categories], note: note.trim() } }), t('caseRecord.panel.done'), onClose);
  };
  const setNeed = (need: Need): void => setNeeds(needs.map((one) => (one.id === need.id ? need : one)));
  return (
    <PanelForm step={step} action={t('review.map.save')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <Title order={3} size="h3">{t('review.map.needs')}</Title>
      <Stack gap="sm">
        {needs.map((need, index) => (
          <NeedRow key={need.id} number={index + 1} need={need} view={view} onChange={setNeed} error={tried ? found.find((problem) => problem.fieldId === `map-${need.id}`)?.text : undefined}
            onRemove={known.has(need.id) ? null : () => setNeeds(needs.filter((one) => one.id !== need.id))} />
        ))}
      </Stack>
      <Button id="map-add" variant="default" leftSection={<IconPlus size={18} />} style={{ alignSelf: 'flex-start' }} onClick={() => setNeeds([...needs, emptyNeed()])}>{t('review.map.add')}</Button>
      <div>
        <Title order={3} size="h3">{t('review.map.categories')}</Title>
        <Text size="sm" c="dimmed">{t('review.map.categoriesHint')}</Text>
      </div>
      {view.household.members.map((member) => (
        <MemberCategories key={member.id} member={member} chosen={categories.filter((one) => one.personId === member.id).map((one) => one.category)}
          onChange={(codes) => setCategories([...categories.filter((one) => one.personId !== member.id), ...codes.map((category) => ({ personId: member.id, category }))])} />
      ))}
      <LongTextField label={t('review.map.note')} example={t('caseRecord.panel.noteHint')} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

const emptyNeed = (): Need => ({ id: newId(), kind: 'PROGRAM_NEED', sector: '', personId: null, note: '' });

function MemberCategories({ member, chosen, onChange }: { readonly member: CaseView['household']['members'][number]; readonly chosen: readonly string[]; readonly onChange: (codes: string[]) => void }): ReactNode {
  const { t } = useText();
  const day = today();
  const years = member.birthDate === null || member.birthDate > day ? null : ageAt(member.birthDate, day).years;
  const odd = PPKS_CATEGORIES.filter((category) => chosen.includes(category.code) && !ageFits(category, years));
  const fitting = PPKS_CATEGORIES.filter((category) => ageFits(category, years) || chosen.includes(category.code));
  const rest = PPKS_CATEGORIES.filter((category) => !fitting.includes(category));
  return (
    <Stack gap={4}>
      <MultiSelect size="md" label={member.name} searchable value={[...chosen]} onChange={onChange} data={[...fitting, ...rest].map(({ code }) => ({ value: code, label: t(`ppks.${code}`) }))} comboboxProps={{ transitionProps: { duration: 0 } }} />
      {odd.map((category) => <FieldWarning key={category.code}>{t(`ppks.${category.code}`)}: {t('review.map.age')}</FieldWarning>)}
    </Stack>
  );
}
