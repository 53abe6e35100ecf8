import type { FC } from 'hono/jsx';

/** Most lines that are listed: more of them are usually one mistake, repeated. */
const mostListed = 50;

/** What is wrong with the lines of a file. Nothing for a file without mistakes. */
export const WrongLines: FC<{ problems: readonly string[] }> = ({ problems }) => {
  if (problems.length === 0) return null;
  const rest = problems.length - mostListed;
  return (
    <ul class="wrong-lines" aria-label="What is wrong with the lines">
      {problems.slice(0, mostListed).map((problem) => (
        <li dir="auto">{problem}</li>
      ))}
      {rest > 0 && <li>… and {rest.toLocaleString('en')} more.</li>}
    </ul>
  );
};
