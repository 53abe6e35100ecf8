import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createConversationList } from './conversation-list.js';
import { createConversationPage } from './conversation-page.js';
import { createConversationLabels } from './label-conversation.js';

/** The pages about conversations: `/conversations`. */
export const createConversationsPages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createConversationList(desk))
    .route('/', createConversationPage(desk))
    .route('/', createConversationLabels(desk));
