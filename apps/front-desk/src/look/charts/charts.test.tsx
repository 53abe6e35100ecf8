import { expect, test } from 'vitest';
import { readHtml } from '../../../test/read-html.js';
import { BarChart } from './bar-chart.js';
import { LineChart } from './line-chart.js';

const outcomes = [
  { label: 'Resolved', value: 1_200 },
  { label: 'Resolved', value: 0 },
  { label: `<script>${'👩‍⚕️'.repeat(20)}`, value: 3 },
];

const days = [
  { day: '2026-11-25', value: 3 },
  { day: '2026-11-26', value: 0 },
];

const draw = {
  bars: (rows = outcomes) => (
    <BarChart title="By outcome" labelName="Outcome" valueName="Conversations" rows={rows} />
  ),
  line: (rows = days) => <LineChart title="A day" valueName="Conversations" rows={rows} />,
};

test.each(['bars', 'line'] as const)(
  '%s: the picture has a name, and no style of its own',
  async (kind) => {
    const page = await readHtml(draw[kind]());
    const picture = page.querySelector('svg');
    expect(picture?.getAttribute('role')).toBe('img');
    expect(picture?.getAttribute('aria-label')).toBe(page.querySelector('figcaption')?.textContent);
    // The content security policy would refuse both.
    expect(page.querySelector('style, script')).toBeNull();
    expect(page.querySelector('[style]')).toBeNull();
    expect(page.innerHTML).not.toMatch(/NaN|undefined/);
  },
);

test('the colours are those of the page, so that a chart can be seen in the dark', async () => {
  const page = await readHtml(draw.bars());
  const colours = page.innerHTML.match(/(?:fill|stroke)="([^"]*)"/g);
  const own = new Set(['none', 'currentColor', 'var(--pico-primary-background)']);
  expect(colours?.filter((each) => !own.has(each.split('"')[1] ?? ''))).toEqual([]);
});

test('the same numbers stand in a table', async () => {
  const bars = await readHtml(draw.bars());
  const rows = [...bars.querySelectorAll('details tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual(['Resolved1,200', 'Resolved0', `${outcomes[2]?.label}3`]);
  const line = await readHtml(draw.line());
  const lines = [...line.querySelectorAll('details tbody tr')].map((row) => row.textContent);
  expect(lines).toEqual(['25 Nov 20263', '26 Nov 20260']);
});

test('without numbers a chart says so', async () => {
  for (const page of [await readHtml(draw.bars([])), await readHtml(draw.line([]))]) {
    expect(page.querySelector('svg')).toBeNull();
    expect(page.textContent).toContain('There are no numbers yet.');
  }
});
