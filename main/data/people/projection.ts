import { nameTokens } from '#src/domain/person/tokens.ts';
import type { Store } from '../store.ts';

/** Keeps the words of a person's name findable. In the transaction of the write. */
export function projectPerson(store: Store, personId: string): void {
  const { q, sql } = store;
  const person = sql.first(q.selectFrom('person').select(['name', 'deleted']).where('id', '=', personId));
  sql.run(q.deleteFrom('person_token').where('person_id', '=', personId));
  if (person === undefined || person.deleted === 1) return;
  for (const token of nameTokens(person.name)) {
    sql.run(q.insertInto('person_token').values({ token, person_id: personId }));
  }
}
