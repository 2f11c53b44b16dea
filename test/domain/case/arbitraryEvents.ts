import fc from 'fast-check';
import type { CaseEvent, EventData, EventType } from '#src/domain/case/events.ts';
import { formatHlc } from '#src/sync/hlc.ts';

const from = <const T>(...values: T[]) => fc.constantFrom(...values);
const note = fc.record({ note: from('', 'catatan') });
const reason = fc.record({ reason: from('alasan', 'lain') });
const person = from('p1', 'p2', 'p3');
const lineId = from('l1', 'l2', 'l3');
const referralId = from('r1', 'r2');
const need = fc.record({ id: from('n1', 'n2', 'n3'), kind: from('PROGRAM_NEED'), sector: from('HEALTH', 'EDUCATION'), personId: fc.option(person), note: from('') });
const line = fc.record({
  id: lineId, needId: from(null, 'n1'), personId: fc.option(person), programme: from('PIP', 'PBI_JK'), partner: from('DINSOS', 'DINKES'),
  goal: from('', 'sembuh'), dueOn: from(null, '2026-12-01'), officerId: from(undefined, null, 'u2'), order: from(undefined, null, 1, 2),
});

/** Data of each event type, from small pools so that events touch each other. */
const DATA: { readonly [T in EventType]: fc.Arbitrary<EventData<T>> } = {
  registered: fc.record({
    number: from('SLRT-1', 'SLRT-2'), receiptCode: from('AAAA-AAAA'), channel: from('WALK_IN', 'FIELD'), kind: from('PROGRAM_NEED', 'INQUIRY'),
    urgency: from('EMERGENCY', 'FAST_TRACK', 'REGULAR'), householdId: from('h1'), village: from('32.04.05.2004', '32.04.12.2001'),
    applicantId: person, applicantName: from('Ani Contoh', 'Budi Contoh'), narrative: from('cerita'), needs: fc.array(need, { maxLength: 3 }),
    documents: from(['KTP'], []), missingDocuments: from(['SKTM'], []), dueOn: from(null, '2026-12-24'),
  }),
  reportAdded: fc.record({ reportId: from('t1', 't2'), reporter: fc.record({ name: from('Dedi Contoh'), phone: from(null, '+62812'), relation: from('NEIGHBOUR'), hidden: fc.boolean() }), narrative: from('sama') }),
  emergencySeen: note,
  consentGiven: fc.record({ textVersion: from('2026-11'), means: from('SIGNATURE', 'THUMB', 'SPOKEN'), share: fc.boolean() }),
  consentWithdrawn: reason,
  sentToReview: note,
  registryChecked: fc.record({
    personId: person, answer: from('FOUND', 'NOT_FOUND', 'NOT_CHECKED'), query: from('nik'), registryId: from(null, 'g1'),
    decile: from(null, 1, 4), version: from(null, 1), quarter: from(null, '2026Q4'), dataDate: from(null, '2026-10-01'), candidates: from([]),
  }),
  registryRechecked: fc.record({
    personId: person, previousAnswer: from('FOUND', 'NOT_CONNECTED'), previousDecile: from(null, 4), previousVersion: from(null, 1),
    answer: from('FOUND', 'NOT_FOUND'), registryId: from(null, 'g1'), decile: from(null, 2), removedUntil: from(null, '2027-01-01'),
    version: from(1, 2), quarter: from('2027Q1'), dataDate: from('2027-01-01'),
  }),
  registryChangeSeen: note,
  needsMapped: fc.record({ needs: fc.array(need, { minLength: 1, maxLength: 3 }), categories: fc.array(fc.record({ personId: person, category: from('P24', 'P1') }), { maxLength: 2 }), received: fc.option(fc.array(fc.record({ personId: person, programme: from('PKH'), source: from('REGISTRY', 'CITIZEN') }), { maxLength: 2 }), { nil: undefined }), note: from('') }),
  prelistProposed: fc.record({ personIds: fc.array(person, { minLength: 1, maxLength: 2 }), note: from('') }),
  returnedToFrontOffice: fc.record({ missingDocuments: from(['KK'], []), reason: from('kurang') }),
  completed: fc.record({ documents: from(['KK'], ['SKTM']), note: from('') }),
  sentToService: note,
  planLineAdded: fc.record({ line, overlapReason: from(null, 'perlu') }),
  planLineChanged: fc.record({ line, overlapReason: from(null) }),
  planLineRemoved: fc.record({ lineId, reason: from('batal') }),
  assessed: fc.record({ needs: fc.array(fc.record({ personId: fc.option(person), area: from('HEALTH', 'INCOME'), urgent: fc.boolean() }), { maxLength: 2 }), risk: from('LOW', 'HIGH'), strengths: from(''), note: from('') }),
  memberLeft: fc.record({ personId: person, reason: from('DIED', 'MOVED'), leftOn: from('2026-12-01'), note: from('') }),
  overrideAllowed: fc.record({ lineId, overlaps: from([], ['x']), note: from('') }),
  overrideRefused: fc.record({ lineId, reason: from('ganda') }),
  familyAgreed: fc.record({ version: fc.integer({ min: 1, max: 4 }), means: from('SIGNATURE', 'THUMB'), agreedOn: from('2026-11-25'), by: from('Ani') }),
  planRevised: reason,
  ownHelpGiven: fc.record({ lineId, givenOn: from('2026-12-01'), what: from('sembako'), amount: from(null, 1), proof: from('PHOTO') }),
  followUpDone: fc.record({
    rule: from(null, 'FIRST_CALL'), means: from('CALL', 'VISIT'), doneOn: from('2026-12-20'), reached: fc.boolean(), results: fc.array(fc.record({ lineId, result: from('USED', 'STOPPED'), note: from('') }), { maxLength: 2 }),
    newNeeds: fc.array(need, { maxLength: 1 }), basicNeedsMet: fc.boolean(), note: from(''),
  }),
  transferred: fc.record({ from: from('32.04.05.2004'), to: from('32.04.12.2001', '32.04.05.2001'), reason: from('pindah') }),
  reactivationAsked: fc.record({ personId: person, cardNumber: from(null, '0001'), cause: from('UNKNOWN'), facility: from('RSUD'), inHospital: fc.boolean(), note: from('') }),
  planSubmitted: note,
  planApproved: note,
  planReturned: reason,
  referralIssued: fc.record({
    referralId, number: from('N-1', 'N-2'), code: from('BBBB-BBBB'), partner: from('DINSOS'), lineIds: fc.array(lineId, { minLength: 1, maxLength: 2 }),
    subject: from('Rujukan'), problem: from('Masalah'), documents: from(['KTP']), copies: from(['Arsip']), signerId: from('u9'),
    issuedOn: from('2026-11-24'), answerDueOn: from(null, '2026-12-08'), follows: from(undefined, null, 'r1'),
    kind: from(undefined, 'REFERRAL', 'RECOMMENDATION'), hardship: from(undefined, null, { source: 'ASSESSMENT', on: '2026-11-20' }),
  }),
  referralSent: fc.record({ referralId, means: from('BY_HAND', 'EMAIL'), sentOn: from('2026-11-24'), to: from('', 'loket') }),
  referralAnswered: fc.record({
    referralId, outcome: from('RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD'), answeredOn: from('2026-11-30'), note: from('ya'),
    acceptedLineIds: from(undefined, ['l1']), onwardTo: from(undefined, null, 'DINKES'),
  }),
  referralReminded: fc.record({ referralId, means: from('POST', 'EMAIL'), remindedOn: from('2026-12-09'), answerDueOn: from('2026-12-16'), note: from('') }),
  referralEscalated: fc.record({ referralId, to: from('Kepala Dinas'), escalatedOn: from('2026-12-17'), answerDueOn: from('2026-12-24'), note: from('') }),
  referralWithdrawn: fc.record({ referralId, withdrawnOn: from('2026-12-18'), reason: from('tidak perlu lagi') }),
  serviceDelivered: fc.record({ referralId, lineId, deliveredOn: from('2026-12-01'), what: from('Kartu'), amount: from(null, 100_000), proof: from(undefined, 'PHOTO'), proofNote: from(undefined, 'foto') }),
  citizenTold: fc.record({ means: from('PHONE', 'VISIT'), reached: fc.boolean(), message: from('Disetujui'), toldOn: from('2026-12-02') }),
  closed: fc.record({ result: from('HELPED'), note: from('selesai'), rating: from(null, 5), words: from(undefined, 'terima kasih') }),
  rejected: fc.record({ reasonCode: from('NOT_ENTITLED'), reason: from('tidak berhak') }),
  cancelled: reason,
  reopened: reason,
  ministryWaitStarted: note,
  ministryWaitEnded: note,
  attachmentAdded: fc.record({
    attachmentId: from('a1', 'a2'), document: from('KK', 'SKTM'), personId: from(null, 'p1'), sha: from('0'.repeat(64), 'f'.repeat(64)),
    mediaType: from('image/jpeg', 'application/pdf'), size: from(1, 300_000), width: from(null, 2_000), height: from(null, 1_500),
    coordinates: from(null, { latitude: -7.02, longitude: 107.52, source: 'EXIF', plausible: true }), takenAt: from(null, '2026-11-24T10:11:12'),
    warnings: from([], ['BLURRED']),
  }),
  attachmentRemoved: fc.record({ attachmentId: from('a1', 'a2'), reason: from('salah berkas') }),
  attachmentRestored: fc.record({ attachmentId: from('a1', 'a2') }),
  attachmentChanged: fc.record({ attachmentId: from('a1', 'a2'), document: from(null, 'KK', 'SKTM'), coordinates: from(null, { latitude: 48.8, longitude: 2.3, source: 'TYPED', plausible: false }) }),
  papersErased: fc.record({ attachmentIds: from(['a1'], ['a1', 'a2']), reason: from('diminta warga') }),
  noteAdded: note,
};

