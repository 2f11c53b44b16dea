import type { Proposal, Result } from '#src/contract/siks-ng/proposals.ts';

/** A line of the registry file, as the generator writes it. */
export type RegistryLineValue = Readonly<Record<string, unknown>>;

export type LineChange =
  | { readonly op: 'UPSERT'; readonly registryId: string; readonly line: RegistryLineValue }
  | { readonly op: 'REMOVE'; readonly registryId: string; readonly reason: string; readonly line?: undefined };

/** What a determined proposal does to the registry. */
export function changeOf(proposal: Proposal, result: Result, lineOf: (registryId: string) => RegistryLineValue | null): LineChange[] {
  if (proposal.kind === 'REMOVE') return lineOf(proposal.registryId) === null ? [] : [{ op: 'REMOVE', registryId: proposal.registryId, reason: proposal.reason }];
  if (proposal.kind === 'CORRECT') {
    const line = lineOf(proposal.registryId);
    return line === null ? [] : [{ op: 'UPSERT', registryId: proposal.registryId, line: { ...line, ...proposal.fields, ...housingAfter(line, proposal) } }];
  }
  const { family, members, village } = proposal;
  const first = result.registryId ?? '';
  return members.map((member, at) => {
    const registryId = `${first.slice(0, -2)}${String(at + 1).padStart(2, '0')}`;
    const { registryId: _before, ...fields } = member;
    return {
      op: 'UPSERT', registryId,
      line: { registryId, kk: family.kk, village, decile: result.decile ?? 0, matched: true, ...fields, ...(at === 0 ? { address: family.address, rt: family.rt, rw: family.rw } : {}) },
    };
  });
}

/** The registry keeps the codes of one instrument (main/registry/SNAPSHOT.md); what others add it doesn't hold. */
function housingAfter(line: RegistryLineValue, { household = [] }: Extract<Proposal, { kind: 'CORRECT' }>): object {
  const seen = household.filter(({ instrument }) => instrument === 'REGSOSEK').map(({ answers }) => answers);
  return seen.length === 0 ? {} : { housing: Object.assign({}, line['housing'], ...seen) as object };
}
