import { z } from 'zod';
import type { ErrorCode, ErrorDetails } from '../text/error.ts';
import { answer, id, nothing, operation } from './operation.ts';

/** One import or delta, newest first. */
export interface RegistryHistoryRow {
  readonly kind: 'snapshot' | 'delta';
  readonly version: number;
  /** `2026Q4` */
  readonly quarter: string;
  readonly date: string;
  /** People in the registry afterwards. */
  readonly people: number;
  /** When it was taken in: ISO, UTC. */
  readonly at: string;
}

/** What an import found and did: counts, places and kinds of problems, never a person's data. */
export interface RegistryReport {
  readonly kind: 'snapshot' | 'delta';
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  readonly people: number;
  readonly households: number;
  readonly lines: number;
  readonly badLines: number;
  /** The first 20; line 1 is the header. */
  readonly firstBadLines: readonly { readonly line: number; readonly problem: string }[];
  /** Lines whose named field was emptied or mended, by kind of problem. */
  readonly fieldProblems: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export interface RegistryIntegrity {
  readonly intact: boolean;
  readonly problems: number;
}

export type RegistryJobKind = 'IMPORT' | 'DELTA' | 'CHECK';

/** What is being done with the registry right now. */
export interface RegistryJob {
  readonly kind: RegistryJobKind;
  /** 0 to 1. */
  readonly done: number;
  /** READING, INDEXING, CHECKING. */
  readonly step: string;
  readonly secondsLeft: number | null;
}

/** How the last import or delta failed; whoever left the page meanwhile finds it here. */
export interface RegistryFailure {
  readonly kind: RegistryJobKind;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export interface RegistryDataView {
  readonly history: readonly RegistryHistoryRow[];
  readonly job: RegistryJob | null;
  /** Of the last import or delta since the application was started. */
  readonly lastReport: RegistryReport | null;
  /** Null after a success, and after a job that was stopped on purpose. */
  readonly lastFailure: RegistryFailure | null;
}

const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;
const takeIn = z.strictObject({
  /** From `shell.chooseFile`. */
  fileToken: id,
  /** The user has seen the bad lines and goes on without them (under 1 %). */
  allowBadLines: z.boolean(),
});
const fileErrors = [
  'FILE_GONE', 'REGISTRY_FILE_UNREADABLE', 'REGISTRY_CHECKSUM_WRONG', 'REGISTRY_FILE_CUT', 'REGISTRY_WRONG_REGENCY', 'REGISTRY_BAD_LINES',
  'REGISTRY_BUSY', 'DISK_FULL', 'CANCELLED',
] as const;

/** The administrator's work on the registry. Imports answer when they are done; `registry.progress` tells on the way. */
export const registryDataOperations = {
  'registry.data': operation({ input: nothing, output: answer<RegistryDataView>(), access: administrator, errors: [] }),
  'registry.import': operation({ input: takeIn, output: answer<RegistryReport>(), access: administrator, errors: fileErrors }),
  /** Changes since the version in use, in one transaction. */
  'registry.applyDelta': operation({
    input: takeIn, output: answer<RegistryReport>(), access: administrator, errors: [...fileErrors, 'REGISTRY_MISSING', 'REGISTRY_BASE_MISMATCH'],
  }),
  /** SQLite's own check of the whole file, beside everything else: minutes for a whole regency. */
  'registry.checkIntegrity': operation({
    input: nothing, output: answer<RegistryIntegrity>(), access: administrator, errors: ['REGISTRY_MISSING', 'REGISTRY_BUSY'],
  }),
  /** Stops what is being done; the registry stays as it was. */
  'registry.cancel': operation({ input: nothing, output: answer<null>(), access: administrator, errors: [] }),
} as const;
