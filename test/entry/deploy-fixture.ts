// A gcloud that only remembers what it was asked for and what it has made, and functions/deploy.sh with it.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach } from 'vitest';

/** Whatever is created is there when it is described; what comes through the pipe of a secret is kept apart. */
const GCLOUD = `#!/usr/bin/env bash
printf '%s\\t' "$@" >>"$FAKE/calls"
printf '\\n' >>"$FAKE/calls"
names=()
for word in "$@"; do [[ $word == -* ]] || names+=("$word"); done
last=\${names[-1]%%@*}
case " $* " in
  *' projects describe '*) echo 123456789012 ;;
  *' describe '*) [[ -e "$FAKE/made/\${names[0]}-\${names[1]}-$last" ]] ;;
  *' create '*)
    [[ \${names[0]} != secrets ]] || cat >"$FAKE/secret"
    kind=\${names[0]}-\${names[1]}
    touch "$FAKE/made/\${kind/secrets-create/secrets-describe}-$last"
    ;;
esac
`;

export type Settings = Readonly<Record<string, string>>;

/** Made up; on its own, as a whole address would look like a secret. */
export const PASSWORD = 'hunter2';

export const SCHOOL: Settings = {
  PROJECT: 'my-school',
  ZIANBU_WORKBOOK: 'sheets:1Book',
  ZIANBU_CALLERS: 'director@school.example.tw,robot@my-school.iam.gserviceaccount.com',
  ZIANBU_MAIL_FROM: 'security@school.example.tw',
  ZIANBU_SMTP_URL: `smtps://user:${PASSWORD}@mail.example.tw`,
};

export const CITY: Settings = { ...SCHOOL, ZIANBU_SCHOOLS: 'sheets:1List' };

export type Call = readonly string[];

export type Cloud = {
  /** Where the built files, the secret and what was made lie. */
  readonly folder: () => string;
  readonly deploy: (given: Settings, ...words: readonly string[]) => SpawnSyncReturns<string>;
  /** The same for a script that was printed. */
  readonly play: (script: string, given: Settings) => SpawnSyncReturns<string>;
  /** Every call of gcloud so far, as its words. */
  readonly calls: () => readonly Call[];
  /** Of these the ones that deploy a function. */
  readonly deployed: () => readonly Call[];
  readonly forgetCalls: () => void;
  /** Takes away what was made. */
  readonly empty: () => void;
};

export const has = (call: Call, ...words: readonly string[]): boolean =>
  words.every((word) => call.includes(word));

/** A cloud of its own for each test of the file. */
export function fakeCloud(): Cloud {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zianbu-deploy-'));
    mkdirSync(join(folder, 'made'));
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.js'), '');
    writeFileSync(join(folder, 'gcloud'), GCLOUD);
    chmodSync(join(folder, 'gcloud'), 0o755);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const bash = (words: readonly string[], given: Settings): SpawnSyncReturns<string> => {
    const path = [folder, '/usr/bin', '/bin'].join(delimiter);
    const env = { PATH: path, FAKE: folder, SOURCE: join(folder, 'dist'), ...given };
    return spawnSync('bash', words, { encoding: 'utf8', env });
  };

  const calls = (): readonly Call[] => {
    const file = join(folder, 'calls');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return lines.map((line) => line.split('\t').filter((word) => word !== ''));
  };

  return {
    folder: () => folder,
    deploy: (given, ...words) => bash(['functions/deploy.sh', ...words], given),
    play: (script, given) => {
      const file = join(folder, 'printed.sh');
      writeFileSync(file, script);
      return bash([file], given);
    },
    calls,
    deployed: () => calls().filter((call) => has(call, 'functions', 'deploy')),
    forgetCalls: () => {
      rmSync(join(folder, 'calls'));
    },
    empty: () => {
      rmSync(join(folder, 'made'), { recursive: true });
      mkdirSync(join(folder, 'made'));
    },
  };
}
