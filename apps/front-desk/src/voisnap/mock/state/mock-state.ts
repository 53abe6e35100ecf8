import type { VoisnapMock } from '@voisnap/testing';
import type { TranscriptTurn } from '@voisnap/types';

/** A table that survives the end of the built-in mock. */
export type Table = keyof Pick<
  VoisnapMock['db'],
  'agent' | 'telephonyNumber' | 'knowledgeBaseDocument' | 'conversation' | 'outboundCall'
>;

/** The tables that survive. Agents come first: others name them. */
export const tables: readonly Table[] = [
  'agent',
  'telephonyNumber',
  'knowledgeBaseDocument',
  'conversation',
  'outboundCall',
];

/** The first line of the file. */
export interface Header {
  /** Version of the file format. */
  readonly version: 1;
  /** Belongs to the file: what the database knows of this mock has it as its account. */
  readonly account: string;
  /** The mock's time when the file was written. */
  readonly now: number;
}

/** Each other line of the file. */
export interface Line {
  readonly table: Table;
  readonly row: { readonly id: string };
  /** Present for a conversation. */
  readonly turns?: readonly TranscriptTurn[];
  /** Present for a document. */
  readonly text?: string;
}
