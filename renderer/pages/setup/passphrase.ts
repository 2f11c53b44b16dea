export const SHORTEST_PASSPHRASE = 12;

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeat: string;
}

/** It guards the file alone, without growing delays: longer than a password. */
export function checkPassphrase({ passphrase, repeat }: NewPassphrase, say: (problem: 'tooShort' | 'different') => string): Partial<Record<keyof NewPassphrase, string>> {
  return {
    ...(passphrase.length < SHORTEST_PASSPHRASE ? { passphrase: say('tooShort') } : {}),
    ...(repeat === passphrase ? {} : { repeat: say('different') }),
  };
}
