/**
 * Variables of the verification form (verval), as data. An answer is never a bare code: it is kept with the instrument
 * and its version, because older surveys use the same numbers for other things (domain handbook §2.5).
 * Labels are texts: `verval.variable.H303`, of codes `verval.list.FLOOR.8`.
 */
export type VariableRange =
  /** One of a list's codes. */
  | { readonly kind: 'CODE'; readonly list: string; readonly codes: readonly number[] }
  /** Sum of a list's bits; `alone`: codes that stand by themselves (0 none, 99 unknown). */
  | { readonly kind: 'BITS'; readonly list: string; readonly bits: readonly number[]; readonly alone: readonly number[] }
  | { readonly kind: 'NUMBER'; readonly min: number; readonly max: number }
  | { readonly kind: 'TEXT'; readonly max: number };

export interface Variable {
  readonly code: string;
  readonly of: 'HOUSEHOLD' | 'PERSON';
  readonly range: VariableRange;
  /** Without it the form is not complete, where the question is asked at all. */
  readonly required: boolean;
  /** Where the codes come from; ORDER: the source names the answers without numbers, we count them in its order. */
  readonly coding: 'PUBLISHED' | 'ORDER';
}

export interface Instrument {
  readonly name: string;
  readonly version: string;
  readonly variables: readonly Variable[];
}

/** `1..9`, or `0..3` when the list begins with 0. */
export const upTo = (last: number, first = 1): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const coded = (of: Variable['of']) => (code: string, list: string, codes: readonly number[], required = false): Variable => ({
  code, of, range: { kind: 'CODE', list, codes }, required, coding: 'PUBLISHED',
});

export const counted = (of: Variable['of']) => (code: string, min: number, max: number, required = false): Variable => ({
  code, of, range: { kind: 'NUMBER', min, max }, required, coding: 'PUBLISHED',
});

/** Whether a value is one that the variable can have. */
export function fits({ range }: Variable, value: number | string): boolean {
  if (range.kind === 'TEXT') return typeof value === 'string' && value.trim() !== '' && value.length <= range.max;
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  if (range.kind === 'CODE') return range.codes.includes(value);
  if (range.kind === 'NUMBER') return value >= range.min && value <= range.max;
  const all = range.bits.reduce((sum, bit) => sum + bit, 0);
  return range.alone.includes(value) || (value > 0 && value <= all);
}
