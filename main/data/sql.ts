import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Statement } from 'better-sqlite3';
import type { Connection } from './open.ts';

/**
 * Kysely writes and types the SQL, better-sqlite3 runs it synchronously. A read, a check and a write of one
 * command therefore can't interleave with another's, and there is no outer `db` to hang on inside a transaction.
 */
export function queryBuilder<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

export interface Sql {
  readonly connection: Connection;
  /** All rows of a query. */
  all<Row>(query: Compilable<Row>): Row[];
  /** The first row, or undefined. */
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** Runs a statement; answers the number of changed rows. */
  run(query: Compilable<unknown>): number;
}

/** Statements kept ready per connection; the oldest goes when there are more. */
const STATEMENT_CACHE = 400;

export function sqlOn(connection: Connection): Sql {
  const cache = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    let found = cache.get(sql);
    if (found === undefined) {
      found = connection.prepare(sql);
      if (cache.size >= STATEMENT_CACHE) cache.delete(cache.keys().next().value as string);
      cache.set(sql, found);
    }
    return found;
  };
  return {
    connection,
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile();
      return statement(sql).all(...parameters) as Row[];
    },
    first: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile();
      return statement(sql).get(...parameters) as Row | undefined;
    },
    run: (query) => {
      const { sql, parameters } = query.compile();
      return statement(sql).run(...parameters).changes;
    },
  };
}
