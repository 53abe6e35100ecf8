import { expect, test } from 'vitest';
import { readPhoneNumber } from './read-phone-number.js';

test.each([
  ['+15555550100', '+15555550100'],
  [' +1 (555) 555-0100 ', '+15555550100'],
  ['+49 30/123.456', '+4930123456'],
  ['+44–20‑7946 0958', '+442079460958'],
  ['\u202a+49 30 123456\u202c', '+4930123456'],
  ['＋４９ ３０ １２３４５６', '+4930123456'],
])('%s is read as %s', (typed, number) => {
  expect(readPhoneNumber(typed)).toEqual({ number });
});

test.each([
  ['', 'Enter a number'],
  ['  -  ', 'Enter a number'],
  ['0171 1234567', '+491711234567'],
  ['0049 30 123456', 'Begin with + instead of 00: +4930123456'],
  ['15555550100', 'Begin with + and the country code'],
  ['+49 (0)30 123456', 'Leave out the (0)'],
  ['+0 30 123456', 'No country begins with 0'],
  ['+49 CALL ME', 'Use digits only'],
  ['+49+30123456', 'Use digits only'],
  ['+49 30', 'too short'],
  ['+1234567890123456', 'too long'],
  ['<script>', 'Use digits only'],
])('%j is refused: %s', (typed, problem) => {
  expect(readPhoneNumber(typed).problem).toContain(problem);
});
