// Node, Bun and Deno run this file unchanged.
import process from 'node:process';
import { journey } from './journey.mjs';

console.log(await journey({ baseUrl: process.env.MOCK_URL, apiKey: process.env.MOCK_KEY }));
