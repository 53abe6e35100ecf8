import type { AvailableNumber } from '@voisnap/types';
import { expect, test } from 'vitest';
import { describeCost } from './describe-cost.js';

const offer: AvailableNumber = {
  phoneNumber: '+14155550100',
  country: 'US',
  provider: 'twilio',
  capabilities: ['voice'],
  tollFree: false,
  monthlyCostUsd: 1.15,
};

test('with a live key the cost stands before the button, and who bills it', () => {
  const sentence = describeCost(offer, 'live');
  expect(sentence).toContain('$1.15 every month');
  expect(sentence).toContain('bills it to your account');
});

test('with the mock nothing costs', () => {
  expect(describeCost(offer, 'mock')).toContain('costs nothing');
});

test('a price that nobody knows is not made up', () => {
  expect(describeCost(undefined, 'live')).toContain('price is not known');
});
