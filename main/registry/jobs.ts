import type { RegistryFailure, RegistryJob, RegistryJobKind, RegistryReport } from '#src/contract/registryData.ts';
import { SlrtError } from '#src/text/error.ts';
import type { ImportProgress, ImportResult } from './import/build.ts';
import type { ImportOptions } from './registry.ts';

type TakenIn = Omit<ImportResult, 'bytes'>;

/** One long piece of work on the registry at a time: what it is, how far it is, how it ended. */
export interface RegistryJobs {
  readonly current: RegistryJob | null;
  readonly lastReport: RegistryReport | null;
  readonly lastFailure: RegistryFailure | null;
  /** @throws SlrtError REGISTRY_BUSY, CANCELLED, and what the work throws */
  takeIn(kind: 'snapshot' | 'delta', work: (options: ImportOptions) => Promise<TakenIn>, allowBadLines: boolean, onProgress: (job: RegistryJob) => void): Promise<RegistryReport>;
  check<T>(work: () => Promise<T>): Promise<T>;
  cancel(): void;
}

export function registryJobs(): RegistryJobs {
  let current: RegistryJob | null = null;
  let lastReport: RegistryReport | null = null;
  let lastFailure: RegistryFailure | null = null;
  let stop: AbortController | null = null;

  async function alone<T>(kind: RegistryJobKind, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (current !== null) throw new SlrtError('REGISTRY_BUSY');
    current = { kind, done: 0, step: 'READING', secondsLeft: null };
    lastFailure = null;
    stop = new AbortController();
    try {
      return await work(stop.signal);
    } catch (error) {
      lastFailure = failureOf(kind, error);
      throw error;
    } finally {
      current = null;
      stop = null;
    }
  }

  return {
    get current() {
      return current;
    },
    get lastReport() {
      return lastReport;
    },
    get lastFailure() {
      return lastFailure;
    },
    async takeIn(kind, work, allowBadLines, onProgress) {
      const jobKind = kind === 'delta' ? 'DELTA' : 'IMPORT';
      const started = Date.now();
      return alone(jobKind, async (signal) => {
        const result = await work({
          allowBadLines, signal,
          onProgress: (progress) => {
            current = jobOf(jobKind, progress);
            onProgress(current);
          },
        });
        lastReport = reportOf(kind, result, Math.round((Date.now() - started) / 100) / 10);
        return lastReport;
      });
    },
    check: (work) => alone('CHECK', work),
    cancel() {
      stop?.abort();
    },
  };
}

function failureOf(kind: RegistryJobKind, error: unknown): RegistryFailure | null {
  if (!(error instanceof SlrtError)) return { kind, code: 'INTERNAL', details: {} };
  return error.code === 'CANCELLED' ? null : { kind, code: error.code, details: error.details };
}

function jobOf(kind: RegistryJobKind, { stage, done, leftMs }: ImportProgress): RegistryJob {
  return { kind, done, step: stage, secondsLeft: leftMs === null ? null : Math.ceil(leftMs / 1_000) };
}

function reportOf(kind: RegistryReport['kind'], result: TakenIn, seconds: number): RegistryReport {
  const { version, quarter, date, people, households, lines, badLines, firstBadLines, fieldProblems } = result;
  return { kind, version, quarter, date, people, households, lines, badLines, firstBadLines, fieldProblems, seconds };
}
