import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { ConfirmForm } from '../../look/confirm-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { nameAgents } from '../name-agents.js';
import { pollEveryMs } from '../poll-every.js';
import { isMoving } from './describe-document.js';
import { DocumentAgents, DocumentDetail } from './document-detail.js';
import { DocumentList } from './document-list.js';
import { readDocuments, showDocuments } from './show-documents.js';

/** The list of documents, and the page of each. */
export const createDocumentPages = (desk: Desk): Hono =>
  new Hono()
    .get('/', (c) => showDocuments(c, desk))
    .get('/live', (c) => {
      let moves = true;
      return streamPart(c, desk, {
        topics: ['documents'],
        everyMs: pollEveryMs(desk.voisnap.value),
        until: () => !moves,
        render: async () => {
          const documents = await readDocuments(c, desk);
          moves = documents.data.some(isMoving);
          const { search } = new URL(c.req.url);
          return <DocumentList documents={documents} url={`/knowledge${search}`} />;
        },
      });
    })
    .get('/:id', async (c) => {
      const { client } = desk.voisnap.value;
      const document = await client.knowledgeBase.get(c.req.param('id'));
      const agentIds = document.assignedAgentIds ?? [];
      const names = await nameAgents(client);
      const detail = <DocumentDetail document={document} />;
      return showPage(c, desk, {
        title: document.name,
        ...(isMoving(document) && { refreshSeconds: 2 }),
        content: (
          <>
            <p>
              <a href="/knowledge">All documents</a>
            </p>
            {isMoving(document) ? (
              <Live announce url={`/knowledge/${document.id}/live`}>
                {detail}
              </Live>
            ) : (
              detail
            )}
            <DocumentAgents ids={agentIds} names={names} />
            <p>
              <a class="danger" href={`/knowledge/${document.id}/delete`}>
                Delete
              </a>
            </p>
          </>
        ),
      });
    })
    .get('/:id/live', (c) => {
      const id = c.req.param('id');
      let moves = true;
      return streamPart(c, desk, {
        topics: [`document:${id}`],
        everyMs: pollEveryMs(desk.voisnap.value),
        until: () => !moves,
        render: async () => {
          const document = await desk.voisnap.value.client.knowledgeBase.get(id);
          moves = isMoving(document);
          return <DocumentDetail document={document} />;
        },
      });
    })
    .get('/:id/delete', async (c) => {
      const { name, id } = await desk.voisnap.value.client.knowledgeBase.get(c.req.param('id'));
      return showPage(c, desk, {
        title: `Delete ${name}?`,
        content: (
          <ConfirmForm submit="Delete the document" back={`/knowledge/${id}`}>
            Agents no longer answer from it. This cannot be undone.
          </ConfirmForm>
        ),
      });
    })
    .post('/:id/delete', async (c) => {
      await desk.voisnap.value.client.knowledgeBase.delete(c.req.param('id'));
      await desk.live.publish('documents');
      return redirectWithNotice(c, '/knowledge', 'The document was deleted.');
    });
