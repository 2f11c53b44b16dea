import { z } from 'zod';
import { TEXT_GROUPS, textChangesSchema, type TextChanges, type TextGroup } from '../domain/office/texts.ts';
import { answer, id, nothing, operation, requiredText, type DocumentFile } from './operation.ts';

export interface TextsView {
  readonly group: TextGroup;
  /** What the office has set itself; the rest are the application's words. */
  readonly texts: TextChanges;
  /** The newest version; null: nobody has changed anything yet. */
  readonly versionId: string | null;
  readonly versions: readonly TextsVersion[];
}

/** One change, newest first. */
export interface TextsVersion {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly note: string;
  /** What differs from the version before: a text that is absent afterwards went back to the application's own. */
  readonly changed: readonly string[];
  readonly texts: TextChanges;
}

const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;
/** The texts of one paper, each checked against its places and its length. */
const chosen = z.discriminatedUnion('group', [
  z.strictObject({ group: z.literal('LETTER'), texts: textChangesSchema('LETTER') }),
  z.strictObject({ group: z.literal('RECOMMENDATION'), texts: textChangesSchema('RECOMMENDATION') }),
  z.strictObject({ group: z.literal('REACTIVATION'), texts: textChangesSchema('REACTIVATION') }),
  z.strictObject({ group: z.literal('RECEIPT'), texts: textChangesSchema('RECEIPT') }),
  z.strictObject({ group: z.literal('MESSAGE'), texts: textChangesSchema('MESSAGE') }),
]);

/** The words of papers and messages: they count from the moment they are saved; a letter keeps those with which it was issued. */
export const textsOperations = {
  'texts.get': operation({ input: z.strictObject({ group: z.enum(TEXT_GROUPS) }), output: answer<TextsView>(), access: administrator, errors: [] }),
  /** All that the office sets itself for one paper, instead of what it had set before. `basis`: the version that the form was opened with. */
  'texts.change': operation({
    input: z.strictObject({ chosen, note: requiredText(500), basis: id.nullable() }), output: answer<TextsView>(), access: administrator, errors: ['STALE_VERSION'],
  }),
  /** The paper with these words and invented people; nothing is kept. A message has no paper. */
  'texts.preview': operation({ input: z.strictObject({ chosen }), output: answer<DocumentFile>(), access: administrator, errors: ['NOT_FOUND'] }),
  /** The office's own messages to citizens, for whoever tells them. */
  'texts.messages': operation({ input: nothing, output: answer<TextChanges>(), access: { who: 'user', area: 'none' }, errors: [] }),
} as const;
