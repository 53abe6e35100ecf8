/** An area code with its region. */
export interface Area {
  readonly code: string;
  readonly region: string | null;
  readonly locality: string | null;
}

/** The numbering plan of a country. */
export interface CountryPlan {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly callingCode: string;
  /** Number of digits after the calling code. */
  readonly nationalDigits: number;
  readonly areas: readonly Area[];
  readonly tollFreeCodes: readonly string[];
  /** Monthly price in US dollars, for a local and a toll-free number. Assumed. */
  readonly monthlyCostUsd: readonly [local: number, tollFree: number];
  /** Sets of capabilities: each number has one of them. Assumed. */
  readonly capabilities: readonly (readonly ('voice' | 'sms' | 'mms')[])[];
}

const voice = ['voice'] as const;
const texts = ['voice', 'sms'] as const;
const pictures = ['voice', 'sms', 'mms'] as const;

const areas = (...rows: readonly string[]): Area[] =>
  rows.map((row) => {
    const [code = '', region = null, locality = null] = row.split('|');
    return { code, region, locality };
  });

const tollFreeOfNorthAmerica = ['800', '833', '844', '855', '866', '877', '888'];

/** Countries with numbers in the mock. */
export const countryPlans: readonly CountryPlan[] = [
  {
    country: 'US',
    callingCode: '1',
    nationalDigits: 10,
    areas: areas(
      '415|California|San Francisco',
      '212|New York|New York',
      '310|California|Los Angeles',
      '312|Illinois|Chicago',
      '512|Texas|Austin',
      '617|Massachusetts|Boston',
      '206|Washington|Seattle',
      '305|Florida|Miami',
      '303|Colorado|Denver',
      '404|Georgia|Atlanta',
    ),
    tollFreeCodes: tollFreeOfNorthAmerica,
    monthlyCostUsd: [1.15, 2.15],
    capabilities: [pictures, texts],
  },
  {
    country: 'CA',
    callingCode: '1',
    nationalDigits: 10,
    areas: areas(
      '416|Ontario|Toronto',
      '514|Quebec|Montreal',
      '604|British Columbia|Vancouver',
      '403|Alberta|Calgary',
    ),
    tollFreeCodes: tollFreeOfNorthAmerica,
    monthlyCostUsd: [1.15, 2.15],
    capabilities: [pictures, texts],
  },
  {
    country: 'GB',
    callingCode: '44',
    nationalDigits: 10,
    areas: areas('20|England|London', '161|England|Manchester', '131|Scotland|Edinburgh'),
    tollFreeCodes: ['800', '808'],
    monthlyCostUsd: [1.4, 3],
    capabilities: [texts, voice],
  },
  {
    country: 'DE',
    callingCode: '49',
    nationalDigits: 10,
    areas: areas(
      '30|Berlin|Berlin',
      '40|Hamburg|Hamburg',
      '89|Bavaria|Munich',
      '69|Hesse|Frankfurt',
    ),
    tollFreeCodes: ['800'],
    monthlyCostUsd: [1.5, 4],
    capabilities: [voice, texts],
  },
  {
    country: 'FR',
    callingCode: '33',
    nationalDigits: 9,
    areas: areas('1|Île-de-France|Paris', '4|Auvergne-Rhône-Alpes|Lyon', '5|Occitanie|Toulouse'),
    tollFreeCodes: ['800', '805'],
    monthlyCostUsd: [1.3, 4],
    capabilities: [voice, texts],
  },
  {
    country: 'ES',
    callingCode: '34',
    nationalDigits: 9,
    areas: areas('91|Madrid|Madrid', '93|Catalonia|Barcelona'),
    tollFreeCodes: ['900'],
    monthlyCostUsd: [1.3, 4],
    capabilities: [voice, texts],
  },
  {
    country: 'IT',
    callingCode: '39',
    nationalDigits: 10,
    areas: areas('02|Lombardy|Milan', '06|Lazio|Rome'),
    tollFreeCodes: ['800'],
    monthlyCostUsd: [1.3, 4],
    capabilities: [voice, texts],
  },
  {
    country: 'NL',
    callingCode: '31',
    nationalDigits: 9,
    areas: areas('20|North Holland|Amsterdam', '10|South Holland|Rotterdam'),
    tollFreeCodes: ['800'],
    monthlyCostUsd: [1.4, 4],
    capabilities: [voice, texts],
  },
  {
    country: 'AU',
    callingCode: '61',
    nationalDigits: 9,
    areas: areas('2|New South Wales|Sydney', '3|Victoria|Melbourne', '7|Queensland|Brisbane'),
    tollFreeCodes: ['180'],
    monthlyCostUsd: [3, 16],
    capabilities: [texts, voice],
  },
  {
    country: 'BR',
    callingCode: '55',
    nationalDigits: 10,
    areas: areas('11|São Paulo|São Paulo', '21|Rio de Janeiro|Rio de Janeiro'),
    tollFreeCodes: ['800'],
    monthlyCostUsd: [4, 25],
    capabilities: [voice],
  },
];
