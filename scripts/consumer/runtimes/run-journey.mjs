// Node, Bun and Deno run this as it stands.
import process from 'node:process';
import { journey } from './journey.mjs';

console.log(await journey({ baseUrl: process.env.MOCK_URL, apiKey: process.env.MOCK_KEY }));
