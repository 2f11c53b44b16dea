import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { formatNip, type Signer } from '#src/domain/document/parts.ts';
import { referralLetterSchema, type ReferralLetter } from '#src/domain/document/referralLetter.ts';
import { formatDate } from '#src/text/format.ts';
import { translator, type Translate } from '#src/text/index.ts';
import { LETTER_WORDS, type Filling, type LetterWord } from '#src/domain/office/texts.ts';
import { officeText } from '#src/text/officeTexts.ts';
import { countInWords } from '#src/text/words.ts';
import { identity, registryStatement } from './letterParts.ts';
import { letterhead } from './letterhead.ts';
import { COLON_LAYOUT, flow, mm, pageFoot, paragraphs, printable, renderPdf } from './pdf.ts';
import { qrSvg } from './qr.ts';
import { replySlip } from './replySlip.ts';

const MARGIN = { left: mm(25), right: mm(20), top: mm(12), bottom: mm(15) };
const A4 = { width: mm(210), height: mm(297) };
const WIDTH = A4.width - MARGIN.left - MARGIN.right;

/** A letter and its reply slip, one page each. */
const PAGES = 2;

/** Closer lines, for a letter that would put little more than its signature on a second page. */
const CLOSE = { fontSize: 10.5, lineHeight: 1 };

interface Draft {
  readonly letter: ReferralLetter;
  readonly close: boolean;
}

/**
 * Prints a letter of referral or recommendation with its reply slip on a page of its own: A4, always in Bahasa.
 *
 * @throws ZodError when the letter's data doesn't fit its schema.
 */
export const renderReferralLetter = (input: ReferralLetter): Promise<Uint8Array> => renderReferralLetters([input]);

/** Several letters as one document, each beginning on a page of its own; several have no page numbers, which would run through. */
export async function renderReferralLetters(inputs: readonly ReferralLetter[]): Promise<Uint8Array> {
  const letters = inputs.map((input) => referralLetterSchema.parse(input));
  const t = translator('id');
  const loose = await print(letters.map((letter) => ({ letter, close: false })), t);
  if (loose.pages <= letters.length * PAGES) return loose.bytes;
  const [only, ...others] = letters;
  if (only !== undefined && others.length === 0) return (await closer(only, t)) ?? loose.bytes;
  const drafts: Draft[] = [];
  for (const letter of letters) drafts.push({ letter, close: await closesUp(letter, t) });
  return drafts.some((draft) => draft.close) ? (await print(drafts, t)).bytes : loose.bytes;
}

/** A letter that runs over its page by so little that closer lines bring it back, in those lines; null: a long one stays easy to read. */
async function closer(letter: ReferralLetter, t: Translate): Promise<Uint8Array | null> {
  const { bytes, pages } = await print([{ letter, close: true }], t);
  return pages <= PAGES ? bytes : null;
}

/** Whether one of several letters runs over its page, and closer lines bring it back. */
async function closesUp(letter: ReferralLetter, t: Translate): Promise<boolean> {
  const { pages } = await print([{ letter, close: false }], t);
  return pages > PAGES && await closer(letter, t) !== null;
}

async function print(drafts: readonly Draft[], t: Translate): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const [first] = drafts;
  if (first === undefined) throw new RangeError('no letter');
  let pages = 0;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.08 },
    styles: { body: { alignment: 'justify', margin: [0, 0, 0, 5] }, narrative: { alignment: 'justify', margin: [0, 0, 0, 4] } },
    footer: (page, count) => {
      pages = count;
      return drafts.length === 1 ? pageFoot(t, { page, pages: count, margin: MARGIN, of: `${t('document.letter.number')}: ${first.letter.number}` }) : null;
    },
    content: drafts.map(({ letter, close }, index): Content => ({ stack: letterContent(letter, t), ...(close ? CLOSE : {}), ...(index === 0 ? {} : { pageBreak: 'before' }) })),
  };
  const bytes = await renderPdf({ definition, title: t(`document.letter.titleOf.${first.letter.kind}`), at: Date.parse(`${first.letter.issuedOn}T00:00:00Z`) });
  return { bytes, pages };
}

function letterContent(letter: ReferralLetter, t: Translate): Content[] {
  return [
    ...letterhead(letter.letterhead, WIDTH),
    opening(letter, t),
    { text: printable(word(letter, 'greeting')), margin: [0, 0, 0, 6] },
    ...body(letter, t),
    ending(letter, t),
    ...replySlip(letter, t, WIDTH),
  ];
}

/** Number, class, enclosure and subject at the left; place, date and addressee at the right. */
function opening(letter: ReferralLetter, t: Translate): Content {
  const row = (label: string, value: string, bold = false): Content[] => [{ text: label }, { text: ':' }, { text: printable(value), bold }];
  const enclosure = letter.enclosures === 0 ? '-' : countInWords(letter.enclosures, t('document.letter.file'));
  return {
    columns: [
      {
        width: '*',
        layout: COLON_LAYOUT,
        table: {
          widths: [50, 3, '*'],
          body: [
            row(t('document.letter.number'), letter.number),
            row(t('document.letter.class'), t(`document.letter.classes.${letter.letterClass}`)),
            row(t('document.letter.enclosure'), enclosure),
            row(t('document.letter.subject'), letter.subject, true),
          ],
        },
      },
      {
        width: 212,
        stack: [
          { text: `${printable(letter.place)}, ${formatDate(letter.issuedOn)}`, margin: [0, 0, 0, 8] },
          { text: t('document.letter.to') },
          { columns: [{ width: 26, text: t('document.letter.honoured') }, { width: '*', text: printable(letter.addressee.name), bold: true }] },
          { text: t('document.letter.at'), margin: [26, 0, 0, 0] },
          { text: printable(letter.addressee.at), margin: [44, 0, 0, 0], decoration: 'underline' },
        ],
      },
    ],
    columnGap: 14,
    margin: [0, 0, 0, 8],
  };
}

