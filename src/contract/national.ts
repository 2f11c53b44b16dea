import { z } from 'zod';
import type { ItemState } from '../schema/national.ts';
import type { ErrorCode } from '../text/error.ts';
import type { KnownList, ListDifferences } from '../domain/proposal/nationalCodes.ts';
import { PROPOSED_PROGRAMMES } from '../domain/proposal/kinds.ts';
import { NATIONAL } from './siks-ng.ts';
import type { Statistics } from './siks-ng/exchange.ts';
import { answer, areaPrefix, id, nothing, operation, requiredText, type Page } from './operation.ts';
import type { NationalPractice } from './practice.ts';

export type NationalStep = 'SERVICE' | 'CODE_LISTS' | 'STATISTICS' | 'SENDING' | 'RESULTS' | 'MESSAGES' | 'RECIPIENTS' | 'PRE_LISTS' | 'RECONCILING' | 'REGISTRY';

/** What the sender does right now. */
export interface NationalRun {
  readonly step: NationalStep;
  readonly done: number;
  readonly total: number | null;
}

export interface NationalVolume {
  /** Bytes. */
  readonly up: number;
  readonly down: number;
  readonly requests: number;
  readonly faults: number;
}

/** `https://host`, without path. Plain `http` only to this very machine. */
export const NATIONAL_ADDRESS = /^(https:\/\/[^/\s]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)$/;
/** From and to, both allowed. */
export const PLAN_RANGES = { everyHours: [1, 24], nightHour: [0, 23], cutOffDay: [2, 28] } as const;
const within = ([from, to]: readonly [number, number]) => z.int().min(from).max(to);

const plan = z.strictObject({
  /** Null: not set up. */
  url: z.string().max(200).regex(NATIONAL_ADDRESS).nullable(),
  /** Sends by itself. */
  enabled: z.boolean(),
  everyHours: within(PLAN_RANGES.everyHours),
  /** From this hour on (Jakarta) the registry is renewed and everything open is asked for. */
  nightHour: within(PLAN_RANGES.nightHour),
  /** Proposals must be in before this day of the month, or they count for the next period (domain handbook §2.7). */
  cutOffDay: within(PLAN_RANGES.cutOffDay),
});
/** The administrator's plan. */
export type NationalPlan = Readonly<z.infer<typeof plan>>;

/** Milliseconds, UTC, by this computer's clock. */
export interface MaintenanceWindow {
  readonly from: number;
  readonly until: number;
}

/** A code list of SIKS-NG as it came last, and where it differs from the one that is built in. */
export interface CodeListRow extends ListDifferences {
  readonly name: KnownList;
  readonly version: number;
  readonly entries: number;
  readonly readAt: number;
}

export interface NationalView {
  /** Null in a real office. */
  readonly practice: NationalPractice | null;
  readonly plan: NationalPlan;
  /** They themselves never come back. */
  readonly credentialsKept: boolean;
  /** False: another computer of the office sends. */
  readonly isSender: boolean;
  readonly running: NationalRun | null;
  /** Milliseconds, UTC; null: not planned. */
  readonly nextAt: number | null;
  /** Stopped until a person has done what `lastError` asks for. */
  readonly paused: boolean;
  readonly failures: number;
  readonly lastError: ErrorCode | null;
  readonly lastGoodAt: number | null;
  /** The window that is open, else the next one that SIKS-NG has announced. */
  readonly maintenance: MaintenanceWindow | null;
  readonly counts: Readonly<Partial<Record<ItemState, number>>>;
  /** Results of proposals that nobody here sent. */
  readonly strays: number;
  readonly today: NationalVolume;
  readonly month: NationalVolume;
  /** Until proposals count for this period; null once it is past. */
  readonly daysToCutOff: number | null;
  /** Until when SIKS-NG itself takes proposals of this period, as it said last; milliseconds. */
  readonly closesAt: number | null;
}

export const NATIONAL_VIEWS = ['WAITING', 'BLOCKED', 'SENT', 'BACK', 'DONE', 'ALL'] as const;
export type NationalItemView = (typeof NATIONAL_VIEWS)[number];

export interface NationalItemRow {
  readonly id: string;
  readonly proposalId: string;
  readonly title: string;
  readonly kind: string;
  readonly village: string;
  readonly state: ItemState;
  /** HTTP or FILE, once it has left. */
  readonly way: string | null;
  readonly gaps: readonly string[];
  readonly attempts: number;
  readonly nationalId: string | null;
  readonly stage: string | null;
  readonly code: string | null;
  readonly reason: string;
  readonly toFix: readonly string[];
  readonly decile: number | null;
  readonly isMended: boolean;
  readonly movedAt: number;
}

