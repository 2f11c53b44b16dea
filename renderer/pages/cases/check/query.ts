import type { InputOf } from '#src/contract/ipc.ts';
import { normalizeDigits } from '#src/domain/person/digits.ts';

export type RegistryQuery = InputOf<'registry.search'>;

/** What was typed: eight digits or more are a number (NIK or family card), everything else is a name. Null: too short to ask. */
export function queryOf(text: string, filters: { readonly village: string | null; readonly birthYear: number | null; readonly caseId: string }): RegistryQuery | null {
  const typed = text.trim();
  const digits = normalizeDigits(typed);
  const base = { village: filters.village, birthYear: filters.birthYear, sex: null, caseId: filters.caseId, limit: 20 };
  if (/^\d+$/.test(digits)) return digits.length < 8 ? null : { ...base, village: null, birthYear: null, nik: digits, familyCard: digits, name: null };
  return typed.length < 3 ? null : { ...base, nik: null, familyCard: null, name: typed };
}
