import * as z from 'zod';
import { fieldMessage } from './field-message.js';

/** A list in a request. It takes `readonly` arrays, such as those made with `as const`. */
export type ListSchema<Item extends z.core.SomeType> = z.ZodType<
  readonly z.output<Item>[],
  readonly z.input<Item>[]
>;

/** Makes the schema of a list in a request. */
export const listOf = <Item extends z.core.SomeType>(
  item: Item,
  what = 'an array',
): ListSchema<Item> => z.array(item, { error: fieldMessage(what) }) as unknown as ListSchema<Item>;

/** Makes the schema of a list in a request that must have an item. */
export const nonEmptyListOf = <Item extends z.core.SomeType>(
  item: Item,
  what: string,
): ListSchema<Item> => {
  const error = fieldMessage(what);
  return z.array(item, { error }).min(1, { error }) as unknown as ListSchema<Item>;
};
