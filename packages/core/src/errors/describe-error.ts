import { redactText } from '../util/redact.js';
import { createRedactingWalk, printLimits } from '../util/redact-value.js';
import type { Inspect } from '../util/set-inspect.js';
import { shorten } from '../util/shorten.js';
import { copyCause } from './copy-cause.js';

/** How many causes are shown. */
const maxCauses = 4;
/** How many characters of a stack are shown. */
const maxStack = 8_192;

type Walk = ReturnType<typeof createRedactingWalk>;

/**
 * Describes an error as plain data: its name, its message, all fields with a value, and its causes. The data is
 * redacted and limited in size.
 */
export const describeError = (error: Error): Record<string, unknown> =>
  describe(error, createRedactingWalk(printLimits), 0);

const describe = (error: Error, walk: Walk, depth: number): Record<string, unknown> => {
  const described = {
    name: error.name,
    message: walk(error.message),
    ...describeFields(error, walk),
  };
  const cause = copyCause(error.cause);
  if (cause === undefined) return described;
  if (!(cause instanceof Error)) return { ...described, cause: walk(cause) };
  return { ...described, cause: depth >= maxCauses ? '[…]' : describe(cause, walk, depth + 1) };
};

const describeFields = (error: Error, walk: Walk): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(error)
      .filter(([name, value]) => value !== undefined && name !== 'name' && name !== 'cause')
      .map(([name, value]) => [name, walk(value)]),
  );

/**
 * Writes an error as Node prints it: the stack, the fields with a value, the causes. Each part is redacted before it
 * is printed, because colours put escape codes between a name and its value.
 */
export const inspectError = (error: Error, options: object, inspect: Inspect): string =>
  show(error, { options, inspect, walk: createRedactingWalk(printLimits) }, 0);

interface Printing {
  readonly options: object;
  readonly inspect: Inspect;
  readonly walk: Walk;
}

const show = (error: Error, printing: Printing, depth: number): string => {
  const { options, inspect, walk } = printing;
  const stack = redactText(shorten(error.stack ?? `${error.name}: ${error.message}`, maxStack));
  const fields = describeFields(error, walk);
  const shown = Object.keys(fields).length > 0 ? `${stack} ${inspect(fields, options)}` : stack;
  const cause = copyCause(error.cause);
  if (cause === undefined) return shown;
  return `${shown}\n[cause]: ${showCause(cause, printing, depth + 1)}`;
};

const showCause = (cause: unknown, printing: Printing, depth: number): string => {
  if (!(cause instanceof Error)) return printing.inspect(printing.walk(cause), printing.options);
  return depth > maxCauses ? '[…]' : show(cause, printing, depth);
};
