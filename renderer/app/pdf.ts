/** Drawn at this many pixels per point, so that print and a zoomed screen stay sharp. */
export const PIXELS_PER_POINT = 2.5;

/** A PDF that is shown page by page. */
export interface OpenPdf {
  readonly pages: number;
  /** @param number from 1 */
  page(number: number): Promise<HTMLCanvasElement>;
  close(): Promise<void>;
}

/**
 * The drawing code is loaded when first needed; it runs in this thread (our documents have a page or two), so no worker
 * file must be allowed by the content security policy.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  await fillOlderRuntime();
  const [pdf, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdf.getDocument({ data: new Uint8Array(bytes) });
  const opened = await task.promise;
  return {
    pages: opened.numPages,
    async page(number) {
      const page = await opened.getPage(number);
      const viewport = page.getViewport({ scale: PIXELS_PER_POINT });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${viewport.width / PIXELS_PER_POINT * (96 / 72)}px`;
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    close: () => task.destroy(),
  };
}

/** Draws each page of a PDF on a canvas of its own. */
export async function renderPages(bytes: Uint8Array): Promise<readonly HTMLCanvasElement[]> {
  const pdf = await openPdf(bytes);
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) canvases.push(await pdf.page(number));
  await pdf.close();
  return canvases;
}

/** The runtime of development and tests (Chrome 114) lacks what the drawing code takes for granted; the pinned Electron has it. */
async function fillOlderRuntime(): Promise<void> {
  if (!('withResolvers' in Promise)) await import('core-js/actual/index.js');
}
