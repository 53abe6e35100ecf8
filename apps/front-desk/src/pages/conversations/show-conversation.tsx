import type { Conversation } from '@voisnap/types';
import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { showPage } from '../../server/show-page.js';
import { ConversationPart } from './conversation-part.js';
import type { ConversationForms } from './label-forms.js';
import { findCallOf, isUnderWay, readConversation } from './read-conversation.js';

const titleOf = ({ caller, agentName, agentId }: Conversation): string =>
  `Conversation with ${caller?.phoneNumber ?? agentName ?? agentId}`;

/** The page of a conversation: live while it is under way. */
export const showConversation = async (
  c: Context,
  desk: Desk,
  forms: ConversationForms = {},
): Promise<Response> => {
  const { client, now } = desk.voisnap.value;
  const read = await readConversation(client, c.req.param('id') ?? '');
  const { conversation } = read;
  const call = await findCallOf(client, conversation);
  const underWay = isUnderWay(conversation, now());
  const part = <ConversationPart {...read} call={call} underWay={underWay} forms={forms} />;
  return showPage(c, desk, {
    title: titleOf(conversation),
    status: forms.tags?.status ?? forms.outcome?.status ?? 200,
    ...(underWay && { refreshSeconds: 2 }),
    content: underWay ? <Live url={`/conversations/${conversation.id}/live`}>{part}</Live> : part,
  });
};
