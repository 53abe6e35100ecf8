import type { AvailableNumber } from '@voisnap/types';
import type { Random } from '../../shared/random.js';
import { type Area, type CountryPlan, countryPlans } from './country-plans.js';

/** Country of numbers without a plan. ISO 3166-1 reserves ZZ for private use. */
const UNKNOWN_COUNTRY = 'ZZ';

const nationalPart = (plan: CountryPlan, phoneNumber: string): string =>
  phoneNumber.slice(1 + plan.callingCode.length);

const findArea = (plan: CountryPlan, national: string): Area | undefined =>
  plan.areas.find(({ code }) => national.startsWith(code));

/** Finds the plan of a number. If two share a calling code, the area code decides. */
function findPlan(phoneNumber: string): CountryPlan | undefined {
  const plans = countryPlans.filter(({ callingCode }) => phoneNumber.startsWith(`+${callingCode}`));
  return plans.find((plan) => findArea(plan, nationalPart(plan, phoneNumber))) ?? plans[0];
}

/** Returns the country of a number in E.164 format; `ZZ` if the mock has no plan for it. */
export const findCountry = (phoneNumber: string): string =>
  findPlan(phoneNumber)?.country ?? UNKNOWN_COUNTRY;

/**
 * Describes a number as a carrier would. The same seed and number always give the same description.
 */
export function describeNumber(phoneNumber: string, random: Random): AvailableNumber {
  const plan = findPlan(phoneNumber);
  const national = plan ? nationalPart(plan, phoneNumber) : '';
  const tollFree = plan?.tollFreeCodes.some((code) => national.startsWith(code)) ?? false;
  const area = plan && !tollFree ? findArea(plan, national) : undefined;
  const [local, free] = plan?.monthlyCostUsd ?? [5, 5];
  const own = random.fork(`number ${phoneNumber}`);
  return {
    phoneNumber,
    country: plan?.country ?? UNKNOWN_COUNTRY,
    region: area?.region ?? null,
    locality: area?.locality ?? null,
    provider: own.pick(['twilio', 'vonage', 'telnyx']),
    capabilities: [...own.pick<readonly string[]>(plan?.capabilities ?? [['voice']])],
    tollFree,
    monthlyCostUsd: tollFree ? free : local,
  };
}
