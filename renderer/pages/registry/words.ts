import { FIELD_PROBLEMS, LINE_PROBLEMS } from '#src/domain/registry/problem.ts';
import type { Translate } from '#src/text/index.ts';
import { roman } from '#src/text/words.ts';

/** `2026Q4` → `Triwulan IV 2026` */
export function quarterText(t: Translate, quarter: string): string {
  const parts = /^(\d{4})Q([1-4])$/.exec(quarter);
  return parts === null ? quarter : t('registry.now.quarterOf', { quarter: roman(Number(parts[2])), year: parts[1] });
}

export function timeText(t: Translate, seconds: number): string {
  return seconds < 90 ? t('registry.job.seconds', { count: Math.max(1, seconds) }) : t('registry.job.minutes', { count: Math.round(seconds / 60) });
}

export function lineProblemText(t: Translate, problem: string): string {
  const known = LINE_PROBLEMS.find((candidate) => candidate === problem);
  return known === undefined ? problem : t(`registry.lineProblem.${known}`);
}

export function fieldProblemText(t: Translate, problem: string): string {
  const known = FIELD_PROBLEMS.find((candidate) => candidate === problem);
  return known === undefined ? problem : t(`registry.fieldProblem.${known}`);
}
