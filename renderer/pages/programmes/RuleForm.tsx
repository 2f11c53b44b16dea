import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FoundProblem, RuleRow } from '#src/contract/rule.ts';
import { VERDICTS, type Expression, type RuleExample, type RulePeriod, type RuleSet, type VerdictKind } from '#src/domain/matching/rules.ts';
import { addDays } from '#src/domain/time/date.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { DateField } from '../../components/DateField.tsx';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { factName } from '../cases/matchingText.ts';
import { ExpressionField, ExpressionList, ValueField, Wrong, type RuleContext } from './ExpressionField.tsx';
import { factsFor, isPeriodProblem, knownFact, newExample, problemsAt, questionOf, ruleIn, textOf } from './expressionForm.ts';

interface RuleFormProps {
  readonly kind: RuleRow['kind'];
  readonly text: string;
  readonly problems: readonly FoundProblem[];
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** The usual way to write a rule: fields instead of text, over the same text that experts may edit. */
export function RuleForm({ kind, text, problems, readOnly, onChange }: RuleFormProps): ReactNode {
  const { t } = useText();
  const list = useCall('rule.list', {});
  const shared = (list.data ?? []).filter((row) => row.kind === 'SHARED').map((row) => row.code);
  const body = ruleIn(kind, text);
  if (body === null) return <Text>{t('rule.form.unreadable')}</Text>;
  if ('shared' in body) {
    return <ExpressionField context={{ of: 'PERSON', shared, problems, readOnly }} name={t('rule.form.condition')} value={body.shared} onChange={(next: Expression) => onChange(textOf(next))} />;
  }
  const { rules } = body;
  const context: RuleContext = { of: rules.of, shared, problems, readOnly };
  const set = (periods: RuleSet['periods']): void => onChange(textOf({ ...rules, periods }));
  const again = (): void => {
    const last = rules.periods.at(-1);
    if (last === undefined) return;
    const from = last.to === null ? today() : addDays(last.to, 1);
    const ended = rules.periods.map((period) => (period === last && last.to === null ? { ...last, to: addDays(from, -1) } : period));
    set([...ended, { ...last, from, to: null }]);
  };
  return (
    <Stack gap="md">
      <Wrong problems={problems.filter(isPeriodProblem)} />
      {rules.periods.map((period, index) => (
        <Period key={index} context={context} name={t('rule.form.period', { number: index + 1 })} period={period} onChange={(next) => set(rules.periods.map((one, at) => (at === index ? next : one)))}
          {...(rules.periods.length > 1 ? { onRemove: () => set(rules.periods.filter((_, at) => at !== index)) } : {})} />
      ))}
      {!readOnly && <Button variant="default" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={18} aria-hidden />} onClick={again}>{t('rule.form.addPeriod')}</Button>}
    </Stack>
  );
}

interface PeriodProps {
  readonly context: RuleContext;
  readonly name: string;
  readonly period: RulePeriod;
  readonly onChange: (period: RulePeriod) => void;
  readonly onRemove?: () => void;
}

