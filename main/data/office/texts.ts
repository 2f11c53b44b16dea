import type { DocumentFile } from '#src/contract/operation.ts';
import type { TextsView } from '#src/contract/texts.ts';
import { documentFileName, letterFileKind } from '#src/domain/document/parts.ts';
import { groupOfLetter, type TextChanges, type TextGroup } from '#src/domain/office/texts.ts';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';
import type { LetterKind } from '#src/domain/referral/letterKind.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { changedTexts, officeText } from '#src/text/officeTexts.ts';
import { renderReceipt } from '../../documents/receipt.ts';
import { renderReferralLetter } from '../../documents/referralLetter.ts';
import { sampleLetter, sampleReceipt, sampleRecommendation } from '../../documents/sample.ts';
import { textsOf } from '../catalogue/catalogue.ts';
import { historyOf } from '../catalogue/history.ts';
import { reactivationLetterKind } from '../reactivations/approve.ts';
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
  const letter = (kind: LetterKind, change: Partial<ReferralLetter>): Promise<DocumentFile> =>
    file(letterFileKind(kind), renderReferralLetter({ ...(kind === 'RECOMMENDATION' ? sampleRecommendation : sampleLetter)(head, office.city), ...change }));
  const reactivation = reactivationLetterKind(store);
  switch (group) {
    case 'LETTER': return letter('REFERRAL', { texts });
    case 'RECOMMENDATION': return letter('RECOMMENDATION', { texts });
    case 'REACTIVATION': return letter(reactivation, {
      // The other words of that letter are those that count now.
      texts: textsOf(store, groupOfLetter(reactivation)), hardship: null, subject: officeText(texts, 'reactivationSubject'), requests: [{ what: 'JKN aktif kembali', forWhom: null }],
      problem: officeText(texts, 'reactivationProblem', { nama: 'Rohmat Contoh', keadaan: 'Kartu JKN-KIS (PBI) tidak aktif. Sedang dirawat di RSUD Contoh.' }),
    });
    case 'RECEIPT': return file('tanda-terima', renderReceipt({ ...sampleReceipt(head, office.city), texts }, 'A4'));
    case 'MESSAGE': throw new SlrtError('NOT_FOUND');
  }
}

async function file(kind: Parameters<typeof documentFileName>[0], bytes: Promise<Uint8Array>): Promise<DocumentFile> {
  return { fileName: documentFileName(kind, 'contoh'), mediaType: 'application/pdf', bytes: await bytes };
}
