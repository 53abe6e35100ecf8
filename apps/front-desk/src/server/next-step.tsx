import { isVoisnapError } from '@voisnap/sdk';
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';

/** A page can be asked for again. What a button does may be done already, so its page shows how things are. */
export const NextStep: FC<{ c: Context; error: unknown }> = ({ c, error }) => {
  const { pathname, search } = new URL(c.req.url);
  const posted = c.req.method !== 'GET';
  return (
    <>
      {posted && isVoisnapError(error) && error.requestSent === 'maybe' && (
        <p>It may have been done nevertheless: look before you do it again.</p>
      )}
      <p>
        <a class="button" href={posted ? pathname.replace(/\/[^/]*$/, '') : pathname + search}>
          {posted ? 'Go back' : 'Try again'}
        </a>
      </p>
    </>
  );
};
