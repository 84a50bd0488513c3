// Every setting a runtime takes from its environment, declared once.
import { BrokenWorld } from './ports.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type MailSettings = {
  /** smtp:// or smtps:// with user and password; null = write .eml files. */
  readonly smtpUrl: string | null;
  readonly from: string;
};

/** `ZIANBU_SMTP_URL` and `ZIANBU_MAIL_FROM`; the second is required with the first. */
export function mailSettings(environment: Environment): MailSettings {
  const smtpUrl = environment['ZIANBU_SMTP_URL'] ?? '';
  const from = environment['ZIANBU_MAIL_FROM'] ?? '';
  if (smtpUrl === '')
    return { smtpUrl: null, from: from === '' ? 'zianbu@localhost.invalid' : from };
  if (from === '') {
    throw new BrokenWorld('設定了 ZIANBU_SMTP_URL，也要用 ZIANBU_MAIL_FROM 設定寄件信箱。');
  }
  return { smtpUrl, from };
}

export type FunctionSettings = {
  /** `sheets:` and an id, for calls that name no workbook. */
  readonly workbook: string | null;
  /** Id of the Drive folder reports go to; null = the answer carries the report. */
  readonly driveFolder: string | null;
};

/** `ZIANBU_WORKBOOK` and `ZIANBU_DRIVE_FOLDER`. */
export function functionSettings(environment: Environment): FunctionSettings {
  const given = (name: string): string | null => {
    const text = environment[name] ?? '';
    return text === '' ? null : text;
  };
  return { workbook: given('ZIANBU_WORKBOOK'), driveFolder: given('ZIANBU_DRIVE_FOLDER') };
}
