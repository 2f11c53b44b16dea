import type { FoundProblem, RuleCheck } from '#src/contract/rule.ts';
import type { VerdictKind } from '#src/domain/matching/rules.ts';
import { formatDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import type { Language } from '#src/text/language.ts';
import { factName } from '../cases/matchingText.ts';
import { programmeOf } from '../cases/names.ts';

/** A problem of a rule as a sentence in the administrator's words. */
export function problemText({ code, details, programme }: FoundProblem, t: Translate, language: Language): string {
  const day = (text: string | undefined): string => (text === undefined || text === '' ? '-' : formatDate(text, language));
  const verdict = (text: string | undefined): string => t(`matching.verdict.${(text ?? 'TIDAK') as VerdictKind}`);
  const sentence = t(`rule.problem.${code}`, {
    ...details, fact: factName(details['fact'] ?? '', t), from: day(details['from']), to: day(details['to']), expected: verdict(details['expected']), got: verdict(details['got']),
    kind: details['kind'] === undefined ? '' : t(`rule.example.${details['kind'] as 'POSITIVE' | 'NEGATIVE' | 'BOUNDARY'}`),
  });
  return `${programmeOf(programme)?.shortName ?? programme}: ${sentence}`;
}

export function unreadableText({ where }: NonNullable<RuleCheck['unreadable']>, t: Translate): string {
  if (where === '') return t('rule.unreadable');
  return /^\d+$/.test(where) ? t('rule.unreadableLine', { line: where }) : t('rule.unreadableAt', { where });
}
