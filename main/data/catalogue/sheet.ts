import type { DocumentFile } from '#src/contract/operation.ts';
import { documentFileName } from '#src/domain/document/parts.ts';
import { partnersFor, programmeIn } from '#src/domain/programme/catalogue.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { renderProgrammeSheet } from '../../documents/programmeSheet.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { officeOf } from '../office/office.ts';
import type { Store } from '../store.ts';
import { catalogueOf } from './catalogue.ts';

/** What a citizen takes home about a programme: for whom, what, which papers, where to go. @throws SlrtError NOT_FOUND */
export async function programmeSheetFile(store: Store, code: string): Promise<DocumentFile> {
  const catalogue = catalogueOf(store);
  const programme = programmeIn(catalogue, code);
  if (programme === undefined) throw new SlrtError('NOT_FOUND');
  const bytes = await renderProgrammeSheet({
    letterhead: letterheadOf(officeOf(store)), printedOn: todayInJakarta(new Date(store.now())), programme, partners: partnersFor(catalogue, code),
  });
  return { fileName: documentFileName('program', code), mediaType: 'application/pdf', bytes };
}
