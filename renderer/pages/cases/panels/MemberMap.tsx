import { MultiSelect, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { ageAt } from '#src/domain/person/birth.ts';
import { ageFits, PPKS_CATEGORIES } from '#src/domain/person/ppks.ts';
import { formatDate } from '#src/text/format.ts';
import { catalogueNow } from '../../../app/catalogue.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import { programmeName } from '../names.ts';
import { answerText, quarterText } from '../words.ts';

interface MemberMapProps {
  readonly view: CaseView;
  readonly member: CaseView['household']['members'][number];
  readonly chosen: readonly string[];
  readonly onChange: (codes: string[]) => void;
  /** Programmes that the member already receives. */
  readonly received: readonly string[];
  /** Those of them that the register names. */
  readonly listed: readonly string[];
  readonly onReceived: (codes: string[]) => void;
}

const ANYWHERE = { comboboxProps: { transitionProps: { duration: 0 } } } as const;

/** One member: where the register ranks them and of when that is, their categories, what they already receive. */
export function MemberMap({ view, member, chosen, onChange, received, listed, onReceived }: MemberMapProps): ReactNode {
  const { t, language } = useText();
  const day = today();
  const check = view.state.checks[member.id];
  const years = member.birthDate === null || member.birthDate > day ? null : ageAt(member.birthDate, day).years;
  const odd = PPKS_CATEGORIES.filter((category) => chosen.includes(category.code) && !ageFits(category, years));
  const fitting = PPKS_CATEGORIES.filter((category) => ageFits(category, years) || chosen.includes(category.code));
  const rest = PPKS_CATEGORIES.filter((category) => !fitting.includes(category));
  return (
    <Paper p="sm" component="section" aria-label={member.name}>
      <Stack gap={8}>
        <div>
          <Text fw={600}>{member.name}</Text>
          <Text size="sm" data-decile={check?.decile ?? undefined}>
            {check === undefined ? t('review.answer.NOT_CHECKED') : answerText(check, t)}
            {check?.quarter != null && check.dataDate !== null && <Text span size="sm" c="dimmed">. {t('review.source', { quarter: quarterText(check.quarter), date: formatDate(check.dataDate, language) })}</Text>}
          </Text>
        </div>
        <MultiSelect {...ANYWHERE} size="md" label={t('review.map.categoriesOf', { name: member.name })} searchable value={[...chosen]} onChange={onChange} data={[...fitting, ...rest].map(({ code }) => ({ value: code, label: t(`ppks.${code}`) }))} />
        {odd.map((category) => <FieldWarning key={category.code}>{t(`ppks.${category.code}`)}: {t('review.map.age')}</FieldWarning>)}
        <MultiSelect {...ANYWHERE} size="md" label={t('review.map.receivedOf', { name: member.name })} searchable value={[...received]} onChange={onReceived} inputWrapperOrder={['label', 'input', 'description']}
          description={listed.length === 0 ? t('review.map.receivedHint') : t('review.map.listed', { programmes: listed.map(programmeName).join(', ') })}
          data={catalogueNow().programmes.map((programme) => ({ value: programme.code, label: programme.name }))} />
      </Stack>
    </Paper>
  );
}
