import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** One element of DER (ITU-T X.690): tag, length, content. */
const element = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};

const sequence = (...contents: readonly Buffer[]) => element(0x30, ...contents);
const objectId = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const bits = (content: Buffer) => element(0x03, Buffer.from([0]), content);
const year = (moment: number) => {
  const text = new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
  // UTCTime has two digits for the year (RFC 5280, section 4.1.2.5.1).
  return element(0x17, Buffer.from(text.replace('T', '').slice(2)));
};

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
const subjectAlternativeName = objectId('551d11');

/** Creates a key and a self-signed certificate for an IPv4 address, valid for a day around now. */
export const makeCertificate = (
  address: string,
): { readonly key: string; readonly cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const commonName = element(0x0c, Buffer.from('Made for a test'));
  const name = sequence(element(0x31, sequence(objectId('550403'), commonName)));
  const names = sequence(element(0x87, Buffer.from(address.split('.').map(Number))));
  const day = 24 * 60 * 60 * 1_000;
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(year(Date.now() - day), year(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(sequence(subjectAlternativeName, element(0x04, names)))),
  );
  const certificate = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
};
