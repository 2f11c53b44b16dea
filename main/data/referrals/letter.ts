import type { DocumentFile } from '#src/contract/operation.ts';
import type { MemberInput } from '#src/contract/people.ts';
import { areaName, covers } from '#src/domain/area/area.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import type { LetterKind } from '#src/domain/referral/letterKind.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { documentFileName, letterFileKind, type LetterFileKind } from '#src/domain/document/parts.ts';
import { groupOfLetter } from '#src/domain/office/texts.ts';
import { registryWordOf } from '#src/domain/referral/standing.ts';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';
import { partnerIn, programmeIn, type Catalogue } from '#src/domain/programme/catalogue.ts';
import { addDays } from '#src/domain/time/date.ts';
import { dayOfHlc } from '#src/domain/time/hlcDay.ts';
import { SlrtError } from '#src/text/error.ts';
import { translator } from '#src/text/index.ts';
import { renderReferralLetters } from '../../documents/referralLetter.ts';
import { caseState } from '../cases/projection.ts';
import { catalogueOf, textsOf } from '../catalogue/catalogue.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { officeOf } from '../office/office.ts';
import { readHousehold } from '../people/household.ts';
import type { Store } from '../store.ts';
import { userRow } from '../users/users.ts';

/** Letters are always in Bahasa. */
const t = translator('id');

/** A letter counts for a month from its date (second handbook §1.12). */
const VALID_DAYS = 30;

/** Letters as one PDF, with what was decided when they were issued. @throws SlrtError NOT_FOUND */
export async function referralLetterFile(store: Store, caseId: string, referralIds: readonly string[]): Promise<DocumentFile> {
  const state = caseState(store, caseId);
  const referrals = referralIds.flatMap((id) => state.referrals.find((candidate) => candidate.referralId === id) ?? []);
  const [first] = referrals;
  if (first === undefined || referrals.length !== referralIds.length) throw new SlrtError('NOT_FOUND');
  const bytes = await renderReferralLetters(referrals.map((referral) => letterData(store, state, referral)));
  return { fileName: documentFileName(paperOf(referrals), first.number), mediaType: 'application/pdf', bytes };
}

/** Letters of many cases as one PDF, those in the user's area. @throws SlrtError NOT_FOUND */
export async function manyLettersFile(store: Store, area: string, referralIds: readonly string[]): Promise<DocumentFile> {
  const letters = referralIds.map((referralId): ReferralLetter => {
    const row = store.sql.first(store.q.selectFrom('referral_projection').select(['case_id', 'village']).where('referral_id', '=', referralId));
    if (row === undefined || !covers(area, row.village)) throw new SlrtError('NOT_FOUND');
    const state = caseState(store, row.case_id);
    const referral = state.referrals.find((candidate) => candidate.referralId === referralId);
    if (referral === undefined) throw new SlrtError('NOT_FOUND');
    return letterData(store, state, referral);
  });
  return { fileName: documentFileName(paperOf(letters), `${letters[0]?.number ?? ''}-${letters.length}`), mediaType: 'application/pdf', bytes: await renderReferralLetters(letters) };
}

/** What a file of letters is called: by its kind, where all are of one. */
const paperOf = (letters: readonly { readonly kind: LetterKind }[]): LetterFileKind => letterFileKind(letters.every(({ kind }) => kind === 'RECOMMENDATION') ? 'RECOMMENDATION' : 'REFERRAL');

function letterData(store: Store, state: CaseState, referral: ReferralState): ReferralLetter {
  const { registration, openedAt } = state;
  if (registration === null || openedAt === null) throw new SlrtError('NOT_FOUND');
  const office = officeOf(store);
  const { household, members } = readHousehold(store, registration.householdId);
  const lines = state.plan.lines.filter((line) => referral.lineIds.includes(line.id));
  const catalogue = catalogueOf(store);
  const partner = partnerIn(catalogue, referral.partner);
  const signer = userRow(store, referral.signerId);
  return {
    kind: referral.kind,
    letterhead: letterheadOf(office),
    place: office.city,
    issuedOn: referral.issuedOn,
    number: referral.number,
    letterClass: registration.urgency === 'EMERGENCY' ? 'SEGERA' : registration.urgency === 'FAST_TRACK' ? 'PENTING' : 'BIASA',
    enclosures: referral.documents.length > 0 ? 1 : 0,
    subject: referral.subject,
    addressee: { name: partner?.addressee ?? referral.partner, at: partner?.addressedAt ?? 'Tempat' },
    caseNumber: registration.number,
    caseDate: dayOfHlc(openedAt),
    persons: personsOf(members, lines, registration.applicantId),
    family: {
      familyCard: household.familyCard,
      address: household.address,
      rtRw: household.rt === null && household.rw === null ? null : `${household.rt ?? '000'}/${household.rw ?? '000'}`,
      village: areaName(household.village) ?? household.village,
      subdistrict: areaName(household.village.slice(0, 8)) ?? '',
    },
    numbers: 'FULL',
    registry: referral.registry ?? registryWordOf(state, lines),
    hardship: referral.hardship ?? null,
    problem: referral.problem,
    requests: lines.map((line) => requestOf(line, members, catalogue)),
    documents: referral.documents,
    validUntil: addDays(referral.issuedOn, VALID_DAYS),
    answerDueOn: referral.answerDueOn,
    signer: { onBehalf: null, post: signer.position ?? signer.name, name: signer.name, rank: null, nip: signer.nip },
    copies: referral.copies,
    code: referral.code,
    qr: referral.code,
    texts: textsOf(store, groupOfLetter(referral.kind), referral.texts ?? null),
  };
}

/** No more of the family than the addressee needs: the members the lines are for, or all when a line is for the household. */
function personsOf(members: readonly MemberInput[], lines: readonly PlanLine[], applicantId: string): ReferralLetter['persons'] {
  const named = new Set(lines.map((line) => line.personId ?? applicantId));
  return members
    .filter((member) => named.has(member.id))
    .map(({ id, name, nik, birthPlace, birthDate, sex, relation, occupation }) => ({
      name, nik, birthPlace, birthDate, sex, occupation,
      relation: id === applicantId && relation === 'OTHER' ? null : t(`person.relation.${relation}`),
    }));
}

function requestOf(line: PlanLine, members: readonly MemberInput[], catalogue: Catalogue): { what: string; forWhom: string | null } {
  const name = programmeIn(catalogue, line.programme)?.name ?? line.programme;
  return {
    what: line.goal === '' ? name : `${name} (${line.goal})`,
    forWhom: members.find((member) => member.id === line.personId)?.name ?? null,
  };
}
