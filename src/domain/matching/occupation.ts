import type { OccupationClass } from './facts.ts';

/** Words of the trade as people say it, first hit counts. */
const WORDS: readonly (readonly [RegExp, OccupationClass])[] = [
  [/\b(asn|pns|pegawai negeri|pppk)\b/, 'ASN'],
  [/\b(tni|polri|polisi|tentara)\b/, 'TNI_POLRI'],
  [/tembakau|rokok/, 'TOBACCO'],
  [/buruh (tani|kebun)|petani penggarap/, 'FARM_WORKER'],
  [/\b(tki|tkw|pmi|pekerja migran)\b/, 'MIGRANT'],
  [/buruh|kuli|serabutan|harian|pemulung|tukang|asisten rumah tangga|pembantu/, 'CASUAL'],
  [/petani|tani|kebun|ternak/, 'FARMER'],
  [/nelayan|ikan/, 'FISHER'],
  [/dagang|warung|jualan|usaha|wiraswasta/, 'TRADER'],
  [/ojek|sopir|supir|becak|delman|kurir/, 'DRIVER'],
  [/rumah tangga|\birt\b/, 'HOUSEWIFE'],
  [/pelajar|siswa|murid|sekolah|mahasiswa/, 'STUDENT'],
  [/pensiun/, 'RETIRED'],
  [/tidak bekerja|belum bekerja|menganggur|belum\/tidak/, 'NONE'],
  [/karyawan|pegawai|staf|satpam|guru/, 'EMPLOYEE'],
];

/** The class of an occupation as typed; null when nothing was typed. */
export function occupationClass(text: string | null): OccupationClass | null {
  const typed = text?.trim().toLowerCase() ?? '';
  if (typed === '') return null;
  return WORDS.find(([words]) => words.test(typed))?.[1] ?? 'OTHER';
}

/** SD, SMP, SMA or COLLEGE out of "Pelajar SMP kelas 2"; null when no school is named. */
export function schoolLevelOf(text: string | null): 'SD' | 'SMP' | 'SMA' | 'COLLEGE' | null {
  const typed = text?.toLowerCase() ?? '';
  if (/mahasiswa|kuliah/.test(typed)) return 'COLLEGE';
  if (/\b(smp|mts|smplb)\b/.test(typed)) return 'SMP';
  if (/\b(sma|smk|ma|mak|smlb)\b/.test(typed)) return 'SMA';
  return /\b(sd|mi|sdlb|paud)\b/.test(typed) ? 'SD' : null;
}
