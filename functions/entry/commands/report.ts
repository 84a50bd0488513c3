import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { annualReport } from '../../domain/documents/annual-report.ts';
import { incidentReport } from '../../domain/documents/incident-report.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { matchKey } from '../../domain/kit/normalise.ts';
import { knownBy } from '../../domain/known.ts';
import { isConfirmed } from '../../domain/metrics/incident-facts.ts';
import { BrokenWorld } from '../../ports.ts';
import { renderAnnualReport, renderIncidentReport } from '../../rendering/render-report.ts';
import type { Asked, Command } from '../command.ts';
import { readAssessment } from '../read.ts';

/** Form 12 of the plan's list. */
const ANNUAL_REPORT = 12;

/** AD year of `--year`, which people give in 民國; undefined = the year of `--today`. */
function yearAsked(text: string | boolean | undefined): number | undefined {
  if (typeof text !== 'string') return undefined;
  if (!/^1\d{2}$/u.test(text)) {
    throw new BrokenWorld(`看不懂年度「${text}」。--year 請給民國年，例如 115。`);
  }
  return Number(text) + 1911;
}

type Made = { readonly name: string; readonly title: string; readonly isDraft: boolean };

type Assessment = Awaited<ReturnType<typeof readAssessment>>;

/** What is asked for: form 12, or what is not among the plan's forms and goes by a word. */
type Wanted = {
  readonly form: number | 'incident';
  readonly make: (assessment: Assessment) => { readonly made: Made; readonly bytes: Uint8Array };
};

const annual: Wanted = {
  form: ANNUAL_REPORT,
  make: (assessment) => {
    const made = annualReport(assessment);
    return { made, bytes: renderAnnualReport(made) };
  },
};

const oneIncident = (id: string): Wanted => ({
  form: 'incident',
  make: (assessment) => {
    const book = knownBy(assessment.book);
    const incident = book.tables.incidents.rows.find(
      (row) => row.id !== undefined && matchKey(row.id) === matchKey(id),
    );
    if (incident === undefined) {
      throw new BrokenWorld(`「資安事件」沒有編號「${id}」。請確認 --only incident: 後面的編號。`);
    }
    if (!isConfirmed(incident)) {
      throw new BrokenWorld(
        `「${id}」的性質是${incident.nature ?? ''}，不需要調查報告。確認事件才有調查報告。`,
      );
    }
    const made = incidentReport(book, incident);
    return { made, bytes: renderIncidentReport(made) };
  },
});

function wantedIn({ flags }: Asked): Wanted {
  const { form, only } = flags;
  if (typeof only === 'string') {
    const [, id] = /^incident:(.+)$/u.exec(only) ?? [];
    if (id !== undefined && form === undefined) return oneIncident(id);
    throw new BrokenWorld(
      '--only 用於單一項目。這個版本可以用 --only incident:事件編號 產生調查報告，不加 --form；其餘表單還沒有。',
    );
  }
  if (form !== undefined && form !== String(ANNUAL_REPORT)) {
    throw new BrokenWorld(`這個版本只能產生實施情形（--form 12），還沒有表單 ${String(form)}。`);
  }
  return annual;
}

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

export const report: Command = {
  name: 'report',
  summary:
    '產生年度實施情形（表單 12），加 --year 115 指定年度；--only incident:編號 為事件調查報告',
  flags: ['year', 'form', 'only'],
  run: async (asked) => {
    const wanted = wantedIn(asked);
    const year = yearAsked(asked.flags['year']);
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const { made, bytes } = wanted.make(await readAssessment(store, asked.now, year));
    const { location } = await folderDocuments(folderFor(asked)).save(`${made.name}.odt`, bytes);
    const file = { form: wanted.form, path: location, sha256: sha256Hex(bytes) };
    const state = made.isDraft ? '（草稿：還有未完成的事項）' : '';
    return {
      json: { files: [file] },
      lines: [`已產生${made.title}${state}`, location],
      exitCode: 0,
    };
  },
};
