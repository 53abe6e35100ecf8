import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from 'vitest';
import { connect, failureOf } from '../../test/test-client.js';
import { operations } from '../../test/test-operations.js';
import { type RequestHandler, reply, replyInTurn } from '../../test/test-server.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { createOpenTelemetryMiddleware } from './index.js';

/** A client whose telemetry is kept by the real SDK's exporters in memory. */
const observe = async (handle: RequestHandler, options: Parameters<typeof connect>[1] = {}) => {
  const spanExporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
  });
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const propagator = new W3CTraceContextPropagator();
  const telemetry = createOpenTelemetryMiddleware({ tracerProvider, meterProvider, propagator });
  const connection = await connect(handle, { ...options, middleware: [telemetry] });
  return {
    ...connection,
    tracerProvider,
    /** In the order in which they ended: attempts before their call. */
    spans: () => spanExporter.getFinishedSpans(),
    metrics: async () => {
      await meterProvider.forceFlush();
      const [exported] = metricExporter.getMetrics();
      await meterProvider.shutdown();
      return exported?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
    },
  };
};

const port = (url: string) => Number(new URL(url).port);

describe('the OpenTelemetry middleware', () => {
  it('makes a span of a call and a child span of its attempt', async () => {
    const { client, server, spans } = await observe(replyInTurn({}));
    await client.call(operations.get, { path: { id: 'thg_1' } });
    const [attempt, call] = spans();
    expect(spans()).toHaveLength(2);
    const shared = {
      'http.request.method': 'GET',
      'server.address': '127.0.0.1',
      'server.port': port(server.url),
      'url.full': `${server.url}/api/v1/things/thg_1`,
      'url.template': '/things/{id}',
      'voisnap.operation.id': 'things.get',
      'http.response.status_code': 200,
    };
    expect(call).toMatchObject({ name: 'things.get', kind: SpanKind.CLIENT, attributes: shared });
    expect(call?.status.code).toBe(SpanStatusCode.UNSET);
    expect(attempt).toMatchObject({ name: 'GET /things/{id}', attributes: shared });
    expect(attempt?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  });

  it('sends the trace context of each attempt with it', async () => {
    const { client, received, spans } = await observe(replyInTurn({ status: 503 }, {}));
    await client.call(operations.get, { path: { id: 'thg_1' } });
    const attempts = spans().filter(({ name }) => name.startsWith('GET '));
    const sent = attempts.map((span) => {
      const { traceId, spanId } = span.spanContext();
      return `00-${traceId}-${spanId}-01`;
    });
    expect(received.map(({ headers }) => headers.traceparent)).toEqual(sent);
    expect(new Set(sent).size).toBe(2);
  });

  it('tells attempts apart: what failed, why, and how often it was sent before', async () => {
    const { client, spans } = await observe(replyInTurn({ status: 503 }, { status: 429 }, {}));
    await client.call(operations.get, { path: { id: 'thg_1' } });
    const [first, second, third, call] = spans().map(({ attributes, status }) => ({
      status: status.code,
      code: attributes['http.response.status_code'],
      error: attributes['error.type'],
      resent: attributes['http.request.resend_count'],
    }));
    const failed = SpanStatusCode.ERROR;
    expect(first).toEqual({ status: failed, code: 503, error: '503', resent: undefined });
    expect(second).toEqual({ status: failed, code: 429, error: '429', resent: 1 });
    expect(third).toEqual({ status: 0, code: 200, error: undefined, resent: 2 });
    expect(call).toEqual({ status: 0, code: 200, error: undefined, resent: 2 });
  });

  it('names the class of a failure without a response', async () => {
    const { client, spans } = await observe(({ socket }) => void socket.destroy(), {
      maxRetries: 0,
    });
    await failureOf(client.call(operations.get, { path: { id: 'thg_1' } }));
    const [attempt, call] = spans();
    expect(attempt?.attributes['error.type']).toBe('ConnectionError');
    expect(call?.attributes['error.type']).toBe('ConnectionError');
    expect(call?.status.code).toBe(SpanStatusCode.ERROR);
  });

  it('joins the trace that is active where the call is made', async () => {
    const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    try {
      const { client, spans, tracerProvider } = await observe(replyInTurn({}));
      const outer = tracerProvider.getTracer('test').startSpan('outer');
      await context.with(trace.setSpan(context.active(), outer), () =>
        client.call(operations.get, { path: { id: 'thg_1' } }),
      );
      const call = spans().find(({ name }) => name === 'things.get');
      expect(call?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    } finally {
      context.disable();
    }
  });

  it('shows no secret and no phone number, and no ids in names', async () => {
    const { client, spans, metrics } = await observe(({ response }) =>
      reply(response, { detail: 'no' }, { status: 404 }),
    );
    const query = { key: 'vsnp_sb_secret' };
    await failureOf(client.request({ method: 'GET', path: '/numbers/%2B14155550199', query }));
    const written = JSON.stringify([
      spans().map(({ name, attributes, status }) => ({ name, attributes, status })),
      await metrics(),
    ]);
    expect(written).not.toMatch(/4155550199|vsnp_sb_secret/);
    expect(spans().map(({ name }) => name)).toEqual(['GET', 'request']);
  });

  it('measures the duration of each attempt in seconds, and counts the retries', async () => {
    const { client, metrics } = await observe(replyInTurn({ status: 503 }, {}));
    await client.call(operations.get, { path: { id: 'thg_1' } });
    const [duration, retries] = await metrics();
    expect(duration?.descriptor).toMatchObject({ name: 'http.client.request.duration', unit: 's' });
    if (duration?.dataPointType !== DataPointType.HISTOGRAM) throw new Error('no histogram');
    const measured = duration.dataPoints.map(({ attributes, value }) => [
      attributes['http.response.status_code'],
      attributes['error.type'],
      value.count,
      (value.max ?? -1) > 0 && (value.max ?? 99) < 30,
    ]);
    expect(measured).toEqual([
      [503, '503', 1, true],
      [200, undefined, 1, true],
    ]);
    expect(retries?.descriptor.name).toBe('voisnap.client.retries');
    expect(retries?.dataPoints.map(({ value }) => value)).toEqual([1]);
  });

  it('does nothing where nothing is registered', async () => {
    const { client, received } = await connect(replyInTurn({}), {
      middleware: [createOpenTelemetryMiddleware()],
    });
    await client.call(operations.get, { path: { id: 'thg_1' } });
    expect(received[0]?.headers.traceparent).toBeUndefined();
  });

  it('accepts a function that has the methods of a provider', () => {
    const tracerProvider = Object.assign(() => {}, { getTracer: trace.getTracer.bind(trace) });
    expect(createOpenTelemetryMiddleware({ tracerProvider })).toBeDefined();
  });

  it.each(['tracerProvider', 'meterProvider', 'propagator'])('refuses a wrong %s', (name) => {
    const make = () => createOpenTelemetryMiddleware({ [name]: {} });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(new RegExp(`^${name} must be an object with`));
  });
});