/** What the office asks SIKS-NG for: the kinds of raw answers. */
export const NATIONAL_CALLS = Object.keys(NATIONAL) as readonly (keyof typeof NATIONAL)[];
export type NationalCall = (typeof NATIONAL_CALLS)[number];

export interface NationalAnswerRow {
  readonly id: number;
  readonly at: number;
  readonly operation: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly bytes: number;
}

export interface NationalTransferRow {
  readonly id: number;
  readonly at: number;
  readonly author: string;
  readonly way: string;
  readonly direction: string;
  readonly operation: string;
  readonly people: number;
  readonly purpose: string;
}

export interface NationalStray {
  readonly id: string;
  readonly itemId: string;
  readonly stage: string;
  readonly outcome: string;
  readonly at: string;
}

/** A line of a plan that would give what the family receives by the national system's word. */
export interface NationalFindingRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly applicantName: string;
  readonly lineId: string;
  readonly programme: string;
  readonly receives: string;
  readonly since: string;
  readonly foundAt: number;
}

/** Figures of a month: as they were counted last. */
export interface NationalMonthRow extends Pick<Statistics, 'referrals' | 'complaints'> {
  readonly month: string;
  /** CHANGED: sent, and counted differently since; the new figures go with the next exchange. */
  readonly state: 'WAITING' | 'SENT' | 'CHANGED';
  readonly revision: number | null;
  readonly sentAt: number | null;
  /** The code by which it was refused. */
  readonly error: string | null;
}

export interface NationalPreview {
  /** Months whose figures go, word for word. */
  readonly statistics: readonly { readonly month: string; readonly body: string }[];
  readonly items: readonly { readonly id: string; readonly title: string; readonly body: string | null; readonly gaps: readonly string[] }[];
  /** Of the next page; null: this is the last. */
  readonly next: string | null;
  /** All that wait, not only those on this page. */
  readonly total: number;
}

export type DiagnosisStep = 'ADDRESS' | 'DNS' | 'TLS' | 'SERVICE' | 'CLOCK' | 'TOKEN';

export interface DiagnosisLine {
  readonly step: DiagnosisStep;
  /** NOT_REACHED: an earlier step failed; SKIPPED: not needed here. */
  readonly outcome: 'OK' | 'FAILED' | 'NOT_REACHED' | 'SKIPPED';
  readonly code: ErrorCode | null;
  /** For a technician: never a secret. */
  readonly detail: string | null;
}

/** Proposals that went out as a file and wait for the result file. */
/** One file for each programme of new proposals; corrections and removals are typed into SIKS-NG from sheets of their own. */
export const FILE_SHEETS = [...PROPOSED_PROGRAMMES, 'CORRECT', 'REMOVE'] as const;
export type FileSheet = (typeof FILE_SHEETS)[number];

export interface NationalFileRow {
  /** `FILE 2026-11 BPNT 32.04` */
  readonly batch: string;
  /** `2026-11` */
  readonly month: string;
  readonly sheet: FileSheet;
  readonly area: string;
  readonly count: number;
  readonly sentAt: number;
}

export interface NationalFileReport {
  /** False: the user closed the dialog; nothing has changed. */
  readonly saved: boolean;
  /** Lines of the sheet: people. */
  readonly rows: number;
  /** Proposals, and how many of them stood in this month's earlier file, which the new one overwrites. */
  readonly proposals: number;
  readonly repeated: number;
  /** Without a signed paper; unsigned minutes lie in their place. */
  readonly unsigned: number;
  /** Columns that are empty in some line. */
  readonly blanks: readonly string[];
}

export interface NationalResultReport {
  readonly lines: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of nobody in a file of ours. */
  readonly unknown: number;
  /** Lines whose result we cannot read: nothing was changed. */
  readonly unclear: number;
}

const watchers = ['SIKS_SUPERVISOR', 'MANAGER', 'ADMINISTRATOR'] as const;
const senders = ['SIKS_SUPERVISOR', 'ADMINISTRATOR'] as const;
const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;
const cannotSend = ['NATIONAL_NOT_SET_UP', 'NATIONAL_NOT_THE_SENDER', 'NATIONAL_PRACTICE_FAILED'] as const;
const behind = { before: z.int().positive().nullable(), limit: z.int().min(1).max(100) };

