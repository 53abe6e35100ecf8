import type { Jobs } from '../jobs/jobs.js';

const queue = 'campaigns';

/** Tells a worker, in whichever process, that there is work. The rows say which; a lost job only delays it by seconds. */
export const wakeWorkers = async ({ boss }: Jobs): Promise<void> => {
  await boss.createQueue(queue);
  await boss.send(queue, {}, { expireInSeconds: 30, retryLimit: 0 });
};

/** Calls `wake` when there is work. @returns what ends that. */
export const listenForWork = async (
  { boss }: Jobs,
  wake: () => void,
): Promise<() => Promise<void>> => {
  await boss.createQueue(queue);
  const id = await boss.work(queue, { pollingIntervalSeconds: 1 }, async () => wake());
  return () => boss.offWork({ id });
};
