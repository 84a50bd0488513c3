// Shared drives, and service accounts that may own no files.
import { beforeEach, describe, expect, it } from 'vitest';

import { refusal, servicesPlace, STRANGER, TEACHER } from '../services-fixture.ts';
import { MIME } from './file.ts';

const { drive, forms, script, standIn } = servicesPlace({ storage: false });

const ROBOT = 'robot@school.iam.gserviceaccount.com';
const BOTH = { supportsAllDrives: true, includeItemsFromAllDrives: true };
const SHARED = { supportsAllDrives: true };

let driveId = '';

beforeEach(() => {
  driveId = standIn().addSharedDrive('學校', [
    { email: TEACHER, role: 'organizer' },
    { email: ROBOT, role: 'writer' },
  ]);
});

const make = (email: string, requestBody: object) =>
  drive(email).files.create({ requestBody, ...SHARED, fields: 'id' });

describe('a shared drive', () => {
  it('owns its files, whoever made them', async () => {
    const { data } = await make(ROBOT, { name: 'a', parents: [driveId] });
    const fileId = data.id ?? '';
    const seen = await drive().files.get({ fileId, fields: '*', ...SHARED });
    expect(seen.data).toMatchObject({ driveId, parents: [driveId] });
    for (const name of ['owners', 'ownedByMe', 'shared', 'permissions'])
      expect(seen.data).not.toHaveProperty(name);
  });

  it('is not there for calls that do not say they know of it', async () => {
    const { data } = await make(ROBOT, { name: 'a', parents: [driveId] });
    const fileId = data.id ?? '';
    expect(await refusal(drive().files.get({ fileId }))).toMatchObject({ code: 404 });
    const inOwn = drive().files.create({ requestBody: { parents: [driveId] } });
    expect(await refusal(inOwn)).toMatchObject({
      code: 404,
      message: `File not found: ${driveId}.`,
    });
  });

  it.each<readonly [object, readonly string[]]>([
    [{}, ['mine']],
    [BOTH, ['mine', 'ours', 'theirs']],
    [{ ...BOTH, corpora: 'allDrives' }, ['mine', 'ours', 'theirs']],
  ])('is searched with %j', async (parameters, names) => {
    const [reader, writer] = [
      { email: TEACHER, role: 'reader' },
      { email: STRANGER, role: 'writer' },
    ] as const;
    await make(TEACHER, { name: 'mine' });
    await make(TEACHER, { name: 'ours', parents: [driveId] });
    const other = standIn().addSharedDrive('他校', [reader, writer]);
    await make(STRANGER, { name: 'theirs', parents: [other] });
    await make(STRANGER, { name: 'unseen', parents: [standIn().addSharedDrive('別校', [writer])] });
    const { data } = await drive().files.list({ orderBy: 'name', ...parameters });
    expect(data.files?.map(({ name }) => name)).toEqual(names);
    const only = await drive().files.list({ ...BOTH, corpora: 'drive', driveId });
    expect(only.data.files?.map(({ name }) => name)).toEqual(['ours']);
  });

  it('lets writers change its files, and organizers delete them', async () => {
    const { data } = await make(TEACHER, { name: 'a', parents: [driveId] });
    const fileId = data.id ?? '';
    await drive(ROBOT).files.update({ fileId, requestBody: { name: 'b' }, ...SHARED });
    const bin = { fileId, requestBody: { trashed: true }, ...SHARED };
    expect(await refusal(drive(ROBOT).files.update(bin))).toMatchObject({ code: 403 });
    expect(await refusal(drive(ROBOT).files.delete({ fileId, ...SHARED }))).toMatchObject({
      code: 403,
    });
    await drive().files.delete({ fileId, ...SHARED });
  });

  it('is listed for its members', async () => {
    const { data } = await drive().drives.list();
    expect(data.drives).toEqual([{ kind: 'drive#drive', id: driveId, name: '學校' }]);
    expect((await drive().drives.get({ driveId })).data.name).toBe('學校');
    expect((await drive(STRANGER).drives.list()).data.drives).toEqual([]);
    expect(await refusal(drive(STRANGER).drives.get({ driveId }))).toMatchObject({ code: 404 });
  });
});

describe('a service account without storage', () => {
  it.each([{ name: 'a' }, { name: 'a', mimeType: MIME.spreadsheet }])(
    'is refused %j in its own drive, in Google’s words',
    async (requestBody) => {
      expect(await refusal(make(ROBOT, requestBody))).toMatchObject({
        code: 403,
        message: expect.stringMatching(/^Service Accounts do not have storage quota\./u) as string,
        errors: [{ domain: 'usageLimits', reason: 'storageQuotaExceeded' }],
      });
    },
  );

  it('is refused in a folder somebody has shared with it, too', async () => {
    const { data } = await make(TEACHER, { mimeType: MIME.folder });
    const fileId = data.id ?? '';
    const requestBody = { type: 'user', role: 'writer', emailAddress: ROBOT };
    await drive().permissions.create({ fileId, requestBody });
    expect(await refusal(make(ROBOT, { parents: [fileId] }))).toMatchObject({ code: 403 });
  });

  it('makes folders, and anything in a shared drive', async () => {
    await make(ROBOT, { mimeType: MIME.folder });
    await make(ROBOT, { mimeType: MIME.form, parents: [driveId] });
    await make(TEACHER, { name: 'a' });
  });

  it('is told by the other services that nobody here knows their words', async () => {
    const form = forms(ROBOT).forms.create({ requestBody: { info: { title: 'a' } } });
    expect(await refusal(form)).toMatchObject({ code: 501 });
    const project = script(ROBOT).projects.create({ requestBody: { title: 'a' } });
    expect(await refusal(project)).toMatchObject({ code: 501 });
  });
});
