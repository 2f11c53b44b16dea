import { isLight, type PackedToken } from '#src/domain/name/similarity.ts';
import { invert } from './invert.ts';
import { ALL_BITS, areaBit, yearBits } from './nameMarks.ts';
import { yearOfTraits, type IndexParts, type IndexVillage } from './parts.ts';
import { sortedWords, type SortedWords } from './sortedWords.ts';

/** Ranks from (included) and to (excluded). */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

/** Four numbers a word, side by side since they are read together: where it stands, its letters, the same of its sound. */
const VIEW = 4;
/** Of a number that says where letters stand, the low bits say how many: at most 31 of a word, 62 of a sound (`x` sounds `ks`). */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** The name index in memory, about 30 bytes a person: typed arrays only, nothing per person or name on the heap. */
export class NameIndex {
  readonly villages: readonly IndexVillage[];
  readonly tokenCount: number;
  readonly nameCount: number;
  readonly peopleCount: number;
  readonly words: SortedWords;
  /** Distinct sounds, and the words of each. */
  readonly sounds: SortedWords;
  readonly soundTokenStarts: Uint32Array;
  readonly soundTokens: Uint32Array;
  readonly light: Uint8Array;
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** Letters of all words of a name; more than 255 count as so many. */
  readonly nameLengths: Uint8ClampedArray;
  /** Names that hold a word: `tokenNames[tokenNameStarts[t] … tokenNameStarts[t + 1])`. */
  readonly tokenNameStarts: Uint32Array;
  readonly tokenNames: Uint32Array;
  readonly personName: Uint32Array;
  readonly personTraits: Uint16Array;
  /** People of a name, by rank. */
  readonly namePeopleStarts: Uint32Array;
  readonly namePeople: Uint32Array;
  /** Of each name the areas and the birth years that its people have, as `areaBit` and `yearBits` mark them. */
  readonly nameAreas: Int32Array;
  readonly nameYears: Int32Array;
  /** First rank of each village, and the number of people at the end. */
  readonly villageStarts: Uint32Array;
  readonly #views: Int32Array;

  constructor(parts: IndexParts) {
    this.villages = parts.villages;
    this.tokenCount = parts.tokens.length;
    this.nameStarts = parts.nameStarts;
    this.nameTokens = parts.nameTokens;
    this.nameCount = parts.nameStarts.length - 1;
    this.personName = parts.personName;
    this.personTraits = parts.personTraits;
    this.peopleCount = parts.personName.length;
    this.words = sortedWords(parts.tokens);
    this.nameLengths = lengthsOf(this.nameStarts, this.nameTokens, this.words);
    const sounds = [...new Set(parts.keys)].sort();
    this.sounds = sortedWords(sounds);
    const numberOf = new Map(sounds.map((sound, number) => [sound, number]));
    const soundOf = Uint32Array.from(parts.keys, (key) => numberOf.get(key) as number);
    this.#views = viewsOf(this.words, this.sounds, soundOf);
    [this.soundTokenStarts, this.soundTokens] = invert(sounds.length, null, soundOf);
    this.light = Uint8Array.from(parts.tokens, (token, at) => (isLight(token, parts.keys[at] as string) ? 1 : 0));
    [this.tokenNameStarts, this.tokenNames] = invert(this.tokenCount, ownersOf(this.nameStarts), this.nameTokens);
    [this.namePeopleStarts, this.namePeople] = invert(this.nameCount, null, this.personName);
    this.villageStarts = new Uint32Array(this.villages.length + 1);
    this.villages.forEach((village, at) => {
      this.villageStarts[at + 1] = (this.villageStarts[at] as number) + village.people;
    });
    this.nameAreas = new Int32Array(this.nameCount);
    this.nameYears = new Int32Array(this.nameCount);
    this.#markNames();
  }

