/* global Bun */
import { createReceiver } from './create-receiver.mjs';

const handler = createReceiver();
Bun.serve({ hostname: '127.0.0.1', port: 0, routes: { '/webhooks/voisnap': handler } });
