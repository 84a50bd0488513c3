// A certificate around a public key, signed with its own private key: the form in which Google publishes its keys.
import { createPublicKey, sign, type KeyObject } from 'node:crypto';

/** One value of the distinguished encoding rules (ITU-T X.690). */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, content]);
}

const [INTEGER, BIT_STRING, NULL, OBJECT, UTF8, TIME] = [0x02, 0x03, 0x05, 0x06, 0x0c, 0x18];
const [SEQUENCE, SET, VERSION] = [0x30, 0x31, 0xa0];

const SHA256_WITH_RSA = der(
  SEQUENCE,
  der(OBJECT, Buffer.from('2a864886f70d01010b', 'hex')),
  der(NULL),
);
const COMMON_NAME = der(OBJECT, Buffer.from('550403', 'hex'));

const named = (name: string): Buffer =>
  der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from(name)))));

const timed = (moment: Date): Buffer =>
  der(TIME, Buffer.from(`${moment.toISOString().replaceAll(/[-:T]|\..*$/gu, '')}Z`));

const bits = (content: Uint8Array): Buffer => der(BIT_STRING, Buffer.from([0]), content);

export type Validity = { readonly from: Date; readonly until: Date };

/** PEM text. */
export function selfSigned(privateKey: KeyObject, name: string, { from, until }: Validity): string {
  const content = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    SHA256_WITH_RSA,
    named(name),
    der(SEQUENCE, timed(from), timed(until)),
    named(name),
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const certificate = der(
    SEQUENCE,
    content,
    SHA256_WITH_RSA,
    bits(sign('sha256', content, privateKey)),
  );
  const lines = certificate.toString('base64').match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
