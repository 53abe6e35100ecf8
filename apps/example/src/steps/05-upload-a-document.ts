import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Agent, KnowledgeBaseDocument } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** A real document: this repository's page on errors and retries. */
const path = fileURLToPath(new URL('../../../../docs/errors-and-retries.md', import.meta.url));

/** Uploads a document, which is streamed from the disk, and waits until it can be searched. */
export const uploadDocument = async (
  { client, print }: Tour,
  agent: Agent,
): Promise<KnowledgeBaseDocument> => {
  print.step('Upload a document');
  const document = await client.knowledgeBase.uploadDocument(
    { file: { path }, agentIds: [agent.id], metadata: { department: 'support' } },
    {
      onUploadProgress: ({ sentBytes, totalBytes }) =>
        print.progress('uploaded', totalBytes ? sentBytes / totalBytes : 0),
    },
  );
  print.value('name', document.name);
  print.value('size', `${document.sizeBytes} bytes of ${document.mimeType}`);

  const indexed = await client.knowledgeBase.waitUntilIndexed(document, {
    onProgress: ({ status }) => print.value('status', status),
  });
  print.value('chunks', indexed.chunkCount);
  assert.equal(indexed.status, 'indexed');
  return indexed;
};
