import * as z from 'zod';
import { fieldMessage } from '../rules/field-message.js';
import { atLeastOne } from './at-least-one.js';
import { describeCheck } from './describe-check.js';

/** A list in a request. It accepts `readonly` arrays, such as those written with `as const`. */
export type ListSchema<Item extends z.core.SomeType> = z.ZodType<
  readonly z.output<Item>[],
  readonly z.input<Item>[]
>;

/**
 * Creates the schema of a list in a request.
 *
 * @param what - the expectation, for messages.
 */
export const listOf = <Item extends z.core.SomeType>(
  item: Item,
  what = 'an array',
): ListSchema<Item> =>
  describeCheck(z.array(item, { error: fieldMessage(what) }), 'list', what, 0) as never;

/**
 * Creates the schema of a list in a request that must have at least one item.
 *
 * @param what - the expectation, for messages.
 */
export const nonEmptyListOf = <Item extends z.core.SomeType>(
  item: Item,
  what: string,
): ListSchema<Item> => {
  const error = fieldMessage(what);
  return describeCheck(z.array(item, { error }).check(atLeastOne(error)), 'list', what, 1) as never;
};
