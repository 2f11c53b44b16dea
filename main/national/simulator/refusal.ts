import type { Problem } from '#src/contract/siks-ng/common.ts';

type Fields = NonNullable<Problem['fields']>;

/** A handler's way to answer with a problem instead. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number | undefined;
  readonly fields: Fields | undefined;
  constructor(status: number, code: string, { retryAfter, fields }: { retryAfter?: number; fields?: Fields } = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.fields = fields;
  }
}

/** RFC 9457, with the header that a wait needs. */
export function problemResponse({ status, code, retryAfter, fields }: Pick<Refusal, 'status' | 'code' | 'retryAfter' | 'fields'>): Response {
  const problem: Problem = {
    type: `urn:siks-ng:problem:${code.toLowerCase().replaceAll('_', '-')}`, title: code.toLowerCase().replaceAll('_', ' '), status, code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(fields === undefined ? {} : { fields }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
  });
}
