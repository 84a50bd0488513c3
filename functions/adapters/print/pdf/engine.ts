// The engine that sets documents, at work in a thread of its own.
import { SHARE_ENV, Worker } from 'node:worker_threads';

import type { TypstOptions } from './typst.ts';

export type Order = { readonly data: Uint8Array<ArrayBuffer> };
export type Answer = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly wrong: string };

export type Engine = {
  /** The document as PDF. `data`: what document.typ reads; it is handed over, and gone here. */
  readonly compile: (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  /** Gives back its memory; nothing can be set afterwards. */
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

// Of the same kind as this file: source, or built.
const THREAD = new URL(
  `./typst-thread.${/\w+$/u.exec(import.meta.url)?.[0] ?? 'js'}`,
  import.meta.url,
);

/** Opens with the first document; what goes wrong with opening is told for each. */
export function openEngine(options: TypstOptions): Engine {
  // The environment is shared, as the engine reads from there which fonts the computer has. What the program was started
  // with is not: hooks for templates would be loaded once more, for nothing.
  const thread = new Worker(THREAD, { workerData: options, env: SHARE_ENV, execArgv: [] });
  // Answered in the order they were asked.
  const waiting: Waiting[] = [];
  let broken: Error | null = null;
  // Idle, it keeps no program from ending.
  thread.unref();
  const next = (): Waiting | undefined => {
    const one = waiting.shift();
    if (waiting.length === 0) thread.unref();
    return one;
  };
  thread.on('message', (answer: Answer) => {
    if ('pdf' in answer) next()?.resolve(answer.pdf);
    else next()?.reject(new Error(answer.wrong));
  });
  const stop = (error: Error): void => {
    broken = error;
    while (waiting.length > 0) next()?.reject(error);
  };
  thread.on('error', stop);
  thread.on('exit', (code) => {
    stop(broken ?? new Error(`Typst ended by itself (${code}).`));
  });
  return {
    compile: (data) =>
      new Promise((resolve, reject) => {
        if (broken !== null) {
          reject(broken);
          return;
        }
        thread.ref();
        waiting.push({ resolve, reject });
        thread.postMessage({ data } satisfies Order, [data.buffer]);
      }),
    close: async () => {
      await thread.terminate();
    },
  };
}
