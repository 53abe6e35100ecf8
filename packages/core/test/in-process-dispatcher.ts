import type { Dispatcher } from 'undici';

type Handler = Dispatcher.DispatchHandler;

/** The controller that undici's handlers get. It does nothing here. */
const controller: Dispatcher.DispatchController = {
  paused: false,
  aborted: false,
  reason: null,
  abort: () => {},
  pause: () => {},
  resume: () => {},
};

/** A minimal dispatcher. It gives every request the same response, in the next tick. */
export const createInProcessDispatcher = (status: number, json: string) => {
  const body = Buffer.from(json);
  const headers = { 'content-type': 'application/json', 'content-length': `${body.byteLength}` };
  return {
    dispatch(_options: Dispatcher.DispatchOptions, handler: Handler): boolean {
      process.nextTick(() => {
        handler.onRequestStart?.(controller, undefined);
        handler.onResponseStart?.(controller, status, headers);
        handler.onResponseData?.(controller, body);
        handler.onResponseEnd?.(controller, {});
      });
      return true;
    },
  };
};
