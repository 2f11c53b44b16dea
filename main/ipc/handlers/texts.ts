import type { textsOperations } from '#src/contract/texts.ts';
import type { TextChanges } from '#src/domain/office/texts.ts';
import { textsOf } from '../../data/catalogue/catalogue.ts';
import { changeTexts, previewTexts, textsView } from '../../data/office/texts.ts';
import type { HandlersOf } from '../context.ts';

export const textsHandlers: HandlersOf<keyof typeof textsOperations> = {
  'texts.get': ({ group }, { store }) => textsView(store, group),
  'texts.change': ({ chosen, note, basis }, { store, user }) => changeTexts(store, user.userId, chosen.group, chosen.texts as TextChanges, note, basis),
  'texts.preview': ({ chosen }, { store }) => previewTexts(store, chosen.group, chosen.texts as TextChanges),
  'texts.messages': (_, { store }) => textsOf(store, 'MESSAGE'),
};
