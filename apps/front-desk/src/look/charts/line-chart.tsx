import type { JSX } from 'hono/jsx/jsx-runtime';
import { Chart, type ChartImage } from './chart.js';
import { drawPlot } from './draw-plot.js';

/** A line over days. */
export interface LineChartProps {
  /** Also what a screen reader says: 'Conversations a day'. */
  readonly title: string;
  /** In the order of the days: `{ day: '2026-11-26', value: 3 }`. */
  readonly rows: ReadonlyArray<{ readonly day: string; readonly value: number }>;
  readonly valueName: string;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** Draws the line. */
const renderLineChart = async (props: LineChartProps): Promise<ChartImage> => {
  const { title, rows, valueName } = props;
  const points = rows.map(({ day, value }) => ({ day: new Date(day), value }));
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const draw = () =>
    drawPlot(title, (plot) => ({
      height: 170,
      marginLeft: 40,
      marginRight: 20,
      marginBottom: 30,
      x: { type: 'utc', label: null, ticks: 3, tickSize: 0, tickFormat: '%-d %b' },
      y: { label: null, ticks: Math.min(4, most), tickSize: 0, grid: true, domain: [0, most] },
      marks: [
        plot.ruleY([0]),
        plot.lineY(points, { x: 'day', y: 'value', stroke: 'var(--pico-primary)', strokeWidth: 2 }),
        plot.dot(points, { x: 'day', y: 'value', fill: 'var(--pico-primary)', r: 2.5 }),
      ],
    }));
  return {
    title,
    labelName: 'Day',
    valueName,
    svg: rows.length === 0 ? undefined : await draw(),
    rows: points.map(
      ({ day, value }) => [dayFormat.format(day), value.toLocaleString('en')] as const,
    ),
  };
};

/** A line over days. */
export const LineChart = async (props: LineChartProps): Promise<JSX.Element> => (
  <Chart {...(await renderLineChart(props))} />
);
