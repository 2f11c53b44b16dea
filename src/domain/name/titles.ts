/**
 * Words around a name that do not tell people apart (domain.md §8.4). They are dropped from search and matching,
 * never from the stored name.
 */

/** Before the name: religious, academic and noble titles, forms of address. Compared without dots. */
const FRONT = new Set(
  'h hj kh drs dra ir dr prof r rd rr rm tb ust ustadz ustad kol alm almh almarhum almarhumah ny nyonya tn tuan ibu bapak bpk sdr sdri hajjah'.split(' '),
);

/** After the name; dropped without dots too, because no name of a person looks like them. */
const CLEAR_DEGREES = new Set(
  'spd spdi sag ssos ssosi skom skep skm sip stp sst sthi shi sei samd amd amdkeb amdkep amk mpd mpdi msi mag mkes mkom mhum mba msc phd ners sfarm spsi spt'.split(' '),
);

/** After the name, but a name too (`MA ETI`, `ST AISYAH`): dropped only when written with dots or after a comma. */
const DOTTED_DEGREES = new Set('se sh st ma mm mh mt si ss sked sp'.split(' '));

/** Words between the own and the father's name. */
const FILIATION = new Set(['bin', 'binti', 'bt']);

export interface WrittenWord {
  /** Letters only, small. */
  readonly letters: string;
  /** `S.E.` has a dot inside, `Moh.` has not. */
  readonly dotInside: boolean;
  readonly afterComma: boolean;
}

export function isFrontTitle(letters: string): boolean {
  return FRONT.has(letters);
}

export function isDegree(word: WrittenWord): boolean {
  return CLEAR_DEGREES.has(word.letters) || (DOTTED_DEGREES.has(word.letters) && (word.dotInside || word.afterComma));
}

export function isFiliation(letters: string): boolean {
  return FILIATION.has(letters);
}
