import type {
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RequestOptions,
  RequestPromise,
} from '@voisnap/core';
import type { InviteUserRequest, ListUsersParams, User } from '@voisnap/types/models';
import { userOperations } from '@voisnap/types/operations';
import { bindMethods } from './bind-methods.js';
import { largestPage } from './largest-page.js';

/** Lists and invites the people who have access to the tenant: `client.users`. */
export class Users {
  readonly #caller: OperationCaller;

  constructor(caller: OperationCaller) {
    this.#caller = caller;
    bindMethods(this);
  }

  /**
   * Lists users, 20 per page unless `pageSize` is set (1 to 100). `for await` iterates over the items of all
   * pages and fetches the next pages in advance; `await` returns the first page.
   * @throws ValidationError when a parameter breaks a documented rule. Nothing was sent.
   * @example
   * ```ts
   * for await (const user of client.users.list({ role: 'TenantUser', status: 'active' })) {
   *   console.log(user.email, user.role);
   * }
   * ```
   */
  list(params?: ListUsersParams, options?: ListOptions): PagePromise<User> {
    return this.#caller.paginate(userOperations.list, { query: params }, options);
  }

  /**
   * Gets one page of users: page 1 unless `page` is set, 20 items unless `pageSize` is set (1 to 100).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const page = await client.users.listPage({ search: 'ada', pageSize: 50 });
   * ```
   */
  listPage(params?: ListUsersParams, options?: RequestOptions): RequestPromise<Page<User>> {
    return this.list(params, options).firstPage();
  }

  /**
   * Gets all users as one array, in order: 100 per page, `concurrency` pages at a time (default 2).
   * @throws ValidationError as `list` does.
   * @example
   * ```ts
   * const owners = await client.users.listAll({ role: 'TenantOwner' });
   * ```
   */
  listAll(params?: ListUsersParams, options?: ListOptions): Promise<User[]> {
    return this.list({ ...largestPage, ...params }, options).toArray();
  }

  /**
   * Gets a user.
   * @throws NotFoundError when no user has this id.
   * @example
   * ```ts
   * const user = await client.users.get('usr_01HXK8Z3MNPQRS');
   * console.log(user.email, user.permissions?.canManageApiKeys);
   * ```
   */
  get(userId: string, options?: RequestOptions): RequestPromise<User> {
    return this.#caller.call(userOperations.get, { path: { userId } }, options);
  }

  /**
   * Sends an invitation to an e-mail address. The recipient follows its link and sets a password. Assumed: until then,
   * the user is in the list with the status `invited`.
   * @throws ValidationError when `email` is not an e-mail address, or `role` is a slip of a known role. Nothing was
   * sent.
   * @throws ConflictError when a user has this e-mail address already. Assumed.
   * @example
   * ```ts
   * const user = await client.users.invite({ email: 'ada@example.com', role: 'TenantUser' });
   * console.log(user.id, user.status);
   * ```
   */
  invite(body: InviteUserRequest, options?: RequestOptions): RequestPromise<User> {
    return this.#caller.call(userOperations.invite, { body }, options);
  }
}
