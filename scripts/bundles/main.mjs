// The program that is bundled. It has no top-level `await`, because CommonJS has none.
import { callAll } from './call.mjs';

callAll().then((outcome) => console.log(JSON.stringify(outcome)));
