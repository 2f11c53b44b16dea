import type { PreListEntry } from '#src/contract/siks-ng/exchange.ts';
import type { Proposal } from '#src/contract/siks-ng/proposals.ts';
import { wibDay, wibMoment, type SimulatorClock } from './clock.ts';
import type { RegistryLineValue } from './registryChange.ts';
import type { SimulatorStore } from './store.ts';

type EntryState = PreListEntry['state'];

/** What is told at its time: each change of an entry is an item of its own. */
export interface PreListKeeper {
  /** A family of the register: to be visited, or no longer. */
  keepFamily(line: RegistryLineValue, state: EntryState): void;
  /** A proposal came: the family is being verified, until it is decided. Nobody's who stands on no list. */
  keepProposal(proposal: Proposal, end: { readonly at: number; readonly isDetermined: boolean; readonly registryId: string | null }): void;
}

export function quarterOf(milliseconds: number): string {
  const date = wibDay(milliseconds);
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function preListsOf({ db }: SimulatorStore, clock: SimulatorClock): PreListKeeper {
  const insert = db.prepare('insert into pre_list (due_at, pre_list_id, village, body) values (?, ?, ?, ?)');
  const keep = (entry: Omit<PreListEntry, 'period' | 'changedAt'>, at: number): void => {
    const whole: PreListEntry = { ...entry, period: quarterOf(clock.now()), changedAt: wibMoment(at) };
    insert.run(at, entry.preListId, entry.village, JSON.stringify(whole));
  };
  const known = db.prepare<[string], { body: string }>('select body from pre_list where pre_list_id = ? order by due_at desc, seq desc limit 1');
  const ofFamily = (registryId: string): PreListEntry | null => {
    const row = known.get(`PL-${registryId}`);
    return row === undefined ? null : (JSON.parse(row.body) as PreListEntry);
  };
  return {
    keepFamily(line, state) {
      const registryId = String(line['registryId']);
      keep({ preListId: `PL-${registryId}`, village: String(line['village']), registryId, nik: (line['nik'] ?? null) as string | null, headName: String(line['name']), state }, clock.now());
    },
    keepProposal(proposal, { at, isDetermined, registryId }) {
      const entry = proposal.kind === 'NEW' ? newEntry(proposal) : ofFamily(proposal.registryId);
      if (entry === null) return;
      keep({ ...entry, state: 'CLAIMED' }, clock.now());
      keep({ ...entry, registryId: registryId ?? entry.registryId, state: isDetermined ? 'CONFIRMED' : 'NOT_CONFIRMED' }, at);
    },
  };
}

function newEntry({ proposalId, village, members: [head] }: Extract<Proposal, { kind: 'NEW' }>): Omit<PreListEntry, 'period' | 'changedAt' | 'state'> | null {
  return head === undefined ? null : { preListId: `PL-${proposalId}`, village, registryId: null, nik: head.nik, headName: head.name };
}

/** Families without a decile are to be visited. */
export function inventPreLists(store: SimulatorStore, clock: SimulatorClock): void {
  const keeper = preListsOf(store, clock);
  const rows = store.db.prepare<[], { line: string }>("select line from person where json_extract(line, '$.relation') = 1 and json_extract(line, '$.decile') = 0 order by rowid");
  for (const { line } of rows.all()) keeper.keepFamily(JSON.parse(line) as RegistryLineValue, 'OPEN');
}
