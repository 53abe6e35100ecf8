const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
// Conversations cost fractions of a cent.
const fractions = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

/** An amount of US dollars: '$1.15', '$0.0042'. */
export const formatDollars = (amount: number): string =>
  (Math.abs(amount) < 1 ? fractions : cents).format(amount);
