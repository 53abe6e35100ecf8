import { describe, expect, it } from 'vitest';
import { messagesByField } from '../../test/first-message.js';
import {
  analyticsConversationsParamsSchema,
  analyticsOverviewParamsSchema,
} from './analytics-requests.js';
import { createApiKeyRequestSchema } from './api-key-requests.js';
import { billingUsageParamsSchema } from './billing-usage.js';
import { loginRequestSchema } from './login.js';
import { createTenantRequestSchema } from './tenant-requests.js';
import { inviteUserRequestSchema, listUsersParamsSchema } from './user-requests.js';

describe('createApiKeyRequestSchema', () => {
  it('takes known scopes, new ones and a date', () => {
    const expiresAt = new Date('2026-12-31T23:59:59Z');
    const request = { name: 'Backend', scopes: ['agents:read', 'calls:read'], expiresAt };
    expect(createApiKeyRequestSchema.parse(request)).toEqual({
      ...request,
      expiresAt: '2026-12-31T23:59:59.000Z',
    });
  });

  it('refuses a slip of a scope and of the expiry for certain', () => {
    const request = { name: 'Backend', scopes: ['agent:read'], expires_at: '2026-12-31' };
    const { error } = createApiKeyRequestSchema.safeParse(request);
    expect(error?.issues).toMatchObject([
      { path: ['scopes', 0], message: expect.stringContaining('did you mean "agents:read"?') },
      { path: ['expires_at'], message: expect.stringContaining('did you mean "expiresAt"?') },
    ]);
    for (const issue of error?.issues ?? []) expect(issue).not.toHaveProperty('assumption');
  });

  it('takes no other name for the expiry, because the key would never expire', () => {
    for (const name of ['expiresIn', 'expires', 'expiration']) {
      const request = { name: 'Backend', scopes: ['agents:read'], [name]: 3_600 };
      expect(messagesByField(createApiKeyRequestSchema, request)[name]).toContain('"expiresAt"');
    }
  });

  it('expects at least one scope', () => {
    expect(messagesByField(createApiKeyRequestSchema, { name: 'Backend', scopes: [] })).toEqual({
      scopes: 'scopes must be a list of at least one scope, such as ["agents:read"]; got an array',
    });
  });
});

describe('inviteUserRequestSchema', () => {
  it('takes a role that is new, and refuses what is no e-mail address for certain', () => {
    const request = { email: 'ada@example.com', role: 'Auditor', firstName: 'Ada' };
    expect(inviteUserRequestSchema.parse(request)).toEqual(request);
    const { error } = inviteUserRequestSchema.safeParse({ ...request, email: 'ada' });
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]).not.toHaveProperty('assumption');
  });

  it('names a role that is a slip', () => {
    const request = { email: 'ada@example.com', role: 'tenant_user' };
    expect(messagesByField(inviteUserRequestSchema, request)).toEqual({
      role: 'unknown value "tenant_user": did you mean "TenantUser"?',
    });
  });
});

describe('loginRequestSchema', () => {
  it('never shows the password, not even in the wrong field', () => {
    const password = 'open sesame';
    expect(messagesByField(loginRequestSchema, { email: password, password: 5 })).toEqual({
      email: 'email must be an e-mail address, such as ada@example.com',
      password: 'password must be a non-empty string',
    });
    expect(messagesByField(loginRequestSchema, {})).toEqual({
      email: 'email is required and must be an e-mail address, such as ada@example.com',
      password: 'password is required and must be a non-empty string',
    });
  });
});

describe('createTenantRequestSchema', () => {
  const owner = { email: 'ada@example.com' };

  it('takes the whole request, and one without plan, limits and alerts', () => {
    const least = { name: 'Acme', slug: 'acme', owner };
    expect(createTenantRequestSchema.parse(least)).toEqual(least);
    const whole = {
      ...least,
      plan: 'trial',
      billingMode: 'self_billed',
      usageLimits: { monthlySpendLimitCents: 500_000, maxAgents: 0 },
      billingAlerts: {
        alertThresholds: [50, 100],
        alertEmails: [owner.email],
        actionAt100: 'stop',
      },
    };
    expect(createTenantRequestSchema.parse(whole)).toEqual(whole);
  });

  it('says of each nested field what is wrong', () => {
    const request = {
      name: 'Acme',
      slug: 'acme',
      owner: { email: 'ada', fristName: 'Ada' },
      usageLimits: { monthlySpendLimitCents: 0.5, maxAgent: 3 },
      billingAlerts: { alertEmails: ['ada@'] },
    };
    expect(Object.keys(messagesByField(createTenantRequestSchema, request))).toEqual([
      'owner.email',
      'owner.fristName',
      'usageLimits.monthlySpendLimitCents',
      'usageLimits.maxAgent',
      'billingAlerts.alertEmails.0',
    ]);
  });
});

it('listUsersParamsSchema filters by role, status and text', () => {
  const params = { role: 'TenantUser', status: 'active', search: '', page: 2 };
  expect(listUsersParamsSchema.parse(params)).toEqual(params);
});

describe('the bounds of a report', () => {
  const schemas = [
    analyticsOverviewParamsSchema,
    analyticsConversationsParamsSchema,
    billingUsageParamsSchema,
  ];

  it.each(schemas)(
    'have no other names, because the report would be about other days',
    (schema) => {
      const other = { from: '2025-06-01', until: '2025-06-30' };
      expect(messagesByField(schema, other)).toEqual({
        from: 'unknown field "from": did you mean "dateFrom"?',
        until: 'unknown field "until": did you mean "dateTo"?',
      });
      for (const issue of schema.safeParse(other).error?.issues ?? []) {
        expect(issue).not.toHaveProperty('assumption');
      }
    },
  );

  it.each(['tz', 'top', 'form', 'format', 'stats', 'send'])('are not meant by %s', (name) => {
    const [issue] = billingUsageParamsSchema.safeParse({ [name]: 'x' }).error?.issues ?? [];
    expect(issue).toMatchObject({ assumption: 'unknown-field' });
  });
});

describe('the limits and alerts of a tenant', () => {
  const tenant = { name: 'Acme', slug: 'acme', owner: { email: 'ada@example.com' } };

  it('have no other name for the spending limit, because nothing would limit it', () => {
    const request = { ...tenant, usageLimits: { monthlySpendLimitUsd: 5_000 } };
    expect(messagesByField(createTenantRequestSchema, request)).toEqual({
      'usageLimits.monthlySpendLimitUsd':
        'unknown field "monthlySpendLimitUsd": did you mean "monthlySpendLimitCents"?',
    });
  });

  it('have whole percentages, no fractions of 1', () => {
    const request = { ...tenant, billingAlerts: { alertThresholds: [50, 0.8] } };
    expect(Object.keys(messagesByField(createTenantRequestSchema, request))).toEqual([
      'billingAlerts.alertThresholds.1',
    ]);
  });
});
