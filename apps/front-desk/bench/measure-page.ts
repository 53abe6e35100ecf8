const column = (value: number | string, width: number): string => String(value).padStart(width);

/** Requests a page again and again, one request at a time. @returns a row of the table. */
export const measurePage = async (
  url: string,
  requests: number,
  readCpuMs: () => Promise<number>,
): Promise<string> => {
  const times: number[] = [];
  let size = 0;
  let status = 0;
  let cpuMs = 0;
  // The first ones compile the page.
  for (let request = -10; request < requests; request += 1) {
    if (request === 0) cpuMs = await readCpuMs();
    const start = performance.now();
    const response = await fetch(url);
    size = (await response.arrayBuffer()).byteLength;
    status = response.status;
    if (request >= 0) times.push(performance.now() - start);
  }
  cpuMs = ((await readCpuMs()) - cpuMs) / requests;
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const { pathname, search } = new URL(url);
  return [
    column(status, 6),
    column(at(0.5), 8),
    column(at(0.95), 8),
    column(cpuMs.toFixed(1), 8),
    column((size / 1024).toFixed(1), 8),
    ` ${pathname}${search}`,
  ].join('');
};
