// What a school may set, declared once: name, default, how it is read, and whose rule it is.
import { choice, email, monthDay, number, text, yesNo } from './kit/columns.ts';
import type { Finding } from './kit/finding.ts';
import { matchKey } from './kit/normalise.ts';
import { levels } from './law/level-set.ts';
import type { Tables } from './registers/index.ts';
import { SCHEMA_VERSION } from './schema-version.ts';
import { accessSettings } from './setting-lists/access.ts';
import { documentSettings } from './setting-lists/documents.ts';
import { facilitySettings } from './setting-lists/facilities.ts';
import { improvementSettings } from './setting-lists/improvement.ts';
import { organisationSettings } from './setting-lists/organisation.ts';
import { printingSettings } from './setting-lists/printing.ts';
import { questionnaireSettings } from './setting-lists/questionnaires.ts';
import { setting, type Setting } from './setting-lists/setting.ts';

export const settingList = {
  school: setting(text('學校名稱'), '', '自訂', '印在報表與信件上的全名。'),
  planVersion: setting(
    text('計畫版本'),
    '現行版',
    '自訂',
    '資通安全維護計畫的版本或核定日期，印在依據後面。',
  ),
  level: setting(
    choice('責任等級', levels, { also: { D級: 'D', C級: 'C', E級: 'E' } }),
    'D',
    '自訂',
    '資通安全責任等級：D、C 或 E。法定事項依等級而定。',
  ),
  levelApproved: setting(
    text('責任等級核定文號'),
    '',
    '自訂',
    '上級核定責任等級的公文日期與文號。',
  ),
  firewall: setting(
    text('防火牆提供單位'),
    '',
    '自訂',
    '例如：基隆市教育網路中心。空白視為未確認。',
  ),
  recipient: setting(text('提報機關'), '基隆市教育網路中心', '自訂', '實施情形的受文機關。'),
  sender: setting(text('寄件人名稱'), '資安簿', '自訂', '提醒信最後的署名。'),
  officer: setting(
    email('資安窗口信箱'),
    '',
    '自訂',
    '檢核與全校待辦寄到這裡；空白時用人員裡的資通安全兼辦人員。',
  ),
  mailEnabled: setting(yesNo('寄送提醒信'), true, '自訂', '填「否」時照常檢核，但不寄信。'),
  resendUnknown: setting(
    yesNo('不明時重寄'),
    false,
    '自訂',
    '程式中斷而不知是否寄出的信，是否自動再寄一次。',
  ),
  reminderDays: setting(
    text('提醒天數'),
    '30、14、7、1、0',
    '自訂',
    '期限前幾天提醒；逾期後每 7 天一次。',
  ),
  warnDays: setting(number('即將到期天數'), 30, '自訂', '期限前幾天起顯示「即將到期」。'),
  itHours: setting(
    number('資安或資訊人員時數'),
    6,
    '自訂',
    '計畫 L1099–1101：每年專業或職能時數。',
  ),
  userHours: setting(number('一般使用者時數'), 3, '自訂', '計畫 L1103–1105：每年通識時數。'),
  cycleStart: setting(
    number('二年訓練起算年'),
    115,
    '自訂',
    '法定二年期由哪一個民國年起算（115–116、117–118…）。',
  ),
  trainingDue: setting(monthDay('訓練完成期限'), '12-31', '自訂', '每年完成訓練時數的月/日。'),
  inventoryDue: setting(
    monthDay('盤點完成期限'),
    '09-30',
    '自訂',
    '每年完成資產盤點與標籤的月/日。',
  ),
  attestationDue: setting(
    monthDay('例行檢核期限'),
    '10-31',
    '自訂',
    '每年完成例行檢核的月/日；計畫沒有寫明，預設在管理審查以前。',
  ),
  auditDue: setting(monthDay('稽核完成期限'), '12-31', '自訂', '每年完成內部稽核的月/日。'),
  reviewDue: setting(monthDay('管理審查期限'), '10-31', '自訂', '計畫 L1236：每年 10 月底前。'),
  reportDue: setting(
    monthDay('實施情形提報期限'),
    '11-15',
    '自訂',
    '計畫 L1276 只寫 11 月中，預設 11/15。',
  ),
  noticeDays: setting(
    number('稽核通知天數'),
    14,
    '自訂',
    '計畫 L1179：執行稽核前 14 日（日曆天）。',
  ),
  actionDays: setting(
    number('改善規劃天數'),
    30,
    '自訂',
    '發現缺失後幾天內要有改善措施與預定完成日。',
  ),
  listDays: setting(number('清冊更新天數'), 7, '自訂', '設備異動後幾天內更新清冊。'),
  lowestValue: setting(number('資產價值下限'), 1, '自訂', '四個構面的最小值。'),
  highestValue: setting(number('資產價值上限'), 4, '自訂', '四個構面的最大值。'),
  offices: setting(
    text('處室清單'),
    '校長室、教務處、學務處、總務處、輔導室、人事室、主計室、人事會計室、幼兒園',
    '自訂',
    '「人員」的處室要在清單內；以頓號分隔，可以增減。',
  ),
  hazardousBrands: setting(
    text('大陸廠牌關鍵字'),
    '華為、Huawei、中興通訊、ZTE、海康威視、Hikvision、大華、Dahua',
    '自訂',
    '廠牌含這些字而未勾選「大陸廠牌」時提醒確認；以頓號分隔，可以增減。',
  ),
  reportDays: setting(number('稽核報告天數'), 30, '自訂', '稽核結束後幾天內要向資通安全長報告。'),
  patternDays: setting(number('病毒碼更新天數'), 30, '自訂', '病毒碼日期超過幾天視為未更新。'),
  ...accessSettings,
  ...documentSettings,
  ...facilitySettings,
  ...improvementSettings,
  ...organisationSettings,
  ...printingSettings,
  ...questionnaireSettings,
  schemaVersion: setting(number('結構版本'), SCHEMA_VERSION, '系統', '活頁簿的版本，請勿更動。'),
  leaseHolder: setting(text('執行中'), '', '系統', '哪一個程式正在執行；空白表示沒有。'),
  leaseUntil: setting(text('執行至'), '', '系統', '超過這個時間，其他程式可以接手。'),
} as const;

