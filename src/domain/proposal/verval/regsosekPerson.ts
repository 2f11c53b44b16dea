import { coded, counted, upTo, type Variable } from './variables.ts';

const code = coded('PERSON');
const count = counted('PERSON');
const YES_NO = [1, 2] as const;
const YES_NO_UNKNOWN = [1, 2, 8] as const;
const bits = (name: string, list: string, of: readonly number[], alone: readonly number[]): Variable => ({
  code: name, of: 'PERSON', range: { kind: 'BITS', list, bits: of, alone }, required: false, coding: 'PUBLISHED',
});

/** Difficulties in seeing, hearing, walking, using hands, learning, behaving, speaking, self-care, remembering. */
export const DIFFICULTY_VARIABLES = ['428a', '428b', '428c', '428d', '428e', '428f', '428g', '428h', '428i'] as const;

/** The individual part of Regsosek 2022.K (domain handbook §2.5; codes confirmed there). */
export const REGSOSEK_PERSON: readonly Variable[] = [
  code('404', 'PRESENCE', upTo(6), true),
  code('405', 'SEX', upTo(2), true),
  code('408', 'MARITAL', upTo(4), true),
  code('409', 'RELATION', upTo(8), true),
  code('410', 'YES_NO', YES_NO),
  bits('411', 'IDENTITY_CARD', [1, 2, 4], [0]),
  code('412', 'SCHOOLING', upTo(3), true),
  code('413', 'SCHOOL', upTo(22)),
  code('414', 'CLASS', upTo(8)),
  code('415', 'DIPLOMA', upTo(23)),
  code('416', 'YES_NO', YES_NO, true),
  count('416_hours', 0, 168),
  code('417', 'INDUSTRY', upTo(26)),
  code('418', 'EMPLOYMENT', upTo(8)),
  code('419', 'TAX_NUMBER', upTo(3)),
  code('420a', 'YES_NO', YES_NO),
  count('420b', 0, 999),
  code('421', 'INDUSTRY', upTo(26)),
  count('422', 0, 9_999),
  count('423', 0, 9_999),
  code('424', 'PERMIT', upTo(12)),
  code('425', 'TURNOVER', upTo(7)),
  code('426', 'YES_NO', YES_NO),
  code('427', 'NUTRITION', [1, 2, 3, 8]),
  ...DIFFICULTY_VARIABLES.map((name) => code(name, 'DIFFICULTY', upTo(4))),
  code('428j', 'SADNESS', upTo(4)),
  code('429', 'CARER', upTo(3)),
  code('430', 'ILLNESS', upTo(18)),
  bits('431a', 'HEALTH_INSURANCE', [1, 2, 4, 8], [0, 99]),
  code('431b', 'YES_NO', YES_NO_UNKNOWN),
  code('431c', 'YES_NO', YES_NO_UNKNOWN),
  code('431d', 'YES_NO', YES_NO_UNKNOWN),
  code('431e', 'YES_NO', YES_NO_UNKNOWN),
  bits('431f', 'WORK_INSURANCE', [1, 2, 4, 8, 16], [0, 99]),
];
