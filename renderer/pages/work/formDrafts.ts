import { call } from '../../api.ts';

/** The long forms of a proposal or a round are kept as drafts while somebody types: one for each form, piece of work and user. */
export type LongForm = 'verval' | 'musyawarah' | 'round-deliberation';

/** Drafts of two users on one PC must not share an id. */
export const draftIdOf = (form: LongForm, workId: string, userId: string): string => `${workId.slice(0, 36)}-${form.slice(0, 1)}-${userId.slice(0, 12)}`;

/** The proposal or round that a draft belongs to. */
export const workOfDraft = (draftId: string): string => draftId.slice(0, 36);

export async function keepDraft(form: LongForm, id: string, title: string, body: unknown): Promise<number> {
  const { savedAt } = await call('draft.save', { id, form, title: title.slice(0, 120), body: JSON.stringify(body) });
  return savedAt;
}

/** A draft read back; none, and one that is broken, is null instead of breaking the page. */
export function readDraft<D extends object>(body: string | null, empty: D): D | null {
  try {
    const value: unknown = JSON.parse(body ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...empty, ...value } : null;
  } catch {
    return null;
  }
}
