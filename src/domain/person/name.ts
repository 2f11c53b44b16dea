export type NameProblem = 'EMPTY' | 'TOO_LONG' | 'SIGNS' | 'NO_LETTER';
export type NameWarning = 'ONE_LETTER';

export type NameResult =
  | { readonly ok: true; readonly name: string; readonly warnings: readonly NameWarning[] }
  | { readonly ok: false; readonly problem: NameProblem };

/** Longer than the 60 signs of Permendagri 73/2022, because older names stay valid. */
export const NAME_MAX = 100;

/** Letters (with accents) and the five signs that stand in names; domain.md §5.3. */
const ALLOWED = /^[\p{L}\p{M} .,'-]*$/u;

/**
 * The name as it is kept: typographic apostrophes and hyphens become plain ones, spaces are collapsed.
 * The case stays as typed.
 */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u02bb`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '') // invisible signs come with what is pasted; nobody could see what is wrong
    .replace(/ +/g, ' ')
    .trim();
}

/** The one cell of a pasted table row that can be a name; null when it is no row, or several could be meant. */
export function nameInRow(text: string): string | null {
  if (!text.includes('\t')) return null;
  const names = text.split('\t').filter((cell) => checkName(cell).ok);
  return names.length === 1 ? cleanName(names[0] ?? '') : null;
}

/**
 * Checks a person's name. One word is enough, and one letter is allowed with a warning:
 * many older people have one word only, and the identity card prevails.
 *
 * @example checkName('  ASEP   SUNANDAR, S.Pd. ') // { ok: true, name: 'ASEP SUNANDAR, S.Pd.', warnings: [] }
 */
export function checkName(text: string): NameResult {
  const name = cleanName(text);
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (name === '') return { ok: false, problem: 'EMPTY' };
  if (!ALLOWED.test(name)) return { ok: false, problem: 'SIGNS' };
  if ([...name].length > NAME_MAX) return { ok: false, problem: 'TOO_LONG' };
  if (letters === 0) return { ok: false, problem: 'NO_LETTER' };
  return { ok: true, name, warnings: letters === 1 ? ['ONE_LETTER'] : [] };
}
