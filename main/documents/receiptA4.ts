import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Receipt } from '#src/domain/document/receipt.ts';
import { formatDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { letterhead } from './letterhead.ts';
import { COLON_LAYOUT, mm, printable } from './pdf.ts';
import { qrSvg } from './qr.ts';
import { askLine, noteOf, receiptTexts, type ReceiptTexts } from './receiptParts.ts';

const MARGIN = { side: mm(20), top: mm(14), bottom: mm(16) };
const WIDTH = mm(210) - 2 * MARGIN.side;

/** The receipt on office paper, with both signatures. */
export function receiptA4(receipt: Receipt, t: Translate): TDocumentDefinitions {
  const texts = receiptTexts(receipt, t);
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    defaultStyle: { font: 'Jakarta', fontSize: 10, lineHeight: 1.15 },
    footer: (page, pages) => ({ text: t('document.page', { page, pages }), alignment: 'right', fontSize: 8, color: '#555555', margin: [MARGIN.side, mm(6), MARGIN.side, 0] }),
    content: [
      ...letterhead(receipt.letterhead, WIDTH),
      heading(receipt, t),
      factTable(texts),
      ...(receipt.applicant === null ? [] : lists(texts, t)),
      promise(receipt, texts, t),
      signatures(receipt, t),
      notes(receipt),
    ],
  };
}

/** Title and numbers at the left, the QR with the status code at the right: what a citizen is asked for. */
function heading(receipt: Receipt, t: Translate): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: t('document.receipt.title'), fontSize: 17, bold: true },
          { text: t('document.receipt.subtitle'), color: '#444444', margin: [0, 0, 0, 8] },
          { text: [`${t('document.receipt.number')}  `, { text: receipt.number, bold: true, fontSize: 12 }] },
          { text: [`${t('document.receipt.code')}  `, { text: receipt.code, bold: true, fontSize: 14 }] },
        ],
      },
      { width: 78, svg: qrSvg(receipt.qr), fit: [78, 78] },
    ],
    columnGap: 16,
    margin: [0, 0, 0, 12],
  };
}

function factTable(texts: ReceiptTexts): Content {
  return {
    layout: { ...COLON_LAYOUT, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
    table: { widths: [96, 3, '*'], body: texts.facts.map(([label, value]) => [{ text: label, color: '#444444' }, { text: ':' }, { text: value }]) },
    margin: [0, 0, 0, 8],
  };
}

function lists(texts: ReceiptTexts, t: Translate): Content[] {
  const list = (title: string, items: readonly string[]): Column => ({ width: '*', stack: [{ text: title, bold: true, margin: [0, 0, 0, 3] }, { ul: [...items] }] });
  const needs: Content[] = texts.needs.length === 0 ? [] : [{ stack: [{ text: t('document.receipt.needs'), bold: true, margin: [0, 0, 0, 3] }, { ul: [...texts.needs] }], margin: [0, 0, 0, 10] }];
  const missing: Column = texts.missing.length === 0
    ? { width: '*', stack: [{ text: t('document.receipt.missing'), bold: true, margin: [0, 0, 0, 3] }, { text: t('document.receipt.complete') }] }
    : list(t('document.receipt.missing'), texts.missing);
  const received = list(t('document.receipt.received'), texts.documents.length === 0 ? ['–'] : texts.documents);
  return [...needs, { columns: [received, missing], columnGap: 16, margin: [0, 0, 0, 12] }];
}

/** A framed box: when there is an answer, and how to ask before. */
function promise(receipt: Receipt, texts: ReceiptTexts, t: Translate): Content {
  const lines: Content[] = [
    ...(texts.due === null ? [] : [{ text: [`${t('document.receipt.due')}: `, { text: texts.due, bold: true }] }]),
    { text: askLine(receipt, t) },
    { text: noteOf(receipt, 'receiptFree'), bold: true },
  ];
  return {
    unbreakable: true,
    table: { widths: ['*'], body: [[{ stack: lines }]] },
    layout: { hLineWidth: () => 0.8, vLineWidth: () => 0.8, paddingLeft: () => 8, paddingRight: () => 8, paddingTop: () => 6, paddingBottom: () => 6 },
    margin: [0, 0, 0, 14],
  };
}

function signatures(receipt: Receipt, t: Translate): Content {
  const sign = (title: string, name: string, before: string): Column => ({
    width: '*',
    alignment: 'center',
    stack: [{ text: before }, { text: title, margin: [0, 0, 0, 46] }, { text: printable(name), decoration: 'underline' }],
  });
  return {
    unbreakable: true,
    columns: [
      receipt.applicant === null ? sign(t('document.receipt.signReporter'), receipt.reporter ?? '', ' ') : sign(t('document.receipt.signApplicant'), receipt.applicant.name, ' '),
      sign(t('document.receipt.signOfficer'), receipt.officer, `${printable(receipt.place)}, ${formatDate(receipt.registeredAt)}`),
    ],
    margin: [0, 0, 0, 14],
  };
}

function notes(receipt: Receipt): Content {
  return { fontSize: 8.5, color: '#444444', stack: [{ text: noteOf(receipt, 'receiptComplaint') }, { text: noteOf(receipt, 'receiptPrivacy') }] };
}
