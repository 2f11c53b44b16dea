import type { RegistryHouseholdView, RegistrySearchResult, RegistrySourceView, RegistryStatusView } from '#src/contract/registry.ts';
import type { RegistryDataView, RegistryIntegrity, RegistryJob, RegistryReport } from '#src/contract/registryData.ts';
import type { RegistryAnswer } from '#src/domain/case/events.ts';
import type { ParsedInputOf } from '#src/contract/ipc.ts';

/** What the data says now of somebody who was checked before. */
export interface RegistryAgain {
  readonly answer: RegistryAnswer;
  readonly registryId: string | null;
  readonly decile: number | null;
  /** Date of the data that no longer held the person. */
  readonly removedUntil: string | null;
  readonly source: RegistrySourceView;
}

/** What the handlers need of the registry; main/registry stands behind it. */
export interface RegistryAccess {
  status(): RegistryStatusView;
  search(query: ParsedInputOf<'registry.search'>): Promise<RegistrySearchResult>;
  household(registryId: string): RegistryHouseholdView;
  /** By registry id, else by NIK; null when neither can tell, or while there is no data. */
  again(registryId: string | null, nik: string | null): RegistryAgain | null;
  /** Changes with every import and delta; null while there is no data. */
  mark(): string | null;
  /** How many families of a village it holds. */
  familiesIn(village: string): number;
  /** Families of a village by page; `next` goes back in as `after`. */
  villageFamilies(village: string, after: number, limit: number): { readonly families: readonly RegistryHouseholdView[]; readonly next: number | null };
  data(): RegistryDataView;
  /** Takes a snapshot in; until it is complete everything goes on with the old one. @throws SlrtError REGISTRY_BUSY and the file's */
  importSnapshot(file: string, allowBadLines: boolean, onProgress: (job: RegistryJob) => void): Promise<RegistryReport>;
  /** @throws SlrtError REGISTRY_BASE_MISMATCH and as above */
  applyDelta(file: string, allowBadLines: boolean, onProgress: (job: RegistryJob) => void): Promise<RegistryReport>;
  checkIntegrity(): Promise<RegistryIntegrity>;
  /** Stops the job that runs, if any. */
  cancel(): void;
  /** A small registry of invented people, for training. */
  makeDemo(): Promise<void>;
  close(): void;
}
