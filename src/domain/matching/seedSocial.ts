import type { RuleSet } from './rules.ts';
import { age, all, any, decile, has, household, is, least, named, noneOf, oneOf, person } from './seedBase.ts';

const NO_STATE = named('NO_STATE_SALARY');
const FAR = '32.73.01.1001';

/** Social aid, family and protection (domain.md §4.2, §4.4; second handbook §2.1 to §2.4). */
export const SOCIAL_RULES: readonly RuleSet[] = [
  household('PKH', {
    ref: 'Permensos 1/2018', note: 'Lansia: sumber menyebut 60 atau 70 tahun; dipakai 60 (Lampiran C.1). Paling banyak empat komponen.',
    about: any(is('HAS_PREGNANT'), least('CHILDREN_UNDER_7', 1), least('PUPILS', 1), is('HAS_SEVERELY_DISABLED'), least('ELDERLY', 1)),
    conditions: [named('POOR'), NO_STATE],
    fits: { DECILE: 2, PUPILS: 1, HAS_PREGNANT: false, CHILDREN_UNDER_7: 0, HAS_SEVERELY_DISABLED: false, ELDERLY: 0 },
    cases: [['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['N', 'Tanpa komponen', { PUPILS: 0 }, 'TIDAK'], ['N', 'Ada ASN', { FAMILY_OCCUPATIONS: ['ASN'] }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']],
  }),
  household('SEMBAKO', {
    note: 'Batas desil: sumber menyebut 1-4 atau 1-5; dipakai 1-4, desil 5 kemungkinan (Lampiran C.1).',
    about: named('POOR_OR_NEAR'), conditions: [named('POOR'), NO_STATE], fits: { DECILE: 1 },
    cases: [['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['N', 'Ada anggota Polri', { FAMILY_OCCUPATIONS: ['TNI_POLRI'] }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']],
  }),
  household('BANPANG', {
    about: is('IN_REGISTER'), conditions: [named('POOR'), NO_STATE], fits: { IN_REGISTER: true, DECILE: 3 },
    cases: [['N', 'Tidak terdaftar', { IN_REGISTER: false }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']],
  }),
  household('BLT_DD', {
    note: 'Desil 1-2 dipakai sebagai tanda miskin ekstrem; musyawarah desa yang memutuskan.',
    about: decile(2), conditions: [{ fact: 'FAMILY_RECEIVES', op: 'containsNone', value: ['PKH', 'SEMBAKO'] }, NO_STATE], fits: { DECILE: 1, FAMILY_RECEIVES: [] },
    cases: [['N', 'Sudah PKH', { FAMILY_RECEIVES: ['PKH'] }, 'TIDAK'], ['N', 'Desil 3', { DECILE: 3 }, 'TIDAK'], ['B', 'Desil 2', { DECILE: 2 }, 'LAYAK']],
  }),
  person('BLT_DBHCHT', {
    about: is('OCCUPATION', 'TOBACCO'), conditions: [least('AGE', 17), NO_STATE], fits: { OCCUPATION: 'TOBACCO', AGE: 40 },
    cases: [['N', 'Pedagang', { OCCUPATION: 'TRADER' }, 'TIDAK'], ['B', 'Berusia 17', { AGE: 17 }, 'LAYAK']],
  }),
  person('ATENSI', {
    ref: 'Permensos 7/2021',
    about: has('CATEGORIES', 'P01_NEGLECTED_TODDLER', 'P02_NEGLECTED_CHILD', 'P03_CHILD_IN_LAW', 'P05_CHILD_DISABILITY', 'P08_NEGLECTED_ELDERLY', 'P09_DISABILITY', 'P11_HOMELESS', 'P12_BEGGAR', 'P17_DRUG_VICTIM', 'P18_TRAFFICKING_VICTIM', 'P21_NATURAL_DISASTER'),
    conditions: [named('POOR_OR_NEAR')], fits: { CATEGORIES: ['P08_NEGLECTED_ELDERLY'], DECILE: 5 },
    cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK'], ['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Desil 1', { DECILE: 1 }, 'LAYAK']],
  }),
  person('ATENSI_YAPI', {
    ref: 'Permensos 7/2021', about: all(is('ORPHAN'), age(0, 17)), conditions: [named('POOR_OR_NEAR')], fits: { ORPHAN: true, AGE: 10, DECILE: 2 },
    cases: [['N', 'Berusia 18', { AGE: 18 }, 'TIDAK'], ['N', 'Bukan yatim', { ORPHAN: false }, 'TIDAK'], ['B', 'Berusia 17', { AGE: 17 }, 'LAYAK']],
  }),
  person('PERMAKANAN', {
    note: 'Usia: sumber menyebut 70 atau 75 tahun; dipakai 75.', about: any(least('AGE', 75), is('DISABLED')), conditions: [is('LIVES_ALONE'), named('POOR')],
    fits: { AGE: 78, DISABLED: false, LIVES_ALONE: true, DECILE: 1 },
    cases: [['N', 'Tinggal bersama keluarga', { LIVES_ALONE: false }, 'TIDAK'], ['N', 'Berusia 74, tanpa disabilitas', { AGE: 74 }, 'TIDAK'], ['B', 'Berusia 75', { AGE: 75 }, 'LAYAK']],
  }),
  person('PENA', {
    about: is('HAS_BUSINESS'), conditions: [age(20, 45), named('ON_SOCIAL_AID'), NO_STATE], fits: { HAS_BUSINESS: true, AGE: 30, FAMILY_RECEIVES: ['PKH'] },
    cases: [['N', 'Berusia 46', { AGE: 46 }, 'TIDAK'], ['N', 'Bukan penerima bantuan', { FAMILY_RECEIVES: [] }, 'TIDAK'], ['B', 'Berusia 45', { AGE: 45 }, 'LAYAK']],
  }),
  person('KUBE', {
    ref: 'Permensos 2/2019', note: 'Kelompok 5-10 orang; dalam satu sumber 5-20.', about: all(age(18, 60), noneOf('OCCUPATION', 'ASN', 'TNI_POLRI', 'EMPLOYEE', 'STUDENT')),
    conditions: [named('POOR'), NO_STATE], fits: { AGE: 40, OCCUPATION: 'CASUAL', DECILE: 1 },
    cases: [['N', 'Berusia 17', { AGE: 17 }, 'TIDAK'], ['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['N', 'Pegawai', { OCCUPATION: 'EMPLOYEE' }, 'TIDAK'], ['B', 'Berusia 60', { AGE: 60 }, 'LAYAK']],
  }),
  person('SPM_DISAB', { ref: 'PP 2/2018 pasal 10', about: all(is('DISABLED'), has('CATEGORIES', 'P09_DISABILITY', 'P05_CHILD_DISABILITY')), fits: { DISABLED: true, CATEGORIES: ['P09_DISABILITY'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK'], ['N', 'Luar kabupaten', { VILLAGE: FAR }, 'TIDAK']] }),
  person('SPM_CHILD', { ref: 'PP 2/2018 pasal 10', about: all(age(0, 17), has('CATEGORIES', 'P01_NEGLECTED_TODDLER', 'P02_NEGLECTED_CHILD', 'P04_STREET_CHILD')), fits: { AGE: 9, CATEGORIES: ['P02_NEGLECTED_CHILD'] }, cases: [['N', 'Berusia 18', { AGE: 18 }, 'TIDAK'], ['B', 'Berusia 17', { AGE: 17 }, 'LAYAK']] }),
  person('SPM_ELDER', { ref: 'PP 2/2018 pasal 10', about: all(least('AGE', 60), has('CATEGORIES', 'P08_NEGLECTED_ELDERLY')), fits: { AGE: 70, CATEGORIES: ['P08_NEGLECTED_ELDERLY'] }, cases: [['N', 'Berusia 59', { AGE: 59 }, 'TIDAK'], ['B', 'Berusia 60', { AGE: 60 }, 'LAYAK']] }),
  person('SPM_GEPENG', { ref: 'PP 2/2018 pasal 10', about: has('CATEGORIES', 'P11_HOMELESS', 'P12_BEGGAR', 'P13_SCAVENGER'), fits: { CATEGORIES: ['P12_BEGGAR'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  household('SPM_BENCANA', { ref: 'PP 2/2018', about: is('DISASTER'), fits: { DISASTER: true }, cases: [['N', 'Bukan korban bencana', { DISASTER: false }, 'TIDAK']] }),
  person('PANTI_PROV', { about: has('CATEGORIES', 'P02_NEGLECTED_CHILD', 'P08_NEGLECTED_ELDERLY', 'P09_DISABILITY', 'P11_HOMELESS'), conditions: [is('LIVES_ALONE')], fits: { CATEGORIES: ['P08_NEGLECTED_ELDERLY'], LIVES_ALONE: true }, cases: [['N', 'Ada keluarga', { LIVES_ALONE: false }, 'TIDAK']] }),
  person('JABAR_LANSIA', { about: all(least('AGE', 60), has('CATEGORIES', 'P08_NEGLECTED_ELDERLY')), conditions: [named('POOR_OR_NEAR')], fits: { AGE: 65, CATEGORIES: ['P08_NEGLECTED_ELDERLY'], DECILE: 2 }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Berusia 60', { AGE: 60 }, 'LAYAK']] }),
  person('PPA', { about: all(any(is('SEX', 'P'), age(0, 17)), has('CATEGORIES', 'P06_CHILD_VICTIM', 'P18_TRAFFICKING_VICTIM', 'P19_VIOLENCE_VICTIM')), fits: { SEX: 'P', AGE: 30, CATEGORIES: ['P19_VIOLENCE_VICTIM'] }, cases: [['N', 'Laki-laki dewasa', { SEX: 'L' }, 'TIDAK'], ['B', 'Anak laki-laki 17 tahun', { SEX: 'L', AGE: 17 }, 'LAYAK']] }),
  person('JABAR_PPA', { about: has('CATEGORIES', 'P06_CHILD_VICTIM', 'P18_TRAFFICKING_VICTIM', 'P19_VIOLENCE_VICTIM'), fits: { CATEGORIES: ['P06_CHILD_VICTIM'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  person('LPSK', { about: has('CATEGORIES', 'P18_TRAFFICKING_VICTIM', 'P19_VIOLENCE_VICTIM', 'P03_CHILD_IN_LAW'), fits: { CATEGORIES: ['P19_VIOLENCE_VICTIM'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  person('LEGAL_AID', { about: has('CATEGORIES', 'P03_CHILD_IN_LAW', 'P06_CHILD_VICTIM', 'P19_VIOLENCE_VICTIM', 'P23_VULNERABLE_WOMAN'), fits: { CATEGORIES: ['P23_VULNERABLE_WOMAN'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  person('PMI_PULANG', { about: any(has('CATEGORIES', 'P20_MIGRANT_WORKER'), is('OCCUPATION', 'MIGRANT')), conditions: [has('CATEGORIES', 'P20_MIGRANT_WORKER')], fits: { CATEGORIES: ['P20_MIGRANT_WORKER'], OCCUPATION: 'MIGRANT' }, cases: [['N', 'Tanpa masalah', { CATEGORIES: [] }, 'TIDAK']] }),
  person('PEMULANGAN', { ref: 'PP 2/2018', about: has('CATEGORIES', 'P11_HOMELESS', 'P20_MIGRANT_WORKER'), fits: { CATEGORIES: ['P11_HOMELESS'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  household('PBB_RELIEF', { about: is('PAYS_LAND_TAX'), conditions: [named('POOR')], fits: { PAYS_LAND_TAX: true, DECILE: 3 }, cases: [['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']] }),
  household('SANTUNAN_KEMATIAN', { about: is('SOMEBODY_DIED'), conditions: [named('POOR_OR_NEAR')], fits: { SOMEBODY_DIED: true, DECILE: 5 }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
  household('ZAKAT_AID', { about: any(named('POOR'), is('OUT_OF_FOOD')), conditions: [NO_STATE], fits: { DECILE: 2, OUT_OF_FOOD: false }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Desil 4', { DECILE: 4 }, 'LAYAK']] }),
  household('EMERGENCY_FOOD', { about: is('OUT_OF_FOOD'), fits: { OUT_OF_FOOD: true }, cases: [['N', 'Pangan cukup', { OUT_OF_FOOD: false }, 'TIDAK']] }),
  household('SLRT_DARURAT', { about: any(is('OUT_OF_FOOD'), is('DISASTER')), fits: { OUT_OF_FOOD: true, DISASTER: false }, cases: [['N', 'Tidak darurat', { OUT_OF_FOOD: false }, 'TIDAK'], ['B', 'Korban bencana', { OUT_OF_FOOD: false, DISASTER: true }, 'LAYAK']] }),
  household('SLRT_INFORMASI', { about: named('IN_REGENCY'), fits: {}, cases: [['N', 'Luar kabupaten', { VILLAGE: FAR }, 'TIDAK']] }),
  household('CSR_AID', { about: named('POOR'), conditions: [NO_STATE], fits: { DECILE: 4 }, cases: [['N', 'Desil 5', { DECILE: 5 }, 'TIDAK'], ['B', 'Desil 1', { DECILE: 1 }, 'LAYAK']] }),
  person('BUSINESS_TRAINING', { about: all(least('AGE', 18), is('HAS_BUSINESS')), fits: { AGE: 35, HAS_BUSINESS: true }, cases: [['N', 'Tanpa usaha', { HAS_BUSINESS: false }, 'TIDAK'], ['B', 'Berusia 18', { AGE: 18 }, 'LAYAK']] }),
  person('KUR', { about: all(least('AGE', 21), is('HAS_BUSINESS')), conditions: [is('HAS_CREDIT', false)], fits: { AGE: 35, HAS_BUSINESS: true, HAS_CREDIT: false }, cases: [['N', 'Masih punya kredit', { HAS_CREDIT: true }, 'TIDAK'], ['B', 'Berusia 21', { AGE: 21 }, 'LAYAK']] }),
  person('UMI', { about: all(least('AGE', 18), is('HAS_BUSINESS')), conditions: [is('HAS_CREDIT', false)], fits: { AGE: 35, HAS_BUSINESS: true, HAS_CREDIT: false }, cases: [['N', 'Masih punya kredit', { HAS_CREDIT: true }, 'TIDAK'], ['B', 'Berusia 18', { AGE: 18 }, 'LAYAK']] }),
  person('DANA_BERGULIR', { about: all(least('AGE', 18), is('HAS_BUSINESS')), conditions: [is('HAS_CREDIT', false)], fits: { AGE: 35, HAS_BUSINESS: true, HAS_CREDIT: false }, cases: [['N', 'Luar kabupaten', { VILLAGE: FAR }, 'TIDAK'], ['B', 'Berusia 18', { AGE: 18 }, 'LAYAK']] }),
  person('BJB_MESRA', { about: all(least('AGE', 18), is('HAS_BUSINESS')), conditions: [is('HAS_CREDIT', false), named('POOR_OR_NEAR')], fits: { AGE: 35, HAS_BUSINESS: true, HAS_CREDIT: false, DECILE: 3 }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
  person('ADMINDUK', { about: is('HAS_NIK', false), fits: { HAS_NIK: false }, cases: [['N', 'Sudah punya NIK', { HAS_NIK: true }, 'TIDAK']] }),
  person('DRUG_REHAB', { about: has('CATEGORIES', 'P17_DRUG_VICTIM'), fits: { CATEGORIES: ['P17_DRUG_VICTIM'] }, cases: [['N', 'Tanpa kategori', { CATEGORIES: [] }, 'TIDAK']] }),
  person('ALAT_BANTU', { about: is('DISABLED'), conditions: [named('POOR_OR_NEAR'), oneOf('RELATION', 'HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'PARENT_IN_LAW', 'OTHER')], fits: { DISABLED: true, DECILE: 3, RELATION: 'CHILD' }, cases: [['N', 'Desil 6', { DECILE: 6 }, 'TIDAK'], ['B', 'Desil 5', { DECILE: 5 }, 'LAYAK']] }),
];
