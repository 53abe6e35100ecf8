import { expect, it } from 'vitest';
import { ConfigurationError } from '../errors/client-errors.js';
import { measureFile, openFile } from './open-file.web.js';

it('refuses a path where there is no file system, and says what to pass instead', async () => {
  await expect(measureFile('./a.pdf')).rejects.toThrow(ConfigurationError);
  await expect(measureFile('./a.pdf')).rejects.toThrow(/\.\/a\.pdf cannot be opened.*Pass a File/);
  expect(() => openFile('./a.pdf')).toThrow(ConfigurationError);
});
