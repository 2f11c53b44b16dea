import type { Token } from '#src/contract/siks-ng/access.ts';

export interface OfficeCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export type TokenRequest =
  | { readonly grant_type: 'client_credentials'; readonly client_id: string; readonly client_secret: string }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string };

export interface TokenKeeper {
  /** A token that is good for some time yet. */
  token(): Promise<string>;
  /** The other side refused it: the next call gets a new one. */
  forget(token: string): void;
}

/** Renewed this long before its end. */
const EARLY_MS = 60_000;

/**
 * The token's life. Its end is counted from its arrival on our own monotonic clock, so it doesn't matter whose
 * clock is off. Requests that need one at the same moment share one renewal.
 *
 * @param request puts the question to the other side; a refused refresh token falls back to the credentials.
 */
export function tokenKeeper(
  credentials: () => Promise<OfficeCredentials>, request: (body: TokenRequest) => Promise<Token>, elapsed: () => number = () => performance.now(),
): TokenKeeper {
  let held: { token: Token; until: number } | null = null;
  let refresh: string | null = null;
  let renewing: Promise<string> | null = null;

  const byCredentials = async (): Promise<Token> => {
    const { clientId, clientSecret } = await credentials();
    return request({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
  };

  const renew = async (): Promise<string> => {
    const before = refresh;
    refresh = null;
    const token = before === null ? await byCredentials() : await request({ grant_type: 'refresh_token', refresh_token: before }).catch(byCredentials);
    held = { token, until: elapsed() + token.expires_in * 1_000 - Math.min(EARLY_MS, token.expires_in * 500) };
    refresh = token.refresh_token ?? null;
    return token.access_token;
  };

  return {
    token: async () => {
      if (held !== null && elapsed() < held.until) return held.token.access_token;
      return (renewing ??= renew().finally(() => (renewing = null)));
    },
    forget: (token) => {
      if (held?.token.access_token === token) held = null;
    },
  };
}
