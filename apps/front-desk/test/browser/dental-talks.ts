import type { CallScript, InboundCallScript } from '@voisnap/testing';

// What is said on the telephone of the dental practice.

export const booking: InboundCallScript = (call) =>
  call
    .ring('4s')
    .answer()
    .agent('Harbour Dental, this is Mia. How can I help you?')
    .caller('Hi, I need an appointment for a check-up, this week if possible.')
    .tool('find_free_slots', { takes: '900ms' })
    .agent('I have Thursday at ten past nine, or Friday at four. Which suits you?')
    .caller('Thursday is perfect. What does it cost?')
    .agent('A check-up is 45 dollars. Shall I book Thursday at ten past nine?')
    .caller('Yes please. Great, thank you.')
    .tool('book_slot', { takes: '1200ms' })
    .agent('Done. You get a text with the details. See you on Thursday.')
    .outcome('resolved')
    .hangup('caller');

export const billing: InboundCallScript = (call) =>
  call
    .answer()
    .agent('Harbour Dental, this is Mia. How can I help you?')
    .caller('The invoice for my cleaning is wrong. I paid at the desk.')
    .agent('I am sorry about that. I put you through to our office.')
    .transfer('+14155550101', 'invoice was paid already');

export const directions: InboundCallScript = (call) =>
  call
    .answer()
    .agent('Harbour Dental, this is Mia. How can I help you?')
    .caller('Where can I park for my appointment?')
    .agent('There is free parking behind the house, at 12 Quay Street.')
    .caller('Perfect, thanks.')
    .outcome('resolved')
    .hangup('caller');

export const reminder: CallScript = (call) =>
  call
    .ring('6s')
    .answer()
    .agent(
      'Hello, this is Theo of Harbour Dental. You have an appointment tomorrow at half past two.',
    )
    .caller('Thanks for the reminder. Can you call me back at five? I am driving.')
    .agent('Of course. Drive safely.')
    .hangup('caller');

export const rescheduling: CallScript = (call) =>
  call
    .ring('5s')
    .answer()
    .agent('Hello, this is Theo of Harbour Dental. You have an appointment tomorrow at nine.')
    .caller('Oh, I cannot come tomorrow. Is there a later day?')
    .tool('find_free_slots', { takes: '900ms' })
    .agent('There is Monday at eleven, or Tuesday at two.')
    .caller('Monday is fine.')
    .agent('I have moved it to Monday at eleven. Is there anything else?')
    .caller('No, that was all. Thank you.')
    .hangup('caller');
