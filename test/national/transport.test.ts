import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { nationalClient } from '#main/national/client/client.ts';
import { asLineError } from '#main/national/client/errors.ts';
import { diagnose } from '#main/national/office/diagnose.ts';
import { waitAfter } from '#main/national/client/retry.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { SlrtError } from '#src/text/error.ts';
import { FALSE_CERTIFICATE } from './falseCertificate.ts';

type Behaviour = (response: http.ServerResponse) => void;
const PAGE = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };

const BOMB = gzipSync(Buffer.alloc(40 << 20));

let behaviour: Behaviour = () => undefined;
let touchedElsewhere = 0;
const server = http.createServer((_, response) => behaviour(response));
const elsewhere = http.createServer((_, response) => {
  touchedElsewhere += 1;
  response.end();
});

beforeAll(async () => {
  for (const one of [server, elsewhere]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.closeAllConnections();
    one.close();
  }
});

const urlOf = (one: http.Server): string => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;

async function codeOf(how: Behaviour, silenceMs = 5_000): Promise<string> {
  behaviour = how;
  const client = nationalClient(httpTransport({ baseUrl: urlOf(server), silenceMs }), () => Promise.resolve({ clientId: 'a', clientSecret: 'b' }));
  return client.call(NATIONAL.readService).then(() => 'fine', (error: unknown) => (error instanceof SlrtError ? `${error.code} ${String(error.details['kind'] ?? error.details['status'] ?? '')}`.trim() : String(error)));
}

describe('what comes from the network over real sockets', () => {
  const cases: [string, Behaviour, string][] = [
    ['a page instead of JSON', (r) => r.writeHead(200, PAGE).end('<html><form></form></html>'), 'NATIONAL_CAPTIVE_PORTAL 200'],
    ['a redirect to another host', (r) => r.writeHead(302, { location: urlOf(elsewhere) }).end(), 'NATIONAL_CAPTIVE_PORTAL 302'],
    ['network log-in required', (r) => r.writeHead(511).end(), 'NATIONAL_CAPTIVE_PORTAL 511'],
    ['a maintenance page with 200', (r) => r.writeHead(200, PAGE).end('<h1>Sedang Pemeliharaan</h1>'), 'NATIONAL_MAINTENANCE 200'],
    ['a gateway error page', (r) => r.writeHead(502, PAGE).end('<h1>Bad Gateway</h1>'), 'NATIONAL_BUSY 502'],
    ['maintenance, said', (r) => r.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"type":"x","title":"x","status":503,"code":"MAINTENANCE"}'), 'NATIONAL_MAINTENANCE 503'],
    ['too many', (r) => r.writeHead(429, { 'retry-after': '9' }).end(), 'NATIONAL_BUSY 429'],
    ['a gzip bomb', (r) => r.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(BOMB), 'NATIONAL_CONTRACT_BROKEN TOO_LARGE'],
    ['broken gzip', (r) => r.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('not gzip'), 'NATIONAL_OFFLINE Z_DATA_ERROR'],
    ['another type', (r) => r.writeHead(200, { 'content-type': 'image/png' }).end('{}'), 'NATIONAL_CONTRACT_BROKEN MEDIA_TYPE'],
    ['no type', (r) => r.writeHead(200).end('{}'), 'NATIONAL_CONTRACT_BROKEN MEDIA_TYPE'],
    ['half a document', (r) => r.writeHead(200, JSON_TYPE).end('{"time":'), 'NATIONAL_CONTRACT_BROKEN NOT_JSON'],
    ['another document', (r) => r.writeHead(200, JSON_TYPE).end('[1]'), 'NATIONAL_CONTRACT_BROKEN SHAPE'],
    ['an unknown success', (r) => r.writeHead(204).end(), 'NATIONAL_REFUSED 204'],
    ['silence', () => undefined, 'NATIONAL_OFFLINE TIMEOUT'],
    ['silence in the middle', (r) => void r.writeHead(200, JSON_TYPE).write('{"time"'), 'NATIONAL_OFFLINE TIMEOUT'],
    ['a cut', (r) => {
      r.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{');
      setTimeout(() => r.destroy(), 20);
    }, 'NATIONAL_OFFLINE UND_ERR_SOCKET'],
    ['a closed door', (r) => r.destroy(), 'NATIONAL_OFFLINE UND_ERR_SOCKET'],
  ];
  test.each(cases)('%s', async (_, how, code) => {
    expect(await codeOf(how, code.endsWith('TIMEOUT') ? 300 : 5_000)).toBe(code);
  });

  test('an endless answer is left', async () => {
    let written = 0;
    const piece = Buffer.alloc(1 << 16, '[');
    const code = await codeOf((response) => {
      response.writeHead(200, JSON_TYPE);
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length;
      };
      response.on('drain', more);
      more();
    });
    expect(code).toBe('NATIONAL_CONTRACT_BROKEN TOO_LARGE');
    expect(written).toBeLessThan(64 << 20);
  });

  test('no redirect was followed', () => expect(touchedElsewhere).toBe(0));

  test('nobody there, and a false certificate', async () => {
    const closed = http.createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const url = urlOf(closed);
    await new Promise((resolve) => closed.close(resolve));
    const client = nationalClient(httpTransport({ baseUrl: url }), () => Promise.resolve({ clientId: 'a', clientSecret: 'b' }));
    await expect(client.call(NATIONAL.readService)).rejects.toMatchObject({ code: 'NATIONAL_OFFLINE', details: { kind: 'ECONNREFUSED' } });
    for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
      expect(asLineError(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) })).code).toBe('NATIONAL_CERTIFICATE');
    }
  });
});

