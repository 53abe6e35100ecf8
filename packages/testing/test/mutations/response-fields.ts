import { agentToolSchema, restApiToolSchema } from '@voisnap/types';
import { z } from 'zod';

type Path = readonly (string | number)[];

/** A place in a response that its model describes. */
export interface ResponseField {
  readonly path: Path;
  /** The place in the model: `data[].tools[].name`. */
  readonly name: string;
  /** Whether the model asks for it. Items of arrays are never missing. */
  readonly required: boolean;
  /** A value of a type that the model does not allow here. */
  readonly wrong: unknown;
}

/** What may stand at a place, without the words that it may be missing or null. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  // The tools of the journey are of this type; those of others are open maps.
  return schema === agentToolSchema ? restApiToolSchema : schema;
}

const leaves = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodLiteral, z.ZodCustom, z.ZodUndefined];

/** What the model says about the fields and items right below a value. */
function childrenOf(schema: z.core.$ZodType, value: unknown): [string | number, z.core.$ZodType][] {
  if (schema instanceof z.ZodArray) {
    const items = Array.isArray(value) ? value : [];
    return items.map((_, index) => [index, schema.element]);
  }
  if (schema instanceof z.ZodObject) {
    const { shape, catchall } = schema.def;
    const others =
      catchall && !(catchall instanceof z.ZodUnknown)
        ? Object.keys(Object(value)).filter((key) => !(key in shape))
        : [];
    return [
      ...Object.entries(shape),
      ...others.map((key) => [key, catchall] as [string, z.ZodType]),
    ];
  }
  if (leaves.some((leaf) => schema instanceof leaf)) return [];
  throw new Error(`How is a schema of the type "${schema._zod.def.type}" broken? Say it here.`);
}

const asksFor = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, undefined).success;

const nameOf = (name: string, key: string | number): string =>
  typeof key === 'number' ? `${name}[]` : [name, key].filter(Boolean).join('.');

/** A value of a type that the model does not allow. `undefined` for what no documentation shows: it takes any value. */
function wrongValueFor(schema: z.core.$ZodType): unknown {
  const inner = unwrap(schema);
  const isText = inner instanceof z.ZodString || inner instanceof z.ZodLiteral;
  const wrong = isText ? 7 : 'of another type';
  return z.safeParse(schema, wrong).success ? undefined : wrong;
}

/** The fields of a response that its model knows, and the response as a whole. */
export function findFields(
  schema: z.core.$ZodType,
  value: unknown,
  { path, name }: Pick<ResponseField, 'path' | 'name'> = { path: [], name: '' },
): ResponseField[] {
  const wrong = wrongValueFor(schema);
  if (wrong === undefined) return [];
  const required = asksFor(schema) && typeof path.at(-1) === 'string';
  const below = childrenOf(unwrap(schema), value).flatMap(([key, child]) => {
    const part = Object(value)[key];
    if (part === undefined) return [];
    return findFields(child, part, { path: [...path, key], name: nameOf(name, key) });
  });
  return [{ path, name, required, wrong }, ...below];
}

/** The places of a model where it asks for a field or a type, whether a response has the place or not. */
export function listPlaces(schema: z.core.$ZodType, name = ''): string[] {
  if (wrongValueFor(schema) === undefined && !asksFor(schema)) return [];
  const inner = unwrap(schema);
  const below =
    inner instanceof z.ZodArray
      ? listPlaces(inner.element, `${name}[]`)
      : childrenOf(inner, undefined).flatMap(([key, child]) =>
          listPlaces(child, nameOf(name, key)),
        );
  return [name, ...below];
}

/** Takes a field out of a response. */
export function drop(response: unknown, path: Path): unknown {
  Reflect.deleteProperty(Object(parentOf(response, path)), path.at(-1) ?? '');
  return response;
}

/** Puts another value in a field's place, or in that of the whole response. */
export function replace(response: unknown, path: Path, value: unknown): unknown {
  const key = path.at(-1);
  if (key === undefined) return value;
  Reflect.set(Object(parentOf(response, path)), key, value);
  return response;
}

const parentOf = (response: unknown, path: Path): unknown =>
  path.slice(0, -1).reduce((value: unknown, key) => Object(value)[key], response);
