// The command as one built file, which is how it starts fastest: in a folder from where it finds the installed packages.
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { build } from 'rolldown';

import { emitFilesBeside } from '../../.config/files-beside.ts';
import { handlebarsTemplates } from '../../.config/handlebars.ts';

export type EngineKind = 'native' | 'portable';

const NATIVE = /@myriaddreamin\/typst-ts-node-compiler-linux-x64-gnu/gu;

/** As on a system for which there is no native build of the engine. */
const withoutNative = {
  name: 'without-native',
  transform: (code: string) => code.replace(NATIVE, 'no-native-build'),
};

/** Gives the path of the built command. */
export async function builtCommand(engine: EngineKind): Promise<string> {
  await mkdir('dist', { recursive: true });
  const folder = await mkdtemp(resolve('dist', 'bench-'));
  const external = /^[^./\0]|^\.\.?$/;
  await build({
    input: {
      zianbu: 'functions/entry/cli.ts',
      'typst-thread': 'functions/adapters/print/pdf/typst-thread.ts',
    },
    platform: 'node',
    external,
    plugins: [
      handlebarsTemplates(),
      emitFilesBeside(),
      ...(engine === 'portable' ? [withoutNative] : []),
    ],
    output: { dir: folder, entryFileNames: '[name].js', format: 'esm' },
  });
  return join(folder, 'zianbu.js');
}
