// Files as tests make them, through Google's own client.
import { Readable } from 'node:stream';

import type { ServicesPlace } from '../services-fixture.ts';
import { MIME } from './file.ts';

/** Everything a byte can be, with line ends and a boundary's dashes. */
export const BYTES = Buffer.from([
  ...Array.from({ length: 256 }, (_, byte) => byte),
  13,
  10,
  45,
  45,
]);

export const media = (bytes: Buffer, mimeType = 'application/pdf') => ({
  mimeType,
  body: Readable.from([bytes]),
});

export function driveFiles({ drive }: Pick<ServicesPlace, 'drive'>) {
  /** Gives its id. */
  const make = async (name: string, more: object = {}): Promise<string> => {
    const { data } = await drive().files.create({ requestBody: { name, ...more }, fields: 'id' });
    return data.id ?? '';
  };
  const folder = (name: string, more: object = {}): Promise<string> =>
    make(name, { mimeType: MIME.folder, ...more });
  return { make, folder };
}
