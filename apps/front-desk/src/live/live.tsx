import type { FC, PropsWithChildren } from 'hono/jsx';

/** Props of a live part. */
export interface LiveProps {
  /** Address of its stream; it responds with `streamPart`. */
  readonly url: string;
  /** Reads changes out to people who do not see them. For parts that change a few times, not for long lists. */
  readonly announce?: boolean;
}

/**
 * A part of a page that the server sends again at each change. Without scripts its first content stays, so give the
 * page `refreshSeconds` too. Use it once on a page: browsers open six connections to a server, for all tabs together.
 *
 * The new content is merged into the old, so that focus, typed text and open `<details>` stay as they are. Give rows
 * of a list an `id` each, or they are matched by their place.
 */
export const Live: FC<PropsWithChildren<LiveProps>> = ({ url, announce, children }) => (
  <>
    <p id="live-problem" class="live-problem" role="status" />
    <div
      hx-sse:connect={url}
      hx-sse:close="finished"
      hx-target="this"
      hx-swap="innerMorph"
      aria-live={announce ? 'polite' : undefined}
    >
      {children}
    </div>
  </>
);

/** Fills the line above a live part: what keeps it from being up to date, or nothing. */
export const LiveProblem: FC<{ problem?: string }> = ({ problem }) => (
  <p id="live-problem" hx-swap-oob="innerHTML">
    {problem}
  </p>
);
