/**
 * Logs what the webhook receiver has to say when `onError` or `onUnknown` is not set.
 *
 * @param level - `error` for failures, `warn` for what needs no action now.
 */
export const logToConsole = (
  level: 'error' | 'warn',
  message: string,
  ...errors: unknown[]
): void => {
  // biome-ignore lint/suspicious/noConsole: the default of onError, for who has no logger.
  console[level](`[voisnap] ${message}`, ...errors);
};
