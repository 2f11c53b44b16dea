/**
 * The office's file, table by table, as Kysely types. Times are UTC milliseconds, dates `YYYY-MM-DD`,
 * booleans 0 or 1, NIK and family-card numbers text from end to end. `clock` is a packed field clock (src/sync/clock.ts).
 */
import type { LogTables } from './log.ts';
import type { NationalTables } from './national.ts';
import type { ProblemTables } from './problems.ts';

type Flag = 0 | 1;

/** Facts that may be corrected: merged field by field, synced. */
export interface HouseholdTable {
  id: string;
  family_card: string | null;
  village: string;
  address: string;
  rt: string | null;
  rw: string | null;
  phone: string | null;
  latitude: number | null;
  longitude: number | null;
  deleted: Flag;
  clock: string;
}

export interface PersonTable {
  id: string;
  household_id: string;
  name: string;
  nik: string | null;
  /** NONE | ENTERED | MATCHED | UNMATCHED (domain handbook §5.1). */
  nik_status: string;
  birth_place: string | null;
  birth_date: string | null;
  sex: string | null;
  relation: string;
  occupation: string | null;
  condition: string | null;
  deleted: Flag;
  clock: string;
}

/** What was decided of two records that may be one person; the records themselves are never merged. Synced. */
export interface PersonLinkTable {
  id: string;
  person_a: string;
  person_b: string;
  /** SAME | DIFFERENT | OPEN */
  decision: string;
  decided_by: string;
  clock: string;
}

export interface UserTable {
  id: string;
  username: string;
  name: string;
  role: string;
  /** Area prefix: `32.04`, `32.04.05` or `32.04.05.2001`. */
  area: string;
  position: string | null;
  nip: string | null;
  password_hash: string;
  must_change_password: Flag;
  disabled: Flag;
  clock: string;
}

export interface OfficeTable {
  id: string;
  name: string;
  government: string;
  agency: string;
  address: string;
  phone: string | null;
  email: string | null;
  city: string;
  case_number_pattern: string;
  letter_number_pattern: string;
  classification: string;
  unit_code: string;
  language: string;
  demo: Flag;
  clock: string;
}

/** Two people's values for one field; shown until somebody decides. */
export interface FieldCollisionTable {
  id: string;
  table_name: string;
  row_id: string;
  field: string;
  kept: string | null;
  kept_hlc: string;
  lost: string | null;
  lost_hlc: string;
  settled: Flag;
}

/** What lists read: the fold of a case's events, written in the events' transaction, rebuilt by one command. */
export interface CaseProjectionTable {
  case_id: string;
  number: string;
  household_id: string;
  village: string;
  status: string;
  /** Whose turn it is: a role, or null when the case is closed. */
  desk: string | null;
  kind: string;
  urgency: string;
  /** 0 emergency, 1 fast track, 2 regular: orders the queues. */
  urgency_rank: number;
  applicant_name: string;
  needs_decision: Flag;
  opened_at: number;
  moved_at: number;
  due_on: string | null;
  receipt_code: string;
  /** The registry says something new of somebody in this case, and no reviewer has looked at it. */
  registry_changed: Flag;
  /** Codes of the papers that a returned case waits for, with spaces between. */
  missing: string;
  /** Seen in full by few (domain/case/protection.ts). */
  protected: Flag;
  /** An open emergency that the manager has not seen. */
  emergency_waits: Flag;
  /** Why the promised time stands still: `CITIZEN`, `MINISTRY`; null while it runs. */
  waits_for: string | null;
  /** A decision that the citizen has not heard of. */
  to_tell: Flag;
  /** The day of the next visit or call. */
  follow_up_on: string | null;
  /** Hash of the folded state: a rebuild is compared by it. */
  state_hash: string;
}

/** Help that somebody receives or is referred for; what the overlap check reads. */
export interface ServiceProjectionTable {
  id: string;
  case_id: string;
  household_id: string;
  person_id: string | null;
  programme: string;
  status: string;
  since: number;
  partner: string;
}

/** The letters of all cases; what the list of letters reads. */
export interface ReferralProjectionTable {
  referral_id: string;
  case_id: string;
  village: string;
  /** Of `LetterKind`. */
  kind: string;
  number: string;
  code: string;
  partner: string;
  subject: string;
  status: string;
  issued_on: string;
  answer_due_on: string | null;
  /** Whether its case goes on. */
  open: Flag;
}

