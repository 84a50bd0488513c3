// A workbook with one or two entries of everything the report speaks of, and a way to change some of its sheets.
import type { Sheet, Workbook } from '../../../functions/domain/kit/cell.ts';
import type { RowValues } from '../../../functions/domain/kit/write-table.ts';
import { assess } from '../../../functions/domain/plan.ts';
import type { Register } from '../../../functions/domain/kit/register.ts';
import { registers } from '../../../functions/domain/registers/index.ts';

function sheetOf({ sheet, columns }: Register, rows: readonly RowValues[]): Sheet {
  const header = Object.values(columns).map((column) => column.header);
  const keys = Object.keys(columns);
  return { name: sheet, rows: [header, ...rows.map((row) => keys.map((key) => row[key] ?? null))] };
}

export const NOW = '2026-11-10T08:00';

type Entries = Readonly<Partial<Record<keyof typeof registers, readonly RowValues[]>>>;

const asset = {
  office: '教務處',
  manager: '林一',
  custodian: '林一',
  state: '使用中',
  inventoried: '115/3/1',
};

export const entries = {
  settings: [
    { item: '學校名稱', value: '測試國小' },
    { item: '責任等級', value: 'D級' },
    { item: '防火牆提供單位', value: '市教網中心' },
  ],
  calendar: [{ day: '115/10/10', kind: '放假' }],
  people: [
    {
      name: '王校長',
      email: 'head@t.example',
      office: '校長室',
      title: '校長',
      role: '資通安全長',
    },
    {
      name: '林一',
      email: 'lin@t.example',
      office: '教務處',
      title: '資訊組長',
      role: '資通安全兼辦人員',
      deputy: 'chen@t.example',
      secrecySigned: '115/1/5',
    },
    { name: '陳二', email: 'chen@t.example', office: '教務處', title: '教師', role: '一般使用者' },
  ].map((person) => ({ joined: '110/8/1', ...person })),
  trainingSessions: [
    {
      id: '115-01',
      course: '資安通識',
      category: '通識',
      day: '115/3/4',
      hours: 3,
      signInSheet: '簽到表.pdf',
    },
  ],
  trainingRecords: [
    { person: '王校長', session: '115-01' },
    { person: '林一', session: '115-01' },
    {
      person: '林一',
      course: '防護',
      category: '專業',
      completed: '115/5/1',
      hours: 2,
      proof: 'A1',
    },
    { person: '查無此人', session: '115-01' },
  ],
  assets: [
    {
      ...asset,
      id: 'H1',
      name: '桌上型電腦',
      class: '硬體',
      item: '電腦設備',
      quantity: 30,
      brand: '宏碁',
      model: 'X',
      propertyNumber: 'P1',
      isLabelled: '是',
      hasAntivirus: '是',
      virusPattern: '115/11/9',
    },
    {
      ...asset,
      id: 'H2',
      name: '筆記型電腦',
      class: '硬體',
      item: '電腦設備',
      inventoried: '114/3/1',
    },
    { ...asset, id: 'S1', name: '作業系統', class: '軟體', item: '系統軟體' },
    { ...asset, id: 'H3', name: '舊電腦', class: '硬體', item: '電腦設備', state: '報廢' },
  ],
  audits: [
    {
      id: '115-A1',
      trigger: '年度',
      auditee: '教務處',
      start: '115/10/6',
      end: '115/10/7',
      notified: '115/9/25',
      reported: '115/10/16',
    },
  ],
  auditors: [
    { audit: '115-A1', person: '王校長', signed: '115/9/25', qualification: '稽核訓練' },
    { audit: '115-A1', person: '外校李三', isExternal: '是', office: '燈塔國小' },
  ],
  auditItems: [
    { audit: '115-A1', number: '1.1', item: '政策', result: '符合' },
    { audit: '115-A1', number: '1.2', item: '目標' },
  ],
  improvements: [
    {
      id: 'F1',
      audit: '115-A1',
      auditee: '教務處',
      type: '缺失',
      found: '115/10/7',
      content: '密碼太短\n公用電腦',
      cause: '舊設定',
      measure: '更新',
      planned: '115/10/31',
      owner: '林一',
    },
  ],
  managementReviews: [
    {
      id: '115-M1',
      held: '115/10/28',
      chair: '王校長',
      policy: '目標大致達成',
      decisions: '編列經費',
    },
  ],
  submissions: [{ year: 115, assessment: '已完成年度評估', recipient: '教網中心' }],
  incidents: [
    {
      id: '115-I1',
      nature: '確認事件',
      summary: '網站遭置換',
      aware: '115/4/1 08:00',
      level: '1',
      reported: '115/4/1 09:30',
      contained: '115/4/2 08:00',
      investigated: '115/4/20',
      lateReason: '上課中',
    },
    { id: '115-I2', nature: '預警', summary: '弱點通知', aware: '115/5/1 08:00' },
  ],
  goals: [
    {
      id: 'G1',
      title: '3、4 級事件 0 件',
      metric: '3、4級事件數',
      comparison: '=',
      target: 0,
      unit: '件',
      lines: 'L203–205',
    },
    {
      id: 'G2',
      title: '開啟率',
      sheet: '沒有這一頁',
      method: '筆數',
      comparison: '≤',
      target: 2,
      unit: '件',
    },
  ],
  lawList: [{ title: '資通安全管理法', checked: '115/9/1' }],
} as const satisfies Entries;

const system = new Set(['overview', 'findings', 'shortfalls', 'duties', 'riskResults', 'outbox']);

/** The workbook with some sheets' entries exchanged; null leaves the sheet out. */
export function workbookOf(
  changes: Readonly<Partial<Record<keyof typeof registers, readonly RowValues[] | null>>> = {},
): Workbook {
  const all: typeof changes = { ...entries, ...changes };
  return {
    sheets: Object.entries(registers).flatMap(([key, register]) => {
      // Keys of `registers` are the keys of the entries.
      const rows = all[key as keyof typeof registers];
      return system.has(key) || rows === null ? [] : [sheetOf(register, rows ?? [])];
    }),
  };
}

/** Every sheet with its header and nothing below. */
export const headersOnly: Workbook = {
  sheets: Object.values(registers).map((register) => sheetOf(register, [])),
};

export const wholeOf = (workbook: Workbook, now = NOW, year?: number) =>
  assess(workbook, now, year);
