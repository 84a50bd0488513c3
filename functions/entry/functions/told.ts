// `check` and `status`: what the commands print with --json, over HTTP. Nothing is written.
import type { HttpFunction } from '@google-cloud/functions-framework';

import type { Command } from '../command.ts';
import { momentOf, refuseOthers, workbookAsked } from './asked.ts';
import { verifiedFunction } from './http-function.ts';

const telling = (name: 'check' | 'status', command: () => Promise<Command>): HttpFunction =>
  verifiedFunction(name, async (wishes, response) => {
    refuseOthers(wishes, ['workbook', 'today']);
    const asked = {
      workbook: workbookAsked(wishes, process.env),
      now: momentOf(wishes),
      flags: {},
      out: null,
      file: null,
    };
    const { run } = await command();
    const { json } = await run(asked);
    response.json(json);
  });

export const answerCheck = telling(
  'check',
  async () => (await import('../commands/check.ts')).check,
);

export const answerStatus = telling(
  'status',
  async () => (await import('../commands/status.ts')).status,
);
