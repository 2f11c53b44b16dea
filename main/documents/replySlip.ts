import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';
import { formatDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { COLON_LAYOUT, mm, printable } from './pdf.ts';
import { qrSvg } from './qr.ts';

/**
 * Lembar jawaban: the receiver ticks, signs and sends it back. It names the referral by number and code,
 * not the citizen, so that it may travel openly.
 */
export function replySlip(letter: ReferralLetter, t: Translate, width: number): Content[] {
  const head = letter.letterhead;
  return [
    {
      pageBreak: 'before',
      columns: [
        {
          width: '*',
          stack: [
            { text: t(`document.slip.titleOf.${letter.kind}`), fontSize: 14, bold: true, margin: [0, 0, 0, 4] },
            { text: printable(t(`document.slip.introOf.${letter.kind}`, { office: head.unit ?? head.agency, address: head.address })), fontSize: 10.5 },
          ],
        },
        { width: 64, svg: qrSvg(letter.qr), fit: [64, 64] },
      ],
      columnGap: 14,
    },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }], margin: [0, 8, 0, 8] },
    facts(letter, t),
    { text: t('document.slip.answer'), bold: true, margin: [0, 10, 0, 4] },
    choices(t),
    blank(t('document.slip.reason'), 3, width),
    blank(t('document.slip.given'), 2, width),
    signatures(t),
  ];
}

function facts(letter: ReferralLetter, t: Translate): Content {
  const rows: [string, string, boolean?][] = [
    [t(`document.slip.letterOf.${letter.kind}`), t('document.slip.dated', { number: letter.number, date: formatDate(letter.issuedOn) })],
    [t(`document.slip.codeOf.${letter.kind}`), letter.code, true],
    [t(`document.slip.receiverOf.${letter.kind}`), letter.addressee.name],
  ];
  const services: TableCell = letter.requests.length === 1
    ? { text: printable(letter.requests[0]?.what ?? '') }
    : { ol: letter.requests.map(({ what }) => printable(what)) };
  return {
    layout: COLON_LAYOUT,
    table: {
      widths: [118, 3, '*'],
      body: [
        ...rows.map(([label, value, bold = false]): TableCell[] => [{ text: label }, { text: ':' }, { text: printable(value), bold }]),
        [{ text: t('document.slip.service') }, { text: ':' }, services],
      ],
    },
  };
}

function choices(t: Translate): Content {
  const box = (): Column => ({ width: 14, canvas: [{ type: 'rect', x: 0, y: 2, w: 9, h: 9, lineWidth: 0.8 }] });
  const choice = (label: string, dots = false): Content => ({
    columns: [box(), { width: '*', text: dots ? `${label} ${'.'.repeat(58)}` : label }],
    margin: [4, 0, 0, 4],
  });
  return {
    stack: [
      choice(t('document.slip.accepted')),
      choice(t('document.slip.partly')),
      choice(t('document.slip.declined')),
      choice(t('document.slip.onward'), true),
    ],
  };
}

/** A label and dotted lines to write on. */
function blank(label: string, lines: number, width: number): Content {
  return {
    stack: [
      { text: label, bold: true, margin: [0, 12, 0, 0] },
      {
        canvas: Array.from({ length: lines }, (_, line) => ({
          type: 'line' as const, x1: 0, y1: mm(8) * (line + 1), x2: width, y2: mm(8) * (line + 1), lineWidth: 0.6, dash: { length: 1, space: 2 },
        })),
      },
    ],
  };
}

function signatures(t: Translate): Content {
  const line = (label: string): Content => ({ text: `${label}: ${'.'.repeat(30)}`, margin: [0, 6, 0, 0] });
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columns: [
      { width: '*', stack: [line(t('document.slip.givenOn')), line(t('document.slip.officer')), line(t('document.slip.phone'))] },
      {
        width: 200,
        stack: [line(t('document.slip.placeDate')), { text: t('document.slip.sign'), margin: [0, 6, 0, 54] }, { text: `( ${'.'.repeat(44)} )` }],
      },
    ],
    columnGap: 16,
  };
}
