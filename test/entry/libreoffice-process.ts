// LibreOffice without windows: converts, shows and edits workbooks in a profile of its own.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { newFolder } from './cli-process.ts';

const PROGRAM = 'soffice';

export function isInstalled(): boolean {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export type LibreOffice = {
  /** Opens the workbook and saves it under the same name in another folder; gives the path. */
  readonly saved: (path: string) => Promise<string>;
  /** What every tab shows, as CSV by tab. */
  readonly shown: (path: string, sheet: string) => Promise<string>;
  /** Runs the macro `Main(path)` on the workbook, which the macro saves in its place. */
  readonly edit: (path: string, macro: string) => Promise<void>;
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const moduleOf = (macro: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${escaped(macro)}</script:module>`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/></library:library>`;

const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

export async function libreOffice(): Promise<LibreOffice> {
  const profile = await newFolder();
  const office = async (...words: readonly string[]): Promise<void> => {
    const start = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
    ];
    await promisify(execFile)(PROGRAM, [...start, ...words], { timeout: 90_000 });
  };
  const convert = async (path: string, format: string): Promise<string> => {
    const folder = await newFolder();
    await office('--convert-to', format, '--outdir', folder, path);
    return folder;
  };
  return {
    saved: async (path) => join(await convert(path, 'xlsx:Calc MS Excel 2007 XML'), basename(path)),
    shown: async (path, sheet) =>
      readFile(
        join(await convert(path, EVERY_SHEET), `${basename(path, '.xlsx')}-${sheet}.csv`),
        'utf8',
      ),
    edit: async (path, macro) => {
      // A first start fills a profile, over whatever is there already.
      await office('--terminate_after_init');
      const library = join(profile, 'user', 'basic', 'Standard');
      await mkdir(library, { recursive: true });
      await writeFile(join(library, 'Edit.xba'), moduleOf(macro));
      await writeFile(join(library, 'script.xlb'), LIBRARY);
      await office(`macro:///Standard.Edit.Main("${path}")`);
    },
  };
}
