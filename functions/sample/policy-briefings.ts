// Who is told of the policy, and when it was done: staff in March and September, everyone the school works with in spring.
import { policyBriefings } from '../domain/registers/policy-briefings.ts';
import { stakeholders } from '../domain/registers/stakeholders.ts';
import { sheetOf, type Entry } from './sheet.ts';

const parties: readonly Entry<typeof stakeholders>[] = [
  { name: '基隆市教育網路中心', kind: '上級機關', relation: '校園網路連線、防火牆與事件通報' },
  { name: '浪花資訊有限公司', kind: '供應商', relation: '電腦教室設備維護', since: '114/1/1' },
  { name: '海馬影印機商行', kind: '廠商', relation: '多功能事務機租賃與維護', since: '113/8/1' },
  { name: '基隆市燈塔國民小學', kind: '連線單位', relation: '跨校稽核與異地備份' },
];

export const stakeholdersSheet = sheetOf(stakeholders, parties);

const policy = { version: '3.0', approved: '115/1/30' };

export const policyBriefingsSheet = sheetOf(policyBriefings, [
  {
    ...policy,
    day: '115/3/4',
    audience: '內部',
    way: '教育訓練',
    session: '115-01',
    effect: '課後測驗 10 題，平均 91 分。',
    evidence: 'https://files.haifeng.example/115/115-01-quiz.pdf',
  },
  {
    ...policy,
    day: '115/9/2',
    audience: '內部',
    way: '會議',
    effect: '全校教師會議宣導並請同仁回簽，抽問 6 人都能說出通報窗口。',
    evidence: 'https://files.haifeng.example/115/policy-0902.pdf',
  },
  ...parties.map(({ name = '' }, index): Entry<typeof policyBriefings> => ({
    ...policy,
    day: `115.4.${8 + index}`,
    audience: '外部',
    stakeholder: name,
    way: '電子郵件',
    effect: '對方回覆已閱讀並遵守。',
    evidence: 'https://files.haifeng.example/115/policy-partners.pdf',
  })),
]);
