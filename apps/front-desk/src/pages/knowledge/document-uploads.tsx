import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { submitOnce } from '../../form/submit-once.js';
import { redirectWithNotice } from '../../server/notice.js';
import { sampleDocument } from './sample-document.js';
import { showDocuments } from './show-documents.js';
import { uploadFiles } from './upload-files.js';

/** `POST /knowledge/upload` and `/knowledge/sample`. */
export const createDocumentUploads = (desk: Desk): Hono =>
  new Hono()
    // Somebody loads the page of a post again.
    .on('GET', ['/upload', '/sample'], (c) => c.redirect('/knowledge'))
    .post('/upload', async (c) => {
      const result = await uploadFiles(c.req.raw, desk.voisnap.value.client);
      await desk.live.publish('documents');
      if (result.problems.length > 0) return showDocuments(c, desk, result);
      const [first] = result.uploaded;
      const notice =
        result.uploaded.length === 1
          ? `${first?.name} was uploaded.`
          : `${result.uploaded.length} documents were uploaded.`;
      return redirectWithNotice(c, '/knowledge', notice);
    })
    .post('/sample', submitOnce(), async (c) => {
      const { client } = desk.voisnap.value;
      const { name, filename, text } = sampleDocument;
      const agents = await client.agents.listPage({ pageSize: 100 });
      const document = await client.knowledgeBase.uploadDocument(
        {
          name,
          file: { data: new TextEncoder().encode(text), filename },
          agentIds: agents.data.map(({ id }) => id),
        },
        { rateLimit: 'throw' },
      );
      await desk.live.publish('documents');
      return redirectWithNotice(c, `/knowledge/${document.id}`, 'The sample was uploaded.');
    });
