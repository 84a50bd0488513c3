// The stand-in against what Google really answered. RECORDED_GOOGLE_DIR names the folder with `cassettes` and
// `discovery`; the recordings are not part of this repository.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readCassette, replay } from './recordings.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

/** Recordings whose answers the stand-in does not reproduce, and why. */
const NOT_REPLAYED: Readonly<Record<string, string>> = {
  'ClientTest.test_import_csv':
    'imports a CSV file through Drive v2, which the stand-in does not have',
  'ClientTest.test_open_all_has_metadata':
    'opens spreadsheets made before the recording, in the account of the recorder',
  'ClientTest.test_openall':
    'opens spreadsheets made before the recording, in the account of the recorder',
  'WorksheetTest.test_auto_resize_columns': 'asks how wide a text is in the fonts of Google',
};

const folder = process.env['RECORDED_GOOGLE_DIR'];
const names =
  folder === undefined
    ? []
    : readdirSync(join(folder, 'cassettes'))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length));

describe('recordings of Google Sheets and Drive', () => {
  let standIn: StandIn;

  beforeEach(async () => {
    standIn = await startStandIn();
  });

  afterEach(async () => {
    await standIn.close();
  });

  const differencesOf = (name: string): Promise<readonly string[]> =>
    replay(standIn.origin, readCassette(join(folder ?? '', 'cassettes', `${name}.json`)));

  it('are there', ({ skip }) => {
    const isRequired = process.env['REQUIRE_RECORDINGS'] === '1';
    if (folder === undefined && !isRequired) {
      const reason =
        'RECORDED_GOOGLE_DIR is not set: the stand-in was NOT held against recordings of Google';
      console.warn(reason);
      skip(reason);
    }
    expect(folder, 'REQUIRE_RECORDINGS=1 needs RECORDED_GOOGLE_DIR').toBeDefined();
    expect(names).toEqual(expect.arrayContaining(Object.keys(NOT_REPLAYED)));
  });

  it.for(names.filter((name) => !(name in NOT_REPLAYED)))(
    '%s gives the same answers',
    async (name) => {
      expect(await differencesOf(name)).toEqual([]);
      expect(standIn.violations).toEqual([]);
    },
  );

  it.for(names.filter((name) => name in NOT_REPLAYED))('%s is still not replayed', async (name) => {
    expect(await differencesOf(name), 'it passes now: take it off the list').not.toEqual([]);
  });
});
