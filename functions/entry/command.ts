import type { Moment } from '../domain/kit/day.ts';

/** What every command is told; flags that a command does not use are refused before it runs. */
export type Asked = {
  readonly workbook: string;
  readonly now: Moment;
  readonly out: string | null;
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  /** The file named after the command; null for commands that take none. */
  readonly file: string | null;
};

/** What a command leaves to be printed, for programs and for people. */
export type Answer = {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Lines for stderr: what is done all the same, and what somebody should see to. */
  readonly remarks?: readonly string[];
  /** 0 fine, 1 `check` found errors. */
  readonly exitCode: 0 | 1;
};

export type Command = {
  readonly name: string;
  /** One line of help, zh-TW. */
  readonly summary: string;
  /** Flags of its own besides --workbook, --today, --out and --json. */
  readonly flags: readonly string[];
  /** The command is about a file, named after it. */
  readonly takesFile?: true;
  readonly run: (asked: Asked) => Promise<Answer>;
};
