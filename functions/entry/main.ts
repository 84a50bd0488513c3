// Reads the words of a command line, runs one command, prints for people or as JSON.
import { complain, remark } from './output.ts';
import { readWords, usage } from './words.ts';

/** Runs the words of a command line and gives the exit code of product.md: 0, 1 or 2. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const read = readWords(words);
    if (read === null) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const { command, asked, isJson } = read;
    const { json, lines, remarks = [], exitCode } = await command.run(asked);
    process.stdout.write(isJson ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`);
    for (const line of remarks) remark(line);
    return exitCode;
  } catch (error) {
    return complain(error);
  }
}
