import { z } from 'zod';
import { SMS_LENGTH } from '../document/citizenMessage.ts';
import type { LetterKind } from '../referral/letterKind.ts';
import { byWriting, fromJson, type CatalogueVersion } from '../programme/catalogue.ts';

/** What the program fills in by itself, by the name that an administrator writes between double braces. */
export const PLACES = ['nomor', 'tanggal', 'nama', 'mitra', 'berkas', 'keadaan', 'kode', 'dasar'] as const;
export type Place = (typeof PLACES)[number];

/** Papers and messages whose words the office may choose; each is one entry of the kind TEXTS. */
export const TEXT_GROUPS = ['LETTER', 'RECOMMENDATION', 'REACTIVATION', 'RECEIPT', 'MESSAGE'] as const;
export type TextGroup = (typeof TEXT_GROUPS)[number];

interface TextSpec<G extends TextGroup = TextGroup> {
  readonly group: G;
  readonly places: readonly Place[];
  /** Without these the text would lose what its reader needs. */
  readonly needs: readonly Place[];
  readonly longest: number;
}

const paragraph = <G extends TextGroup>(group: G, places: readonly Place[] = [], longest = 1_000): TextSpec<G> => ({ group, places, needs: places, longest });
/** The name may be left out of a message, what it is about may not. */
const message = (needs: readonly Place[] = []): TextSpec<'MESSAGE'> => ({ group: 'MESSAGE', places: ['nama', ...needs], needs, longest: SMS_LENGTH });

/** Texts: `texts.name.greeting`. */
export const OFFICE_TEXTS = {
  greeting: paragraph('LETTER', [], 120),
  opening: paragraph('LETTER', ['nomor', 'tanggal']),
  openingFamily: paragraph('LETTER', ['nomor', 'tanggal']),
  problem: paragraph('LETTER'),
  request: paragraph('LETTER'),
  enclosed: paragraph('LETTER'),
  validity: paragraph('LETTER', ['tanggal']),
  answer: paragraph('LETTER', ['tanggal']),
  answerOpen: paragraph('LETTER'),
  closing: paragraph('LETTER'),
  recommendGreeting: paragraph('RECOMMENDATION', [], 120),
  recommendOpening: paragraph('RECOMMENDATION', ['nomor', 'tanggal']),
  recommendOpeningFamily: paragraph('RECOMMENDATION', ['nomor', 'tanggal']),
  recommendHardship: paragraph('RECOMMENDATION', ['dasar']),
  recommendProblem: paragraph('RECOMMENDATION'),
  recommendRequest: paragraph('RECOMMENDATION'),
  recommendEnclosed: paragraph('RECOMMENDATION'),
  recommendValidity: paragraph('RECOMMENDATION', ['tanggal']),
  recommendAnswer: paragraph('RECOMMENDATION', ['tanggal']),
  recommendAnswerOpen: paragraph('RECOMMENDATION'),
  recommendClosing: paragraph('RECOMMENDATION'),
  reactivationSubject: paragraph('REACTIVATION', [], 200),
  reactivationProblem: { ...paragraph('REACTIVATION', ['nama', 'keadaan'], 2_000), needs: ['keadaan'] },
  receiptAskHow: paragraph('RECEIPT', ['kode'], 300),
  receiptFree: paragraph('RECEIPT', [], 200),
  receiptComplaint: paragraph('RECEIPT', [], 300),
  receiptPrivacy: paragraph('RECEIPT', [], 300),
  accepted: message(['mitra']),
  declined: message(['mitra']),
  progress: message(),
  planned: message(),
  arrived: message(),
  rejected: message(),
  missingPapers: message(['berkas']),
} as const satisfies Record<string, TextSpec>;

export type TextName = keyof typeof OFFICE_TEXTS;
export const TEXT_NAMES = Object.keys(OFFICE_TEXTS) as TextName[];
export type MessageName = { [N in TextName]: (typeof OFFICE_TEXTS)[N]['group'] extends 'MESSAGE' ? N : never }[TextName];

const spec = (name: TextName): TextSpec => OFFICE_TEXTS[name];
export const namesIn = (group: TextGroup): TextName[] => TEXT_NAMES.filter((name) => spec(name).group === group);
export const placesOf = (name: TextName): readonly Place[] => spec(name).places;

/** The paper whose words a letter is written with. */
export const groupOfLetter = (kind: LetterKind): TextGroup => (kind === 'RECOMMENDATION' ? 'RECOMMENDATION' : 'LETTER');

