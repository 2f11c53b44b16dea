import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Translate } from '#src/text/index.ts';
import { JAKARTA, JAKARTA_BOLD, TINOS, TINOS_BOLD, TINOS_ITALIC } from './fontData.ts';

/** Millimetres to points. */
export const mm = (length: number): number => (length * 72) / 25.4;

export interface PdfJob {
  readonly definition: TDocumentDefinitions;
  /** Kind of document only: title and metadata never name a person. */
  readonly title: string;
  /** Milliseconds, UTC: the document's own time, so that printing again gives the same file. */
  readonly at: number;
}

/** Renders a definition. Nothing is read from disk or network: fonts come from the bundle, pictures as data URLs. */
export async function renderPdf({ definition, title, at }: PdfJob): Promise<Uint8Array> {
  prepare();
  const time = new Date(at);
  return new Uint8Array(await pdfmake.createPdf({
    ...definition,
    info: { title, creator: 'SLRT Sabilulungan', producer: 'SLRT Sabilulungan', creationDate: time, modDate: time },
    // Readers and screen readers take the language from here.
    language: 'id-ID',
  }).getBuffer());
}

/** Present in Node as well; its type package only knows the browser's. */
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } };

let ready = false;

function prepare(): void {
  if (ready) return;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const file = (name: string, base64: string): string => {
    virtualfs.writeFileSync(name, Buffer.from(base64, 'base64'));
    return name;
  };
  const tinos = file('tinos.woff', TINOS);
  const tinosBold = file('tinos-bold.woff', TINOS_BOLD);
  const tinosItalic = file('tinos-italic.woff', TINOS_ITALIC);
  const jakarta = file('jakarta.woff', JAKARTA);
  const jakartaBold = file('jakarta-bold.woff', JAKARTA_BOLD);
  // Tinos has the measures of Times New Roman, the face of official letters.
  pdfmake.setFonts({
    Tinos: { normal: tinos, bold: tinosBold, italics: tinosItalic, bolditalics: tinosBold },
    Jakarta: { normal: jakarta, bold: jakartaBold, italics: jakarta, bolditalics: jakartaBold },
  });
  ready = true;
}

/** The foot of a page of an official paper: its number among all, and at the left what the pages belong to. */
export function pageFoot(t: Translate, { page, pages, margin, of }: { readonly page: number; readonly pages: number; readonly margin: { readonly left: number; readonly right: number }; readonly of?: string }): Content {
  return {
    columns: [{ text: of ?? '' }, { text: t('document.page', { page, pages }), alignment: 'right', width: 'auto' }],
    fontSize: 8.5, color: '#444444', margin: [margin.left, mm(5), margin.right, 0],
  };
}

/** Longest run of letters that surely fits a table cell; longer ones would run out of the paper. */
const LONGEST_WORD = 28;

/**
 * Text as it may be printed: control signs are gone, and a word too long for a cell is broken.
 * The fonts hold Latin letters; other signs print as an empty box and never stop the printing.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replace(new RegExp(`[^\\s-]{${LONGEST_WORD},}`, 'gu'), (word) => (word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'gu')) ?? []).join(' '));
}

/**
 * Running text for justified lines. Words with hyphen or slash (`anak-anak`, `Bapak/Ibu`, case numbers)
 * stay whole: justification would stretch the gap behind the sign.
 */
export function flow(text: string): Content[] {
  return printable(text).split(/(\S+[-/]\S+ ?)/).filter((part) => part !== '').map((part) => (/\S[-/]\S/.test(part) ? { text: part, noWrap: true } : { text: part }));
}

/** Paragraphs of a longer text: blank lines part them, single line ends stay line ends. */
export function paragraphs(text: string, style: string): Content[] {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '').map((part) => ({ text: flow(part), style }));
}

/** Label, colon, value: three columns without lines. */
export const COLON_LAYOUT = { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 0, paddingBottom: () => 0.5, paddingLeft: () => 0, paddingRight: () => 5 };