export interface AreaCounterTable {
  /** A village, its sub-district, or the regency: each case is counted in all three. */
  area: string;
  status: string;
  n: number;
  /** Of the open ones, those that go before others. */
  urgent: number;
}

/** What lists read of the work beside the cases: proposals, field reports, rounds; written and rebuilt as the cases' projection. */
export interface WorkProjectionTable {
  work: 'PROPOSAL' | 'FIELD_REPORT' | 'ROUND';
  id: string;
  /** Whose events hold it: a case, a round, or itself. */
  stream_id: string;
  village: string;
  status: string;
  /** Whose turn it is: a role, or null when it is over or lies with the ministry. */
  desk: string | null;
  kind: string;
  reason: string;
  /** Name of the first person, or the period. */
  title: string;
  /** People of a proposal, needs of a report, entries of a round. */
  size: number;
  urgency_rank: number;
  /** A field report that few may read (case/protection.ts). */
  protected: Flag;
  needs_decision: Flag;
  opened_at: number;
  moved_at: number;
  state_hash: string;
}

export interface WorkCounterTable {
  work: string;
  status: string;
  village: string;
  n: number;
}

/** Whom a proposal concerns: what the check for a second one reads. */
export interface ProposalSubjectTable {
  proposal_id: string;
  subject_id: string;
  person_id: string | null;
  registry_id: string | null;
}

/** Folded words of people's names, for our own search. */
export interface PersonTokenTable {
  token: string;
  person_id: string;
}

/** Which registry data the open cases were last checked against; `cursor` is the last case done, null at the end. */
export interface RegistryRecheckTable {
  id: 'office';
  mark: string;
  cursor: string | null;
}

export interface DeviceTable {
  id: string;
  /** One or two letters or digits in every number this PC gives out. */
  desk: string;
  last_hlc: string | null;
  last_seq: number;
}

export interface NumberCounterTable {
  book: string;
  period: string;
  last: number;
}

export interface SessionTable {
  token_hash: string;
  user_id: string;
  created_at: number;
  seen_at: number;
  locked: Flag;
}

export interface LoginAttemptTable {
  username: string;
  failures: number;
  blocked_until: number;
}

export interface DraftTable {
  id: string;
  user_id: string;
  form: string;
  title: string;
  body: string;
  saved_at: number;
}

/** A number of the waiting room. It names nobody; `case_id` is set when it became a case. */
export interface TicketTable {
  id: string;
  /** The day it counts on, in Jakarta. */
  day: string;
  number: number;
  label: string;
  purpose: string;
  priority: string;
  /** WAITING | CALLED | SKIPPED | DONE. */
  status: string;
  taken_at: number;
  called_at: number | null;
  ended_at: number | null;
  counter: string | null;
  called_by: string | null;
  case_id: string | null;
  clock: string;
}

/** A day off; its id is the date. */
export interface HolidayTable {
  id: string;
  name: string;
  /** NATIONAL | COLLECTIVE. */
  kind: string;
  /** The decree that sets it. */
  decree: string;
  deleted: Flag;
  clock: string;
}

/** One version of a programme, a partner or a programme's rules; a row is never changed. */
export interface CatalogueVersionTable {
  id: string;
  /** PROGRAMME | PARTNER | RULES. */
  kind: string;
  code: string;
  /** JSON of the whole entry. */
  body: string;
  /** The day from which it counts. */
  valid_from: string;
  /** Why it was changed. */
  note: string;
  author: string;
  written_at: number;
  clock: string;
}

/** Set on this PC alone; never synced. */
export interface PcSettingTable {
  name: string;
  value: string;
}

export interface OfficeTables extends LogTables, NationalTables, ProblemTables {
  household: HouseholdTable;
  person: PersonTable;
  person_link: PersonLinkTable;
  user_account: UserTable;
  office: OfficeTable;
  field_collision: FieldCollisionTable;
  case_projection: CaseProjectionTable;
  service_projection: ServiceProjectionTable;
  referral_projection: ReferralProjectionTable;
  area_counter: AreaCounterTable;
  work_projection: WorkProjectionTable;
  work_counter: WorkCounterTable;
  proposal_subject: ProposalSubjectTable;
  person_token: PersonTokenTable;
  registry_recheck: RegistryRecheckTable;
  device: DeviceTable;
  number_counter: NumberCounterTable;
  pc_setting: PcSettingTable;
  session: SessionTable;
  login_attempt: LoginAttemptTable;
  draft: DraftTable;
  ticket: TicketTable;
  holiday: HolidayTable;
  catalogue_version: CatalogueVersionTable;
}
