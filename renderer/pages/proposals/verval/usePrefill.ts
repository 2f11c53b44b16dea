import { useQuery } from '@tanstack/react-query';
import type { HouseholdView } from '#src/contract/people.ts';
import type { ProposalView } from '#src/contract/proposals.ts';
import type { RegistryHouseholdView } from '#src/contract/registry.ts';
import { call } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';

export interface Known {
  readonly own: HouseholdView | null;
  readonly national: RegistryHouseholdView | null;
}

const NOTHING: Known = { own: null, national: null };

/** What this user may read of the family here and in the register; what can't be read is simply not filled in. Undefined while it is read. */
export function usePrefill(view: ProposalView | undefined, wanted: boolean): Known | undefined {
  const { role } = useSession();
  const start = view?.state.start;
  const householdId = start !== undefined && mayCall(role, 'household.open') ? start.householdId : null;
  const registryId = start !== undefined && mayCall(role, 'registry.household') ? start.subjects.find((subject) => subject.registryId !== null)?.registryId ?? null : null;
  const own = useQuery({ queryKey: ['household.open', { householdId: householdId ?? '' }], queryFn: () => call('household.open', { householdId: householdId ?? '' }), enabled: wanted && householdId !== null });
  const national = useQuery({ queryKey: ['registry.household', { registryId: registryId ?? '' }], queryFn: () => call('registry.household', { registryId: registryId ?? '' }), enabled: wanted && registryId !== null });
  if (!wanted) return NOTHING;
  if (start === undefined || own.isLoading || national.isLoading) return undefined;
  return { own: own.data ?? null, national: national.data ?? null };
}
