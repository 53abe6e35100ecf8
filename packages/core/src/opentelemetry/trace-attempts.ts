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

/** What attempts are traced with. */
export interface AttemptTracing {
  readonly tracer: Tracer;
  readonly instruments: Instruments;
  readonly propagator: Pick<TextMapPropagator, 'inject'>;
  /** The context of a call: without a context manager there is no active one. */
  readonly findContext: (call: MiddlewareCall) => Context;
}

/** The key of OpenTelemetry's `suppressTracing`, in each of its versions: keys are made with `Symbol.for`. */
const suppressed = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/**
 * A span for each attempt, whose trace context goes out with it. Instrumentations of undici and `fetch`
 * hear of the request as well, after its headers are set; they would add a second `traceparent`, which
 * receivers refuse, and a second span.
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

/** Leaves attempts to an instrumentation of undici or `fetch`, below the span of their call. */
export const leaveAttempts =
  ({ instruments, findContext }: AttemptTracing): TraceAttempt =>
  ({ call, number }, next) => {
    if (number > 1) instruments.retries.add(1, describeTarget(call));
    return context.with(findContext(call), () => next());
  };
