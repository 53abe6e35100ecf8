import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { showPage } from '../../server/show-page.js';
import { listSteps } from './list-steps.js';
import { Overview } from './overview.js';
import { type Progress, readProgress } from './read-progress.js';
import { hasRead } from './remember-reading.js';
import { Steps } from './steps.js';

const Home: FC<{ progress: Progress; read: boolean }> = ({ progress, read }) => {
  const steps = listSteps(progress, read);
  const open = steps.some(({ done }) => !done);
  return (
    <>
      {open && <p>Voisnap answers your phone, and calls for you. These steps show you how.</p>}
      {open && <Steps steps={steps} />}
      <Overview progress={progress} />
    </>
  );
};

const renderHome = async (c: Context, desk: Desk) => (
  <Home progress={await readProgress(desk)} read={hasRead(c)} />
);

/** The home page: the first five minutes as steps, and how things are. */
export const createStartPages = (desk: Desk): Hono =>
  new Hono()
    .get('/', async (c) =>
      showPage(c, desk, {
        title: 'Welcome to your front desk',
        refreshSeconds: 5,
        content: <Live url="/live">{await renderHome(c, desk)}</Live>,
      }),
    )
    .get('/live', (c) =>
      streamPart(c, desk, {
        topics: ['calls', 'conversations', 'documents', 'campaigns'],
        render: () => renderHome(c, desk),
        everyMs: 15_000,
        pauseMs: 1_000,
      }),
    );
