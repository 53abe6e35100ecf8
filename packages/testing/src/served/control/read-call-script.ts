import { z } from 'zod';
import type { ScriptRecorder } from '../../emulator/calls/scripts/script-recorder.js';
import { suggestName } from '../../shared/nearest-name.js';
import { durationSchema, fields } from './fields.js';

/** Runs one step of a script. */
type TakeStep = (call: ScriptRecorder, step: unknown) => void;

const step = <Shape extends z.ZodRawShape>(
  shape: Shape,
  take: (call: ScriptRecorder, step: z.output<z.ZodObject<Shape, z.core.$strict>>) => void,
): TakeStep => {
  const schema = fields(shape);
  return (call, given) => take(call, schema.parse(given));
};

/** A step that needs no more than its name: `"answer"`. */
const bare = (name: string, take: (call: ScriptRecorder) => void): TakeStep =>
  step({ [name]: z.literal(true) }, take);

const text = z.string();

/** Every step by its name, which is the field that holds its first parameter. */
const steps: Readonly<Record<string, TakeStep>> = {
  ring: step({ ring: z.union([z.literal(true), durationSchema]) }, (call, { ring }) =>
    ring === true ? call.ring() : call.ring(ring),
  ),
  answer: bare('answer', (call) => call.answer()),
  agent: step({ agent: text }, (call, { agent }) => call.agent(agent)),
  caller: step({ caller: text }, (call, { caller }) => call.caller(caller)),
  tool: step(
    { tool: text, takes: durationSchema.exactOptional(), succeeds: z.boolean().exactOptional() },
    (call, { tool, ...use }) => call.tool(tool, use),
  ),
  // The model checks the analysis.
  analysis: step({ analysis: z.looseObject({}) }, (call, { analysis }) => call.analysis(analysis)),
  outcome: step({ outcome: text }, (call, { outcome }) => call.outcome(outcome)),
  transfer: step({ transfer: text, reason: text.exactOptional() }, (call, { transfer, reason }) =>
    call.transfer(transfer, reason),
  ),
  hangup: step({ hangup: z.enum(['caller', 'agent']) }, (call, { hangup }) => call.hangup(hangup)),
  noAnswer: bare('noAnswer', (call) => call.noAnswer()),
  busy: bare('busy', (call) => call.busy()),
  voicemail: bare('voicemail', (call) => call.voicemail()),
  fail: step({ fail: text }, (call, { fail }) => call.fail(fail)),
};

/** The steps of a call in JSON: names, and objects whose first field is the step's name. */
export const callScriptSchema: z.ZodType<readonly (string | object)[]> = z.array(
  z.union([z.string(), z.looseObject({})]),
);

/**
 * Makes a call script from a list of steps:
 * `[{ "ring": "3s" }, "answer", { "agent": "Hello" }, { "hangup": "caller" }]`. The
 * script throws a TypeError at the first step that is unknown or invalid; the mock checks their order.
 */
export function readCallScript(given: z.output<typeof callScriptSchema>) {
  return <Call, End>(call: Call): End => {
    for (const [index, each] of given.entries()) {
      takeStep(call as unknown as ScriptRecorder, each, `script[${index}]`);
    }
    return call as unknown as End;
  };
}

function takeStep(call: ScriptRecorder, given: string | object, where: string): void {
  const whole = typeof given === 'string' ? { [given]: true } : given;
  const [name = ''] = Object.keys(whole);
  const take = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!take)
    throw new TypeError(
      `${where} is not a step. ${suggestName(name, Object.keys(steps), 'steps')}`,
    );
  try {
    take(call, whole);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const issues = error.issues.map(({ path, message }) => [...path, message].join(': '));
    throw new TypeError(`${where} is invalid: ${issues.join('; ')}.`);
  }
}