  #markNames(): void {
    const { personName, personTraits, nameAreas, nameYears } = this;
    for (let village = 0; village < this.villages.length; village += 1) {
      const bit = areaBit((this.villages[village] as IndexVillage).code);
      for (let rank = this.villageStarts[village] as number; rank < (this.villageStarts[village + 1] as number); rank += 1) {
        const name = personName[rank] as number;
        nameAreas[name] = (nameAreas[name] as number) | bit;
        nameYears[name] = (nameYears[name] as number) | yearBits(yearOfTraits(personTraits[rank] as number), 0);
      }
    }
  }

  /** `areaBit` of all villages that have people in a range. */
  areaBitsOf({ from, to }: RankRange): number {
    if (from === 0 && to === this.peopleCount) return ALL_BITS;
    let bits = 0;
    for (let village = this.villageAt(from); village < this.villages.length && (this.villageStarts[village] as number) < to; village += 1) {
      bits |= areaBit((this.villages[village] as IndexVillage).code);
    }
    return bits;
  }

  /** People of a village or any larger area; empty when the registry has none there. */
  rangeOf(area: string | undefined): RankRange {
    if (area === undefined || area === '') return { from: 0, to: this.peopleCount };
    const inside = (code: string): boolean => code === area || code.startsWith(`${area}.`);
    const first = this.villages.findIndex((village) => inside(village.code));
    if (first < 0) return { from: 0, to: 0 };
    let end = first;
    while (end < this.villages.length && inside((this.villages[end] as IndexVillage).code)) end += 1;
    return { from: this.villageStarts[first] as number, to: this.villageStarts[end] as number };
  }

  /** Village of a person, as position in `villages`. */
  villageAt(rank: number): number {
    let low = 0;
    let high = this.villages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.villageStarts[middle] as number) <= rank) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Points a reusable view at a word. */
  viewToken(token: number, view: PackedToken): void {
    const views = this.#views;
    const at = token * VIEW;
    const [letters, keyLetters] = [views[at] as number, views[at + 2] as number];
    view.from = letters >>> LENGTH_BITS;
    view.to = view.from + (letters & LENGTH_MASK);
    view.mask = views[at + 1] as number;
    view.keyFrom = keyLetters >>> LENGTH_BITS;
    view.keyTo = view.keyFrom + (keyLetters & LENGTH_MASK);
    view.keyMask = views[at + 3] as number;
  }

  newView(): PackedToken {
    return { codes: this.words.codes, from: 0, to: 0, mask: 0, keyCodes: this.sounds.codes, keyFrom: 0, keyTo: 0, keyMask: 0 };
  }
}

function viewsOf(words: SortedWords, sounds: SortedWords, soundOf: Uint32Array): Int32Array {
  const views = new Int32Array(words.count * VIEW);
  const lettersOf = ({ starts }: SortedWords, word: number): number => ((starts[word] as number) << LENGTH_BITS) | ((starts[word + 1] as number) - (starts[word] as number));
  for (let token = 0; token < words.count; token += 1) {
    const sound = soundOf[token] as number;
    views[token * VIEW] = lettersOf(words, token);
    views[token * VIEW + 1] = words.masks[token] as number;
    views[token * VIEW + 2] = lettersOf(sounds, sound);
    views[token * VIEW + 3] = sounds.masks[sound] as number;
  }
  return views;
}

function lengthsOf(nameStarts: Uint32Array, nameTokens: Uint32Array, { starts }: SortedWords): Uint8ClampedArray {
  const lengths = new Uint8ClampedArray(nameStarts.length - 1);
  for (let name = 0; name < lengths.length; name += 1) {
    let length = 0;
    for (let at = nameStarts[name] as number; at < (nameStarts[name + 1] as number); at += 1) {
      const token = nameTokens[at] as number;
      length += (starts[token + 1] as number) - (starts[token] as number);
    }
    lengths[name] = length;
  }
  return lengths;
}

/** For each entry of a flat list of lists, the list it belongs to. */
function ownersOf(starts: Uint32Array): Uint32Array {
  const owners = new Uint32Array(starts[starts.length - 1] as number);
  for (let owner = 0; owner + 1 < starts.length; owner += 1) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}
