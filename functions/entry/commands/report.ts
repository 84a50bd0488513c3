import { dirname, join } from 'node:path';

import { folderDocuments } from '../../adapters/documents/folder.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { annualReport } from '../../domain/documents/annual-report.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import { BrokenWorld } from '../../ports.ts';
import { renderAnnualReport } from '../../rendering/render-report.ts';
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

function requireAnnualReport({ flags }: Asked): void {
  const form = flags['form'];
  if (flags['only'] !== undefined) {
    throw new BrokenWorld(
      '--only 用於單一稽核、場次或人員的表單，這個版本只能產生實施情形（表單 12）。',
    );
  }
  if (form !== undefined && form !== String(ANNUAL_REPORT)) {
    throw new BrokenWorld(`這個版本只能產生實施情形（--form 12），還沒有表單 ${String(form)}。`);
  }
}

const folderFor = ({ workbook, out }: Asked): string =>
  out ?? join(workbook.startsWith('sheets:') ? '.' : dirname(workbook), 'reports');

export const report: Command = {
  name: 'report',
  summary: '產生年度實施情形（表單 12），加 --year 115 指定年度',
  flags: ['year', 'form', 'only'],
  run: async (asked) => {
    requireAnnualReport(asked);
    const year = yearAsked(asked.flags['year']);
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const made = annualReport(await readAssessment(store, asked.now, year));
    const bytes = renderAnnualReport(made);
    const { location } = await folderDocuments(folderFor(asked)).save(`${made.name}.odt`, bytes);
    const file = { form: ANNUAL_REPORT, path: location, sha256: sha256Hex(bytes) };
    const state = made.isDraft ? '（草稿：還有未完成的事項）' : '';
    return {
      json: { files: [file] },
      lines: [`已產生${made.title}${state}`, location],
      exitCode: 0,
    };
  },
};
