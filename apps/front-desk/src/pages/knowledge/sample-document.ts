/** A document for people who have none at hand: the opening hours of a company that does not exist. */
export const sampleDocument = {
  filename: 'opening-hours.md',
  name: 'Opening hours',
  text: `# Opening hours of Brightwater Bicycles

We are open from Monday to Friday from 9:00 to 18:00, and on Saturday from 10:00 to 16:00. On Sundays and public
holidays we are closed.

## Workshop
The workshop takes bicycles until one hour before closing. A small service takes two days, a large one takes five.
Express repairs of punctures are done while you wait.

## Test rides
A test ride takes 30 minutes and needs a passport or an identity card. Please book it one day ahead.

## Returns
Accessories can be returned within 30 days with the receipt. Bicycles can be returned within 14 days.

## Directions
We are at 12 Harbour Street, next to the old customs house. Tram 4 stops in front of the shop. Parking is free for
customers.
`,
} as const;
