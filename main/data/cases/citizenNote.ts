import type { DocumentFile } from '#src/contract/operation.ts';
import { documentFileName } from '#src/domain/document/parts.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { renderCitizenNote } from '../../documents/citizenNote.ts';
import { textsOf } from '../catalogue/catalogue.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { officeOf } from '../office/office.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';

/** A message to the citizen on paper. @throws SlrtError NOT_FOUND */
export async function citizenNoteFile(store: Store, user: SessionUser, caseId: string, message: string): Promise<DocumentFile> {
  const { registration } = caseState(store, caseId);
  if (registration === null) throw new SlrtError('NOT_FOUND');
  const office = officeOf(store);
  const bytes = await renderCitizenNote({
    letterhead: letterheadOf(office), place: office.city, printedOn: todayInJakarta(new Date(store.now())), applicant: registration.applicantName, message, number: registration.number,
    code: registration.receiptCode, askAt: office.phone, officer: user.name, texts: textsOf(store, 'RECEIPT'),
  });
  return { fileName: documentFileName('kabar', registration.number), mediaType: 'application/pdf', bytes };
}
