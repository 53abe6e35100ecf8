import type { OpenEnum } from './open-enum.js';

/** Known carriers of phone numbers. */
export const KNOWN_TELEPHONY_PROVIDERS = ['twilio', 'vonage', 'telnyx'] as const;
/** Known capabilities of a phone number. */
export const KNOWN_NUMBER_CAPABILITIES = ['voice', 'sms', 'mms'] as const;

/** A phone number that you can provision. */
export interface AvailableNumber {
  /** The phone number, in E.164 format. Example: `+14155550100`. */
  phoneNumber: string;
  /** Country of the number, as an ISO 3166-1 alpha-2 code. Example: `US`. */
  country: string;
  /** Region of the number. Example: `California`. */
  region?: string | null | undefined;
  /** Town of the number. Example: `San Francisco`. */
  locality?: string | null | undefined;
  /** Carrier of the number. Example: `twilio`. */
  provider: OpenEnum<(typeof KNOWN_TELEPHONY_PROVIDERS)[number]>;
  /** What the number can be used for. Known: `voice`, `sms`, `mms`. */
  capabilities: OpenEnum<(typeof KNOWN_NUMBER_CAPABILITIES)[number]>[];
  /** Whether calls to the number are free for the caller. */
  tollFree: boolean;
  /** Price per month, in US dollars. Example: 1.15. */
  monthlyCostUsd: number;
}

/** The result of a search for numbers. */
export interface SearchNumbersResponse {
  /** Numbers that you can provision. */
  numbers: AvailableNumber[];
}

/** A phone number that you have provisioned. */
export interface TelephonyNumber {
  /** Id of the number. Assumed: with the prefix `num_`. */
  id: string;
  /** The phone number, in E.164 format. Example: `+14155550100`. */
  phoneNumber: string;
  /** Name of the agent that takes calls to the number. `null` if no agent is assigned. */
  assignedAgentName?: string | null | undefined;
  /** Id of the agent that takes calls to the number. `null` if no agent is assigned. Assumed. */
  assignedAgentId?: string | null | undefined;
  /** Carrier of the number. Example: `twilio`. Assumed. */
  provider?: OpenEnum<(typeof KNOWN_TELEPHONY_PROVIDERS)[number]> | null | undefined;
  /** Display name of the number. Example: `Main Support Line`. Assumed. */
  friendlyName?: string | null | undefined;
  /** Country of the number, as an ISO 3166-1 alpha-2 code. Example: `US`. Assumed. */
  country?: string | null | undefined;
  /** What the number can be used for. Known: `voice`, `sms`, `mms`. Assumed. */
  capabilities?: OpenEnum<(typeof KNOWN_NUMBER_CAPABILITIES)[number]>[] | null | undefined;
  /** Price per month, in US dollars. Example: 1.15. Assumed. */
  monthlyCostUsd?: number | null | undefined;
  /** Status of the number. Example: `active`. Assumed. */
  status?: OpenEnum<'active'> | null | undefined;
  /** When the number was provisioned, as an ISO 8601 datetime in UTC. Assumed. */
  createdAt?: string | null | undefined;
}
