import { randomBytes } from 'node:crypto';

/** Where a call carries its key: in its metadata. */
export const keyName = 'frontDeskKey';

/** Makes the key of a form. It begins with the time of the API, so that a search knows where to stop. */
export const createFormKey = (now: number): string =>
  `${Math.floor(now).toString(36)}-${randomBytes(8).toString('hex')}`;

/** The key of a form. */
export const formKeyPattern: RegExp = /^[0-9a-z]{1,11}-[0-9a-f]{16}$/;

/** The key of a call: a form that is sent again with another number means another call. */
export const callKey = (formKey: string, toNumber: string): string => `${formKey}-${toNumber}`;

/** The key of a call. */
export const callKeyPattern: RegExp = /^[0-9a-z]{1,11}-[0-9a-f]{16}-\+\d{1,15}$/;

/** The form's key and the number of a call's key. */
export const splitCallKey = (key: string): { key: string; toNumber: string } => {
  const end = key.lastIndexOf('-');
  return { key: key.slice(0, end), toNumber: key.slice(end + 1) };
};

/** When the form of a key was opened, in ms. */
export const openedAt = (key: string): number => Number.parseInt(key, 36);
