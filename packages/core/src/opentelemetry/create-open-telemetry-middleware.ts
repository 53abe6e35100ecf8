import {
  type Context,
  context,
  defaultTextMapSetter,
  type MeterProvider,
  metrics,
  propagation,
  SpanKind,
  type TextMapPropagator,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { ConfigurationError } from '../errors/configuration-error.js';
import type { Middleware, MiddlewareCall } from '../middleware/middleware.js';
import { createInstruments } from './create-instruments.js';
import { describeRequest, describeTarget, nameAttempt } from './describe-for-telemetry.js';
import { observe } from './observe.js';

/** Where telemetry goes. Each part defaults to what is registered globally with `@opentelemetry/api`. */
export interface OpenTelemetryOptions {
  readonly tracerProvider?: TracerProvider | undefined;
  readonly meterProvider?: MeterProvider | undefined;
  /** Writes the trace context into the headers of each attempt: `traceparent`, with W3C's. */
  readonly propagator?: Pick<TextMapPropagator, 'inject'> | undefined;
}

const instrumentation = '@voisnap/core';

/**
 * Makes a middleware that traces and measures with OpenTelemetry: a span for each call, named as its
 * operation, with a child span for each HTTP attempt, whose trace context goes out with the request; the
 * histogram `http.client.request.duration` (seconds, one value an attempt) and the counter
 * `voisnap.client.retries`. Names and attributes follow the semantic conventions for HTTP. URLs are
 * redacted; no header and no body is recorded.
 *
 * @throws ConfigurationError when a provider is none.
 * @example
 * ```ts
 * import { VoisnapClient } from '@voisnap/sdk';
 * import { createOpenTelemetryMiddleware } from '@voisnap/sdk/opentelemetry';
 *
 * const client = new VoisnapClient({ middleware: [createOpenTelemetryMiddleware()] });
 * ```
 */
export const createOpenTelemetryMiddleware = (options: OpenTelemetryOptions = {}): Middleware => {
  checkProviders(options);
  const { tracerProvider = trace, meterProvider = metrics, propagator = propagation } = options;
  const tracer = tracerProvider.getTracer(instrumentation);
  const { duration, retries } = createInstruments(meterProvider.getMeter(instrumentation));
  // Attempts find their call's span here: without a context manager there is no active one.
  const contexts = new WeakMap<MiddlewareCall, Context>();
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
    attempt: ({ call, number }, next) => {
      const parent = contexts.get(call) ?? context.active();
      const attributes = describeRequest(call);
      if (number > 1) {
        attributes['http.request.resend_count'] = number - 1;
        retries.add(1, describeTarget(call));
      }
      const span = tracer.startSpan(
        nameAttempt(call),
        { kind: SpanKind.CLIENT, attributes },
        parent,
      );
      const inside = trace.setSpan(parent, span);
      const headers: Record<string, string> = {};
      propagator.inject(inside, headers, defaultTextMapSetter);
      const startedAt = performance.now();
      return observe(
        span,
        () => context.with(inside, () => next({ headers })),
        (outcome) => {
          const seconds = (performance.now() - startedAt) / 1_000;
          duration.record(seconds, { ...describeTarget(call), ...outcome });
        },
      );
    },
  };
};

const parts = { tracerProvider: 'getTracer', meterProvider: 'getMeter', propagator: 'inject' };

const checkProviders = (options: OpenTelemetryOptions): void => {
  for (const [name, method] of Object.entries(parts)) {
    const part: unknown = options[name as keyof typeof parts];
    if (part === undefined) continue;
    if (typeof (part as Record<string, unknown> | null)?.[method] !== 'function') {
      throw new ConfigurationError(
        `${name} must be an object with ${method}(). Leave it out for the one that is registered globally.`,
      );
    }
  }
};