/** The sentences that either letter has. */
export const LETTER_WORDS = {
  REFERRAL: { greeting: 'greeting', opening: 'opening', openingFamily: 'openingFamily', problem: 'problem', request: 'request', enclosed: 'enclosed', validity: 'validity', answer: 'answer', answerOpen: 'answerOpen', closing: 'closing' },
  RECOMMENDATION: {
    greeting: 'recommendGreeting', opening: 'recommendOpening', openingFamily: 'recommendOpeningFamily', problem: 'recommendProblem', request: 'recommendRequest', enclosed: 'recommendEnclosed',
    validity: 'recommendValidity', answer: 'recommendAnswer', answerOpen: 'recommendAnswerOpen', closing: 'recommendClosing',
  },
} as const satisfies Readonly<Record<LetterKind, Readonly<Record<string, TextName>>>>;
export type LetterWord = keyof (typeof LETTER_WORDS)['REFERRAL'];

/** What the office has written instead of the application's words, by name. */
export type TextChanges = Readonly<Partial<Record<TextName, string>>>;

/** Texts: `texts.problem.EMPTY`. */
export type TextProblem =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'TOO_LONG'; readonly length: number; readonly longest: number }
  | { readonly code: 'UNKNOWN_PLACE' | 'NEEDED_PLACE'; readonly place: string }
  | { readonly code: 'BROKEN_PLACE' }
  | { readonly code: 'NOT_SMS'; readonly signs: string };

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;
export const mark = (place: Place): string => `{{${place}}}`;

/** A message must still fit where the least is filled in: names are shortened as far as this, and no further. */
const SHORTEST: Readonly<Record<Place, number>> = { nomor: 20, tanggal: 20, nama: 'Bapak/Ibu'.length, mitra: 30, berkas: 20, keadaan: 0, kode: 9, dasar: 0 };

/** Signs that an old telephone shows and a message may cost no second part for. */
const NOT_SMS = /[^\n A-Za-z0-9.,:;!?'"()/&%+*=<>@#_-]/gu;

/** The first thing that is wrong with a text; null: it can be used. */
export function textProblem(name: TextName, text: string): TextProblem | null {
  const { group, places, needs, longest } = spec(name);
  if (text.trim() === '') return { code: 'EMPTY' };
  const used = [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
  const rest = text.replace(PLACE, '');
  if (/[{}]/.test(rest)) return { code: 'BROKEN_PLACE' };
  const unknown = used.find((place) => !places.some((known) => known === place));
  if (unknown !== undefined) return { code: 'UNKNOWN_PLACE', place: unknown };
  const missing = needs.find((place) => !used.includes(place));
  if (missing !== undefined) return { code: 'NEEDED_PLACE', place: missing };
  const signs = group === 'MESSAGE' ? [...new Set(rest.match(NOT_SMS) ?? [])] : [];
  if (signs.length > 0) return { code: 'NOT_SMS', signs: signs.join(' ') };
  const length = group === 'MESSAGE' ? rest.length + used.reduce((sum, place) => sum + SHORTEST[place as Place], 0) : text.trim().length;
  return length > longest ? { code: 'TOO_LONG', length, longest } : null;
}

export type Filling = Readonly<Partial<Record<Place, string>>>;

/** A text with its places filled; what stands in a value is never taken for a place. */
export function fillText(text: string, filling: Filling): string {
  return text.replace(PLACE, (whole, place: string) => filling[place as Place] ?? whole);
}

/** The first filling with which a message is no longer than a text message; cut where none is. */
export function fittingMessage(text: string, fillings: readonly Filling[]): string {
  const tries = fillings.map((filling) => fillText(text, filling));
  return tries.find((one) => one.length <= SMS_LENGTH) ?? (tries.at(-1) ?? '').slice(0, SMS_LENGTH);
}

/** How a citizen is named, from the whole name to none: whatever fits. */
export function namesFor(applicant: string): readonly string[] {
  return [applicant, applicant.split(' ')[0] ?? '', 'Bapak/Ibu'].filter((name) => name !== '');
}

/** Checked as the form checks it; a name of another group is unknown. */
export const textChangesSchema = (group: TextGroup) =>
  z.strictObject(Object.fromEntries(namesIn(group).map((name) => [name, z.string().max(4_000).trim().refine((text) => textProblem(name, text) === null).optional()])));

/** The texts of one version, or of the newest: what this app can't read, or what breaks the rules, follows the application. */
export function textsIn(versions: readonly CatalogueVersion[], group: TextGroup, versionId?: string | null): TextChanges {
  if (versionId === null) return {};
  const own = versions.filter((version) => version.kind === 'TEXTS' && version.code === group).sort(byWriting);
  const version = versionId === undefined ? own.at(-1) : own.find((one) => one.id === versionId);
  const body = version === undefined ? null : fromJson(version.body);
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(namesIn(group).flatMap((name) => {
    const text: unknown = (body as Readonly<Record<string, unknown>>)[name];
    return typeof text === 'string' && textProblem(name, text) === null ? [[name, text]] : [];
  }));
}
