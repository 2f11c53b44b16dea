import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { receiptSchema, type Receipt, type ReceiptPaper } from '#src/domain/document/receipt.ts';
import { translator } from '#src/text/index.ts';
import { renderPdf } from './pdf.ts';
import { receiptA4 } from './receiptA4.ts';
import { receiptRoll } from './receiptRoll.ts';

/**
 * Prints the citizen's receipt (tanda terima), in Bahasa; the NIK is always masked.
 *
 * @param paper `A4`, or `80MM` for a roll printer: the page is as long as its text.
 * @throws ZodError when the data doesn't fit its schema.
 */
export async function renderReceipt(input: Receipt, paper: ReceiptPaper): Promise<Uint8Array> {
  const receipt = receiptSchema.parse(input);
  const t = translator('id');
  const definition: TDocumentDefinitions = paper === 'A4' ? receiptA4(receipt, t) : receiptRoll(receipt, t);
  return renderPdf({ definition, title: t('document.receipt.title'), at: receipt.registeredAt });
}
