import type { Door } from '../connection.js';
import { corsHeaders } from '../cors-headers.js';
import type { Answer, Wait } from '../exchange.js';
import { playBody } from './play-body.js';

/** Gives an answer to the client, or lets it go wrong on the way. */
export async function deliver(answer: Answer, door: Door, wait: Wait): Promise<Response> {
  const { delivery, text, status } = answer;
  const headers = { ...corsHeaders, ...answer.headers };
  if (!delivery) return door.send({ status, headers }, text);
  if (delivery.kind === 'lost') return door.lose(delivery.loss);
  if (delivery.kind === 'hung') return hang(door, wait);
  const body = new TextEncoder().encode(text);
  const head = { status, headers, length: body.byteLength };
  return door.play(head, (sink) => playBody({ body, delivery, sink }, wait));
}

/** The client gives up in the end, or the mock is closed. */
async function hang(door: Door, wait: Wait): Promise<Response> {
  try {
    return await wait.hang();
  } catch {
    return door.lose('closed');
  }
}
