import type { Page } from '@voisnap/sdk';
import { KNOWN_DOCUMENT_STATUSES, type KnowledgeBaseDocument } from '@voisnap/types/models';
import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { SearchForm } from '../../look/search-form.js';
import { showPage } from '../../server/show-page.js';
import { readFilters, readPageNumber } from '../list-query.js';
import { isMoving } from './describe-document.js';
import { DocumentList } from './document-list.js';
import type { UploadResult } from './upload-files.js';
import { UploadForm } from './upload-form.js';

const statuses = KNOWN_DOCUMENT_STATUSES.map((status) => [status, nameToLabel(status)] as const);

/** Reads the page of documents that the address asks for. */
export const readDocuments = (c: Context, desk: Desk): Promise<Page<KnowledgeBaseDocument>> =>
  desk.voisnap.value.client.knowledgeBase.listPage({
    ...readFilters(c, ['status', 'search']),
    page: readPageNumber(c),
  });

/** The list of documents with the form for new ones, and what became of the last upload if that went wrong. */
export const showDocuments = async (
  c: Context,
  desk: Desk,
  result?: UploadResult,
): Promise<Response> => {
  const { client } = desk.voisnap.value;
  const [documents, agents] = await Promise.all([
    readDocuments(c, desk),
    client.agents.listPage({ pageSize: 100 }),
  ]);
  const { pathname, search } = new URL(c.req.url);
  const url = result === undefined ? `${pathname}${search}` : '/knowledge';
  const moves = documents.data.some(isMoving);
  const list = <DocumentList documents={documents} url={url} />;
  return showPage(c, desk, {
    title: 'Knowledge',
    status: result === undefined ? 200 : 422,
    ...(moves && { refreshSeconds: 3 }),
    content: (
      <>
        <p>Agents answer from these documents.</p>
        <UploadForm agents={agents} result={result} />
        <h2>Documents</h2>
        <p>
          <a href="/knowledge/search">Ask the documents a question</a>
        </p>
        <SearchForm
          url={url}
          search="Search by name"
          filters={[{ name: 'status', label: 'Status', options: statuses }]}
        />
        {moves ? <Live url={`/knowledge/live${search}`}>{list}</Live> : list}
      </>
    ),
  });
};
