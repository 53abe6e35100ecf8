// The same as a route of Next.js.
import { callAll } from '../../../call.mjs';

export const dynamic = 'force-dynamic';
export const GET = async () => Response.json(await callAll());
