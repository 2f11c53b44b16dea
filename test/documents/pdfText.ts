import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Words of each page, single spaces. */
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
  /** How far to the right any text reaches, and the paper's width. */
  readonly overrun: number;
}

/** Reads a PDF the way a viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  let size: [number, number] = [0, 0];
  let overrun = Number.NEGATIVE_INFINITY;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    if (number === 1) size = [width, height];
    const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    overrun = Math.max(overrun, ...items.map((item) => Number(item.transform[4]) + item.width - width));
    pages.push(items.map((item) => item.str + (item.hasEOL ? ' ' : '')).join('').replace(/\s+/g, ' ').trim());
  }
  const { info } = await pdf.getMetadata();
  await pdf.loadingTask.destroy();
  return { pages, info: info as Record<string, unknown>, size, overrun };
}
