// Settings: what each may be, and what a function says that is started with wrong ones.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  functionNames,
  requireSettings,
  settingIn,
  settings,
  settingsOf,
  settingTroubles,
  type SettingName,
} from '../functions/config.ts';

/** Made up; on its own, as a whole address would look like a secret. */
const PASSWORD = 'made-up';

const good: Readonly<Record<SettingName, readonly string[]>> = {
  ZIANBU_WORKBOOK: ['sheets:1Abc-_9'],
  ZIANBU_AUDIENCE: ['https://a.run.app', 'https://a.run.app,https://b.run.app'],
  ZIANBU_CALLERS: ['a@b.tw', 'a@b.tw, c@d.iam.gserviceaccount.com'],
  ZIANBU_DRIVE_FOLDER: ['1Abc-_9'],
  ZIANBU_SMTP_URL: [`smtps://user:${PASSWORD}@mail.example.tw:465`, 'smtp://mail.example.tw'],
  ZIANBU_MAIL_FROM: ['security@school.example.tw'],
  ZIANBU_SCHOOLS: ['sheets:1Abc-_9'],
  ZIANBU_TOPIC: ['projects/school-1/topics/zianbu-daily'],
  ZIANBU_READS_PER_MINUTE: ['60', '3000'],
};

const bad: Readonly<Record<SettingName, readonly string[]>> = {
  ZIANBU_WORKBOOK: ['1Abc', 'sheets:', 'school.xlsx'],
  ZIANBU_AUDIENCE: ['http://a.run.app', 'a.run.app', 'https://a.run.app;https://b.run.app'],
  ZIANBU_CALLERS: ['*', 'allUsers', 'a@b.tw,', 'a@b.tw c@d.tw'],
  ZIANBU_DRIVE_FOLDER: ['my folder', '../x'],
  ZIANBU_SMTP_URL: ['mail.example.tw', 'https://mail.example.tw'],
  ZIANBU_MAIL_FROM: ['資安簿', 'a@b.tw, c@d.tw'],
  ZIANBU_SCHOOLS: ['schools.xlsx'],
  ZIANBU_TOPIC: ['zianbu-daily', 'projects/school/topics/'],
  ZIANBU_READS_PER_MINUTE: ['0', '5', '-60', '60.5', 'many'],
};

const names = Object.keys(settings) as SettingName[];

describe.each(names)('%s', (name) => {
  test.each(good[name])('may be %s', (text) => {
    expect(settingIn({ [name]: ` ${text} ` }, name)).toBe(text);
  });

  test.each(bad[name])('may not be %s, and the line names it', (text) => {
    expect(() => settingIn({ [name]: text }, name)).toThrow(name);
    const shown = (): unknown => settingIn({ [name]: text }, name);
    if (settings[name].isSecret) expect(shown).not.toThrow(text);
    else expect(shown).toThrow(`「${text}」`);
  });

  test('is in docs/deploy.md, with the functions it is for and in the same words', () => {
    const { about, requiredBy, usedBy, isSecret } = settings[name];
    const functions = [...[...requiredBy].map((one) => `**${one}**`), ...usedBy].join(', ');
    const rows = readFileSync('docs/deploy.md', 'utf8').split('\n');
    expect(rows.find((row) => row.startsWith(`| \`${name}\``))?.split(/\s*\|\s*/u)).toStrictEqual([
      '',
      `\`${name}\``,
      isSecret ? `${functions}; secret` : functions,
      about,
      '',
    ]);
  });
});

test('every function says all that is wrong at once', () => {
  const troubles = Object.fromEntries(
    functionNames.map((name) => [name, settingTroubles({}, name).map((trouble) => trouble.name)]),
  );
  expect(troubles).toStrictEqual({
    check: ['ZIANBU_AUDIENCE', 'ZIANBU_CALLERS'],
    status: ['ZIANBU_AUDIENCE', 'ZIANBU_CALLERS'],
    report: ['ZIANBU_AUDIENCE', 'ZIANBU_CALLERS'],
    health: [],
    daily: ['ZIANBU_SMTP_URL', 'ZIANBU_MAIL_FROM'],
    dispatch: ['ZIANBU_SCHOOLS', 'ZIANBU_TOPIC'],
  });
  expect(() => {
    requireSettings({ ZIANBU_TOPIC: 'x' }, 'dispatch');
  }).toThrow(/沒有設定環境變數 ZIANBU_SCHOOLS.*ZIANBU_TOPIC/u);
  expect(settingsOf('report')).toContain('ZIANBU_DRIVE_FOLDER');
});

describe('a start', () => {
  const start = (environment: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['dist/functions/index.js'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    });

  test('with settings missing ends with one line that names them', () => {
    const { status, stdout, stderr } = start({ FUNCTION_TARGET: 'daily' });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      severity: 'CRITICAL',
      function: 'daily',
      message: expect.stringMatching(/ZIANBU_SMTP_URL.*ZIANBU_MAIL_FROM/u) as string,
    });
  });

  test('with a wrong secret does not show it', () => {
    const { status, stdout } = start({
      FUNCTION_TARGET: 'daily',
      ZIANBU_SMTP_URL: 'user:hunter2@mail',
      ZIANBU_MAIL_FROM: 'a@b.tw',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('ZIANBU_SMTP_URL');
    expect(stdout).not.toContain('hunter2');
  });

  test('with all of them says nothing', () => {
    const { status, stdout, stderr } = start({
      FUNCTION_TARGET: 'daily',
      ZIANBU_SMTP_URL: `smtps://u:${PASSWORD}@mail.example.tw`,
      ZIANBU_MAIL_FROM: 'a@b.tw',
    });
    expect([status, stdout, stderr]).toStrictEqual([0, '', '']);
  });
});
