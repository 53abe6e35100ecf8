import { describe, expect, it } from 'vitest';
import { lists } from './lists.js';
import { lives } from './lives.js';
import { lostResponses } from './lost-responses.js';
import type { Probe } from './probe.js';
import { protocol } from './protocol.js';
import { renderConformance } from './render-conformance.js';
import { reported } from './reported.js';
import { requests } from './requests.js';
import { retries } from './retries.js';
import { secrets } from './secrets.js';
import { time } from './time.js';
import { waiters } from './waiters.js';

const probes: readonly Probe[] = [
  ...lostResponses,
  ...time,
  ...lists,
  ...secrets,
  ...retries,
  ...protocol,
  ...requests,
  ...lives,
  ...waiters,
  ...reported,
];
const measured = new Map<Probe, string>();

describe('what comes of it', () => {
  it.each(probes)('$probe: $ours', async (probe) => {
    const outcome = await probe.run();
    measured.set(probe, outcome);
    expect(outcome).toBe(probe.ours);
  });
});

describe('docs/conformance.md', () => {
  it('is what was measured (npm run conformance writes it)', async () => {
    const rows = probes.map((probe) => ({ ...probe, ours: measured.get(probe) ?? 'not measured' }));
    await expect(renderConformance(rows)).toMatchFileSnapshot('../../../../docs/conformance.md');
  });
});
