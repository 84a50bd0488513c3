// The annual report of a function, made as the command makes it. Loaded with the first request that asks for one.
import { driveDocuments } from '../../adapters/documents/drive.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { annualReport } from '../../domain/documents/annual-report.ts';
import { sha256Hex } from '../../domain/kit/hash.ts';
import type { Moment } from '../../domain/kit/day.ts';
import { renderAnnualReport } from '../../rendering/render-report.ts';
import { readAssessment } from '../read.ts';

/** Form 12 of the plan's list. */
const ANNUAL_REPORT = 12;

export type MadeReport = { readonly name: string; readonly bytes: Uint8Array };

export async function makeReport(asked: {
  readonly workbook: string;
  readonly now: Moment;
  readonly year: number | undefined;
}): Promise<MadeReport> {
  const store = openWorkbook(asked.workbook, { readOnly: true });
  const made = annualReport(await readAssessment(store, asked.now, asked.year));
  return { name: `${made.name}.odt`, bytes: renderAnnualReport(made) };
}

export async function saveReport({ name, bytes }: MadeReport, folder: string) {
  const { location } = await driveDocuments(folder).save(name, bytes);
  return { form: ANNUAL_REPORT, path: location, sha256: sha256Hex(bytes) };
}
