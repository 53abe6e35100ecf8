// Unpacks Chromium into the temp folder of its environment, and prints the path of the program.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
