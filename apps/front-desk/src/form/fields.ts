// The kinds of fields that forms have. A browser sends texts only, and '' for a field that nobody filled in.
import { z } from 'zod';

/** Browsers end the lines of a text area with CR and LF. */
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const absentIfEmpty = (value: unknown): unknown =>
  typeof value === 'string' && tidy(value) === '' ? undefined : value;

/**
 * A text that must be there.
 * @param message - what to do: 'Give the agent a name'.
 */
export const requiredText = (message: string): z.ZodType<string> =>
  z.string({ error: message }).transform(tidy).pipe(z.string().min(1, message));

/** A text; `undefined` when the field is empty. */
export const optionalText = (): z.ZodType<string | undefined> =>
  z.preprocess(
    absentIfEmpty,
    z.string({ error: 'Fill in one text only' }).transform(tidy).optional(),
  );

/**
 * A number; `undefined` when the field is empty.
 * @param message - what it must be: 'The speed must be a number, such as 1.1'.
 */
export const optionalNumber = (message: string): z.ZodType<number | undefined> =>
  z.preprocess(
    absentIfEmpty,
    z
      .string({ error: message })
      .transform(tidy)
      .pipe(z.string().regex(/^[+-]?\d{1,15}(\.\d{1,15})?$/, message))
      .transform(Number)
      .optional(),
  );

/**
 * A day; `undefined` when the field is empty.
 * @param message - what to do: 'Choose the first day'.
 */
export const optionalDay = (message: string): z.ZodType<string | undefined> =>
  z.preprocess(
    absentIfEmpty,
    z
      .string({ error: message })
      .transform(tidy)
      // With a time too: the API takes it, and an address may have it.
      .refine((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), message)
      .optional(),
  );

/** A box to tick. Browsers leave out a box that is not ticked. */
export const checkbox = (): z.ZodType<boolean> =>
  z.preprocess((value) => value !== undefined && value !== '', z.boolean());

/** One text per line of a text area. */
export const lines = (): z.ZodType<string[]> =>
  z.preprocess(
    (value) => value ?? '',
    z
      .string({ error: 'Write one text per line' })
      .transform((text) => text.split(/\r?\n/).map(tidy).filter(Boolean)),
  );

/** All values of one name: several ticked boxes, or a list with several choices. */
export const several = (): z.ZodType<string[]> =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()).filter((each) => each !== ''),
    z.array(z.string({ error: 'Choose from the list' })),
  );

/** Fields whose names begin alike: `voice.voiceId`, `voice.speed`. */
export const group = <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodPrefault<z.ZodObject<Shape, z.core.$strip>> =>
  z.object(shape).prefault({} as z.input<z.ZodObject<Shape>>);
