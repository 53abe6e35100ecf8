import { type Counter, type Histogram, type Meter, ValueType } from '@opentelemetry/api';

/** The instruments that record measurements. */
export interface Instruments {
  readonly duration: Histogram;
  readonly retries: Counter;
}

/** Bucket boundaries in seconds, as advised by the semantic conventions for HTTP metrics. */
const explicitBucketBoundaries = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

/** Creates the instruments of a meter. */
export const createInstruments = (meter: Meter): Instruments => ({
  duration: meter.createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'Duration of HTTP client requests.',
    valueType: ValueType.DOUBLE,
    advice: { explicitBucketBoundaries },
  }),
  retries: meter.createCounter('voisnap.client.retries', {
    unit: '{retry}',
    description: 'Attempts after the first one of a call.',
    valueType: ValueType.INT,
  }),
});
