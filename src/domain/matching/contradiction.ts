import { FACTS, isFact, type FactType } from './facts.ts';
import { valuesOf, type Condition, type Expression, type RulePeriod, type SharedConditions } from './rules.ts';

/** What a fact can still be: a span of whole numbers, or the codes left; of a set, what must be in it and what must not. */
type Room =
  | { readonly low: number; readonly high: number }
  | { readonly codes: ReadonlySet<unknown> }
  | { readonly wanted: readonly (readonly unknown[])[]; readonly barred: ReadonlySet<unknown> };
type Rooms = ReadonlyMap<string, Room>;

/** More ways through a rule than this are not looked at: then nothing is said against it. */
const MAX_STEPS = 20_000;

/**
 * The fact on which a period contradicts itself, so that nobody could ever fit; null when somebody can. Facts of unknown
 * name and loops must have been ruled out before.
 */
export function contradictionIn(period: RulePeriod, shared: SharedConditions): string | null {
  const search: Search = { steps: 0, stuck: null };
  const all: Expression[] = [period.about, ...period.conditions, ...period.exclusions.map((expression): Expression => ({ not: expression }))];
  return possible(all, new Map(), shared, search) ? null : search.stuck;
}

interface Search {
  steps: number;
  /** The fact that first left no room. */
  stuck: string | null;
}

function possible(list: readonly Expression[], rooms: Rooms, shared: SharedConditions, search: Search): boolean {
  const [first, ...rest] = list;
  if (first === undefined || ++search.steps > MAX_STEPS) return true;
  if ('all' in first) return possible([...first.all, ...rest], rooms, shared, search);
  if ('any' in first) return first.any.some((branch) => possible([branch, ...rest], rooms, shared, search));
  if ('use' in first) return possible([...(shared[first.use] === undefined ? [] : [shared[first.use] as Expression]), ...rest], rooms, shared, search);
  if ('not' in first) return possible([...opposite(first.not, shared), ...rest], rooms, shared, search);
  const next = narrowed(first, rooms);
  if (next === null) {
    search.stuck ??= first.fact;
    return false;
  }
  return possible(rest, next, shared, search);
}

/** The negation, pushed one step inwards; nothing where it can't be said by an interval or a set. */
function opposite(expression: Expression, shared: SharedConditions): Expression[] {
  if ('not' in expression) return [expression.not];
  if ('all' in expression) return [{ any: expression.all.map((part): Expression => ({ not: part })) }];
  if ('any' in expression) return expression.any.map((part): Expression => ({ not: part }));
  if ('use' in expression) return shared[expression.use] === undefined ? [] : [{ not: shared[expression.use] as Expression }];
  const { value } = expression;
  const [low = 0, high = 0] = Array.isArray(value) ? value.map(Number) : [Number(value)];
  const as = (op: Condition['op'], other: Condition['value'] = value): Condition => ({ ...expression, op, value: other });
  switch (expression.op) {
    case 'eq': return typeof value === 'number' ? [{ any: [as('lt'), as('gt')] }] : [as('notIn', [value as string])];
    case 'in': return [as('notIn')];
    case 'notIn': return [as('in')];
    case 'lt': return [as('gte')];
    case 'lte': return [as('gt')];
    case 'gt': return [as('lte')];
    case 'gte': return [as('lt')];
    case 'between': return [{ any: [as('lt', low), as('gt', high)] }];
    case 'containsAny': return [as('containsNone')];
    case 'containsNone': return [as('containsAny')];
    case 'startsWith': return [];
  }
}

/** The rooms after one more condition; null when it leaves none. */
function narrowed(condition: Condition, rooms: Rooms): Rooms | null {
  if (!isFact(condition.fact)) return rooms;
  const room = rooms.get(condition.fact) ?? whole(FACTS[condition.fact].type);
  if (room === null) return rooms;
  const next = 'low' in room ? narrowedSpan(room, condition) : 'codes' in room ? narrowedCodes(room, condition) : narrowedSet(room, condition);
  return next === null ? null : new Map([...rooms, [condition.fact, next]]);
}

function whole(type: FactType): Room | null {
  switch (type.kind) {
    case 'NUMBER': return { low: type.min, high: type.max };
    case 'BOOLEAN': return { codes: new Set([true, false]) };
    case 'CODE': return { codes: new Set(type.codes) };
    case 'CODES': return { wanted: [], barred: new Set() };
    case 'AREA': return null;
  }
}

function narrowedSpan(room: { low: number; high: number }, { op, value }: Condition): Room | null {
  const [first = 0, last = first] = valuesOf(value).map(Number);
  const span = { eq: [first, first], lt: [room.low, first - 1], lte: [room.low, first], gt: [first + 1, room.high], gte: [first, room.high], between: [first, last] }[op as 'eq'];
  if (span === undefined) return room;
  const [low, high] = [Math.max(room.low, span[0] ?? room.low), Math.min(room.high, span[1] ?? room.high)];
  return low > high ? null : { low, high };
}

function narrowedCodes(room: { codes: ReadonlySet<unknown> }, { op, value }: Condition): Room | null {
  const list: readonly unknown[] = valuesOf(value);
  const codes = new Set([...room.codes].filter((code) => list.includes(code) !== (op === 'notIn')));
  return codes.size === 0 ? null : { codes };
}

function narrowedSet(room: { wanted: readonly (readonly unknown[])[]; barred: ReadonlySet<unknown> }, { op, value }: Condition): Room | null {
  const list: readonly unknown[] = valuesOf(value);
  const barred = op === 'containsNone' ? new Set([...room.barred, ...list]) : room.barred;
  const wanted = op === 'containsAny' ? [...room.wanted, list] : room.wanted;
  return wanted.some((some) => some.every((code) => barred.has(code))) ? null : { wanted, barred };
}
