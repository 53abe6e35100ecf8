import { corsHeaders } from './cors-headers.js';
import type { Door } from './door.js';
import type { Answer, Delivery, Wait } from './exchange.js';
import { playBody } from './play-body.js';

/** Gives an answer to the client, or lets it go wrong on the way. */
export async function deliver(answer: Answer, door: Door, wait: Wait): Promise<Response> {
  const { delivery, text, status, headers } = answer;
  if (!delivery) return new Response(text ?? null, { status, headers });
  if (delivery.kind === 'lost') return door.lose(delivery.loss);
  if (delivery.kind === 'hung') return hang(door, wait);
  return playAnswer({ answer, delivery }, door, wait);
}

/** The client gives up in the end, or the mock is closed. */
async function hang(door: Door, wait: Wait): Promise<Response> {
  try {
    return await wait.hang();
  } catch {
    return door.lose('closed');
  }
}

function playAnswer(
  {
    answer: { status, headers, text = '' },
    delivery,
  }: { answer: Answer; delivery: Exclude<Delivery, { kind: 'lost' | 'hung' }> },
  door: Door,
  wait: Wait,
): Promise<Response> {
  const body = new TextEncoder().encode(text);
  const head = { status, headers: { ...corsHeaders, ...headers }, length: body.byteLength };
  return door.play(head, (sink) => playBody({ body, delivery, sink }, wait));
}
