import { z } from 'zod';
import { moment, named, openCode } from './common.ts';
import type { NationalOperation } from './operation.ts';

const token = z.object({
  access_token: z.string().min(20).max(4_000),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.number().int().positive().max(86_400),
  refresh_token: z.string().min(20).max(4_000).optional(),
  scope: z.string().max(200).optional(),
}).register(named, { id: 'Token' });

export type Token = z.output<typeof token>;

const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({ grant_type: z.literal('client_credentials'), client_id: z.string().min(1).max(100), client_secret: z.string().min(1).max(200) }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string().min(1).max(4_000) }),
]).register(named, { id: 'TokenRequest' });

/** OAuth 2 (RFC 6749 §4.4, §6). Refused: 401 CLIENT_UNKNOWN, REFRESH_EXPIRED; 403 CLIENT_REVOKED. */
export const requestToken = {
  id: 'requestToken', method: 'post', path: '/oauth/token', group: 'access', access: 'open',
  summary: 'Token for the office (client credentials), or a new one for a refresh token',
  body: tokenRequest, bodyType: 'application/x-www-form-urlencoded',
  answers: { 200: { says: 'token', body: token } },
} as const satisfies NationalOperation;

/** Operators log in by name. Refused: 401 CREDENTIALS_WRONG; 403 PASSWORD_EXPIRED, DEVICE_NOT_BOUND; 423 ACCOUNT_LOCKED. */
export const logInOperator = {
  id: 'logInOperator', method: 'post', path: '/operators/sessions', group: 'access', access: 'open',
  summary: 'Token for an operator, bound to a device',
  body: z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200), deviceId: z.uuid() }).register(named, { id: 'OperatorLogIn' }),
  answers: { 200: { says: 'token', body: token } },
  problems: { 423: 'the account is locked' },
} as const satisfies NationalOperation;

const serviceStatus = z.object({
  /** The server's clock. */
  time: moment,
  contractVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  state: z.enum(['OPEN', 'MAINTENANCE']),
  maintenance: z.array(z.object({ from: moment, until: moment })).max(20),
  /** When what may be sent; a kind that isn't listed is always open. */
  periods: z.array(z.object({ kind: openCode, period: z.string().max(20), opensAt: moment, closesAt: moment })).max(50),
}).register(named, { id: 'ServiceStatus' });

export const readService = {
  id: 'readService', method: 'get', path: '/service', group: 'service', access: 'open',
  summary: 'Clock, contract version, maintenance, periods', answers: { 200: { says: 'status', body: serviceStatus } },
} as const satisfies NationalOperation;
