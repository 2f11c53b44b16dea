import { call } from '../../api.ts';

/** The long forms of a proposal are kept as drafts while somebody types: one for each form, proposal and user. */
export type ProposalForm = 'verval' | 'musyawarah';

/** Drafts of two users on one PC must not share an id. */
export const draftIdOf = (form: ProposalForm, proposalId: string, userId: string): string => `${proposalId.slice(0, 36)}-${form.slice(0, 1)}-${userId.slice(0, 12)}`;

/** The proposal that a draft belongs to. */
export const proposalOfDraft = (draftId: string): string => draftId.slice(0, 36);

export async function keepDraft(form: ProposalForm, id: string, title: string, body: unknown): Promise<number> {
  const { savedAt } = await call('draft.save', { id, form, title: title.slice(0, 120), body: JSON.stringify(body) });
  return savedAt;
}

/** A draft read back; one that is broken counts as none instead of breaking the page. */
export function readDraft<D extends object>(body: string, empty: D): D | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...empty, ...value } : null;
  } catch {
    return null;
  }
}
