// The program that bundles are built from. Without `await` at its top, which CommonJS has not.
import { callAll } from './call.mjs';

callAll().then((outcome) => console.log(JSON.stringify(outcome)));
