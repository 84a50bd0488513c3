// The team as it was drawn up for school year 115.
import type { Cell } from '../domain/kit/cell.ts';
import { team } from '../domain/registers/team.ts';
import { sheetOf, type Entry } from './sheet.ts';

type Line = readonly [group: string, member: string, office: string, title: string, duties: string];

// prettier-ignore
const lines: readonly Line[] = [
  ['召集人', '杜允堃', '校長室', '校長', '召集會議，督導資通安全事項，核定政策與資源。'],
  ['策略規劃組', '顏若喆', '教務處', '教務主任', '研議政策與目標，擬定年度工作計畫。'],
  ['策略規劃組', '宋麗貞', '人事會計室', '人事主任', '人員異動通知、考核與獎懲建議。'],
  ['策略規劃組', '丁文彬', '人事會計室', '會計主任', '資安經費編列與執行檢討。'],
  ['資安防護組', '游承峯', '教務處', '資訊組長', '盤點、風險評估、通報應變與教育訓練。'],
  ['資安防護組', '曾柏叡', '教務處', '資訊教師', '防護設施建置與備份。'],
  ['資安防護組', '洪意涵', '教務處', '資訊教師', '校園網路與帳號管理。'],
  ['資安防護組', '莫仲書', '總務處', '總務主任', '實體環境、電力與財產管理。'],
  ['績效管理', '孟惠欣', '輔導室', '輔導主任', '辦理內部稽核。'],
  ['績效管理', '賴冠綸', '學務處', '學務主任', '彙整管理審查資料並追蹤決議。'],
];

const deputies: Readonly<Record<string, Cell>> = {
  杜允堃: '顏若喆',
  游承峯: '曾柏叡',
  曾柏叡: '洪意涵',
  洪意涵: '曾柏叡',
};

export const teamSheet = sheetOf(
  team,
  lines.map(([group, member, office, title, duties]): Entry<typeof team> => ({
    group,
    member,
    office,
    title,
    duties,
    deputy: deputies[member] ?? null,
    updated: '115/8/10',
  })),
);
