import type { Conversation } from '@voisnap/types';
import type { Child, FC } from 'hono/jsx';
import { Facts } from '../../look/facts.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Score } from '../../look/score.js';

/** The analysis that the API adds to a conversation after its end. */
export const Analysis: FC<{ conversation: Conversation; underWay: boolean }> = ({
  conversation: { analysis },
  underWay,
}) => {
  if (!analysis) {
    return (
      <p>
        {underWay
          ? 'The analysis comes a moment after the call.'
          : 'There is no analysis of this conversation.'}
      </p>
    );
  }
  const { sentiment, sentimentScore, intent, summary, customFields } = analysis;
  const own = Object.entries(customFields ?? {}).map(([name, value]): [string, Child] => [
    nameToLabel(name),
    describeValue(value),
  ]);
  return (
    <>
      {summary && (
        <p class="lines" dir="auto">
          {summary}
        </p>
      )}
      <Facts
        items={[
          ['Mood', sentiment && nameToLabel(sentiment)],
          ['Strength of the mood', <Score value={sentimentScore} label="Strength of the mood" />],
          ['What the caller wanted', intent && nameToLabel(intent)],
          ...own,
        ]}
      />
    </>
  );
};

const describeValue = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(describeValue).join(', ') : JSON.stringify(value);
};
