// The plan's four businesses, and what supports them. The network centre and the Ministry run the systems.
import { planBusinesses } from '../domain/plan-lists.ts';
import { coreBusiness } from '../domain/registers/core-business.ts';
import { nonCoreBusiness } from '../domain/registers/non-core-business.ts';
import { sheetOf } from './sheet.ts';

const operations = ['學籍與成績管理', '學生出缺勤與活動', '文書與財產管理', '學生輔導紀錄'];

export const coreBusinessSheet = sheetOf(
  coreBusiness,
  planBusinesses.map((business, index) => ({
    ...business,
    operation: operations[index] ?? null,
    reviewed: '115/9/10',
  })),
);

const supported = { side: '對內', vendor: '無', reviewed: '115/9/10' };

export const nonCoreBusinessSheet = sheetOf(nonCoreBusiness, [
  {
    ...supported,
    name: '差勤服務',
    operation: '線上差勤與假單簽核',
    description: '教職員差勤，由市府提供。',
    impact: '改以紙本假單辦理。',
    outage: '48小時',
    unit: '基隆市政府人事處',
  },
  {
    ...supported,
    name: '郵件服務',
    operation: '公務電子郵件',
    description: '公務信箱，由市教育網路中心提供。',
    impact: '改以電話與公文聯繫。',
    outage: '２４',
    unit: '基隆市教育網路中心',
  },
  {
    ...supported,
    name: '用戶端服務',
    operation: '教職員電腦維護',
    description: '行政與教學電腦的安裝與排除故障。',
    impact: '以備用機支援。',
    outage: '16 工作小時',
    unit: '教務處',
    keeper: '范姜瑨',
  },
  {
    ...supported,
    name: '學校網站',
    operation: '公告與下載',
    description: '對家長公告，網站由市教育網路中心代管。',
    impact: '改以聯絡簿通知。',
    outage: 48,
    side: '對外服務',
    ip: '192.0.2.25',
    unit: '基隆市教育網路中心',
    keeper: '洪意涵',
  },
]);
