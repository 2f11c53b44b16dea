/**
 * The contract with the national system SIKS-NG. The Ministry publishes none: this one is built on the precedent of its own
 * field service and on what offices really exchange (domain handbook §6). The OpenAPI document beside it is made from it
 * by `node scripts/generate-openapi.mjs`; whatever wire the Ministry opens is met in main/national/client alone.
 */
import { logInOperator, readService, requestToken } from './siks-ng/access.ts';
import {
  listCodeLists, putStatistics, readCodeList, readMessages, readPreLists, readRecipients, sendMessage,
} from './siks-ng/exchange.ts';
import { lookUpProposals, readBatch, readResults, sendProposals } from './siks-ng/proposals.ts';
import { downloadSnapshot, listSnapshots, readDelta } from './siks-ng/registry.ts';

/** Counts by the rules of semantic versioning; `/v1` is its first number. */
export const CONTRACT_VERSION = '1.2.0';
export const BASE_PATH = '/v1';

export const NATIONAL = {
  requestToken, logInOperator, readService,
  listCodeLists, readCodeList,
  listSnapshots, downloadSnapshot, readDelta,
  readPreLists,
  sendProposals, readBatch, readResults, lookUpProposals,
  readRecipients, putStatistics, readMessages, sendMessage,
} as const;
