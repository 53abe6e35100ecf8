import type { PlotOptions } from '@observablehq/plot';

type Plot = typeof import('@observablehq/plot');

/** The drawing libraries. Their import takes half a second, so it waits for the first chart. */
const loadPlot = async () => {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  return { plot, parseHTML };
};

let loading: ReturnType<typeof loadPlot> | undefined;

/**
 * Draws a chart as SVG text, on the server. Its colours are those of the page, and it scales with its box.
 * @param title - what a screen reader says instead of the picture.
 */
export const drawPlot = async (
  title: string,
  describe: (plot: Plot) => PlotOptions,
): Promise<string> => {
  loading ??= loadPlot();
  const { plot, parseHTML } = await loading;
  const { document } = parseHTML('<html></html>');
  const options = { document, width: 360, ...describe(plot) } as PlotOptions;
  const svg = plot.plot(options);
  // The content security policy forbids styles in the page; front-desk.css has the rules of charts.
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('*')) {
    part.removeAttribute('style');
    part.removeAttribute('aria-label');
  }
  svg.removeAttribute('style');
  svg.setAttribute('class', 'plot');
  svg.setAttribute('role', 'img');
  svg.setAttribute('font-size', '13');
  svg.setAttribute('aria-label', title);
  return svg.outerHTML;
};
