import { formatDate } from '#src/text/format.ts';
import type { Letterhead } from '#src/domain/document/parts.ts';
import type { TextChanges } from '#src/domain/office/texts.ts';
import { translator } from '#src/text/index.ts';
import { officeText } from '#src/text/officeTexts.ts';
import { letterhead } from './letterhead.ts';
import { flow, mm, printable, renderPdf } from './pdf.ts';
import { qrSvg } from './qr.ts';

export interface CitizenNote {
  readonly letterhead: Letterhead;
  readonly place: string;
  /** The office's day, `YYYY-MM-DD`. */
  readonly printedOn: string;
  readonly applicant: string;
  readonly message: string;
  readonly number: string;
  /** Status code: what a citizen is asked for, instead of a NIK. */
  readonly code: string;
  readonly askAt: string | null;
  readonly officer: string;
  /** The office's own words of its receipt. */
  readonly texts: TextChanges;
}

const MARGIN = mm(12);
const WIDTH = mm(148) - 2 * MARGIN;

/** A small sheet (A5) that tells a citizen what was decided, in the words that are recorded; no NIK, nothing of the family. */
export async function renderCitizenNote(note: CitizenNote): Promise<Uint8Array> {
  const t = translator('id');
  return renderPdf({
    title: t('document.note.title'),
    at: Date.parse(`${note.printedOn}T00:00:00Z`),
    definition: {
      pageSize: 'A5', pageMargins: [MARGIN, mm(10), MARGIN, mm(10)], defaultStyle: { font: 'Jakarta', fontSize: 10.5, lineHeight: 1.2 },
      content: [
        ...letterhead(note.letterhead, WIDTH),
        { text: `${printable(note.place)}, ${formatDate(note.printedOn)}`, alignment: 'right', margin: [0, 0, 0, 10] },
        { text: t('document.note.heading'), bold: true, fontSize: 15 },
        { text: t('document.note.to', { name: printable(note.applicant) }), margin: [0, 0, 0, 10] },
        { text: printable(note.message), fontSize: 12.5, lineHeight: 1.15, margin: [0, 0, 0, 10] },
        {
          unbreakable: true,
          table: {
            widths: ['*', 70],
            body: [[
              {
                stack: [
                  { text: `${t('document.receipt.number')}: ${note.number}` }, { text: [`${t('document.receipt.code')}: `, { text: note.code, bold: true, fontSize: 14 }] },
                  ...(note.askAt === null ? [] : [{ text: `${t('document.receipt.ask')}: ${printable(note.askAt)}` }]),
                  { text: flow(officeText(note.texts, 'receiptAskHow', { kode: note.code })), fontSize: 10 },
                ],
              },
              { svg: qrSvg(note.code), fit: [66, 66], alignment: 'right' },
            ]],
          },
          layout: { hLineWidth: () => 0.8, vLineWidth: (line) => (line === 1 ? 0 : 0.8), paddingLeft: () => 8, paddingRight: () => 8, paddingTop: () => 6, paddingBottom: () => 6 },
          margin: [0, 0, 0, 10],
        },
        { text: printable(officeText(note.texts, 'receiptFree')), bold: true },
        { text: printable(officeText(note.texts, 'receiptComplaint')), fontSize: 9, color: '#444444' },
        { text: t('document.note.by', { name: printable(note.officer) }), fontSize: 9, color: '#444444', margin: [0, 8, 0, 0] },
      ],
    },
  });
}
