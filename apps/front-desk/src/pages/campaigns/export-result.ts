import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { CampaignRow } from '../../campaigns/campaign.js';
import { writeCsvLine } from '../../campaigns/csv/write-csv.js';
import { findCampaign, listMetadataNames, listRows } from '../../campaigns/find-campaigns.js';
import type { Desk } from '../../desk.js';
import { showNotFound } from '../../server/show-not-found.js';

/** Rows that are read at a time. */
const chunkSize = 1_000;

const columns = ['line', 'phone', 'state', 'call status', 'call', 'conversation', 'why'];

const writeRow = (row: CampaignRow, names: readonly string[]): string =>
  writeCsvLine([
    row.line,
    row.phone,
    row.state,
    row.callStatus,
    row.callId,
    row.conversationId,
    row.reason,
    ...names.map((name) => row.metadata[name] ?? ''),
  ]);

/** The result of a campaign as a CSV file. */
export const createResultExport = (desk: Desk): Hono =>
  new Hono().get('/:id/result.csv', async (c) => {
    const database = desk.database.value;
    const { account } = desk.voisnap.value;
    const campaign = await findCampaign(database, { id: c.req.param('id'), account });
    if (campaign === undefined) return showNotFound(c, desk);
    const names = await listMetadataNames(database, campaign.id);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header(
      'content-disposition',
      `attachment; filename="campaign-${campaign.id.slice(0, 8)}.csv"`,
    );
    return stream(c, async (out) => {
      // Excel takes a file without this mark for one of Windows-1252.
      await out.write(`\ufeff${writeCsvLine([...columns, ...names])}`);
      for (let offset = 0; ; offset += chunkSize) {
        const all = { states: [], search: '', limit: chunkSize, offset };
        const { rows } = await listRows(database, campaign.id, all);
        for (const row of rows) await out.write(writeRow(row, names));
        if (rows.length < chunkSize) return;
      }
    });
  });