function Period({ context, name, period, onChange, onRemove }: PeriodProps): ReactNode {
  const { t } = useText();
  const part = (key: 'about' | 'conditions' | 'exclusions'): string => t(`rule.form.part.${key}`);
  return (
    <Paper p="md" withBorder component="section" aria-label={name}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={3} size="h4">{name}</Title>
          {onRemove !== undefined && !context.readOnly && <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>{t('rule.form.removePeriod')}</Button>}
        </Group>
        <Group align="flex-start" grow>
          <DateField kind="day" label={t('rule.form.from')} value={period.from} onChange={(from) => onChange({ ...period, from: from ?? period.from })} />
          <DateField kind="day" label={t('rule.form.to')} value={period.to} onChange={(to) => onChange({ ...period, to })} />
        </Group>
        <TextField label={t('rule.form.legalRef')} readOnly={context.readOnly} maxLength={300} value={period.legalRef ?? ''} onChange={(event) => onChange({ ...period, legalRef: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
        <LongTextField label={t('rule.form.note')} example={t('rule.form.noteHint')} readOnly={context.readOnly} minRows={1} maxLength={500} value={period.note} onChange={(event) => onChange({ ...period, note: event.currentTarget.value })} />
        <Part title={part('about')} hint={t('rule.form.hint.about')}><ExpressionField context={context} name={part('about')} value={period.about} onChange={(about) => onChange({ ...period, about })} /></Part>
        <Part title={part('conditions')} hint={t('rule.form.hint.conditions')}><ExpressionList context={context} name={part('conditions')} values={period.conditions} onChange={(conditions) => onChange({ ...period, conditions: [...conditions] })} /></Part>
        <Part title={part('exclusions')} hint={t('rule.form.hint.exclusions')}><ExpressionList context={context} name={part('exclusions')} values={period.exclusions} onChange={(exclusions) => onChange({ ...period, exclusions: [...exclusions] })} /></Part>
        <Part title={t('rule.form.examples')} hint={t('rule.form.hint.examples')}>
          {period.examples.map((example, index) => (
            <Example key={index} context={context} example={example} onChange={(next) => onChange({ ...period, examples: period.examples.map((one, at) => (at === index ? next : one)) })} onRemove={() => onChange({ ...period, examples: period.examples.filter((_, at) => at !== index) })} />
          ))}
          {!context.readOnly && (
            <Group gap="xs">
              {(['POSITIVE', 'NEGATIVE', 'BOUNDARY'] as const).map((kind) => (
                <Button key={kind} size="compact-sm" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange({ ...period, examples: [...period.examples, newExample(kind, t('rule.form.exampleName', { number: period.examples.length + 1 }))] })}>{t('rule.form.addExample', { kind: t(`rule.example.${kind}`) })}</Button>
              ))}
            </Group>
          )}
        </Part>
      </Stack>
    </Paper>
  );
}

function Part({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children: ReactNode }): ReactNode {
  return <Stack gap="xs"><Text fw={600}>{title}</Text><Text size="sm" c="dimmed">{hint}</Text>{children}</Stack>;
}

const QUIET = { comboboxProps: { transitionProps: { duration: 0 } }, allowDeselect: false, size: 'sm' } as const;

/** A made-up person or house, and what the rule must say of it. */
function Example({ context, example, onChange, onRemove }: { readonly context: RuleContext; readonly example: RuleExample; readonly onChange: (example: RuleExample) => void; readonly onRemove: () => void }): ReactNode {
  const { t } = useText();
  const facts = Object.entries(example.facts);
  const free = factsFor(context.of).filter((fact) => !(fact in example.facts));
  const setFacts = (next: readonly (readonly [string, RuleExample['facts'][string]])[]): void => onChange({ ...example, facts: Object.fromEntries(next) });
  const valueOf = (value: unknown): RuleExample['facts'][string] => value as RuleExample['facts'][string];
  return (
    <Stack gap={6} role="group" aria-label={example.name} pl="sm" style={{ borderLeft: '2px solid var(--slrt-line)' }}>
      <Group gap="xs" align="flex-end">
        <TextField size="sm" style={{ flex: 1 }} label={t('rule.form.exampleIs', { kind: t(`rule.example.${example.kind}`) })} readOnly={context.readOnly} maxLength={120} value={example.name} onChange={(event) => onChange({ ...example, name: event.currentTarget.value })} />
        <Select {...QUIET} w="14rem" label={t('rule.form.expect')} disabled={context.readOnly} value={example.expect} onChange={(next) => onChange({ ...example, expect: (next ?? example.expect) as VerdictKind })} data={VERDICTS.map((value) => ({ value, label: t(`matching.verdict.${value}`) }))} />
        {!context.readOnly && <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('rule.form.remove', { name: example.name })} onClick={onRemove}><IconTrash size={18} aria-hidden /></Button>}
      </Group>
      <Wrong problems={problemsAt(context.problems, { example: example.name })} />
      {facts.map(([name, value]) => {
        const fact = knownFact(name);
        return (
          <Group key={name} gap="xs">
            <Text size="sm" w="15rem">{factName(name, t)}</Text>
            {fact !== null && <ValueField name={t('rule.form.valueOf', { name: `${example.name}: ${factName(name, t)}` })} fact={fact} value={value} several={Array.isArray(value)} readOnly={context.readOnly} onChange={(next) => setFacts(facts.map(([one, old]) => [one, one === name ? valueOf(next) : old]))} />}
            {!context.readOnly && <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('rule.form.remove', { name: `${example.name}: ${factName(name, t)}` })} onClick={() => setFacts(facts.filter(([one]) => one !== name))}><IconTrash size={16} aria-hidden /></Button>}
          </Group>
        );
      })}
      {!context.readOnly && <Select {...QUIET} searchable w="15rem" aria-label={t('rule.form.addFact', { name: example.name })} placeholder={t('rule.form.addFactShort')} value={null} onChange={(next) => { const fact = knownFact(next ?? ''); if (fact !== null) setFacts([...facts, [fact, valueOf(questionOf(fact).value)]]); }} data={free.map((fact) => ({ value: fact, label: factName(fact, t) }))} />}
    </Stack>
  );
}
