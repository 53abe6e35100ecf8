import type { AvailableNumber } from '@voisnap/types';
import type { Random } from '../../shared/random.js';
import { type CountryPlan, countryPlans } from './country-plans.js';
import { describeNumber } from './describe-number.js';
import { fillPattern, OPEN_DIGIT } from './number-pattern.js';

/** Criteria of a search for numbers. */
export interface NumberQuery {
  /** ISO 3166-1 alpha-2, in upper case. */
  readonly country: string;
  /** Digits only. */
  readonly areaCode?: string | undefined;
  /** Digits only; empty for any number. */
  readonly contains: string;
  readonly capabilities: readonly string[];
  readonly provider?: string | undefined;
  readonly tollFree?: boolean | undefined;
  readonly limit: number;
  readonly isTaken: (phoneNumber: string) => boolean;
}

/** Most random numbers that a search tries. */
const ATTEMPTS = 3_000;

/**
 * Returns numbers that match a query. They depend on the seed and the query only: the same search gives the
 * same numbers, without those provisioned meanwhile. An unknown country has none.
 */
export function searchNumbers(query: NumberQuery, random: Random): AvailableNumber[] {
  const plan = countryPlans.find(({ country }) => country === query.country);
  const patterns = plan ? listPatterns(plan, query) : [];
  if (patterns.length === 0) return [];
  const draws = random.fork(describeQuery(query));
  const found = new Map<string, AvailableNumber>();
  for (let attempt = 0; attempt < ATTEMPTS && found.size < query.limit; attempt += 1) {
    const tier = patterns[attempt < ATTEMPTS / 2 ? 0 : patterns.length - 1] ?? [];
    const phoneNumber = fillPattern(draws.pick(tier), query.contains, draws);
    if (phoneNumber === undefined || query.isTaken(phoneNumber)) continue;
    const described = describeNumber(phoneNumber, random);
    if (satisfies(described, query)) found.set(phoneNumber, described);
  }
  return [...found.values()];
}

const satisfies = (number: AvailableNumber, query: NumberQuery): boolean =>
  number.country === query.country &&
  (query.provider === undefined || number.provider === query.provider) &&
  query.capabilities.every((capability) => number.capabilities.includes(capability));

const describeQuery = ({ country, areaCode, contains, tollFree }: NumberQuery): string =>
  `numbers ${country} ${areaCode} ${contains} ${tollFree}`;

/** Patterns of numbers in tiers. The last tier is used if the first gives too few numbers. */
function listPatterns(plan: CountryPlan, { areaCode, tollFree }: NumberQuery): string[][] {
  const starts = listCodes(plan, areaCode, tollFree).map((code) => `+${plan.callingCode}${code}`);
  if (starts.length === 0) return [];
  const length = 1 + plan.callingCode.length + plan.nationalDigits;
  const open = (start: string): string => start.padEnd(length, OPEN_DIGIT);
  if (plan.callingCode !== '1') return [starts.map(open)];
  // 555-0100 to 555-0199 are kept for fiction in every area of North America, where the digit
  // behind an area code is neither 0 nor 1.
  const real = starts.flatMap((start) => [...'23456789'].map((digit) => open(start + digit)));
  return [starts.map((start) => open(`${start}55501`)), real];
}

/** Area codes for a search. Toll-free codes only on request. */
function listCodes(plan: CountryPlan, areaCode?: string, tollFree?: boolean): readonly string[] {
  const local = plan.areas.map(({ code }) => code);
  if (areaCode === undefined) return tollFree === true ? plan.tollFreeCodes : local;
  const known = [...local, ...plan.tollFreeCodes];
  // In most countries a leading zero is dialled only inside the country.
  const code = known.find((each) => [areaCode, areaCode.replace(/^0/, '')].includes(each));
  const isTollFree = plan.tollFreeCodes.includes(code ?? areaCode);
  if (tollFree !== undefined && tollFree !== isTollFree) return [];
  if (code !== undefined) return [code];
  return isAreaCode(plan, areaCode) ? [areaCode] : [];
}

/** Whether an unknown area code is possible in the country. */
const isAreaCode = (plan: CountryPlan, areaCode: string): boolean =>
  plan.callingCode === '1' ? /^[2-9]\d\d$/.test(areaCode) : /^[1-9]\d{0,3}$/.test(areaCode);
