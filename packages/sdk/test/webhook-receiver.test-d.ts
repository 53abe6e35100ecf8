import { createVoisnapMock } from '@voisnap/testing';
import { describe, expectTypeOf, it } from 'vitest';
import {
  createWebhookHandler,
  type DeliveryStore,
  memoryDeliveryStore,
  type WebhookHandler,
} from '../src/entries/webhooks.js';
import type { AnalysisCompletedEvent, UnknownWebhookEvent, WebhookEvent } from '../src/index.js';

declare const handler: WebhookHandler;

describe('the compiler knows', () => {
  it('the event of each function', () => {
    createWebhookHandler({
      on: {
        AnalysisCompleted: (event, { deliveryId, signal }) => {
          expectTypeOf(event).toEqualTypeOf<AnalysisCompletedEvent>();
          expectTypeOf(deliveryId).toEqualTypeOf<string | undefined>();
          expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
        },
        // What a function returns does not matter.
        SessionEnded: async ({ data }) => data.outcome,
      },
      onAny: (event) => expectTypeOf(event).toEqualTypeOf<WebhookEvent>(),
      onUnknown: (event) => expectTypeOf(event).toEqualTypeOf<UnknownWebhookEvent>(),
      onError: (error, { phase, event, willBeRedelivered }) => {
        expectTypeOf(error).toBeUnknown();
        expectTypeOf(phase).toEqualTypeOf<'verify' | 'store' | 'handle'>();
        expectTypeOf(event).toEqualTypeOf<WebhookEvent | undefined>();
        expectTypeOf(willBeRedelivered).toBeBoolean();
      },
      secret: process.env.SECRET,
      store: memoryDeliveryStore(),
    });
  });

  it('that a handler fits where platforms take a function of a Request', () => {
    interface Env {
      readonly VOISNAP_WEBHOOK_SECRET: string;
    }
    interface ExecutionContext {
      waitUntil(promise: Promise<unknown>): void;
      passThroughOnException(): void;
    }
    interface ServeHandlerInfo {
      readonly remoteAddr: { readonly hostname: string };
    }
    interface NextRequest extends Request {
      readonly nextUrl: URL;
    }
    const places: readonly [
      next: (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>,
      worker: (request: Request, env: Env, context: ExecutionContext) => Promise<Response>,
      deno: (request: Request, details: ServeHandlerInfo) => Response | Promise<Response>,
      other: (request: Request) => Promise<Response>,
    ] = [handler, handler, handler, handler];
    createVoisnapMock().webhooks.deliverTo(places[3]);
    createVoisnapMock().webhooks.deliverTo(handler);
  });

  it('that a store may be synchronous or not', () => {
    const store: DeliveryStore = {
      claim: async (_id, { leaseMs }) => (leaseMs > 0 ? 'claimed' : 'done'),
      complete: async () => {},
      release: () => {},
    };
    createWebhookHandler({ store });
  });
});

describe('the compiler rejects', () => {
  it('a misspelt type of event, and one of another event', () => {
    createWebhookHandler({
      // @ts-expect-error: the type is SessionEnded.
      on: { SessionEnd: () => {} },
    });
    createWebhookHandler({
      on: {
        // @ts-expect-error: a session that ended has no analysis.
        SessionEnded: ({ data }) => data.analysis,
      },
    });
  });

  it('a store that says something else', () => {
    createWebhookHandler({
      // @ts-expect-error: claimed, done or busy.
      store: { claim: () => 'OK', complete: () => {}, release: () => {} },
    });
  });
});
