// `npm run stand-in -- --port N`: the stand-in of Google as a server of its own.
import { parseArgs } from 'node:util';

import { startStandIn } from './stand-in.ts';

const USAGE = 'usage: npm run stand-in -- [--port N]';

/** What the command line asks for, or null when it cannot be understood. */
function asked(): { readonly port: number } | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    return /^\d+$/u.test(values.port) && port < 65_536 ? { port } : null;
  } catch {
    return null;
  }
}

const options = asked();
if (options === null) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const standIn = await startStandIn({ ...options, log: false });
  console.log(`listening ${standIn.origin}`);
  const end = (): void => {
    void standIn.close();
  };
  process.once('SIGTERM', end).once('SIGINT', end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
