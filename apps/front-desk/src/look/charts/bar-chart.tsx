import type { JSX } from 'hono/jsx/jsx-runtime';
import { Chart, type ChartImage } from './chart.js';
import { drawPlot } from './draw-plot.js';

/** Bars, one for each row. */
export interface BarChartProps {
  /** Also what a screen reader says: 'Conversations by outcome'. */
  readonly title: string;
  readonly rows: ReadonlyArray<{ readonly label: string; readonly value: number }>;
  readonly labelName: string;
  readonly valueName: string;
}

const shorten = (label: string): string =>
  [...label].length > 18 ? `${[...label].slice(0, 17).join('')}…` : label;

/** Draws the bars. */
const renderBarChart = async (props: BarChartProps): Promise<ChartImage> => {
  const { title, rows, labelName, valueName } = props;
  const labels = rows.map(({ label }) => shorten(label));
  const bars = rows.map(({ value }, row) => ({ row, value, text: value.toLocaleString('en') }));
  const draw = () =>
    drawPlot(title, (plot) => ({
      height: 30 * rows.length + 10,
      marginLeft: 20 + 7 * Math.max(...labels.map(({ length }) => length)),
      marginRight: 48,
      marginTop: 5,
      marginBottom: 5,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ value }) => value))] },
      // By position, because two rows may have the same label.
      y: {
        label: null,
        tickSize: 0,
        domain: bars.map(({ row }) => row),
        tickFormat: (row) => labels[row] ?? '',
      },
      marks: [
        plot.barX(bars, { y: 'row', x: 'value', fill: 'var(--pico-primary-background)', rx: 3 }),
        plot.text(bars, { y: 'row', x: 'value', text: 'text', textAnchor: 'start', dx: 6 }),
      ],
    }));
  return {
    title,
    labelName,
    valueName,
    svg: rows.length === 0 ? undefined : await draw(),
    rows: rows.map(({ label, value }) => [label, value.toLocaleString('en')] as const),
  };
};

/** Bars, one for each row. */
export const BarChart = async (props: BarChartProps): Promise<JSX.Element> => (
  <Chart {...(await renderBarChart(props))} />
);
