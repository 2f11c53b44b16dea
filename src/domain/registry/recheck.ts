import type { RegistryAnswer } from '../case/events.ts';

interface Known {
  readonly answer: RegistryAnswer;
  readonly decile: number | null;
  readonly version: number | null;
}

interface Now {
  readonly answer: RegistryAnswer;
  readonly decile: number | null;
  readonly source: { readonly version: number };
}

/**
 * Whether newer data says something else than the check on record. Older or equal data never does; and "not found"
 * by NIK says nothing about a check that was left undecided between several people.
 */
export function mayFollowAgain(known: Known, now: Now): boolean {
  if (known.version !== null && now.source.version <= known.version) return false;
  if (now.answer === 'NOT_FOUND' && known.answer === 'SEVERAL') return false;
  if (now.answer === 'SEVERAL' && known.answer === 'SEVERAL') return false;
  return now.answer !== known.answer || rankOf(now) !== rankOf(known);
}

/** Only a found person has a rank. */
function rankOf({ answer, decile }: Pick<Known, 'answer' | 'decile'>): number | null {
  return answer === 'FOUND' ? decile : null;
}
