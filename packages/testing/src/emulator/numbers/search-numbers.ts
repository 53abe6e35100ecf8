import type { AvailableNumber } from '@voisnap/types';
import type { Random } from '../../shared/random.js';
import { type CountryPlan, countryPlans } from './country-plans.js';
import { describeNumber } from './describe-number.js';
import { fillPattern, OPEN_DIGIT } from './number-pattern.js';

/** What the numbers of a search must be like. */
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

/** How many numbers are drawn before a search ends with fewer than it might. */
const ATTEMPTS = 3_000;

/**
 * Gives numbers that satisfy a query, drawn from the seed and the query alone: the same search gives
 * the same numbers, less those that were taken. A country that the mock does not know has none.
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

/** Patterns of numbers, in tiers: the last is drawn from when the first does not give enough. */
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

/** The area codes that a search may draw from. Toll-free numbers only where they are asked for. */
function listCodes(plan: CountryPlan, areaCode?: string, tollFree?: boolean): readonly string[] {
  const local = plan.areas.map(({ code }) => code);
  if (areaCode === undefined) return tollFree === true ? plan.tollFreeCodes : local;
  const known = [...local, ...plan.tollFreeCodes];
  // A leading zero is dialled only inside the country, in most of them.
  const code = known.find((each) => [areaCode, areaCode.replace(/^0/, '')].includes(each));
  const isTollFree = plan.tollFreeCodes.includes(code ?? areaCode);
  if (tollFree !== undefined && tollFree !== isTollFree) return [];
  if (code !== undefined) return [code];
  return isAreaCode(plan, areaCode) ? [areaCode] : [];
}

/** Whether an area that the mock has no name for can exist. */
const isAreaCode = (plan: CountryPlan, areaCode: string): boolean =>
  plan.callingCode === '1' ? /^[2-9]\d\d$/.test(areaCode) : /^[1-9]\d{0,3}$/.test(areaCode);
