// This SDK, with validation: 'off'.
import { open as openDefault } from './voisnap.mjs';

export const open = (url) => openDefault(url, { validation: 'off' });
