import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { CampaignRow } from '../../campaigns/campaign.js';
import { writeCsvLine } from '../../campaigns/csv/write-csv.js';
import { findCampaign } from '../../campaigns/find-campaigns.js';
import { listMetadataNames, readAllRows } from '../../campaigns/find-rows.js';
import type { Desk } from '../../desk.js';
import { showNotFound } from '../../server/show-not-found.js';

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
    // A column may be called `constructor`.
    ...names.map((name) => (Object.hasOwn(row.metadata, name) ? row.metadata[name] : '') ?? ''),
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
      for await (const rows of readAllRows(database, campaign.id)) {
        await out.write(rows.map((row) => writeRow(row, names)).join(''));
      }
    });
  });
