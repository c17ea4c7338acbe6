import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Endpoint, EndpointAnswer } from './endpoint.ts';
import { exampleAnswers } from './example-answers.ts';
import { API } from './problem.ts';
import { named } from './schemas/described.ts';
import { problemSchema } from './schemas/problem.ts';

/** A part of the document, which is plain JSON. */
type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document, as far as the page of the interface reads it. */
export type OpenApi = {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> } & Json;
} & Json;

/** One operation of the document. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
  readonly security: readonly Json[];
};

/** One parameter of an operation, of its path or its query. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
};

/** Problems that every endpoint with a token can answer. */
const everywhere = [401, 403, 429, 500];

const description = `Reads the planning workbook, the plans and the gaps of an authority, and plans workbooks that are sent.

An administrator of the authority makes a token under Administration, Tokens. Send it as \`Authorization: Bearer TOKEN\`; lists that end in .csv also take it as the password of HTTP Basic.

Hours are hours a week and modelled, unless it says otherwise; £ are pounds over the whole plan. Counts of 1 to 5 families, and figures they could be worked out from, are null (c in CSV) unless the token has the scope small_numbers; \`smallNumbers\` says which. Answers carry an ETag: send it as If-None-Match, and 304 says that nothing has changed.`;

/** The OpenAPI 3.1 document of these endpoints: paths, parameters, answers with examples, problems and how to show a token. Schemas come from the same zod schemas that check the answers in the tests. */
export function openApiOf(endpoints: readonly Endpoint[]): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const each of endpoints) {
    const path = `${API}${each.path.replace(/:([a-z]+)/gi, '{$1}')}`;
    paths[path] = { ...paths[path], [each.method]: operationOf(each) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Skillmix', version: '1', description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'This service' }],
    tags: [...new Set(endpoints.map(({ group }) => group))].map((group) => ({ name: group })),
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token made by an administrator' },
        tokenAsPassword: {
          type: 'http',
          scheme: 'basic',
          description: 'Any name, and the token as the password: for spreadsheet programs',
        },
      },
    },
  };
}

function operationOf(endpoint: Endpoint): Operation {
  const { id, summary, meaning, group, scope, basic, body, answers, problems } = endpoint;
  const scopes = scope === null || scope === 'open' ? [] : [scope];
  const own = scope === 'open' ? problems : [...problems, ...everywhere];
  const statuses = [...new Set(own)].sort((a, b) => a - b);
  return {
    operationId: id,
    summary,
    description: scopes.length === 0 ? meaning : `${meaning} The token needs the scope \`${scopes[0]}\`.`,
    tags: [group],
    parameters: parametersOf(endpoint),
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [`${answer.status}`, answerOf(id, answer)])),
      ...Object.fromEntries(statuses.map((status) => [`${status}`, problemOf(status)])),
    },
    security: scope === 'open' ? [] : [{ token: [] }, ...(basic ? [{ tokenAsPassword: [] }] : [])],
  };
}

function parametersOf({ names, query }: Endpoint): readonly Parameter[] {
  const inPath = Object.entries(names).map(([name, meaning]) => ({
    ...{ name, in: 'path' as const, required: true, description: meaning },
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query.shape).map(([name, each]) => {
    const { description: meaning = '', ...schema } = plain(
      z.toJSONSchema(each as z.ZodType, { io: 'input', override }),
    );
    return {
      ...{ name, in: 'query' as const, required: false, description: String(meaning) },
      schema: isWhole(schema) ? { ...schema, type: 'integer' } : schema,
    };
  });
  return [...inPath, ...inQuery];
}

/** A coerced number is anything to zod before it is read; its bounds say what it is. */
function isWhole(schema: Json): boolean {
  return 'default' in schema && typeof schema.default === 'number';
}

function bodyOf({ required, content }: NonNullable<Endpoint['body']>): Json {
  const entries = Object.entries(content).map(([type, { schema }]) => [
    type,
    { schema: schema === null ? { type: 'string', format: 'binary' } : refTo(schema) },
  ]);
  const description = Object.entries(content)
    .map(([type, { meaning }]) => `${type}: ${meaning}.`)
    .join(' ');
  return { required, description, content: Object.fromEntries(entries) };
}

function answerOf(id: string, { meaning, body, headers, status }: EndpointAnswer): Json {
  const carried = { ...headers, ...(status === 202 || body.kind === 'none' ? {} : etagHeader) };
  return {
    description: meaning,
    headers: Object.fromEntries(
      Object.entries(carried).map(([name, said]) => [
        name,
        { description: said, schema: { type: 'string' } },
      ]),
    ),
    ...(body.kind === 'none' ? {} : { content: contentOf(id, body) }),
  };
}

const etagHeader = { ETag: 'Stays the same while the answer does' };

function contentOf(id: string, body: Exclude<EndpointAnswer['body'], { kind: 'none' }>): Json {
  const real = exampleAnswers[id];
  const example = real === undefined ? {} : { example: real };
  return body.kind === 'json'
    ? { 'application/json': { schema: refTo(body.schema), ...example } }
    : { [body.mediaType]: { schema: { type: 'string' }, ...example } };
}

function problemOf(status: number): Json {
  const challenge = {
    'WWW-Authenticate': { description: 'How to show a token', schema: { type: 'string' } },
  };
  const later = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'string' } } };
  return {
    description: STATUS_CODES[status],
    ...(status === 401 ? { headers: challenge } : {}),
    ...(status === 429 || status === 503 ? { headers: later } : {}),
    content: { 'application/problem+json': { schema: refTo(problemSchema) } },
  };
}

function refTo(schema: z.ZodType): Json {
  const id = named.get(schema)?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  return plain(z.toJSONSchema(schema, { override }));
}

function namedSchemas(): Readonly<Record<string, Json>> {
  const { schemas } = z.toJSONSchema(named, {
    uri: (id) => `#/components/schemas/${id}`,
    override,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

/** Whole numbers need not say that they are no larger than JavaScript counts. */
function override({ jsonSchema }: { readonly jsonSchema: { maximum?: number; minimum?: number } }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** A schema without what only a document by itself says. */
function plain(schema: object): Json {
  const { $schema: _, $id: __, ...rest } = schema as Record<string, unknown>;
  return rest;
}
