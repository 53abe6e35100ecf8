import { inviteUserRequestSchema, type User } from '@voisnap/types';
import { models } from '../entities/models.js';
import { conflict } from '../problems/problem.js';
import { findUser, inviteUser } from '../users/invite-user.js';
import { findExtraFields } from './extra-fields.js';
import { fieldIs, passesAll, textIn } from './filters.js';
import type { HandlersOf } from './handler.js';
import { listPage } from './list.js';
import { requireEntity } from './require-entity.js';

/** Handlers of the operations on users. */
export const userHandlers: HandlersOf<'users'> = {
  'users.list': ({ query }, { db }) => {
    const passes = passesAll<User>(
      fieldIs('role', query.role),
      fieldIs('status', query.status),
      // Assumed: the fields that the search looks at.
      textIn(['email', 'firstName', 'lastName'], query.search),
    );
    const rows = db.user.rows().filter(passes);
    return listPage({ rows, model: models.user, sortedBy: 'createdAt' }, query);
  },
  'users.get': ({ path }, { db }) => requireEntity(db.user, path.userId),
  'users.invite': ({ body, userId }, tenant) => {
    // Assumed: a user of the tenant cannot be invited again.
    if (findUser(tenant, body.email)) {
      throw conflict(`A user with the e-mail address ${body.email} exists already.`);
    }
    const { email, role, firstName, lastName } = body;
    return inviteUser(tenant, {
      ...findExtraFields(body, inviteUserRequestSchema, models.user),
      email,
      role,
      firstName,
      lastName,
      invitedBy: userId,
    });
  },
};
