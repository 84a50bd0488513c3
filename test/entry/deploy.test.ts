// functions/deploy.sh: what it makes, for whom, and that it can be run again.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { functionNames, settings, settingsOf, type SettingName } from '../../functions/config.ts';
import { WORKERS } from '../../functions/entry/functions/pace.ts';
import {
  CITY,
  fakeCloud,
  has,
  PASSWORD,
  SCHOOL,
  type Call,
  type Settings,
} from './deploy-fixture.ts';

const { folder, deploy, play, calls, deployed, forgetCalls, empty } = fakeCloud();

/** What a function is set to. */
function settingsIn(call: Call): Settings {
  const [flag = ''] = call.filter((word) => word.startsWith('--set-env-vars='));
  const pairs = flag.replace('--set-env-vars=^;^', '').split(';');
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

describe('deploying', () => {
  test.each([
    ['one school', SCHOOL, functionNames.filter((name) => name !== 'dispatch')],
    ['a city', CITY, functionNames],
  ] as const)('%s puts its functions there, closed to the public', (_, given, names) => {
    const { status, stderr } = deploy(given);
    expect([status, stderr]).toStrictEqual([0, '']);
    expect(deployed().map((call) => call[2])).toStrictEqual(names.map((name) => `zianbu-${name}`));
    for (const call of deployed()) {
      const role = '--service-account=zianbu@my-school.iam.gserviceaccount.com';
      expect(has(call, '--runtime=nodejs24', '--no-allow-unauthenticated', role)).toBe(true);
    }
    const daily = deployed().find((call) => call[2] === 'zianbu-daily');
    expect(daily).toContain(`--max-instances=${WORKERS}`);
    expect(existsSync(join(folder(), 'dist/package-lock.json'))).toBe(true);
  });

  test('gives each function its settings, and a value to what can be worked out', () => {
    deploy(CITY);
    for (const name of functionNames.filter((one) => one !== 'health')) {
      const call = deployed().find((one) => one[2] === `zianbu-${name}`) ?? [];
      const wanted = settingsOf(name).filter(
        (setting) =>
          !settings[setting].isSecret &&
          (setting in CITY || ['ZIANBU_TOPIC', 'ZIANBU_AUDIENCE'].includes(setting)),
      );
      const found = settingsIn(call);
      expect(Object.keys(found).sort()).toStrictEqual(['NODE_ENV', ...wanted].sort());
      for (const [setting, text] of Object.entries(found)) {
        if (setting === 'NODE_ENV') continue;
        expect(text).toMatch(settings[setting as SettingName].pattern);
      }
    }
    const check = deployed().find((one) => one[2] === 'zianbu-check') ?? [];
    expect(settingsIn(check)['ZIANBU_AUDIENCE']).toBe(
      'https://zianbu-check-123456789012.asia-east1.run.app,https://asia-east1-my-school.cloudfunctions.net/zianbu-check',
    );
  });

  test('shows the secret to nobody but Secret Manager', () => {
    const { stdout, stderr } = deploy(CITY);
    expect(readFileSync(join(folder(), 'secret'), 'utf8')).toBe(CITY['ZIANBU_SMTP_URL']);
    expect(JSON.stringify(calls()) + stdout + stderr).not.toContain(PASSWORD);
    const withSecret = deployed().filter((call) => call.some((word) => word.includes('secrets')));
    expect(withSecret.map((call) => call[2])).toStrictEqual(['zianbu-daily']);
  });

  test('gives away no more than is needed', () => {
    deploy(CITY);
    const bindings = calls().filter((call) => call.includes('add-iam-policy-binding'));
    const roles = bindings.map((call) => {
      const flag = (name: string): string =>
        call.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
      const [on = ''] = call.slice(call.indexOf('add-iam-policy-binding') + 1);
      return `${on} ${flag('role')} ${flag('member').replace(/@.*/u, '')}`;
    });
    const agent = 'serviceAccount:service-123456789012';
    const callers = ['check', 'status', 'report', 'health'].flatMap((name) =>
      ['user:director', 'serviceAccount:robot'].map(
        (who) => `zianbu-${name} roles/run.invoker ${who}`,
      ),
    );
    expect(roles.sort()).toStrictEqual(
      [
        ...callers,
        'zianbu-daily roles/run.invoker serviceAccount:zianbu-caller',
        'zianbu-dispatch roles/run.invoker serviceAccount:zianbu-caller',
        'zianbu-smtp-url roles/secretmanager.secretAccessor serviceAccount:zianbu',
        'zianbu-daily roles/pubsub.publisher serviceAccount:zianbu',
        `zianbu-dead roles/pubsub.publisher ${agent}`,
        `zianbu-daily roles/pubsub.subscriber ${agent}`,
        `zianbu-dispatch roles/pubsub.subscriber ${agent}`,
        `zianbu-caller@my-school.iam.gserviceaccount.com roles/iam.serviceAccountTokenCreator ${agent}`,
      ].sort(),
    );
    // Nobody gets a role in the whole project.
    expect(calls().filter((call) => has(call, 'projects', 'add-iam-policy-binding'))).toStrictEqual(
      [],
    );
  });

  test('again makes nothing twice, and needs the secret no more', () => {
    deploy(CITY);
    const made = calls().filter((call) => call.includes('create')).length;
    expect(made).toBe(10);
    forgetCalls();
    const { status, stderr } = deploy({ ...CITY, ZIANBU_SMTP_URL: '' });
    expect([status, stderr]).toStrictEqual([0, '']);
    expect(calls().filter((call) => call.includes('create'))).toStrictEqual([]);
    expect(calls().filter((call) => call.includes('delete'))).toStrictEqual([]);
    expect(deployed()).toHaveLength(functionNames.length);
  });
});

describe('is refused in one line, before anything is made,', () => {
  test.each<readonly [string, string | undefined, RegExp]>([
    ['without a project', 'PROJECT', /PROJECT/u],
    ['without callers', 'ZIANBU_CALLERS', /ZIANBU_CALLERS.*docs\/deploy\.md/u],
    ['without a sender', 'ZIANBU_MAIL_FROM', /ZIANBU_MAIL_FROM.*daily/u],
  ])('%s', (_, name, line) => {
    const given = Object.fromEntries(Object.entries(SCHOOL).filter(([one]) => one !== name));
    const { status, stderr } = deploy(given);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(calls().filter((call) => !has(call, 'projects', 'describe'))).toStrictEqual([]);
  });

  test('without built files', () => {
    rmSync(join(folder(), 'dist/index.js'));
    const { status, stderr } = deploy(SCHOOL);
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm run build/u);
    expect(calls().filter((call) => call.includes('create'))).toStrictEqual([]);
  });
});

