import { findVillage, REGENCY } from '#src/domain/area/area.ts';
import type { CORRECTABLE_FIELDS } from '#src/domain/proposal/kinds.ts';
import { instrumentOf, listOf, variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { translator } from '#src/text/index.ts';
import { workLabel } from '#src/text/workLabels.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import type { Store } from '../../data/store.ts';
import { acceptedPeople, homeOf, minutesOf, motherNameOf, threeDigits, type AcceptedPerson } from '../office/people.ts';
import { plain, plainName, slashed, type SheetRow } from './sheet.ts';

/** Given to each person; the others to the manager of the family card only (domain handbook §2.8). */
const FOR_EACH = new Set(['PBI', 'NONBANSOS']);
/** Regsosek 408. */
const MARITAL = ['', 'BELUM KAWIN', 'KAWIN', 'CERAI HIDUP', 'CERAI MATI'];

/** The lines of a new proposal: its people, or its manager alone. */
export function proposalRows(store: Store, state: ProposalState): SheetRow[] {
  const { programme, village } = state.start;
  const home = homeOf(store, state);
  const place = findVillage(village);
  const people = acceptedPeople(store, state);
  const named = FOR_EACH.has(programme) ? people : managerOf(people);
  return named.map(({ subject, row, name, birthDate, sex }) => ({
    NIK: row?.nik ?? '', 'PROGRAM BANSOS': programme, NOKK: home?.family_card ?? '', NAMA: plainName(name), 'TEMPAT LAHIR': plain(row?.birth_place ?? ''), 'TANGGAL LAHIR': birthDate === null ? '' : slashed(birthDate),
    'IBU KANDUNG': plainName(motherNameOf(state, subject.id) ?? ''), 'JENIS KELAMIN': sex ?? '', 'JENIS PEKERJAAN': plain(row?.occupation ?? ''), 'STATUS KAWIN': maritalOf(state, subject.id), ALAMAT: plain(home?.address ?? ''), RT: threeDigits(home?.rt, ''), RW: threeDigits(home?.rw, ''),
    PROVINSI: 'JAWA BARAT', KABUPATEN: REGENCY.name.toUpperCase().replace(/^KABUPATEN /, ''), KECAMATAN: plain(place?.subdistrict.name ?? ''), KELURAHAN: plain(place?.name ?? ''),
    'STATUS DISABILITAS': '', 'KODE JENIS DISABILITAS': '', 'STATUS HAMIL': '', 'TGL MULAI HAMIL': '',
  }));
}

function maritalOf({ verval }: ProposalState, subjectId: string): string {
  const answer = verval?.form.sheets.find((sheet) => sheet.subject === subjectId)?.answers['408'];
  return typeof answer === 'number' ? (MARITAL[answer] ?? '') : '';
}

/** Head or spouse; who else there is, where neither is proposed. */
function managerOf(people: readonly AcceptedPerson[]): AcceptedPerson[] {
  const rank = ({ row }: AcceptedPerson): number => (row?.relation === 'HEAD' ? 0 : row?.relation === 'SPOUSE' ? 1 : 2);
  return people.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1);
}

const FIELD_COLUMNS: Readonly<Record<(typeof CORRECTABLE_FIELDS)[number], string>> = {
  nik: 'NIK', familyCard: 'NOKK', name: 'NAMA', birthPlace: 'TEMPAT LAHIR', birthDate: 'TANGGAL LAHIR', sex: 'JENIS KELAMIN', address: 'ALAMAT', motherName: 'IBU KANDUNG',
};
const NUMBERS: ReadonlySet<string> = new Set(['nik', 'familyCard']);
/** What goes to the ministry is written in its language. */
const t = translator('id');

/** A line for each thing that changes of one person; of the house once, with the first of the family. */
export function correctionRows(store: Store, state: ProposalState, subjectId: string): SheetRow[] {
  const who = personCells(store, state, subjectId);
  const changes = state.start.changes.filter(({ subject }) => subject === subjectId).map(({ field, from, to }) => ({ ...who, KOLOM: FIELD_COLUMNS[field], LAMA: cellText(field, from), BARU: cellText(field, to), ARTI: '' }));
  const isFirst = acceptedPeople(store, state)[0]?.subject.id === subjectId;
  return state.start.reason === 'HOUSEHOLD_VARIABLES' && isFirst ? [...changes, ...houseRows(state).map((row) => ({ ...who, ...row }))] : changes;
}

/** Never a bare code: the instrument stands before the question, and what the number means behind it. */
function houseRows({ verval }: ProposalState): SheetRow[] {
  return (verval?.form.sheets ?? []).filter(({ subject }) => subject === null).flatMap(({ instrument, version, answers }) => Object.entries(answers).map(([code, value]) => {
    const variable = instrumentOf(instrument, version)?.variables.find((known) => known.of === 'HOUSEHOLD' && known.code === code);
    const label = variable === undefined ? '' : workLabel('vervalVariable', variableKey(variable), t);
    const list = variable === undefined ? null : listOf(variable);
    const meaning = list === null ? '' : workLabel('vervalCode', `${list.list}.${String(value)}`, t);
    return { KOLOM: plain(`${instrument} ${version} ${code} ${label}`), LAMA: '', BARU: plain(String(value)), ARTI: plain(meaning) };
  }));
}

export function removalRows(store: Store, state: ProposalState, subjectId: string): SheetRow[] {
  return [{ ...personCells(store, state, subjectId), ALASAN: plain(workLabel('proposalReason', state.start.reason, t)) }];
}

function personCells(store: Store, state: ProposalState, subjectId: string): SheetRow {
  const place = findVillage(state.start.village);
  const person = acceptedPeople(store, state).find(({ subject }) => subject.id === subjectId);
  const minutes = minutesOf(state);
  return {
    'ID DTSEN': person?.subject.registryId ?? '', NIK: person?.row?.nik ?? '', NOKK: homeOf(store, state)?.family_card ?? '', NAMA: plainName(person?.name ?? ''),
    KECAMATAN: plain(place?.subdistrict.name ?? ''), KELURAHAN: plain(place?.name ?? ''), 'NOMOR BERITA ACARA': minutes?.number ?? '', 'TANGGAL MUSYAWARAH': minutes === null ? '' : slashed(minutes.heldOn),
  };
}

function cellText(field: (typeof CORRECTABLE_FIELDS)[number], value: string): string {
  if (NUMBERS.has(field)) return value.replace(/\D/g, '');
  return field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? slashed(value) : plain(value);
}
