import type { Content } from 'pdfmake/interfaces.js';
import { CASE_KINDS } from '#src/domain/case/kinds.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import type { Receipt } from '#src/domain/document/receipt.ts';
import { maskNik } from '#src/domain/person/nik.ts';
import { formatLongDate, formatMoment } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { officeText } from '#src/text/officeTexts.ts';
import { flow, printable } from './pdf.ts';

export interface ReceiptTexts {
  /** Label and value of each line. */
  readonly facts: readonly (readonly [string, string])[];
  readonly needs: readonly string[];
  readonly documents: readonly string[];
  readonly missing: readonly string[];
  readonly due: string | null;
}

/** The receipt's words, the same on each paper. */
export function receiptTexts(receipt: Receipt, t: Translate): ReceiptTexts {
  return {
    facts: [
      [t('document.receipt.time'), formatMoment(receipt.registeredAt)],
      [t('document.receipt.officer'), receipt.desk === null ? receipt.officer : `${receipt.officer}, ${receipt.desk}`],
      ...partyFacts(receipt, t),
      [t('document.receipt.kind'), kindLabel(receipt.kind, t)],
    ].map(([label = '', value = '']) => [label, printable(value)] as const),
    needs: receipt.needs.map(printable),
    documents: receipt.documents.map((code) => documentLabel(code, t)),
    missing: receipt.missingDocuments.map((code) => documentLabel(code, t)),
    due: receipt.dueOn === null ? null : formatLongDate(receipt.dueOn),
  };
}

function partyFacts({ applicant, reporter }: Receipt, t: Translate): (readonly [string, string])[] {
  if (applicant === null) return [[t('document.receipt.reporter'), reporter ?? t('document.receipt.secret')]];
  return [
    [t('document.receipt.applicant'), applicant.name],
    [t('document.receipt.nik'), applicant.nik === null ? t('document.withoutNik') : maskNik(applicant.nik)],
    [t('document.receipt.address'), `${applicant.address}, ${applicant.village}`],
  ];
}

/** How to ask for the status without telling a NIK; the code is read out, so it never stands on two lines. */
export function askLine(receipt: Receipt, t: Translate): Content[] {
  const where = receipt.askAt === null ? '' : ` ${receipt.askAt}.`;
  return flow(`${t('document.receipt.ask')}:${where} ${officeText(receipt.texts, 'receiptAskHow', { kode: receipt.code })}`);
}

/** The office's promises below everything else. */
export const noteOf = ({ texts }: Receipt, name: 'receiptFree' | 'receiptComplaint' | 'receiptPrivacy'): string => printable(officeText(texts, name));

function kindLabel(code: string, t: Translate): string {
  const kind = CASE_KINDS.find((candidate) => candidate.code === code);
  return kind === undefined ? code : t(`case.kind.${kind.code}`);
}

function documentLabel(code: string, t: Translate): string {
  return isDocumentCode(code) ? t(`documentCode.${code}`) : printable(code);
}
