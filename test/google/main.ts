// `npm run stand-in -- --port N [--auth] [--quota] [--no-storage]`: the stand-in of Google as a server of its own.
import { parseArgs } from 'node:util';

import { startStandIn, type StandInOptions } from './stand-in.ts';

const USAGE = 'usage: npm run stand-in -- [--port N] [--auth] [--quota] [--no-storage]';

/** What the command line asks for, or null when it cannot be understood. */
function asked(): Pick<StandInOptions, 'port' | 'auth' | 'quota' | 'storage'> | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        auth: { type: 'boolean', default: false },
        quota: { type: 'boolean', default: false },
        'no-storage': { type: 'boolean', default: false },
      },
    });
    const { port: text, auth, quota, 'no-storage': isWithout } = values;
    const port = /^\d{1,5}$/u.test(text) ? Number(text) : NaN;
    return port < 65_536 ? { port, auth, quota, storage: !isWithout } : null;
  } catch {
    return null;
  }
}

/** Serves until it is told to end. */
async function main(): Promise<number> {
  const options = asked();
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  try {
    const standIn = await startStandIn({ ...options, log: false });
    const ended = new Promise((resolve) => {
      process.once('SIGTERM', resolve).once('SIGINT', resolve);
    });
    if (options.auth === true && process.env['RECORDED_GOOGLE_DIR'] === undefined)
      console.error('RECORDED_GOOGLE_DIR is not set: the scopes of tokens are not checked');
    console.log(`listening ${standIn.origin}`);
    await ended;
    await standIn.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
