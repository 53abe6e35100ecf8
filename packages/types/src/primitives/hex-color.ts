import * as z from 'zod';
import { fieldMessage } from './field-message.js';

const error = fieldMessage('a color such as #1a73e8');

/** A color. The documentation shows `#rrggbb`, but does not say that other forms are wrong. */
export const hexColor = (): z.ZodString => z.string({ error }).regex(/^#[\da-f]{6}$/i, { error });
