import type { TextKey, Translate } from './index.ts';

/** Where the labels of each set of codes stand. */
const KEYS = {
  work: (code: string) => `work.name.${code}`,
  step: (code: string) => `work.action.${code}`,
  fieldReportStatus: (code: string) => `work.fieldReport.${code}`,
  roundStatus: (code: string) => `work.round.${code}`,
  poverty: (code: string) => `work.poverty.${code}`,
  proposalKind: (code: string) => `proposal.kind.${code}`,
  proposalReason: (code: string) => `proposal.reason.${code}`,
  proposalStatus: (code: string) => `proposal.status.${code}`,
  proposalStage: (code: string) => `proposal.stage.${code}`,
  gap: (code: string) => `proposal.gap.${code}`,
  criterion: (code: string) => `proposal.criterion.${code}`,
  vervalProblem: (code: string) => `verval.problem.${code}`,
  /** Keys of variableKey(): `H303`. */
  vervalVariable: (code: string) => `verval.variable.${code}`,
  /** List and code: `FLOOR.8`. */
  vervalCode: (code: string) => `verval.list.${code}`,
} as const;

/** The label of a code of proposals, field reports and rounds; one that only a newer app knows is shown as it is. */
export function workLabel(set: keyof typeof KEYS, code: string, t: Translate): string {
  const key = KEYS[set](code);
  const text = t(key as TextKey);
  return text === key ? code : text;
}

/** `6 dari 8 jawaban "ya"; keputusan ada pada musyawarah`: counted, not decided. */
export function criteriaLabel(yes: number, t: Translate): string {
  return t('proposal.criteriaCount', { yes });
}

/** A label in the middle of a sentence: `meninggal dunia`, but `ASN, TNI, atau Polri`. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
