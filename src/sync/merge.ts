import type { FieldClock } from './clock.ts';
import type { Hlc } from './hlc.ts';

export type FieldValue = string | number | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export interface Row {
  readonly fields: Fields;
  readonly clock: FieldClock;
}

/** Two people changed one field without having seen each other's value; both are shown. */
export interface Collision {
  readonly field: string;
  readonly kept: FieldValue;
  readonly keptAt: Hlc;
  readonly lost: FieldValue;
  readonly lostAt: Hlc;
}

export interface Merged extends Row {
  /** Only the fields whose value this write changed. */
  readonly changed: Fields;
}

export const EMPTY_ROW: Row = { fields: {}, clock: new Map() };

/**
 * Last writer wins, field by field: the later clock value wins. Commutative, associative and idempotent.
 * Clock values are unique to a device's command; should one ever come twice with different values (a cloned disk),
 * the larger value wins, so that all devices still agree.
 */
export function mergeRow(row: Row, fields: Fields, at: Hlc): Merged {
  const clock = new Map(row.clock);
  const merged: Record<string, FieldValue> = { ...row.fields };
  const changed: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    const known = clock.get(field);
    if (known !== undefined && (known > at || (known === at && !isLarger(value, merged[field] ?? null)))) continue;
    clock.set(field, at);
    if (merged[field] === value) continue;
    merged[field] = value;
    changed[field] = value;
  }
  return { fields: merged, clock, changed };
}

/**
 * The fields in which an incoming write and the present row differ although the writer had not seen the present value.
 * `basis` is the clock of the written fields as the writer knew them.
 */
export function collisions(row: Row, fields: Fields, at: Hlc, basis: FieldClock): Collision[] {
  const found: Collision[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const known = row.clock.get(field);
    const present = row.fields[field] ?? null;
    if (known === undefined || known === at || present === value || known <= (basis.get(field) ?? '')) continue;
    found.push(
      known > at
        ? { field, kept: present, keptAt: known, lost: value, lostAt: at }
        : { field, kept: value, keptAt: at, lost: present, lostAt: known },
    );
  }
  return found;
}

function isLarger(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) > JSON.stringify(b);
}
