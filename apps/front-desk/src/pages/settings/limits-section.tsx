import type { PolicyRateLimit } from '@voisnap/sdk';
import type { FC } from 'hono/jsx';
import { formatDuration } from '../../look/duration.js';
import { Table } from '../../look/table.js';

const untilReset = ({ resetAt }: PolicyRateLimit, now: number): string =>
  resetAt === undefined ? '–' : `in ${formatDuration(Math.max(0, resetAt.getTime() - now) / 1000)}`;

/** The rate limits, as the last responses of the API told them. */
export const LimitsSection: FC<{ limits: readonly PolicyRateLimit[]; now: number }> = (props) => (
  <section>
    <h2>Rate limits</h2>
    {props.limits.length === 0 ? (
      <p>The API tells its limits with each response. There was none yet.</p>
    ) : (
      <Table
        label="Rate limits"
        columns={['Policy', 'Requests in a window', 'Left', 'Window ends', 'Waiting']}
      >
        {props.limits.map((limit) => (
          <tr>
            <th scope="row">{limit.policy}</th>
            <td>{limit.limit ?? '–'}</td>
            <td>{limit.remaining ?? '–'}</td>
            <td>{untilReset(limit, props.now)}</td>
            <td>{limit.waiting}</td>
          </tr>
        ))}
      </Table>
    )}
  </section>
);
