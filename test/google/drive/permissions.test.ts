// Who may see and change a file, and who may say so.
import { beforeEach, describe, expect, it } from 'vitest';

import { COLLEAGUE, refusal, servicesPlace, STRANGER, TEACHER } from '../services-fixture.ts';
import { MIME } from './file.ts';

const { drive, standIn } = servicesPlace();

let fileId = '';

beforeEach(async () => {
  const { data } = await drive().files.create({ requestBody: { name: 'a' } });
  fileId = data.id ?? '';
});

const share = (requestBody: object, id = fileId) =>
  drive().permissions.create({ fileId: id, requestBody, fields: '*' });

const sees = async (email: string, id = fileId) =>
  drive(email)
    .files.get({ fileId: id })
    .then(
      () => true,
      () => false,
    );

describe('sharing', () => {
  it.each<readonly [object, object]>([
    [
      { type: 'user', role: 'writer', emailAddress: COLLEAGUE },
      { id: expect.stringMatching(/^\d{20}$/u) as string, emailAddress: COLLEAGUE },
    ],
    [
      { type: 'domain', role: 'reader', domain: 'school.example' },
      { id: expect.stringMatching(/^\d{20}k$/u) as string, allowFileDiscovery: false },
    ],
    [
      { type: 'anyone', role: 'reader' },
      { id: 'anyoneWithLink', allowFileDiscovery: false },
    ],
    [{ type: 'anyone', role: 'reader', allowFileDiscovery: true }, { id: 'anyone' }],
  ])('with %j', async (permission, more) => {
    const { data } = await share(permission);
    expect(data).toMatchObject({ kind: 'drive#permission', ...permission, ...more });
    expect(await sees(COLLEAGUE)).toBe(true);
    const got = await drive().permissions.get({ fileId, permissionId: data.id ?? '' });
    expect(got.data).toEqual({
      kind: 'drive#permission',
      id: data.id,
      type: data.type,
      role: data.role,
    });
    await drive().permissions.delete({ fileId, permissionId: data.id ?? '' });
    expect(await sees(COLLEAGUE)).toBe(false);
  });

  it('takes a field of version 2 that gspread sends, when nothing comes of it', async () => {
    const permission = { type: 'user', role: 'reader', emailAddress: COLLEAGUE };
    expect((await share({ ...permission, withLink: false })).status).toBe(200);
    expect(await refusal(share({ ...permission, withLink: true }))).toMatchObject({ code: 501 });
  });

  it('is by domain for its people alone', async () => {
    await share({ type: 'domain', role: 'reader', domain: 'school.example' });
    expect([await sees(COLLEAGUE), await sees(STRANGER)]).toEqual([true, false]);
  });

  it('lists for others what was shared with them, not what is open to whoever has the address', async () => {
    const listed = async () => (await drive(COLLEAGUE).files.list()).data.files?.length;
    await share({ type: 'anyone', role: 'reader' });
    expect(await listed()).toBe(0);
    await share({ type: 'user', role: 'reader', emailAddress: COLLEAGUE });
    expect(await listed()).toBe(1);
  });

  it('of a folder is for what is in it', async () => {
    const folder = { name: '資料', mimeType: MIME.folder };
    const { data } = await drive().files.create({ requestBody: folder });
    const inside = await drive().files.create({ requestBody: { parents: [data.id ?? ''] } });
    await share({ type: 'user', role: 'writer', emailAddress: COLLEAGUE }, data.id ?? '');
    const id = inside.data.id ?? '';
    await drive(COLLEAGUE).files.update({ fileId: id, requestBody: { name: 'b' } });
    const { data: all } = await drive().permissions.list({ fileId: id, fields: '*' });
    expect(all.permissions?.map(({ emailAddress, role }) => [emailAddress, role])).toEqual([
      [TEACHER, 'owner'],
      [COLLEAGUE, 'writer'],
    ]);
    const made = await drive(COLLEAGUE).files.create({ requestBody: { parents: [data.id ?? ''] } });
    const theirs = await drive().files.get({
      fileId: made.data.id ?? '',
      fields: 'owners/emailAddress,permissions(emailAddress,role)',
    });
    expect(theirs.data).toEqual({
      owners: [{ emailAddress: COLLEAGUE }],
      permissions: [
        { emailAddress: COLLEAGUE, role: 'owner' },
        { emailAddress: TEACHER, role: 'writer' },
      ],
    });
  });

  it('does not show a folder that was not shared', async () => {
    await share({ type: 'user', role: 'reader', emailAddress: COLLEAGUE });
    const { data } = await drive(COLLEAGUE).files.get({ fileId, fields: 'id,parents' });
    expect(data).toEqual({ id: fileId });
  });

  it('changes a role', async () => {
    const { data } = await share({ type: 'user', role: 'reader', emailAddress: COLLEAGUE });
    const rename = () => drive(COLLEAGUE).files.update({ fileId, requestBody: { name: 'b' } });
    expect(await refusal(rename())).toMatchObject({
      code: 403,
      errors: [{ reason: 'insufficientFilePermissions' }],
    });
    await drive().permissions.update({
      fileId,
      permissionId: data.id ?? '',
      requestBody: { role: 'writer' },
    });
    await rename();
  });

  it('comes in pages', async () => {
    for (const name of ['b', 'c'])
      await share({ type: 'user', role: 'reader', emailAddress: `${name}@school.example` });
    const { data } = await drive().permissions.list({ fileId, pageSize: 2 });
    expect(data.permissions).toHaveLength(2);
    const next = await drive().permissions.list({ fileId, pageToken: data.nextPageToken ?? '' });
    expect([next.data.permissions?.length, next.data.nextPageToken]).toEqual([1, undefined]);
  });
});

