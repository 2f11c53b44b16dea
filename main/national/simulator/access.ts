import { randomBytes } from 'node:crypto';
import type { Token } from '#src/contract/siks-ng/access.ts';
import type { SimulatorClock } from './clock.ts';
import { Refusal } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

export interface NationalClientRow {
  readonly client_id: string;
  readonly secret: string;
  readonly area: string;
  readonly state: 'ACTIVE' | 'REVOKED' | 'LOCKED' | 'EXPIRED';
  readonly failures: number;
}

const TOKEN_SECONDS = 1_800;
const REFRESH_SECONDS = 43_200;
const MOST_FAILURES = 5;
const REFUSED_STATES = {
  REVOKED: { status: 403, code: 'CLIENT_REVOKED' }, LOCKED: { status: 423, code: 'ACCOUNT_LOCKED' }, EXPIRED: { status: 403, code: 'PASSWORD_EXPIRED' },
} as const;

/** Where a new simulator writes the office's credentials; `slrt siks-ng download --credentials` reads it. */
export const CREDENTIALS = 'credentials.json';

/** The office that a simulator knows. */
export interface OfficeClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** One office and one operator, with secrets made here. */
export function makeClients({ db }: SimulatorStore): OfficeClient & { readonly operator: { readonly username: string; readonly password: string } } {
  const office = { clientId: 'slrt-3204', clientSecret: randomBytes(24).toString('hex') };
  const operator = { username: 'operator.soreang', password: randomBytes(9).toString('base64url') };
  const insert = db.prepare('insert into client (client_id, secret, area) values (?, ?, ?)');
  insert.run(office.clientId, office.clientSecret, '32.04');
  insert.run(operator.username, operator.password, '32.04.37');
  return { ...office, operator };
}

export function officeClient({ db }: SimulatorStore): OfficeClient {
  const row = db.prepare<[], { client_id: string; secret: string }>("select client_id, secret from client where client_id like 'slrt-%'").get();
  return { clientId: row?.client_id ?? '', clientSecret: row?.secret ?? '' };
}

export function accessOf({ db }: SimulatorStore, clock: SimulatorClock) {
  const client = db.prepare<[string], NationalClientRow>('select * from client where client_id = ?');
  const insertToken = db.prepare('insert into token values (?, ?, ?, ?)');
  const token = db.prepare<[string, string], { client_id: string; expires_at: number }>('select client_id, expires_at from token where token = ? and kind = ?');

  const issue = (clientId: string): Token => {
    db.prepare('delete from token where expires_at < ?').run(clock.wall() - 86_400_000);
    const [access, refresh] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
    insertToken.run(access, clientId, clock.wall() + TOKEN_SECONDS * 1_000, 'ACCESS');
    insertToken.run(refresh, clientId, clock.wall() + REFRESH_SECONDS * 1_000, 'REFRESH');
    return { access_token: access, token_type: 'Bearer', expires_in: TOKEN_SECONDS, refresh_token: refresh };
  };

  const checkState = ({ state }: NationalClientRow): void => {
    if (state === 'ACTIVE') return;
    const { status, code } = REFUSED_STATES[state];
    throw new Refusal(status, code);
  };

  return {
    /** @throws Refusal by wrong names and secrets; five wrong ones lock the account. */
    logIn(clientId: string, secret: string, wrong: string): Token {
      const row = client.get(clientId);
      if (row === undefined) throw new Refusal(401, wrong);
      checkState(row);
      if (row.secret !== secret) {
        db.prepare("update client set failures = failures + 1, state = case when failures + 1 >= ? then 'LOCKED' else state end where client_id = ?").run(MOST_FAILURES, clientId);
        throw new Refusal(401, wrong);
      }
      db.prepare('update client set failures = 0 where client_id = ?').run(clientId);
      return issue(clientId);
    },
    refresh(refreshToken: string): Token {
      const row = token.get(refreshToken, 'REFRESH');
      const owner = row === undefined || row.expires_at < clock.wall() ? undefined : client.get(row.client_id);
      if (owner === undefined) throw new Refusal(401, 'REFRESH_EXPIRED');
      checkState(owner);
      return issue(owner.client_id);
    },
    /** Who asks, by the header Authorization. */
    clientOf(authorization: string | null): NationalClientRow {
      const given = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
      if (given === undefined) throw new Refusal(401, 'TOKEN_MISSING');
      const row = token.get(given, 'ACCESS');
      const owner = row === undefined || row.expires_at < clock.wall() ? undefined : client.get(row.client_id);
      if (owner === undefined) throw new Refusal(401, 'TOKEN_EXPIRED');
      checkState(owner);
      return owner;
    },
    expireAll(): void {
      db.prepare("update token set expires_at = 0 where kind = 'ACCESS'").run();
    },
  };
}

/** Every read and write stays inside the client's area. */
export function checkArea({ area }: NationalClientRow, wanted: string): void {
  if (wanted !== area && !wanted.startsWith(`${area}.`)) throw new Refusal(403, 'AREA_FORBIDDEN');
}
