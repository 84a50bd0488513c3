// Files that go, files that leave Drive as something else, and files that are not there.
import { describe, expect, it } from 'vitest';

import { COLLEAGUE, refusal, servicesPlace, STRANGER } from '../services-fixture.ts';
import { driveFiles } from './drive-fixture.ts';
import { MIME } from './file.ts';

const place = servicesPlace();
const { standIn, drive } = place;
const { make, folder } = driveFiles(place);

describe('removing files', () => {
  const names = async (q: string) =>
    ((await drive().files.list({ q })).data.files ?? []).map(({ name }) => name).sort();

  it('puts a folder into the bin with what is in it, and back', async () => {
    const parent = await folder('資料');
    await make('a', { parents: [parent] });
    await drive().files.update({ fileId: parent, requestBody: { trashed: true } });
    expect(await names('trashed = true')).toEqual(['a', '資料']);
    expect(await names('trashed = false')).toEqual([]);
    const { data } = await drive().files.list({
      q: "name = 'a'",
      fields: 'files(explicitlyTrashed)',
    });
    expect(data.files).toEqual([{ explicitlyTrashed: false }]);
    await drive().files.update({ fileId: parent, requestBody: { trashed: false } });
    expect(await names('trashed = false')).toEqual(['a', '資料']);
  });

  it('deletes a folder for good with what is in it', async () => {
    const parent = await folder('資料');
    const inside = await make('a', { parents: [await folder('內', { parents: [parent] })] });
    await drive().files.delete({ fileId: parent });
    expect(await refusal(drive().files.get({ fileId: inside }))).toMatchObject({ code: 404 });
    expect(await names('')).toEqual([]);
  });

  it('empties the bin of its caller', async () => {
    const parent = await folder('資料');
    await make('a', { parents: [parent] });
    const kept = await make('b');
    await drive().files.update({ fileId: parent, requestBody: { trashed: true } });
    await drive(COLLEAGUE).files.emptyTrash();
    expect(await names('')).toEqual(['a', 'b', '資料']);
    await drive().files.emptyTrash();
    expect((await drive().files.list()).data.files?.map(({ id }) => id)).toEqual([kept]);
  });
});

describe('exporting', () => {
  it.each([
    ['text/csv', 'a,"b ""c"""\r\n1,'],
    ['text/tab-separated-values', 'a\tb "c"\r\n1\t'],
  ])('a spreadsheet as %s', async (mimeType, text) => {
    const rows = [['a', 'b "c"'], [1]];
    const id = standIn().addWorkbook({ sheets: [{ name: 'a', rows }] });
    const robot = drive(standIn().world.robot.email);
    const { data } = await robot.files.export({ fileId: id, mimeType }, { responseType: 'text' });
    expect(data).toBe(text);
  });

  it('is for documents, and downloading for other files', async () => {
    const [bytes, sheet] = [await make('a'), await make('b', { mimeType: MIME.spreadsheet })];
    const text = 'text/csv';
    expect(await refusal(drive().files.export({ fileId: bytes, mimeType: text }))).toMatchObject({
      code: 403,
      errors: [{ reason: 'fileNotExportable' }],
    });
    expect(await refusal(drive().files.get({ fileId: sheet, alt: 'media' }))).toMatchObject({
      code: 403,
      errors: [{ reason: 'fileNotDownloadable', location: 'alt' }],
    });
  });
});

it('is not there for others', async () => {
  const id = await make('a');
  expect(await refusal(drive(STRANGER).files.get({ fileId: id }))).toEqual({
    code: 404,
    message: `File not found: ${id}.`,
    errors: [
      {
        domain: 'global',
        reason: 'notFound',
        message: `File not found: ${id}.`,
        location: 'fileId',
        locationType: 'parameter',
      },
    ],
  });
});

it('says who asks, when it is asked for a field', async () => {
  const { data } = await drive().about.get({ fields: 'user(emailAddress,me)' });
  expect(data).toEqual({ user: { emailAddress: 'teacher@school.example', me: true } });
  expect(await refusal(drive().about.get())).toMatchObject({
    code: 400,
    message: "The 'fields' parameter is required for this method.",
  });
});
