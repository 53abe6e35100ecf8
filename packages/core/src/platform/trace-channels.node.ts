import type { TracingChannel } from 'node:diagnostics_channel';
import type { AttemptTrace, CallTrace } from '../diagnostics/trace-events.js';

type OpenChannel<Trace extends object> = () => TracingChannel<unknown, Trace> | undefined;

/** Opens a channel at its first use. To import the module takes 1 ms of a start; undici loads it with the first request. */
const openLate = <Trace extends object>(name: string): OpenChannel<Trace> => {
  let channel: ReturnType<OpenChannel<Trace>>;
  return () => {
    channel ??= process.getBuiltinModule?.('node:diagnostics_channel').tracingChannel(name);
    return channel;
  };
};

/** Opens the channel for the events of each call, with its retries and waits. */
export const openCallChannel: OpenChannel<CallTrace> = openLate('voisnap:call');

/** Opens the channel for the events of each HTTP attempt. */
export const openAttemptChannel: OpenChannel<AttemptTrace> = openLate('voisnap:attempt');
