import { ActionIcon, Button, Group, MultiSelect, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FoundProblem } from '#src/contract/rule.ts';
import { FACTS, type FactCode } from '#src/domain/matching/facts.ts';
import { OPERATORS_OF } from '#src/domain/matching/problems.ts';
import { valuesOf, type Condition, type Expression, type Operator } from '#src/domain/matching/rules.ts';
import { useText } from '../../app/text.tsx';
import { factName, valueText } from '../cases/matchingText.ts';
import { catalogueNow } from '../../app/catalogue.ts';
import { asKind, factsFor, kindOf, knownFact, NODE_KINDS, problemsAt, questionOf, valueFor, type NodeKind } from './expressionForm.ts';
import { problemText } from './ruleText.ts';

export interface RuleContext {
  readonly of: 'PERSON' | 'HOUSEHOLD';
  /** Names of the shared conditions that there are. */
  readonly shared: readonly string[];
  readonly problems: readonly FoundProblem[];
  readonly readOnly: boolean;
}

interface ExpressionFieldProps {
  readonly context: RuleContext;
  /** What a screen reader calls it. */
  readonly name: string;
  readonly value: Expression;
  readonly onChange: (value: Expression) => void;
  readonly onRemove?: () => void;
}

const QUIET = { comboboxProps: { transitionProps: { duration: 0 } }, allowDeselect: false, size: 'sm' } as const;

/** One part of a rule: a question to a fact, a shared condition, or several parts together; each with what is wrong with it. */
export function ExpressionField({ context, name, value, onChange, onRemove }: ExpressionFieldProps): ReactNode {
  const { t } = useText();
  const kind = kindOf(value);
  return (
    <Stack gap={6} role="group" aria-label={name} pl="sm" style={{ borderLeft: '2px solid var(--slrt-line)' }}>
      <Group gap="xs" align="flex-start">
        <Select {...QUIET} w="11rem" aria-label={t('rule.form.kindOf', { name })} disabled={context.readOnly} value={kind} onChange={(next) => onChange(asKind(value, (next ?? kind) as NodeKind, context.shared[0] ?? ''))}
          data={NODE_KINDS.filter((one) => one !== 'use' || context.shared.length > 0 || kind === 'use').map((one) => ({ value: one, label: t(`rule.form.kind.${one}`) }))} />
        {'fact' in value && <Question context={context} name={name} value={value} onChange={onChange} />}
        {'use' in value && <Select {...QUIET} searchable style={{ flex: 1 }} aria-label={t('rule.form.sharedOf', { name })} disabled={context.readOnly} value={value.use} onChange={(next) => onChange({ use: next ?? value.use })} data={[...new Set([...context.shared, value.use])]} />}
        {onRemove !== undefined && !context.readOnly && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('rule.form.remove', { name })} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>}
      </Group>
      <Wrong problems={problemsAt(context.problems, 'fact' in value ? { fact: value.fact } : 'use' in value ? { use: value.use } : {})} />
      {'not' in value && <ExpressionField context={context} name={`${name}.1`} value={value.not} onChange={(not) => onChange({ not })} />}
      {'all' in value && <ExpressionList context={context} name={name} values={value.all} least={1} onChange={(all) => onChange({ all })} />}
      {'any' in value && <ExpressionList context={context} name={name} values={value.any} least={1} onChange={(any) => onChange({ any })} />}
    </Stack>
  );
}

interface ExpressionListProps {
  readonly context: RuleContext;
  readonly name: string;
  readonly values: readonly Expression[];
  readonly least?: number;
  readonly onChange: (values: readonly Expression[]) => void;
}

export function ExpressionList({ context, name, values, least = 0, onChange }: ExpressionListProps): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="sm">
      {values.map((value, index) => (
        <ExpressionField key={index} context={context} name={`${name}.${index + 1}`} value={value} onChange={(next) => onChange(values.map((one, at) => (at === index ? next : one)))}
          {...(values.length > least ? { onRemove: () => onChange(values.filter((_, at) => at !== index)) } : {})} />
      ))}
      {!context.readOnly && <Button size="compact-sm" variant="subtle" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={16} aria-hidden />} aria-label={t('rule.form.addTo', { name })} onClick={() => onChange([...values, questionOf('DECILE')])}>{t('rule.form.add')}</Button>}
    </Stack>
  );
}

