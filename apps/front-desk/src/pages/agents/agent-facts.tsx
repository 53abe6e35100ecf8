import type { Agent } from '@voisnap/types';
import type { FC } from 'hono/jsx';
import { formatDuration } from '../../look/duration.js';
import { Facts } from '../../look/facts.js';
import { PostButton } from '../../look/post-button.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { describeLanguage } from './languages.js';

const describePublication = ({ version, publishedVersion }: Agent): string => {
  if (typeof version !== 'number') return '';
  if (typeof publishedVersion !== 'number') return `${version}, not published yet`;
  if (publishedVersion === version) return `${version}, published`;
  return `${version}; published is ${publishedVersion}`;
};

const seconds = (value: number | null | undefined): string =>
  typeof value === 'number' ? formatDuration(value) : '';

/** Status, version and settings of an agent. */
export const AgentFacts: FC<{ agent: Agent }> = ({ agent }) => (
  <Facts
    items={[
      ['Status', <Status value={agent.status} />],
      ['Version', describePublication(agent)],
      ['Description', agent.description],
      ['Language', agent.transcription?.language && describeLanguage(agent.transcription.language)],
      ['Voice', agent.voice?.voiceId],
      ['Longest call', seconds(agent.maxDurationSeconds)],
      ['Longest silence', seconds(agent.maxIdleTimeSeconds)],
      ['Calls are recorded', agent.recording?.enabled === true ? 'Yes' : 'No'],
      ['Changed', <When at={agent.updatedAt ?? agent.createdAt} />],
    ]}
  />
);

/** The first message and the instructions of an agent. */
export const AgentTexts: FC<{ agent: Agent }> = ({ agent }) => (
  <article>
    <h2>First message</h2>
    <p class="lines" dir="auto">
      {agent.firstMessage || 'The agent waits until the caller speaks.'}
    </p>
    <h2>Instructions</h2>
    <p class="lines" dir="auto">
      {agent.systemPromptTemplate || 'None yet. Edit the agent to say what it should do.'}
    </p>
  </article>
);

/** The buttons of an agent. */
export const AgentButtons: FC<{ agent: Agent }> = ({ agent }) => {
  const page = `/agents/${agent.id}`;
  const active = agent.status === 'active';
  return (
    <div class="actions">
      <a class="button" href={`/calls/new?agentId=${agent.id}`}>
        Call with this agent
      </a>
      <a class="button secondary" href={`${page}/edit`}>
        Edit
      </a>
      {active ? (
        <PostButton action={`${page}/deactivate`} text="Deactivate" />
      ) : (
        <PostButton action={`${page}/activate`} text="Activate" />
      )}
      {agent.version !== agent.publishedVersion && (
        <PostButton action={`${page}/publish`} text="Publish" />
      )}
      <a class="button secondary" href={`${page}/statistics`}>
        Statistics
      </a>
      <a class="danger" href={`${page}/delete`}>
        Delete
      </a>
    </div>
  );
};
