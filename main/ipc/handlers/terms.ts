import type { termsOperations } from '#src/contract/terms.ts';
import { changeTerms, termsView } from '../../data/office/terms.ts';
import type { HandlersOf } from '../context.ts';

export const termsHandlers: HandlersOf<keyof typeof termsOperations> = {
  'terms.get': (_, { store }) => termsView(store),
  'terms.change': ({ changes, note, basis }, { store, user }) => changeTerms(store, user.userId, changes, note, basis),
};
