// A process that does the work of the app, without pages: `npm start -- --workers 3` starts three.
import { openDesk } from './open-desk.js';
import { startWork } from './start/start-work.js';
import { withDeadline } from './start/with-deadline.js';
import { readWorkerConfig } from './start/worker-config.js';

const { desk, close } = openDesk(readWorkerConfig(process.env));
const work = startWork(desk);

const end = async (): Promise<void> => {
  await withDeadline(work.stop(), 400);
  await withDeadline(close(), 400);
  process.exit(0);
};
// Also when the parent is killed: the channel between them breaks.
process.once('disconnect', end);
process.once('SIGTERM', end);
// It may have been killed before this line.
if (!process.connected) end();
// A terminal sends Ctrl+C to all processes; the parent tells when to end.
process.on('SIGINT', () => undefined);
