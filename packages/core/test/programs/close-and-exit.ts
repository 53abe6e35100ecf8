// Calls the named server, which never responds to one of the calls, and closes the client. The process must then
// end by itself: closing has to end the call in flight, its timers and its connection.
import { HttpClient } from '../../src/index.js';

const client = new HttpClient({ apiKey: 'key', baseUrl: process.argv[2] });
await client.request({ method: 'GET', path: '/answered' });
const pending = client.request({ method: 'GET', path: '/unanswered' });
const ending = pending.catch((error: Error) => error.name);
await client.request({ method: 'GET', path: '/answered' });
await client.close();
console.log(await ending);
