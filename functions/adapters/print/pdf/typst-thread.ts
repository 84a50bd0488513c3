// Where engine.ts has documents set: a thread of its own, so that the next one can be made ready meanwhile.
import { parentPort, workerData } from 'node:worker_threads';

import type { Answer, Order } from './engine.ts';
import { openTypst, type TypstOptions } from './typst.ts';

const port = parentPort;
if (port === null) throw new Error('This is no program but a thread of one.');

const typst = openTypst(workerData as TypstOptions);

async function carryOut({ data }: Order): Promise<Answer> {
  try {
    // A copy: what the engine gives may lie in memory of its own, which cannot be handed on.
    return { pdf: new Uint8Array((await typst).compile(data)) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

// In the order they came: nothing in between waits once the engine is open.
port.on('message', (order: Order) => {
  void carryOut(order).then((answer) => {
    port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
  });
});
