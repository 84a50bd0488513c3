// Every setting a runtime takes from its environment, declared once: what is read, checked at a start, put into the commands of
// `npm run deploy:plan` and held against docs/deploy.md is this table.
import { BrokenInMany, BrokenWorld } from './ports.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export const functionNames = ['check', 'status', 'report', 'health', 'daily', 'dispatch'] as const;

export type FunctionName = (typeof functionNames)[number];

type Setting = {
  /** Functions that refuse to start without it. */
  readonly requiredBy: readonly FunctionName[];
  /** Functions that go by it where it is set. */
  readonly usedBy: readonly FunctionName[];
  /** Kept in Secret Manager; never part of a command or a log. */
  readonly isSecret: boolean;
  readonly pattern: RegExp;
  /** zh-TW: what it has to be. */
  readonly wanted: string;
  /** For whoever deploys, in docs/deploy.md. */
  readonly about: string;
};

const open = { isSecret: false, requiredBy: [], usedBy: [] };
const verified = ['check', 'status', 'report'] as const;
const SHEETS = /^sheets:[\w-]+$/u;
const ADDRESSES = /^[^\s@,]+@[^\s@,]+(?:\s*,\s*[^\s@,]+@[^\s@,]+)*$/u;

export const settings = {
  ZIANBU_WORKBOOK: {
    ...open,
    usedBy: ['check', 'status', 'report', 'daily'],
    pattern: SHEETS,
    wanted: 'sheets: 加上試算表代碼',
    about: '`sheets:ID`, for calls that name no workbook',
  },
  ZIANBU_AUDIENCE: {
    ...open,
    requiredBy: verified,
    pattern: /^https:\/\/[^\s,;]+(?:\s*,\s*https:\/\/[^\s,;]+)*$/u,
    wanted: '這個函式的網址，例如 https://zianbu-check-….run.app（多個用逗號分隔）',
    about:
      "the function's own address, which the caller's ID token has to be for; several with commas",
  },
  ZIANBU_CALLERS: {
    ...open,
    requiredBy: verified,
    pattern: ADDRESSES,
    wanted: '可以呼叫的帳號，以逗號分隔的電子郵件地址',
    about: 'who may call: e-mail addresses of service accounts or people, with commas',
  },
  ZIANBU_DRIVE_FOLDER: {
    ...open,
    usedBy: ['report'],
    pattern: /^[\w-]+$/u,
    wanted: '雲端硬碟資料夾的代碼',
    about:
      'id of a folder in a shared drive that the account may write to; without it the answer is the file itself, or an archive of several',
  },
  ZIANBU_SMTP_URL: {
    ...open,
    isSecret: true,
    requiredBy: ['daily'],
    pattern: /^smtps?:\/\/\S+$/u,
    wanted: 'smtps:// 或 smtp:// 開頭的寄信伺服器，含帳號與密碼',
    about:
      'the mail server with user and password (`smtps://…`). A function has no folder for `.eml` files',
  },
  ZIANBU_MAIL_FROM: {
    ...open,
    requiredBy: ['daily'],
    pattern: /^[^\s@]+@[^\s@]+$/u,
    wanted: '一個寄件的電子郵件地址',
    about: "the sender's address",
  },
  ZIANBU_SCHOOLS: {
    ...open,
    requiredBy: ['dispatch'],
    pattern: SHEETS,
    wanted: 'sheets: 加上學校清單的試算表代碼',
    about: '`sheets:ID` of the list of schools',
  },
  ZIANBU_TOPIC: {
    ...open,
    requiredBy: ['dispatch'],
    pattern: /^projects\/[a-z][\w:.-]+\/topics\/[A-Za-z][\w.~+%-]+$/u,
    wanted: 'projects/專案/topics/主題',
    about: 'the topic that gets one message for each school',
  },
  ZIANBU_READS_PER_MINUTE: {
    ...open,
    usedBy: ['dispatch'],
    pattern: /^[1-9]\d{1,4}$/u,
    wanted: '每分鐘可讀取試算表的次數，10 以上的整數',
    about:
      "reads a minute that Google allows the account; 60 unless Google has raised the project's quota",
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;

const settingNames = Object.keys(settings) as SettingName[];

/** A setting as it stands; null when it is not set. */
export function settingIn(environment: Environment, name: SettingName): string | null {
  const text = (environment[name] ?? '').trim();
  if (text === '') return null;
  const { pattern, wanted, isSecret } = settings[name];
  if (pattern.test(text)) return text;
  const shown = isSecret ? '' : `，現在是「${text}」`;
  throw new BrokenWorld(`環境變數 ${name} 要是${wanted}${shown}。`);
}

export function requiredSetting(environment: Environment, name: SettingName): string {
  const text = settingIn(environment, name);
  if (text !== null) return text;
  throw new BrokenWorld(`沒有設定環境變數 ${name}：請給${settings[name].wanted}。`);
}

export const listIn = (text: string): readonly string[] => text.split(',').map((one) => one.trim());

/** The settings a function goes by. */
export const settingsOf = (name: FunctionName): readonly SettingName[] =>
  settingNames.filter((one) => {
    const { requiredBy, usedBy }: Setting = settings[one];
    return requiredBy.includes(name) || usedBy.includes(name);
  });

/** A setting that is missing or wrong, and the line for whoever set it. */
export type SettingTrouble = { readonly name: SettingName; readonly line: string };

export function settingTroubles(
  environment: Environment,
  of: FunctionName,
): readonly SettingTrouble[] {
  return settingsOf(of).flatMap((name) => {
    const { requiredBy }: Setting = settings[name];
    try {
      if (requiredBy.includes(of)) requiredSetting(environment, name);
      else settingIn(environment, name);
      return [];
    } catch (error) {
      if (!(error instanceof BrokenWorld)) throw error;
      return [{ name, line: error.message }];
    }
  });
}

/** Refuses to go on when a function's settings are not whole. */
export function requireSettings(environment: Environment, of: FunctionName): void {
  const troubles = settingTroubles(environment, of);
  if (troubles.length > 0) throw new BrokenInMany(troubles.map(({ line }) => line));
}

export type MailSettings = {
  /** smtp:// or smtps:// with user and password; null = write .eml files. */
  readonly smtpUrl: string | null;
  readonly from: string;
};

/** What the command goes by, too: `ZIANBU_MAIL_FROM` is required with `ZIANBU_SMTP_URL`, which is not required. */
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
