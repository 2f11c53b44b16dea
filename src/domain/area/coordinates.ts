import { isPlausible, type Coordinates } from './bounds.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/LINTANG\s*SELATAN|\bLS\b/g, 'S'], [/LINTANG\s*UTARA|\bLU\b/g, 'N'], [/BUJUR\s*TIMUR|\bBT\b/g, 'E'], [/BUJUR\s*BARAT|\bBB\b/g, 'W'],
];
/** As map programs write it into an address: `@-7.02,107.5,17z`, `q=-7.02,107.5`. */
const IN_ADDRESS = /(?:@|[?&/=])(-?\d{1,2}\.\d+),(?:%20|\+|\s)*(-?\d{1,3}\.\d+)/;

/**
 * Latitude and longitude as people write and paste them: decimal with point or comma, degrees with minutes or with minutes
 * and seconds, letters in Indonesian or English, a map program's address. A latitude without its minus means south where
 * only that can be here. Null: not two coordinates.
 */
export function parseCoordinates(text: string): Coordinates | null {
  const address = IN_ADDRESS.exec(text);
  if (address !== null) return checked(Number(address[1]), Number(address[2]));
  const plain = WORDS.reduce((known, [words, letter]) => known.replace(words, letter), text.toUpperCase());
  if (/[^\W\d_NSEW]/.test(plain)) return null; // words: an address, not coordinates
  const pointed = pointDecimals(plain);
  const numbers = [...pointed.matchAll(/[-−]?\d+(?:\.\d+)?/g)].map(([number]) => Number(number.replace('−', '-')));
  const letters = [...pointed.matchAll(/[NSEW]/g)].map(([letter]) => letter);
  const half = numbers.length / 2;
  if (![1, 2, 3].includes(half) || ![0, 2].includes(letters.length)) return null;
  const first = angle(numbers.slice(0, half));
  const second = angle(numbers.slice(half));
  if (first === null || second === null) return null;
  if (letters.length === 2) return lettered(first, second, letters as [string, string]);
  return Math.abs(first) > 90 ? checked(second, first) : checked(first, second);
}

/** Commas between digits are decimals unless there are points, too: then they part the two numbers. */
function pointDecimals(text: string): string {
  if (/\d\.\d/.test(text)) return text.replaceAll(',', ' ');
  return text.replace(/(\d),(\d)/g, '$1.$2').replaceAll(',', ' ');
}

function angle([degrees = 0, minutes = 0, seconds = 0]: readonly number[]): number | null {
  if (minutes < 0 || seconds < 0 || minutes >= 60 || seconds >= 60) return null;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3_600;
  return degrees < 0 || Object.is(degrees, -0) ? -size : size;
}

function lettered(first: number, second: number, [one, two]: readonly [string, string]): Coordinates | null {
  const north = 'NS'.includes(one) ? [first, one] as const : [second, two] as const;
  const east = 'NS'.includes(one) ? [second, two] as const : [first, one] as const;
  if (!'NS'.includes(north[1]) || !'EW'.includes(east[1])) return null;
  const signed = ([value, letter]: readonly [number, string]): number => ('SW'.includes(letter) ? -Math.abs(value) : Math.abs(value));
  return inRange(signed(north), signed(east));
}

function checked(latitude: number, longitude: number): Coordinates | null {
  const south = { latitude: -Math.abs(latitude), longitude };
  return latitude > 0 && isPlausible(south) ? south : inRange(latitude, longitude);
}

function inRange(latitude: number, longitude: number): Coordinates | null {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** To five digits, about a metre: `-7.02530, 107.51970`. */
export function coordinatesText({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
