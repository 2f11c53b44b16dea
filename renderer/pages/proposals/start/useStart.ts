import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { ProposalView } from '#src/contract/proposals.ts';
import { PROPOSAL_REASONS, proposalReason, type PROPOSED_PROGRAMMES, type ProposalKind, type ProposalReasonCode } from '#src/domain/proposal/kinds.ts';
import { call } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import type { Change } from './ChangesField.tsx';
import { differences, likelyPeople, likelyProposal } from './suggest.ts';

interface Values {
  readonly kind: ProposalKind;
  readonly reason: ProposalReasonCode;
  readonly people: readonly string[];
  readonly changes: readonly Change[];
  readonly programme: (typeof PROPOSED_PROGRAMMES)[number];
  readonly documents: readonly string[];
  readonly note: string;
}

export interface Start {
  readonly values: Values;
  readonly set: (part: Partial<Values>) => void;
  readonly setKind: (kind: ProposalKind) => void;
  readonly setReason: (reason: ProposalReasonCode) => void;
  readonly setPeople: (people: string[]) => void;
  /** The lines of corrections are those that the comparison with the register gave. */
  readonly suggested: boolean;
}

/** The form's values; kind and reason choose the people, people and register give the corrections, until somebody types other ones. */
export function useStart(view: CaseView, before: ProposalView | null): Start {
  const { role } = useSession();
  const [chosen, setChosen] = useState<Omit<Values, 'changes'>>(() => {
    const refused = before === null ? undefined : repeated(view, before);
    if (refused !== undefined) return refused;
    const likely = likelyProposal(view);
    return { ...likely, people: likelyPeople(view, likely), programme: 'NONBANSOS', documents: papersOf(view, likely.reason), note: '' };
  });
  const [typed, setTyped] = useState<readonly Change[] | null>(before?.state.start.changes ?? null);
  const correcting = chosen.kind === 'CORRECT' && chosen.reason === 'IDENTITY' && mayCall(role, 'registry.household');
  const registryIds = correcting ? chosen.people.flatMap((id) => view.state.checks[id]?.registryId ?? []) : [];
  const families = useQueries({ queries: registryIds.map((registryId) => ({ queryKey: ['registry.household', { registryId }], queryFn: () => call('registry.household', { registryId }) })) });
  const hits = families.flatMap((family) => family.data?.members ?? []);
  const suggestions = chosen.people.flatMap((id) => {
    const member = view.household.members.find((one) => one.id === id);
    const hit = hits.find((one) => one.registryId === view.state.checks[id]?.registryId);
    return member === undefined || hit === undefined ? [] : differences(member, hit, view.household.household);
  });
  const choose = (kind: ProposalKind, reason: ProposalReasonCode): void =>
    setChosen({ ...chosen, kind, reason, people: likelyPeople(view, { kind, reason }), documents: papersOf(view, reason) });
  return {
    values: { ...chosen, changes: typed ?? suggestions },
    suggested: typed === null && suggestions.length > 0,
    set: ({ changes, ...rest }) => {
      if (changes !== undefined) setTyped(changes);
      setChosen({ ...chosen, ...rest });
    },
    setKind: (kind) => choose(kind, PROPOSAL_REASONS.find((reason) => reason.kind === kind)?.code ?? chosen.reason),
    setReason: (reason) => choose(chosen.kind, reason),
    setPeople: (people) => setChosen({ ...chosen, people }),
  };
}

/** Papers that show the reason and that the case already has. */
function papersOf(view: CaseView, reason: string): string[] {
  const evidence: readonly string[] = proposalReason(reason)?.evidence ?? [];
  return view.state.documents.filter((code) => evidence.includes(code));
}

/** What a refused proposal said, of those who still belong to the family. */
function repeated(view: CaseView, { state }: ProposalView): Omit<Values, 'changes'> | undefined {
  const { start } = state;
  const reason = PROPOSAL_REASONS.find((known) => known.code === start.reason);
  if (reason === undefined) return undefined;
  const people = start.subjects.map((subject) => subject.id).filter((id) => view.household.members.some((member) => member.id === id));
  return { kind: reason.kind, reason: reason.code, people, programme: start.programme, documents: start.documents, note: start.note };
}
