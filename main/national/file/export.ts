import { zipSync } from 'fflate';
import type { NationalFileReport } from '#src/contract/national.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { caseState } from '../../data/cases/projection.ts';
import { proposalReader } from '../../data/flows/read.ts';
import { proposalMinutes } from '../../data/proposals/minutes.ts';
import type { Store } from '../../data/store.ts';
import type { Vault } from '../../files/vault.ts';
import { batchOf, logFile, release, reserve, type FilePart } from './outbox.ts';
import { rowsOf } from './rows.ts';
import { COLUMNS, writeSheet, type SheetRow } from './sheet.ts';

export interface ExportOptions {
  readonly store: Store;
  readonly vault: Vault;
  readonly author: string;
  readonly save: (fileName: string, bytes: Uint8Array) => Promise<boolean>;
}

/**
 * Writes one archive: the sheet of a programme, area and month, and the minutes of each proposal beside it, signed where the
 * signed paper is kept. Reserved before it is saved and given back when it is not, so no proposal goes both ways.
 *
 * @throws SlrtError NATIONAL_NOTHING_TO_EXPORT
 */
export async function exportFile(options: ExportOptions, part: FilePart): Promise<NationalFileReport> {
  const { store, author, save } = options;
  const { items, fresh } = reserve(store, part);
  try {
    const read = proposalReader(store);
    const proposals = items.map((item) => read(item.proposal_id));
    const rows = proposals.flatMap((proposal) => rowsOf(store, proposal));
    const name = batchOf(store, part).replace('FILE ', 'usulan ').replaceAll(' ', '-');
    const papers = await papersOf(options, proposals);
    const archive = zipSync({ [`${name}.xlsx`]: await writeSheet(rows), ...papers.files }, { level: 6 });
    const saved = await save(`${name}.zip`, archive);
    if (saved) logFile(store, author, items, rows.length);
    else release(store, fresh);
    return { saved, rows: rows.length, proposals: items.length, repeated: items.length - fresh.length, unsigned: papers.unsigned, blanks: blanksIn(rows) };
  } catch (error) {
    release(store, fresh);
    throw error;
  }
}

/** What the office has to know; pregnancy and disability are asked for only where there is one. */
const MAY_BE_EMPTY = new Set<string>(['STATUS DISABILITAS', 'KODE JENIS DISABILITAS', 'STATUS HAMIL', 'TGL MULAI HAMIL']);

function blanksIn(rows: readonly SheetRow[]): string[] {
  return COLUMNS.filter((column) => !MAY_BE_EMPTY.has(column) && rows.some((row) => (row[column] ?? '') === ''));
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