describe('a plan', () => {
  test('calls nothing, shows no secret, and is itself a script that does the same', () => {
    const { status, stdout, stderr } = deploy(CITY, '--plan');
    expect([status, stderr]).toStrictEqual([0, '']);
    expect(calls()).toStrictEqual([]);
    expect(stdout).not.toContain(PASSWORD);
    const planned = stdout.replaceAll('PROJECT_NUMBER', '123456789012');
    expect(play(`set -e\n${planned}`, CITY).status).toBe(0);
    const typed = calls();
    forgetCalls();
    empty();
    deploy(CITY);
    expect(typed).toStrictEqual(calls().filter((call) => !has(call, 'projects', 'describe')));
  });

  test('needs no settings: it shows what is to be filled in', () => {
    const { status, stdout } = deploy({}, '--plan');
    expect(status).toBe(0);
    expect(stdout).toContain('ZIANBU_CALLERS=<ZIANBU_CALLERS>');
    expect(stdout).not.toContain('dispatch');
  });
});

test('shellcheck has nothing to say', ({ skip }) => {
  const { error, status, stdout } = spawnSync('shellcheck', ['functions/deploy.sh', '.ci/run'], {
    encoding: 'utf8',
  });
  if (error !== undefined) skip('no shellcheck here');
  expect([status, stdout]).toStrictEqual([0, '']);
});
