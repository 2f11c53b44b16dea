import type { Connection } from '#main/data/open.ts';

/**
 * The compact name index as it lies in the registry file: only what can't be computed again at once. People are
 * numbered densely in the order of village codes ("rank"), so a village or a sub-district is one range.
 */
export interface IndexParts {
  /** In code order. `number` is the one inside `person.id`. */
  readonly villages: readonly IndexVillage[];
  /** Distinct words in alphabetical order, and their sounds. */
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  /** Words of each distinct name: name n has `nameTokens[nameStarts[n] … nameStarts[n + 1])`. */
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** Distinct name of each person by rank. */
  readonly personName: Uint32Array;
  /** Birth year − 1849 (0 unknown) in the low byte, sex code above it. */
  readonly personTraits: Uint16Array;
  /** `person.id` by rank, only where the serials of a village aren't simply 1, 2, 3 … (after deltas). */
  readonly ids: Uint32Array | null;
}

export interface IndexVillage {
  readonly code: string;
  readonly number: number;
  readonly people: number;
}

const FIRST_YEAR = 1849;

export function packTraits(birth: number, sexCode: number): number {
  const year = Math.floor(birth / 10_000) - FIRST_YEAR;
  return (year > 0 && year < 256 ? year : 0) | (sexCode << 8);
}

/** 0 unknown */
export function yearOfTraits(traits: number): number {
  const year = traits & 255;
  return year === 0 ? 0 : year + FIRST_YEAR;
}

export function sexOfTraits(traits: number): number {
  return traits >> 8;
}

type Data = Uint8Array | Uint16Array | Uint32Array;
/** A blob's longest piece: SQLite refuses blobs of 1 GB, and smaller ones need less memory at once. */
const PIECE = 4 << 20;

export function saveParts(connection: Connection, parts: IndexParts): void {
  connection.exec('delete from search_part');
  const insert = connection.prepare('insert into search_part (name, data) values (?, ?)');
  const save = (name: string, data: Data): void => {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    insert.run(`${name}/length`, Buffer.from(String(bytes.length)));
    for (let at = 0; at * PIECE < bytes.length; at += 1) insert.run(`${name}/${at}`, bytes.subarray(at * PIECE, (at + 1) * PIECE));
  };
  const text = (value: string): Buffer => Buffer.from(value, 'utf8');
  save('villages', text(JSON.stringify(parts.villages)));
  save('tokens', text(parts.tokens.join('\n')));
  save('keys', text(parts.keys.join('\n')));
  save('nameLengths', lengthsOf(parts.nameStarts));
  save('nameTokens', parts.nameTokens);
  save('personName', parts.personName);
  save('personTraits', parts.personTraits);
  if (parts.ids !== null) save('ids', parts.ids);
}

function lengthsOf(starts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(Math.max(0, starts.length - 1));
  for (let at = 0; at < lengths.length; at += 1) lengths[at] = (starts[at + 1] as number) - (starts[at] as number);
  return lengths;
}

function startsOf(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}

/** Null when the file holds no index. */
export function loadParts(connection: Connection): IndexParts | null {
  const select = connection.prepare<[string], { data: Buffer }>('select data from search_part where name = ?');
  const load = (name: string): Uint8Array => {
    const total = Number(select.get(`${name}/length`)?.data.toString('utf8') ?? 0);
    const bytes = new Uint8Array(total);
    for (let at = 0; at * PIECE < total; at += 1) bytes.set(select.get(`${name}/${at}`)?.data ?? [], at * PIECE);
    return bytes;
  };
  if (select.get('villages/length') === undefined) return null;
  const text = (name: string): string => Buffer.from(load(name)).toString('utf8');
  const lines = (name: string): string[] => {
    const all = text(name);
    return all === '' ? [] : all.split('\n');
  };
  return {
    villages: JSON.parse(text('villages')) as IndexVillage[],
    tokens: lines('tokens'),
    keys: lines('keys'),
    nameStarts: startsOf(load('nameLengths')),
    nameTokens: new Uint32Array(load('nameTokens').buffer),
    personName: new Uint32Array(load('personName').buffer),
    personTraits: new Uint16Array(load('personTraits').buffer),
    ids: select.get('ids/length') === undefined ? null : new Uint32Array(load('ids').buffer),
  };
}
