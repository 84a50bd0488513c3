// One answer in every runtime: the same workbook and moment give the same bytes wherever they are worked out.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

import { leanTemplates } from '../.config/lean-templates.ts';
import { makeXlsx } from '../functions/adapters/workbook/xlsx-make.ts';
import { memoryStore } from '../functions/adapters/workbook/memory.ts';
import { xlsxStore } from '../functions/adapters/workbook/xlsx-store.ts';
import { annualReport } from '../functions/domain/documents/annual-report.ts';
import type { Workbook } from '../functions/domain/kit/cell.ts';
import { sha256Hex } from '../functions/domain/kit/hash.ts';
import { assess } from '../functions/domain/plan.ts';
import { statusJson } from '../functions/domain/status.ts';
import type { Mail, WorkbookStore } from '../functions/ports.ts';
import { renderAnnualReport } from '../functions/rendering/render-report.ts';
import { dailyRun } from '../functions/run.ts';
import { sampleSchool } from '../functions/sample/index.ts';
import { belowHeaders, sampleLayouts } from '../functions/sample/layouts.ts';
import { documentHashes } from './document-hashes.ts';
import { closeStandIns, placeWith } from './adapters/google-sheets-fixture.ts';
import { asKept, loadScript, worldWith } from './google/apps-script/script.ts';

const NOW = '2026-11-10T08:00';

/** All that must not differ. */
type Answer = {
  readonly findings: string;
  readonly status: string;
  readonly mails: readonly string[];
  readonly report: string;
  /** Every document, filled in and empty, as ODT and as a page. */
  readonly documents: readonly string[];
  /** The tabs as a run leaves them. */
  readonly tabs: Workbook;
};

const mailText = (mail: Pick<Mail, 'subject' | 'text' | 'html'> & { to: string }): string =>
  [mail.to, mail.subject, mail.text, mail.html].join('\n');

/** What Node works out of what a store holds. `open` gives a store per use. */
async function answerInNode(open: () => WorkbookStore): Promise<Answer> {
  const reading = open();
  const assessment = assess(await reading.read(), NOW);
  await reading.close();
  const mails: string[] = [];
  const mailer = {
    send: (mail: Mail) => {
      mails.push(mailText({ ...mail, to: mail.to.address }));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  await dailyRun({ store: open(), mailer, now: NOW, holder: 'parity' });
  const left = open();
  const tabs = asKept(await left.read());
  await left.close();
  return {
    findings: JSON.stringify(assessment.findings),
    status: JSON.stringify(statusJson(assessment.figures)),
    mails,
    report: sha256Hex(renderAnnualReport(annualReport(assessment))),
    documents: documentHashes(assessment),
    tabs,
  };
}

/** The core as the bundle has it, with a way to see what the menu only shows in part. */
const PROBE = `
import { read } from './appsscript/world.ts';
import { assess } from './functions/domain/plan.ts';
import { statusJson } from './functions/domain/status.ts';
import { documentHashes } from './test/document-hashes.ts';
export function documents(now) { return documentHashes(assess(read(), now)); }
export function findings(now) { return JSON.stringify(assess(read(), now).findings); }
export function status(now) { return JSON.stringify(statusJson(assess(read(), now).figures)); }`;

async function builtProbe(): Promise<string> {
  const root = resolve(import.meta.dirname, '..');
  const entry = join(root, 'parity-probe.ts');
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    transform: { target: 'es2020' },
    plugins: [
      {
        name: 'probe',
        load: (id) => (id === entry ? PROBE : null),
        resolveId: (id) => (id === entry ? id : null),
      },
      leanTemplates(),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'probe', minify: true });
  await bundle.close();
  return output[0].code;
}

async function answerInAppsScript(workbook: Workbook): Promise<Answer> {
  const place = worldWith(workbook, NOW);
  const probe = loadScript(await builtProbe(), place);
  const findings = String(probe.evaluate(`probe.findings('${NOW}')`));
  const status = String(probe.evaluate(`probe.status('${NOW}')`));
  const documents = probe.evaluate(`probe.documents('${NOW}')`) as readonly string[];
  const script = loadScript(readFileSync('dist/appsscript/Code.js', 'utf8'), place);
  script.desk.answers.push({ button: 'OK', text: '115' });
  script.run('makeAnnualReport');
  script.desk.answers.push({ button: 'OK' });
  script.run('sendReminders');
  return {
    findings,
    status,
    mails: script.desk.mails.map(({ body, htmlBody, ...mail }) =>
      mailText({ ...mail, text: body, html: htmlBody }),
    ),
    report: sha256Hex(script.desk.files[0]?.bytes ?? ''),
    documents,
    tabs: script.workbook(),
  };
}

async function answerFromXlsx(): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'parity-'));
  const path = join(folder, '資安簿.xlsx');
  try {
    await makeXlsx(path, sampleLayouts, belowHeaders(sampleSchool));
    return await answerInNode(() => xlsxStore(path));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function answerFromMemory(): Promise<Answer> {
  const store = memoryStore(sampleSchool);
  return answerInNode(() => store);
}

async function answerThroughSheets(): Promise<Answer> {
  const place = await placeWith(sampleSchool);
  try {
    return await answerInNode(() => place.store());
  } finally {
    await closeStandIns();
  }
}

/** A runtime is one more line here; each is held to the core in memory. */
const runtimes: Readonly<Record<string, () => Promise<Answer>>> = {
  'a local .xlsx': answerFromXlsx,
  'a Google Sheet over HTTP': answerThroughSheets,
  'the Apps Script bundle': () => answerInAppsScript(sampleSchool),
};

test.each(Object.entries(runtimes))(
  '%s gives the same bytes as the core',
  async (_name, answer) => {
    const expected = await answerFromMemory();
    const actual = await answer();
    expect(expected.mails.length).toBeGreaterThan(1);
    expect(JSON.parse(expected.findings)).not.toHaveLength(0);
    expect(actual.findings).toBe(expected.findings);
    expect(actual.status).toBe(expected.status);
    expect(actual.mails).toStrictEqual(expected.mails);
    expect(actual.report).toBe(expected.report);
    // Eighteen forms, all but one of them empty, too, and what is no form of the plan's list.
    expect(expected.documents.length).toBeGreaterThan(18 + 17);
    expect(actual.documents).toStrictEqual(expected.documents);
    expect(actual.tabs).toStrictEqual(expected.tabs);
  },
);
