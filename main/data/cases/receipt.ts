import type { DocumentFile } from '#src/contract/operation.ts';
import { areaName } from '#src/domain/area/area.ts';
import { documentFileName } from '#src/domain/document/parts.ts';
import type { Need } from '#src/domain/case/need.ts';
import { SECTORS } from '#src/domain/case/kinds.ts';
import type { ReceiptPaper } from '#src/domain/document/receipt.ts';
import { parseHlc } from '#src/sync/hlc.ts';
import { SlrtError } from '#src/text/error.ts';
import { translator } from '#src/text/index.ts';
import { renderReceipt } from '../../documents/receipt.ts';
import { textsOf } from '../catalogue/catalogue.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { officeOf } from '../office/office.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';
import { caseState } from './projection.ts';

/** The citizen's receipt as it stands now: papers that came later are on it. @throws SlrtError NOT_FOUND */
export async function caseReceipt(store: Store, user: SessionUser, caseId: string, paper: ReceiptPaper): Promise<DocumentFile> {
  const state = caseState(store, caseId);
  const { registration, openedAt } = state;
  if (registration === null || openedAt === null) throw new SlrtError('NOT_FOUND');
  const office = officeOf(store);
  const { household, members } = readHousehold(store, registration.householdId);
  const applicant = members.find((member) => member.id === registration.applicantId);
  const officer = state.timeline.find((entry) => entry.type === 'registered')?.author ?? user.userId;
  // Whoever reports a neighbour takes the paper home: it says nothing of the family.
  const reporter = registration.reporter ?? null;
  const bytes = await renderReceipt(
    {
      letterhead: letterheadOf(office),
      number: registration.number,
      code: registration.receiptCode,
      qr: registration.receiptCode,
      registeredAt: parseHlc(openedAt).time,
      place: office.city,
      officer: userNames(store, new Set([officer])).get(officer) ?? user.name,
      desk: office.desk,
      applicant: reporter === null ? {
        name: registration.applicantName, nik: applicant?.nik ?? null, address: household.address,
        village: villageLine(household.village),
      } : null,
      reporter: reporter === null || reporter.hidden ? null : reporter.name,
      kind: registration.kind,
      needs: state.needs.map(needLine),
      documents: [...state.documents],
      missingDocuments: [...state.missingDocuments],
      dueOn: registration.dueOn,
      askAt: office.phone,
      texts: textsOf(store, 'RECEIPT'),
    },
    paper,
  );
  const kind = paper === 'A4' ? 'tanda-terima' : 'tanda-terima-80mm';
  return { fileName: documentFileName(kind, registration.number), mediaType: 'application/pdf', bytes };
}

/** `Cinunuk, Kec. Cileunyi` */
export function villageLine(village: string): string {
  return `${areaName(village) ?? village}, Kec. ${areaName(village.slice(0, 8)) ?? ''}`;
}

/** Citizens' papers are always in Bahasa. */
const t = translator('id');

function needLine(need: Need): string {
  const known = SECTORS.find((sector) => sector === need.sector);
  const sector = known === undefined ? need.sector : t(`case.sector.${known}`);
  return need.note === '' ? sector : `${sector}: ${need.note}`;
}
