import type { OpenApiDocument, OpenApiResponse, Reference } from '@voisnap/types/openapi';
import { type OperationId, operations } from '@voisnap/types/operations';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A response as it came over the wire. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Validates responses by an OpenAPI document alone: with JSON Schema, without zod. */
export function createResponseValidator(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats.default(ajv);
  // The whole document is one schema, so that references into it are found.
  ajv.addVocabulary(Object.keys(document));
  ajv.addSchema(document, 'voisnap');
  const findErrors = (pointer: string, value: unknown): string[] => {
    const validate = ajv.compile({ $ref: `voisnap${pointer}` });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const resolve = (id: OperationId, status: number) => {
    const { path, method } = operations[id];
    const pointer = ['paths', path, method.toLowerCase(), 'responses', String(status)];
    const described = read(document, pointer) as OpenApiResponse | Reference | undefined;
    if (!described || !('$ref' in described)) return { described, pointer };
    const referred = described.$ref.slice(2).split('/');
    return { described: read(document, referred) as OpenApiResponse, pointer: referred };
  };
  /** What of a response is not as the document says; nothing when all is. */
  return (id: OperationId, { status, headers, text }: WireResponse): string[] => {
    const { described, pointer } = resolve(id, status);
    if (!described) return [`${id} describes no response ${status}`];
    const wrongHeaders = Object.entries(described.headers ?? {}).flatMap(([name, { $ref }]) => {
      const value = headers.get(name);
      if (value === null) return [`the header ${name} is missing`];
      const number = Number(value);
      return (
        findErrors(`${$ref}/schema`, Number.isNaN(number) ? value : number)
          // A header is text, which a number can be as well.
          .filter((error) => !error.endsWith('must be string'))
          .map((error) => `${name}: ${error}`)
      );
    });
    if (!described.content) return [...wrongHeaders, ...(text === '' ? [] : ['there is a body'])];
    const type = headers.get('content-type')?.split(';', 1)[0] ?? '';
    if (!(type in described.content)) return [...wrongHeaders, `the content type is ${type}`];
    const schema = [...pointer, 'content', type, 'schema'].map(escapePart).join('/');
    return [...wrongHeaders, ...findErrors(`#/${schema}`, JSON.parse(text))];
  };
}

/** RFC 6901, in a URI. */
const escapePart = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

const read = (document: object, pointer: readonly string[]): unknown =>
  pointer.reduce<unknown>((value, part) => Object(value)[part], document);
