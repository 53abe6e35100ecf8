import { describe, expect, it, test } from 'vitest';
import { startCpuTimer } from '../../../../cpu-time.js';
import { findSlip } from './find-slip.js';

const known = ['toNumber', 'fromNumber', 'scheduledFor', 'maxDurationSeconds', 'name', 'tags'];

describe('findSlip', () => {
  test.each([
    ['to_number', 'toNumber'],
    ['TO-NUMBER', 'toNumber'],
    ['scheduled_for', 'scheduledFor'],
    ['max_duration_seconds', 'maxDurationSeconds'],
    ['toNumbr', 'toNumber'],
    ['toNubmer', 'toNumber'],
    ['toNumberrr', 'toNumber'],
    ['toQuzber', 'toNumber'],
    ['nmae', 'name'],
    ['tag', 'tags'],
  ])('takes %s for a slip of %s', (name, meant) => {
    expect(findSlip(name, known)).toBe(meant);
  });

  test.each([
    ['campaign'],
    ['toNumberrrr'],
    ['nam3e5'],
    ['game2'],
    ['region'],
    ['minDurationSeconds'],
    [''],
    ['__proto__'],
    ['constructor'],
  ])('takes %j for a name of its own', (name) => {
    expect(findSlip(name, known)).toBeUndefined();
  });

  test.each([
    ['maxDuration', 'minDuration'],
    ['topK', 'topP'],
    ['mp4', 'mp3'],
    ['address2', 'address1'],
    ['voice2', 'voice'],
    ['personaId', 'persona'],
    ['transcriptionId', 'transcription'],
  ])('takes %s and %s for two things', (name, candidate) => {
    expect(findSlip(name, [candidate])).toBeUndefined();
  });

  it('allows one letter in short names, also where the known one is longer', () => {
    expect(findSlip('stat', ['status'])).toBeUndefined();
    expect(findSlip('statu', ['status'])).toBe('status');
    expect(findSlip('voyse', ['voice'])).toBeUndefined();
    expect(findSlip('stytos', ['status'])).toBe('status');
  });

  it('prefers the nearest, whatever the order', () => {
    expect(findSlip('voiceIdd', ['voiceIds', 'voiceId'])).toBe('voiceIds');
    expect(findSlip('voice_id', ['voiceIds', 'voiceId'])).toBe('voiceId');
  });

  it('compares codes by their folding alone', () => {
    expect(findSlip('en_us', ['en-US'], { codes: true })).toBe('en-US');
    expect(findSlip('es-US', ['en-US'], { codes: true })).toBeUndefined();
  });

  it('does not compare names of very different length', () => {
    const readTime = startCpuTimer();
    expect(findSlip('a'.repeat(1_000_000), known)).toBeUndefined();
    expect(readTime()).toBeLessThan(500);
  });

  it('compares many names without counting the letters of each', () => {
    const readTime = startCpuTimer();
    for (let count = 0; count < 100_000; count += 1) findSlip(`toNumxyr${count}`, known);
    expect(readTime()).toBeLessThan(1_000);
  });

  it('sees names that were added to a list since it looked', () => {
    const growing = ['name'];
    expect(findSlip('tagss', growing)).toBeUndefined();
    growing.push('tags');
    expect(findSlip('tagss', growing)).toBe('tags');
  });
});
