import type { Dispatcher } from 'undici';

type Handler = Dispatcher.DispatchHandler;

/** What undici's handlers are given to steer a request; nothing here has to be steered. */
const controller: Dispatcher.DispatchController = {
  paused: false,
  aborted: false,
  reason: null,
  abort: () => {},
  pause: () => {},
  resume: () => {},
};

/** As little of a dispatcher as a client needs: it gives every request the same response, in the next tick. */
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
