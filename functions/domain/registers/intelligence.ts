import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { laws } from '../laws.ts';

const classes = plan['912–962'];
const assessment = plan['900–908'];
const intrusion = plan['975–981'];

export const intelligence = defineRegister({
  id: 'intelligence',
  sheet: '資安情資',
  group: '委外與情資',
  purpose: '接獲的資安情資、分類評估與因應，一則一列。請先遮蔽個資與機敏內容再登錄。',
  filledBy: 'people',
  key: 'id',
  basis: assessment,
  columns: {
    id: text('情資編號', { required: 'error', width: 12, aliases: ['編號'] }),
    received: day('接獲日', { happened: true, required: 'error', aliases: ['接獲日期', '收到日'] }),
    source: text('來源', { hint: '例如：市教網中心、TACERT。', required: 'error' }),
    summary: longText('摘要', {
      hint: '一兩句話，不含個資、密碼與弱點細節。',
      required: 'error',
      aliases: ['情資內容', '內容摘要'],
    }),
    form: choice('情資形式', ['一般情資', '資安預警', '產品通告'], {
      hint: '資安預警（EWA）要回復；產品通告要盤點本校有沒有該產品。',
      also: { EWA: '資安預警', 預警: '資安預警', 產品: '產品通告' },
    }),
    reliability: choice('來源可靠性', ['可靠', '待查證', '不可靠'], {
      hint: '來源可不可靠；官方通報填可靠。',
      basis: laws.intelligenceSharing,
    }),
    isTimely: yesNo('仍有時效', {
      hint: '接獲時是否還有處理的時效。',
      basis: laws.intelligenceSharing,
    }),
    analyst: person('分析人員', {
      hint: '指定的資通安全兼辦人員。',
      required: 'warning',
      basis: classes,
    }),
    isMessage: yesNo('訊息情資', { hint: '資通安全相關之訊息；可複選。', basis: classes }),
    isIntrusion: yesNo('入侵攻擊情資', { hint: '攻擊或外洩且證據明確。', basis: classes }),
    isSensitive: yesNo('機敏性情資', { hint: '含個資、營業秘密或公務機密。', basis: classes }),
    isCore: yesNo('涉核心情資', { hint: '涉及核心業務或核心資通系統。', basis: classes }),
    assessed: day('評估日', {
      happened: true,
      hint: '完成評估並做成紀錄的日期。',
      aliases: ['紀錄日', '評估日期'],
    }),
    impact: longText('對本校之影響', { hint: '沒有影響請寫無。', aliases: ['影響'] }),
    risk: text('可接受之風險', { hint: '風險能不能接受。', width: 20 }),
    resources: text('資源考量', { hint: '處理所需的人力、經費或支援。', width: 20 }),
    decision: longText('因應方式', { hint: '決定怎麼做；不處理也要寫理由。' }),
    teamAssessment: longText('小組風險評估', {
      hint: '訊息情資必填：推動小組彙整後的風險評估。',
      basis: plan['969–973'],
    }),
    prevention: longText('預防及防護措施', {
      hint: '訊息、入侵攻擊與涉核心情資必填。',
      aliases: ['防護措施', '風險管理措施'],
    }),
    isDanger: yesNo('立即危險', { hint: '入侵攻擊情資必填。', basis: intrusion }),
    incident: reference('事件編號', 'incidents', {
      hint: '有立即危險或回復確實事件時，通報的資安事件。',
      basis: intrusion,
    }),
    notified: text('已通知單位', {
      hint: '入侵攻擊情資：通知各單位預防。',
      width: 20,
      basis: intrusion,
    }),
    isMasked: yesNo('已遮蔽', {
      hint: '機敏性情資必填：登錄與分享前遮蔽、刪除或去識別化。',
      basis: plan['983–991'],
    }),
    operationEffect: longText('對運作之影響', {
      hint: '涉核心情資必填：推動小組評估。',
      basis: plan['993–999'],
    }),
    answerDue: day('回復期限', { hint: '資安預警填：平台要求回復的日期。' }),
    answered: day('回復日', { happened: true, hint: '資安預警填：在平台回復的日期。' }),
    answer: choice('預警回復', ['誤判', '確實事件', '無法判斷'], { hint: '資安預警填。' }),
    ticket: text('回復單號', { hint: '確實事件先自行通報，填通報單號。', width: 18 }),
    inventory: longText('盤點結果', {
      hint: '產品通告必填：本校有沒有、移除或停用情形。',
      basis: laws.hazardousProducts,
    }),
    planChange: text('計畫調整', { hint: '調整維護計畫控制措施時填版本或文號；沒有可空白。' }),
    evidence: link('佐證連結', { aliases: ['佐證'] }),
  },
});
