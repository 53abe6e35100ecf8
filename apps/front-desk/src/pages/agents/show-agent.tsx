import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { showPage } from '../../server/show-page.js';
import { unlessForbidden } from '../unless-forbidden.js';
import { AgentButtons, AgentFacts, AgentTexts } from './agent-facts.js';
import { AgentConversations, AgentDocuments, AgentNumbers } from './agent-sections.js';

/** `/agents/:id`: the agent, and what belongs to it. */
export const createAgentPage = (desk: Desk): Hono =>
  new Hono().get('/:id', async (c) => {
    const { agents, knowledgeBase, telephony, conversations } = desk.voisnap.value.client;
    const agentId = c.req.param('id');
    const [agent, documents, numbers, latest] = await Promise.all([
      agents.get(agentId),
      unlessForbidden(knowledgeBase.listPage({ agentId, pageSize: 10 })),
      // The API cannot list the numbers of one agent.
      unlessForbidden(telephony.numbers.listPage({ pageSize: 100 })),
      unlessForbidden(conversations.listPage({ agentId, pageSize: 5 })),
    ]);
    return showPage(c, desk, {
      title: agent.name,
      content: (
        <>
          <AgentButtons agent={agent} />
          <article>
            <AgentFacts agent={agent} />
          </article>
          <AgentTexts agent={agent} />
          <div class="columns">
            <AgentNumbers agentId={agent.id} numbers={numbers} />
            <AgentDocuments documents={documents} />
            <AgentConversations agentId={agent.id} conversations={latest} />
          </div>
        </>
      ),
    });
  });
