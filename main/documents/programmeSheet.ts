import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Letterhead } from '#src/domain/document/parts.ts';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { formatDate } from '#src/text/format.ts';
import { translator, type Translate } from '#src/text/index.ts';
import { letterhead } from './letterhead.ts';
import { mm, printable, renderPdf } from './pdf.ts';

export interface ProgrammeSheet {
  readonly letterhead: Letterhead;
  /** The office's day, `YYYY-MM-DD`. */
  readonly printedOn: string;
  readonly programme: Programme;
  readonly partners: readonly Partner[];
}

const MARGIN = mm(20);
const WIDTH = mm(210) - 2 * MARGIN;

/** A sheet for a citizen, in Bahasa: "one door" tells all of a programme, and that the office does not decide. */
export async function renderProgrammeSheet(sheet: ProgrammeSheet): Promise<Uint8Array> {
  const t = translator('id');
  return renderPdf({ definition: definitionOf(sheet, t), title: t('catalogue.sheet.title'), at: Date.parse(`${sheet.printedOn}T00:00:00Z`) });
}

function definitionOf({ letterhead: head, printedOn, programme, partners }: ProgrammeSheet, t: Translate): TDocumentDefinitions {
  const papers = programme.documents.map((code) => t(`documentCode.${code}`));
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, mm(12), MARGIN, mm(15)],
    defaultStyle: { font: 'Jakarta', fontSize: 12, lineHeight: 1.25 },
    content: [
      ...letterhead(head, WIDTH),
      { text: t('catalogue.sheet.title'), fontSize: 10.5, color: '#444444' },
      { text: printable(programme.name), bold: true, fontSize: 18, margin: [0, 0, 0, 8] },
      ...part(t('catalogue.sheet.benefit'), [programme.benefit]),
      ...part(t('catalogue.sheet.target'), [programme.target]),
      ...part(t('catalogue.sheet.documents'), papers.length === 0 ? [t('catalogue.sheet.noDocuments')] : papers, papers.length > 1),
      ...part(t('catalogue.sheet.channel'), [programme.channel]),
      ...part(t('catalogue.sheet.partners'), partners.map(placeOf), partners.length > 1),
      ...part(t('catalogue.sheet.owner'), [programme.owner, ...(programme.contact === null ? [] : [programme.contact])]),
      ...(programme.legalRef === null ? [] : part(t('catalogue.sheet.legalRef'), [programme.legalRef])),
      { text: t('catalogue.sheet.promise'), margin: [0, 8, 0, 0], bold: true },
      { text: t('catalogue.sheet.printed', { date: formatDate(printedOn) }), fontSize: 9.5, color: '#444444', margin: [0, 10, 0, 0] },
    ],
  };
}

function placeOf({ name, address, phone }: Partner): string {
  return [name, address, phone].filter((text) => text !== null && text !== '').join(', ');
}

function part(title: string, texts: readonly string[], asList = false): Content[] {
  if (texts.length === 0) return [];
  const lines = texts.map(printable);
  return [{ text: title, bold: true, margin: [0, 6, 0, 0] }, asList ? { ul: lines } : { text: lines.join('\n') }];
}
