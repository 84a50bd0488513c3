// The part of Drive v3 that makes, finds, exports and deletes spreadsheets.
import { AS_SHOWN } from './spreadsheet/cell-value.ts';
import { pick, parseMask, type Mask } from './spreadsheet/field-mask.ts';
import { clip } from './spreadsheet/grid.ts';
import { onlyKnown, textIn, type JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';
import { Refusal, unknown } from './spreadsheet/refusal.ts';
import { newSpreadsheet } from './spreadsheet/sheets.ts';
import { readBox } from './spreadsheet/values.ts';
import type { Answer, Call, Route } from './routes.ts';
import { addFile, type SpreadsheetFile } from './world.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

const fileJson = (file: SpreadsheetFile): JsonObject => ({
  kind: 'drive#file',
  id: file.id,
  name: file.spreadsheet.title,
  mimeType: SPREADSHEET,
  createdTime: file.createdTime.toISOString(),
  modifiedTime: file.modifiedTime.toISOString(),
});

const BRIEFLY: Mask = { kind: true, id: true, name: true, mimeType: true };
const KNOWN = [...Object.keys(BRIEFLY), 'createdTime', 'modifiedTime'];

/** A mask may only name what the stand-in keeps of a file. */
function fileMask(mask: Mask): Mask {
  const strange = mask === true ? '*' : Object.keys(mask).find((name) => !KNOWN.includes(name));
  if (strange !== undefined) throw unknown(`the field ${strange} of a file of Drive`);
  return mask;
}

function picked(call: Call, file: SpreadsheetFile): Answer {
  const fields = call.query.get('fields');
  const mask = fields === null ? BRIEFLY : fileMask(parseMask(fields));
  return { json: pick(fileJson(file), mask) };
}

function asked({ world, part }: Call): SpreadsheetFile {
  const file = world.files.get(part('fileId'));
  if (file === undefined) throw new Refusal('NOT_FOUND', `File not found: ${part('fileId')}.`);
  return file;
}

function create(call: Call): Answer {
  onlyKnown(call.body, 'File', ['name', 'mimeType']);
  if (textIn(call.body, 'mimeType') !== SPREADSHEET)
    throw unknown('files that are not spreadsheets');
  return picked(call, addFile(call.world, newSpreadsheet(textIn(call.body, 'name') ?? 'Untitled')));
}

type Test = (file: SpreadsheetFile) => boolean;

/** `mimeType = "…" and name = "…"`, in either kind of quotes. */
function testOf(q: string): Test {
  const tests = q.split(/\s+and\s+(?=\w+\s*=)/u).map((part): Test => {
    const match = /^\s*(\w+)\s*=\s*(?:"(.*)"|'(.*)')\s*$/su.exec(part);
    const wanted = (match?.[2] ?? match?.[3] ?? '').replaceAll(/\\(.)/gsu, '$1');
    if (match?.[1] === 'name') return (file) => file.spreadsheet.title === wanted;
    if (match?.[1] === 'mimeType') return () => wanted === SPREADSHEET;
    throw unknown(`the search ${q}`);
  });
  return (file) => tests.every((test) => test(file));
}

function list(call: Call): Answer {
  const { query, world } = call;
  if (query.has('pageToken')) throw unknown('pages of search results');
  const files = Array.from(world.files.values()).filter(
    testOf(query.get('q') ?? `mimeType='${SPREADSHEET}'`),
  );
  if (files.length > Number(query.get('pageSize') ?? 100)) throw unknown('pages of search results');
  const recent = files.sort(
    (one, other) => other.modifiedTime.getTime() - one.modifiedTime.getTime(),
  );
  const mask = parseMask(
    query.get('fields') ?? 'kind,incompleteSearch,files(kind,id,name,mimeType)',
  );
  const inFiles = mask === true ? true : mask['files'];
  if (inFiles !== undefined) fileMask(inFiles);
  const all = { kind: 'drive#fileList', incompleteSearch: false, files: recent.map(fileJson) };
  return { json: pick(all, mask) };
}

const csvCell = (value: string): string =>
  /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The first sheet, to its last row and widest row, as shown. */
function csvOf(spreadsheet: Spreadsheet): string {
  const sheet = spreadsheet.sheets[0];
  if (sheet === undefined) return '';
  const options = { ...AS_SHOWN, majorDimension: 'ROWS' as const };
  const { values = [] } = readBox({ spreadsheet, sheet }, clip(sheet.grid, {}), options);
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = values.map((row) =>
    Array.from({ length: width }, (_, index) => csvCell(String(row[index] ?? ''))).join(','),
  );
  return lines.join('\r\n');
}

function exported(call: Call): Answer {
  const file = asked(call);
  const type = call.query.get('mimeType') ?? '';
  if (type !== 'text/csv') throw unknown(`exporting as ${type}`);
  return { text: csvOf(file.spreadsheet), contentType: type };
}

function remove(call: Call): Answer {
  const file = asked(call);
  call.world.files.delete(file.id);
  return { none: true };
}

const FILES = '/drive/v3/files';
// Drive takes includeItemsFromAllDrives where its description does not list it; the recordings have it.
const DRIVES = ['supportsAllDrives', 'includeItemsFromAllDrives'];

export const DRIVE_ROUTES: readonly Route[] = [
  { method: 'POST', path: FILES, query: DRIVES, answer: create },
  { method: 'GET', path: FILES, query: ['q', 'pageSize', 'pageToken', ...DRIVES], answer: list },
  { method: 'GET', path: `${FILES}/{fileId}/export`, query: ['mimeType'], answer: exported },
  {
    method: 'GET',
    path: `${FILES}/{fileId}`,
    query: DRIVES,
    answer: (call) => picked(call, asked(call)),
  },
  { method: 'DELETE', path: `${FILES}/{fileId}`, query: DRIVES, answer: remove },
];
