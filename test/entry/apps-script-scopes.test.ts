// The rights the script asks for: exactly those its services need, each with its reason in docs/scopes.md.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const DOCUMENT = readFileSync('docs/scopes.md', 'utf8');

type Manifest = {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies: {
    readonly enabledAdvancedServices: readonly { readonly userSymbol: string }[];
  };
};

const manifest = JSON.parse(readFileSync('dist/appsscript/appsscript.json', 'utf8')) as Manifest;

const AUTH = 'https://www.googleapis.com/auth/';

/** Google's reference says for every method what it needs; null = nothing. Whatever is used must be here. */
const NEEDS: Readonly<Record<string, string | null>> = {
  SpreadsheetApp: `${AUTH}spreadsheets.currentonly`,
  // Windows with pages of our own.
  showModalDialog: `${AUTH}script.container.ui`,
  showSidebar: `${AUTH}script.container.ui`,
  MailApp: `${AUTH}script.send_mail`,
  // The advanced service, for files it has made itself; DriveApp would need every file of the person.
  Drive: `${AUTH}drive.file`,
  DriveApp: `${AUTH}drive`,
  DocumentApp: `${AUTH}documents`,
  FormApp: `${AUTH}forms`,
  GmailApp: 'https://mail.google.com/',
  CalendarApp: `${AUTH}calendar`,
  UrlFetchApp: `${AUTH}script.external_request`,
  ScriptApp: `${AUTH}script.scriptapp`,
  Session: `${AUTH}userinfo.email`,
  HtmlService: null,
  LockService: null,
  Utilities: null,
  PropertiesService: null,
  CacheService: null,
};

const used = [
  ...CODE.matchAll(
    /(?<![\w$.])(Drive|Session|Utilities|[A-Z]\w*(?:App|Service))\.[a-zA-Z]|\.(showModalDialog|showSidebar)\(/gu,
  ),
].map(([, service, method]) => service ?? method ?? '');

test('every service the built file uses is known here', () => {
  expect(new Set(used)).toContain('SpreadsheetApp');
  expect([...new Set(used)].filter((name) => !(name in NEEDS))).toStrictEqual([]);
});

test('the manifest asks for what they need, no more and no less', () => {
  const needed = new Set(used.map((name) => NEEDS[name]).filter((scope) => scope !== null));
  expect([...manifest.oauthScopes].sort()).toStrictEqual([...needed].sort());
});

test('advanced services are switched on when they are used, and only then', () => {
  const symbols = manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol);
  expect(symbols).toStrictEqual(used.includes('Drive') ? ['Drive'] : []);
});

test('runs on V8, in Taipei', () => {
  expect(manifest).toMatchObject({ timeZone: 'Asia/Taipei', runtimeVersion: 'V8' });
});

test('docs/scopes.md has a line for each, and for no other', () => {
  const told = [...DOCUMENT.matchAll(/^\| `(https:[^`]+)`\s+\|/gmu)].map(([, scope]) => scope);
  expect(told.sort()).toStrictEqual([...manifest.oauthScopes].sort());
});
