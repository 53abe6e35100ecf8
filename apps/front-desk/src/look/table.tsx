import type { Child, FC } from 'hono/jsx';

/** A table that scrolls within its box where the screen is narrow; the keyboard can scroll it too. */
export const Table: FC<{
  /** What the table lists, for screen readers: 'Agents'. */
  label: string;
  /** The heads; '' above links and buttons. */
  columns: readonly string[];
  /** The rows: `<tr>`s. */
  children: Child;
}> = ({ label, columns, children }) => (
  <section class="table" aria-label={label} tabindex={0}>
    <table>
      <thead>
        <tr>{columns.map((column) => (column === '' ? <td /> : <th scope="col">{column}</th>))}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);
