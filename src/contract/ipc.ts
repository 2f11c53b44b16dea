import type { z } from 'zod';
import { accessOperations } from './access.ts';
import { appOperations } from './app.ts';
import { attachmentOperations } from './attachments.ts';
import { calendarOperations } from './calendar.ts';
import { catalogueOperations } from './catalogue.ts';
import { caseOperations } from './cases.ts';
import { duplicateOperations } from './duplicates.ts';
import { fieldReportOperations } from './fieldReports.ts';
import { nationalOperations } from './national.ts';
import { nationalMessageOperations } from './nationalMessages.ts';
import { practiceOperations } from './practice.ts';
import { preListOperations } from './preLists.ts';
import { officeOperations } from './office.ts';
import { peopleOperations } from './people.ts';
import { planOperations } from './plan.ts';
import { reactivationOperations } from './reactivation.ts';
import { referralOperations } from './referral.ts';
import { problemOperations } from './problems.ts';
import { proposalOperations } from './proposals.ts';
import { registryOperations } from './registry.ts';
import { registryDataOperations } from './registryData.ts';
import { rightsOperations } from './rights.ts';
import { roundOperations } from './rounds.ts';
import { ruleOperations } from './rule.ts';
import { sessionOperations } from './session.ts';
import { shellOperations } from './shell.ts';
import { termsOperations } from './terms.ts';
import { textsOperations } from './texts.ts';
import { ticketOperations } from './tickets.ts';
import type { ErrorCode, ErrorDetails } from '../text/error.ts';

/**
 * The one contract between window, command line and data process: name → input, output, access, errors.
 * The handler map in main/ipc is a mapped type over it, so a missing handler does not compile.
 */
export const contract = {
  ...accessOperations,
  ...appOperations,
  ...sessionOperations,
  ...nationalOperations,
  ...nationalMessageOperations,
  ...practiceOperations,
  ...preListOperations,
  ...officeOperations,
  ...peopleOperations,
  ...duplicateOperations,
  ...caseOperations,
  ...rightsOperations,
  ...attachmentOperations,
  ...ticketOperations,
  ...calendarOperations,
  ...termsOperations,
  ...textsOperations,
  ...catalogueOperations,
  ...planOperations,
  ...referralOperations,
  ...reactivationOperations,
  ...proposalOperations,
  ...fieldReportOperations,
  ...roundOperations,
  ...ruleOperations,
  ...problemOperations,
  ...registryOperations,
  ...registryDataOperations,
  ...shellOperations,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller sends. */
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler gets: parsed. */
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>;

export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } };

/** News that the data process sends to windows on its own account. */
export interface ContractEvents {
  /** Something about this case changed: whoever shows it reads again. */
  'case.changed': { readonly caseId: string };
  /** A proposal, field report or round went on. */
  'work.changed': { readonly streamId: string };
  /** Somebody's number is called: the waiting room's window shows it. */
  'ticket.called': { readonly label: string; readonly counter: string; readonly priority: 'FAST_TRACK' | 'REGULAR'; readonly calledAt: number };
  'ticket.changed': { readonly ticketId: string };
  'session.changed': { readonly reason: 'LOCKED' | 'ENDED' | 'CHANGED' };
  'app.changed': { readonly phase: string };
  /** Of 1,000 parts; the step is READING, INDEXING or CHECKING. */
  'registry.progress': { readonly done: number; readonly total: number; readonly secondsLeft: number | null; readonly step: string };
  'registry.changed': { readonly version: number | null };
  /** The exchange with SIKS-NG went on. */
  'national.changed': { readonly step: string | null };
  /** The data process stopped and was started again; nothing acknowledged is lost. */
  'process.restarted': { readonly at: number };
}
export type EventName = keyof ContractEvents;
