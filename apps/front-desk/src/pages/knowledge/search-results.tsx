import type { KnowledgeBaseMatch } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { EmptyState } from '../../look/empty-state.js';
import { Score } from '../../look/score.js';
import { MarkWords } from './mark-words.js';

/** A question for all documents; the answer is a page of its own, which can be kept and sent. */
export const QuestionForm: FC<{ query: string }> = ({ query }) => (
  <search>
    <form class="search" method="get" action="/knowledge/search">
      <label class="wide">
        Question
        <input
          type="search"
          name="query"
          value={query}
          placeholder="When are you open?"
          maxlength={1000}
        />
      </label>
      <button type="submit">Search</button>
    </form>
  </search>
);

/** The passages that match a question, the best first. */
export const SearchResults: FC<{ query: string; matches: readonly KnowledgeBaseMatch[] }> = ({
  query,
  matches,
}) =>
  matches.length === 0 ? (
    <EmptyState
      title="No passage matches"
      action={{ href: '/knowledge', text: 'See the documents' }}
    >
      Use other words, or upload a document that has the answer. A document that is still processed
      is not searched.
    </EmptyState>
  ) : (
    <ol class="matches" aria-label="Passages">
      {matches.map((match) => (
        <li>
          <article>
            <header>
              <DocumentLink match={match} /> <Score value={match.score} label="Score" />
            </header>
            <p dir="auto">
              <MarkWords text={match.excerpt} query={query} />
            </p>
          </article>
        </li>
      ))}
    </ol>
  );

const DocumentLink: FC<{ match: KnowledgeBaseMatch }> = ({
  match: { documentId, documentName },
}) =>
  documentId ? (
    <a href={`/knowledge/${documentId}`}>{documentName ?? documentId}</a>
  ) : (
    <strong>{documentName ?? 'A document'}</strong>
  );
