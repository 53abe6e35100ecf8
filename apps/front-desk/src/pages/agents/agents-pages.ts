import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { createAgentActions } from './agent-actions.js';
import { createAgentList } from './agent-list.js';
import { createAgentStatistics } from './agent-statistics.js';
import { createAgentCreation } from './create-agent.js';
import { createAgentDeletion } from './delete-agent.js';
import { createAgentEditing } from './edit-agent.js';
import { createAgentPage } from './show-agent.js';

/** The pages about agents: `/agents`. */
export const createAgentsPages = (desk: Desk): Hono =>
  new Hono()
    .route('/', createAgentList(desk))
    // Before the page of an agent, because `new` is no id.
    .route('/', createAgentCreation(desk))
    .route('/', createAgentPage(desk))
    .route('/', createAgentStatistics(desk))
    .route('/', createAgentEditing(desk))
    .route('/', createAgentActions(desk))
    .route('/', createAgentDeletion(desk));
