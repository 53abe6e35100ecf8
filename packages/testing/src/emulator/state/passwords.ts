import type { User } from '@voisnap/types';
import { captureMap, type Restore } from '../../shared/mock-part.js';
import { showValue } from '../../shared/show-value.js';
import type { Table } from './table.js';

/** The password of every active user whose password a test has not set. */
export const defaultPassword = 'voisnap-password';

/** The passwords of users, for `auth.login`. */
export class Passwords {
  readonly #users: () => Table<User>;
  readonly #passwords = new Map<string, string>();

  /** @param users finds the users, whose table is created later. */
  constructor(users: () => Table<User>) {
    this.#users = users;
  }

  /** Returns the password of a user; `undefined` if the user has none, because the invitation is open. */
  get(userId: string): string | undefined {
    const user = this.#users().get(userId);
    if (user?.status === 'invited') return undefined;
    return user && (this.#passwords.get(userId) ?? defaultPassword);
  }

  /**
   * Sets the password of a user. An invited user becomes `active`, as by the link in the invitation.
   * @throws Error when no user has this id.
   * @throws TypeError when the password is not a text, or is empty.
   */
  set(userId: string, password: string): void {
    const users = this.#users();
    const user = users.get(userId);
    if (!user) throw new Error(`No user has the id ${showValue(userId)}.`);
    if (typeof password !== 'string' || password === '') {
      throw new TypeError('The password of a user must be a text that is not empty.');
    }
    this.#passwords.set(userId, password);
    if (user.status === 'invited') users.change(userId, { status: 'active' });
  }

  /** Captures the passwords. */
  capture(): Restore {
    return captureMap(this.#passwords);
  }

  delete(userId: string): void {
    this.#passwords.delete(userId);
  }
}
