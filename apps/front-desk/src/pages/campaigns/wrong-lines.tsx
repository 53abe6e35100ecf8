import type { FC } from 'hono/jsx';

/** Most lines that are listed: whoever has more mistakes has made one of them often. */
const mostListed = 50;

/** The lines of a file that are wrong, with what is wrong. Nothing for a file without mistakes. */
export const WrongLines: FC<{ problems: readonly string[] }> = ({ problems }) => {
  if (problems.length === 0) return null;
  const rest = problems.length - mostListed;
  return (
    <section class="problems" aria-labelledby="wrong-lines">
      <h2 id="wrong-lines">
        {problems.length === 1
          ? 'One thing in the list is wrong'
          : `${problems.length.toLocaleString('en')} things in the list are wrong`}
      </h2>
      <ul>
        {problems.slice(0, mostListed).map((problem) => (
          <li dir="auto">{problem}</li>
        ))}
        {rest > 0 && <li>… and {rest.toLocaleString('en')} more.</li>}
      </ul>
    </section>
  );
};
