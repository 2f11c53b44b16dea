import { REGSOSEK_HOUSEHOLD } from './regsosekHousehold.ts';
import { REGSOSEK_PERSON } from './regsosekPerson.ts';
import { upTo, type Instrument, type Variable } from './variables.ts';

export const REGSOSEK: Instrument = { name: 'REGSOSEK', version: '2022.K', variables: [...REGSOSEK_HOUSEHOLD, ...REGSOSEK_PERSON] };

const added = (code: string, of: Variable['of'], range: Variable['range']): Variable => ({ code, of, range, required: false, coding: 'ORDER' });

/** Asked of each member; goes into the column IBU KANDUNG. */
export const MOTHER_NAME = 'mother_name';

/** What the form of 2025-26 adds (domain handbook §2.5); its answers are published without numbers. */
export const DTSEN: Instrument = {
  name: 'DTSEN', version: '2025',
  variables: [
    added('power_customer', 'HOUSEHOLD', { kind: 'TEXT', max: 20 }),
    added('power_meter', 'HOUSEHOLD', { kind: 'TEXT', max: 20 }),
    added('paddy_field', 'HOUSEHOLD', { kind: 'CODE', list: 'LAND_AREA', codes: upTo(5) }),
    added('garden', 'HOUSEHOLD', { kind: 'CODE', list: 'LAND_AREA', codes: upTo(5) }),
    added('monthly_income', 'PERSON', { kind: 'CODE', list: 'INCOME', codes: upTo(5) }),
    added('skill', 'PERSON', { kind: 'TEXT', max: 100 }),
    added(MOTHER_NAME, 'PERSON', { kind: 'TEXT', max: 100 }),
  ],
};

export const INSTRUMENTS: readonly Instrument[] = [REGSOSEK, DTSEN];

export function instrumentOf(name: string, version: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.name === name && instrument.version === version);
}

/** Key of the label texts: codes of the survey begin with a digit, names of texts with a letter. */
export function variableKey(variable: Variable): string {
  return `${variable.of === 'HOUSEHOLD' ? 'H' : 'P'}${variable.code}`;
}

/** `WATER` of the codes below; null where the answer is a number or a text. */
export function listOf({ range }: Variable): { readonly list: string; readonly codes: readonly number[] } | null {
  if (range.kind === 'CODE') return { list: range.list, codes: range.codes };
  if (range.kind === 'BITS') return { list: range.list, codes: [...range.alone, ...range.bits] };
  return null;
}
