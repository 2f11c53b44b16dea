import { isPlausible, type Coordinates } from '#src/domain/area/bounds.ts';
import { SlrtError } from '#src/text/error.ts';
import { takeFile, type Offered } from '../../files/take.ts';
import type { Vault } from '../../files/vault.ts';
import { caseState } from '../cases/projection.ts';
import { checkStep, takeStep } from '../cases/steps.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { attachmentOf } from './attachments.ts';

export interface NewAttachment extends Offered {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly document: string;
  readonly personId: string | null;
}

/**
 * Stores a file, then writes the event that names it: a power cut between the two leaves a file that nobody names, never an
 * event without its file. Idempotent by the attachment's id.
 *
 * @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, ROLE_NOT_ALLOWED, INVALID_INPUT, and those of takeFile
 */
export async function addAttachment(store: Store, vault: Vault, user: SessionUser, input: NewAttachment): Promise<void> {
  const { caseId, attachmentId, document, personId } = input;
  const state = caseState(store, caseId);
  if (state.registration === null) throw new SlrtError('NOT_FOUND');
  if (isKnown(store, caseId, attachmentId)) return;
  checkStep('attachmentAdded', state, user); // before minutes of work on a picture; asked again when it is written
  const { members } = readHousehold(store, state.registration.householdId);
  if (personId !== null && !members.some((member) => member.id === personId)) throw new SlrtError('INVALID_INPUT', { fields: ['personId'] });
  const taken = await takeFile(vault, input);
  if (isKnown(store, caseId, attachmentId)) return; // the second press, while the first was at work
  takeStep(store, user, { caseId, basis: null, type: 'attachmentAdded', name: 'attachment.add', data: () => ({ attachmentId, document, personId, ...taken }) });
}

export const isKnown = (store: Store, caseId: string, attachmentId: string): boolean =>
  caseState(store, caseId).attachments.some((attachment) => attachment.attachmentId === attachmentId);

/** @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, ROLE_NOT_ALLOWED */
export function removeAttachment(store: Store, user: SessionUser, caseId: string, attachmentId: string, reason: string): void {
  takeStep(store, user, {
    caseId, basis: null, type: 'attachmentRemoved', name: 'attachment.remove',
    data: (state) => {
      attachmentOf(state, attachmentId);
      return { attachmentId, reason };
    },
  });
}

/** Takes a removal back. @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, ROLE_NOT_ALLOWED */
export function restoreAttachment(store: Store, user: SessionUser, caseId: string, attachmentId: string): void {
  takeStep(store, user, {
    caseId, basis: null, type: 'attachmentRestored', name: 'attachment.restore',
    data: (state) => {
      const gone = state.attachments.find((attachment) => attachment.attachmentId === attachmentId && attachment.removed !== null && !attachment.erased);
      if (gone === undefined) throw new SlrtError('NOT_FOUND');
      return { attachmentId };
    },
  });
}

interface Change {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly document: string | null;
  readonly coordinates: (Coordinates & { readonly source: 'TYPED' | 'MAP' }) | null;
}

/** Another kind of paper, or where a picture was taken. @throws SlrtError NOT_FOUND, STATE_NOT_ALLOWED, ROLE_NOT_ALLOWED */
export function changeAttachment(store: Store, user: SessionUser, { caseId, attachmentId, document, coordinates }: Change): void {
  takeStep(store, user, {
    caseId, basis: null, type: 'attachmentChanged', name: 'attachment.change',
    data: (state) => {
      attachmentOf(state, attachmentId);
      return { attachmentId, document, coordinates: coordinates === null ? null : { ...coordinates, plausible: isPlausible(coordinates) } };
    },
  });
}
