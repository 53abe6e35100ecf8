import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../test/test-client.js';
import { operations } from '../../test/test-operations.js';
import { type ReceivedRequest, replyInTurn } from '../../test/test-server.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { createOpenTelemetryMiddleware, type OpenTelemetryOptions } from './index.js';

const instrumented = '@opentelemetry/instrumentation-undici';
// Not made disabled and enabled later: it goes by what it was made with.
const instrumentation = new UndiciInstrumentation();

beforeEach(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  instrumentation.enable();
});

afterEach(() => {
  instrumentation.disable();
  propagation.disable();
  context.disable();
});

interface Sender {
  readonly fetch?: typeof globalThis.fetch;
}

/** Both record to the same exporters, as they do where a NodeSDK is registered. */
const observe = async (options: OpenTelemetryOptions, sender: Sender) => {
  const spanExporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
  });
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter });
  const meterProvider = new MeterProvider({ readers: [reader] });
  instrumentation.setTracerProvider(tracerProvider);
  instrumentation.setMeterProvider(meterProvider);
  const telemetry = createOpenTelemetryMiddleware({ tracerProvider, meterProvider, ...options });
  const handle = replyInTurn({ status: 503 }, {});
  const { client, received } = await connect(handle, { ...sender, middleware: [telemetry] });
  const outer = tracerProvider.getTracer('test').startSpan('outer');
  await context.with(trace.setSpan(context.active(), outer), () =>
    client.call(operations.get, { path: { id: 'thg_1' } }),
  );
  await meterProvider.forceFlush();
  const [exported] = metricExporter.getMetrics();
  await meterProvider.shutdown();
  return {
    received,
    outer,
    spans: spanExporter.getFinishedSpans(),
    durations: (exported?.scopeMetrics ?? []).flatMap(({ scope, metrics }) =>
      metrics
        .filter(({ descriptor }) => descriptor.name === 'http.client.request.duration')
        .flatMap(({ dataPoints }) => dataPoints.map(() => scope.name)),
    ),
  };
};

const traceparentsOf = ({ rawHeaders }: ReceivedRequest) =>
  rawHeaders.filter((_, at) => rawHeaders[at - 1]?.toLowerCase() === 'traceparent' && at % 2 === 1);

describe.each<[string, Sender]>([
  ["undici's agent", {}],
  ['fetch', { fetch: globalThis.fetch }],
])('beside the instrumentation of undici, sending with %s', (_sender, sender) => {
  it('sends one traceparent and makes one span for each attempt', async () => {
    const { received, spans, outer } = await observe({}, sender);
    const [first, second, call, ...others] = spans;
    expect(others).toEqual([]);
    expect(call).toMatchObject({ name: 'things.get' });
    expect(call?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    for (const [at, attempt] of [first, second].entries()) {
      const { traceId, spanId } = attempt?.spanContext() ?? {};
      expect(attempt).toMatchObject({ name: 'GET /things/{id}' });
      expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
      expect(received[at] && traceparentsOf(received[at])).toEqual([`00-${traceId}-${spanId}-01`]);
    }
  });

  it('leaves attempts to the instrumentation, with one header, span and measurement each', async () => {
    const { received, spans, durations, outer } = await observe(
      { attempts: 'instrumentation' },
      sender,
    );
    const call = spans.find(({ name }) => name === 'things.get');
    const attempts = spans.filter(({ name }) => name === 'GET');
    expect(spans).toHaveLength(3);
    expect(call?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    for (const [at, attempt] of attempts.entries()) {
      const { traceId, spanId } = attempt.spanContext();
      expect(attempt.instrumentationScope.name).toBe(instrumented);
      expect(attempt.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
      expect(received[at] && traceparentsOf(received[at])).toEqual([`00-${traceId}-${spanId}-01`]);
    }
    expect(durations).toEqual([instrumented, instrumented]);
  });

  it('measures attempts once where the instrumentation is told to ignore them', async () => {
    const ignoreRequestHook = ({ path }: { readonly path: string }) => path.startsWith('/api/v1/');
    instrumentation.setConfig({ ignoreRequestHook });
    try {
      const { received, spans, durations } = await observe({}, sender);
      expect(spans).toHaveLength(3);
      expect(durations).toEqual(['@voisnap/core', '@voisnap/core']);
      expect(received.map((request) => traceparentsOf(request).length)).toEqual([1, 1]);
    } finally {
      instrumentation.setConfig({});
    }
  });
});

it.each([
  [{ attempts: 'none' }, /^attempts must be one of middleware, instrumentation, but is "none"/],
  [{ attempt: 'instrumentation' }, /^Unknown option "attempt".*Did you mean attempts\?/],
])('refuses %j', (options, message) => {
  const make = () => createOpenTelemetryMiddleware(options as OpenTelemetryOptions);
  expect(make).toThrow(ConfigurationError);
  expect(make).toThrow(message);
});
