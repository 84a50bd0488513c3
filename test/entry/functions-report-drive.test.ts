import { afterEach, expect, test, vi } from 'vitest';

import { forms } from '../../functions/domain/documents/forms/index.ts';
import type { KeptReports } from '../../functions/entry/commands/report-kept.ts';
import { startDriveStandIn, type DriveStandIn } from '../adapters/drive-stand-in.ts';
import { formsMadeHere, NOW, sha256 } from './forms-made-here.ts';
import { askAsCaller, closeDeployments, deployed, openGateway } from './functions-fixture.ts';

afterEach(closeDeployments);

async function withDrive(ask: (drive: DriveStandIn, url: string) => Promise<void>) {
  const { url, workbook, standIn } = await deployed('report');
  const drive = await startDriveStandIn();
  const google = await openGateway((path) =>
    /^\/(?:upload\/)?drive\//u.test(path) ? drive.origin : standIn.origin,
  );
  try {
    vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
    vi.stubEnv('ZIANBU_DRIVE_FOLDER', 'folder-1');
    await ask(drive, `${url}/?workbook=${workbook}`);
  } finally {
    google.close();
    drive.close();
  }
}

test('all forms are kept there, each once', async () => {
  await withDrive(async (drive, url) => {
    const ask = async () =>
      (await askAsCaller(`${url}&today=${NOW}`)).json() as Promise<KeptReports>;
    const { files } = await ask();
    expect(files.map(({ form }) => form)).toStrictEqual(
      forms.flatMap(({ number }) => [number, number]),
    );
    const there = drive.files.map(({ name, bytes }) => [name, sha256(bytes)]);
    expect(Object.fromEntries(there)).toStrictEqual(await formsMadeHere());
    expect(files.map((file) => file.sha256)).toStrictEqual(there.map(([, hash]) => hash));
    expect(files[0]?.path).toBe('https://drive.google.com/file/d/file-1/view');
    expect(new Set(drive.files.map(({ parent, mimeType }) => `${parent} ${mimeType}`))).toEqual(
      new Set(['made-1 application/vnd.oasis.opendocument.text', 'made-1 application/pdf']),
    );
    expect((await ask()).files.map((file) => file.sha256)).toStrictEqual(
      files.map((file) => file.sha256),
    );
    expect(drive.files).toHaveLength(36);
  });
});

test('what a person has edited stays, and the new one is beside it', async () => {
  await withDrive(async (drive, given) => {
    const url = `${given}&today=${NOW}&form=1&format=odt`;
    await askAsCaller(url);
    drive.edit('file-1', Buffer.from('edited'));
    await askAsCaller(url);
    expect(drive.files.map(({ name }) => name)).toStrictEqual([
      expect.stringMatching(/^表單01_.*\.odt$/u),
      expect.stringMatching(/^表單01_.*（2）\.odt$/u),
    ]);
    expect(drive.files[0]?.bytes.toString()).toBe('edited');
  });
});

test('letters are made once, whatever the day they are asked for again', async () => {
  await withDrive(async (drive, given) => {
    const ask = async (query: string) =>
      (await (await askAsCaller(`${given}&only=letters${query}`)).json()) as KeptReports;
    const first = await ask(`&today=${NOW}`);
    expect(first.files.length).toBeGreaterThan(2);
    const kept = drive.files.map(({ name, bytes }) => [name, sha256(bytes)]);
    const later = await ask('&today=2026-11-11T08:00');
    expect(later.files.map((file) => file.sha256).sort()).toStrictEqual(
      first.files.map((file) => file.sha256).sort(),
    );
    expect(later.files.every(({ path }) => path.startsWith('https://drive.google.com/'))).toBe(
      true,
    );
    expect(drive.files.map(({ name, bytes }) => [name, sha256(bytes)])).toStrictEqual(kept);
  });
});
