// What `q` finds, in what order, a page at a time.
import { describe, expect, it } from 'vitest';

import { startStandIn } from '../stand-in.ts';
import { refusal, servicesPlace } from '../services-fixture.ts';
import { realClock } from '../clock.ts';
import { MIME } from './file.ts';

let minute = 0;
// Each moment is a minute after the one before, so that orders are certain.
const clock = realClock(() => new Date(Date.UTC(2026, 4, 1, 8, (minute += 1))));
const { drive, standIn } = servicesPlace({ clock });

async function school() {
  const { files } = drive();
  const make = async (requestBody: object) =>
    (await files.create({ requestBody, fields: 'id' })).data.id ?? '';
  const year = await make({ name: '115 年', mimeType: MIME.folder });
  await make({ name: 'HelloWorld.pdf', mimeType: 'application/pdf', parents: [year] });
  await make({ name: "it's a \\ day", appProperties: { key: 'form 1' }, starred: true });
  await make({ name: 'Hello again', mimeType: 'image/png', properties: { 班: '甲' } });
  const old = await make({ name: 'hello old', createdTime: '2020-02-03T04:05:06Z' });
  await files.update({ fileId: old, requestBody: { trashed: true } });
  return year;
}

async function found(q: string, more: object = {}) {
  const { data } = await drive().files.list({ q, ...more });
  return (data.files ?? []).map(({ name }) => name);
}

const ALL = ['115 年', 'HelloWorld.pdf', "it's a \\ day", 'Hello again', 'hello old'];

describe('q', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', ALL],
    [String.raw`name = 'it\'s a \\ day'`, ["it's a \\ day"]],
    [`name = "it's a \\\\ day"`, ["it's a \\ day"]],
    ["name = 'HELLO AGAIN'", ['Hello again']],
    ["name != 'hello again'", ALL.filter((name) => name !== 'Hello again')],
    ["name contains 'hello'", ['HelloWorld.pdf', 'Hello again', 'hello old']],
    ["name contains 'World'", []],
    ["name contains 'again'", ['Hello again']],
    ["name contains 'pdf'", ['HelloWorld.pdf']],
    ["name contains '115'", ['115 年']],
    [`mimeType = '${MIME.folder}'`, ['115 年']],
    [`mimeType != '${MIME.folder}' and trashed = false`, ALL.slice(1, 4)],
    ["mimeType contains 'image/'", ['Hello again']],
    ["modifiedTime < '2021-01-01'", ['hello old']],
    [
      "createdTime >= '2020-02-03T12:05:06+08:00' and createdTime <= '2020-02-03T04:05:06'",
      ['hello old'],
    ],
    ["createdTime > '2020-02-03T04:05:06.000Z' and starred = true", ["it's a \\ day"]],
    ['trashed = true', ['hello old']],
    ['trashed != true', ALL.slice(0, 4)],
    ['not trashed = true', ALL.slice(0, 4)],
    ["'root' in parents and not mimeType contains 'application/'", ['Hello again']],
    ["'teacher@school.example' in owners and starred=true", ["it's a \\ day"]],
    ["'teacher@school.example' in writers", ALL],
    ["'colleague@school.example' in readers", []],
    ["appProperties has { key='key' and value='form 1' }", ["it's a \\ day"]],
    ["properties has { key='班' and value='甲' } and trashed=false", ['Hello again']],
    ["properties has { key='班' and value='乙' }", []],
    ["(name = 'hello again' or name = 'hello old') and trashed = false", ['Hello again']],
    [
      "name = 'hello again' OR (name = 'hello old' AND trashed = true)",
      ['Hello again', 'hello old'],
    ],
    ["not (name contains 'hello' or starred = true)", ['115 年']],
  ])('%s', async (q, names) => {
    await school();
    expect((await found(q)).sort()).toEqual([...names].sort());
  });

  it('finds what is in a folder', async () => {
    const year = await school();
    expect(await found(`'${year}' in parents and trashed = false`)).toEqual(['HelloWorld.pdf']);
  });

  it.each([
    'name',
    "name = 'a",
    'name = a',
    "name like 'a'",
    "colour = 'red'",
    "name = 'a' and",
    "name = 'a' name = 'b'",
    "(name = 'a'",
    "'a' in friends",
    "trashed = 'true'",
    'trashed > false',
    "modifiedTime > 'yesterday'",
    "modifiedTime contains '2026'",
    "properties has { key='a' }",
    "name = 'a' ; drop",
  ])('is refused where it is broken: %s', async (q) => {
    expect(await refusal(drive().files.list({ q }))).toMatchObject({
      code: 400,
      message: 'Invalid Value',
      errors: [{ reason: 'invalid', location: 'q', locationType: 'parameter' }],
    });
  });

  it.each([
    "fullText contains 'a'",
    'sharedWithMe = true',
    "visibility = 'anyoneCanFind'",
    "name = 'a' and name = 'b' or name = 'c'",
    "name contains '年'",
    "mimeType contains 'png'",
  ])('is not known where nobody can say: %s', async (q) => {
    await school();
    expect(await refusal(drive().files.list({ q }))).toMatchObject({ code: 501 });
  });
});

