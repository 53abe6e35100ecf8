import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createCallCreation } from './call-creation.js';
import { createCallDetailPages } from './call-detail-pages.js';
import { createCallListPages } from './call-list-pages.js';
import { createUnknownCall } from './unknown-call.js';

/** Calls: placed now or later, each once, and watched while they run. */
export const createCallsPages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createCallListPages(desk))
    .route('/', createCallCreation(desk))
    .route('/', createUnknownCall(desk))
    .route('/', createCallDetailPages(desk));