test('a server that nobody vouches for gets nothing, over a real TLS socket', async () => {
  let asked = 0;
  const pretender = https.createServer(FALSE_CERTIFICATE, (_, response) => {
    asked += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => pretender.listen(0, '127.0.0.1', resolve));
  const { port } = pretender.address() as AddressInfo;
  const client = nationalClient(httpTransport({ baseUrl: `https://localhost:${port}` }), () => Promise.resolve({ clientId: 'a', clientSecret: 'b' }));
  await expect(client.call(NATIONAL.readService)).rejects.toMatchObject({ code: 'NATIONAL_CERTIFICATE' });
  const lines = await diagnose({ url: `https://localhost:${port}`, client: () => client, isPractice: false, now: Date.now });
  expect(lines.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(['ADDRESS OK', 'DNS OK', 'TLS FAILED', 'SERVICE NOT_REACHED', 'CLOCK NOT_REACHED', 'TOKEN NOT_REACHED']);
  expect(lines[2]).toMatchObject({ code: 'NATIONAL_CERTIFICATE' });
  expect(asked).toBe(0);
  pretender.close();
});

test.each(['http://siks-ng.example', 'ftp://127.0.0.2', 'http://127.0.0.1.example'])('%s: no password goes out in plain text', (baseUrl) => {
  expect(() => httpTransport({ baseUrl })).toThrow('INVALID_INPUT');
});

test('waits double up to a limit, spread, and never below what was asked', () => {
  const patience = { firstMs: 100, mostMs: 5_000, random: () => 0.999 };
  const waits = [1, 2, 3, 10, 50].map((failures) => waitAfter(failures, null, patience));
  expect(waits).toEqual([100, 200, 400, 4_998, 4_998]);
  expect(waitAfter(1, null, { ...patience, random: () => 0 })).toBe(50);
  expect(waitAfter(1, new SlrtError('NATIONAL_BUSY', { retryAfter: 3 }), patience)).toBe(3_000);
  expect(waitAfter(1, new SlrtError('NATIONAL_BUSY', { retryAfter: 99_999 }), patience)).toBe(5_000);
});
