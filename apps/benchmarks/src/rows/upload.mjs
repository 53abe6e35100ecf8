import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, median, medianRatio } from '../statistics.mjs';
import { megabytes, ratio, table } from '../table.mjs';
import { baseline } from '../targets.mjs';

const writeFile = async (path, size) => {
  const file = await open(path, 'w');
  const block = Buffer.alloc(1_000_000, 'The quick brown fox jumps over the lazy dog.\n');
  for (let written = 0; written < size; written += block.length) await file.write(block);
  await file.close();
};

const measureSize = async (size, { workers, rounds, folder, figures }) => {
  const file = join(folder, 'upload.txt');
  await writeFile(file, size);
  const uploaders = workers.filter(({ target }) => target.uploads);
  const samples = await interleave(uploaders, Math.min(3, rounds), (worker) =>
    worker.run({ name: 'upload', file }),
  );
  const base = samples.get(baseline.name);
  return uploaders.map(({ target }) => {
    const own = samples.get(target.name);
    const failed = own.find((sample) => sample.failed);
    if (failed) return [megabytes(size), target.label, `failed: ${failed.failure}`, '–', '–'];
    const cpu = medianRatio(own, base, 'cpu');
    const memory = median(own.map(({ rssGrowth }) => rssGrowth));
    figures.set('upload cpu', target, cpu);
    figures.set('upload memory', target, memory / 1_000_000);
    return [
      megabytes(size),
      target.label,
      ratio(cpu),
      ratio(medianRatio(own, base, 'wall')),
      megabytes(memory),
    ];
  });
};

/** Measures streaming a file from disk. */
export const measureUpload = async (context) => {
  await context.server.setMode({ name: 'upload' });
  const folder = await mkdtemp(join(tmpdir(), 'voisnap-benchmark-'));
  const sizes = context.smoke
    ? [5_000_000]
    : [200_000_000, ...(context.large ? [600_000_000] : [])];
  try {
    const rows = [];
    for (const size of sizes) rows.push(...(await measureSize(size, { ...context, folder })));
    return `## Upload of a file\n\n${table(['size', 'client', 'CPU', 'time', 'memory at its peak, over the start'], rows)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
