import type { ListParams } from './list-params.js';
import type { OpenEnum } from './open-enum.js';
import type { KNOWN_NUMBER_CAPABILITIES, KNOWN_TELEPHONY_PROVIDERS } from './telephony-number.js';

/** Numbers that a search returns when `limit` is not given. */
export const DEFAULT_NUMBER_SEARCH_LIMIT = 10;
/** Most numbers that a search returns. */
export const MAX_NUMBER_SEARCH_LIMIT = 50;

/** Filters of a search for phone numbers. */
export interface SearchNumbersParams {
  /** Country of the number, as an ISO 3166-1 alpha-2 code. Example: `US`. */
  country?: string | undefined;
  /** Area code of the number. Example: `415`. */
  areaCode?: string | undefined;
  /** Digits that the number must contain. */
  contains?: string | undefined;
  /** Capabilities that the number must have, all of them. Example: `['voice', 'sms']`. */
  capabilities?: readonly OpenEnum<(typeof KNOWN_NUMBER_CAPABILITIES)[number]>[] | undefined;
  /** Carrier of the number. Example: `twilio`. */
  provider?: OpenEnum<(typeof KNOWN_TELEPHONY_PROVIDERS)[number]> | undefined;
  /** Whether to return toll-free numbers only. */
  tollFree?: boolean | undefined;
  /** Most numbers to return, from 1 to 50. Default: 10. */
  limit?: number | undefined;
}

/** A phone number to provision. */
export interface ProvisionNumberRequest {
  /** The phone number, in E.164 format. Example: `+14155550100`. */
  phoneNumber: string;
  /** Carrier of the number, as the search returned it. Example: `twilio`. */
  provider: OpenEnum<(typeof KNOWN_TELEPHONY_PROVIDERS)[number]>;
  /** Display name of the number. Example: `Main Support Line`. */
  friendlyName?: string | undefined;
}

/** The agent that should take calls to a number. */
export interface AssignNumberRequest {
  /** Id of the agent. */
  agentId: string;
}

/** Paging of a list of phone numbers. */
export interface ListNumbersParams extends ListParams {}
