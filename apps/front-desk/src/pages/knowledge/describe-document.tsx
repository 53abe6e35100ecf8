import type { KnowledgeBaseDocument } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { Status } from '../../look/status.js';

/** The status of a document, and why it failed. */
export const DocumentStatus: FC<{ document: KnowledgeBaseDocument }> = ({ document }) => (
  <>
    <Status value={document.status} />
    {document.status === 'processing' && <> Voisnap reads it.</>}
    {document.status === 'failed' && <> {document.error ?? 'Voisnap gave no reason.'}</>}
  </>
);

/** Whether the status of a document may still change by itself. */
export const isMoving = ({ status }: KnowledgeBaseDocument): boolean => status === 'processing';
