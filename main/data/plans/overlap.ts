import type { CapacityUse, Overlap } from '#src/contract/plan.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { lineStatus } from '#src/domain/case/services.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { partnerIn, programmeIn } from '#src/domain/programme/catalogue.ts';
import { overlapsWith, type FoundOverlap, type ReceivedHelp } from '#src/domain/programme/overlap.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import type { Store } from '../store.ts';
import { receivedHelp } from './received.ts';

/** What of a line is compared. */
type Line = Pick<PlanLine, 'id' | 'programme' | 'personId'>;

/**
 * What a line would give twice: to the same member or the whole household, by this case, any other of the family, another
 * record of the same person, the register, or the family's own words.
 */
export function overlapsOf(store: Store, state: CaseState, line: Line): Overlap[] {
  return overlapsAmong(store, state, receivedHelp(store, state, line.personId))(line);
}

/** The same for many lines of one family: help, catalogue and day are read once, then each line is asked. */
export function overlapsAmong(store: Store, state: CaseState, helps: readonly ReceivedHelp[]): (line: Line) => Overlap[] {
  const catalogue = catalogueOf(store);
  const day = todayInJakarta(new Date(store.now()));
  const ofCase = (help: ReceivedHelp): boolean => help.caseId === state.caseId && help.lineId !== null;
  const counting = helps.filter((help) => !ofCase(help) || lineStatus(state, help.lineId ?? '') !== null);
  return ({ id, programme, personId }) =>
    overlapsWith(catalogue, { programme, personId, day }, counting.filter((help) => !ofCase(help) || help.lineId !== id)).map(viewOf);
}

function viewOf({ rule, help, until }: FoundOverlap): Overlap {
  return {
    rule, until, source: help.source, programme: help.programme, personId: help.personId, status: help.status,
    since: help.since === null ? null : Date.parse(help.since), caseId: help.caseId, caseNumber: help.caseNumber,
  };
}

/** Programme and partner whose places of this year are limited, without the line's own. Declined lines take no place: the projection leaves them out. */
export function capacityOf(store: Store, programme: string, partner: string | null, lineId: string | null): CapacityUse[] {
  const { q, sql } = store;
  const catalogue = catalogueOf(store);
  const year = Number(todayInJakarta(new Date(store.now())).slice(0, 4));
  const of = (kind: CapacityUse['of'], code: string): CapacityUse[] => {
    const capacity = (kind === 'PROGRAMME' ? programmeIn(catalogue, code) : partnerIn(catalogue, code))?.capacity ?? null;
    if (capacity === null || capacity.year !== year) return [];
    const taken = sql.first(
      q.selectFrom('service_projection').select((row) => row.fn.countAll().as('n')).where(kind === 'PROGRAMME' ? 'programme' : 'partner', '=', code).where('id', '!=', lineId ?? '')
        .where('since', '>=', Date.parse(`${year}-01-01T00:00:00+07:00`)).where('since', '<', Date.parse(`${year + 1}-01-01T00:00:00+07:00`)),
    );
    return [{ of: kind, code, year, places: capacity.places, used: Number(taken?.n ?? 0) }];
  };
  return [...of('PROGRAMME', programme), ...(partner === null ? [] : of('PARTNER', partner))];
}
