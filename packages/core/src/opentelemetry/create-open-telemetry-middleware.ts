import {
  type Context,
  context,
  type MeterProvider,
  metrics,
  propagation,
  SpanKind,
  type TextMapPropagator,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { Middleware, MiddlewareCall } from '../middleware/middleware.js';
import { checkOptions, type OptionTable, type OptionWords } from '../options/check-options.js';
import { expectMethods, expectOneOf } from '../options/option-checks.js';
import { createInstruments } from './create-instruments.js';
import { describeRequest } from './describe-for-telemetry.js';
import { observe } from './observe.js';
import { leaveAttempts, traceAttempts } from './trace-attempts.js';

/** Where telemetry goes. Each provider defaults to what is registered globally with `@opentelemetry/api`. */
export interface OpenTelemetryOptions {
  readonly tracerProvider?: TracerProvider | undefined;
  readonly meterProvider?: MeterProvider | undefined;
  /** Writes the trace context into the headers of each attempt: `traceparent`, with W3C's. */
  readonly propagator?: Pick<TextMapPropagator, 'inject'> | undefined;
  /**
   * Who traces and measures HTTP attempts.
   *
   * - `'middleware'` (default): this middleware. Instrumentations of undici and `fetch` are suppressed while
   *   an attempt is under way, so that no request has two spans or two `traceparent` headers.
   * - `'instrumentation'`: `@opentelemetry/instrumentation-undici`, which is part of
   *   `@opentelemetry/auto-instrumentations-node`. Set it where that is registered: it measures
   *   `http.client.request.duration` even where it is suppressed, so that there would be two of each. Its
   *   spans stand below the span of their call.
   */
  readonly attempts?: 'middleware' | 'instrumentation' | undefined;
}

const instrumentation = '@voisnap/core';

/**
 * Makes a middleware that traces and measures with OpenTelemetry: a span for each call, named as its
 * operation, with a child span for each HTTP attempt, whose trace context goes out with the request; the
 * histogram `http.client.request.duration` (seconds, one value an attempt) and the counter
 * `voisnap.client.retries`. Names and attributes follow the semantic conventions for HTTP. URLs are
 * redacted; no header and no body is recorded. Put it last in `middleware`: what stands behind it runs
 * inside of its attempts, where tracing is suppressed.
 *
 * @throws ConfigurationError when an option is wrong.
 * @example
 * ```ts
 * import { VoisnapClient } from '@voisnap/sdk';
 * import { createOpenTelemetryMiddleware } from '@voisnap/sdk/opentelemetry';
 *
 * const client = new VoisnapClient({ middleware: [createOpenTelemetryMiddleware()] });
 * ```
 */
export const createOpenTelemetryMiddleware = (options: OpenTelemetryOptions = {}): Middleware => {
  checkOptions(options, optionTable, optionWords);
  const { tracerProvider = trace, meterProvider = metrics, propagator = propagation } = options;
  const tracer = tracerProvider.getTracer(instrumentation);
  const instruments = createInstruments(meterProvider.getMeter(instrumentation));
  // Attempts find their call's span here: without a context manager there is no active one.
  const contexts = new WeakMap<MiddlewareCall, Context>();
  const findContext = (call: MiddlewareCall) => contexts.get(call) ?? context.active();
  const handleAttempts = options.attempts === 'instrumentation' ? leaveAttempts : traceAttempts;
  return {
    call: (call, next) => {
      const attributes = describeRequest(call);
      const span = tracer.startSpan(call.operationId, { kind: SpanKind.CLIENT, attributes });
      const inside = trace.setSpan(context.active(), span);
      contexts.set(call, inside);
      return observe(
        span,
        () => context.with(inside, next),
        () => {
          const resent = call.attempts.length - 1;
          if (resent > 0) span.setAttribute('http.request.resend_count', resent);
        },
      );
    },
    attempt: handleAttempts({ tracer, instruments, propagator, findContext }),
  };
};

const optionTable: OptionTable<OpenTelemetryOptions> = {
  tracerProvider: { check: expectMethods('getTracer') },
  meterProvider: { check: expectMethods('getMeter') },
  propagator: { check: expectMethods('inject') },
  attempts: { check: expectOneOf(['middleware', 'instrumentation']) },
};

const optionWords: OptionWords = {
  title: 'OpenTelemetry options',
  example: "{ attempts: 'instrumentation' }",
};
