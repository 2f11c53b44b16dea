import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Receipt } from '#src/domain/document/receipt.ts';
import type { Translate } from '#src/text/index.ts';
import { mm, printable } from './pdf.ts';
import { qrSvg } from './qr.ts';
import { askLine, noteOf, receiptTexts, type ReceiptTexts } from './receiptParts.ts';

/** Roll printers leave 4 mm at each side. */
const SIDE = mm(4);
const WIDTH = mm(80) - 2 * SIDE;

/** The receipt on an 80 mm roll: one column, black only, as long as its text. */
export function receiptRoll(receipt: Receipt, t: Translate): TDocumentDefinitions {
  const texts = receiptTexts(receipt, t);
  return {
    pageSize: { width: mm(80), height: 'auto' },
    pageMargins: [SIDE, mm(4), SIDE, mm(6)],
    defaultStyle: { font: 'Jakarta', fontSize: 8.5, lineHeight: 1.1 },
    content: [
      { text: printable(receipt.letterhead.government), alignment: 'center' },
      { text: printable(receipt.letterhead.unit ?? receipt.letterhead.agency), alignment: 'center', bold: true, fontSize: 11 },
      { text: printable(receipt.letterhead.address), alignment: 'center', fontSize: 7.5 },
      rule(),
      { text: t('document.receipt.title'), alignment: 'center', bold: true, fontSize: 12 },
      { text: receipt.number, alignment: 'center', bold: true, fontSize: 10 },
      { svg: qrSvg(receipt.qr), fit: [mm(26), mm(26)], alignment: 'center', margin: [0, 4, 0, 4] },
      { text: t('document.receipt.code'), alignment: 'center' },
      { text: receipt.code, alignment: 'center', bold: true, fontSize: 14 },
      rule(),
      ...texts.facts.map(([label, value]): Content => ({ text: [{ text: `${label}: ` }, { text: value, bold: true }], margin: [0, 0, 0, 1] })),
      ...(receipt.applicant === null ? [] : lists(texts, t)),
      rule(),
      ...(texts.due === null ? [] : [{ text: t('document.receipt.due') }, { text: texts.due, bold: true, fontSize: 10, margin: [0, 0, 0, 3] as [number, number, number, number] }]),
      { text: askLine(receipt, t) },
      { text: noteOf(receipt, 'receiptFree'), bold: true, margin: [0, 3, 0, 3] },
      { text: noteOf(receipt, 'receiptComplaint'), fontSize: 7.5 },
      { text: noteOf(receipt, 'receiptPrivacy'), fontSize: 7.5 },
    ],
  };
}

function lists(texts: ReceiptTexts, t: Translate): Content[] {
  const block = (title: string, items: readonly string[]): Content[] => (items.length === 0 ? [] : [{ text: title, bold: true, margin: [0, 4, 0, 1] }, { ul: [...items] }]);
  const missing: Content[] = texts.missing.length === 0 ? [{ text: t('document.receipt.complete'), bold: true, margin: [0, 4, 0, 0] }] : block(t('document.receipt.missing'), texts.missing);
  return [...block(t('document.receipt.needs'), texts.needs), ...block(t('document.receipt.received'), texts.documents), ...missing];
}

function rule(): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.8, dash: { length: 2, space: 2 } }], margin: [0, 4, 0, 4] };
}
