import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createNumberList } from './number-list.js';
import { createNumberSearch } from './number-search.js';
import { createNumberProvision } from './provision-number.js';
import { createNumberRelease } from './release-number.js';
import { createNumberPage } from './show-number.js';

/** The pages about phone numbers: `/numbers`. */
export const createNumbersPages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createNumberList(desk))
    // Before the page of a number, because `search` and `new` are no ids.
    .route('/', createNumberSearch(desk))
    .route('/', createNumberProvision(desk))
    .route('/', createNumberPage(desk))
    .route('/', createNumberRelease(desk));
