import { sql as sqlText, type RawBuilder, type SqlBool } from 'kysely';
import type { Page } from '#src/contract/operation.ts';
import { SlrtError } from '#src/text/error.ts';

/**
 * A page of a list by key. The list asks for one row more than it shows: that one says whether another page follows.
 *
 * @param found at most `limit + 1` rows
 * @param cursorOf where the next page goes on, from the last row shown
 */
export function pageOf<Row, View>(found: readonly Row[], limit: number, viewOf: (row: Row) => View, cursorOf: (row: Row) => string): Page<View> {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(viewOf), next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** A cursor that no list of ours has given. */
export const noCursor = (): SlrtError => new SlrtError('INVALID_INPUT', { fields: ['cursor'] });

/** Of a list by a day and an id. */
export const dayCursor = (day: string | null, id: string): string => `${day ?? ''} ${id}`;

/** @throws SlrtError INVALID_INPUT for a cursor that isn't ours */
export function readDayCursor(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-zA-Z-]{1,64})$/.exec(cursor);
  if (match === null) throw noCursor();
  return [match[1] ?? '', match[2] ?? ''];
}

/** Of a list by urgency, opening (milliseconds) and id. */
export const rankCursor = (rank: number, openedAt: number, id: string): string => JSON.stringify([rank, openedAt, id]);

/** @throws SlrtError INVALID_INPUT for a cursor that isn't ours */
export function readRankCursor(cursor: string): [number, number, string] {
  try {
    const [rank, openedAt, id] = JSON.parse(cursor) as unknown[];
    if (typeof rank === 'number' && typeof openedAt === 'number' && typeof id === 'string') return [rank, openedAt, id];
  } catch {
    // falls through: a cursor that isn't ours
  }
  throw noCursor();
}

/** Whether a column holds the text anywhere, whatever signs it has: SQLite takes a mark before `%` and `_` only when it is told which. */
export function holds(column: string, text: string): RawBuilder<SqlBool> {
  const pattern = `%${text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
  return sqlText<SqlBool>`${sqlText.ref(column)} like ${pattern} escape '\\'`;
}
