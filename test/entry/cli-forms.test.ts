// `zianbu forms` on a spreadsheet, with forms at the stand-in: from making them to who took part.
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { keepFormsOf } from '../../functions/entry/keep-forms.ts';
import { WorkbookBusy } from '../../functions/ports.ts';
import { folderPlace, linkTo, type FolderPlace } from '../adapters/drive-place.ts';
import { formsIn } from '../adapters/forms-place.ts';
import { rowsOf, schoolWithForms, settings } from '../domain/questionnaires/answered.ts';
import { prepareReader, readPicture } from '../fixtures/read-codes.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { inProcess } from './cli-process.ts';

type Place = {
  readonly google: StandIn;
  readonly folder: FolderPlace;
  readonly id: string;
  readonly address: string;
  readonly out: string;
};

const closing: (() => unknown)[] = [];

beforeAll(prepareReader);

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function placeWith(content: Parameters<typeof schoolWithForms>[0] = {}): Promise<Place> {
  const google = await startStandIn();
  closing.push(async () => {
    await google.close();
    expect(google.violations).toEqual([]);
  });
  vi.stubEnv('ZIANBU_GOOGLE_ORIGIN', google.origin);
  const id = google.addWorkbook(schoolWithForms({ questionnaires: [], responses: [], ...content }));
  const folder = await folderPlace(google);
  const out = await mkdtemp(join(tmpdir(), 'zianbu-forms-'));
  return { google, folder, id, address: `sheets:${id}`, out };
}

const run = async ({ address, folder, out }: Place, today: string, ...words: readonly string[]) => {
  const flags = ['--workbook', address, '--today', today, '--folder', folder.id, '--out', out];
  return inProcess(['forms', ...flags, ...words]);
};

type Printed = {
  readonly forms: readonly Readonly<Record<string, string | null>>[];
  readonly pulled: readonly Readonly<Record<string, string>>[];
  readonly remarks: readonly string[];
};

const json = async (place: Place, today: string): Promise<Printed> =>
  JSON.parse((await run(place, today, '--json')).stdout) as Printed;

const BEFORE = '2026-05-01T08:00';
const AFTER = '2026-05-04T17:00';

