import { areaName } from '#src/domain/area/area.ts';
import { lineStatus } from '#src/domain/case/services.ts';
import type { CaseView } from '#src/contract/cases.ts';
import type { Candidate } from '#src/contract/plan.ts';
import type { Finding } from '#src/domain/matching/evaluate.ts';
import { FACTS, isFact, type FactCode, type FactScalar } from '#src/domain/matching/facts.ts';
import type { Conflict } from '#src/domain/matching/match.ts';
import { formatDate, formatNumber } from '#src/text/format.ts';
import type { TextKey, Translate } from '#src/text/index.ts';
import type { Language } from '#src/text/language.ts';
import { programmeName } from './names.ts';

export const factName = (fact: string, t: Translate): string => (isFact(fact) ? t(`matching.fact.${fact}`) : fact);

/** A fact's value in words. */
export function valueText(fact: string, value: FactScalar | readonly (string | number | boolean)[], t: Translate): string {
  if (Array.isArray(value)) {
    const list = value as readonly (string | number | boolean)[];
    if (list.length === 0) return t('matching.nothing');
    return list.map((one) => valueText(fact, one, t)).join(isFact(fact) && FACTS[fact].type.kind === 'NUMBER' ? '–' : ', ');
  }
  if (typeof value === 'boolean') return t(value ? 'matching.yes' : 'matching.no');
  if (typeof value === 'number') return formatNumber(value);
  return isFact(fact) ? codeText(fact, String(value), t) : String(value);
}

const SAME_WORDS: Readonly<Partial<Record<FactCode, string>>> = { FAMILY_OCCUPATIONS: 'OCCUPATION' };

function codeText(fact: FactCode, code: string, t: Translate): string {
  if (fact === 'VILLAGE') return areaName(code) ?? code;
  if (fact === 'RELATION') return t(`person.relation.${code}` as TextKey);
  if (fact === 'CATEGORIES') return t(`ppks.${code}` as TextKey);
  if (fact === 'RECEIVES' || fact === 'FAMILY_RECEIVES') return programmeName(code);
  return t(`matching.value.${SAME_WORDS[fact] ?? fact}.${code}` as TextKey);
}

/** "Usia: 13 (syarat 6–21; data keluarga)". */
export function findingText({ fact, op, value, found, part }: Finding, t: Translate, language: Language): string {
  const wanted = t(`matching.op.${op}`, { value: valueText(fact, value as FactScalar, t) });
  if (found === null) return t('matching.missingOne', { fact: factName(fact, t) });
  const source = t(`matching.source.${found.source}`);
  return t(part === 'EXCLUSION' ? 'matching.excluded' : 'matching.finding', {
    fact: factName(fact, t), found: valueText(fact, found.value, t), wanted,
    source: found.asOf === null || found.asOf === '' ? source : t('matching.asOf', { source, date: formatDate(found.asOf, language) }),
  });
}

/** Both values of two sources that do not agree. */
export function conflictText({ fact, values }: Conflict, t: Translate): string {
  return t('matching.conflict', {
    fact: factName(fact, t),
    values: values.map(({ value, source }) => t('matching.said', { value: valueText(fact, value, t), source: t(`matching.source.${source}`) })).join(', '),
  });
}

/** Planned, not yet asked for, and no candidate by the rules of today: rule or facts have changed. What runs keeps its version. */
export const isDoubtful = ({ state }: CaseView, { verdict, programme, personId }: Candidate): boolean =>
  verdict === 'TIDAK' && state.plan.lines.some((line) => line.programme === programme && line.personId === personId && lineStatus(state, line.id) === 'PLANNED');

/** Of such a line: since when the rule counts, and what decides. */
export function noLongerText({ deciding, ruleFrom }: Candidate, t: Translate, language: Language): string {
  const [why] = deciding.filter((finding) => finding.found !== null);
  return t('matching.panel.noLonger', { date: formatDate(ruleFrom, language), why: why === undefined ? '' : findingText(why, t, language) });
}
