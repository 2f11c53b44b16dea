/**
 * The closed union of everything that can go wrong in a way a user can meet.
 * Each code has a text and a next step in both languages: src/text/{id,en}/error.ts.
 * Technical causes never travel to the screen; only the code and harmless details do.
 */
export const ERROR_CODES = [
  // form of the call
  'UNKNOWN_OPERATION',
  'INVALID_INPUT',
  'UNTRUSTED_SENDER',
  'INTERNAL',
  'CANCELLED',
  // who is asking
  'NOT_LOGGED_IN',
  'LOGIN_FAILED',
  'LOGIN_DELAYED',
  'ACCOUNT_DISABLED',
  'PASSWORD_CHANGE_REQUIRED',
  'PASSWORD_TOO_WEAK',
  'USERNAME_TAKEN',
  'LAST_ADMINISTRATOR',
  'SESSION_LOCKED',
  'ROLE_NOT_ALLOWED',
  'AREA_NOT_ALLOWED',
  // the office's file
  'SETUP_REQUIRED',
  'ALREADY_SET_UP',
  'KEY_REQUIRED',
  'KEY_LOST',
  'KEY_WRONG',
  'RECOVERY_KEY_WRONG',
  'DATABASE_LOCKED',
  'DATABASE_READ_ONLY',
  'DATABASE_CORRUPT',
  'DATABASE_NEWER',
  'DISK_FULL',
  'DATA_PROCESS_RESTARTED',
  // field's rules
  'NOT_FOUND',
  'STATE_NOT_ALLOWED',
  'STALE_VERSION',
  'CASE_PROTECTED',
  'REPORT_PROTECTED',
  'REASON_REQUIRED',
  'CONSENT_REQUIRED',
  'CONSENT_WITHDRAWN',
  'VILLAGE_UNKNOWN',
  'NAME_INVALID',
  'NIK_INVALID',
  'FAMILY_CARD_INVALID',
  'BIRTH_DATE_INVALID',
  'DUPLICATE_SERVICE',
  'PLAN_EMPTY',
  'SIGNER_MISSING',
  'REACTIVATION_PAPERS',
  'REACTIVATION_OTHER_WAY',
  'OVERRIDE_NEEDED',
  'OVERRIDE_REFUSED',
  'MEMBER_GONE',
  'DUE_DATE_PAST',
  'DUE_DATE_HOLIDAY',
  'PLAN_NOT_AGREED',
  'REFERRAL_WITHDRAWN',
  'REFERRAL_NOT_DUE',
  'ALREADY_IN_REGISTRY',
  'PROPOSAL_RUNNING',
  'ALREADY_ON_PRE_LIST',
  'PROPOSAL_INCOMPLETE',
  'VERVAL_INVALID',
  'DELIBERATION_INCOMPLETE',
  'ROUND_RUNNING',
  'ROUND_EMPTY',
  // catalogue
  'CATALOGUE_CODE_TAKEN',
  'CSV_CHANGED',
  'CSV_HAS_PROBLEMS',
  'RULE_HAS_PROBLEMS',
  // files
  'FILE_GONE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ACCEPTED',
  'FILE_UNREADABLE',
  'FILE_NOT_HERE',
  'FILE_DAMAGED',
  'PICTURES_UNAVAILABLE',
  // calendar
  'HOLIDAYS_UNREADABLE',
  // registry
  'REGISTRY_MISSING',
  'REGISTRY_LOADING',
  'REGISTRY_FILE_UNREADABLE',
  'REGISTRY_CHECKSUM_WRONG',
  'REGISTRY_FILE_CUT',
  'REGISTRY_WRONG_REGENCY',
  'REGISTRY_BAD_LINES',
  'REGISTRY_BASE_MISMATCH',
  'REGISTRY_BUSY',
  // national system
  'NATIONAL_OFFLINE',
  'NATIONAL_CAPTIVE_PORTAL',
  'NATIONAL_CERTIFICATE',
  'NATIONAL_BUSY',
  'NATIONAL_MAINTENANCE',
  'NATIONAL_CONTRACT_BROKEN',
  'NATIONAL_REFUSED',
  'NATIONAL_TOKEN_REFUSED',
  'NATIONAL_CLIENT_REVOKED',
  'NATIONAL_PASSWORD_EXPIRED',
  'NATIONAL_ACCOUNT_LOCKED',
  'NATIONAL_NO_SNAPSHOT',
  'NATIONAL_NOT_SET_UP',
  'NATIONAL_UNDER_WAY',
  'NATIONAL_NOT_THE_SENDER',
  'NATIONAL_NOTHING_TO_EXPORT',
  'NATIONAL_RESULT_FILE_UNREADABLE',
  'NATIONAL_PRACTICE_ONLY_IN_DEMO',
  'NATIONAL_PRACTICE_ELSEWHERE',
  'NATIONAL_PRACTICE_FAILED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Details are numbers, names of fields, and the like: never a citizen's data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The one error class that handlers throw; dispatch turns it into an envelope. */
export class SlrtError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'SlrtError';
    this.code = code;
    this.details = details;
  }
}
