import { PROPOSAL_REASONS } from '../domain/proposal/kinds.ts';
import type { Translate } from './index.ts';

/** The reason's label; a code that only a newer app knows is shown as it is. */
export function reasonLabel(code: string, t: Translate): string {
  const reason = PROPOSAL_REASONS.find((candidate) => candidate.code === code);
  return reason === undefined ? code : t(`proposal.reason.${reason.code}`);
}
