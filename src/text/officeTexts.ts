import { fillText, mark, namesIn, PLACES, TEXT_NAMES, type Filling, type Place, type TextChanges, type TextGroup, type TextName } from '../domain/office/texts.ts';
import { translator, type TextKey } from './index.ts';

/** Official papers and what a citizen is told are always in Bahasa. */
const t = translator('id');

const KEYS: Readonly<Record<TextName, TextKey>> = {
  greeting: 'document.letter.greeting', opening: 'document.letter.opening', openingFamily: 'document.letter.openingFamily', problem: 'document.letter.problem',
  request: 'document.letter.request', enclosed: 'document.letter.documents', validity: 'document.letter.validity', answer: 'document.letter.answer',
  answerOpen: 'document.letter.answerOpen', closing: 'document.letter.closing',
  recommendGreeting: 'document.letter.greeting', recommendOpening: 'document.recommendation.opening', recommendOpeningFamily: 'document.recommendation.openingFamily',
  recommendHardship: 'document.recommendation.hardship', recommendProblem: 'document.letter.problem', recommendRequest: 'document.recommendation.request', recommendEnclosed: 'document.letter.documents',
  recommendValidity: 'document.recommendation.validity', recommendAnswer: 'document.letter.answer', recommendAnswerOpen: 'document.letter.answerOpen', recommendClosing: 'document.letter.closing',
  reactivationSubject: 'document.reactivation.subject', reactivationProblem: 'document.reactivation.problem',
  receiptAskHow: 'document.receipt.askHow', receiptFree: 'document.receipt.free', receiptComplaint: 'document.receipt.complaint', receiptPrivacy: 'document.receipt.privacy',
  accepted: 'caseRecord.tell.accepted', declined: 'caseRecord.tell.declined', progress: 'caseRecord.tell.progress', planned: 'caseRecord.tell.planned',
  arrived: 'caseRecord.tell.arrived', rejected: 'caseRecord.tell.rejected', missingPapers: 'caseRecord.return.message',
};

/** The names of the same places in our own texts. */
const OPTIONS: Readonly<Record<Place, string>> = { nomor: 'number', tanggal: 'date', nama: 'name', mitra: 'partner', berkas: 'papers', keadaan: 'story', kode: 'code', dasar: 'basis' };
const MARKS = Object.fromEntries(PLACES.map((place) => [OPTIONS[place], mark(place)]));

/** The application's own words, with the places as an administrator writes them. */
export const BUILT_IN_TEXTS = Object.fromEntries(TEXT_NAMES.map((name) => [name, t(KEYS[name], MARKS)])) as Readonly<Record<TextName, string>>;

/** The office's words where it has chosen some, with their places filled. */
export const officeText = (changes: TextChanges, name: TextName, filling: Filling = {}): string => fillText(changes[name] ?? BUILT_IN_TEXTS[name], filling);

/** Only what differs from the application's own, of one paper. */
export const changedTexts = (group: TextGroup, texts: TextChanges): TextChanges =>
  Object.fromEntries(namesIn(group).flatMap((name) => (texts[name] === undefined || texts[name].trim() === BUILT_IN_TEXTS[name] ? [] : [[name, texts[name].trim()]])));
