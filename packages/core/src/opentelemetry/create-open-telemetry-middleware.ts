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

/** Options for telemetry. Each provider defaults to the one registered globally with `@opentelemetry/api`. */
export interface OpenTelemetryOptions {
  /** Makes the tracer of the spans. Default: the global one. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Makes the meter of the metrics. Default: the global one. */
  readonly meterProvider?: MeterProvider | undefined;
  /** Writes the trace context into the headers of each attempt. W3C's propagator writes `traceparent`. */
  readonly propagator?: Pick<TextMapPropagator, 'inject'> | undefined;
  /**
   * The component that traces and measures HTTP attempts.
   *
   * - `'middleware'` (default): this middleware. It suppresses instrumentations of undici and `fetch` during an
   *   attempt, so that a request does not have two spans or two `traceparent` headers.
   * - `'instrumentation'`: `@opentelemetry/instrumentation-undici`, which is part of
   *   `@opentelemetry/auto-instrumentations-node`. Set this if that instrumentation is registered: it measures
   *   `http.client.request.duration` even when it is suppressed, so that each request would be measured twice.
   *   Its spans are children of the span of their call.
   */
  readonly attempts?: 'middleware' | 'instrumentation' | undefined;
}

const instrumentation = '@voisnap/core';

/**
 * Creates a middleware that traces and measures with OpenTelemetry. Each call has a span, named after its
 * operation. Each HTTP attempt has a child span, whose trace context is sent with the request. The histogram
 * `http.client.request.duration` has one value per attempt, in seconds. The counter `voisnap.client.retries` counts
 * retries. Names and attributes follow the semantic conventions for HTTP. URLs are redacted; headers and bodies are
 * not recorded. Put it last in `middleware`: tracing is suppressed in middleware after it.
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
  // Attempts find the span of their call here, because without a context manager no span is active.
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
