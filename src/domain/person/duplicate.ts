import { phoneticKey } from '../name/key.ts';
import { nameScore, prepareName, prepareQuery, type PreparedName, type PreparedQuery } from '../name/score.ts';
import type { IsoDate } from '../time/date.ts';
import { compareBirth, type BirthLikeness } from './birthLikeness.ts';
import { mayBeTwins, soundsSame } from './duplicateNames.ts';
import type { Sex } from './nik.ts';
import { slipBetween } from './nikCandidates.ts';

/** What is known of a person when duplicates are looked for. Null where nothing is known. */
export interface DuplicateSubject {
  readonly id: string;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
  /** 16 digits */
  readonly nik: string | null;
  readonly kk: string | null;
  readonly address: string | null;
  readonly village: string | null;
  /** Normalised (`parsePhone`). */
  readonly phone: string | null;
}

export type DuplicateReason =
  | 'NIK_SAME' | 'NIK_ONE_SLIP' | 'NAME_SAME' | 'NAME_SOUNDS_SAME' | 'NAME_SIMILAR' | 'BIRTH_DATE_SAME' | 'BIRTH_DATE_SWAPPED' | 'BIRTH_DATE_ONE_DIGIT'
  | 'BIRTH_YEAR_SAME' | 'FAMILY_CARD_SAME' | 'PHONE_SAME' | 'ADDRESS_SIMILAR' | 'VILLAGE_SAME';