const TYPES = Object.keys(DATA) as EventType[];

/** Types and shapes that only a newer app knows; the fold must carry them without stumbling. */
const foreign = fc.record({ type: from('visitPlanned', 'constructor', 'toString'), data: from({ anything: 1 }, {}, { __proto__: null, nested: { deep: [1] } }) });
const malformed = fc.record({ type: fc.constantFrom(...TYPES), data: from({ wrong: true }, { note: 7 }, {}) });

/** Type and data of an event that this app can write. */
export const knownEvent = fc.constantFrom(...TYPES).chain((type) => (DATA[type] as fc.Arbitrary<object>).map((data) => ({ type, data })));

const payload = fc.oneof(
  { weight: 8, arbitrary: knownEvent as fc.Arbitrary<{ type: string; data: object }> },
  { weight: 1, arbitrary: foreign },
  { weight: 1, arbitrary: malformed },
);

/** Events of one case from three devices, some at the same clock value, some naming others as their basis. */
export function arbitraryEvents(caseId: string, maxLength = 25): fc.Arbitrary<CaseEvent[]> {
  const event = fc.record({ payload, time: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_040 }), counter: fc.integer({ min: 0, max: 2 }), device: from('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'), basis: fc.option(fc.nat(24)) });
  return fc.array(event, { minLength: 1, maxLength }).map((made) =>
    made.map(({ payload: { type, data }, time, counter, device, basis }, index) => ({
      id: `e${index}`, caseId, type, version: 1, hlc: formatHlc({ time, counter, device }), author: `u-${device[0]}`,
      data: (basis === null || basis >= made.length || basis === index ? data : { ...data, basis: `e${basis}` }) as Record<string, unknown>,
    })),
  );
}

/** Any order and any repeats of the same events. */
export function shuffledWithRepeats<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  const all = fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  const some = fc.shuffledSubarray([...items]);
  return fc.tuple(all, some).chain(([once, again]) => fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length, maxLength: once.length + again.length }));
}
