import type { AvailableNumber } from '@voisnap/types';
import type { Random } from '../../shared/random.js';
import { type Area, type CountryPlan, countryPlans } from './country-plans.js';

/** ISO 3166-1 keeps ZZ free: a country that the mock has no plan for. */
const UNKNOWN_COUNTRY = 'ZZ';

const nationalPart = (plan: CountryPlan, phoneNumber: string): string =>
  phoneNumber.slice(1 + plan.callingCode.length);

const findArea = (plan: CountryPlan, national: string): Area | undefined =>
  plan.areas.find(({ code }) => national.startsWith(code));

/** The plan that a number belongs to. Where two share a calling code, its area decides. */
function findPlan(phoneNumber: string): CountryPlan | undefined {
  const plans = countryPlans.filter(({ callingCode }) => phoneNumber.startsWith(`+${callingCode}`));
  return plans.find((plan) => findArea(plan, nationalPart(plan, phoneNumber))) ?? plans[0];
}

/** The country of a number in E.164 format; `ZZ` where the mock does not know it. */
export const findCountry = (phoneNumber: string): string =>
  findPlan(phoneNumber)?.country ?? UNKNOWN_COUNTRY;

/**
 * Says what a carrier would say about a number. The same seed and number give the same answer, in
 * whatever search it turns up.
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