/** The exchange with the national system. What it does goes on behind; `national.changed` tells. */
export const nationalOperations = {
  'national.view': operation({ input: nothing, output: answer<NationalView>(), access: { who: watchers, area: 'none' }, errors: [] }),
  'national.items': operation({
    input: z.strictObject({ view: z.enum(NATIONAL_VIEWS), cursor: z.string().max(100).nullable(), limit: z.int().min(1).max(100) }),
    output: answer<Page<NationalItemRow>>(), access: { who: watchers, area: 'own' }, errors: [],
  }),
  /** Begins at once and answers; the rest is news. */
  'national.sendNow': operation({ input: nothing, output: answer<NationalView>(), access: { who: senders, area: 'none' }, errors: cannotSend }),
  'national.fetchRegistry': operation({ input: nothing, output: answer<NationalView>(), access: { who: senders, area: 'none' }, errors: cannotSend }),
  'national.cancel': operation({ input: nothing, output: answer<NationalView>(), access: { who: senders, area: 'none' }, errors: [] }),
  /** Exactly what would be sent now, and what keeps the others back. Nothing is sent. */
  'national.preview': operation({ input: z.strictObject({ cursor: z.string().regex(/^\d{1,15} \S{1,60}$/).nullable().optional() }), output: answer<NationalPreview>(), access: { who: senders, area: 'none' }, errors: [] }),
  'national.answers': operation({ input: z.strictObject({ ...behind, call: z.enum(NATIONAL_CALLS).nullable() }), output: answer<readonly NationalAnswerRow[]>(), access: administrator, errors: [] }),
  /** The raw text; null where none is kept. */
  'national.answer': operation({ input: z.strictObject({ id: z.int().positive() }), output: answer<{ readonly body: string | null }>(), access: administrator, errors: [] }),
  'national.transfers': operation({ input: z.strictObject(behind), output: answer<readonly NationalTransferRow[]>(), access: { who: ['ADMINISTRATOR', 'MANAGER'], area: 'none' }, errors: [] }),
  'national.strays': operation({ input: nothing, output: answer<readonly NationalStray[]>(), access: { who: watchers, area: 'none' }, errors: [] }),
  /** The planner's queue of lines to look at again. */
  'national.findings': operation({ input: nothing, output: answer<readonly NationalFindingRow[]>(), access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'own' }, errors: [] }),
  'national.seeFinding': operation({ input: z.strictObject({ caseId: id, lineId: id }), output: answer<null>(), access: { who: ['BACK_OFFICE'], area: 'case' }, errors: ['NOT_FOUND'] }),
  'national.setPlan': operation({ input: plan, output: answer<NationalView>(), access: administrator, errors: [] }),
  'national.setCredentials': operation({
    input: z.strictObject({ clientId: requiredText(100), clientSecret: z.string().min(1).max(200) }), output: answer<NationalView>(), access: administrator, errors: ['DISK_FULL', 'DATABASE_READ_ONLY'],
  }),
  'national.forgetCredentials': operation({ input: nothing, output: answer<NationalView>(), access: administrator, errors: [] }),
  'national.files': operation({ input: nothing, output: answer<readonly NationalFileRow[]>(), access: { who: senders, area: 'none' }, errors: [] }),
  /** The 21-column sheet of new proposals of one programme, area and month, or a sheet of corrections or removals, with the minutes, as one archive (domain handbook §6.2). */
  'national.exportFile': operation({
    input: z.strictObject({ sheet: z.enum(FILE_SHEETS), area: areaPrefix }), output: answer<NationalFileReport>(), access: { who: senders, area: 'none' },
    errors: ['NATIONAL_NOTHING_TO_EXPORT', 'DISK_FULL', 'DATABASE_READ_ONLY'],
  }),
  /** A file that was never uploaded: its proposals wait again. */
  'national.takeBackFile': operation({ input: z.strictObject({ batch: z.string().max(60) }), output: answer<null>(), access: { who: senders, area: 'none' }, errors: ['NOT_FOUND'] }),
  /** The 8-column result. */
  'national.importResults': operation({ input: z.strictObject({ fileToken: id }), output: answer<NationalResultReport>(), access: { who: senders, area: 'none' }, errors: ['FILE_GONE', 'NATIONAL_RESULT_FILE_UNREADABLE'] }),
  'national.statistics': operation({ input: nothing, output: answer<readonly NationalMonthRow[]>(), access: { who: watchers, area: 'none' }, errors: [] }),
  'national.codeLists': operation({ input: nothing, output: answer<readonly CodeListRow[]>(), access: administrator, errors: [] }),
  'national.diagnose': operation({ input: nothing, output: answer<readonly DiagnosisLine[]>(), access: { who: senders, area: 'none' }, errors: ['NATIONAL_PRACTICE_FAILED'] }),
} as const;
