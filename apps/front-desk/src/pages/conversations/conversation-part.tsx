import type { OutboundCall } from '@voisnap/types';
import type { FC } from 'hono/jsx';
import { Dialogue } from '../../look/dialogue.js';
import { Analysis } from './analysis.js';
import { ConversationFacts } from './conversation-facts.js';
import { type ConversationForms, OutcomeForm, TagForm } from './label-forms.js';
import type { ReadConversation } from './read-conversation.js';

/** What moves while a call is under way: what is known, what was said, and at last the analysis. */
export const ConversationPart: FC<
  ReadConversation & {
    call: OutboundCall | undefined;
    underWay: boolean;
    /** The forms of the page, where one of them was wrong. */
    forms?: ConversationForms;
  }
> = ({ conversation, turns, call, underWay, forms = {} }) => (
  <>
    <ConversationFacts conversation={conversation} call={call} />
    <h2>Analysis</h2>
    <Analysis conversation={conversation} underWay={underWay} />
    <h2>Transcript</h2>
    {turns.length > 0 ? (
      <Dialogue turns={turns} />
    ) : (
      <p>{underWay ? 'Nobody has said anything yet.' : 'Nothing was said.'}</p>
    )}
    {/* Later, because the page changes under the hands of who types until then. */}
    {!underWay && <OutcomeForm conversation={conversation} form={forms.outcome} />}
    {!underWay && <TagForm conversation={conversation} form={forms.tags} />}
  </>
);
