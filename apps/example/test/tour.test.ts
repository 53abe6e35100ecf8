import { describe, expect, it } from 'vitest';
import { runTour } from '../src/run-tour.js';
import { connectRealTarget } from '../src/target.js';
import { createTestTour } from './tour-for-tests.js';

describe('the tour', () => {
  it('does the whole job, and leaves nothing behind', async () => {
    await using tour = createTestTour({ rateLimit: 'documented' });

    await runTour(tour);

    expect(tour.mock.db.agent.size).toBe(0);
    expect(tour.mock.db.telephonyNumber.size).toBe(0);
    expect(tour.mock.db.knowledgeBaseDocument.size).toBe(0);
    expect(tour.printed).toContain('uploaded: 1');
  });

  it('shows that requests over the rate limit waited for its reset', async () => {
    await using tour = createTestTour({ rateLimit: 'documented' });
    await runTour(tour);
    const shown = (name: string) =>
      tour.printed.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    expect(Number(shown('waited for the reset'))).toBeGreaterThan(0);
    expect(shown('refused first, with a 429')).toBe('0');
    expect(shown('left in this window')).toMatch(/^\d+ of 120$/);
  });
});

describe('the real API', () => {
  const VOISNAP_TO_NUMBER = '+14155550199';

  it('is not called with a live key unless --live says so, because it costs money', () => {
    const environment = { VOISNAP_API_KEY: 'vsnp_live_1', VOISNAP_TO_NUMBER };
    expect(() => connectRealTarget(environment, false)).toThrow(/--live/);
    expect(connectRealTarget(environment, true).name).toBe('https://api.voisnap.ai');
  });

  it('is the sandbox for a sandbox key', () => {
    const environment = { VOISNAP_API_KEY: 'vsnp_sb_1', VOISNAP_TO_NUMBER };
    expect(connectRealTarget(environment, false).name).toBe('https://sandbox.api.voisnap.ai');
  });

  it('is not called without a number of your own to ring', () => {
    expect(() => connectRealTarget({ VOISNAP_API_KEY: 'vsnp_sb_1' }, false)).toThrow(
      /VOISNAP_TO_NUMBER/,
    );
  });
});
