/* global Deno */
import { createReceiver } from './create-receiver.mjs';

Deno.serve({ hostname: '127.0.0.1', port: 0 }, createReceiver());
