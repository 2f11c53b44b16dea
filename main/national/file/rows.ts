import { findVillage, REGENCY } from '#src/domain/area/area.ts';
import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { acceptedSubjects } from '#src/domain/proposal/readiness.ts';
import type { PersonTable } from '#src/schema/tables.ts';
import type { Store } from '../../data/store.ts';
import { plain, plainName, slashed, type SheetRow } from './sheet.ts';

/** Given to each person; the others to the manager of the family card only (domain handbook §2.8). */
const FOR_EACH = new Set(['PBI', 'NONBANSOS']);
/** Regsosek 408. */
const MARITAL = ['', 'BELUM KAWIN', 'KAWIN', 'CERAI HIDUP', 'CERAI MATI'];

/** The lines of one proposal: its people, or its manager alone. */
export function rowsOf(store: Store, state: ProposalState): SheetRow[] {
  const { q, sql } = store;
  const { householdId, programme, village } = state.start;
  const home = householdId === null ? undefined : sql.first(q.selectFrom('household').selectAll().where('id', '=', householdId));
  const place = findVillage(village);
  const people = peopleIn(store, state);
  const named = FOR_EACH.has(programme) ? people : managerOf(people);
  return named.map(({ row, name, birthDate, sex, marital }) => ({
    NIK: row?.nik ?? '', 'PROGRAM BANSOS': programme, NOKK: home?.family_card ?? '', NAMA: plainName(name), 'TEMPAT LAHIR': plain(row?.birth_place ?? ''), 'TANGGAL LAHIR': birthDate === null ? '' : slashed(birthDate),
    'IBU KANDUNG': '', 'JENIS KELAMIN': sex ?? '', 'JENIS PEKERJAAN': plain(row?.occupation ?? ''), 'STATUS KAWIN': marital, ALAMAT: plain(home?.address ?? ''), RT: padded(home?.rt), RW: padded(home?.rw),
    PROVINSI: 'JAWA BARAT', KABUPATEN: REGENCY.name.toUpperCase().replace(/^KABUPATEN /, ''), KECAMATAN: plain(place?.subdistrict.name ?? ''), KELURAHAN: plain(place?.name ?? ''),
    'STATUS DISABILITAS': '', 'KODE JENIS DISABILITAS': '', 'STATUS HAMIL': '', 'TGL MULAI HAMIL': '',
  }));
}

interface Person {
  readonly row: PersonTable | undefined;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly marital: string;
}

function peopleIn({ q, sql }: Store, state: ProposalState): Person[] {
  const subjects = acceptedSubjects(state);
  const rows = new Map(sql.all(q.selectFrom('person').selectAll().where('id', 'in', subjects.flatMap(({ personId }) => personId ?? []))).map((row) => [row.id, row]));
  return subjects.map((subject) => {
    const row = rows.get(subject.personId ?? '');
    const answer = state.verval?.form.sheets.find((sheet) => sheet.subject === subject.id)?.answers['408'];
    return { row, name: row?.name ?? subject.name, birthDate: row?.birth_date ?? subject.birthDate, sex: row?.sex ?? subject.sex, marital: typeof answer === 'number' ? (MARITAL[answer] ?? '') : '' };
  });
}

/** Head or spouse; who else there is, where neither is proposed. */
function managerOf(people: readonly Person[]): Person[] {
  const rank = ({ row }: Person): number => (row?.relation === 'HEAD' ? 0 : row?.relation === 'SPOUSE' ? 1 : 2);
  return people.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1);
}

function padded(text: string | null | undefined): string {
  const digits = (text ?? '').replace(/\D/g, '').slice(-3);
  return digits === '' ? '' : digits.padStart(3, '0');
}
