/** Drawn at this many pixels per point, so that print and a zoomed screen stay sharp. */
export const PIXELS_PER_POINT = 2.5;

/**
 * Draws each page of a PDF on a canvas of its own. The drawing code is loaded when first needed; it runs in this
 * thread (our documents have a page or two), so no worker file must be allowed by the content security policy.
 */
export async function renderPages(bytes: Uint8Array): Promise<readonly HTMLCanvasElement[]> {
  await fillOlderRuntime();
  const [pdf, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdf.getDocument({ data: new Uint8Array(bytes) });
  const document_ = await task.promise;
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= document_.numPages; number += 1) {
    const page = await document_.getPage(number);
    const viewport = page.getViewport({ scale: PIXELS_PER_POINT });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${viewport.width / PIXELS_PER_POINT * (96 / 72)}px`;
    await page.render({ canvas, viewport }).promise;
    canvases.push(canvas);
  }
  await task.destroy();
  return canvases;
}

/** The runtime of development and tests (Chrome 114) lacks what the drawing code takes for granted; the pinned Electron has it. */
async function fillOlderRuntime(): Promise<void> {
  if (!('withResolvers' in Promise)) await import('core-js/actual/index.js');
}
