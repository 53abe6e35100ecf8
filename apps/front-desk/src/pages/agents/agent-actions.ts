import { ConflictError } from '@voisnap/sdk';
import type { Agent } from '@voisnap/types';
import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { redirectWithNotice } from '../../server/notice.js';

/** The buttons of an agent: activate, deactivate, publish. */
export const createAgentActions = (desk: Desk): Hono => {
  const act = async (c: Context, work: PromiseLike<Agent>, done: string): Promise<Response> => {
    const page = `/agents/${encodeURIComponent(c.req.param('id') ?? '')}`;
    try {
      const { name } = await work;
      return redirectWithNotice(c, page, `The agent ${name} ${done}.`);
    } catch (error) {
      // Somebody else was quicker. The page shows what the agent is now.
      if (error instanceof ConflictError) return redirectWithNotice(c, page, error.message);
      throw error;
    }
  };
  const agents = () => desk.voisnap.value.client.agents;

  return new Hono()
    .post('/:id/activate', (c) => act(c, agents().activate(c.req.param('id')), 'is active'))
    .post('/:id/deactivate', (c) =>
      act(c, agents().deactivate(c.req.param('id')), 'is not active any more'),
    )
    .post('/:id/publish', (c) => act(c, agents().publish(c.req.param('id')), 'was published'));
};
