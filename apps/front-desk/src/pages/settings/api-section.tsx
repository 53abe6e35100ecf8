import type { FC } from 'hono/jsx';
import { Facts } from '../../look/facts.js';
import type { ApiChoice } from '../../voisnap/choose-api.js';
import { describeApi } from '../../voisnap/describe-api.js';
import { explainChoice } from '../../voisnap/explain-choice.js';
import type { Voisnap } from '../../voisnap/voisnap.js';

/** Which API the app talks to, and why this one. */
export const ApiSection: FC<{ choice: ApiChoice; voisnap: Voisnap | undefined }> = (props) => {
  const { choice, voisnap } = props;
  const { why, whyThere } = explainChoice(choice);
  const baseUrl = voisnap?.baseUrl ?? (choice.kind === 'mock' ? undefined : choice.baseUrl);
  return (
    <article>
      <h2>API</h2>
      <p>
        The app talks to <strong>{describeApi(choice)}</strong>. {why}
      </p>
      <Facts
        items={[
          ['Base URL', baseUrl],
          ['Why this URL', whyThere],
          ['Account in the database', voisnap?.account],
          choice.kind === 'mock'
            ? ['Speed', `${choice.speed} times the clock on the wall (MOCK_SPEED)`]
            : ['API key', 'From VOISNAP_API_KEY; it never reaches the browser'],
        ]}
      />
    </article>
  );
};
