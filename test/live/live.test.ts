// The questions of verify:live, put to the stand-in: they can be asked, and what they record can be played.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { readCassette, replay } from '../google/recordings.ts';
import { startStandIn, type StandIn } from '../google/stand-in.ts';
import { askGoogle, questions, type Answered } from './ask.ts';
import type { Question } from './question.ts';

let standIn: StandIn;
let folder: string;

beforeEach(async () => {
  standIn = await startStandIn();
  const made = await standIn.call({
    method: 'POST',
    path: '/drive/v3/files',
    body: { name: '驗證', mimeType: 'application/vnd.google-apps.folder' },
    token: 'any',
  });
  folder = (made.body as { readonly id: string }).id;
});

afterEach(async () => {
  await standIn.close();
  expect(standIn.violations).toEqual([]);
});

const answered = (question: Question): Promise<Answered> =>
  askGoogle(question, folder, {
    ...googleAccess({ ZIANBU_GOOGLE_ORIGIN: 'http://127.0.0.1:1' }),
    origin: null,
    fetch: standIn.fetch,
  });

/** What the stand-in does otherwise, as others report it of Google and no recording shows it. */
const OTHERWISE: Readonly<Record<string, RegExp>> = { NamedRangeHidden: /^the name was free/u };

describe('questions to Google, put to the stand-in', () => {
  it.for(questions.map((question) => [question.name, question] as const))(
    '%s is answered as relied on, and its recording can be played',
    async ([name, question]) => {
      const { otherwise, cassette } = await answered(question);
      const expected = OTHERWISE[name];
      expect(otherwise).toEqual(
        expected === undefined ? null : (expect.stringMatching(expected) as string),
      );
      const other = await startStandIn();
      const place = mkdtempSync(join(tmpdir(), 'zianbu-live-'));
      try {
        const path = join(place, 'cassette.json');
        writeFileSync(path, cassette);
        expect(await replay(other.origin, readCassette(path))).toEqual([]);
      } finally {
        rmSync(place, { recursive: true });
        await other.close();
      }
    },
  );

  it('are all named in docs/verification.md', () => {
    const text = readFileSync('docs/verification.md', 'utf8');
    expect(
      questions.filter(({ relies }) => !text.includes(relies)).map(({ relies }) => relies),
    ).toEqual([]);
  });

  it('leave neither token nor address nor the folder in a recording', async () => {
    const all = await Promise.all(questions.slice(0, 3).map(answered));
    for (const { cassette } of all) {
      expect(cassette).not.toContain(folder);
      expect(cassette).not.toMatch(/Bearer|loopback/u);
      expect(cassette).not.toMatch(/@(?!example\.com)[\w-]+\.\w/u);
    }
  });

  it('put what they made into the bin', async () => {
    const [first] = questions;
    if (first === undefined) throw new Error('There are no questions.');
    await answered(first);
    const { body } = await standIn.call({
      path: `/drive/v3/files?q=${encodeURIComponent(`'${folder}' in parents and trashed = false`)}`,
      token: 'any',
    });
    expect(body).toMatchObject({ files: [] });
  });
});
