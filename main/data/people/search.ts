import type { PersonMatch } from '#src/contract/people.ts';
import { normalizeDigits } from '#src/domain/person/digits.ts';
import { nameTokens } from '#src/domain/person/tokens.ts';
import { inArea } from '../cases/queue.ts';
import type { Store } from '../store.ts';
import { recordsOf } from './links.ts';

interface Hit {
  readonly personId: string;
  readonly reason: string;
}

/** Our own people by NIK, family card, or the words of a name (each word's beginning), best reason first. */
export function searchPeople(store: Store, area: string, query: { text: string; village: string | null; limit: number }): PersonMatch[] {
  const digits = normalizeDigits(query.text);
  const hits = /^\d{8,}$/.test(digits) ? byNumber(store, digits) : byName(store, query.text);
  const found = hits.flatMap((hit) => matchOf(store, query.village ?? area, hit) ?? []);
  return onceEach(store, found).slice(0, query.limit);
}

/** Records that were decided to be one person are shown once, with the open cases of all. */
function onceEach(store: Store, matches: readonly PersonMatch[]): PersonMatch[] {
  const byPerson = new Map<string, PersonMatch>();
  for (const match of matches) {
    const key = recordsOf(store, [match.personId])[0] ?? match.personId;
    const known = byPerson.get(key);
    if (known === undefined || known.personId === match.personId) byPerson.set(key, match);
    else byPerson.set(key, { ...known, openCases: known.openCases + (known.householdId === match.householdId ? 0 : match.openCases) });
  }
  return [...byPerson.values()];
}

function byNumber(store: Store, digits: string): Hit[] {
  const { q, sql } = store;
  const end = `${digits}:`; // one past the digits that may follow
  const byNik = sql.all(q.selectFrom('person').select('id').where('nik', '>=', digits).where('nik', '<', end).where('deleted', '=', 0).limit(100));
  const byCard = sql.all(
    q
      .selectFrom('person')
      .innerJoin('household', 'household.id', 'person.household_id')
      .select('person.id')
      .where('household.family_card', '>=', digits)
      .where('household.family_card', '<', end)
      .where('person.deleted', '=', 0)
      .limit(100),
  );
  return [
    ...byNik.map((row) => ({ personId: row.id, reason: 'NIK_SAME' })),
    ...byCard.map((row) => ({ personId: row.id, reason: 'FAMILY_CARD_SAME' })),
  ];
}

function byName(store: Store, text: string): Hit[] {
  const tokens = nameTokens(text).slice(0, 6);
  const sets = tokens.map((token) => {
    const rows = store.sql.all(
      store.q.selectFrom('person_token').select('person_id').where('token', '>=', token).where('token', '<', `${token}~`).limit(5_000),
    );
    return new Set(rows.map((row) => row.person_id));
  });
  const [first, ...rest] = sets.sort((a, b) => a.size - b.size);
  if (first === undefined) return [];
  const both = [...first].filter((id) => rest.every((set) => set.has(id)));
  return both.slice(0, 200).map((personId) => ({ personId, reason: 'NAME_SAME' }));
}

function matchOf(store: Store, area: string, hit: Hit): PersonMatch | null {
  const { q, sql } = store;
  const [from, to] = inArea(area);
  const row = sql.first(
    q
      .selectFrom('person')
      .innerJoin('household', 'household.id', 'person.household_id')
      .select(['person.id', 'person.name', 'person.nik', 'person.birth_date', 'household.id as householdId', 'household.village', 'household.address'])
      .where('person.id', '=', hit.personId)
      .where('household.village', '>=', from)
      .where('household.village', '<', to)
      .where('person.deleted', '=', 0)
      .where('household.deleted', '=', 0),
  );
  if (row === undefined) return null;
  const open = sql.all(
    q.selectFrom('case_projection').select('case_id').where('household_id', '=', row.householdId).where('desk', 'is not', null),
  );
  return {
    personId: row.id, householdId: row.householdId, name: row.name, nik: row.nik, birthDate: row.birth_date,
    village: row.village, address: row.address, openCases: open.length, reasons: [hit.reason],
  };
}
