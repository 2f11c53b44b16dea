import type { DocumentFile } from '#src/contract/operation.ts';
import type { TextsView } from '#src/contract/texts.ts';
import { documentFileName } from '#src/domain/document/parts.ts';
import type { TextChanges, TextGroup } from '#src/domain/office/texts.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { changedTexts, officeText } from '#src/text/officeTexts.ts';
import { renderReceipt } from '../../documents/receipt.ts';
import { renderReferralLetter } from '../../documents/referralLetter.ts';
import { sampleLetter, sampleReceipt } from '../../documents/sample.ts';
import { textsOf } from '../catalogue/catalogue.ts';
import { historyOf } from '../catalogue/history.ts';
import { writeVersion } from '../catalogue/write.ts';
import type { Store } from '../store.ts';
import { letterheadOf } from './letterhead.ts';
import { officeOf } from './office.ts';

export function textsView(store: Store, group: TextGroup): TextsView {
  const versions = historyOf(store, 'TEXTS', group).flatMap(({ id, at, by, note, changed }) =>
    id === null || at === null ? [] : [{ id, at, by, note, changed, texts: textsOf(store, group, id) }]);
  return { group, texts: textsOf(store, group), versionId: versions[0]?.id ?? null, versions };
}

/** @throws SlrtError STALE_VERSION when somebody has changed them meanwhile */
export function changeTexts(store: Store, author: string, group: TextGroup, texts: TextChanges, note: string, basis: string | null): TextsView {
  // What equals the application's own is not stored: it follows the application.
  const body = changedTexts(group, texts);
  writeVersion(store, author, { kind: 'TEXTS', code: group, body, validFrom: todayInJakarta(new Date(store.now())), note }, basis, 'texts.change');
  return textsView(store, group);
}

/** A paper about invented people with these words. @throws SlrtError NOT_FOUND for a message, which has no paper */
export async function previewTexts(store: Store, group: TextGroup, texts: TextChanges): Promise<DocumentFile> {
  const office = officeOf(store);
  const head = letterheadOf(office);
  const letter = (change: Partial<ReturnType<typeof sampleLetter>>): Promise<DocumentFile> => file('surat-rujukan', renderReferralLetter({ ...sampleLetter(head, office.city), ...change }));
  switch (group) {
    case 'LETTER': return letter({ texts });
    case 'REACTIVATION': return letter({
      // The other words of that letter are those that count now.
      texts: textsOf(store, 'LETTER'), subject: officeText(texts, 'reactivationSubject'), requests: [{ what: 'JKN aktif kembali', forWhom: null }],
      problem: officeText(texts, 'reactivationProblem', { nama: 'Rohmat Contoh', keadaan: 'Kartu JKN-KIS (PBI) tidak aktif. Sedang dirawat di RSUD Contoh.' }),
    });
    case 'RECEIPT': return file('tanda-terima', renderReceipt({ ...sampleReceipt(head, office.city), texts }, 'A4'));
    case 'MESSAGE': throw new SlrtError('NOT_FOUND');
  }
}

async function file(kind: 'surat-rujukan' | 'tanda-terima', bytes: Promise<Uint8Array>): Promise<DocumentFile> {
  return { fileName: documentFileName(kind, 'contoh'), mediaType: 'application/pdf', bytes: await bytes };
}
