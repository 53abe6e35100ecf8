import type { ScriptedCall } from '../../state/scripted-call.js';
import type { CallScript, InboundCallScript } from './call-script.js';
import { ScriptRecorder } from './script-recorder.js';

/**
 * Reads the script of an outbound call.
 * @throws TypeError when a step cannot happen, or the script does not end the call.
 */
export function readScript(script: CallScript): ScriptedCall {
  requireFunction(script);
  const recorder = new ScriptRecorder('outbound');
  script(recorder);
  return recorder.finish();
}

/**
 * Reads the script of an inbound call.
 * @throws TypeError when a step cannot happen, or the script does not end the call.
 */
export function readInboundScript(script: InboundCallScript): ScriptedCall {
  requireFunction(script);
  const recorder = new ScriptRecorder('inbound');
  script(recorder);
  return recorder.finish();
}

function requireFunction(script: unknown): void {
  if (typeof script === 'function') return;
  throw new TypeError(
    `A script is a function, such as (call) => call.ring('3s').noAnswer(); got ${JSON.stringify(script)}.`,
  );
}
