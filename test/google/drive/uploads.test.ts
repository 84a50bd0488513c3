// Uploads byte by byte: in several parts, in pieces, broken ones.
import { expect, describe, it } from 'vitest';

import { servicesPlace } from '../services-fixture.ts';
import type { Told } from '../in-process.ts';

const { standIn } = servicesPlace();

const token = 'x';
const UPLOAD = '/upload/drive/v3/files';
const PIECE = 256 * 1024;

const send = (
  method: string,
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> =>
  standIn().call({
    method,
    path: path.replace(standIn().origin, ''),
    body: typeof body === 'string' ? Buffer.from(body) : body,
    headers,
    token,
  });

const contentOf = async ({ body }: Told): Promise<string> => {
  const { id } = body as { id: string };
  const answer = await standIn().call({ path: `/drive/v3/files/${id}?alt=media`, token });
  if (typeof answer.body !== 'string') throw new Error('It is no text.');
  return answer.body;
};

describe('an upload in several parts', () => {
  const related = (text: string, boundary = 'abc') =>
    send('POST', `${UPLOAD}?uploadType=multipart`, text, {
      'content-type': `multipart/related; boundary=${boundary}`,
    });

  it.each([
    [
      'as clients send it',
      '--abc\r\ncontent-type: application/json\r\n\r\n{"name":"a"}\r\n--abc\r\nContent-Type: text/plain\r\n\r\n甲--abc\r\n--abc--',
      '甲--abc',
    ],
    [
      'as base64',
      '--abc\r\ncontent-type: application/json\r\n\r\n{}\r\n--abc\r\ncontent-type: text/plain\r\ncontent-transfer-encoding: base64\r\n\r\n55Sy\r\n--abc--\r\n',
      '甲',
    ],
    ['empty', '--abc\r\na: b\r\n\r\n{}\r\n--abc\r\na: b\r\n\r\n\r\n--abc--', ''],
  ])('is taken %s', async (_, text, content) => {
    const told = await related(text);
    expect(told.status).toBe(200);
    expect(await contentOf(told)).toBe(content);
  });

  it.each([
    ['without an end', '--abc\r\na: b\r\n\r\n{}\r\n--abc\r\na: b\r\n\r\nx'],
    ['of one part', '--abc\r\na: b\r\n\r\n{}\r\n--abc--'],
    ['of three', '--abc\r\n\r\n\r\n{}\r\n--abc\r\n\r\n\r\nx\r\n--abc\r\n\r\n\r\ny\r\n--abc--'],
    ['that is empty', ''],
    ['whose metadata is no JSON', '--abc\r\na: b\r\n\r\nname\r\n--abc\r\na: b\r\n\r\nx\r\n--abc--'],
  ])('is refused %s', async (_, text) => {
    expect((await related(text)).status).toBe(400);
  });
});

describe('an upload in pieces', () => {
  const begin = async (metadata: object, headers: Readonly<Record<string, string>> = {}) => {
    const path = `${UPLOAD}?uploadType=resumable&fields=id,name,mimeType,size`;
    const told = await send('POST', path, JSON.stringify(metadata), headers);
    expect(told.status).toBe(200);
    return told.headers['location'] ?? '';
  };
  const piece = (location: string, body: string | Uint8Array, range?: string) =>
    send('PUT', location, body, range === undefined ? {} : { 'content-range': range });

  it('takes one piece', async () => {
    const location = await begin({ name: 'a' }, { 'x-upload-content-type': 'text/plain' });
    const { status, body } = await piece(location, '甲');
    expect([status, body]).toMatchObject([200, { name: 'a', mimeType: 'text/plain', size: '3' }]);
  });

  it('takes several, and says how far it has come', async () => {
    const location = await begin({ name: 'a' });
    const [first, last] = [Buffer.alloc(PIECE, 'a'), Buffer.from('end')];
    const total = PIECE + last.length;
    expect((await piece(location, '', `bytes */${total}`)).headers).not.toHaveProperty('range');
    const one = await piece(location, first, `bytes 0-${PIECE - 1}/*`);
    expect([one.status, one.headers['range']]).toEqual([308, `bytes=0-${PIECE - 1}`]);
    const asked = await piece(location, '', `bytes */${total}`);
    expect([asked.status, asked.headers['range']]).toEqual([308, `bytes=0-${PIECE - 1}`]);
    const done = await piece(location, last, `bytes ${PIECE}-${total - 1}/${total}`);
    expect(done.status).toBe(200);
    expect(await contentOf(done)).toBe('a'.repeat(PIECE) + 'end');
    const again = await piece(location, '', `bytes */${total}`);
    expect(again.body).toEqual(done.body);
    expect(Array.from(standIn().files.values()).filter(({ name }) => name === 'a')).toHaveLength(1);
  });

  it('takes a new content for a file', async () => {
    const made = await send('POST', `${UPLOAD}?uploadType=media`, 'old');
    const { id } = made.body as { id: string };
    const told = await send('PATCH', `${UPLOAD}/${id}?uploadType=resumable`, '{"name":"b"}');
    const done = await piece(told.headers['location'] ?? '', 'new');
    expect(done.body).toMatchObject({ id, name: 'b' });
    expect(await contentOf(done)).toBe('new');
  });

  it.each<readonly [number, string | Uint8Array, string]>([
    [501, 'a', 'bytes 0-0/*'],
    [501, 'a', 'bytes 5-5/6'],
    [400, 'ab', 'bytes 0-0/1'],
    [400, 'a', 'bytes'],
  ])('is answered %i for %j as %s', async (status, body, range) => {
    expect((await piece(await begin({}), body, range)).status).toBe(status);
  });

  it('is not there under another id', async () => {
    expect((await piece(`${UPLOAD}?uploadType=resumable&upload_id=x`, 'a')).status).toBe(404);
  });
});

it('holds what is in the metadata to Google’s description, or to what it knows', async () => {
  const text = '--b\r\na: b\r\n\r\n{"colour":"red"}\r\n--b\r\na: b\r\n\r\nx\r\n--b--';
  const { status } = await send('POST', `${UPLOAD}?uploadType=multipart`, text, {
    'content-type': 'multipart/related; boundary="b"',
  });
  expect(status).toBe(process.env['RECORDED_GOOGLE_DIR'] === undefined ? 501 : 400);
});
