import { lookup } from 'node:dns/promises';
import { connect } from 'node:tls';
import type { DiagnosisLine, DiagnosisStep } from '#src/contract/national.ts';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { SlrtError } from '#src/text/error.ts';
import type { NationalClient } from '../client/client.ts';
import { asLineError } from '../client/errors.ts';

const STEPS: readonly DiagnosisStep[] = ['ADDRESS', 'DNS', 'TLS', 'SERVICE', 'CLOCK', 'TOKEN'];
const LONGEST_MS = 10_000;
const CLOCK_MS = 5 * 60_000;

export interface DiagnoseOptions {
  readonly url: string | null;
  readonly client: () => NationalClient;
  readonly now: () => number;
  /** Days pass there as a trainer likes: its clock says nothing of ours. */
  readonly isPractice: boolean;
}

/** What works on the way to SIKS-NG and what does not: step by step, the first fault ends it. Sends nothing of a citizen. */
export async function diagnose({ url, client, now, isPractice }: DiagnoseOptions): Promise<DiagnosisLine[]> {
  const lines: DiagnosisLine[] = [];
  const target = url === null ? null : new URL(url);
  let time = 0;
  const works: Readonly<Record<DiagnosisStep, () => Promise<string | null>>> = {
    ADDRESS: () => (target === null ? Promise.reject(new SlrtError('NATIONAL_NOT_SET_UP')) : Promise.resolve(target.origin)),
    DNS: async () => (await lookup(bare(target))).address,
    TLS: () => (target?.protocol === 'https:' ? certificateOf(bare(target), Number(target.port === '' ? 443 : target.port)) : Promise.resolve(null)),
    SERVICE: async () => {
      const { body } = await client().call(NATIONAL.readService);
      time = Date.parse(body.time);
      if (body.state === 'MAINTENANCE') throw new SlrtError('NATIONAL_MAINTENANCE');
      return body.contractVersion;
    },
    CLOCK: () => {
      if (isPractice) return Promise.resolve(null);
      const seconds = Math.round((time - now()) / 1_000);
      return Math.abs(seconds) * 1_000 > CLOCK_MS ? Promise.reject(new SlrtError('NATIONAL_CERTIFICATE', { seconds })) : Promise.resolve(`${seconds} s`);
    },
    TOKEN: async () => {
      await client().call(NATIONAL.listCodeLists);
      return null;
    },
  };
  let isReached = true;
  for (const step of STEPS) {
    const line: DiagnosisLine = isReached ? await lineOf(step, works[step]) : { step, outcome: 'NOT_REACHED', code: null, detail: null };
    lines.push(line);
    // A clock that is off keeps no other step from being tried.
    if (line.outcome === 'FAILED' && step !== 'CLOCK') isReached = false;
  }
  return lines;
}

async function lineOf(step: DiagnosisStep, work: () => Promise<string | null>): Promise<DiagnosisLine> {
  try {
    const detail = await work();
    return { step, outcome: (step === 'TLS' || step === 'CLOCK') && detail === null ? 'SKIPPED' : 'OK', code: null, detail };
  } catch (error) {
    const { code, details } = asLineError(error);
    const { kind, status, problem, seconds } = details;
    return { step, outcome: 'FAILED', code, detail: [kind, status, problem, seconds === undefined ? undefined : `${String(seconds)} s`].filter((part) => part !== undefined).join(' ') || null };
  }
}

function bare(url: URL | null): string {
  return (url?.hostname ?? '').replace(/^\[|\]$/g, '');
}

/** Who vouches for the server, and until when. */
function certificateOf(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: LONGEST_MS }, () => {
      const { issuer, valid_to: until } = socket.getPeerCertificate();
      socket.end();
      resolve(`${String(issuer.O ?? issuer.CN ?? '-')}, ${until}`);
    });
    socket.on('timeout', () => socket.destroy(new Error('ETIMEDOUT')));
    socket.on('error', reject);
  });
}
