import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';

/** A drawn chart. */
export interface ChartImage {
  readonly title: string;
  /** Absent when there is nothing to draw. */
  readonly svg: string | undefined;
  /** What the rows are: 'Outcome'. */
  readonly labelName: string;
  /** What the numbers are: 'Conversations'. */
  readonly valueName: string;
  readonly rows: ReadonlyArray<readonly [label: Child, value: Child]>;
}

const Numbers: FC<Pick<ChartImage, 'labelName' | 'valueName' | 'rows'>> = (props) => (
  <details>
    <summary>The same in numbers</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{props.labelName}</th>
          <th scope="col">{props.valueName}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([label, value]) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** A picture of numbers, and the same numbers as a table for everybody who cannot see it. */
export const Chart: FC<ChartImage> = ({ title, svg, ...numbers }) => (
  <figure class="chart">
    <figcaption>{title}</figcaption>
    {svg === undefined ? <p>There are no numbers yet.</p> : raw(svg)}
    {svg !== undefined && <Numbers {...numbers} />}
  </figure>
);
