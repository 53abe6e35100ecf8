import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** What was posted, by name of the field; several values of a name as a list. */
export type Posted = Record<string, string | File | (string | File)[]>;

/** Reads the posted form. It can be called several times. */
export const readPosted = async (c: Context): Promise<Posted> => {
  try {
    return await c.req.parseBody({ all: true });
  } catch (cause) {
    throw new HTTPException(400, { message: 'The form did not arrive whole.', cause });
  }
};
