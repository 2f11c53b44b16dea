import type { Role } from '../domain/access/roles.ts';
import type { CaseStatus } from '../domain/case/state.ts';
import { answer, nothing, operation, type Access } from './operation.ts';

/** One line of the access table: who may do it, where, and in which states of a case. */
export interface AccessRule {
  readonly operation: string;
  /** PUBLIC: before log-in, too. Otherwise the roles are all there are. */
  readonly who: 'PUBLIC' | 'ROLES';
  readonly roles: readonly Role[];
  /** `case`, `household`: the record must lie in the user's area; `own`: the list holds the user's area only. */
  readonly area: Access['area'];
  /** Null: it does not depend on a case's state. */
  readonly states: readonly CaseStatus[] | null;
}

export const accessOperations = {
  'access.table': operation({
    input: nothing, output: answer<readonly AccessRule[]>(), access: { who: ['ADMINISTRATOR'], area: 'none' }, errors: [],
  }),
} as const;
