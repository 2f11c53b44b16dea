import type { RegistryHouseholdView, RegistrySearchResult, RegistryStatusView } from '#src/contract/registry.ts';
import type { RegistryDataView, RegistryJob, RegistryReport } from '#src/contract/registryData.ts';
import type { ParsedInputOf } from '#src/contract/ipc.ts';

/** What the handlers need of the registry; main/registry stands behind it. */
export interface RegistryAccess {
  status(): RegistryStatusView;
  search(query: ParsedInputOf<'registry.search'>): Promise<RegistrySearchResult>;
  household(registryId: string): RegistryHouseholdView;
  data(): RegistryDataView;
  /** Takes a snapshot in; until it is complete everything goes on with the old one. @throws SlrtError REGISTRY_BUSY and the file's */
  importSnapshot(file: string, allowBadLines: boolean, onProgress: (job: RegistryJob) => void): Promise<RegistryReport>;
  /** Stops the job that runs, if any. */
  cancel(): void;
  /** A small registry of invented people, for training. */
  makeDemo(): Promise<void>;
  close(): void;
}