describe('zianbu forms', () => {
  it('makes the forms and a QR picture of the sign-in, which leads to it', async () => {
    const place = await placeWith();
    const { forms, remarks } = await json(place, BEFORE);
    expect(remarks).toEqual([]);
    expect(forms).toHaveLength(5);
    const [signIn, ...standing] = forms;
    expect(signIn).toMatchObject({ kind: '訓練簽到', subject: '115-01', state: '開放' });
    expect(standing.map(({ picture }) => picture)).toEqual([null, null, null, null]);
    expect(await readdir(place.out)).toEqual(['訓練簽到 115-01 QR.png']);
    const png = await readFile(signIn?.['picture'] ?? '');
    expect(await readPicture(png)).toEqual([signIn?.['url']]);
  });

  it('keeps the QR picture beside the forms when no folder of this computer is given', async () => {
    const { folder, address } = await placeWith();
    const words = ['--workbook', address, '--today', BEFORE, '--folder', folder.id, '--json'];
    const [signIn] = (JSON.parse((await inProcess(['forms', ...words])).stdout) as Printed).forms;
    const [picture, ...others] = folder.files();
    if (picture === undefined) throw new Error('There is no picture.');
    expect(others).toEqual([]);
    expect(picture).toMatchObject({
      name: '訓練簽到 115-01 QR.png',
      mimeType: 'image/png',
      parent: folder.id,
    });
    expect(signIn?.['picture']).toBe(linkTo(picture.id));
    expect(await readPicture(picture.bytes)).toEqual([signIn?.['url']]);
  });

  it('records, after the session, who signed in, and says what became of the others', async () => {
    const place = await placeWith();
    const [signIn] = (await json(place, BEFORE)).forms;
    const formId = signIn?.['id'] ?? '';
    const send = (email: string, at: string) => {
      place.google.answerForm(formId, { email, at: new Date(at), answers: { 簽到: '簽到' } });
    };
    send('it@school.example', '2026-05-04T05:58:31.123Z');
    send('it@school.example', '2026-05-04T06:10:00Z');
    send('guest@school.example', '2026-05-04T06:00:00Z');
    send('principal@school.example', '2026-05-04T09:00:00Z');
    const { stdout, exitCode } = await run(place, AFTER);
    expect(exitCode).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '線上表單 5 份，開放中 4 份。',
      expect.stringMatching(/^ {2}資產異動 {2}https:\/\/docs\.google\.com\//u),
      expect.stringMatching(/^ {2}事件初報 /u),
      expect.stringMatching(/^ {2}管制區域進出 /u),
      expect.stringMatching(/^ {2}需求申請 /u),
      '新的回覆 4 份，登錄 1 份。',
      '  訓練簽到 115-01  李組長 115/05/04 13:58 已登錄',
      '  訓練簽到 115-01  李組長 115/05/04 14:10 重複：115/05/04 13:58 已經簽到。',
      expect.stringContaining('guest@school.example 115/05/04 14:00 待處理：'),
      expect.stringContaining('王校長 115/05/04 17:00 待處理：簽到時間太晚'),
      '',
    ]);
    expect(formsIn(place.google).get(formId)?.publishState.isAcceptingResponses).toBe(false);
    expect(rowsOf(place.google.workbook(place.id), 'trainingRecords')).toEqual([
      { person: '李組長', session: '115-01', origin: '校內', proof: '線上簽到 115/05/04 13:58' },
    ]);
    expect((await json(place, AFTER)).pulled).toEqual([]);
  });

  it('reads the workbook with two calls and writes nothing when there is nothing new', async () => {
    const place = await placeWith();
    await json(place, BEFORE);
    place.google.forgetRequests();
    await json(place, BEFORE);
    const services = place.google.requests.map(({ method, path }) => [
      method,
      path.startsWith('/v4/') ? 'Sheets' : 'Forms',
    ]);
    const reads = (service: string, count: number) =>
      Array(count).fill(['GET', service]) as string[];
    // Of each form what it asks, and what came.
    expect(services.sort()).toEqual([...reads('Forms', 10), ...reads('Sheets', 2)]);
  });

  it('makes its forms in the folder the school has set', async () => {
    const place = await placeWith();
    const folder = `https://drive.google.com/drive/folders/${place.folder.id}?usp=sharing`;
    const set = schoolWithForms({
      questionnaires: [],
      responses: [],
      settings: settings({ 雲端資料夾: folder }),
    });
    const address = `sheets:${place.google.addWorkbook(set)}`;
    await inProcess(['forms', '--workbook', address, '--today', BEFORE, '--out', place.out]);
    const ids = Array.from(formsIn(place.google).keys());
    expect(ids.map((id) => place.google.files.get(id)?.parent)).toEqual(
      Array(5).fill(place.folder.id),
    );
  });
});

describe('two runs at once', () => {
  it('make each form once, and the later one says that it is not its turn', async () => {
    const place = await placeWith();
    const wish = {
      workbook: place.address,
      now: BEFORE,
      folder: place.folder.id,
      usualFolder: null,
      runtime: 'test',
      pictures: () => null,
    };
    const runs = await Promise.allSettled([1, 2, 3].map(() => keepFormsOf(wish)));
    const refused = runs.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    expect(refused.length).toBeLessThan(3);
    for (const error of refused) expect(error).toBeInstanceOf(WorkbookBusy);
    expect(formsIn(place.google).size).toBe(5);
    expect(rowsOf(place.google.workbook(place.id), 'questionnaires')).toHaveLength(5);
  });
});

describe('zianbu forms is refused with one line', () => {
  it.each([
    ['for a file', ['--workbook', '資安簿.xlsx'], /^線上表單只能用於 Google 試算表/u],
    ['for a folder that is none', ['--folder', 'a b'], /^看不懂雲端硬碟的資料夾「a b」/u],
    ['without any folder', [], /^不知道線上表單要放在哪裡。請用 --folder/u],
  ])('%s', async (_what, words, line) => {
    const { address } = await placeWith();
    const all = ['forms', '--today', BEFORE, '--workbook', address, ...words];
    const { exitCode, stdout, stderr } = await inProcess(all);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
