import { z } from 'zod';
import { type Fault, fault } from '../../kit/faults/index.js';
import { suggestName } from '../../shared/nearest-name.js';
import { durationSchema, fields } from './fields.js';

/** Makes a fault from its fields in JSON. */
type MakeFault = (given: unknown) => Fault;

const kind = <Shape extends z.ZodRawShape>(
  shape: Shape,
  make: (given: z.output<z.ZodObject<Shape, z.core.$strict>>) => Fault,
): MakeFault => {
  const schema = fields(shape);
  return (given) => make(schema.parse(given));
};

const retryAfter = durationSchema.exactOptional();
const afterBytes = z.number().exactOptional();

/** All faults by name, with the parameters of their builders as fields. */
const kinds: { readonly [Name in keyof typeof fault]: MakeFault } = {
  status: kind(
    {
      code: z.number(),
      detail: z.string().exactOptional(),
      headers: z.record(z.string(), z.string()).exactOptional(),
      body: z.json().exactOptional(),
    },
    ({ code, ...options }) => fault.status(code, options),
  ),
  rateLimited: kind({ retryAfter }, fault.rateLimited),
  unavailable: kind({ retryAfter }, fault.unavailable),
  html: kind({ status: z.number().exactOptional() }, ({ status }) => fault.html(status)),
  latency: kind({ duration: durationSchema }, ({ duration }) => fault.latency(duration)),
  refuse: kind({}, fault.refuse),
  dns: kind({}, fault.dns),
  reset: kind({}, fault.reset),
  closeBeforeHeaders: kind({}, fault.closeBeforeHeaders),
  garbage: kind({}, fault.garbage),
  hang: kind({}, fault.hang),
  truncate: kind({ afterBytes }, fault.truncate),
  stallBody: kind({ afterBytes }, fault.stallBody),
  drip: kind({ bytesPerTick: z.number(), every: durationSchema }, fault.drip),
  malformedJson: kind({}, fault.malformedJson),
  emptyBody: kind({}, fault.emptyBody),
  // JSON has no functions: here it is the whole body of the response.
  wrongShape: kind({ body: z.json() }, ({ body }) => fault.wrongShape(() => body)),
  afterCommit: kind({ fault: z.json() }, ({ fault: inner }) => fault.afterCommit(readFault(inner))),
  pass: kind({}, fault.pass),
};

/**
 * Reads a fault from JSON: its name alone, `"reset"`, or with the parameters of its builder,
 * `{ "type": "rateLimited", "retryAfter": "2s" }`.
 * @throws TypeError that says what is wrong with it.
 */
export function readFault(given: unknown): Fault {
  const { type, ...parameters } = typeof given === 'string' ? { type: given } : asObject(given);
  const make = Object.entries(kinds).find(([name]) => name === type)?.[1];
  if (!make) throw new TypeError(unknownTypeMessage(type));
  try {
    return make(parameters);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const issues = error.issues.map(({ path, message }) => [...path, message].join(': '));
    throw new TypeError(`The fault ${type} is invalid: ${issues.join('; ')}.`);
  }
}

function asObject(given: unknown): Record<string, unknown> {
  if (typeof given === 'object' && given !== null) return { ...given };
  throw new TypeError(
    `${JSON.stringify(given)} is not a fault. Give a name, or { "type": "rateLimited", "retryAfter": "2s" }.`,
  );
}

const unknownTypeMessage = (type: unknown): string =>
  `There is no fault of the type ${JSON.stringify(type) ?? 'undefined'}. ${suggestName(type, Object.keys(kinds), 'types')}`;
