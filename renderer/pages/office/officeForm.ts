import type { OfficeInput } from '#src/contract/app.ts';
import { DEFAULT_CASE_PATTERN, DEFAULT_LETTER_PATTERN, fillNumberPattern, patternProblem } from '#src/domain/office/numberPattern.ts';
import { dateParts, todayInJakarta } from '#src/domain/time/date.ts';
import type { Translate } from '#src/text/index.ts';
import type { Problems } from '../../components/useForm.ts';

/** The settings of an office as text fields: an empty one is none. */
export type OfficeForm = { readonly [K in keyof OfficeInput]: K extends 'language' ? OfficeInput['language'] : string };

export function newOffice(language: 'id' | 'en'): OfficeForm {
  return {
    name: 'SLRT Sabilulungan', government: 'Pemerintah Kabupaten Bandung', agency: 'Dinas Sosial', address: '', phone: '', email: '', city: 'Soreang',
    caseNumberPattern: DEFAULT_CASE_PATTERN, letterNumberPattern: DEFAULT_LETTER_PATTERN, classification: '400.9', unitCode: 'SLRT', language,
  };
}

export function officeForm({ phone, email, ...rest }: OfficeInput): OfficeForm {
  return { ...rest, phone: phone ?? '', email: email ?? '' };
}

export function officeInputOf({ phone, email, ...rest }: OfficeForm): OfficeInput {
  return { ...rest, phone: phone.trim() === '' ? null : phone, email: email.trim() === '' ? null : email };
}

const REQUIRED = ['government', 'agency', 'name', 'address', 'city', 'classification', 'unitCode'] as const;
const PATTERNS = ['caseNumberPattern', 'letterNumberPattern'] as const;

export function checkOffice(values: OfficeForm, t: Translate): Problems<OfficeForm> {
  const problems: Problems<OfficeForm> = {};
  for (const name of REQUIRED) if (values[name].trim() === '') problems[name] = t('form.required', { label: t(`office.field.${name}`) });
  if (values.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim())) problems.email = t('office.emailWrong');
  for (const name of PATTERNS) {
    const problem = patternProblem(values[name]);
    if (problem !== null) problems[name] = t(`office.patternProblem.${problem}`);
  }
  return problems;
}

/** The first number of this month by a pattern, as an example while it is typed. */
export function exampleNumber(pattern: string, values: OfficeForm, desk: string, now: Date): string {
  const { year, month } = dateParts(todayInJakarta(now)) ?? { year: 2026, month: 1 };
  return fillNumberPattern(pattern, { sequence: 1, desk, year, month, classification: values.classification, unit: values.unitCode });
}
