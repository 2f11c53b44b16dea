import { ActionIcon, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CASE_KINDS, URGENCIES } from '#src/domain/case/kinds.ts';
import { answerKey, caseKey, type DaysKey } from '#src/domain/office/terms.ts';
import { ANSWER_STEPS } from '#src/domain/referral/terms.ts';
import { useText } from '../../app/text.tsx';
import type { Form } from '../../components/useForm.ts';
import { ownDays, termName, type TermValues } from './termsForm.ts';

interface FieldsProps {
  readonly form: Form<TermValues>;
}

/** Until when a citizen has an answer: the urgent ones first, then by kind of case. */
export function CaseTerms({ form }: FieldsProps): ReactNode {
  const { t } = useText();
  const keys = [caseKey('emergency'), caseKey('fastTrack'), ...CASE_KINDS.map(({ code }) => caseKey(code))];
  return (
    <section>
      <Title order={2} size="h3">{t('terms.cases.title')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('terms.cases.text')}</Text>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key}>
              <Table.Td>
                {termName(key, t)}
                {(key === 'case.emergency' || key === 'case.fastTrack') && <Text size="sm" c="dimmed">{t(key === 'case.emergency' ? 'terms.cases.emergencyHint' : 'terms.cases.fastTrackHint')}</Text>}
              </Table.Td>
              <Table.Td w="19rem"><DayField form={form} name={key} unit /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** A partner's time: by urgency, for the first answer and after each push. */
export function AnswerTerms({ form }: FieldsProps): ReactNode {
  const { t } = useText();
  return (
    <section>
      <Title order={2} size="h3">{t('terms.answers.title')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('terms.answers.text')}</Text>
      <Table verticalSpacing={6}>
        <Table.Thead><Table.Tr><Table.Th>{t('terms.answers.urgency')}</Table.Th>{ANSWER_STEPS.map((step) => <Table.Th key={step}>{t(`terms.answers.step.${step}`)}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {URGENCIES.map((urgency) => (
            <Table.Tr key={urgency}>
              <Table.Td>{t(`terms.urgency.${urgency}`)}</Table.Td>
              {ANSWER_STEPS.map((step) => <Table.Td key={step}><DayField form={form} name={answerKey(urgency, step)} /></Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** A number of working days; one that is not the application's own says what that is, and goes back with one press. */
function DayField({ form, name, unit = false }: FieldsProps & { readonly name: DaysKey; readonly unit?: boolean }): ReactNode {
  const { t } = useText();
  const own = ownDays(name);
  const isOwn = form.values[name].trim() === String(own);
  const { error, ...field } = form.text(name);
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <TextInput {...field} error={error !== undefined} aria-label={termName(name, t)} w="4rem" inputMode="numeric" maxLength={3} autoComplete="off" />
      {unit && <Text size="sm" c="dimmed">{t('terms.days')}</Text>}
      {!isOwn && <BackButton name={termName(name, t)} own={String(own)} onBack={() => form.set(name, String(own))} />}
    </Group>
  );
}

export function BackButton({ name, own, onBack }: { readonly name: string; readonly own: string; readonly onBack: () => void }): ReactNode {
  const { t } = useText();
  return (
    <>
      <Text size="sm" fw={500}>{t('terms.own', { value: own })}</Text>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('terms.back', { name })} onClick={onBack}><IconRotate size={18} aria-hidden /></ActionIcon>
    </>
  );
}
