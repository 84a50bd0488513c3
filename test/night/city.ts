// A city on the stand-in: its schools, the list of them, and the topics and subscriptions of docs/deploy.md.
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import type { Entered, Spreadsheet } from '../google/spreadsheet/model.ts';
import { spreadsheetOf } from '../google/spreadsheet/workbook.ts';
import type { StandIn } from '../google/stand-in.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import { addFile } from '../google/world.ts';
import { PROJECT } from './night-world.ts';

export type City = {
  /** The id of its list of schools. */
  readonly list: string;
  /** Ids of the schools' spreadsheets, by the school's name. */
  readonly ids: ReadonlyMap<string, string>;
};

const SAMPLE_NAME = '測試國小';
const nameOf = (index: number): string => `第${index + 1}國小`;

const isText = (value: Entered | undefined, text: string): boolean =>
  value !== undefined && 'stringValue' in value && value.stringValue === text;

/** The same spreadsheet under another name of the school: all else is shared, so that thousands fit into memory. */
function renamed(spreadsheet: Spreadsheet, name: string): Spreadsheet {
  const sheets = spreadsheet.sheets.map((sheet) => {
    if (sheet.title !== '設定') return sheet;
    const rows = sheet.grid.rows.map((row) =>
      row?.map((cell) =>
        isText(cell?.userEnteredValue, SAMPLE_NAME)
          ? { ...cell, userEnteredValue: { stringValue: name } }
          : cell,
      ),
    );
    return { ...sheet, grid: { ...sheet.grid, rows } };
  });
  return { ...spreadsheet, sheets };
}

export function buildCity(standIn: StandIn, workbook: Workbook, schools: number): City {
  const spreadsheet = spreadsheetOf(workbook);
  const { world } = standIn;
  const ids = new Map(
    Array.from({ length: schools }, (_, index) => {
      const name = nameOf(index);
      return [name, addFile(world, renamed(spreadsheet, name), world.robot.email).id] as const;
    }),
  );
  const rows = [...ids].map(([name, id], index) => [`school-${index + 1}`, name, id, '是']);
  const header = ['學校代碼', '校名', '試算表代碼', '啟用'];
  const list = standIn.addWorkbook({ sheets: [{ name: '學校清單', rows: [header, ...rows] }] });
  return { list, ids };
}

async function call(standIn: StandIn, method: string, path: string, body: Json): Promise<void> {
  const asked = { method, path: `/v1/${PROJECT}/${path}`, body, token: 'x' };
  const { status } = await standIn.call(asked);
  if (status !== 200) throw new Error(`${method} ${path} was answered with ${status}.`);
}

/** A topic whose messages are pushed to the function of its name, and set aside when they fail ten times. */
async function connect(standIn: StandIn, name: string): Promise<void> {
  await call(standIn, 'PUT', `topics/zianbu-${name}`, {});
  await call(standIn, 'PUT', `subscriptions/zianbu-${name}`, {
    topic: `${PROJECT}/topics/zianbu-${name}`,
    pushConfig: { pushEndpoint: `https://${name}.example` },
    ackDeadlineSeconds: 600,
    enableMessageOrdering: true,
    retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s' },
    deadLetterPolicy: {
      deadLetterTopic: `${PROJECT}/topics/zianbu-dead`,
      maxDeliveryAttempts: 10,
    },
  });
}

export const DEAD = `${PROJECT}/subscriptions/zianbu-dead`;

export async function connectFunctions(standIn: StandIn): Promise<void> {
  await call(standIn, 'PUT', 'topics/zianbu-dead', {});
  const topic = `${PROJECT}/topics/zianbu-dead`;
  await call(standIn, 'PUT', 'subscriptions/zianbu-dead', { topic });
  await connect(standIn, 'daily');
  await connect(standIn, 'dispatch');
}

/** What Cloud Scheduler does at the hour. */
export const beginNight = (standIn: StandIn): Promise<void> =>
  call(standIn, 'POST', 'topics/zianbu-dispatch:publish', {
    messages: [{ data: Buffer.from('{}').toString('base64') }],
  });
