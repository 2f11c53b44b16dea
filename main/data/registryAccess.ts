import type { RegistryHouseholdView, RegistrySearchResult, RegistryStatusView } from '#src/contract/registry.ts';
import type { ParsedInputOf } from '#src/contract/ipc.ts';

/** What the handlers need of the registry; main/registry stands behind it. */
export interface RegistryAccess {
  status(): RegistryStatusView;
  search(query: ParsedInputOf<'registry.search'>): Promise<RegistrySearchResult>;
  household(registryId: string): RegistryHouseholdView;
  /** A small registry of invented people, for training. */
  makeDemo(): Promise<void>;
  close(): void;
}
