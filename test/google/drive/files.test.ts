// Files through Google's own client: made, read, changed, moved, copied.
import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { refusal, servicesPlace } from '../services-fixture.ts';
import { BYTES, driveFiles, media } from './drive-fixture.ts';
import { MIME } from './file.ts';

const place = servicesPlace();
const { standIn, drive, here } = place;
const { make, folder } = driveFiles(place);

async function parentsOf(fileId: string) {
  return (await drive().files.get({ fileId, fields: 'parents' })).data.parents;
}

async function content(fileId: string): Promise<Buffer> {
  const { data } = await drive().files.get(
    { fileId, alt: 'media' },
    { responseType: 'arraybuffer' },
  );
  return Buffer.from(data as unknown as ArrayBuffer);
}

describe('making files', () => {
  it('keeps an upload with metadata whole, with its checksums', async () => {
    const { data } = await drive().files.create(
      {
        requestBody: { name: '報告.pdf', description: '甲' },
        media: media(BYTES),
        fields:
          'name,mimeType,description,size,md5Checksum,sha1Checksum,sha256Checksum,originalFilename,fileExtension,id',
      },
      here(),
    );
    const hash = (name: string) => createHash(name).update(BYTES).digest('hex');
    expect(data).toEqual({
      id: expect.stringMatching(/^1[\w-]{32}$/u) as string,
      name: '報告.pdf',
      mimeType: 'application/pdf',
      description: '甲',
      size: '260',
      md5Checksum: hash('md5'),
      sha1Checksum: hash('sha1'),
      sha256Checksum: hash('sha256'),
      originalFilename: '報告.pdf',
      fileExtension: 'pdf',
    });
    expect(await content(data.id ?? '')).toEqual(BYTES);
  });

  it('keeps an upload without metadata', async () => {
    const { data } = await drive().files.create({ media: media(BYTES, 'text/plain') }, here());
    expect(data).toMatchObject({ kind: 'drive#file', name: 'Untitled', mimeType: 'text/plain' });
    expect(await content(data.id ?? '')).toEqual(BYTES);
  });

  it('answers briefly unless more is asked for', async () => {
    const { data } = await drive().files.create({ requestBody: { name: 'a' } });
    expect(Object.keys(data).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
    expect(data.mimeType).toBe('application/octet-stream');
  });

  it('says whose it is and where', async () => {
    const id = await make('a');
    const { data } = await drive().files.get({ fileId: id, fields: '*' });
    expect(data).toMatchObject({
      owners: [{ emailAddress: 'teacher@school.example', me: true }],
      ownedByMe: true,
      shared: false,
      trashed: false,
      webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
      permissions: [{ role: 'owner', type: 'user', emailAddress: 'teacher@school.example' }],
    });
    const root = await drive().files.get({ fileId: 'root', fields: 'id,name' });
    expect(root.data).toEqual({ id: data.parents?.[0], name: 'My Drive' });
  });

  it('takes an id it has generated, once', async () => {
    const { data } = await drive().files.generateIds({ count: 2 });
    const [id = '', other] = data.ids ?? [];
    expect([data.space, other]).toEqual(['drive', expect.any(String)]);
    expect(await make('a', { id })).toBe(id);
    expect(await refusal(make('b', { id }))).toMatchObject({
      code: 409,
      errors: [{ reason: 'fileIdInUse' }],
    });
    expect(await refusal(make('b', { id: 'mine' }))).toMatchObject({ code: 400 });
  });

  it('makes spreadsheets that Sheets knows, and lists those Sheets has made', async () => {
    const id = await make('清冊', { mimeType: MIME.spreadsheet });
    const { body } = await standIn().call({ path: `/v4/spreadsheets/${id}`, token: 'x' });
    expect(body).toMatchObject({ properties: { title: '清冊' } });
    await drive().files.update({ fileId: id, requestBody: { name: '總表' } });
    const renamed = await standIn().call({ path: `/v4/spreadsheets/${id}`, token: 'x' });
    expect(renamed.body).toMatchObject({ properties: { title: '總表' } });
    const { data } = await drive(standIn().world.robot.email).files.list({
      q: `mimeType = '${MIME.spreadsheet}'`,
    });
    expect(data.files).toEqual([]);
    standIn().addWorkbook({ sheets: [] }, '機器人的');
    const own = await drive(standIn().world.robot.email).files.list({ fields: 'files(name)' });
    expect(own.data.files).toEqual([{ name: '機器人的' }]);
  });
});

describe('changing files', () => {
  it('replaces the content, and says when', async () => {
    const id = await make('a.txt', { createdTime: '2020-01-01T00:00:00Z' });
    await drive().files.update(
      { fileId: id, media: media(Buffer.from('new'), 'text/plain') },
      here(),
    );
    expect((await content(id)).toString()).toBe('new');
    const { data } = await drive().files.get({ fileId: id, fields: 'createdTime,modifiedTime' });
    expect(data.createdTime).toBe('2020-01-01T00:00:00.000Z');
    expect(new Date(data.modifiedTime ?? 0).getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('merges properties, and null takes one away', async () => {
    const id = await make('a', { properties: { 甲: '1', 乙: '2' }, appProperties: { key: 'v' } });
    const requestBody = { properties: { 甲: null, 丙: '3' } } as object;
    const { data } = await drive().files.update({
      fileId: id,
      requestBody,
      fields: 'properties,appProperties',
    });
    expect(data).toEqual({ properties: { 乙: '2', 丙: '3' }, appProperties: { key: 'v' } });
  });

  it('shows properties of another app to that app alone', async () => {
    const id = await make('a', { appProperties: { key: 'v' } });
    await drive().permissions.create({
      fileId: id,
      requestBody: { type: 'anyone', role: 'reader' },
    });
    const headers = { authorization: 'Bearer x' };
    const path = `/drive/v3/files/${id}?fields=id,appProperties`;
    expect((await standIn().call({ path, headers })).body).toEqual({ id });
  });

  it('moves from one folder to another', async () => {
    const [from, to] = [await folder('從'), await folder('到')];
    const id = await make('a', { parents: [from] });
    await drive().files.update({ fileId: id, addParents: to, removeParents: from });
    expect(await parentsOf(id)).toEqual([to]);
    const fromRoot = await make('b');
    await drive().files.update({ fileId: fromRoot, addParents: to, removeParents: 'root' });
    expect(await parentsOf(fromRoot)).toEqual([to]);
    expect(await refusal(drive().files.update({ fileId: id, addParents: from }))).toMatchObject({
      code: 403,
      errors: [{ reason: 'cannotAddParent' }],
    });
  });

  it('copies beside the original, with another name and content of its own', async () => {
    const inside = await folder('資料');
    const { data } = await drive().files.create(
      {
        requestBody: { name: 'a', parents: [inside], properties: { k: 'v' } },
        media: media(BYTES),
      },
      here(),
    );
    const copy = await drive().files.copy({
      fileId: data.id ?? '',
      fields: 'id,name,parents,properties',
    });
    expect(copy.data).toMatchObject({
      name: 'Copy of a',
      parents: [inside],
      properties: { k: 'v' },
    });
    const id = copy.data.id ?? '';
    await drive().files.update({ fileId: id, media: media(Buffer.from('x')) }, here());
    expect(await content(data.id ?? '')).toEqual(BYTES);
    expect((await content(id)).toString()).toBe('x');
  });
});