export interface DuplicateFinding {
  /** 0.5 is the least that is called a duplicate. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicateCandidate extends DuplicateFinding {
  readonly id: string;
}

/** A subject with its name prepared, for comparing one with many. */
export interface PreparedSubject extends DuplicateSubject {
  readonly query: PreparedQuery;
  readonly prepared: PreparedName;
  readonly addressQuery: PreparedQuery | null;
}

export function prepareSubject(subject: DuplicateSubject): PreparedSubject {
  return {
    ...subject, query: prepareQuery(subject.name), prepared: prepareName(subject.name),
    addressQuery: subject.address === null ? null : prepareQuery(plainAddress(subject.address)),
  };
}

/** Weights of evidence; a sum of ENOUGH makes a duplicate. Who differs in something certain needs much else in common. */
const WEIGHT = {
  nikSlip: 3, nikDiffers: -3.5,
  nameSame: 3, nameSounds: 2.6, nameClose: 2.2, nameSimilar: 1.2, nameWeak: 0.3, nameDiffers: -5, oneWord: -1, twins: -3,
  birth: { SAME: 2.5, PLACEHOLDER_SAME: 1, SWAPPED: 1.8, ONE_DIGIT: 1.2, YEAR_SAME: 0.8, UNKNOWN: 0, DIFFERS: -4, GENERATION: -8 } satisfies Record<BirthLikeness, number>,
  sexDiffers: -6, kkSame: 1.2, kkDiffers: -0.3, phoneSame: 1.5, addressSimilar: 0.8, oneHouse: 1.6, villageSame: 0.5, villageDiffers: -0.5,
} as const;
const ENOUGH = 3.6;
const BIRTH_REASON: Readonly<Record<BirthLikeness, DuplicateReason | null>> = {
  SAME: 'BIRTH_DATE_SAME', PLACEHOLDER_SAME: 'BIRTH_DATE_SAME', SWAPPED: 'BIRTH_DATE_SWAPPED', ONE_DIGIT: 'BIRTH_DATE_ONE_DIGIT', YEAR_SAME: 'BIRTH_YEAR_SAME',
  UNKNOWN: null, DIFFERS: null, GENERATION: null,
};
const NAME_SAME = 0.9995;

/** Judges two people: null when they aren't taken for one. Symmetric. */
export function compareSubjects(one: PreparedSubject, other: PreparedSubject): DuplicateFinding | null {
  const reasons: DuplicateReason[] = [];
  if (one.nik !== null && one.nik === other.nik) reasons.push('NIK_SAME');
  const birth = compareBirth(one.birthDate, other.birthDate);
  const besides = birthWeight(birth, reasons) + sexWeight(one, other) + nikWeight(one, other, birth, reasons) + placeWeight(one, other, reasons);
  // One NIK is one person (domain.md §8.4), whatever else is written: at least a question to ask.
  const least = reasons[0] === 'NIK_SAME' ? ENOUGH + 2 : -Infinity;
  if (besides + WEIGHT.nameSame < ENOUGH && least < ENOUGH) return null;
  const nameReasons: DuplicateReason[] = [];
  const total = Math.max(besides + nameWeight(one, other, birth, nameReasons), least);
  return total < ENOUGH ? null : { score: Math.round(1_000 / (1 + Math.exp(ENOUGH - total))) / 1_000, reasons: [...nameReasons, ...reasons] };
}

/** Those among `others` who may be this very person, the likeliest first. */
export function duplicateCandidates(person: DuplicateSubject, others: readonly DuplicateSubject[]): DuplicateCandidate[] {
  const prepared = prepareSubject(person);
  return others
    .filter((other) => other.id !== person.id)
    .flatMap((other): DuplicateCandidate[] => {
      const finding = compareSubjects(prepared, prepareSubject(other));
      return finding === null ? [] : [{ id: other.id, ...finding }];
    })
    .sort((first, second) => second.score - first.score || (first.id < second.id ? -1 : 1));
}

function nameWeight(one: PreparedSubject, other: PreparedSubject, birth: BirthLikeness, reasons: DuplicateReason[]): number {
  const score = Math.max(nameScore(one.query, other.prepared), nameScore(other.query, one.prepared));
  const fewest = Math.min(one.prepared.tokens.length, other.prepared.tokens.length);
  if (fewest === 0) return 0;
  const lonely = fewest === 1 ? WEIGHT.oneWord : 0;
  const sounds = soundsSame(one.prepared, other.prepared);
  if (score >= NAME_SAME) return note(reasons, 'NAME_SAME', WEIGHT.nameSame + lonely);
  if (sounds) return note(reasons, 'NAME_SOUNDS_SAME', WEIGHT.nameSounds + lonely);
  const household = sharesHousehold(one, other) && birth === 'SAME';
  const twins = household && mayBeTwins(one.prepared, other.prepared) ? WEIGHT.twins : 0;
  if (score >= 0.9) return note(reasons, 'NAME_SIMILAR', WEIGHT.nameClose + lonely + twins);
  if (score >= 0.82) return note(reasons, 'NAME_SIMILAR', WEIGHT.nameSimilar + lonely + twins);
  if (score >= 0.72) return note(reasons, 'NAME_SIMILAR', WEIGHT.nameWeak + lonely + twins);
  return WEIGHT.nameDiffers;
}

function birthWeight(birth: BirthLikeness, reasons: DuplicateReason[]): number {
  const reason = BIRTH_REASON[birth];
  if (reason !== null) reasons.push(reason);
  return WEIGHT.birth[birth];
}

function sexWeight(one: PreparedSubject, other: PreparedSubject): number {
  return one.sex !== null && other.sex !== null && one.sex !== other.sex ? WEIGHT.sexDiffers : 0;
}

/**
 * Serials are small numbers, so strangers' NIKs often differ in one digit: of the birthday, when each agrees with its
 * owner's, or of the serial, as twins' do. Only what such strangers don't explain is a slip of the hand.
 */
function nikWeight(one: PreparedSubject, other: PreparedSubject, birth: BirthLikeness, reasons: DuplicateReason[]): number {
  if (one.nik === null || other.nik === null || one.nik === other.nik) return 0;
  const place = slipBetween(one.nik, other.nik);
  if (place === null || !soundsSame(one.prepared, other.prepared)) return WEIGHT.nikDiffers;
  const inBirthday = place >= 6 && place < 12;
  if (inBirthday && birth !== 'SAME' && holdsBirthday(one) && holdsBirthday(other)) return WEIGHT.nikDiffers;
  return note(reasons, 'NIK_ONE_SLIP', WEIGHT.nikSlip);
}

/** The NIK's six date digits are those of the birth date (a woman's day + 40). */
function holdsBirthday({ nik, birthDate }: PreparedSubject): boolean {
  if (nik === null || birthDate === null) return false;
  const day = Number(nik.slice(6, 8));
  return (day > 40 ? day - 40 : day) === Number(birthDate.slice(8)) && nik.slice(8, 10) === birthDate.slice(5, 7) && nik.slice(10, 12) === birthDate.slice(2, 4);
}

function placeWeight(one: PreparedSubject, other: PreparedSubject, reasons: DuplicateReason[]): number {
  let shared = 0;
  if (one.kk !== null && one.kk === other.kk) shared += note(reasons, 'FAMILY_CARD_SAME', WEIGHT.kkSame);
  if (one.phone !== null && one.phone === other.phone) shared += note(reasons, 'PHONE_SAME', WEIGHT.phoneSame);
  if (sameAddress(one, other)) shared += note(reasons, 'ADDRESS_SIMILAR', WEIGHT.addressSimilar);
  // All three say "one house", which a family shares: together they say little more than one of them.
  let weight = Math.min(shared, WEIGHT.oneHouse);
  if (one.kk !== null && other.kk !== null && one.kk !== other.kk) weight += WEIGHT.kkDiffers;
  if (one.village !== null && other.village !== null) weight += one.village === other.village ? note(reasons, 'VILLAGE_SAME', WEIGHT.villageSame) : WEIGHT.villageDiffers;
  return weight;
}

function sharesHousehold(one: PreparedSubject, other: PreparedSubject): boolean {
  return (one.kk !== null && one.kk === other.kk) || sameAddress(one, other);
}

function sameAddress(one: PreparedSubject, other: PreparedSubject): boolean {
  if (one.addressQuery === null || other.addressQuery === null || one.addressQuery.tokens.length === 0) return false;
  if (one.village !== null && other.village !== null && one.village !== other.village) return false;
  if (!sameHouseNumbers(one.address ?? '', other.address ?? '')) return false;
  return nameScore(one.addressQuery, other.addressQuery) >= 0.85 && nameScore(other.addressQuery, one.addressQuery) >= 0.85;
}

/** RT, RW and house numbers: where both give any, they agree. */
function sameHouseNumbers(one: string, other: string): boolean {
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join(' ');
  const [first, second] = [numbers(one), numbers(other)];
  return first === '' || second === '' || first === second;
}

function plainAddress(address: string): string {
  return address.replace(/\b(?:kp|kampung|jl|jalan|gg|gang|ds|desa|dusun|dsn|blok|rt|rw|no)\b\.?/gi, ' ').replace(/\d+/g, ' ');
}

function note(reasons: DuplicateReason[], reason: DuplicateReason, weight: number): number {
  reasons.push(reason);
  return weight;
}

/** The sound of a whole name, its words in alphabetical order: equal for most spellings of one name. */
export function nameKey(name: PreparedName): string {
  return name.tokens.map((token) => phoneticKey(token.text)).toSorted().join(' ');
}
