import {
  type Context,
  context,
  createContextKey,
  defaultTextMapSetter,
  SpanKind,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { Middleware, MiddlewareCall } from '../middleware/middleware.js';
import type { Instruments } from './create-instruments.js';
import { describeRequest, describeTarget, nameAttempt } from './describe-for-telemetry.js';
import { observe } from './observe.js';

/** Traces and measures one attempt of a call. */
export type TraceAttempt = NonNullable<Middleware['attempt']>;

/** The tools that trace attempts. */
export interface AttemptTracing {
  readonly tracer: Tracer;
  readonly instruments: Instruments;
  readonly propagator: Pick<TextMapPropagator, 'inject'>;
  /** Finds the context of a call, because without a context manager no context is active. */
  readonly findContext: (call: MiddlewareCall) => Context;
}

/** The key of OpenTelemetry's `suppressTracing`. Made with `Symbol.for`, it is the same in all versions. */
const suppressed = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/**
 * Creates a span for each attempt, and sends its trace context with the request. Tracing is suppressed during the
 * attempt: instrumentations of undici and `fetch` would add a second span and a second `traceparent`, which
 * receivers refuse.
 */
export const traceAttempts =
  ({ tracer, instruments, propagator, findContext }: AttemptTracing): TraceAttempt =>
  ({ call, number }, next) => {
    const parent = findContext(call);
    const attributes = describeRequest(call);
    if (number > 1) {
      attributes['http.request.resend_count'] = number - 1;
      instruments.retries.add(1, describeTarget(call));
    }
    const span = tracer.startSpan(nameAttempt(call), { kind: SpanKind.CLIENT, attributes }, parent);
    const inside = trace.setSpan(parent, span);
    const headers: Record<string, string> = {};
    propagator.inject(inside, headers, defaultTextMapSetter);
    const startedAt = performance.now();
    return observe(
      span,
      () => context.with(inside.setValue(suppressed, true), () => next({ headers })),
      (outcome) => {
        const seconds = (performance.now() - startedAt) / 1_000;
        instruments.duration.record(seconds, { ...describeTarget(call), ...outcome });
      },
    );
  };

/** Leaves attempts to an instrumentation of undici or `fetch`, whose spans become children of the call's span. */
export const leaveAttempts =
  ({ instruments, findContext }: AttemptTracing): TraceAttempt =>
  ({ call, number }, next) => {
    if (number > 1) instruments.retries.add(1, describeTarget(call));
    return context.with(findContext(call), () => next());
  };
