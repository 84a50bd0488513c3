// A Pub/Sub message as a function gets it, and what becomes of it.
import { BrokenWorld, WorkbookBusy } from '../../ports.ts';
import { wishesIn, WrongRequest, type Wishes } from './asked.ts';
import type { LogFields } from './log.ts';
import type { FunctionWorld } from './world.ts';

export type Event = { readonly data?: unknown };

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Wishes)[name] : undefined;
}

/** What the message inside a CloudEvent says. */
export function wishesOf({ data }: Event): Wishes {
  const encoded = field(field(data, 'message'), 'data') ?? '';
  if (typeof encoded !== 'string') throw new WrongRequest('看不懂 Pub/Sub 訊息的內容。');
  return wishesIn(Buffer.from(encoded, 'base64').toString('utf8'));
}

/** The message goes back to Pub/Sub, which brings it again later. The framework prints the stack: the line, and no more. */
class GivenBack extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

const BUG = '程式發生沒有預期的錯誤。';

/**
 * Does the work of a message. One that cannot be understood is logged and acknowledged, as it would not get better; whatever
 * else fails is logged and given back.
 */
export async function handled(
  work: () => Promise<void>,
  { log }: Pick<FunctionWorld, 'log'>,
  about: () => LogFields,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof WrongRequest) {
      log('ERROR', `${error.message}這則訊息不再處理。`, about());
      return;
    }
    const isExpected = error instanceof BrokenWorld || error instanceof WorkbookBusy;
    const said = isExpected
      ? error.message
      : `${BUG}${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    log(error instanceof WorkbookBusy ? 'WARNING' : 'ERROR', said, about());
    throw new GivenBack(isExpected ? said : BUG);
  }
}
