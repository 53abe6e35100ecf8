import { expect, test } from 'vitest';
import { readHtml } from '../../test/read-html.js';
import { Dialogue } from './dialogue.js';
import { Duration } from './duration.js';
import { Facts } from './facts.js';
import { ProgressBar } from './progress-bar.js';
import { Score } from './score.js';
import { Status } from './status.js';
import { Tags } from './tags.js';
import { When } from './when.js';

test.each([
  ['in_progress', 'status moving', 'In progress'],
  ['no_answer', 'status doubtful', 'No answer'],
  ['a_status_of_next_year', 'status neutral', 'A status of next year'],
  ['<b>', 'status neutral', '<b>'],
])('the status %s is a word with a colour', async (value, className, text) => {
  const badge = (await readHtml(<Status value={value} />)).querySelector('span');
  expect(badge?.className).toBe(className);
  expect(badge?.textContent).toBe(text);
});

test.each([
  ['2026-11-26T13:42:05.123Z', '26 Nov 2026, 13:42 UTC'],
  ['2026-11-26T13:42:05+02:00', '26 Nov 2026, 11:42 UTC'],
  [undefined, '–'],
  [null, '–'],
  ['soon', 'soon'],
])('the time %s reads %s', async (at, text) => {
  expect((await readHtml(<When at={at} />)).textContent).toBe(text);
});

test('an exact time shows its seconds, and machines read it too', async () => {
  const page = await readHtml(<When at={Date.UTC(2026, 10, 26, 13, 42, 5)} precise />);
  expect(page.textContent).toBe('26 Nov 2026, 13:42:05 UTC');
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-26T13:42:05.000Z');
});

test.each([
  [0, '0 s'],
  [59.6, '1 min'],
  [75, '1 min 15 s'],
  [3_600, '1 h'],
  [7_325, '2 h 2 min'],
  [-1, '–'],
  [Number.NaN, '–'],
  [null, '–'],
])('%s seconds read %s', async (seconds, text) => {
  expect((await readHtml(<Duration seconds={seconds} />)).textContent).toBe(text);
});

test.each([
  [12, 40, 'Calls: 12 of 40 (30 %)', '12'],
  [0, 0, 'Calls: 0 of 0 (0 %)', '0'],
  [199, 200, 'Calls: 199 of 200 (99 %)', '199'],
  [50, 40, 'Calls: 40 of 40 (100 %)', '40'],
])('%i of %i is a bar and a sentence', async (value, max, text, shown) => {
  const page = await readHtml(<ProgressBar value={value} max={max} label="Calls" />);
  expect(page.textContent).toBe(text);
  expect(page.querySelector('progress')?.getAttribute('value')).toBe(shown);
  expect(page.querySelector('progress')?.getAttribute('aria-label')).toBe('Calls');
});

test('facts are a list of names and values; what is missing is a dash, and zero is not missing', async () => {
  const items = [
    ['Name', '<b>Aria</b>'],
    ['Number', ''],
    ['Calls', 0],
  ] as const;
  const page = await readHtml(<Facts items={items} />);
  const values = [...page.querySelectorAll('dl dd')].map((value) => value.textContent);
  expect(values).toEqual(['<b>Aria</b>', '–', '0']);
});

test('a transcript is a list in order: who, when in the call, what', async () => {
  const turns = [
    { speaker: 'agent', text: 'Good morning <b>', startTime: 0 },
    { speaker: 'user', text: 'مرحبا', startTime: 65.9 },
    { speaker: 'supervisor', text: '', startTime: 3_600 },
  ];
  const page = await readHtml(<Dialogue turns={turns} />);
  const lines = [...page.querySelectorAll('ol > li')];
  expect(lines.map((line) => line.textContent)).toEqual([
    'Agent 0:00Good morning <b>',
    'Person 1:05مرحبا',
    'Supervisor 60:00',
  ]);
  expect(lines[1]?.querySelector('p[dir=auto]')).not.toBeNull();
});

test('tags and scores that are missing are dashes', async () => {
  expect((await readHtml(<Tags tags={[]} />)).textContent).toBe('–');
  expect((await readHtml(<Score value={null} label="Score" />)).textContent).toBe('–');
  const score = await readHtml(<Score value={0.825} label="Match" />);
  expect(score.querySelector('meter')?.getAttribute('aria-label')).toBe('Match');
});
