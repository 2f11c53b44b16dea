import { keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ContractEvents, Envelope, EventName, InputOf, OperationName, OutputOf } from '#src/contract/ipc.ts';
import type { ErrorCode, ErrorDetails } from '#src/text/error.ts';
import { queryClient } from './app/queryClient.ts';

/** What the preload script puts into the page: these two functions and never more. */
export interface WindowApi {
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  on<E extends EventName>(event: E, listener: (data: ContractEvents[E]) => void): () => void;
}

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}

/** A refusal of the data process, as its code; the words are `error.<code>` in src/text. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/**
 * Calls an operation of the contract.
 *
 * @throws ApiError with a code of the closed union
 */
export async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const envelope = await window.api.call(name, input);
  if (!envelope.ok) throw new ApiError(envelope.error.code, envelope.error.details);
  return envelope.value as OutputOf<N>;
}

export function on<E extends EventName>(event: E, listener: (data: ContractEvents[E]) => void): () => void {
  return window.api.on(event, listener);
}

export interface CallOptions {
  readonly enabled?: boolean;
  /** Milliseconds during which the answer counts as fresh; news events make it stale before. */
  readonly staleTime?: number;
  /** Keep showing the last answer while the input changes, as in a search. */
  readonly keepPrevious?: boolean;
}

/** Reads an operation's answer and keeps it fresh: news of the data process makes it read again. */
export function useCall<N extends OperationName>(name: N, input: InputOf<N>, options: CallOptions = {}): UseQueryResult<OutputOf<N>, ApiError> {
  return useQuery<OutputOf<N>, ApiError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Carries an operation out; afterwards whatever it may have changed is read again. */
export function useCommand<N extends OperationName>(name: N): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => refreshAfter(name),
  });
}

/** Which answers a command may change, by the first word of operation names. */
const TOUCHES: Readonly<Record<string, readonly string[]>> = {
  app: ['app', 'session'],
  setup: ['app', 'session'],
  key: ['app', 'session'],
  session: ['app', 'session'],
  user: ['user', 'session'],
  office: ['office', 'app'],
  national: ['national'],
  draft: ['draft'],
  ticket: ['ticket'],
  people: ['people', 'household', 'case'],
  household: ['household', 'people', 'case'],
  attachment: ['case', 'attachment', 'household', 'home'],
  case: ['case', 'attachment', 'household', 'people', 'home', 'plan', 'draft', 'referral'],
  plan: ['case', 'household', 'home', 'plan'],
  referral: ['case', 'household', 'home', 'plan', 'referral'],
  proposal: ['proposal', 'work', 'case', 'preList'],
  scan: ['scan'],
  followUp: ['case', 'home'],
  reactivation: ['case', 'household', 'people', 'home', 'referral', 'reactivation'],
  collision: ['case', 'household'],
  fieldReport: ['fieldReport', 'work', 'draft', 'case', 'home', 'household', 'people'],
  round: ['round', 'work', 'home'],
  catalogue: ['catalogue', 'rule', 'case', 'plan'],
  rule: ['rule', 'catalogue', 'plan'],
  holidays: ['holidays', 'case', 'home'],
  terms: ['terms', 'case', 'home'],
  problem: ['problem'],
  texts: ['texts', 'case', 'referral'],
};

export async function refreshAfter(name: string): Promise<void> {
  await refresh(TOUCHES[firstWord(name)] ?? []);
}

/** Makes every answer of these operations, or groups of them, stale and reads again what is on the screen. */
export async function refresh(groups: readonly string[]): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => groups.includes(String(name)) || groups.includes(firstWord(String(name))) });
}

const firstWord = (name: string): string => name.split('.')[0] ?? name;
