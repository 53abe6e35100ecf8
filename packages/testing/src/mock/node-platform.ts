import { AsyncLocalStorage } from 'node:async_hooks';
import type { Counted } from '../clock/in-flight.js';
import { readPdfInThread } from '../emulator/knowledge/node/read-pdf-in-thread.js';
import { requireMicrotasksOfFetch } from '../http/node/faked-microtasks.js';
import { type NodeClient, openEntrance } from '../http/node/open-entrance.js';
import { watchArrivals } from '../webhooks/node/watch-arrivals.js';
import type { Platform } from './platform.js';

/** What a mock on Node stands on. */
export const nodePlatform: Platform<NodeClient> = {
  warn: (message) => process.emitWarning(message, 'VoisnapMockWarning'),
  print: (line) => {
    process.stderr.write(`${line}\n`);
  },
  readPdf: readPdfInThread,
  createTrail: () => new AsyncLocalStorage<Counted>(),
  watch: { listActive: () => process.getActiveResourcesInfo(), watchArrivals },
  checkFetch: requireMicrotasksOfFetch,
  openEntrance,
};
