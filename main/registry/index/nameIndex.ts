import { isLight, type PackedToken } from '#src/domain/name/similarity.ts';
import type { IndexParts, IndexVillage } from './parts.ts';
import { sortedWords, type SortedWords } from './sortedWords.ts';

/** Ranks from (included) and to (excluded). */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

interface TokenKeys {
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  readonly masks: Int32Array;
}

/** The name index in memory, about 30 bytes a person: typed arrays only, nothing per person or name on the heap. */
export class NameIndex {
  readonly villages: readonly IndexVillage[];
  readonly tokenCount: number;
  readonly nameCount: number;
  readonly peopleCount: number;
  readonly words: SortedWords;
  /** Sound of each word, in the codes of `sounds`. */
  readonly keys: TokenKeys;
  /** Distinct sounds, and the words of each. */
  readonly sounds: SortedWords;
  readonly soundTokenStarts: Uint32Array;
  readonly soundTokens: Uint32Array;
  readonly light: Uint8Array;
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** Names that hold a word: `tokenNames[tokenNameStarts[t] … tokenNameStarts[t + 1])`. */
  readonly tokenNameStarts: Uint32Array;
  readonly tokenNames: Uint32Array;
  readonly personName: Uint32Array;
  readonly personTraits: Uint16Array;
  /** People of a name, by rank. */
  readonly namePeopleStarts: Uint32Array;
  readonly namePeople: Uint32Array;
  /** First rank of each village, and the number of people at the end. */
  readonly villageStarts: Uint32Array;

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
    const sounds = [...new Set(parts.keys)].sort();
    this.sounds = sortedWords(sounds);
    const numberOf = new Map(sounds.map((sound, number) => [sound, number]));
    const soundOf = Uint32Array.from(parts.keys, (key) => numberOf.get(key) as number);
    this.keys = keysOf(this.tokenCount, (token) => soundOf[token] as number, this.sounds);
    [this.soundTokenStarts, this.soundTokens] = invert(sounds.length, null, soundOf);
    this.light = Uint8Array.from(parts.tokens, (token, at) => (isLight(token, parts.keys[at] as string) ? 1 : 0));
    [this.tokenNameStarts, this.tokenNames] = invert(this.tokenCount, ownersOf(this.nameStarts), this.nameTokens);
    [this.namePeopleStarts, this.namePeople] = invert(this.nameCount, null, this.personName);
    this.villageStarts = new Uint32Array(this.villages.length + 1);
    this.villages.forEach((village, at) => {
      this.villageStarts[at + 1] = (this.villageStarts[at] as number) + village.people;
    });
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
    view.from = this.words.starts[token] as number;
    view.to = this.words.starts[token + 1] as number;
    view.mask = this.words.masks[token] as number;
    view.keyFrom = this.keys.starts[token] as number;
    view.keyTo = view.keyFrom + (this.keys.lengths[token] as number);
    view.keyMask = this.keys.masks[token] as number;
  }

  newView(): PackedToken {
    return { codes: this.words.codes, from: 0, to: 0, mask: 0, keyCodes: this.sounds.codes, keyFrom: 0, keyTo: 0, keyMask: 0 };
  }
}

/** Where the sound of each word begins and ends in a byte array: a view into the distinct sounds. */
function keysOf(tokens: number, numberOf: (token: number) => number, sounds: SortedWords): TokenKeys {
  const starts = new Uint32Array(tokens);
  const lengths = new Uint8Array(tokens);
  const masks = new Int32Array(tokens);
  for (let token = 0; token < tokens; token += 1) {
    const sound = numberOf(token);
    starts[token] = sounds.starts[sound] as number;
    lengths[token] = (sounds.starts[sound + 1] as number) - (sounds.starts[sound] as number);
    masks[token] = sounds.masks[sound] as number;
  }
  return { starts, lengths, masks };
}

/** For each entry of a flat list of lists, the list it belongs to. */
function ownersOf(starts: Uint32Array): Uint32Array {
  const owners = new Uint32Array(starts[starts.length - 1] as number);
  for (let owner = 0; owner + 1 < starts.length; owner += 1) owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}

/** Turns "entry → target" round: for each target the owners of its entries, ascending. Owners are the positions when null. */
function invert(targets: number, owners: Uint32Array | null, entries: Uint32Array): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(targets + 1);
  for (let at = 0; at < entries.length; at += 1) {
    const next = (entries[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let target = 0; target < targets; target += 1) starts[target + 1] = (starts[target + 1] as number) + (starts[target] as number);
  const fill = starts.slice(0, targets);
  const inverted = new Uint32Array(entries.length);
  for (let at = 0; at < entries.length; at += 1) {
    const target = entries[at] as number;
    const to = fill[target] as number;
    inverted[to] = owners === null ? at : (owners[at] as number);
    fill[target] = to + 1;
  }
  return [starts, inverted];
}
