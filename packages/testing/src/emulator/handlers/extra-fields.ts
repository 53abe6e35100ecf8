import { shapeOf } from '@voisnap/types/contract';
import type { z } from 'zod';

const pickFields = <Body extends object>(body: Body, takes: (name: string) => boolean): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => takes(name))) as Body;

/** The fields of a body that neither its schema nor the entity knows: they are stored and given back. */
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

/** A body without the fields of the entity that the request does not take: its id, its times. */
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
