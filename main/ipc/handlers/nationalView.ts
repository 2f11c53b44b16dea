import type { NationalView } from '#src/contract/national.ts';
import { logAccess } from '../../data/accessLog.ts';
import { nationalView } from '../../national/office/view.ts';
import type { UserContext } from '../context.ts';

export function viewNational({ store, services: { national } }: UserContext): NationalView {
  return nationalView(store, national.sender, national.secret.isKept, national.practice?.view(store) ?? null);
}

export function noteNational({ store, user, services }: UserContext, name: string): void {
  logAccess(store, { userId: user.userId, action: 'WRITE', subjectType: 'national', subjectId: '-', note: `national.${name}` });
  services.broadcast('national.changed', { step: null });
}
