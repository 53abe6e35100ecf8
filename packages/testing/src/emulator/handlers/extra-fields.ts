import { shapeOf } from '@voisnap/types/contract';
import type { z } from 'zod';

const pickFields = <Body extends object>(body: Body, takes: (name: string) => boolean): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => takes(name))) as Body;

/** Fields of a body that neither its schema nor the entity's has. They are stored and returned. */
export function findExtraFields(
  body: object,
  request: z.ZodType,
  { schema }: { readonly schema: z.ZodType },
): object {
  const inRequest = shapeOf(request);
  const inEntity = shapeOf(schema);
  return pickFields(
    body,
    (name) => !Object.hasOwn(inRequest, name) && !Object.hasOwn(inEntity, name),
  );
}

/** Removes fields of the entity that a request cannot set: its id, its times. */
export function withoutServerFields<Body extends object>(
  body: Body,
  request: z.ZodType,
  { schema }: { readonly schema: z.ZodType },
): Body {
  const inRequest = shapeOf(request);
  const inEntity = shapeOf(schema);
  return pickFields(
    body,
    (name) => Object.hasOwn(inRequest, name) || !Object.hasOwn(inEntity, name),
  );
}
