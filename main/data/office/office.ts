import type { OfficeInput } from '#src/contract/app.ts';
import type { OfficeView } from '#src/contract/office.ts';
import { patternProblem } from '#src/domain/office/numberPattern.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import type { Store } from '../store.ts';

const OFFICE_ID = 'office';

/** The office's settings, or null before set-up has written them. */
export function readOffice(store: Store): OfficeView | null {
  const row = store.sql.first(store.q.selectFrom('office').selectAll().where('id', '=', OFFICE_ID));
  if (row === undefined) return null;
  return {
    name: row.name, government: row.government, agency: row.agency, address: row.address, phone: row.phone,
    email: row.email, city: row.city, caseNumberPattern: row.case_number_pattern,
    letterNumberPattern: row.letter_number_pattern, classification: row.classification, unitCode: row.unit_code,
    language: row.language === 'en' ? 'en' : 'id', demo: row.demo === 1, desk: store.device.desk,
  };
}

/** @throws SlrtError SETUP_REQUIRED */
export function officeOf(store: Store): OfficeView {
  const office = readOffice(store);
  if (office === null) throw new SlrtError('SETUP_REQUIRED');
  return office;
}

/** @throws SlrtError INVALID_INPUT when a numbering pattern could give one number twice */
export function writeOffice(store: Store, author: string, office: OfficeInput, demo: boolean): OfficeView {
  const badPatterns = (['caseNumberPattern', 'letterNumberPattern'] as const).filter((field) => patternProblem(office[field]) !== null);
  if (badPatterns.length > 0) throw new SlrtError('INVALID_INPUT', { fields: badPatterns });
  commit(store, author, () => ({
    name: 'office.change',
    scope: 'reference',
    subject: { type: 'office', id: OFFICE_ID },
    rows: [
      rowWrite(store, 'office', OFFICE_ID, {
        name: office.name, government: office.government, agency: office.agency, address: office.address,
        phone: office.phone, email: office.email, city: office.city, case_number_pattern: office.caseNumberPattern,
        letter_number_pattern: office.letterNumberPattern, classification: office.classification,
        unit_code: office.unitCode, language: office.language, demo: demo ? 1 : 0,
      }),
    ],
  }));
  return officeOf(store);
}
