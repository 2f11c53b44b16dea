/** Tables of the exchange with the national system (migrations/0150 and later): of the PC that sends, never synced. */
import type { PreListState } from '../domain/proposal/preList.ts';

/**
 * WAITING to be sent; BLOCKED: something is missing, see `gaps`; SENDING: may have left, the answer is open; TAKEN by the
 * national system; REFUSED at once; REJECTED or DONE later; LEFT: it went another way (by hand, withdrawn).
 */
export type ItemState = 'WAITING' | 'BLOCKED' | 'SENDING' | 'TAKEN' | 'REFUSED' | 'REJECTED' | 'DONE' | 'LEFT';

/** One thing sent: a new family, or the correction or removal of one person. A mended proposal is sent as a new one. */
export interface NationalItemTable {
  /** The proposal id of the contract. */
  id: string;
  /** Ours. */
  proposal_id: string;
  /** Empty: the whole family. */
  subject_id: string;
  village: string;
  /** The item that this one mends. */
  replaces: string | null;
  state: ItemState;
  /** HTTP or FILE, once it has left. */
  way: string | null;
  /** Codes, with spaces between. */
  gaps: string;
  /** As it was sent: JSON of the contract. Never changes after the first time. */
  body: string | null;
  attempts: number;
  batch: string | null;
  national_id: string | null;
  /** The last stage that has answered. */
  stage: string | null;
  code: string | null;
  reason: string;
  /** JSON: texts. */
  to_fix: string;
  registry_id: string | null;
  decile: number | null;
  queued_at: number;
  sent_at: number | null;
  answered_at: number | null;
  done_at: number | null;
}

export interface NationalResultTable {
  id: string;
  item_id: string;
  /** 0: of a proposal that nobody here sent; kept and shown. */
  known: 0 | 1;
  stage: string;
  outcome: string;
  at: string;
  body: string;
  received_at: number;
}

/** Who receives what, as the national system says. */
export interface NationalRecipientTable {
  id: string;
  registry_id: string;
  nik: string | null;
  programme: string;
  period: string;
  state: string;
  since: string;
  until: string | null;
  changed_at: string;
  received_at: number;
}

/** A family that the national system wants visited, or that somebody has proposed there (migrations/0260). */
export interface NationalPreListTable {
  id: string;
  period: string;
  village: string;
  registry_id: string | null;
  nik: string | null;
  head_name: string;
  state: PreListState;
  /** As they say, ISO 8601. */
  changed_at: string;
  received_at: number;
}

/** A line of a plan that would give twice what somebody receives already. */
export interface NationalFindingTable {
  case_id: string;
  line_id: string;
  recipient_id: string;
  found_at: number;
  seen_at: number | null;
  seen_by: string | null;
}

/** An answer as it came, at most so many bytes of it; tokens are left out. */
export interface NationalAnswerTable {
  id: number;
  at: number;
  operation: string;
  status: number | null;
  error: string | null;
  bytes: number;
  body: string | null;
}

/** Each transfer of personal data: who, what, when, what for. */
export interface NationalTransferTable {
  id: number;
  at: number;
  author: string;
  way: string;
  direction: string;
  operation: string;
  people: number;
  purpose: string;
  outcome: string;
}

export interface NationalStateTable {
  name: string;
  value: string;
}

/** By day in Jakarta; bytes of bodies and addresses. */
export interface NationalVolumeTable {
  day: string;
  up: number;
  down: number;
  requests: number;
  faults: number;
}

/** WAITING to be sent, SENT, REFUSED by the other side; RECEIVED from the National Secretariat. */
export type MessageState = 'WAITING' | 'SENT' | 'REFUSED' | 'RECEIVED';

/** A letter between the office and the National Secretariat (migrations/0210): a log, its words never change. */
export interface NationalMessageTable {
  /** In the order of arrival here. */
  seq: number;
  id: string;
  /** The id of its first letter. */
  thread: string;
  state: MessageState;
  subject: string;
  text: string;
  /** The item that it is about. */
  proposal_id: string | null;
  /** Of the office; null for letters that came. */
  author: string | null;
  /** Written, milliseconds; of letters that came: as they say. */
  at: number;
  attempts: number;
  /** The code by which it was refused. */
  error: string | null;
  sent_at: number | null;
  read_at: number | null;
  read_by: string | null;
}

/** Counts of a month, as the contract has them. */
export interface NationalStatisticsTable {
  month: string;
  /** As counted last. */
  body: string;
  /** Of a sending that has no answer yet; a new one for each new content. */
  send_key: string | null;
  sent_body: string | null;
  revision: number | null;
  counted_at: number;
  sent_at: number | null;
  error: string | null;
}

/** A list as it was answered last (migrations/0220). */
export interface NationalRememberedTable {
  address: string;
  operation: string;
  etag: string;
  body: string;
  at: number;
}

export interface NationalCodeListTable {
  name: string;
  version: number;
  /** JSON: code, label, and the day it is over. */
  entries: string;
  read_at: number;
}

export interface NationalTables {
  national_remembered: NationalRememberedTable;
  national_code_list: NationalCodeListTable;
  national_message: NationalMessageTable;
  national_statistics: NationalStatisticsTable;
  national_item: NationalItemTable;
  national_result: NationalResultTable;
  national_recipient: NationalRecipientTable;
  national_pre_list: NationalPreListTable;
  national_finding: NationalFindingTable;
  national_answer: NationalAnswerTable;
  national_transfer: NationalTransferTable;
  national_state: NationalStateTable;
  national_volume: NationalVolumeTable;
}
