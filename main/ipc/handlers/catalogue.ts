import type { catalogueOperations } from '#src/contract/catalogue.ts';
import { catalogueOf } from '../../data/catalogue/catalogue.ts';
import type { HandlersOf } from '../context.ts';

export const catalogueHandlers: HandlersOf<keyof typeof catalogueOperations> = {
  'catalogue.get': (_, { store }) => catalogueOf(store),
};
