import { normalizeAreaCode, findVillage } from '../area/area.ts';
import { searchVillages } from '../area/searchVillages.ts';
import { checkName } from '../person/name.ts';
import { normalizeDigits } from '../person/digits.ts';
import { parseNik } from '../person/nik.ts';
import { splitCsv } from '../../text/csv.ts';
import type { IsoDate } from '../time/date.ts';

export interface PastedPerson {
  readonly name: string;
  readonly nik: string;
  readonly familyCard: string | null;
  readonly village: string;
  readonly address: string;
  readonly cardNumber: string | null;
}

/** What is wrong with a line. Texts: `reactivation.many.wrong.COLUMNS`. */
export type PasteProblem = 'COLUMNS' | 'NIK' | 'NAME' | 'VILLAGE' | 'TWICE' | 'TOO_MANY';

export interface Pasted {
  readonly people: readonly PastedPerson[];
  readonly problems: readonly { readonly line: number; readonly problem: PasteProblem }[];
}

/** The most that one list holds. */
const MOST = 500;

/**
 * A list from a spreadsheet, one person a line: NIK, name, family card, village, address, card number; parted by tabs,
 * semicolons or commas. A first line of headings is passed over. The village by name, or by its code.
 */
export function readReactivationPaste(text: string, today: IsoDate): Pasted {
  const people: PastedPerson[] = [];
  const problems: { line: number; problem: PasteProblem }[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '' || (index === 0 && /nik/i.test(raw) && !/\d{16}/.test(raw))) return;
    const person = readLine(raw, today);
    const problem: PasteProblem | null = typeof person === 'string' ? person : seen.has(person.nik) ? 'TWICE' : people.length >= MOST ? 'TOO_MANY' : null;
    if (problem !== null) problems.push({ line: index + 1, problem });
    if (problem !== null || typeof person === 'string') return;
    seen.add(person.nik);
    people.push(person);
  });
  return { people, problems };
}

function readLine(raw: string, today: IsoDate): PastedPerson | PasteProblem {
  const separator = raw.includes('\t') ? '\t' : raw.includes(';') ? ';' : ',';
  // A quote that is never closed parts nothing: what stands there is read as it is.
  const cells = (splitCsv(raw, separator) ?? raw.split(separator)).map((cell) => cell.trim().replace(/^["']+|["']+$/g, '').trim());
  const [nikText = '', nameText = '', cardText = '', villageText = '', address = '', numberText = ''] = cells;
  if (cells.length < 5) return 'COLUMNS';
  const nik = normalizeDigits(nikText);
  if (!parseNik(nik, today).ok) return 'NIK';
  const name = checkName(nameText);
  if (!name.ok) return 'NAME';
  const village = villageOf(villageText);
  if (village === null || address === '') return village === null ? 'VILLAGE' : 'COLUMNS';
  const card = normalizeDigits(cardText);
  return { nik, name: name.name, familyCard: /^\d{16}$/.test(card) && card !== nik ? card : null, village, address: address.slice(0, 200), cardNumber: numberText === '' ? null : normalizeDigits(numberText).slice(0, 20) };
}

/** Only a village that is meant without doubt. */
function villageOf(text: string): string | null {
  const code = normalizeAreaCode(text);
  if (code !== null && findVillage(code) !== undefined) return code;
  const found = searchVillages(text, 3).filter((village) => village.name.toLowerCase() === text.toLowerCase());
  return found.length === 1 ? found[0]?.code ?? null : null;
}
