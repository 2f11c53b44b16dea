import type { Overlap } from '#src/contract/plan.ts';
import { formatDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import type { Language } from '#src/text/language.ts';
import { programmeName } from '../names.ts';

/** Why a line would give something twice: rule, source, since when, until when. */
export function overlapText(overlap: Overlap, t: Translate, language: Language): string {
  const date = overlap.since === null ? '-' : formatDate(overlap.since, language);
  return t(`plan.overlap.rule.${overlap.rule}`, {
    programme: programmeName(overlap.programme),
    status: t(`plan.overlap.status.${overlap.status}`),
    source: t(`plan.overlap.source.${overlap.source}`, { number: overlap.caseNumber ?? '', date }),
    until: overlap.until === null ? t('plan.overlap.unknownDate') : formatDate(overlap.until, language),
  });
}
