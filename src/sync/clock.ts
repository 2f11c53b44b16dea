import type { Hlc } from './hlc.ts';

/**
 * Which write won each field of a row, packed into one text column: `hlc:field,field;hlc:field`.
 * A row per field costs 13 times a bare upsert, one packed column about 3.5 times or less (measured beforehand).
 */
export type FieldClock = ReadonlyMap<string, Hlc>;

export function unpackClock(text: string): Map<string, Hlc> {
  const clock = new Map<string, Hlc>();
  if (text === '') return clock;
  for (const group of text.split(';')) {
    const colon = group.indexOf(':');
    const hlc = group.slice(0, colon);
    for (const field of group.slice(colon + 1).split(',')) clock.set(field, hlc);
  }
  return clock;
}

/** The same clock always gives the same text, whatever order its fields were set in. */
export function packClock(clock: FieldClock): string {
  const groups = new Map<Hlc, string[]>();
  for (const [field, hlc] of clock) {
    const group = groups.get(hlc);
    if (group === undefined) groups.set(hlc, [field]);
    else group.push(field);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([hlc, fields]) => `${hlc}:${fields.sort().join(',')}`)
    .join(';');
}
