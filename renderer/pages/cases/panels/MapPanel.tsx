import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Need } from '#src/domain/case/need.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { newId } from '../../register/draft.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { MemberMap } from './MemberMap.tsx';
import { NeedRow } from './NeedRow.tsx';
import { PanelForm, useStep } from './Panel.tsx';
import { useReceived } from './useReceived.ts';

interface Category {
  readonly personId: string;
  readonly category: string;
}

/** The analyst's map: each need to a sector and a person, each person to the categories that apply and to what they already receive. */
export function MapPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId } = view.state;
  const [needs, setNeeds] = useState<readonly Need[]>(view.state.needs.length > 0 ? view.state.needs : [emptyNeed()]);
  const [categories, setCategories] = useState<readonly Category[]>(view.state.categories);
  const received = useReceived(view);
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
    void step.take(() => call('case.mapNeeds', { caseId, basis: lastEventId, mapping: { needs: [...needs], categories: [...categories], received: received.all, note: note.trim() } }), t('caseRecord.panel.done'), onClose);
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
        <MemberMap key={member.id} view={view} member={member} chosen={categories.filter((one) => one.personId === member.id).map((one) => one.category)}
          onChange={(codes) => setCategories([...categories.filter((one) => one.personId !== member.id), ...codes.map((category) => ({ personId: member.id, category }))])}
          received={received.of(member.id)} listed={received.listed(member.id)} onReceived={(codes) => received.set(member.id, codes)} />
      ))}
      <LongTextField label={t('review.map.note')} example={t('caseRecord.panel.noteHint')} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

const emptyNeed = (): Need => ({ id: newId(), kind: 'PROGRAM_NEED', sector: '', personId: null, note: '' });
