import type { Desk } from '../desk.js';
import type { Work } from './start-work.js';
import { writeWorkerConfig } from './worker-config.js';
import { WorkerProcess } from './worker-process.js';

/** Starts the processes of `--workers`, once the parts that they attach to are ready. */
export const startWorkers = (desk: Desk): Work => {
  const processes: WorkerProcess[] = [];
  let stopped = false;
  const start = async (): Promise<void> => {
    await Promise.all([desk.database.ready, desk.voisnap.ready, desk.jobs.ready]);
    if (stopped) return;
    for (let number = 1; number <= desk.config.workers; number += 1) {
      processes.push(new WorkerProcess(number, () => writeWorkerConfig(desk)));
    }
    const pids = processes.map(({ pid }) => pid).join(', ');
    console.log(`Workers: ${processes.length} processes (${pids})`);
  };
  // It rejects only when the app ends before.
  start().catch(() => undefined);
  const stop = async (): Promise<void> => {
    stopped = true;
    await Promise.all(processes.map((each) => each.stop(600)));
  };
  return { stop };
};
