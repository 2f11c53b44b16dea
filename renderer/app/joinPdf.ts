/** PDFs put one behind the other as they come. */
export interface JoinedPdf {
  add(bytes: Uint8Array): Promise<void>;
  bytes(): Promise<Uint8Array>;
}

/** So many objects are written before the window gets its turn. */
const AT_ONCE = 100;

/** The joining code is loaded when first needed. */
export async function joinPdf(): Promise<JoinedPdf> {
  const { PDFDocument } = await import('pdf-lib');
  const whole = await PDFDocument.create();
  return {
    async add(bytes) {
      const part = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
    },
    bytes: () => whole.save({ objectsPerTick: AT_ONCE }),
  };
}