function body(letter: ReferralLetter, t: Translate): Content[] {
  return [
    { text: flow(word(letter, letter.persons.length > 1 ? 'openingFamily' : 'opening', { nomor: letter.caseNumber, tanggal: formatDate(letter.caseDate) })), style: 'body' },
    ...identity(letter, t),
    { text: flow([registryStatement(letter.registry, t), ...hardship(letter, t)].join(' ')), style: 'body' },
    { text: flow(word(letter, 'problem')), style: 'body', margin: [0, 0, 0, 3] },
    ...paragraphs(letter.problem, 'narrative'),
    { text: flow(word(letter, 'request')), style: 'body', margin: [0, 4, 0, 3] },
    {
      ol: letter.requests.map(({ what, forWhom }) => ({
        text: [{ text: printable(what), bold: true }, ...(forWhom === null ? [] : [` ${t('document.letter.forWhom', { name: printable(forWhom) })}`])],
        margin: [0, 0, 0, 1],
      })),
      margin: [10, 0, 0, 6],
    },
    ...documentList(letter, t),
    {
      text: flow([
        letter.validUntil === null ? '' : `${word(letter, 'validity', { tanggal: formatDate(letter.validUntil) })} `,
        letter.answerDueOn === null ? word(letter, 'answerOpen') : word(letter, 'answer', { tanggal: formatDate(letter.answerDueOn) }),
      ].join('')),
      style: 'body',
    },
  ];
}

/** A sentence in the words of this kind of letter, the office's own where it has some. */
const word = ({ kind, texts }: ReferralLetter, name: LetterWord, filling: Filling = {}): string => officeText(texts, LETTER_WORDS[kind][name], filling);

/** That the family is poor: only what a recommendation says, and only with what supports it. */
function hardship({ kind, hardship: by, texts }: ReferralLetter, t: Translate): string[] {
  if (kind !== 'RECOMMENDATION' || by === null) return [];
  return [officeText(texts, 'recommendHardship', { dasar: t(`document.letter.basis.${by.source}`, { date: formatDate(by.on) }) })];
}

function documentList(letter: ReferralLetter, t: Translate): Content[] {
  if (letter.documents.length === 0) return [];
  const items = letter.documents.map((item) => (isDocumentCode(item) ? t(`documentCode.${item}`) : printable(item)));
  // A short list stays one column; a long one is halved so that the letter keeps to its page.
  const half = items.length > 4 ? Math.ceil(items.length / 2) : items.length;
  const column = (part: string[], start: number): Column => ({ ol: part, start, width: '*' });
  return [
    { text: flow(word(letter, 'enclosed')), style: 'body', margin: [0, 0, 0, 3] },
    {
      columns: half === items.length ? [column(items, 1)] : [column(items.slice(0, half), 1), column(items.slice(half), half + 1)],
      columnGap: 14,
      margin: [10, 0, 0, 6],
    },
  ];
}

/** Closing words and signature stay together: a signature alone on a page would be an invitation to forge. */
function ending(letter: ReferralLetter, t: Translate): Content {
  return {
    unbreakable: true,
    stack: [
      { text: flow(word(letter, 'closing')), style: 'body', margin: [0, 0, 0, 8] },
      { columns: [{ width: '*', stack: [verification(letter, t), ...copies(letter, t)] }, { width: 250, stack: signature(letter.signer, t) }], columnGap: 12 },
    ],
  };
}

function verification(letter: ReferralLetter, t: Translate): Content {
  return {
    columns: [
      { width: 48, svg: qrSvg(letter.qr), fit: [48, 48] },
      {
        width: '*',
        stack: [
          { text: t('document.verify'), fontSize: 8.5, color: '#333333' },
          { text: letter.code, fontSize: 11, bold: true, margin: [0, 2, 0, 0] },
        ],
      },
    ],
    columnGap: 8,
  };
}

function signature(signer: Signer, t: Translate): Content[] {
  return [
    ...(signer.onBehalf === null ? [] : [{ text: printable(signer.onBehalf) }]),
    { text: `${printable(signer.post.toUpperCase())},`, margin: [0, 0, 0, 44] },
    { text: printable(signer.name), bold: true, decoration: 'underline' },
    ...(signer.rank === null ? [] : [{ text: printable(signer.rank) }]),
    ...(signer.nip === null ? [] : [{ text: `${t('document.letter.nip')} ${formatNip(signer.nip)}` }]),
  ];
}

function copies(letter: ReferralLetter, t: Translate): Content[] {
  if (letter.copies.length === 0) return [];
  return [{
    fontSize: 9.5,
    margin: [0, 8, 0, 0],
    stack: [
      { text: t('document.letter.copies'), decoration: 'underline', margin: [0, 0, 0, 2] },
      { ol: letter.copies.map(printable) },
    ],
  }];
}
