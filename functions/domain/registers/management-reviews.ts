import { planBasis } from '../kit/basis.ts';
import { plan } from '../plan-lines.ts';
import { day, link, longText, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const topic = (header: string, lines: string) =>
  longText(header, {
    hint: '討論內容；沒有事項填「無」。',
    required: 'error',
    basis: planBasis(lines, '管理審查議題應包含的討論事項。'),
  });

export const managementReviews = defineRegister({
  id: 'management-reviews',
  sheet: '管理審查',
  group: '稽核與改善',
  purpose: '資通安全管理審查會議：每年 10 月底前召開，八項議題（第四項含五款）都要有內容。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1236–1240'],
  columns: {
    id: text('會議編號', { hint: '例如：115-M1。', required: 'error', width: 12 }),
    held: day('召開日期', { required: 'error', aliases: ['會議日期'] }),
    chair: person('主席', { hint: '資通安全長。', required: 'warning' }),
    attendees: longText('出席人員', { required: 'warning', personal: true }),
    pastActions: topic('1 過往議案處理狀態', '1244'),
    issues: topic('2 內外部議題變更', '1246–1247'),
    suitability: topic('3 維護計畫適切性', '1249'),
    policy: topic('4A 政策及目標', '1253'),
    resources: topic('4B 人力及資源', '1255'),
    controls: topic('4C 防護及控制措施', '1257'),
    auditResults: topic('4D 內外部稽核結果', '1259'),
    corrections: topic('4E 不符合項目及矯正', '1261'),
    risks: topic('5 風險評鑑及處理進度', '1263'),
    incidents: topic('6 重大資安事件', '1265'),
    feedback: topic('7 利害關係人回饋', '1266'),
    chances: topic('8 持續改善之機會', '1268'),
    decisions: longText('決議', {
      required: 'error',
      basis: plan['1270–1272'],
    }),
    minutes: link('會議紀錄連結', {
      required: 'warning',
      basis: plan['1270–1272'],
    }),
  },
});
