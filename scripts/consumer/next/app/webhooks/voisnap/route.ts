import { after } from 'next/server';
import { createReceiver } from '../../../create-receiver';

export const POST = createReceiver({ waitUntil: (work) => after(work) });