describe('the order', () => {
  it.each<readonly [string | undefined, readonly string[]]>([
    [undefined, ['Hello again', "it's a \\ day", 'HelloWorld.pdf', '115 年', 'hello old']],
    ['createdTime', ['hello old', '115 年', 'HelloWorld.pdf', "it's a \\ day", 'Hello again']],
    ['name', ['115 年', 'Hello again', 'hello old', 'HelloWorld.pdf', "it's a \\ day"]],
    ['name desc', ["it's a \\ day", 'HelloWorld.pdf', 'hello old', 'Hello again', '115 年']],
    [
      'folder, modifiedTime desc',
      ['115 年', 'Hello again', "it's a \\ day", 'HelloWorld.pdf', 'hello old'],
    ],
  ])('%s', async (orderBy, names) => {
    await school();
    expect(await found('', orderBy === undefined ? {} : { orderBy })).toEqual(names);
  });

  it('is one that Drive has', async () => {
    expect(await refusal(drive().files.list({ orderBy: 'size' }))).toMatchObject({ code: 400 });
    expect(await refusal(drive().files.list({ orderBy: 'recency' }))).toMatchObject({ code: 501 });
  });
});

describe('pages', () => {
  it('hold as many as asked for, and the token of the last is absent', async () => {
    await school();
    const names: unknown[] = [];
    let pageToken: string | undefined;
    let pages = 0;
    do {
      const { data } = await drive().files.list({
        pageSize: 2,
        orderBy: 'name',
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      names.push(...(data.files ?? []).map(({ name }) => name));
      pageToken = data.nextPageToken ?? undefined;
      pages += 1;
    } while (pageToken !== undefined);
    expect([names, pages]).toEqual([
      ['115 年', 'Hello again', 'hello old', 'HelloWorld.pdf', "it's a \\ day"],
      3,
    ]);
  });

  it('may hold fewer', async () => {
    const google = await startStandIn({ largestPage: 1 });
    const token = 'x';
    for (const name of ['a', 'b'])
      await google.call({ method: 'POST', path: '/drive/v3/files', body: { name }, token });
    const { body } = await google.call({ path: '/drive/v3/files?pageSize=100', token });
    expect(body).toMatchObject({ nextPageToken: expect.any(String) as string, files: [{}] });
    await google.close();
  });

  it.each([
    ['pageSize', '0'],
    ['pageSize', '1001'],
    ['pageToken', 'next'],
  ])('%s=%s is refused', async (name, value) => {
    const path = `/drive/v3/files?${name}=${value}`;
    const { status, body } = await standIn().call({ path, token: 'x' });
    expect([status, body]).toMatchObject([400, { error: { errors: [{ location: name }] } }]);
  });
});

describe('fields', () => {
  it('of a list are those of its files', async () => {
    await school();
    const { data } = await drive().files.list({
      q: 'starred = true',
      fields: 'nextPageToken,files(name,owners/emailAddress)',
    });
    expect(data).toEqual({
      files: [{ name: "it's a \\ day", owners: [{ emailAddress: 'teacher@school.example' }] }],
    });
  });

  it.each(['files(capabilities)', 'files/owners/displayName', 'files(name,thumbnailLink)'])(
    'nobody here knows are refused: %s',
    async (fields) => {
      expect(await refusal(drive().files.list({ fields }))).toMatchObject({ code: 501 });
    },
  );
});
