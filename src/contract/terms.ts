import { z } from 'zod';
import { termChangesSchema, type OfficeTerms, type TermChanges } from '../domain/office/terms.ts';
import { answer, id, nothing, operation, requiredText } from './operation.ts';

export interface TermsView {
  readonly terms: OfficeTerms;
  /** What of it the office has set itself. */
  readonly changes: TermChanges;
  /** The newest version; null: nobody has changed anything yet. */
  readonly versionId: string | null;
  readonly versions: readonly TermsVersion[];
}

/** One change, newest first. */
export interface TermsVersion {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly note: string;
  /** What differs from the version before: an entry that is absent afterwards went back to the application's own. */
  readonly changed: readonly string[];
  readonly changes: TermChanges;
}

const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;

/** Terms and follow-up rules: they count from the moment they are saved, for what begins then; what runs keeps its day. */
export const termsOperations = {
  'terms.get': operation({ input: nothing, output: answer<TermsView>(), access: administrator, errors: [] }),
  /** All that the office sets itself, instead of what it had set before; an empty one goes back to the application's own. `basis`: the version that the form was opened with. */
  'terms.change': operation({
    input: z.strictObject({ changes: termChangesSchema, note: requiredText(500), basis: id.nullable() }), output: answer<TermsView>(), access: administrator, errors: ['STALE_VERSION'],
  }),
} as const;
