import { callRoutes } from './call-routes.js';
import { clockRoutes } from './clock-routes.js';
import type { ControlRoute } from './control-route.js';
import { faultRoutes } from './fault-routes.js';
import { keyRoutes } from './key-routes.js';
import { stateRoutes } from './state-routes.js';
import { webhookRoutes } from './webhook-routes.js';

/** Everything that can be asked of a running server. */
export const controlRoutes: readonly ControlRoute[] = [
  ...stateRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...callRoutes,
  ...webhookRoutes,
  ...keyRoutes,
];
