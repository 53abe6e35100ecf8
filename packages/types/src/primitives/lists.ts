import * as z from 'zod';
import { complain } from './complaint.js';

/** A list in a request. Takes frozen and `as const` arrays too. */
export const listOf = <Item extends z.ZodType>(
  item: Item,
  what = 'an array',
): z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> =>
  z.array(item, { error: complain(what) }) as unknown as z.ZodType<
    readonly z.output<Item>[],
    readonly z.input<Item>[]
  >;

/** A list in a request that must not be empty. */
export const nonEmptyListOf = <Item extends z.ZodType>(
  item: Item,
  what: string,
): z.ZodType<readonly z.output<Item>[], readonly z.input<Item>[]> => {
  const error = complain(what);
  return z.array(item, { error }).min(1, { error }) as unknown as z.ZodType<
    readonly z.output<Item>[],
    readonly z.input<Item>[]
  >;
};
