import { randomUUID } from 'node:crypto';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Proposal, ProposalAnswer } from '#src/contract/siks-ng/proposals.ts';
import { SlrtError } from '#src/text/error.ts';
import { waitOf, type NationalClient } from './client.ts';
import { isTimeout } from './errors.ts';
import type { Outbox } from './outbox.ts';
import { patiently, type Patience } from './retry.ts';

export interface SendOptions {
  readonly client: NationalClient;
  readonly outbox: Outbox;
  readonly patience: Patience;
  readonly mostItems?: number;
  readonly newKey?: () => string;
  readonly signal?: AbortSignal;
}

export interface SentProposals {
  readonly accepted: number;
  /** Had been taken before; the answer had been lost. */
  readonly duplicate: number;
  readonly refused: number;
  readonly batches: number;
}

const MOST_ITEMS = 100;
/** Looking for the answer of a batch taken with 202. */
const MOST_LOOKS = 30;

/**
 * Sends what waits until nothing waits. An answer is settled before the next batch goes; what has no answer stays and
 * is sent again, under its own proposal id: the other side has at most one effect for each. Batches are halved when
 * they are too large or too slow, down to one, and grow again.
 *
 * @throws SlrtError the NATIONAL_ family; what was settled before stays settled.
 */
export async function sendWaiting(options: SendOptions): Promise<SentProposals> {
  const sender = new Sender(options);
  while (await sender.next());
  return sender.sent;
}

class Sender {
  readonly sent = { accepted: 0, duplicate: 0, refused: 0, batches: 0 };
  readonly #options: SendOptions;
  readonly #mostItems: number;
  #size: number;
  #settled = 0;

  constructor(options: SendOptions) {
    this.#options = options;
    this.#mostItems = options.mostItems ?? MOST_ITEMS;
    this.#size = this.#mostItems;
  }

  /** One batch, answered. False when nothing waits. */
  async next(): Promise<boolean> {
    const { outbox, patience } = this.#options;
    if (outbox.waiting(1).length === 0) return false;
    // Read anew for each try: the size may have shrunk.
    await patiently(() => this.#tryBatch(outbox.waiting(this.#size)), patience, () => this.#settled);
    return true;
  }

  async #tryBatch(items: readonly Proposal[]): Promise<void> {
    try {
      const answers = await this.#exchange(items);
      await this.#settle(items, answers);
      this.#size = Math.min(this.#mostItems, this.#size + Math.ceil(this.#size / 4));
    } catch (error) {
      await this.#learn(items, error);
    }
  }

  /** Smaller next time, or a refusal of the one item that can't be made smaller. */
  async #learn(items: readonly Proposal[], error: unknown): Promise<void> {
    const status = error instanceof SlrtError && error.code === 'NATIONAL_REFUSED' ? Number(error.details['status']) : 0;
    const blamesItems = status === 400 || status === 413 || status === 422;
    if (!blamesItems && !isTimeout(error)) throw error;
    const [only] = items;
    if (items.length > 1) this.#size = Math.max(1, Math.floor(items.length / 2));
    if (!blamesItems) throw error;
    if (items.length > 1 || only === undefined) return;
    const code = error instanceof SlrtError ? String(error.details['problem'] ?? 'REFUSED') : 'REFUSED';
    await this.#settle(items, [{ outcome: 'REFUSED', proposalId: only.proposalId, code, text: 'Ditolak SIKS-NG sebelum diperiksa.', fields: [] }]);
  }

  async #exchange(items: readonly Proposal[]): Promise<readonly ProposalAnswer[]> {
    const { client, newKey = randomUUID, outbox, signal } = this.#options;
    const batchId = newKey();
    outbox.sending?.(items, batchId);
    this.sent.batches += 1;
    let answer = await client.call(NATIONAL.sendProposals, { headers: { 'idempotency-key': batchId }, body: { items }, signal });
    for (let looks = 0; answer.status === 202; looks += 1) {
      if (looks >= MOST_LOOKS) throw new SlrtError('NATIONAL_BUSY', { kind: 'LATER' });
      await this.#options.patience.sleep((waitOf(answer.headers) ?? 2) * 1_000);
      answer = await client.call(NATIONAL.readBatch, { params: { batchId }, signal });
    }
    return answer.body.items;
  }

  /** Only answers to what was asked count, and only the first to each. */
  async #settle(items: readonly Proposal[], answers: readonly ProposalAnswer[]): Promise<void> {
    const open = new Set(items.map(({ proposalId }) => proposalId));
    const own = answers.filter(({ proposalId }) => open.delete(proposalId));
    if (own.length === 0) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'NO_ANSWER' });
    await this.#options.outbox.settle(own);
    this.#settled += own.length;
    for (const { outcome } of own) this.sent[outcome === 'ACCEPTED' ? 'accepted' : outcome === 'DUPLICATE' ? 'duplicate' : 'refused'] += 1;
  }
}
