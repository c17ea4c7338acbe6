import type { ApiField, ApiOperation } from '../../../views/api-view.ts';
import type { OpenApi, Operation } from './openapi.ts';

type Schema = { readonly [key: string]: unknown };

/** The operations of the document as its page shows them, with commands for one authority. */
export function operationsInView(
  document: OpenApi,
  { origin, authority }: { readonly origin: string; readonly authority: string },
): readonly ApiOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { operationId: id, tags, summary, description, parameters } = operation;
      const { schema, example } = answerIn(operation);
      const fields = fieldsOf(document, schema);
      const items = asSchema(asSchema(resolved(document, schema).properties).items).items;
      return {
        ...{ id, group: tags[0]!, method: method.toUpperCase(), path, summary, meaning: description },
        parameters: parameters.map(({ name, schema: takes, description: meaning }) => ({
          ...{ name, meaning, type: typeWords(document, takes) },
        })),
        curl: curlOf(method, `${origin}${path.replace('{authority}', authority)}`, operation),
        fields,
        rowFields: items === undefined ? [] : fieldsOf(document, asSchema(items)),
        example: example === undefined ? null : exampleText(example),
      };
    }),
  );
}

/** The schema and the example of what an operation answers where all is well. */
function answerIn({ responses }: Operation): { readonly schema: Schema; readonly example: unknown } {
  const content = asSchema(asSchema(responses['200'] ?? responses['202']).content);
  const [first] = Object.values(content);
  const { schema, example } = asSchema(first);
  return { schema: asSchema(schema), example };
}

function curlOf(method: string, address: string, { requestBody, security }: Operation): string {
  const token = security.length > 0 ? '-H "Authorization: Bearer $TOKEN" ' : '';
  if (method === 'get') return `curl ${token}${address}`;
  const needed = asSchema(requestBody).required === true;
  const body = needed ? `-H "Content-Type: application/json" --data-binary @workbook.json ` : '';
  return `curl -X POST ${token}${body}${address}`;
}

/** How deep the fields of objects within objects are told. */
const DEPTH = 3;

function fieldsOf(document: OpenApi, schema: Schema, before = '', depth = 1): readonly ApiField[] {
  const { properties } = objectIn(document, schema);
  return Object.entries(asSchema(properties)).flatMap(([name, each]) => {
    const own = asSchema(each);
    const [first] = Array.isArray(own.anyOf) ? own.anyOf : [];
    const said = own.description ?? resolved(document, own).description ?? asSchema(first).description;
    const meaning = String(said ?? '');
    const field = { name: before + name, type: typeWords(document, own), meaning };
    // The rows of a list have a table of their own.
    if (depth === DEPTH || (depth === 1 && name === 'items')) return [field];
    const { items } = resolved(document, own);
    const within = items === undefined ? own : asSchema(items);
    const prefix = `${before}${name}${items === undefined ? '' : '[]'}.`;
    return [field, ...fieldsOf(document, within, prefix, depth + 1)];
  });
}

/** A schema's object: of several kinds the first, which is that of an answer with a plan. */
function objectIn(document: OpenApi, schema: Schema): Schema {
  const found = resolved(document, schema);
  return Array.isArray(found.anyOf) ? objectIn(document, asSchema(found.anyOf[0])) : found;
}

function resolved({ components }: OpenApi, schema: Schema): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return asSchema(components.schemas[$ref.split('/').at(-1)!]);
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
  null: 'null',
};

/** What a value can be, in words. */
function typeWords(document: OpenApi, schema: Schema): string {
  const { type, enum: choices, const: only, anyOf, oneOf } = resolved(document, schema);
  if (only !== undefined) return String(only);
  if (Array.isArray(choices) && choices.length <= 6) return choices.join(', ');
  const parts = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null;
  if (parts !== null)
    return [...new Set(parts.map((each) => typeWords(document, asSchema(each))))].join(' or ');
  const types = Array.isArray(type) ? type : [type ?? 'object'];
  return types.map((each) => words[String(each)] ?? String(each)).join(' or ');
}

function exampleText(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
