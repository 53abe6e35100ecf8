import type { CallScript, InboundCallScript } from '@voisnap/testing';
import { billing, booking, directions, reminder, rescheduling } from './dental-talks.js';

// A dental practice that does not exist. Its telephone numbers are kept for fiction.

/** Who picks up the telephone there. */
export const agents = [
  {
    name: 'Mia, reception',
    description: 'Answers the main number: appointments, prices and directions.',
    firstMessage: 'Harbour Dental, this is Mia. How can I help you?',
  },
  {
    name: 'Theo, reminders',
    description: 'Calls patients a day before their appointment.',
    firstMessage: 'Hello, this is Theo of Harbour Dental about your appointment.',
  },
  {
    name: 'Nora, nights and weekends',
    description: 'Tells what to do about pain, and takes messages.',
    firstMessage: 'Harbour Dental is closed at the moment. Is it an emergency?',
  },
] as const;

/** What the agents know. */
export const documents = [
  {
    name: 'Prices',
    text: 'A check-up costs 45 dollars. A cleaning costs 80 dollars and takes 40 minutes. A filling costs from 120 dollars. We accept cards, and payment in three parts without interest.',
  },
  {
    name: 'Opening hours and directions',
    text: 'Harbour Dental is open Monday to Friday from 8 to 6, Saturday from 9 to 1. You find us at 12 Quay Street, two minutes from the ferry. There is free parking behind the house for patients.',
  },
  {
    name: 'After an extraction',
    text: 'Bite on the gauze for 30 minutes. Do not rinse on the first day. Cool your cheek. Call us when the bleeding has not stopped after three hours, whatever the time.',
  },
] as const;

/** Who called, oldest first, and how it went. */
export const incomingCalls: readonly { from: string; script: InboundCallScript }[] = [
  { from: '+14155550142', script: directions },
  { from: '+14155550117', script: booking },
  { from: '+14155550163', script: billing },
  { from: '+14155550128', script: booking },
  { from: '+14155550174', script: directions },
  { from: '+14155550155', script: booking },
];

/** Who was called, oldest first, and how it went. */
export const placedCalls: readonly { to: string; script: CallScript }[] = [
  { to: '+14155550131', script: reminder },
  { to: '+14155550119', script: (call) => call.ring('25s').noAnswer() },
  { to: '+14155550146', script: reminder },
  { to: '+14155550187', script: (call) => call.busy() },
  { to: '+14155550152', script: rescheduling },
];
