import type { Page } from '@voisnap/sdk';
import type { KnowledgeBaseDocument } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { EmptyState } from '../../look/empty-state.js';
import { Pager } from '../../look/pager.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import { explainDocument } from './describe-document.js';
import { formatSize } from './format-size.js';

/** One page of the documents, with its pager. */
export const DocumentList: FC<{ documents: Page<KnowledgeBaseDocument>; url: string }> = ({
  documents,
  url,
}) => (
  <>
    {documents.data.length === 0 ? (
      <NoDocuments documents={documents} url={url} />
    ) : (
      <Table label="Documents" columns={['Name', 'Status', 'Size', 'Uploaded']}>
        {documents.data.map((document) => (
          <tr id={document.id}>
            <th scope="row">
              <a href={`/knowledge/${document.id}`}>{document.name}</a>
              {document.status === 'failed' && (
                <p>
                  <small>{explainDocument(document)}</small>
                </p>
              )}
            </th>
            <td>
              <Status value={document.status} />
            </td>
            <td>{formatSize(document.sizeBytes)}</td>
            <td>
              <When at={document.uploadedAt} />
            </td>
          </tr>
        ))}
      </Table>
    )}
    <Pager page={documents.page} total={documents.total} pageSize={documents.pageSize} url={url} />
  </>
);

const NoDocuments: FC<{ documents: Page<KnowledgeBaseDocument>; url: string }> = ({
  documents,
  url,
}) => {
  const { pathname: all, searchParams } = new URL(url, 'http://front.desk');
  if (documents.total > 0) {
    return (
      <EmptyState title="This page is empty" action={{ href: all, text: 'Go to the first page' }} />
    );
  }
  if (searchParams.get('search') || searchParams.get('status')) {
    return (
      <EmptyState title="No document matches" action={{ href: all, text: 'Show all documents' }} />
    );
  }
  return (
    <EmptyState title="No documents yet">
      Upload one above. Your agents answer from what it says. No file at hand? Use the sample.
    </EmptyState>
  );
};
