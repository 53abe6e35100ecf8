import type { Behaviour } from '../session/behaviour.js';

/** Behaviours of numbers. None is provisioned, because that costs money. */
export const telephonyBehaviours: readonly Behaviour[] = [
  {
    title: 'finds numbers of a country with the requested capabilities',
    prove: async (api, expect) => {
      const { numbers } = await api.call('telephony.numbers.search', {
        query: { country: 'US', capabilities: 'voice,sms', limit: '3' },
      });
      expect(numbers.length <= 3).toBe(true);
      for (const { phoneNumber, country, capabilities } of numbers) {
        expect(phoneNumber).toMatch(/^\+1\d{10}$/);
        expect(country).toBe('US');
        expect(['voice', 'sms'].filter((each) => !capabilities.includes(each))).toEqual([]);
      }
    },
  },
];
