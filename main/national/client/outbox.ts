import type { Proposal, ProposalAnswer } from '#src/contract/siks-ng/proposals.ts';

/** Where proposals wait; the office's database behind it. */
export interface Outbox {
  /** Those without an answer, oldest first, at most so many. */
  waiting(limit: number): readonly Proposal[];
  /** Durable when it returns; an answered proposal never waits again. */
  settle(answers: readonly ProposalAnswer[]): void;
}
