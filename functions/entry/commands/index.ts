import type { Command } from '../command.ts';
import { bundle } from './bundle.ts';
import { check } from './check.ts';
import { forms } from './forms.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

/** The commands, in the order of help. */
export const commands: readonly Command[] = [
  init,
  check,
  status,
  run,
  report,
  bundle,
  verify,
  forms,
  importCommand,
];
