import { Agent, type Dispatcher } from 'undici';

/** An agent that counts the requests in flight. */
export interface CountingDispatcher extends AsyncDisposable {
  readonly inFlight: number;
  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean;
}

/** Creates the agent. */
export const createCountingDispatcher = (): CountingDispatcher => {
  const agent = new Agent();
  const open = new Set<Dispatcher.DispatchHandler>();
  return {
    get inFlight() {
      return open.size;
    },
    dispatch(options, handler) {
      open.add(handler);
      return agent.dispatch(options, {
        onRequestStart: (...told) => handler.onRequestStart?.(...told),
        onResponseStart: (...told) => handler.onResponseStart?.(...told),
        onResponseData: (...told) => handler.onResponseData?.(...told),
        onResponseEnd: (...told) => {
          open.delete(handler);
          handler.onResponseEnd?.(...told);
        },
        onResponseError: (...told) => {
          open.delete(handler);
          handler.onResponseError?.(...told);
        },
      });
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
};
