/** A topic of calls, with its dialogue. The lines can contain `{persona}`, `{about}` and `{callee}`. */
export interface Scenario {
  /** Tag of the conversation. */
  readonly topic: string;
  /** Words in the agent's texts that select this scenario. */
  readonly keywords: RegExp;
  readonly intent: string;
  readonly summary: string;
  /** In an inbound call: the request of the caller, and the reply of the agent. */
  readonly request: readonly [user: string, agent: string];
  /** In an outbound call: what the agent says, and what the other person replies. */
  readonly exchanges: readonly (readonly [agent: string, user: string])[];
}

/** The scenario for texts that contain no keyword of another scenario. */
const support: Scenario = {
  topic: 'support',
  keywords: /support|help|service|assist/i,
  intent: 'get_support',
  summary: '{persona} answered the questions of {callee}{about}.',
  request: [
    'I have a question about how to use your service.',
    'Of course. I have sent you a guide by email that shows each step.',
  ],
  exchanges: [
    [
      'I am calling to follow up on your request{about}. Has it been sorted out?',
      'Mostly, but I still have a question about it.',
    ],
    [
      'Of course. I have your details in front of me. What would you like to know?',
      'How long will it take until everything is done?',
    ],
    [
      'It will be done within two working days, and you will get a confirmation by email.',
      'That is what I needed to know.',
    ],
  ],
};

/** In the order in which their keywords are tried. */
const scenarios: readonly Scenario[] = [
  {
    topic: 'billing',
    keywords: /billing|invoice|payment|refund|charge/i,
    intent: 'billing_question',
    summary: '{persona} explained a charge{about} to {callee}.',
    request: [
      'There is a charge on my invoice that I do not understand.',
      'That charge is the yearly fee, which is due in this month.',
    ],
    exchanges: [
      [
        'I am calling about your latest invoice{about}. Do you have a minute?',
        'Yes. I was wondering about one of the charges on it.',
      ],
      [
        'That charge is the yearly fee, which is due in this month.',
        'I see. I had forgotten about that one.',
      ],
      [
        'I will send you a breakdown by email, so that you have it in writing.',
        'Perfect, that settles it.',
      ],
    ],
  },
  {
    topic: 'appointment',
    keywords: /appointment|schedul|book|reservation|clinic|dental|salon/i,
    intent: 'book_appointment',
    summary: '{persona} booked an appointment with {callee}{about}.',
    request: [
      'I would like to book an appointment for Thursday.',
      'I have a free slot at half past ten on Thursday, and have booked it for you.',
    ],
    exchanges: [
      [
        'I am calling to arrange your appointment{about}. Would Thursday morning suit you?',
        'Thursday is good, but not before ten.',
      ],
      [
        'I have a free slot at half past ten on Thursday. Shall I book it?',
        'Yes, please book that one.',
      ],
      ['It is booked. You will get a reminder on the day before.', 'Great, thank you.'],
    ],
  },
  {
    topic: 'delivery',
    keywords: /deliver|shipping|order|parcel|logistic/i,
    intent: 'arrange_delivery',
    summary: '{persona} arranged a delivery with {callee}{about}.',
    request: [
      'Could you tell me when my order arrives?',
      'It is on its way, and arrives tomorrow between two and four.',
    ],
    exchanges: [
      [
        'I am calling about your delivery{about}. Will somebody be at home tomorrow afternoon?',
        'Tomorrow is difficult. Could it come the day after?',
      ],
      ['The day after tomorrow works, between two and four.', 'Yes, I will be here then.'],
      ['I have changed it. The driver will ring you when he is close.', 'Wonderful.'],
    ],
  },
  {
    topic: 'survey',
    keywords: /survey|feedback|satisfaction|review/i,
    intent: 'give_feedback',
    summary: '{persona} collected feedback from {callee}{about}.',
    request: [
      'I was asked to give you some feedback.',
      'I am glad that you ring. I have noted what you told us.',
    ],
    exchanges: [
      [
        'I would like to ask you two short questions{about}. How satisfied are you, from one to ten?',
        'I would say nine.',
      ],
      [
        'Thank you. What should we do better?',
        'The waiting time could be shorter. All else was fine.',
      ],
      ['I have noted that. Thank you for your time.', 'You are welcome.'],
    ],
  },
  {
    topic: 'sales',
    keywords: /sales|lead|demo|offer|pricing|qualif/i,
    intent: 'request_demo',
    summary: '{persona} arranged a demonstration with {callee}{about}.',
    request: [
      'I would like to see a demo of your product.',
      'I have sent you an invitation for next Tuesday at three.',
    ],
    exchanges: [
      [
        'You asked for more about our product{about}. What are you hoping to solve with it?',
        'We miss too many calls outside of office hours.',
      ],
      [
        'Then a short demonstration is the best way to see whether it fits. Would next Tuesday work?',
        'Tuesday afternoon would be good.',
      ],
      ['I will send you an invitation for three in the afternoon.', 'Sounds good.'],
    ],
  },
];

/** Finds the first scenario whose keywords occur in the agent's texts. Default: support. */
export const findScenario = (texts: string): Scenario =>
  scenarios.find(({ keywords }) => keywords.test(texts)) ?? support;

/** Finds the first scenario whose keywords were said; `undefined` if there is none. */
export const matchScenario = (words: string): Scenario | undefined =>
  [...scenarios, support].find(({ keywords }) => keywords.test(words));
