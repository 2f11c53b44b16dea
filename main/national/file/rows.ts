import { findVillage, REGENCY } from '#src/domain/area/area.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import type { Store } from '../../data/store.ts';
import { acceptedPeople, homeOf, threeDigits, type AcceptedPerson } from '../office/people.ts';
import { plain, plainName, slashed, type SheetRow } from './sheet.ts';

/** Given to each person; the others to the manager of the family card only (domain handbook §2.8). */
const FOR_EACH = new Set(['PBI', 'NONBANSOS']);
/** Regsosek 408. */
const MARITAL = ['', 'BELUM KAWIN', 'KAWIN', 'CERAI HIDUP', 'CERAI MATI'];

/** The lines of one proposal: its people, or its manager alone. */
export function rowsOf(store: Store, state: ProposalState): SheetRow[] {
  const { programme, village } = state.start;
  const home = homeOf(store, state);
  const place = findVillage(village);
  const people = acceptedPeople(store, state);
  const named = FOR_EACH.has(programme) ? people : managerOf(people);
  return named.map(({ subject, row, name, birthDate, sex }) => ({
    NIK: row?.nik ?? '', 'PROGRAM BANSOS': programme, NOKK: home?.family_card ?? '', NAMA: plainName(name), 'TEMPAT LAHIR': plain(row?.birth_place ?? ''), 'TANGGAL LAHIR': birthDate === null ? '' : slashed(birthDate),
    'IBU KANDUNG': '', 'JENIS KELAMIN': sex ?? '', 'JENIS PEKERJAAN': plain(row?.occupation ?? ''), 'STATUS KAWIN': maritalOf(state, subject.id), ALAMAT: plain(home?.address ?? ''), RT: threeDigits(home?.rt, ''), RW: threeDigits(home?.rw, ''),
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
