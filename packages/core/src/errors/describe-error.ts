import { redactText, redactValue } from '../util/redact.js';

/** `util.inspect`, as Node hands it to a custom inspect function. */
export type Inspect = (value: unknown, options?: object) => string;

/** Causes that are followed; a longer chain is cut. */
const maxCauses = 8;

/** An error as plain data: name, message, every field that is set, and its causes. All redacted. */
export function describeError(error: Error, depth = 0): Record<string, unknown> {
  const described: Record<string, unknown> = {
    name: error.name,
    message: redactText(error.message),
  };
  for (const [name, value] of Object.entries(error)) {
    if (value !== undefined && name !== 'name' && name !== 'cause') {
      described[name] = redactValue(value);
    }
  }
  if (error.cause !== undefined) described.cause = describeCause(error.cause, depth + 1);
  return described;
}

function describeCause(cause: unknown, depth: number): unknown {
  if (!(cause instanceof Error)) return redactValue(cause);
  if (depth > maxCauses) return '[…]';
  return describeError(cause, depth);
}

/** An error as Node prints it: the stack, then the fields that are set. Redacted as a whole. */
export function inspectError(
  error: Error,
  { options, inspect }: { options: object; inspect: Inspect },
): string {
  const { name: _name, message: _message, cause: _cause, ...fields } = describeError(error);
  const shown = Object.keys(fields).length > 0 ? ` ${inspect(fields, options)}` : '';
  const cause = error.cause === undefined ? '' : `\n[cause]: ${inspect(error.cause, options)}`;
  return redactText(`${error.stack ?? `${error.name}: ${error.message}`}${shown}${cause}`);
}
