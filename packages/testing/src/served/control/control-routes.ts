import { callRoutes } from './call-routes.js';
import { clockRoutes } from './clock-routes.js';
import type { ControlRoute } from './control-route.js';
import { dbRoutes } from './db-routes.js';
import { faultRoutes } from './fault-routes.js';
import { fixtureRoutes } from './fixture-routes.js';
import { jobRoutes } from './job-routes.js';
import { keyRoutes } from './key-routes.js';
import { overrideRoutes } from './override-routes.js';
import { requestRoutes } from './request-routes.js';
import { snapshotRoutes } from './snapshot-routes.js';
import { stateRoutes } from './state-routes.js';
import { webhookRoutes } from './webhook-routes.js';

/** All routes of control. */
export const controlRoutes: readonly ControlRoute[] = [
  ...stateRoutes,
  ...snapshotRoutes,
  ...dbRoutes,
  ...fixtureRoutes,
  ...requestRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...overrideRoutes,
  ...callRoutes,
  ...jobRoutes,
  ...webhookRoutes,
  ...keyRoutes,
];
