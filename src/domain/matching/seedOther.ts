import type { RuleSet } from './rules.ts';
import { age, all, any, decile, household, is, least, most, named, oneOf, person } from './seedBase.ts';

const NO_STATE = named('NO_STATE_SALARY');
const PUPIL = all(is('IN_SCHOOL'), age(6, 21), oneOf('SCHOOL_LEVEL', 'SD', 'SMP', 'SMA'));
const GOOD_HOUSE = { FLOOR: 'GOOD', WALL: 'WALL', ROOF: 'TILE', TOILET: 'OWN' };
const UNFIT = { ...GOOD_HOUSE, FLOOR: 'EARTH' };
const OWNED = { HOME: 'OWN', OWNS_LAND: true };

/** Health, school, housing, energy, work and farming (domain.md §4.2 to §4.4; second handbook §2.1 to §2.4). */
export const OTHER_RULES: readonly RuleSet[] = [
  person('PBI_JK', {
    ref: 'Permensos 21/2019', note: 'Batas desil: sumber menyebut 1-5 (Bupati Bandung) atau 1-4 (Bandung Barat, Februari 2026); dipakai 1-5.',
    about: any(named('UNINSURED'), named('NEEDS_CARE')), conditions: [named('POOR_OR_NEAR'), is('HAS_NIK'), NO_STATE], exclusions: [oneOf('INSURANCE', 'EMPLOYER', 'SELF')],
    fits: { INSURANCE: 'NONE', DECILE: 5, HAS_NIK: true },
    cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['N', 'Ditanggung pemberi kerja', { INSURANCE: 'EMPLOYER', ILL: true }, 'TIDAK'], ['B', 'Desil 1, sedang sakit', { DECILE: 1, ILL: true }, 'LAYAK']],
  }),
  person('PBI_REACTIVATION', {
    ref: 'Permensos 3/2026 pasal 20', about: is('INSURANCE', 'PBI_INACTIVE'), conditions: [named('NEEDS_CARE')],
    fits: { INSURANCE: 'PBI_INACTIVE', ILL: true, CHRONICALLY_ILL: false, IN_HOSPITAL: false },
    cases: [['N', 'Masih aktif', { INSURANCE: 'PBI' }, 'TIDAK'], ['N', 'Tidak butuh layanan', { ILL: false }, 'TIDAK'], ['B', 'Sedang dirawat', { ILL: false, IN_HOSPITAL: true }, 'LAYAK']],
  }),
  person('UHC_KAB', {
    about: any(named('UNINSURED'), named('NEEDS_CARE')), exclusions: [oneOf('INSURANCE', 'EMPLOYER', 'SELF', 'PBI')], fits: { INSURANCE: 'NONE' },
    cases: [['N', 'Luar kabupaten', { VILLAGE: '32.73.01.1001' }, 'TIDAK'], ['N', 'Sudah PBI', { INSURANCE: 'PBI', ILL: true }, 'TIDAK'], ['B', 'PBI dinonaktifkan', { INSURANCE: 'PBI_INACTIVE' }, 'LAYAK']],
  }),
  household('PIS', { about: any(least('CHILDREN_UNDER_7', 1), is('HAS_PREGNANT'), least('ELDERLY', 1)), fits: { CHILDREN_UNDER_7: 1, HAS_PREGNANT: false, ELDERLY: 0 }, cases: [['N', 'Tanpa anggota rentan', { CHILDREN_UNDER_7: 0 }, 'TIDAK'], ['B', 'Satu lansia', { CHILDREN_UNDER_7: 0, ELDERLY: 1 }, 'LAYAK']] }),
  person('HOSPITAL_RELIEF', { about: is('IN_HOSPITAL'), conditions: [named('POOR_OR_NEAR')], exclusions: [oneOf('INSURANCE', 'EMPLOYER', 'SELF', 'PBI')], fits: { IN_HOSPITAL: true, DECILE: 3, INSURANCE: 'NONE' }, cases: [['N', 'Sudah dijamin', { INSURANCE: 'PBI' }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
  person('CATARACT_SURGERY', { about: is('SEES_BADLY'), conditions: [named('POOR_OR_NEAR')], fits: { SEES_BADLY: true, DECILE: 2 }, cases: [['N', 'Melihat baik', { SEES_BADLY: false }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
  person('FREE_DELIVERY', { about: is('PREGNANT'), conditions: [named('POOR_OR_NEAR')], fits: { PREGNANT: true, DECILE: 2 }, cases: [['N', 'Tidak hamil', { PREGNANT: false }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
  person('JAMPERSAL', { about: is('PREGNANT'), conditions: [named('UNINSURED'), named('POOR_OR_NEAR')], fits: { PREGNANT: true, INSURANCE: 'NONE', DECILE: 2 }, cases: [['N', 'Sudah dijamin', { INSURANCE: 'PBI' }, 'TIDAK'], ['B', 'PBI dinonaktifkan', { INSURANCE: 'PBI_INACTIVE' }, 'LAYAK']] }),
  person('PIP', {
    note: 'Nominal SMA/SMK: sumber menyebut Rp1.800.000 atau Rp1.000.000; dipakai yang lebih baru.', about: PUPIL,
    conditions: [any(named('POOR'), named('ON_SOCIAL_AID'), is('ORPHAN'), is('DISASTER'))], fits: { IN_SCHOOL: true, AGE: 13, SCHOOL_LEVEL: 'SMP', DECILE: 1 },
    cases: [['N', 'Berusia 22', { AGE: 22 }, 'TIDAK'], ['N', 'Tidak bersekolah', { IN_SCHOOL: false }, 'TIDAK'], ['B', 'Desil 5 tetapi penerima PKH', { DECILE: 5, FAMILY_RECEIVES: ['PKH'] }, 'LAYAK'], ['B', 'Berusia 21', { AGE: 21 }, 'LAYAK']],
  }),
  person('KIP', { about: PUPIL, conditions: [any(named('POOR'), named('ON_SOCIAL_AID'), is('ORPHAN'), is('DISASTER'))], fits: { IN_SCHOOL: true, AGE: 10, SCHOOL_LEVEL: 'SD', DECILE: 2 }, cases: [['N', 'Berusia 5', { AGE: 5 }, 'TIDAK'], ['B', 'Berusia 6', { AGE: 6 }, 'LAYAK']] }),
  person('KIPK', { about: all(age(16, 25), any(is('ADMITTED_TO_COLLEGE'), is('SCHOOL_LEVEL', 'COLLEGE'))), conditions: [any(decile(3), named('ON_SOCIAL_AID'), is('ORPHAN'))], fits: { AGE: 18, ADMITTED_TO_COLLEGE: true, DECILE: 3 }, cases: [['N', 'Berusia 26', { AGE: 26 }, 'TIDAK'], ['B', 'Desil 4 tetapi penerima PKH', { DECILE: 4, FAMILY_RECEIVES: ['PKH'] }, 'LAYAK']] }),
  person('SEKOLAH_RAKYAT', { about: all(age(11, 18), oneOf('SCHOOL_LEVEL', 'SD', 'SMP', 'SMA', 'NONE')), conditions: [decile(2)], fits: { AGE: 13, SCHOOL_LEVEL: 'SMP', DECILE: 1 }, cases: [['N', 'Desil 3', { DECILE: 3 }, 'TIDAK'], ['B', 'Desil 2', { DECILE: 2 }, 'LAYAK']] }),
  person('SPMB_AFIRMASI', { about: all(age(6, 18), is('IN_SCHOOL')), conditions: [named('POOR_OR_NEAR')], fits: { AGE: 12, IN_SCHOOL: true, DECILE: 5 }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Berusia 18', { AGE: 18 }, 'LAYAK']] }),
  person('PAKET_BELAJAR', { about: is('DROPPED_OUT'), conditions: [least('AGE', 6)], fits: { DROPPED_OUT: true, AGE: 16 }, cases: [['N', 'Masih bersekolah', { DROPPED_OUT: false }, 'TIDAK'], ['B', 'Berusia 6', { AGE: 6 }, 'LAYAK']] }),
  person('BESTI', { ref: 'Perbup 88/2022', about: is('SCHOOL_LEVEL', 'COLLEGE'), conditions: [{ fact: 'RECEIVES', op: 'containsNone', value: ['KIPK'] }], fits: { SCHOOL_LEVEL: 'COLLEGE', RECEIVES: [] }, cases: [['N', 'Sudah KIP Kuliah', { RECEIVES: ['KIPK'] }, 'TIDAK'], ['B', 'Menerima bantuan lain', { RECEIVES: ['PKH'] }, 'LAYAK']] }),
  household('RUTILAHU_KAB', {
    note: 'Sekali, dan baru boleh lagi setelah lebih dari enam tahun: diperiksa saat baris rencana ditulis.', about: named('UNFIT_HOUSE'),
    conditions: [named('OWN_HOUSE'), named('POOR'), NO_STATE], fits: { ...UNFIT, ...OWNED, DECILE: 2 },
    cases: [['N', 'Rumah layak', { FLOOR: 'GOOD' }, 'TIDAK'], ['N', 'Mengontrak', { HOME: 'RENTED' }, 'TIDAK'], ['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['B', 'Hanya tanpa jamban', { FLOOR: 'GOOD', TOILET: 'NONE' }, 'LAYAK']],
  }),
  household('JABAR_RUTILAHU', { about: named('UNFIT_HOUSE'), conditions: [named('OWN_HOUSE'), named('POOR')], fits: { ...UNFIT, ...OWNED, DECILE: 2 }, cases: [['N', 'Bukan lahan sendiri', { OWNS_LAND: false }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']] }),
  household('RST', { about: named('UNFIT_HOUSE'), conditions: [named('OWN_HOUSE'), named('POOR'), named('ON_SOCIAL_AID')], fits: { ...UNFIT, ...OWNED, DECILE: 2, FAMILY_RECEIVES: ['PKH'] }, cases: [['N', 'Bukan penerima bantuan', { FAMILY_RECEIVES: [] }, 'TIDAK'], ['B', 'Penerima Sembako', { FAMILY_RECEIVES: ['SEMBAKO'] }, 'LAYAK']] }),
  household('BSPS', { about: named('UNFIT_HOUSE'), conditions: [named('OWN_HOUSE'), named('POOR'), NO_STATE], fits: { ...UNFIT, ...OWNED, DECILE: 4 }, cases: [['N', 'Rumah dinas', { HOME: 'OFFICIAL' }, 'TIDAK'], ['B', 'Atap rumbia saja', { FLOOR: 'GOOD', ROOF: 'STRAW' }, 'LAYAK']] }),
  household('SANITASI', { about: oneOf('TOILET', 'NONE', 'UNUSED', 'PUBLIC'), conditions: [is('HOME', 'OWN'), named('POOR')], fits: { TOILET: 'NONE', HOME: 'OWN', DECILE: 3 }, cases: [['N', 'Jamban sendiri', { TOILET: 'OWN' }, 'TIDAK'], ['B', 'MCK umum', { TOILET: 'PUBLIC' }, 'LAYAK']] }),
  household('BPBL', { ref: 'Permen ESDM 3/2022', about: oneOf('LIGHT', 'NO_METER', 'OTHER_POWER', 'NONE'), conditions: [is('HOME', 'OWN'), named('POOR_OR_NEAR')], fits: { LIGHT: 'NONE', HOME: 'OWN', DECILE: 3 }, cases: [['N', 'Sudah pelanggan PLN', { LIGHT: 'METER' }, 'TIDAK'], ['N', 'Mengontrak', { HOME: 'RENTED' }, 'TIDAK'], ['B', 'Menyalur dari tetangga', { LIGHT: 'NO_METER' }, 'LAYAK']] }),
  household('LISTRIK_SUBSIDI', { ref: 'Permen ESDM 29/2016', about: is('LIGHT', 'METER'), conditions: [most('POWER', 900), named('POOR')], fits: { LIGHT: 'METER', POWER: 450, DECILE: 2 }, cases: [['N', 'Daya 1.300 VA', { POWER: 1300 }, 'TIDAK'], ['B', 'Daya 900 VA', { POWER: 900 }, 'LAYAK']] }),
  household('LPG3KG', { about: decile(7), conditions: [NO_STATE], fits: { DECILE: 3 }, cases: [['N', 'Desil 8', { DECILE: 8 }, 'TIDAK'], ['B', 'Desil 7', { DECILE: 7 }, 'LAYAK']] }),
  person('BLK', { about: all(age(17, 60), oneOf('OCCUPATION', 'NONE', 'CASUAL', 'HOUSEWIFE', 'FARM_WORKER', 'OTHER')), conditions: [is('IN_SCHOOL', false)], fits: { AGE: 20, OCCUPATION: 'NONE', IN_SCHOOL: false }, cases: [['N', 'Masih bersekolah', { IN_SCHOOL: true }, 'TIDAK'], ['B', 'Berusia 17', { AGE: 17 }, 'LAYAK']] }),
  person('PRAKERJA', { about: all(age(18, 64), oneOf('OCCUPATION', 'NONE', 'CASUAL', 'HOUSEWIFE', 'OTHER')), conditions: [is('IN_SCHOOL', false), is('HAS_NIK'), NO_STATE], fits: { AGE: 25, OCCUPATION: 'NONE', IN_SCHOOL: false, HAS_NIK: true }, cases: [['N', 'Berusia 65', { AGE: 65 }, 'TIDAK'], ['B', 'Berusia 64', { AGE: 64 }, 'LAYAK']] }),
  person('JKP', { about: is('LOST_JOB'), conditions: [least('AGE', 18)], fits: { LOST_JOB: true, AGE: 30 }, cases: [['N', 'Masih bekerja', { LOST_JOB: false }, 'TIDAK'], ['B', 'Berusia 18', { AGE: 18 }, 'LAYAK']] }),
  person('BPJSTK_KAB', { about: oneOf('OCCUPATION', 'CASUAL', 'DRIVER', 'FARMER', 'FARM_WORKER', 'FISHER', 'TRADER'), conditions: [age(17, 64)], fits: { OCCUPATION: 'DRIVER', AGE: 40 }, cases: [['N', 'Pegawai', { OCCUPATION: 'EMPLOYEE' }, 'TIDAK'], ['B', 'Berusia 64', { AGE: 64 }, 'LAYAK']] }),
  household('PUPUK', { about: is('FARM_LAND'), conditions: [{ fact: 'FAMILY_OCCUPATIONS', op: 'containsAny', value: ['FARMER'] }], fits: { FARM_LAND: true, FAMILY_OCCUPATIONS: ['FARMER'] }, cases: [['N', 'Bukan petani', { FAMILY_OCCUPATIONS: ['TRADER'] }, 'TIDAK'], ['B', 'Petani dan buruh', { FAMILY_OCCUPATIONS: ['CASUAL', 'FARMER'] }, 'LAYAK']] }),
  person('KARTU_TANI', { about: oneOf('OCCUPATION', 'FARMER', 'FARM_WORKER'), conditions: [least('AGE', 17)], fits: { OCCUPATION: 'FARMER', AGE: 50 }, cases: [['N', 'Pedagang', { OCCUPATION: 'TRADER' }, 'TIDAK'], ['B', 'Buruh tani', { OCCUPATION: 'FARM_WORKER' }, 'LAYAK']] }),
];
