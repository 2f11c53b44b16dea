import { zipSync } from 'fflate';
import type { NationalFileReport } from '#src/contract/national.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { caseState } from '../../data/cases/projection.ts';
import { proposalReader } from '../../data/flows/read.ts';
import { proposalMinutes } from '../../data/proposals/minutes.ts';
import type { Store } from '../../data/store.ts';
import type { Vault } from '../../files/vault.ts';
import { today } from '../office/schedule.ts';
import { logFile, release, reserve, type FilePart } from './outbox.ts';
import { correctionRows, proposalRows, removalRows } from './rows.ts';
import { CORRECTION_COLUMNS, PROPOSAL_COLUMNS, REMOVAL_COLUMNS, writeSheet, type SheetRow } from './sheet.ts';

export interface ExportOptions {
  readonly store: Store;
  readonly vault: Vault;
  readonly author: string;
  readonly save: (fileName: string, bytes: Uint8Array) => Promise<boolean>;
}

/**
 * Writes one archive: the sheet of a programme, or of corrections or removals, of an area and month, and the minutes of each proposal beside it, signed where the
 * signed paper is kept. Reserved before it is saved and given back when it is not, so no proposal goes both ways.
 *
 * @throws SlrtError NATIONAL_NOTHING_TO_EXPORT
 */
export async function exportFile(options: ExportOptions, part: FilePart): Promise<NationalFileReport> {
  const { store, author, save } = options;
  const form = formOf(part.sheet);
  // What has no line is in no file, and still lacks something.
  const { items, fresh } = reserve(store, part, (item, state) => form.rowsOf(store, state, item.subject_id).length > 0);
  try {
    const read = proposalReader(store);
    const proposals = [...new Map(items.map((item) => [item.proposal_id, read(item.proposal_id)])).values()];
    const rows = items.flatMap((item) => form.rowsOf(store, read(item.proposal_id), item.subject_id));
    const name = [form.title, today(store).slice(0, 7), ...(form === NEW ? [part.sheet] : []), part.area].join('-');
    const papers = await papersOf(options, proposals);
    const archive = zipSync({ [`${name}.xlsx`]: await writeSheet(form.title.toUpperCase(), form.columns, rows), ...papers.files }, { level: 6 });
    const saved = await save(`${name}.zip`, archive);
    if (saved) logFile(store, author, items, rows.length);
    else release(store, fresh);
    const isFresh = new Set(items.filter(({ id }) => fresh.includes(id)).map((item) => item.proposal_id));
    return { saved, rows: rows.length, proposals: proposals.length, repeated: proposals.length - isFresh.size, unsigned: papers.unsigned, blanks: blanksIn(form, rows) };
  } catch (error) {
    release(store, fresh);
    throw error;
  }
}

interface Form {
  readonly title: string;
  readonly columns: readonly string[];
  /** Asked for only where there is something: pregnancy, disability, what a field held before. */
  readonly mayBeEmpty: ReadonlySet<string>;
  readonly rowsOf: (store: Store, state: ProposalState, subjectId: string) => SheetRow[];
}

const NEW: Form = { title: 'usulan', columns: PROPOSAL_COLUMNS, mayBeEmpty: new Set(['STATUS DISABILITAS', 'KODE JENIS DISABILITAS', 'STATUS HAMIL', 'TGL MULAI HAMIL']), rowsOf: proposalRows };
const CORRECT: Form = { title: 'perbaikan', columns: CORRECTION_COLUMNS, mayBeEmpty: new Set(['LAMA', 'ARTI']), rowsOf: correctionRows };
const REMOVE: Form = { title: 'penghapusan', columns: REMOVAL_COLUMNS, mayBeEmpty: new Set(), rowsOf: removalRows };

function formOf(sheet: FilePart['sheet']): Form {
  return sheet === 'CORRECT' ? CORRECT : sheet === 'REMOVE' ? REMOVE : NEW;
}

function blanksIn({ columns, mayBeEmpty }: Form, rows: readonly SheetRow[]): string[] {
  return columns.filter((column) => !mayBeEmpty.has(column) && rows.some((row) => (row[column] ?? '') === ''));
}

const SIGNED = new Set(['BA_MUSYAWARAH', 'SPTJM']);

async function papersOf({ store, vault }: ExportOptions, proposals: readonly ProposalState[]): Promise<{ files: Record<string, Uint8Array>; unsigned: number }> {
  const files: Record<string, Uint8Array> = {};
  let unsigned = 0;
  for (const [index, state] of proposals.entries()) {
    const kept = state.fromRound ? undefined : caseState(store, state.streamId).attachments.filter(({ document, removed }) => removed === null && SIGNED.has(document)).at(-1);
    const number = String(index + 1).padStart(3, '0');
    if (kept !== undefined && (await vault.has(kept.sha))) files[`berita-acara/${number}.${kept.mediaType === 'application/pdf' ? 'pdf' : 'jpg'}`] = await vault.get(kept.sha);
    else {
      unsigned += 1;
      if (state.endorsement?.by === 'DELIBERATION') files[`berita-acara/${number}-belum-ditandatangani.pdf`] = (await proposalMinutes(store, state.proposalId)).bytes;
    }
  }
  return { files, unsigned };
}
