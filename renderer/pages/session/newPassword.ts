import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';

export interface NewPassword {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}
export type PasswordProblem = 'currentMissing' | 'tooShort' | 'different' | 'same';

/** What the window can see by itself; whether a password is easy to guess, the data process decides. */
export function checkNewPassword(values: NewPassword, say: (problem: PasswordProblem) => string): Partial<Record<keyof NewPassword, string>> {
  return {
    ...(values.current === '' ? { current: say('currentMissing') } : {}),
    ...(values.next.length < SHORTEST_PASSWORD ? { next: say('tooShort') } : values.next === values.current ? { next: say('same') } : {}),
    ...(values.repeat !== values.next ? { repeat: say('different') } : {}),
  };
}
