import { z } from 'zod';
import { BASE_PATH, CONTRACT_VERSION, NATIONAL } from '../siks-ng.ts';
import { named, problem } from './common.ts';
import type { Answer, NationalOperation } from './operation.ts';

type Json = Record<string, unknown>;

/** Answers that any operation can give. */
const COMMON: Readonly<Record<number, string>> = {
  400: 'the request breaks the contract', 401: 'no token, an expired one, or wrong credentials', 403: 'not for this client or area',
  429: 'too many requests', 503: 'maintenance or overload',
};
const WITH_WAIT = new Set([429, 503]);

/** The OpenAPI 3.1 document of the contract. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values<NationalOperation>(NATIONAL)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'SIKS-NG for integrated referral offices (proposed contract)', version: CONTRACT_VERSION,
      description: 'Proposed by the SLRT desktop project; not published by the Ministry. Errors are RFC 9457 problem details. Readers ignore fields that they do not know.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: BASE_PATH }],
    paths,
    components: {
      schemas: schemas(),
      responses: commonProblems(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'OAuth 2 access token from /oauth/token or /operators/sessions' } },
    },
  };
}

function operationObject(operation: NationalOperation): Json {
  return {
    operationId: operation.id, summary: operation.summary, tags: [operation.group],
    security: operation.access === 'token' ? [{ token: [] }] : [],
    parameters: [...parameters('path', operation.params), ...parameters('query', operation.query), ...parameters('header', operation.headers)],
    ...(operation.body === undefined ? {} : { requestBody: { required: true, content: { [operation.bodyType ?? 'application/json']: { schema: schemaOf(operation.body) } } } }),
    responses: { ...Object.fromEntries(Object.entries(operation.answers).map(([status, answer]) => [status, answerObject(answer)])), ...problems(operation) },
  };
}

function parameters(place: string, shape: z.ZodObject | undefined): Json[] {
  if (shape === undefined) return [];
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name, in: place, required: !schema.safeParse(undefined).success, schema: schemaOf(schema as z.ZodType),
  }));
}

function answerObject({ says, body, mediaType, headers = {} }: Answer): Json {
  const content = mediaType === 'application/gzip' ? { [mediaType]: {} } : body === null ? null : { 'application/json': { schema: schemaOf(body) } };
  return {
    description: says,
    ...(Object.keys(headers).length === 0 ? {} : {
      headers: Object.fromEntries(Object.entries(headers).map(([name, meaning]) => [name, { description: meaning, required: true, schema: { type: 'string' } }])),
    }),
    ...(content === null ? {} : { content }),
  };
}

/** The common ones by reference, the operation's own in place. */
function problems({ problems: own = {} }: NationalOperation): Json {
  return {
    ...Object.fromEntries(Object.keys(COMMON).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    ...Object.fromEntries(Object.entries(own).map(([status, says]) => [status, problemAnswer(Number(status), says)])),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function commonProblems(): Json {
  const all = Object.entries(COMMON).map(([status, says]) => [`Problem${status}`, problemAnswer(Number(status), says)]);
  return { ...Object.fromEntries(all), Problem: problemAnswer(0, 'any other problem') };
}

function problemAnswer(status: number, description: string): Json {
  return {
    description,
    ...(WITH_WAIT.has(status) ? { headers: { 'retry-after': { description: 'seconds to wait', required: true, schema: { type: 'string' } } } } : {}),
    content: { 'application/problem+json': { schema: schemaOf(problem) } },
  };
}

/** Named schemas by reference, others in place. */
function schemaOf(schema: z.ZodType): Json {
  const name = named.get(schema)?.id;
  return name === undefined ? tidy(z.toJSONSchema(schema, OPTIONS)) : { $ref: reference(name) };
}

function schemas(): Json {
  const made = z.toJSONSchema(named, { ...OPTIONS, uri: reference });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, schema]) => [name, tidy(schema)]));
}

const reference = (name: string): string => `#/components/schemas/${name}`;

/** What may come in: readers ignore unknown fields, so none is forbidden. */
const OPTIONS = { io: 'input', target: 'draft-2020-12', reused: 'inline', metadata: named, uri: reference } as const;

/** zod writes named parts that an inner schema uses as `$defs`: here they are components. */
function tidy(schema: object): Json {
  const { $schema: _dialect, $id: _id, $defs: _parts, ...rest } = schema as Json;
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
