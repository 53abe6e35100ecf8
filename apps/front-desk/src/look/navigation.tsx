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

/**
 * The links to all pages; the current one is marked for screen readers too. Narrow screens show a button instead, and
 * the browser itself opens the links.
 */
export const Navigation: FC<{ path: string }> = ({ path }) => (
  <>
    <button type="button" class="menu secondary" popovertarget="menu">
      Menu
    </button>
    <nav id="menu" popover="auto" aria-label="Pages">
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
  </>
);