function Question({ context, name, value, onChange }: { readonly context: RuleContext; readonly name: string; readonly value: Condition; readonly onChange: (value: Condition) => void }): ReactNode {
  const { t } = useText();
  const fact = knownFact(value.fact);
  const facts = factsFor(context.of).map((code) => ({ value: code, label: factName(code, t) }));
  const ops = fact === null ? [value.op] : OPERATORS_OF[FACTS[fact].type.kind];
  return (
    <>
      <Select {...QUIET} searchable w="15rem" aria-label={t('rule.form.factOf', { name })} disabled={context.readOnly} value={value.fact} onChange={(next) => onChange({ ...questionOf(next as FactCode), ...(value.ref === undefined ? {} : { ref: value.ref }) })}
        data={facts.some((one) => one.value === value.fact) ? facts : [...facts, { value: value.fact, label: factName(value.fact, t) }]} />
      <Select {...QUIET} w="11rem" aria-label={t('rule.form.opOf', { name })} disabled={context.readOnly || fact === null} value={value.op} onChange={(next) => fact !== null && onChange({ ...value, op: next as Operator, value: valueFor(fact, next as Operator, value.value) })}
        data={[...new Set([...ops, value.op])].map((op) => ({ value: op, label: t(`rule.form.op.${op}`) }))} />
      {fact !== null && <ValueField name={t('rule.form.valueOf', { name })} fact={fact} value={value.value} several={Array.isArray(value.value)} readOnly={context.readOnly} onChange={(next) => onChange({ ...value, value: next })} />}
    </>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly fact: FactCode;
  readonly value: Condition['value'];
  readonly several: boolean;
  readonly readOnly: boolean;
  readonly onChange: (value: Condition['value']) => void;
}

/** A value as its fact has it: a number, yes or no, one or several of a list, the beginning of an area's code. */
export function ValueField({ name, fact, value, several, readOnly, onChange }: ValueFieldProps): ReactNode {
  const { t } = useText();
  const { type } = FACTS[fact];
  const list = valuesOf(value);
  switch (type.kind) {
    case 'BOOLEAN': return <Select {...QUIET} w="7rem" aria-label={name} disabled={readOnly} value={String(list[0])} onChange={(next) => onChange(next === 'true')} data={[{ value: 'true', label: t('matching.yes') }, { value: 'false', label: t('matching.no') }]} />;
    case 'AREA': return <TextInput size="sm" w="10rem" aria-label={name} disabled={readOnly} value={String(list[0] ?? '')} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'NUMBER': return (
      <Group gap={6}>
        {list.map((one, index) => (
          <NumberInput key={index} size="sm" w="6rem" hideControls allowDecimal={false} aria-label={list.length > 1 ? `${name} ${index + 1}` : name} disabled={readOnly} value={typeof one === 'number' ? one : 0}
            onChange={(next) => onChange(several ? list.map((old, at) => (at === index ? Number(next) : old)) : Number(next))} />
        ))}
      </Group>
    );
    case 'CODE':
    case 'CODES': {
      const codes = type.kind === 'CODES' && type.codes === null ? catalogueNow().programmes.map((one) => one.code) : type.codes ?? [];
      const data = [...new Set([...codes, ...list.map(String)])].filter((one) => one !== '').map((one) => ({ value: one, label: valueText(fact, one, t) }));
      return several
        ? <MultiSelect size="sm" searchable style={{ flex: '1 1 14rem' }} aria-label={name} disabled={readOnly} value={list.map(String).filter((one) => one !== '')} onChange={(next) => onChange(next)} data={data} comboboxProps={{ transitionProps: { duration: 0 } }} />
        : <Select {...QUIET} searchable style={{ flex: '1 1 12rem' }} aria-label={name} disabled={readOnly} value={String(list[0] ?? '')} onChange={(next) => onChange(next ?? '')} data={data} />;
    }
  }
}

/** What is wrong, at the field that it is about. */
export function Wrong({ problems }: { readonly problems: readonly FoundProblem[] }): ReactNode {
  const { t, language } = useText();
  return <>{[...new Set(problems.map((problem) => problemText(problem, t, language)))].map((text) => <Text key={text} size="sm" role="alert" style={{ color: 'var(--slrt-danger-text)' }}>{text}</Text>)}</>;
}
