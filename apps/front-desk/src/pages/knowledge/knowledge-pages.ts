import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createDocumentPages } from './document-pages.js';
import { createDocumentSearch } from './document-search.js';
import { createDocumentUploads } from './document-uploads.js';

/** Knowledge: the documents that agents answer from. */
export const createKnowledgePages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createDocumentUploads(desk))
    .route('/', createDocumentSearch(desk))
    .route('/', createDocumentPages(desk));
