import type { FC } from 'hono/jsx';
import { PostButton } from '../../look/post-button.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import type { FailedEvent } from '../../webhooks/find-failed-events.js';

/** Events that could not be handled, each with its reason and a button; nothing when there are none. */
export const FailedEvents: FC<{ failed: readonly FailedEvent[] }> = ({ failed }) =>
  failed.length === 0 ? null : (
    <section id="failed-events">
      <h2>Events that failed</h2>
      <p>They were verified, but this app could not handle them, however often it tried.</p>
      <Table label="Events that failed" columns={['Received', 'Event', 'What went wrong', '']}>
        {failed.map(({ id, type, receivedAt, problem }) => (
          <tr id={`failed-${id}`}>
            <td>
              <When at={receivedAt} precise />
            </td>
            <td>{type}</td>
            <td>{problem}</td>
            <td>
              <RetryButton id={id} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );

/** Puts a failed event into the queue again. */
export const RetryButton: FC<{ id: string }> = ({ id }) => (
  <PostButton
    action={`/webhooks/events/${encodeURIComponent(id)}/retry`}
    text="Try again"
    label={`Try again: event ${id}`}
  />
);
