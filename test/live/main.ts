// `npm run verify:live -- --folder ID [--out FOLDER]`: asks Google itself what no recording shows, and keeps new recordings.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { googleAccess } from '../../functions/adapters/google/access.ts';
import { askGoogle, questions } from './ask.ts';

const USAGE = `usage: npm run verify:live -- --folder ID [--out FOLDER]

Makes spreadsheets, folders and forms of its own in the folder ID of Drive (of a shared drive, for a service account), asks Google
what docs/verification.md says is not verified, puts them into the bin, and writes a recording of each question
to FOLDER (default out/cassettes). Credentials: GOOGLE_APPLICATION_CREDENTIALS. Touches nothing that was there before.`;

function asked(): { readonly folder: string; readonly out: string } | null {
  try {
    const { values } = parseArgs({
      options: { folder: { type: 'string' }, out: { type: 'string' } },
    });
    const { folder, out = 'out/cassettes' } = values;
    return folder === undefined || !/^[\w-]+$/u.test(folder) ? null : { folder, out };
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const wanted = asked();
  if (wanted === null) {
    console.error(USAGE);
    return 2;
  }
  await mkdir(wanted.out, { recursive: true });
  let others = 0;
  for (const question of questions) {
    const { otherwise, cassette } = await askGoogle(
      question,
      wanted.folder,
      googleAccess(process.env),
    );
    await writeFile(join(wanted.out, `Live.${question.name}.json`), cassette, { flag: 'wx' });
    console.log(`${otherwise === null ? 'as relied on' : 'OTHERWISE   '}  ${question.relies}`);
    if (otherwise !== null) console.log(`              ${otherwise}`);
    others += otherwise === null ? 0 : 1;
  }
  console.log(
    `\n${questions.length - others} of ${questions.length} as relied on; recordings in ${wanted.out}`,
  );
  return others === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
