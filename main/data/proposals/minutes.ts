import type { DocumentFile } from '#src/contract/operation.ts';
import { findVillage, REGENCY, villageLabel } from '#src/domain/area/area.ts';
import type { Minutes, MinutesRow } from '#src/domain/document/minutes.ts';
import { documentFileName, type Letterhead } from '#src/domain/document/parts.ts';
import type { Deliberation } from '#src/domain/proposal/deliberation.ts';
import type { ProposalKind } from '#src/domain/proposal/kinds.ts';
import { SlrtError } from '#src/text/error.ts';
import { translator } from '#src/text/index.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { renderMinutes } from '../../documents/minutes.ts';
import { readProposal, readRound } from '../flows/read.ts';
import type { Store } from '../store.ts';

/** Minutes of the deliberation on one proposal. @throws SlrtError NOT_FOUND; STATE_NOT_ALLOWED while none was held */
export async function proposalMinutes(store: Store, proposalId: string): Promise<DocumentFile> {
  const { start, endorsement, status, openedAt } = readProposal(store, proposalId);
  if (endorsement?.by !== 'DELIBERATION') throw new SlrtError('STATE_NOT_ALLOWED', { status });
  const { deliberation } = endorsement;
  const rows = deliberation.decisions.map((decision) => {
    // A round decides of whole entries: the decision bears the proposal's id.
    const named = start.subjects.find((subject) => subject.id === decision.subject);
    return rowOf(start.kind, start.reason, named?.name ?? start.subjects[0]?.name ?? '-', named === undefined ? start.subjects.length - 1 : 0, decision);
  });
  return file(minutesOf(start.village, null, deliberation, rows), deliberation.minutesNumber ?? (openedAt ?? '').slice(0, 9));
}

/** Minutes of a round's deliberation, all entries in one paper. @throws SlrtError NOT_FOUND; STATE_NOT_ALLOWED while none was held */
export async function roundMinutes(store: Store, roundId: string): Promise<DocumentFile> {
  const { opening, entries, deliberation, status } = readRound(store, roundId);
  const rows = (deliberation?.decisions ?? []).flatMap((decision) => {
    const entry = entries.find((candidate) => candidate.id === decision.subject);
    return entry === undefined ? [] : [rowOf(entry.kind, entry.reason, entry.subjects[0]?.name ?? '-', entry.subjects.length - 1, decision)];
  });
  if (deliberation === null || rows.length === 0) throw new SlrtError('STATE_NOT_ALLOWED', { status });
  return file(minutesOf(opening.village, opening.period, deliberation, rows), deliberation.minutesNumber ?? `${opening.village}-${opening.period}`);
}

async function file(minutes: Minutes, name: string): Promise<DocumentFile> {
  return { fileName: documentFileName('berita-acara', name), mediaType: 'application/pdf', bytes: await renderMinutes(minutes) };
}

function rowOf(kind: ProposalKind, reason: string, name: string, others: number, decision: Deliberation['decisions'][number]): MinutesRow {
  return { name, others, kind, reason: workLabel('proposalReason', reason, translator('id')), accepted: decision.accepted, why: decision.reason };
}

function minutesOf(villageCode: string, period: string | null, held: Deliberation, rows: MinutesRow[]): Minutes {
  const village = findVillage(villageCode);
  if (village === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
  const { heldOn, startsAt, place, chair, chairPost, secretary, participants, note } = held;
  return {
    letterhead: headOf(village), number: held.minutesNumber === '' ? null : held.minutesNumber, heldOn, startsAt, place, villageKind: village.kind, village: village.name,
    subdistrict: village.subdistrict.name, period, chair, chairPost, secretary: secretary === '' ? null : secretary, participants, rows, note,
  };
}

/** The minutes are the village's paper, not the office's. */
function headOf(village: NonNullable<ReturnType<typeof findVillage>>): Letterhead {
  return {
    government: `Pemerintah ${REGENCY.name}`, agency: `Kecamatan ${village.subdistrict.name}`,
    unit: `${village.kind === 'DESA' ? 'Pemerintah Desa' : 'Kelurahan'} ${village.name}`, address: `${villageLabel(village)}, ${REGENCY.name}`, contact: null, logo: null,
  };
}
