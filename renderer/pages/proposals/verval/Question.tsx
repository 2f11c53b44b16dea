import { Checkbox, Group, Radio, Text } from '@mantine/core';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { listOf, variableKey } from '#src/domain/proposal/verval/instruments.ts';
import type { Variable } from '#src/domain/proposal/verval/variables.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import type { Value } from './draft.ts';
import { answerAndGoOn, questionId } from './focus.ts';
import classes from './verval.module.css';

interface QuestionProps {
  /** `family`, or the person's id. */
  readonly sheet: string;
  readonly variable: Variable;
  readonly value: Value;
  /** `dari DTSEN, triwulan IV 2026`; null: typed here. */
  readonly source: string | null;
  readonly error: string | undefined;
  readonly onAnswer: (sheet: string, variable: string, value: Value) => void;
}

/** Lists whose codes have one digit stand open as radio buttons; longer ones are searched. */
const FEW = 9;

/** One question a line. In an open list a digit is the answer and goes on to the next question; Backspace takes the answer back. */
export const Question = memo(function Question(props: QuestionProps): ReactNode {
  const { sheet, variable, source } = props;
  return (
    <div className={classes['question']} data-question={questionId(sheet, variable.code)}>
      <Field {...props} />
      {source !== null && <Text size="sm" className={classes['source']}>{source}</Text>}
    </div>
  );
});

function Field(props: QuestionProps): ReactNode {
  const { range } = props.variable;
  if (range.kind === 'BITS') return <Bits {...props} bits={range.bits} alone={range.alone} />;
  if (range.kind === 'CODE') return range.codes.every((code) => code <= FEW) ? <Open {...props} codes={range.codes} /> : <Long {...props} codes={range.codes} />;
  return <Typed {...props} />;
}

/** `303 Jenis lantai terluas`: the number is how the paper form names it. */
function useLabel({ variable }: QuestionProps): string {
  const { t } = useText();
  const label = workLabel('vervalVariable', variableKey(variable), t);
  return /^\d/.test(variable.code) && !variable.code.includes('_') ? `${variable.code}  ${label}` : label;
}

function useCodeLabel({ variable }: QuestionProps): (code: number) => string {
  const { t } = useText();
  const list = listOf(variable)?.list ?? '';
  return (code) => `${code}  ${workLabel('vervalCode', `${list}.${code}`, t)}`;
}

function Open(props: QuestionProps & { readonly codes: readonly number[] }): ReactNode {
  const { sheet, variable, value, error, onAnswer, codes } = props;
  const label = useLabel(props);
  const labelOf = useCodeLabel(props);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') onAnswer(sheet, variable.code, undefined);
    else if (/^\d$/.test(event.key) && codes.includes(Number(event.key))) {
      event.preventDefault();
      answerAndGoOn(event.currentTarget, () => onAnswer(sheet, variable.code, Number(event.key)));
    }
  };
  return (
    <Radio.Group id={questionId(sheet, variable.code)} tabIndex={-1} label={label} error={error} value={value === undefined ? null : String(value)} onChange={(code) => onAnswer(sheet, variable.code, Number(code))} onKeyDown={onKeyDown}>
      <Group gap="6px 20px" mt={4}>{codes.map((code) => <Radio key={code} value={String(code)} label={labelOf(code)} />)}</Group>
    </Radio.Group>
  );
}

function Long(props: QuestionProps & { readonly codes: readonly number[] }): ReactNode {
  const { sheet, variable, value, error, onAnswer, codes } = props;
  const label = useLabel(props);
  const labelOf = useCodeLabel(props);
  return (
    <ChoiceField id={questionId(sheet, variable.code)} label={label} maw={520} searchable clearable selectFirstOptionOnChange error={error} value={value === undefined ? null : String(value)} onChange={(code) => onAnswer(sheet, variable.code, code === null ? undefined : Number(code))}
      data={codes.map((code) => ({ value: String(code), label: labelOf(code) }))} />
  );
}

/** Several answers at once, kept as the sum of their bits; "none" and "unknown" stand alone. */
function Bits(props: QuestionProps & { readonly bits: readonly number[]; readonly alone: readonly number[] }): ReactNode {
  const { sheet, variable, value, error, onAnswer, bits, alone } = props;
  const label = useLabel(props);
  const labelOf = useCodeLabel(props);
  const sum = typeof value === 'number' ? value : null;
  const single = sum !== null && alone.includes(sum) ? sum : null;
  const chosen = sum === null ? [] : single === null ? bits.filter((bit) => (sum & bit) !== 0) : [single];
  const change = (next: readonly string[]): void => {
    const added = next.map(Number).find((code) => !chosen.includes(code));
    if (added !== undefined && alone.includes(added)) return onAnswer(sheet, variable.code, added);
    const total = next.map(Number).filter((code) => !alone.includes(code)).reduce((all, bit) => all + bit, 0);
    onAnswer(sheet, variable.code, total === 0 ? undefined : total);
  };
  return (
    <Checkbox.Group id={questionId(sheet, variable.code)} tabIndex={-1} label={label} error={error} value={chosen.map(String)} onChange={change}>
      <Group gap="6px 20px" mt={4}>{[...alone.filter((code) => code === 0), ...bits, ...alone.filter((code) => code !== 0)].map((code) => <Checkbox key={code} value={String(code)} label={labelOf(code).replace(/^\d+\s+/, '')} />)}</Group>
    </Checkbox.Group>
  );
}

/** A number from the keypad, or a few words. */
function Typed(props: QuestionProps): ReactNode {
  const { sheet, variable, value, error, onAnswer } = props;
  const label = useLabel(props);
  const number = variable.range.kind === 'NUMBER';
  const change = (text: string): void => {
    if (!number) return onAnswer(sheet, variable.code, text === '' ? undefined : text);
    const digits = text.replace(/\D/g, '').slice(0, 6);
    onAnswer(sheet, variable.code, digits === '' ? undefined : Number(digits));
  };
  return (
    <TextField id={questionId(sheet, variable.code)} label={label} maw={number ? 160 : 420} error={error} value={value === undefined ? '' : String(value)} {...(number ? { inputMode: 'numeric' as const } : { maxLength: 200 })}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); answerAndGoOn(event.currentTarget, () => undefined); } }} />
  );
}
