import type { NationalResultReport } from '#src/contract/national.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import { splitCsv } from '#src/text/csv.ts';
import { SlrtError } from '#src/text/error.ts';
import { proposalReader } from '../../data/flows/read.ts';
import { tellProposal } from '../../data/national/progress.ts';
import { logTransfer } from '../../data/national/transfers.ts';
import type { Store } from '../../data/store.ts';
import { proposalRows } from './rows.ts';

/** Kecamatan, desa, NIK usulan, program bansos, hasil, padan, nama lengkap, keterangan validasi (domain handbook §6.2). */
const WIDTH = 8;
const MOST_LINES = 200_000;
/** The words of the result column aren't published: what says neither yes nor no is left to a person. */
const YES = /^(BERHASIL|DITERIMA|TERIMA|VALID|SUKSES|LAYAK|LOLOS|OK|YA)\b/;
const NO = /GAGAL|TOLAK|TIDAK|INVALID|BELUM/;

interface ResultLine {
  readonly nik: string;
  readonly programme: string;
  readonly result: string;
  readonly matched: string;
  readonly note: string;
}

/**
 * Takes the result file in. A proposal with one refused line is back with the office; with all its lines answered yes it is
 * taken. Lines of nobody in a file of ours are counted and left.
 *
 * @throws SlrtError NATIONAL_RESULT_FILE_UNREADABLE: nothing has changed then
 */
export function takeResultFile(store: Store, author: string, text: string): { readonly report: NationalResultReport; readonly streams: readonly string[] } {
  const lines = readLines(text);
  return store.connection.transaction(() => {
    const items = itemsByPerson(store);
    const answers = new Map<string, { item: NationalItemTable; lines: ResultLine[] }>();
    let unknown = 0;
    for (const line of lines) {
      const item = items.get(`${line.nik} ${line.programme}`);
      if (item === undefined) unknown += 1;
      else answers.set(item.id, { item, lines: [...(answers.get(item.id)?.lines ?? []), line] });
    }
    const ends = [...answers.values()].map(({ item, lines: own }) => settle(store, item, own));
    logTransfer(store, { author, way: 'FILE', direction: 'DOWN', operation: 'importResults', people: lines.length, purpose: 'Hasil usulan', outcome: 'RECEIVED' });
    const count = (wanted: string): number => ends.filter(({ end }) => end === wanted).length;
    return {
      report: { lines: lines.length, accepted: count('TAKEN'), refused: count('REFUSED'), unknown, unclear: count('UNCLEAR') }, streams: ends.flatMap(({ stream }) => stream ?? []),
    };
  }).immediate();
}

/** Who stands in a file whose result is still out. */
function itemsByPerson(store: Store): Map<string, NationalItemTable> {
  const { q, sql } = store;
  const open = sql.all(q.selectFrom('national_item').selectAll().where('way', '=', 'FILE').where('state', 'in', ['SENDING', 'TAKEN']).orderBy('queued_at'));
  const read = proposalReader(store);
  // The result file speaks of programmes: corrections and removals are none of its business.
  return new Map(open.filter((item) => read(item.proposal_id).start.kind === 'NEW').flatMap((item) => proposalRows(store, read(item.proposal_id)).map((row) => [`${row.NIK ?? ''} ${row['PROGRAM BANSOS'] ?? ''}`, item] as const)));
}

function settle(store: Store, item: NationalItemTable, lines: readonly ResultLine[]): { end: 'TAKEN' | 'REFUSED' | 'UNCLEAR'; stream: string | null } {
  const { q, sql } = store;
  const refused = lines.find(({ result, matched }) => NO.test(result) || NO.test(matched));
  const end = refused !== undefined ? 'REFUSED' : lines.every(({ result }) => YES.test(result)) ? 'TAKEN' : 'UNCLEAR';
  if (end === 'UNCLEAR' || (end === 'TAKEN' && item.state === 'TAKEN')) return { end, stream: null };
  const at = store.now();
  const reason = refused === undefined ? '' : [refused.note, NO.test(refused.matched) ? 'NIK tidak padan.' : ''].filter((text) => text !== '').join(' ') || refused.result;
  sql.run(q.updateTable('national_item').set({ state: end, reason: reason.slice(0, 2_000), answered_at: at, done_at: end === 'REFUSED' ? at : null }).where('id', '=', item.id));
  return { end, stream: tellProposal(store, item.proposal_id) };
}

function readLines(text: string): ResultLine[] {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const separator = (rows[0] ?? '').includes(';') ? ';' : ',';
  if (rows.length < 2 || rows.length > MOST_LINES) throw new SlrtError('NATIONAL_RESULT_FILE_UNREADABLE');
  const [head = [], ...lines] = rows.map((row) => (splitCsv(row, separator) ?? []).map((cell) => cell.trim()));
  if (head.length !== WIDTH || !/NIK/i.test(head[2] ?? '') || lines.some((cells) => cells.length !== WIDTH)) throw new SlrtError('NATIONAL_RESULT_FILE_UNREADABLE');
  return lines.map(([, , nik = '', programme = '', result = '', matched = '', , note = '']) => ({
    nik: nik.replace(/\D/g, ''), programme: programme.toUpperCase(), result: result.toUpperCase(), matched: matched.toUpperCase(), note,
  }));
}
