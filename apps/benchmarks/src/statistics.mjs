/** Returns the middle value, or the mean of the two in the middle. */
export const median = (values) => {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Returns the limit of the fastest tenth, which other work of the machine disturbs least. */
export const fastestTenth = (values) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 10)];

/**
 * Runs all workers in turn, round after round. Each round begins with another worker, so that a busy moment of the
 * machine affects all of them alike.
 *
 * @returns the samples of all rounds, by the name of the target.
 */
export const interleave = async (workers, rounds, run) => {
  const samples = new Map(workers.map(({ target }) => [target.name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % workers.length;
    for (const worker of [...workers.slice(first), ...workers.slice(0, first)]) {
      samples.get(worker.target.name).push(await run(worker));
    }
  }
  return samples;
};

/** Returns the median of the ratios of each round to the baseline of the same round. */
export const medianRatio = (samples, baselineSamples, field) =>
  median(samples.map((sample, round) => sample[field] / baselineSamples[round][field]));
