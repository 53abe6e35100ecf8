import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { streamPart } from '../../live/stream-part.js';
import { pollEveryMs } from '../poll-every.js';
import { ConversationPart } from './conversation-part.js';
import { findCallOf, isUnderWay, readConversation } from './read-conversation.js';
import { showConversation } from './show-conversation.js';

/** `/conversations/:id`, and what it shows while the call is under way. */
export const createConversationPage = (desk: Desk): Hono =>
  new Hono()
    .get('/:id', (c) => showConversation(c, desk))
    .get('/:id/live', (c) => {
      const { client, now } = desk.voisnap.value;
      const id = c.req.param('id');
      let underWay = true;
      return streamPart(c, desk, {
        topics: [`conversation:${id}`],
        everyMs: pollEveryMs(desk.voisnap.value),
        until: () => !underWay,
        render: async () => {
          const read = await readConversation(client, id);
          const call = await findCallOf(client, read.conversation);
          underWay = isUnderWay(read.conversation, now());
          return <ConversationPart {...read} call={call} underWay={underWay} />;
        },
      });
    });
