import type { KnowledgeBaseDocument } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { Status } from '../../look/status.js';

/** Why a document failed. */
export const explainDocument = ({ error }: KnowledgeBaseDocument): string =>
  error ?? 'Voisnap could not read it, and gave no reason.';

/** The status of a document, and why it failed. */
export const DocumentStatus: FC<{ document: KnowledgeBaseDocument }> = ({ document }) => (
  <>
    <Status value={document.status} />
    {document.status === 'failed' && <p>{explainDocument(document)}</p>}
  </>
);

/** Whether the status of a document may still change by itself. */
export const isMoving = ({ status }: KnowledgeBaseDocument): boolean => status === 'processing';
