import type { CreateOutboundCallRequest } from '../../src/index.js';

/** A row of a test campaign. */
export interface LeadRow extends CreateOutboundCallRequest {
  readonly metadata: { readonly leadId: string };
}

/** Creates rows, each with a number and a key of its own. */
export const createRows = (count: number): LeadRow[] =>
  Array.from({ length: count }, (_, index) => ({
    agentId: 'agt_01HXK8Z3MNPQRS',
    toNumber: `+1415555${String(index).padStart(4, '0')}`,
    metadata: { leadId: `lead-${index + 1}` },
  }));

/** The key of a row. */
export const leadKey = (row: LeadRow): string => row.metadata.leadId;
