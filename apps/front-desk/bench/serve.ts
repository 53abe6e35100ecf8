// The app as `npm start` starts it, with a full mock. It tells its parent its address and the pages to measure, then, as often as asked,
// how much CPU it used.
import { createCampaign } from '../src/campaigns/create-campaign.js';
import { readConfig } from '../src/config.js';
import type { Desk } from '../src/desk.js';
import { openDesk } from '../src/open-desk.js';
import { createApp } from '../src/server/create-app.js';
import { endOnSignals } from '../src/start/end-on-signals.js';
import { listen } from '../src/start/listen.js';
import { fillMock } from './fill-mock.js';
import { listPages } from './list-pages.js';

/** A draft: nobody is called while pages are measured. */
const createCampaignOf1000 = async (desk: Desk): Promise<string> => {
  const { account } = desk.voisnap.value;
  const people = Array.from({ length: 1000 }, (_, index) => ({
    line: index + 2,
    phone: `+1415555${String(index).padStart(4, '0')}`,
    name: `Person ${index}`,
    metadata: {},
  }));
  const campaign = { account, name: 'Reminders', agentId: 'agt_1', agentName: 'Ada' };
  return createCampaign(
    await desk.database.ready,
    { ...campaign, fromNumber: null, createdAt: new Date() },
    people,
  );
};

const config = readConfig(process.env, []);
const { desk, close } = openDesk(config);
const { mock } = await desk.voisnap.ready;
if (mock === undefined) throw new Error('Unset VOISNAP_API_KEY: pages are measured on the mock.');
const [agents, conversations] = process.argv.slice(2).map(Number) as [number, number];
fillMock(mock, { agents, conversations });
await desk.jobs.ready;
const pages = listPages(mock, await createCampaignOf1000(desk));
const server = await listen(createApp(desk), config);
endOnSignals(async () => {
  await server.close();
  await close();
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
process.send?.({ url: server.url, pages });
