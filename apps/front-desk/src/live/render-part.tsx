import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { describeProblem } from './describe-problem.js';
import { LiveProblem } from './live.js';

/** One state of a live part, as it is sent. */
export interface RenderedPart {
  /** A hash of the content: equal states have equal ids. */
  readonly id: string;
  readonly html: string;
  /** It is not the part, but what is wrong. */
  readonly failed: boolean;
}

/** Renders the part. When that fails, the page keeps what it shows, and the line above says what is wrong. */
export const renderPart = async (render: () => Child | Promise<Child>): Promise<RenderedPart> => {
  try {
    const part = await render();
    return await toRendered(
      <>
        {part}
        <LiveProblem />
      </>,
    );
  } catch (error) {
    return {
      ...(await toRendered(<LiveProblem problem={describeProblem(error)} />)),
      failed: true,
    };
  }
};

/** JSX that is not rendered yet. */
type Element = { toString(): string | Promise<string> };

const toRendered = async (content: Element): Promise<RenderedPart> => {
  const html = await content.toString();
  return { html, id: createHash('sha256').update(html).digest('hex').slice(0, 16), failed: false };
};
