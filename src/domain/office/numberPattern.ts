export interface NumberParts {
  readonly sequence: number;
  readonly desk: string;
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly classification: string;
  readonly unit: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

export const DEFAULT_CASE_PATTERN = 'SLRT-{tahun}{bulan}-{meja}{urut:5}';
export const DEFAULT_LETTER_PATTERN = '{klas}/{urut:4}.{meja}/{unit}/{bulanRomawi}/{tahun}';

const TOKEN = /\{(klas|urut|unit|meja|bulan|bulanRomawi|tahun)(?::(\d))?\}/g;

/**
 * Fills an office's numbering pattern (domain handbook §8.2), such as `{klas}/{urut:4}.{meja}/{unit}/{bulanRomawi}/{tahun}`.
 * @example fillNumberPattern('{klas}/{urut:4}', parts) // '400.9/0007'
 */
export function fillNumberPattern(pattern: string, parts: NumberParts): string {
  const text: Readonly<Record<string, string>> = {
    klas: parts.classification,
    urut: String(parts.sequence),
    unit: parts.unit,
    meja: parts.desk,
    bulan: String(parts.month).padStart(2, '0'),
    bulanRomawi: ROMAN[parts.month - 1] ?? '',
    tahun: String(parts.year),
  };
  return pattern.replace(TOKEN, (_, token: string, width?: string) => (text[token] ?? '').padStart(Number(width ?? 0), '0'));
}

/** Numbers stay unique only when running number, desk and year are part of them. */
export function patternProblem(pattern: string): 'SEQUENCE_MISSING' | 'DESK_MISSING' | 'YEAR_MISSING' | null {
  if (!/\{urut(:\d)?\}/.test(pattern)) return 'SEQUENCE_MISSING';
  if (!pattern.includes('{meja}')) return 'DESK_MISSING';
  if (!pattern.includes('{tahun}')) return 'YEAR_MISSING';
  return null;
}
