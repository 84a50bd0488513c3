import { afterEach, expect, test, vi } from 'vitest';

import { forms } from '../../functions/domain/documents/forms/index.ts';
import type { KeptReports } from '../../functions/entry/commands/report-kept.ts';
import { folderPlace, linkTo, type FolderPlace } from '../adapters/drive-place.ts';
import type { StandIn } from '../google/stand-in.ts';
import { formsMadeHere, NOW, sha256 } from './forms-made-here.ts';
import { askAsCaller, closeDeployments, deployed } from './functions-fixture.ts';

afterEach(closeDeployments);

type Ask = (folder: FolderPlace, url: string, standIn: StandIn) => Promise<void>;

async function withDrive(ask: Ask): Promise<void> {
  const { url, workbook, standIn } = await deployed('report');
  const folder = await folderPlace(standIn);
  vi.stubEnv('ZIANBU_DRIVE_FOLDER', folder.id);
  await ask(folder, `${url}/?workbook=${workbook}`, standIn);
}

test('all forms are kept there, each once', async () => {
  await withDrive(async (folder, url) => {
    const ask = async () =>
      (await askAsCaller(`${url}&today=${NOW}`)).json() as Promise<KeptReports>;
    const { files } = await ask();
    expect(files.map(({ form }) => form)).toStrictEqual(
      forms.flatMap(({ number }) => [number, number]),
    );
    const there = folder.files().map(({ name, bytes }) => [name, sha256(bytes)]);
    expect(Object.fromEntries(there)).toStrictEqual(await formsMadeHere());
    expect(files.map((file) => file.sha256)).toStrictEqual(there.map(([, hash]) => hash));
    expect(files[0]?.path).toBe(linkTo(folder.files()[0]?.id ?? ''));
    const year = folder.folders()[0]?.id ?? '';
    expect(new Set(folder.files().map(({ parent, mimeType }) => `${parent} ${mimeType}`))).toEqual(
      new Set([`${year} application/vnd.oasis.opendocument.text`, `${year} application/pdf`]),
    );
    expect((await ask()).files.map((file) => file.sha256)).toStrictEqual(
      files.map((file) => file.sha256),
    );
    expect(folder.files()).toHaveLength(36);
  });
});

test('what a person has edited stays, and the new one is beside it', async () => {
  await withDrive(async (folder, given, standIn) => {
    const url = `${given}&today=${NOW}&form=1&format=odt`;
    await askAsCaller(url);
    standIn.editFile(folder.files()[0]?.id ?? '', Buffer.from('edited'));
    await askAsCaller(url);
    expect(folder.files().map(({ name }) => name)).toStrictEqual([
      expect.stringMatching(/^表單01_.*\.odt$/u),
      expect.stringMatching(/^表單01_.*（2）\.odt$/u),
    ]);
    expect(folder.files()[0]?.bytes.toString()).toBe('edited');
  });
});

test('letters are made once, whatever the day they are asked for again', async () => {
  await withDrive(async (folder, given) => {
    const ask = async (query: string) =>
      (await (await askAsCaller(`${given}&only=letters${query}`)).json()) as KeptReports;
    const first = await ask(`&today=${NOW}`);
    expect(first.files.length).toBeGreaterThan(2);
    const kept = folder.files().map(({ name, bytes }) => [name, sha256(bytes)]);
    const later = await ask('&today=2026-11-11T08:00');
    expect(later.files.map((file) => file.sha256).sort()).toStrictEqual(
      first.files.map((file) => file.sha256).sort(),
    );
    expect(later.files.every(({ path }) => path.startsWith('https://drive.google.com/'))).toBe(
      true,
    );
    expect(folder.files().map(({ name, bytes }) => [name, sha256(bytes)])).toStrictEqual(kept);
  });
});
