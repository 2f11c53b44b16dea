import { contract, type OperationName } from '#src/contract/ipc.ts';
import type { Role } from '#src/domain/access/roles.ts';

/** Whether a role may call an operation, by the contract itself: menus and buttons can't disagree with the rules. */
export function mayCall(role: Role, name: OperationName): boolean {
  const { who } = contract[name].access;
  return typeof who === 'string' || (who as readonly Role[]).includes(role);
}
