/**
 * The sound of a word: two spellings of one name have one key. It finds candidates; the spelling ranks them.
 * The rules are those of domain.md §8.4 (old spelling, Arabic sounds in Sundanese mouths, vowels, doubled letters).
 */

const MUHAMMAD = 'm mh md mhd mhmd mmd moh mohd moch mochd muh muhd much mhammad mohamad mohammad mohamed mohammed mohamat mochamad mochammad mokhamad mokhammad muhamad muhammad muhamat muhammed muchamad muchammad mukhamad mukhammad muhamd mamad';
const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ...MUHAMMAD.split(' ').map((word) => [word, 'muhamat'] as const),
  ...'siti sitti sity st'.split(' ').map((word) => [word, 'siti'] as const),
  ...'abd abdul abdoel abdl'.split(' ').map((word) => [word, 'abdul'] as const),
  ...'ach achm achmad akhmad ahmad ahmed akmad achmat ahmat'.split(' ').map((word) => [word, 'amat'] as const),
]);

/** Keys of words so common that they say little; a missing one costs little. */
const LIGHT_KEYS = new Set(['muhamat', 'siti', 'abdul']);

export function isLightKey(key: string): boolean {
  return LIGHT_KEYS.has(key);
}

/** Two letters heard as one. */
const PAIRS: Readonly<Record<string, string>> = {
  oe: 'u', ie: 'i', ai: 'i', ae: 'i', ei: 'i', au: 'u', ou: 'u',
  dj: 'j', dz: 'j', dh: 'd', tj: 'c', th: 't', ts: 's', sj: 's', sy: 's', sh: 's',
  ch: 'h', kh: 'h', gh: 'g', ph: 'p', bh: 'b',
};
const SINGLES: Readonly<Record<string, string>> = { o: 'u', e: 'i', f: 'p', v: 'p', z: 'j', q: 'k', x: 'ks' };

/**
 * @param token small letters a–z, as `nameTokens` gives them.
 * @example phoneticKey('djoemhana') === phoneticKey('jumhana')
 */
export function phoneticKey(token: string): string {
  const whole = WHOLE_WORDS.get(token);
  if (whole !== undefined) return whole;
  if (token.length < 2) return token;
  const sounds = soundsOf(token);
  return finish(sounds === '' ? token : sounds);
}

function soundsOf(token: string): string {
  let out = '';
  for (let at = 0; at < token.length; at += 1) {
    const letter = token.charAt(at);
    const next = token.charAt(at + 1);
    if (letter === 'e' && next === 'u') {
      out = append(out, 'i');
      at += 1;
      continue;
    }
    if (letter === 'n' && next === 'j' && isVowel(token.charAt(at + 2))) {
      out = append(out, 'ny');
      at += 1;
      continue;
    }
    if (letter === 'a' && next === 'y' && !isVowel(token.charAt(at + 2))) {
      out = append(out, 'i');
      at += 1;
      continue;
    }
    if (letter === 's' && next === 'y') {
      out = append(out, 's');
      at += glideLength(token, at + 2) + 1;
      continue;
    }
    const pair = PAIRS[letter + next];
    if (pair !== undefined) {
      out = append(out, pair);
      at += 1;
    } else if (letter === 'y') {
      out = append(out, yOf(out, next));
    } else if (letter === 'h' && out !== '' && !isVowel(next)) {
      // Ahmad, Fatimah: silent before a consonant and at the end.
    } else {
      out = append(out, SINGLES[letter] ?? letter);
    }
  }
  return out;
}

/** `Aisyiah`, `Aisyiyah`: the `i` or `iy` between `sy` and a vowel is no sound of its own. */
function glideLength(token: string, at: number): number {
  const glide = /^iy?(?=[aiueo])/.exec(token.slice(at, at + 3));
  return glide === null ? 0 : glide[0].length;
}

/** `y` is a vowel at the end and before consonants, silent between `i` and a vowel (`Aisyiyah`, `Iyan`). */
function yOf(before: string, next: string): string {
  if (!isVowel(next)) return 'i';
  return before.endsWith('i') ? '' : 'y';
}

/** Doubled sounds count once. */
function append(out: string, sound: string): string {
  if (sound === '') return out;
  return out.endsWith(sound.charAt(0)) ? out + sound.slice(1) : out + sound;
}

function finish(key: string): string {
  return key.endsWith('d') ? `${key.slice(0, -1)}t` : key;
}

function isVowel(letter: string): boolean {
  return letter === 'a' || letter === 'i' || letter === 'u' || letter === 'e' || letter === 'o';
}
