import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { programmesOfRegister } from '#src/domain/programme/received.ts';
import { call } from '../../../api.ts';
import { catalogueNow } from '../../../app/catalogue.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';

type Received = CaseView['state']['received'];

export interface ReceivedStore {
  readonly all: Received[number][];
  readonly of: (personId: string) => readonly string[];
  /** What the register says that this person receives. */
  readonly listed: (personId: string) => readonly string[];
  readonly set: (personId: string, programmes: readonly string[]) => void;
}

/** What members already receive: as mapped before, else as the register says; the analyst corrects it with what the family tells. */
export function useReceived(view: CaseView): ReceivedStore {
  const { role } = useSession();
  const { checks, received, timeline } = view.state;
  const [typed, setTyped] = useState<Readonly<Record<string, readonly string[]>>>({});
  const may = mayCall(role, 'registry.household');
  const registryIds = may ? [...new Set(view.household.members.flatMap((member) => checks[member.id]?.registryId ?? []))] : [];
  const families = useQueries({ queries: registryIds.map((registryId) => ({ queryKey: ['registry.household', { registryId }], queryFn: () => call('registry.household', { registryId }) })) });
  const hits = new Map(families.flatMap((family) => family.data?.members ?? []).map((hit) => [hit.registryId, hit.programmes]));
  const mapped = timeline.some((entry) => entry.type === 'needsMapped' && entry.data['received'] !== undefined);
  const listed = (personId: string): readonly string[] => programmesOfRegister(hits.get(checks[personId]?.registryId ?? '') ?? [], catalogueNow().programmes);
  const of = (personId: string): readonly string[] => typed[personId] ?? (mapped ? received.filter((one) => one.personId === personId).map((one) => one.programme) : listed(personId));
  return {
    of, listed,
    set: (personId, programmes) => setTyped({ ...typed, [personId]: programmes }),
    all: view.household.members.flatMap(({ id }) => of(id).map((programme): Received[number] => ({ personId: id, programme, source: listed(id).includes(programme) ? 'REGISTRY' : 'CITIZEN' }))),
  };
}
