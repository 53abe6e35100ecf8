import { AsyncLocalStorage } from 'node:async_hooks';
import type { Activity } from '../clock/in-flight.js';
import { readPdfInThread } from '../emulator/knowledge/node/read-pdf-in-thread.js';
import { requireMicrotasksOfFetch } from '../http/node/faked-microtasks.js';
import { type NodeClient, openClientAccess } from '../http/node/open-client-access.js';
import { watchArrivals } from '../webhooks/node/watch-arrivals.js';
import type { Platform } from './platform.js';

/** The platform of a mock on Node. */
export const nodePlatform: Platform<NodeClient> = {
  warn: (message) => process.emitWarning(message, 'VoisnapMockWarning'),
  print: (line) => {
    process.stderr.write(`${line}\n`);
  },
  readPdf: readPdfInThread,
  createAsyncContext: () => new AsyncLocalStorage<Activity>(),
  activityProbe: { listActive: () => process.getActiveResourcesInfo(), watchArrivals },
  checkFetch: requireMicrotasksOfFetch,
  openClientAccess,
};
