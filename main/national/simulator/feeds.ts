import type { RegistryChange } from '#src/contract/siks-ng/registry.ts';
import type { PreListEntry, Recipient } from '#src/contract/siks-ng/exchange.ts';
import type { Result } from '#src/contract/siks-ng/proposals.ts';
import type { SimulatorClock } from './clock.ts';
import { Refusal } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

interface Page<Item> {
  readonly items: Item[];
  readonly next: string;
  readonly more: boolean;
}

interface PageInput {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 200;
const KEPT_VERSIONS = 20;

/** Feeds are read behind a cursor of a number and a text; in the wire it is opaque. */
export function packCursor(number: number, text: string): string {
  return Buffer.from(JSON.stringify([number, text])).toString('base64url');
}

/** @throws Refusal by a cursor that no one gave out. */
export function unpackCursor(cursor: string | undefined): [number, string] {
  if (cursor === undefined) return [0, ''];
  try {
    const [number, text] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (Number.isSafeInteger(number) && typeof text === 'string') return [number as number, text];
  } catch {
    // The refusal below says it.
  }
  throw new Refusal(400, 'CURSOR_UNKNOWN');
}

/** One row more than asked for was read: it tells whether there are more. */
function pageOf<Row, Item>(rows: Row[], limit: number, before: string | undefined, cursorOf: (row: Row) => string, itemOf: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), next: last === undefined ? (before ?? packCursor(0, '')) : cursorOf(last), more: rows.length > limit };
}

export function feedsOf({ db }: SimulatorStore, clock: SimulatorClock) {
  const results = db.prepare<[number, number, number, string, number], { due_at: number; result_id: string; body: string }>(
    'select due_at, result_id, body from result where due_at <= ? and (due_at > ? or (due_at = ? and result_id > ?)) order by due_at, result_id limit ?',
  );
  const resultsOf = db.prepare<[string, number], { body: string }>('select body from result where proposal_id = ? and due_at <= ? order by due_at');
  const proposal = db.prepare<[string], { national_id: string }>('select national_id from proposal where proposal_id = ?');
  const versions = db.prepare<[], { version: number; quarter: string; date: string }>('select version, quarter, date from snapshot order by version');
  const changes = db.prepare<[number, number, string, number], { registry_id: string; op: string; body: string }>(
    `select registry_id, op, body, max(seq) from registry_change where version > ? and version <= ? and registry_id > ? group by registry_id order by registry_id limit ?`,
  );
  const recipients = db.prepare<[number, string, number], { seq: number; body: string }>('select seq, body from recipient where seq > ? and village like ? order by seq limit ?');
  const preLists = db.prepare<[number, number, number, number, string, number], { seq: number; due_at: number; body: string }>(
    'select seq, due_at, body from pre_list where due_at <= ? and (due_at > ? or (due_at = ? and seq > ?)) and village like ? order by due_at, seq limit ?',
  );

  return {
    results({ after, limit = DEFAULT_LIMIT }: PageInput): Page<Result> {
      const [due, id] = unpackCursor(after);
      const rows = results.all(clock.now(), due, due, id, limit + 1);
      return pageOf(rows, limit, after, (row) => packCursor(row.due_at, row.result_id), ({ body }) => JSON.parse(body) as Result);
    },
    lookUp: (proposalIds: readonly string[]) => proposalIds.map((proposalId) => {
      const nationalId = proposal.get(proposalId)?.national_id ?? null;
      return { proposalId, known: nationalId !== null, nationalId, results: resultsOf.all(proposalId, clock.now()).map(({ body }) => JSON.parse(body) as Result) };
    }),
    /** All pages of one walk lead to the version that was newest at its first. */
    delta(base: number, { after, limit = DEFAULT_LIMIT }: PageInput) {
      const all = versions.all();
      const [walked, id] = unpackCursor(after);
      const target = all.find(({ version }) => version === walked) ?? all.at(-1);
      if (target === undefined || !all.some(({ version }) => version === base) || base < target.version - KEPT_VERSIONS) throw new Refusal(410, 'BASE_TOO_OLD');
      const rows = changes.all(base, target.version, id, limit + 1);
      const page = pageOf(rows, limit, after, (row) => packCursor(target.version, row.registry_id), changeOf);
      return { base, version: target.version, quarter: target.quarter, date: target.date, ...page };
    },
    recipients(area: string, { after, limit = DEFAULT_LIMIT }: PageInput): Page<Recipient> {
      const rows = recipients.all(unpackCursor(after)[0], `${area}%`, limit + 1);
      return pageOf(rows, limit, after, ({ seq }) => packCursor(seq, ''), ({ body }) => JSON.parse(body) as Recipient);
    },
    preLists(area: string, { after, limit = DEFAULT_LIMIT }: PageInput): Page<PreListEntry> {
      const [due, seq] = unpackCursor(after);
      const rows = preLists.all(clock.now(), due, due, Number(seq), `${area}%`, limit + 1);
      return pageOf(rows, limit, after, (row) => packCursor(row.due_at, String(row.seq)), ({ body }) => JSON.parse(body) as PreListEntry);
    },
  };
}

function changeOf({ registry_id: registryId, op, body }: { registry_id: string; op: string; body: string }): RegistryChange {
  const value = JSON.parse(body) as never;
  return op === 'REMOVE' ? { op, registryId, reason: value } : { op: 'UPSERT', registryId, line: value };
}
