import type { FC } from 'hono/jsx';

const links = [
  ['/agents', 'Agents'],
  ['/numbers', 'Numbers'],
  ['/knowledge', 'Knowledge'],
  ['/calls', 'Calls'],
  ['/campaigns', 'Campaigns'],
  ['/conversations', 'Conversations'],
  ['/webhooks', 'Webhooks'],
  ['/settings', 'Settings'],
] as const;

/** The links to all pages; the current one is marked for screen readers too. */
export const Navigation: FC<{ path: string }> = ({ path }) => (
  <nav aria-label="Pages">
    <ul>
      {links.map(([href, name]) => (
        <li>
          <a href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
