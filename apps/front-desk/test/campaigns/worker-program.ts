// A worker of the campaigns in a process of its own. Arguments: its name, the database, the API, the speed of the API's clock.
import process from 'node:process';
import { startCampaignWorker } from '../../src/campaigns/campaign-worker.js';
import { connectDatabase } from '../../src/database/connect-database.js';
import { LocalUpdates } from '../../src/live/live-updates.js';
import { connectCalls } from './connect-calls.js';

const [, , name = '', databaseUrl = '', apiUrl = '', speed = ''] = process.argv;
const database = await connectDatabase(databaseUrl);
const voisnap = connectCalls(apiUrl, Number(speed), name);
startCampaignWorker({ database, voisnap, live: new LocalUpdates() });
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
