import { z } from 'zod';
import {
  compressedHeaders, day, etagHeader, fieldProblem, listHeaders, longText, moment, named, notChanged, openCode, page, pageQuery, registryId, retryAfterHeader, sex, sha256, shortText,
  sixteenDigits, version, villageCode,
} from './common.ts';
import type { NationalOperation } from './operation.ts';

const member = z.object({
  registryId: registryId.nullable(),
  nik: sixteenDigits.nullable(),
  name: shortText,
  birthPlace: shortText.nullable(),
  birthDate: day,
  sex,
  /** SHDK, 1 head of family. */
  relation: z.number().int().min(1).max(11),
  motherName: shortText.nullable(),
}).register(named, { id: 'ProposedMember' });

/** Berita acara musyawarah: a proposal without it isn't taken. */
const minutes = z.object({ number: shortText, heldOn: day, sha256: sha256.nullable() });

const everyProposal = {
  /** Made by the sender, once: the same id never has a second effect, in whatever batch it comes. */
  proposalId: z.uuid(),
  village: villageCode,
  madeAt: moment,
  minutes,
  /** The rejected proposal that this one mends. */
  replaces: z.uuid().nullable(),
};

const newFamily = z.object({
  ...everyProposal, kind: z.literal('NEW'),
  family: z.object({ kk: sixteenDigits.nullable(), address: shortText, rt: z.string().regex(/^\d{3}$/), rw: z.string().regex(/^\d{3}$/) }),
  members: z.array(member).min(1).max(30),
  programme: z.enum(['BPNT', 'PKH', 'PBI', 'BST', 'NONBANSOS']),
});

/** Answers about a family and its house, as seen on a visit; never bare codes: a number means another thing in another instrument. */
const survey = z.object({
  instrument: openCode, version: z.string().min(1).max(20), visitedOn: day,
  answers: z.record(z.string().regex(/^[0-9a-z_]{1,40}$/), z.union([z.number(), z.string().min(1).max(200)])),
}).register(named, { id: 'Survey' });

const correction = z.object({
  ...everyProposal, kind: z.literal('CORRECT'), registryId, baseVersion: version,
  fields: z.object({
    nik: sixteenDigits, kk: sixteenDigits, name: shortText, birthPlace: shortText, birthDate: day, sex, address: shortText, motherName: shortText,
  }).partial(),
  /** Of the family in which this person is registered; once for a family. */
  household: z.array(survey).max(5).optional(),
});

export const REMOVAL_REASONS = ['DIED', 'MOVED', 'ABLE', 'DOUBLE', 'NOT_FOUND', 'REFUSED', 'CIVIL_SERVANT'] as const;

const removal = z.object({ ...everyProposal, kind: z.literal('REMOVE'), registryId, baseVersion: version, reason: z.enum(REMOVAL_REASONS) });

export const proposal = z.discriminatedUnion('kind', [newFamily, correction, removal]).register(named, { id: 'Proposal' });

export type Proposal = z.output<typeof proposal>;

const itemAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['ACCEPTED', 'DUPLICATE']), proposalId: z.uuid(), nationalId: z.string().min(1).max(60) }),
  z.object({ outcome: z.literal('REFUSED'), proposalId: z.uuid(), code: openCode, text: longText, fields: z.array(fieldProblem).max(50) }),
]).register(named, { id: 'ProposalAnswer' });

export type ProposalAnswer = z.output<typeof itemAnswer>;

const batchAnswer = z.object({ batchId: z.uuid(), items: z.array(itemAnswer).max(200) }).register(named, { id: 'BatchAnswer' });
const batchLater = z.object({ batchId: z.uuid() }).register(named, { id: 'BatchLater' });
const batchAnswers = {
  200: { says: 'an answer for each item', body: batchAnswer },
  202: { says: 'taken, answered later: ask for the batch', body: batchLater, headers: retryAfterHeader },
} as const;

/** `DUPLICATE` means: has it already, from this sender; the answer of a lost answer. */
export const sendProposals = {
  id: 'sendProposals', method: 'post', path: '/proposal-batches', group: 'proposals', access: 'token',
  summary: 'Up to 200 proposals; the key is the id of the batch, its repetition gives the first answer again',
  headers: compressedHeaders, body: z.object({ items: z.array(proposal).min(1).max(200) }).register(named, { id: 'Batch' }),
  answers: batchAnswers,
  problems: { 409: 'the key belongs to another batch', 413: 'too many, or too long', 415: 'not taken compressed, or not in this way' },
} as const satisfies NationalOperation;

export const readBatch = {
  id: 'readBatch', method: 'get', path: '/proposal-batches/{batchId}', group: 'proposals', access: 'token', summary: 'Answers of a batch taken with 202',
  params: z.object({ batchId: z.uuid() }), answers: batchAnswers, problems: { 404: 'no such batch' },
} as const satisfies NationalOperation;

export const STAGES = ['VILLAGE', 'SUB_DISTRICT', 'REGENCY', 'NATIONAL'] as const;

const result = z.object({
  resultId: z.string().min(1).max(60),
  proposalId: z.uuid(),
  nationalId: z.string().min(1).max(60),
  stage: z.enum(STAGES),
  /** DETERMINED is final and comes from NATIONAL only; REJECTED is final at any stage. */
  outcome: z.enum(['VERIFIED', 'REJECTED', 'DETERMINED']),
  at: moment,
  /** With REJECTED: why, in Bahasa, and what to mend. */
  reason: z.object({ code: openCode, text: longText, toFix: z.array(shortText).max(20) }).nullable(),
  registryId: registryId.nullable(),
  decile: z.number().int().min(0).max(10).nullable(),
}).register(named, { id: 'Result' });

export type Result = z.output<typeof result>;

export const readResults = {
  id: 'readResults', method: 'get', path: '/proposals/results', group: 'proposals', access: 'token', summary: 'Results as they come',
  query: pageQuery, headers: listHeaders, answers: { 200: { says: 'a page', headers: etagHeader, body: page(result) }, ...notChanged },
} as const satisfies NationalOperation;

export const lookUpProposals = {
  id: 'lookUpProposals', method: 'post', path: '/proposals/lookups', group: 'proposals', access: 'token',
  summary: 'What the national system holds of these proposals: the nightly reconciliation',
  body: z.object({ proposalIds: z.array(z.uuid()).min(1).max(200) }).register(named, { id: 'Lookup' }),
  answers: {
    200: {
      says: 'in the order asked',
      body: z.object({
        items: z.array(z.object({ proposalId: z.uuid(), known: z.boolean(), nationalId: z.string().max(60).nullable(), results: z.array(result).max(20) })).max(200),
      }),
    },
  },
} as const satisfies NationalOperation;
