import type { Proposal, ProposalAnswer } from '#src/contract/siks-ng/proposals.ts';

/** Where proposals wait; the office's database behind it. */
export interface Outbox {
  /** Those without an answer, oldest first, at most so many. */
  waiting(limit: number): readonly Proposal[];
  /** They leave now: durable when it returns. Whether they arrive is open until they are settled. */
  sending?(items: readonly Proposal[], batchId: string): void;
  /** Durable when it is done; an answered proposal never waits again. */
  settle(answers: readonly ProposalAnswer[]): void | Promise<void>;
}
