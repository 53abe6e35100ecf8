import type { FC } from 'hono/jsx';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import type { CheckedPart } from '../check-parts.js';

/** The state of each part of the app. */
export const HealthSection: FC<{ parts: readonly CheckedPart[] }> = ({ parts }) => (
  <section>
    <h2>Health</h2>
    <Table label="Health of the parts" columns={['Part', 'State']}>
      {parts.map(({ name, status, details }) => (
        <tr>
          <th scope="row">{name}</th>
          <td>
            <Status value={status} /> <div>{details}</div>
          </td>
        </tr>
      ))}
    </Table>
    <p>
      For machines: <a href="/health">/health</a> responds with 200 once all parts are ready.
    </p>
  </section>
);
