// `daily`: started by Cloud Scheduler through Pub/Sub.
import { functionSettings } from '../../config.ts';
import { WorkbookBusy } from '../../ports.ts';
import type { RunReport } from '../../run.ts';
import {
  momentOf,
  refuseOthers,
  wishesIn,
  workbookAsked,
  WrongRequest,
  type Wishes,
} from './asked.ts';
import { log } from './log.ts';

type Event = { readonly data?: unknown };

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Wishes)[name] : undefined;
}

/** What the Pub/Sub message inside a CloudEvent says. */
function wishesOf({ data }: Event): Wishes {
  const encoded = field(field(data, 'message'), 'data') ?? '';
  if (typeof encoded !== 'string') throw new WrongRequest('看不懂 Pub/Sub 訊息的內容。');
  return wishesIn(Buffer.from(encoded, 'base64').toString('utf8'));
}

async function run(event: Event): Promise<RunReport> {
  const wishes = wishesOf(event);
  refuseOthers(wishes, ['workbook', 'today']);
  const asked = {
    workbook: workbookAsked(wishes, functionSettings(process.env)),
    now: momentOf(wishes),
  };
  const { runDaily } = await import('./run-daily.ts');
  return runDaily(asked, process.env);
}

function tell({ findings, written, sent, skipped }: RunReport): void {
  const failed = skipped.filter(({ reason }) => reason !== '已寄過').length;
  log(
    'INFO',
    `每日作業完成：檢核結果 ${findings} 項，更新 ${written} 格，寄出 ${sent.length} 封，未寄 ${failed} 項。`,
  );
}

/**
 * An event that comes twice is harmless. What would fail again in the same way is acknowledged and logged: a message that
 * cannot be read, or a workbook that another run holds. Everything else is thrown, so that Pub/Sub sends it again.
 */
export async function answerDaily(event: Event): Promise<void> {
  try {
    tell(await run(event));
  } catch (error) {
    if (error instanceof WorkbookBusy) log('WARNING', error.message);
    else if (error instanceof WrongRequest) log('ERROR', error.message);
    else throw error;
  }
}
