import type { FC } from 'hono/jsx';

const links = [
  ['/', 'Home'],
  ['/agents', 'Agents'],
  ['/numbers', 'Numbers'],
  ['/knowledge', 'Knowledge'],
  ['/calls', 'Calls'],
  ['/campaigns', 'Campaigns'],
  ['/conversations', 'Conversations'],
  ['/webhooks', 'Webhooks'],
  ['/settings', 'Settings'],
] as const;

const isAt = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** The links to all pages; the current one is marked for screen readers too. */
export const Navigation: FC<{ path: string }> = ({ path }) => (
  <nav aria-label="Pages">
    <ul>
      {links.map(([href, name]) => (
        <li>
          <a href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
