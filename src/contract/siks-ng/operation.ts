import type { z } from 'zod';

/** Schemas that get a name of their own in the OpenAPI document. */
export interface SchemaName {
  readonly id: string;
}

export interface Answer<Body extends z.ZodType | null = z.ZodType | null> {
  readonly says: string;
  /** null: no body. */
  readonly body: Body;
  readonly mediaType?: 'application/json' | 'application/gzip';
  /** Name → meaning. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request of the contract. The document, the client's parsing and the simulator's parsing are made from it. */
export interface NationalOperation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  /** Below `/v1`, parameters as `{name}`. */
  readonly path: string;
  readonly group: string;
  readonly summary: string;
  /** `open` needs no token. */
  readonly access: 'open' | 'token';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Request headers, names in lower case. */
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly bodyType?: 'application/json' | 'application/x-www-form-urlencoded';
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses with a problem body beyond those that every operation can give. */
  readonly problems?: Readonly<Record<number, string>>;
}

type BodyOf<A> = A extends Answer<infer Body> ? (Body extends z.ZodType ? z.output<Body> : null) : never;

/** Every answer that isn't a problem, told apart by `status`; a list that has not changed (304) is answered as it is remembered. */
export type AnswerTo<O extends NationalOperation> = {
  [Status in Exclude<keyof O['answers'] & number, 304>]: { readonly status: Status; readonly headers: Headers; readonly body: BodyOf<O['answers'][Status]> };
}[Exclude<keyof O['answers'] & number, 304>];

/** What `Headers` of any platform offers for reading. */
interface Headers {
  get(name: string): string | null;
}
