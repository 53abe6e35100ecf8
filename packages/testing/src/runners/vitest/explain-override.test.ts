import { expect, it } from 'vitest';
import { explainOverride } from './explain-override.js';

it('explains what to do when Vitest has no test.override', () => {
  const test = explainOverride(Object.assign(() => 'ran', { only: true }));
  expect(test()).toBe('ran');
  expect(test.only).toBe(true);
  expect(() => (test as unknown as { override(): void }).override()).toThrow(
    /came with Vitest 4\.1.*test\.scoped/,
  );
});

it('does not change the override of Vitest 4.1', () => {
  const override = () => {};
  expect(explainOverride({ override }).override).toBe(override);
});
