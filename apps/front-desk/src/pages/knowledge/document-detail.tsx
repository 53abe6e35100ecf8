import type { KnowledgeBaseDocument } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { Facts } from '../../look/facts.js';
import { When } from '../../look/when.js';
import { DocumentStatus } from './describe-document.js';
import { formatSize } from './format-size.js';

/** What a document is, how far its indexing is, and what to do next. */
export const DocumentDetail: FC<{ document: KnowledgeBaseDocument }> = ({ document }) => (
  <>
    <Facts
      items={[
        ['Status', <DocumentStatus document={document} />],
        ['File', document.filename],
        ['Type', document.mimeType],
        ['Size', formatSize(document.sizeBytes)],
        ['Passages', document.chunkCount?.toLocaleString('en')],
        ['Uploaded', <When at={document.uploadedAt} />],
        ['Indexed', document.indexedAt ? <When at={document.indexedAt} /> : undefined],
        ['Id', <code>{document.id}</code>],
      ]}
    />
    <NextStep document={document} />
  </>
);

const NextStep: FC<{ document: KnowledgeBaseDocument }> = ({ document: { id, status } }) => {
  if (status === 'processing') return <p>Agents can use it in a moment. This page shows when.</p>;
  if (status === 'failed') {
    return (
      <p>
        Save the file as text or as a PDF with text in it, <a href="/knowledge">upload it again</a>,
        and <a href={`/knowledge/${id}/delete`}>delete this one</a>.
      </p>
    );
  }
  return (
    <p>
      Try it: <a href="/knowledge/search">search the documents</a> as an agent does.
    </p>
  );
};

/** The agents that answer from a document; an id stands for an agent that is gone. */
export const DocumentAgents: FC<{ ids: readonly string[]; names: ReadonlyMap<string, string> }> = ({
  ids,
  names,
}) => (
  <section aria-labelledby="agents">
    <h2 id="agents">Agents that answer from it</h2>
    {ids.length === 0 ? (
      <p>No agent. The API assigns agents at the upload: upload the file again to choose some.</p>
    ) : (
      <ul>
        {ids.map((id) => (
          <li>
            <a href={`/agents/${id}`}>{names.get(id) ?? id}</a>
          </li>
        ))}
      </ul>
    )}
  </section>
);
