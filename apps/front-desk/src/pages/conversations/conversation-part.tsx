import type { OutboundCall } from '@voisnap/types';
import type { FC } from 'hono/jsx';
import { Dialogue } from '../../look/dialogue.js';
import { Analysis } from './analysis.js';
import { ConversationDetails, ConversationFacts } from './conversation-facts.js';
import { type ConversationForms, OutcomeForm, TagForm } from './label-forms.js';
import type { ReadConversation } from './read-conversation.js';

/** The live part of the page: facts, analysis, transcript, forms. */
export const ConversationPart: FC<
  ReadConversation & {
    call: OutboundCall | undefined;
    underWay: boolean;
    /** The forms of the page, where one of them was wrong. */
    forms?: ConversationForms;
  }
> = ({ conversation, turns, call, underWay, forms = {} }) => (
  <>
    <article>
      <ConversationFacts conversation={conversation} />
    </article>
    <article>
      <h2>Analysis</h2>
      <Analysis conversation={conversation} underWay={underWay} />
    </article>
    <h2>Transcript</h2>
    {turns.length > 0 ? (
      <Dialogue turns={turns} />
    ) : (
      <p>{underWay ? 'Nobody has said anything yet.' : 'Nothing was said.'}</p>
    )}
    {/* Later, because the page changes under the hands of who types until then. */}
    {!underWay && (
      <div class="columns">
        <OutcomeForm conversation={conversation} form={forms.outcome} />
        <TagForm conversation={conversation} form={forms.tags} />
      </div>
    )}
    <article>
      <h2>Details</h2>
      <ConversationDetails conversation={conversation} call={call} />
    </article>
  </>
);
