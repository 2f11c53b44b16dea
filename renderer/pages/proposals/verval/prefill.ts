import type { HouseholdView } from '#src/contract/people.ts';
import type { RegistryHouseholdView } from '#src/contract/registry.ts';
import type { ProposalView } from '#src/contract/proposals.ts';
import type { Relation } from '#src/domain/person/relation.ts';
import { REGSOSEK } from '#src/domain/proposal/verval/instruments.ts';
import { fits } from '#src/domain/proposal/verval/variables.ts';
import { FAMILY, sourceKey, type Answers, type Source, type VervalDraft } from './draft.ts';

/** The survey whose codes are the form's own; codes of any other mean other things. */
const SAME_INSTRUMENT = 'REGSOSEK-2022K';

/** Our relations as codes of question 409. */
const RELATION_CODE: Readonly<Record<Relation, number>> = { HEAD: 1, SPOUSE: 2, CHILD: 3, CHILD_IN_LAW: 4, GRANDCHILD: 5, PARENT: 6, PARENT_IN_LAW: 6, OTHER: 8 };

/** Programmes that the register names, as questions of the form. */
const PROGRAMME_QUESTION: Readonly<Record<string, string>> = { BPNT: '501a', SEMBAKO: '501a', PKH: '501b' };

/** Fills in what is known, each answer with its source; what was typed or saved before stays. */
export function prefilled(draft: VervalDraft, { state }: ProposalView, own: HouseholdView | null, national: RegistryHouseholdView | null): VervalDraft {
  const found: { sheet: string; answers: Answers; source: Source }[] = [];
  if (national !== null) found.push({ sheet: FAMILY, answers: nationalAnswers(national), source: 'DTSEN' });
  for (const subject of state.start.subjects) {
    const member = own?.members.find((one) => one.id === subject.personId);
    const sex = subject.sex ?? member?.sex ?? null;
    const answers: Answers = { ...(state.start.kind === 'REMOVE' ? {} : { '404': 1 }), ...(sex === null ? {} : { '405': sex === 'L' ? 1 : 2 }), ...(member === undefined ? {} : { '409': RELATION_CODE[member.relation] }) };
    found.push({ sheet: subject.id, answers, source: 'OWN' });
  }
  const answers: Record<string, Answers> = { ...draft.answers };
  const sources: Record<string, Source> = { ...draft.sources };
  for (const { sheet, answers: known, source } of found) {
    for (const [variable, value] of Object.entries(known)) {
      if (answers[sheet]?.[variable] !== undefined) continue;
      answers[sheet] = { ...answers[sheet], [variable]: value };
      sources[sourceKey(sheet, variable)] = source;
    }
  }
  const place = own?.household;
  const coordinates = draft.coordinates === '' && place?.latitude != null && place.longitude !== null ? `${place.latitude}, ${place.longitude}` : draft.coordinates;
  return { ...draft, answers, sources, coordinates };
}

/** What the register holds of the house, as far as the form has the same question and the code is one of its answers. */
function nationalAnswers({ instrument, housing, members }: RegistryHouseholdView): Answers {
  const same = instrument === SAME_INSTRUMENT ? housing : {};
  const house = Object.entries(same).flatMap(([code, value]): [string, number][] => {
    const variable = REGSOSEK.variables.find((known) => known.of === 'HOUSEHOLD' && known.code === code);
    const number = typeof value === 'string' ? Number(value) : value;
    return variable !== undefined && typeof number === 'number' && fits(variable, number) ? [[code, number]] : [];
  });
  const aid = members.flatMap(({ programmes }) => programmes).flatMap((programme): [string, number][] => {
    const question = PROGRAMME_QUESTION[programme];
    return question === undefined ? [] : [[question, 1]];
  });
  return Object.fromEntries([...house, ...aid]);
}
