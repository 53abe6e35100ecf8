import type { LeadRow } from './rows.js';

/** Which rows were called how. */
export interface Audit {
  /** Keys that were called more than once. */
  readonly twice: readonly string[];
  /** Keys that were not called, and that nobody listed as uncertain. */
  readonly missing: readonly string[];
  /** Keys whose outcome is `uncertain`. */
  readonly uncertain: readonly string[];
}

/** What the campaign said about a row. */
interface Outcome {
  readonly key: string;
  readonly status: string;
}

/** Compares what a server has placed with what a campaign says about it. */
export const auditCampaign = (
  rows: readonly LeadRow[],
  placed: readonly { readonly metadata?: Record<string, unknown> | null | undefined }[],
  outcomes: readonly Outcome[],
): Audit => {
  const counts = new Map<string, number>();
  for (const { metadata } of placed) {
    const key = String(metadata?.leadId);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const uncertain = outcomes.filter(({ status }) => status === 'uncertain').map(({ key }) => key);
  const keys = rows.map(({ metadata }) => metadata.leadId);
  return {
    twice: [...counts].filter(([, count]) => count > 1).map(([key]) => key),
    missing: keys.filter((key) => !counts.has(key) && !uncertain.includes(key)),
    uncertain,
  };
};
