// Holds the demo to its word: every file it names is there, and it leaves a workbook, a mail and reports to edit and to print.
import { execFileSync } from 'node:child_process';
import console from 'node:console';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

const kinds = ['xlsx', 'eml', 'odt', 'pdf'];
const ending = `\\.(?:${kinds.join('|')})`;
// A file on a line of its own may have any character in its name; one within a sentence may not.
const named = new RegExp(
  `^(?:/|[A-Z]:\\\\).*${ending}$|[^\\s「」（）()：，、。"'<>]+${ending}(?![\\w.])`,
  'gmu',
);

const said = readFileSync(process.argv[2] ?? '', 'utf8');
const files = [...new Set(said.match(named) ?? [])];

const left = execFileSync('git', ['ls-files', '-z', '--others', '--', ':!node_modules', ':!dist'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');

const problems = [
  ...(files.length === 0 ? ['The demo names no file.'] : []),
  ...files
    .filter((file) => !existsSync(resolve(file)) || statSync(resolve(file)).size === 0)
    .map((file) => `The demo names ${file}, which is not there or is empty.`),
  ...kinds
    .filter((kind) => ![...files, ...left].some((file) => file.endsWith(`.${kind}`)))
    .map((kind) => `The demo leaves no .${kind} file.`),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`The demo named ${files.length} files; all are there. It left ${left.length} files.`);
