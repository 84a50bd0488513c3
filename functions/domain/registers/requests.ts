import { plan } from '../plan-lines.ts';
import { laws } from '../laws.ts';
import { choice, day, link, longText, money, number, person, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const route = plan['403–407'];

export const requests = defineRegister({
  id: 'requests',
  sheet: '需求申請',
  aliases: ['需求申請單', '資通安全需求申請單'],
  group: '組織與政策',
  purpose: '各單位的資通安全資源需求：提出、推動小組審查、資通安全長核定後才採購。',
  filledBy: 'people',
  key: 'id',
  basis: route,
  views: [{ title: '還沒審查的', column: 'verdict', only: [] }],
  columns: {
    id: text('申請編號', { hint: '例如：115-R1。', required: 'error', width: 12 }),
    requested: day('申請日期', { happened: true, required: 'error' }),
    office: text('申請單位', { required: 'error', aliases: ['處室'] }),
    applicant: person('申請人', { required: 'warning' }),
    kind: choice('需求類別', ['硬體', '軟體', '服務', '人力', '訓練'], { required: 'error' }),
    item: text('需求項目', { required: 'error', width: 26, aliases: ['規格'] }),
    reason: longText('需求說明', { hint: '用途與理由。', required: 'error', aliases: ['用途'] }),
    year: number('預算年度', { hint: '民國年，例如 116。', required: 'error' }),
    quantity: number('數量', { width: 8 }),
    amount: money('預估金額', { hint: '新臺幣元。', required: 'error' }),
    source: text('預算來源'),
    wanted: day('期望完成日', { yearsAhead: 5 }),
    brand: text('廠牌', { hint: '硬體與軟體請填。' }),
    isHazardous: yesNo('大陸廠牌', { basis: laws.hazardousProducts }),
    reviewed: day('小組審查日', { happened: true, basis: route }),
    verdict: choice('審查結果', ['核准', '緩議', '退回'], {
      also: { 同意: '核准', 通過: '核准', 不同意: '退回' },
      basis: route,
    }),
    approved: day('資安長核定日', { happened: true, basis: route }),
    purchased: day('採購日', { happened: true, hint: '訂購或開始建置的日期。', basis: route }),
    evidence: link('佐證連結'),
  },
});