export type SettingKey = keyof typeof settingList;
export type Settings = {
  readonly [K in SettingKey]: (typeof settingList)[K] extends Setting<infer T> ? T : never;
};

export type ReadSettings = {
  readonly values: Settings;
  /** Row of each setting in 設定; absent when the school has no such line. */
  readonly rows: Readonly<Partial<Record<SettingKey, number>>>;
  readonly findings: readonly Finding[];
};

const keysByItem: ReadonlyMap<string, SettingKey> = new Map(
  (Object.keys(settingList) as SettingKey[]).map((key) => [matchKey(settingList[key].item), key]),
);

type Draft = {
  readonly values: Record<string, unknown>;
  readonly rows: Partial<Record<SettingKey, number>>;
};

type Line = Tables['settings']['rows'][number];

/** Why a line cannot be used, and at which of its two cells. */
type Remark = Pick<Finding, 'code' | 'severity' | 'message'> & { readonly at: 'item' | 'value' };

/** Reads one line into `read`, or says why it cannot be used. */
function readLine(line: Line, read: Draft): Remark | null {
  const item = line.item ?? '';
  const key = keysByItem.get(matchKey(item));
  if (key === undefined) return null;
  const earlier = read.rows[key];
  if (earlier !== undefined) {
    const message = `設定「${item}」有兩列，系統用第 ${earlier} 列。請刪除這一列。`;
    return { code: 'duplicate-setting', severity: 'warning', message, at: 'item' };
  }
  read.rows[key] = line.at.row;
  if (line.value === undefined) return null;
  const { value, problem } = settingList[key].column.read(line.value);
  if (value !== undefined) {
    read.values[key] = value;
    return null;
  }
  const message = `設定「${item}」讀不出來，先用預設值。${problem?.message ?? ''}`;
  return { code: 'unreadable-setting', severity: 'error', message, at: 'value' };
}

/** The school's settings; what is blank or cannot be read keeps its default, the latter with a finding. */
export function readSettings({ settings: table }: Tables): ReadSettings {
  const draft: Draft = { values: {}, rows: {} };
  for (const [key, { initial }] of Object.entries(settingList)) draft.values[key] = initial;
  const findings = table.rows.flatMap((line): readonly Finding[] => {
    const remark = readLine(line, draft);
    if (remark === null) return [];
    const { at, ...said } = remark;
    const column = table.map.headers[at] ?? table.register.columns[at].header;
    return [{ ...said, ...line.at, column, basis: table.register.basis }];
  });
  // Every key of Settings has been given its default or the value its own column read.
  return { values: draft.values as Settings, rows: draft.rows, findings };
}
