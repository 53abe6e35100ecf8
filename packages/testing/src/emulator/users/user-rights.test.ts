import { type OperationId, operations } from '@voisnap/types/operations';
import { describe, expect, it, test } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import { rightsOf } from './user-rights.js';

const { fixtures } = createHandledTenant();
const allowedTo = (role: string, permissions = {}) => {
  const { allows } = rightsOf(fixtures.user({ role, permissions }));
  return (Object.keys(operations) as OperationId[]).filter((id) => allows(operations[id]));
};

describe('rightsOf', () => {
  test.each(['Admin', 'AgencyManager', 'TenantOwner'])('allows %s everything', (role) => {
    expect(allowedTo(role)).toEqual(Object.keys(operations));
  });

  it('gives the other roles what the sentences about them say', () => {
    const ofUser = allowedTo('TenantUser');
    expect(ofUser).toEqual(expect.arrayContaining(['agents.create', 'conversations.addTags']));
    expect(ofUser).not.toContain('telephony.numbers.provision');
    expect(ofUser).not.toContain('users.invite');
    const technical = allowedTo('AgencyTechnicalManager');
    expect(technical).toEqual(expect.arrayContaining(['apiKeys.create', 'webhooks.create']));
    expect(technical).not.toContain('conversations.list');
  });

  test.each(['ReadOnly', 'AgencyAccountManager', 'Auditor'])('lets %s only read', (role) => {
    expect(allowedTo(role)).toContain('agents.list');
    const writing = allowedTo(role).filter((id) => operations[id].retry !== 'safe');
    // Agents in a browser are called with the token of a user.
    expect(writing).toEqual(['webrtc.createSession']);
  });

  it('lets permissions allow and forbid what they name', () => {
    const permissions = { canManageApiKeys: true, canDeleteConversations: true };
    expect(allowedTo('TenantUser', permissions)).toEqual(
      expect.arrayContaining(['apiKeys.create', 'conversations.delete']),
    );
    const none = { canManageApiKeys: false, canDeleteConversations: false };
    expect(allowedTo('Admin', none)).not.toContain('apiKeys.create');
    expect(allowedTo('TenantUser', none)).not.toContain('conversations.delete');
  });
});
