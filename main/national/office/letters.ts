import { NATIONAL } from '#src/contract/siks-ng.ts';
import { SlrtError } from '#src/text/error.ts';
import { letterRefused, letterSent, letterTried, nextLetter, takeLetters } from '../../data/national/messages.ts';
import { nationalFact } from '../../data/national/state.ts';
import { logReceived, logTransfer } from '../../data/national/transfers.ts';
import type { Store } from '../../data/store.ts';
import type { NationalClient } from '../client/client.ts';
import { refusalCode } from '../client/errors.ts';
import { followMessages } from '../client/feed.ts';
import { patiently, type Patience } from '../client/retry.ts';

export interface LetterOptions {
  readonly store: Store;
  readonly author: string;
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
}

const PAGE = 100;
const PURPOSE = 'Surat dengan Sekretariat Nasional';

/**
 * Sends what waits, the oldest first. A letter's own id is the key: sent again after a lost answer, it is still one letter
 * there. One that is refused for what it says keeps no other from going.
 */
export async function sendLetters({ store, author, client, patience, signal }: LetterOptions): Promise<void> {
  for (let letter = nextLetter(store, 0); letter !== undefined; letter = nextLetter(store, letter.seq)) {
    const { id: messageId, thread, subject, text, proposal_id: proposalId } = letter;
    letterTried(store, messageId);
    // A letter about a proposal tells of its people.
    if (proposalId !== null && letter.attempts === 0) logTransfer(store, { author, way: 'HTTP', direction: 'UP', operation: 'sendMessage', people: 1, purpose: PURPOSE, outcome: 'SENT' });
    try {
      const { body } = await patiently(() => client.call(NATIONAL.sendMessage, { headers: { 'idempotency-key': messageId }, body: { messageId, thread, subject, text, proposalId }, signal }), patience);
      if (body.messageId !== messageId) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'OTHER_MESSAGE' });
      letterSent(store, messageId, body.at);
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      letterRefused(store, messageId, code);
    }
  }
}

/** @returns new letters of the secretariat */
export async function fetchLetters({ store, author, client, patience, signal }: LetterOptions): Promise<number> {
  let fresh = 0;
  await followMessages({ client, patience, pageSize: PAGE, ...(signal === undefined ? {} : { signal }) }, {
    cursor: () => nationalFact(store, 'messages'),
    take: (items, next) => {
      fresh += takeLetters(store, items, next);
    },
  }).finally(() => logReceived(store, author, 'readMessages', fresh, PURPOSE));
  return fresh;
}
