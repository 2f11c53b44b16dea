import type { FactCode, FactScalar } from './facts.ts';

interface Clue {
  readonly says: RegExp;
  readonly fact: FactCode;
  readonly value: FactScalar;
}

const HAS_NO = '(?:tanpa|tidak ada|tidak punya|tidak memiliki|belum ada|belum punya|belum memiliki|tak ada|tak punya)';
const TOILET = '(?:jamban|toilet|wc|kakus|mck)';
const clue = (says: RegExp, fact: FactCode, value: FactScalar): Clue => ({ says, fact, value });

/** What families and officers write of the house, in their usual words. */
const OF_HOUSE: readonly Clue[] = [
  clue(new RegExp(`${HAS_NO} (?:punya )?(?:listrik (?:dan|atau|maupun) )?${TOILET}`), 'TOILET', 'NONE'),
  clue(new RegExp(`${HAS_NO} (?:aliran |sambungan )?(?:${TOILET} (?:dan|atau|maupun) )?(?:aliran |sambungan )?listrik`), 'LIGHT', 'NONE'),
  clue(/(?:menyalur|menumpang) listrik|listrik (?:menyalur|menumpang|dari tetangga)/, 'LIGHT', 'NO_METER'),
  clue(/lantai(?:nya)? (?:masih )?tanah|berlantai tanah/, 'FLOOR', 'EARTH'),
  clue(/dinding(?:nya)? (?:dari |masih )?(?:bilik|bambu|anyaman)|rumah bilik/, 'WALL', 'BAMBOO'),
  clue(/atap(?:nya)? (?:dari |masih )?(?:rumbia|ijuk|jerami|daun)/, 'ROOF', 'STRAW'),
  clue(/mengontrak|rumah kontrakan|menyewa/, 'HOME', 'RENTED'),
  clue(/rumah (?:milik )?sendiri/, 'HOME', 'OWN'),
  clue(/(?:kehabisan|tidak punya|tidak ada) (?:bahan )?(?:makanan|beras|pangan)/, 'OUT_OF_FOOD', true),
  clue(/korban (?:banjir|longsor|gempa|kebakaran|bencana)/, 'DISASTER', true),
];

const OF_CARD: readonly Clue[] = [
  clue(/(?:kis|bpjs|jkn|pbi)[^.]{0,30}(?:tidak aktif|nonaktif|non-aktif|dinonaktifkan)/, 'INSURANCE', 'PBI_INACTIVE'),
  clue(new RegExp(`${HAS_NO} (?:kartu )?(?:bpjs|jaminan kesehatan|kis|jkn)`), 'INSURANCE', 'NONE'),
  clue(/sedang dirawat|rawat inap|di (?:igd|icu|rumah sakit) sekarang/, 'IN_HOSPITAL', true),
];

const OF_BODY: readonly Clue[] = [
  clue(/hamil/, 'PREGNANT', true),
  clue(/katarak|rabun|buta|penglihatan/, 'SEES_BADLY', true),
  clue(/lumpuh|disabilitas|difabel|tuna(?:netra|rungu|wicara|daksa|grahita)|cacat|tuli|sulit berjalan|kursi roda/, 'DISABLED', true),
  clue(/lumpuh total|tidak dapat bangun|disabilitas berat/, 'SEVERELY_DISABLED', true),
  clue(/hipertensi|darah tinggi|diabetes|kencing manis|jantung|stroke|kanker|gagal ginjal|cuci darah|tbc|asma|kronis|thalas?emia/, 'CHRONICALLY_ILL', true),
];

const found = (clues: readonly Clue[], text: string): readonly Clue[] => {
  const told = text.toLowerCase().replace(/\s+/g, ' ');
  return clues.filter(({ says }) => says.test(told));
};

/** What a story says of the house and the family. A clue is shown with its source: the planner sees that nobody has checked it. */
export const houseClues = (text: string): readonly Clue[] => found(OF_HOUSE, text);
/** What it says of an ill person's insurance and hospital. */
export const careClues = (text: string): readonly Clue[] => found(OF_CARD, text);
/** What the words for a member's condition say. */
export const bodyClues = (text: string): readonly Clue[] => found(OF_BODY, text);