describe('the owner', () => {
  const handOn = (emailAddress: string, transferOwnership: boolean, email?: string) =>
    drive(email).permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'owner', emailAddress },
      ...(transferOwnership && { transferOwnership }),
    });

  it('hands a file on, and may write to it afterwards', async () => {
    await handOn(COLLEAGUE, true);
    const { data } = await drive().files.get({ fileId, fields: 'ownedByMe,owners/emailAddress' });
    expect(data).toEqual({ ownedByMe: false, owners: [{ emailAddress: COLLEAGUE }] });
    await drive().files.update({ fileId, requestBody: { name: 'b' } });
    expect(await refusal(drive().files.delete({ fileId }))).toMatchObject({ code: 403 });
    await drive(COLLEAGUE).files.delete({ fileId });
  });

  it('says so twice', async () => {
    expect(await refusal(handOn(COLLEAGUE, false))).toMatchObject({
      code: 403,
      errors: [{ reason: 'forbidden', location: 'transferOwnership' }],
    });
  });

  it('is the only one to do so, within the domain', async () => {
    await share({ type: 'user', role: 'writer', emailAddress: COLLEAGUE });
    expect(await refusal(handOn(COLLEAGUE, true, COLLEAGUE))).toMatchObject({ code: 403 });
    expect(await refusal(handOn(STRANGER, true))).toMatchObject({ code: 501 });
  });
});

describe('what cannot be', () => {
  it.each<readonly [number, object]>([
    [400, { role: 'reader' }],
    [400, { type: 'anyone' }],
    [400, { type: 'user', role: 'reader' }],
    [400, { type: 'user', role: 'reader', emailAddress: 'nobody' }],
    [400, { type: 'user', role: 'reader', emailAddress: COLLEAGUE, domain: 'a.example' }],
    [400, { type: 'domain', role: 'reader' }],
    [400, { type: 'anyone', role: 'reader', emailAddress: COLLEAGUE }],
    [501, { type: 'anyone', role: 'editor' }],
    [501, { type: 'everybody', role: 'reader' }],
    [501, { type: 'user', role: 'organizer', emailAddress: COLLEAGUE }],
    [501, { type: 'user', role: 'reader', emailAddress: COLLEAGUE, view: 'published' }],
    [501, { type: 'user', role: 'reader', emailAddress: TEACHER }],
  ])('is answered %i: %j', async (code, permission) => {
    expect(await refusal(share(permission))).toMatchObject({ code });
  });

  it('is a permission that is not there', async () => {
    const call = drive().permissions.delete({ fileId, permissionId: '12' });
    expect(await refusal(call)).toMatchObject({
      code: 404,
      message: 'Permission not found: 12.',
      errors: [{ reason: 'notFound', location: 'permissionId' }],
    });
  });

  it('is a file without an owner', async () => {
    const { data } = await drive().permissions.list({ fileId });
    const permissionId = data.permissions?.[0]?.id ?? '';
    expect(await refusal(drive().permissions.delete({ fileId, permissionId }))).toMatchObject({
      code: 501,
    });
  });

  it('is to see who may see it, for readers', async () => {
    await share({ type: 'user', role: 'reader', emailAddress: COLLEAGUE });
    expect(await refusal(drive(COLLEAGUE).permissions.list({ fileId }))).toMatchObject({
      code: 403,
    });
    const { data } = await drive(COLLEAGUE).files.get({ fileId, fields: 'id,permissions' });
    expect(data).toEqual({ id: fileId });
  });

  it('leaves no trace', () => {
    expect(standIn().files.get(fileId)?.permissions).toHaveLength(1);
  });
});
