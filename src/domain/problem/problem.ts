/** Where a report stands. Texts: `problem.state.NEW`. */
export const PROBLEM_STATES = ['NEW', 'HANDED_OVER', 'DONE'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** How it was given to those who can mend it. Texts: `problem.how.FILE`. */
export const HANDOVER_MEANS = ['FILE', 'EMAIL'] as const;
export type HandoverMeans = (typeof HANDOVER_MEANS)[number];

/** Eight digits and more are a NIK, a card, a telephone, a birth date with something behind it: none is needed to mend a program. */
const NUMBER = /\d(?:[\s./-]?\d){7,}/g;
const MAIL = /[^\s@]+@[^\s@]+/g;

/** Words that somebody wrote in a hurry, without the numbers and addresses that point at people. Names can't be told from words: the form asks not to write any. */
export const withoutNumbers = (text: string): string => text.replace(MAIL, '[…@…]').replace(NUMBER, '[…]');
