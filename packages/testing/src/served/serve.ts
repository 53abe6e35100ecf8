import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ListenOptions } from '../http/client-access.js';
import { listen } from '../http/node/listen.js';
import type { VoisnapMockOptions } from '../mock/mock-options.js';
import { nodePlatform } from '../mock/node-platform.js';
import { leadsToControl } from './control/control-path.js';
import { createControlApp } from './control/create-control-app.js';
import { ForbiddenPages } from './pages/forbidden-pages.js';
import { PageAccess, type PageAccessOptions } from './pages/page-access.js';
import { evictedHeader } from './workspaces/eviction-log.js';
import { Workspaces, type WorkspacesSettings } from './workspaces/workspaces.js';

/** A running server of workspaces. */
export interface ServedWorkspaces extends AsyncDisposable {
  readonly url: string;
  /** The key of the first workspace. It depends on the seed alone. */
  readonly apiKey: string;
  /** Closes the port and all workspaces. */
  close(): Promise<void>;
}

/** Where to listen, which pages may call the server, and how many workspaces it keeps. */
export type ServeWorkspacesOptions = ListenOptions &
  PageAccessOptions &
  Partial<WorkspacesSettings>;

/**
 * Serves mocks to other processes: the API, with a workspace (a mock of its own) for each API key, and control
 * under `/__voisnap`. `createVoisnapMock()` makes one such mock without a server.
 * @throws TypeError when an option or the seed is invalid.
 * @throws Error when the port is taken.
 */
export async function serveWorkspaces(
  options: VoisnapMockOptions,
  { print = nodePlatform.print, maxWorkspaces, maxRequests, ...places }: ServeWorkspacesOptions,
): Promise<ServedWorkspaces> {
  const { allowOrigins, allowHosts, host = '127.0.0.1', ...where } = places;
  const pages = new PageAccess({ allowOrigins, allowHosts, host });
  const workspaces = new Workspaces(options, { print, maxWorkspaces, maxRequests });
  const listener = createServerListener({ workspaces, pages, refused: new ForbiddenPages(print) });
  const server = await listen(listener, { ...where, host }).catch(async (error) => {
    await workspaces.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), workspaces.close()]);
  };
  return {
    url: server.url,
    apiKey: workspaces.first.apiKey,
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface ListenerParts {
  readonly workspaces: Workspaces;
  readonly pages: PageAccess;
  readonly refused: ForbiddenPages;
}

/** Routes each request to control or to its workspace. Without a valid key, the first workspace responds with 401. */
function createServerListener({ workspaces, pages, refused }: ListenerParts): RequestListener {
  const control = getRequestListener(createControlApp(workspaces, pages).fetch, {
    // The platform's Request and Response stay as they are.
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => {
    const toControl = leadsToControl(incoming);
    const refusal = pages[toControl ? 'findControlRefusal' : 'findApiRefusal'](incoming.headers);
    if (refusal !== undefined) {
      refused.respond(outgoing, refusal);
      return;
    }
    if (toControl) {
      void control(incoming, outgoing);
      return;
    }
    const workspace = workspaces.find(incoming.headers.authorization) ?? workspaces.first;
    if (workspace.eviction !== undefined) outgoing.setHeader(evictedHeader, 'reopened');
    workspace.listener(incoming, outgoing);
  };
}
