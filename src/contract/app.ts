import { z } from 'zod';
import { answer, nothing, operation, optionalText, requiredText } from './operation.ts';
import type { ErrorCode } from '../text/error.ts';

/** Where the app stands before anybody can log in. */
export type AppPhase = 'SETUP' | 'KEY_NEEDED' | 'CONFIRM_RECOVERY' | 'READY' | 'REFUSED';

export interface AppStatus {
  readonly phase: AppPhase;
  /** Why the file can't be opened, when phase is REFUSED. */
  readonly refusal: ErrorCode | null;
  readonly language: 'id' | 'en';
  readonly officeName: string | null;
  readonly demo: boolean;
  readonly version: string;
  /** How the key is kept: by the operating system, by a passphrase, or in a file of this user (command line, tests). */
  readonly keyStore: 'OS' | 'PASSPHRASE' | 'USER_FILE';
  readonly osKeyStoreAvailable: boolean;
}

export const officeInput = z.strictObject({
  name: requiredText(120),
  government: requiredText(120),
  agency: requiredText(120),
  address: requiredText(200),
  phone: optionalText(40),
  email: optionalText(120),
  city: requiredText(60),
  caseNumberPattern: requiredText(80),
  letterNumberPattern: requiredText(80),
  classification: requiredText(20),
  unitCode: requiredText(30),
  language: z.enum(['id', 'en']),
});
export type OfficeInput = z.infer<typeof officeInput>;

export const password = z.string().min(1).max(200);
const passphrase = z.string().min(1).max(200).nullable();

export const appOperations = {
  'app.status': operation({
    input: nothing, output: answer<AppStatus>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
  'setup.create': operation({
    input: z.strictObject({
      office: officeInput,
      administrator: z.strictObject({ username: requiredText(40), name: requiredText(100), password }),
      /** Needed where the operating system has no key store. */
      passphrase,
    }),
    output: answer<{ recoveryKey: string }>(),
    access: { who: 'public', area: 'none' },
    errors: ['ALREADY_SET_UP', 'PASSWORD_TOO_WEAK', 'KEY_REQUIRED', 'DISK_FULL'],
  }),
  'setup.demo': operation({
    input: z.strictObject({ language: z.enum(['id', 'en']), passphrase }),
    output: answer<{ recoveryKey: string; password: string; usernames: readonly string[] }>(),
    access: { who: 'public', area: 'none' },
    errors: ['ALREADY_SET_UP', 'KEY_REQUIRED', 'DISK_FULL'],
  }),
  'setup.confirmRecovery': operation({
    input: z.strictObject({ recoveryKey: z.string().max(200) }),
    output: answer<null>(),
    access: { who: 'public', area: 'none' },
    errors: ['RECOVERY_KEY_WRONG'],
  }),
  /** When the set-up was cut short before its recovery key was put away: a new one, as long as none was confirmed. */
  'setup.renewRecovery': operation({
    input: nothing,
    output: answer<{ recoveryKey: string }>(),
    access: { who: 'public', area: 'none' },
    errors: ['ALREADY_SET_UP', 'KEY_REQUIRED'],
  }),
  'key.unlock': operation({
    input: z.strictObject({ passphrase: z.string().max(200) }),
    output: answer<null>(),
    access: { who: 'public', area: 'none' },
    errors: ['KEY_WRONG', 'LOGIN_DELAYED'],
  }),
  'key.recover': operation({
    input: z.strictObject({ recoveryKey: z.string().max(200), passphrase }),
    output: answer<null>(),
    access: { who: 'public', area: 'none' },
    errors: ['RECOVERY_KEY_WRONG', 'KEY_REQUIRED'],
  }),
  'app.retry': operation({
    input: nothing, output: answer<AppStatus>(), access: { who: 'public', area: 'none' }, errors: [],
  }),
} as const;
