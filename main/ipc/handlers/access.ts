import type { accessOperations } from '#src/contract/access.ts';
import { accessTable } from '#src/contract/accessTable.ts';
import type { HandlersOf } from '../context.ts';

export const accessHandlers: HandlersOf<keyof typeof accessOperations> = {
  'access.table': () => accessTable(),
};
