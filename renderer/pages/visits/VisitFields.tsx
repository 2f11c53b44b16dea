import { Paper, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../app/text.tsx';
import { DateField } from '../../components/DateField.tsx';
import { ChoiceField, LongTextField, TextField } from '../../components/fields.tsx';
import type { StepProblems } from '../register/useProblems.ts';
import { HOUSE_VARIABLES, type VisitDraft } from './visitDraft.ts';

interface VisitFieldsProps {
  readonly draft: VisitDraft;
  readonly change: (part: Partial<VisitDraft>) => void;
  readonly problems: StepProblems;
}

const NOT_SEEN = '-';

/** When the house was visited and what was seen there. */
export function VisitFields({ draft, change, problems }: VisitFieldsProps): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="lg" mb="lg">
      <Paper p="lg" component="section" aria-labelledby="visit">
        <Stack gap="md">
          <Title order={2} size="h3" id="visit">{t('visit.form.visit')}</Title>
          <DateField id="visitedOn" kind="day" label={t('visit.form.visitedOn')} value={draft.visitedOn} error={problems.errorOf('visitedOn')} onBlur={() => problems.leave('visitedOn')} onChange={(visitedOn) => change({ visitedOn })} />
          <TextField label={t('visit.form.representative')} example={t('visit.form.representativeHint')} maw={460} maxLength={100} value={draft.representative} onChange={(event) => change({ representative: event.currentTarget.value })} />
          <Radio.Group label={t('visit.form.poverty')} description={t('visit.form.povertyHint')} inputWrapperOrder={['label', 'input', 'description']} value={draft.poverty ?? NOT_SEEN}
            onChange={(poverty) => change({ poverty: poverty === NOT_SEEN ? null : poverty as 'POOR' | 'VERY_POOR' })}>
            <Stack gap={6} my={6}>
              {(['POOR', 'VERY_POOR'] as const).map((code) => <Radio key={code} value={code} label={workLabel('poverty', code, t)} />)}
              <Radio value={NOT_SEEN} label={t('visit.form.notJudged')} />
            </Stack>
          </Radio.Group>
        </Stack>
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="house">
        <Title order={2} size="h3" id="house">{t('visit.form.house')}</Title>
        <Text size="sm" c="dimmed" mb="sm">{t('visit.form.houseHint')}</Text>
        <House draft={draft} change={change} />
        <LongTextField mt="md" minRows={2} label={t('visit.form.help')} example={t('visit.form.helpHint')} maxLength={500} value={draft.helpReceived} onChange={(event) => change({ helpReceived: event.currentTarget.value })} />
      </Paper>
    </Stack>
  );
}

function House({ draft, change }: Pick<VisitFieldsProps, 'draft' | 'change'>): ReactNode {
  const { t } = useText();
  const set = (code: string, value: string | null): void => {
    const { [code]: _before, ...others } = draft.house;
    change({ house: value === null || value === NOT_SEEN ? others : { ...others, [code]: Number(value) } });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {HOUSE_VARIABLES.map((variable) => (
        <ChoiceField key={variable.code} label={workLabel('vervalVariable', variableKey(variable), t)} value={String(draft.house[variable.code] ?? NOT_SEEN)} onChange={(value) => set(variable.code, value)}
          data={[{ value: NOT_SEEN, label: t('visit.form.notSeen') }, ...variable.codes.map((code) => ({ value: String(code), label: workLabel('vervalCode', `${variable.list}.${code}`, t) }))]} />
      ))}
    </SimpleGrid>
  );
}
