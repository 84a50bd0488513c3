// What the command says and where: answers on stdout, trouble in one line on stderr.
import { BrokenInMany, BrokenWorld, WorkbookBusy } from '../ports.ts';
import { TemplateFault } from '../rendering/own-templates/fault.ts';

/** Names of files and cells get into sentences; whatever they hold, a sentence stays one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Whoever reads us may stop early (`| head`): what is left unsaid is no failure. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

function linesFor(error: unknown): readonly string[] {
  if (error instanceof BrokenInMany) return error.lines;
  if (error instanceof TemplateFault) return [`${error.message}沒有產生任何文件。`];
  if (error instanceof WorkbookBusy || error instanceof BrokenWorld) return [error.message];
  return [
    `程式遇到沒有料到的錯誤，這次沒有做完。請把這一行交給維護資安簿的人，或設定 ZIANBU_DEBUG=1 再執行一次看細節：${String(error)}`,
  ];
}

/** Something to see to that kept nothing from being done. */
export function remark(line: string): void {
  process.stderr.write(`${oneLine(line)}\n`);
}

/** Says what went wrong and gives the exit code for it. `ZIANBU_DEBUG=1` shows where in the program, too. */
export function complain(error: unknown): 1 | 2 {
  for (const line of linesFor(error)) process.stderr.write(`${oneLine(line)}\n`);
  if (process.env['ZIANBU_DEBUG'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  return error instanceof WorkbookBusy ? 1 : 2;
}
