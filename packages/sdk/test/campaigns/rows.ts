import type { CreateOutboundCallRequest } from '../../src/index.js';

/** A row of a test campaign. */
export interface LeadRow extends CreateOutboundCallRequest {
  readonly metadata: { readonly leadId: string };
}

/** Eight agents share the calls of a campaign, so the list of calls of each is short. */
const agents = Array.from({ length: 8 }, (_, index) => `agt_01HXK8Z3MNPQ${index}`);

/** Creates rows, each with a number and a key of its own. */
export const createRows = (count: number, agentIds: readonly string[] = agents): LeadRow[] =>
  Array.from({ length: count }, (_, index) => ({
    agentId: agentIds[index % agentIds.length] ?? '',
    toNumber: `+1415555${String(index).padStart(4, '0')}`,
    metadata: { leadId: `lead-${index + 1}` },
  }));

/** The key of a row. */
export const leadKey = (row: LeadRow): string => row.metadata.leadId;
