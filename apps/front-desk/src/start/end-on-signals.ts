import { withDeadline } from './with-deadline.js';

/**
 * Ends the process on Ctrl+C, within two seconds. A second Ctrl+C ends it at once.
 * @param end - closes everything. What takes longer is left as a crash would leave it.
 */
export const endOnSignals = (end: () => Promise<void>): void => {
  let endingSince: number | undefined;
  const onSignal = async (): Promise<void> => {
    if (endingSince !== undefined) {
      // npm passes a Ctrl+C on that the terminal has sent to this process already.
      if (performance.now() - endingSince > 300) process.exit(130);
      return;
    }
    endingSince = performance.now();
    await withDeadline(end(), 1_900);
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
};
