import type { RoundStatus } from '#src/domain/round/fold.ts';
import type { Translate } from '#src/text/index.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export const TONES: Readonly<Record<RoundStatus, Tone>> = { OPEN: 'moving', AWAITING_SUPERVISOR: 'waiting', RETURNED: 'needsYou', DONE: 'done', CANCELLED: 'stopped' };

/** `2026-S2` as people say it: `Semester II tahun 2026`. */
export function periodText(period: string, t: Translate): string {
  const [, year = '', part = ''] = /^(\d{4})-(.+)$/.exec(period) ?? [];
  const text = part.startsWith('S') ? t('minutes.period.half', { half: ROMAN[Number(part.slice(1)) - 1], year })
    : part.startsWith('Q') ? t('minutes.period.quarter', { quarter: ROMAN[Number(part.slice(1)) - 1], year })
      : t('minutes.period.month', { month: Number(part), year });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The half-year of a day, the one before and the one after: the newest first. */
export function periodsAround(day: string): readonly string[] {
  const at = Number(day.slice(0, 4)) * 2 + (Number(day.slice(5, 7)) > 6 ? 1 : 0);
  return [at + 1, at, at - 1].map((half) => `${Math.floor(half / 2)}-S${(half % 2) + 1}`);
}
