import { plan } from '../plan-lines.ts';
import { choice, day, longText, number, person, reference, text } from '../kit/columns.ts';
import { grade } from '../kit/grade-column.ts';
import { defineRegister } from '../kit/register.ts';

const aspects = plan['541–543'];
const treatment = plan['547–555、1263'];
const scale = '數字，或普、中、高；尺度見設定。';
const fromAsset = '空白時用資產清冊的值。';

export const riskAssessments = defineRegister({
  id: 'risk-assessments',
  sheet: '風險評估',
  aliases: ['風險評估表'],
  group: '資產',
  purpose:
    '每年針對資產評估風險：一項資產的一個威脅與弱點一列，每年另加新列，舊列保留。資產價值、風險值與等級由系統計算。',
  filledBy: 'people',
  key: 'id',
  basis: plan['533–535'],
  columns: {
    id: text('評估編號', { required: 'error', width: 14, aliases: ['風險編號', '編號'] }),
    asset: reference('資產編號', 'assets', { required: 'error' }),
    type: reference('風險類型', 'risk-types', { hint: '從「風險對策參考」選擇，可空白。' }),
    threat: text('威脅', { required: 'error', width: 20, aliases: ['威脅事件'] }),
    weakness: text('弱點', { required: 'error', width: 20, aliases: ['脆弱性'] }),
    existing: longText('現有控制', { aliases: ['現有控制措施'] }),
    confidentiality: grade('機密性', { hint: fromAsset, basis: aspects }),
    integrity: grade('完整性', { hint: fromAsset, basis: aspects }),
    availability: grade('可用性', { hint: fromAsset, basis: aspects }),
    legality: grade('法律遵循性', { hint: fromAsset, basis: aspects }),
    worth: number('資產價值', { hint: '請留空由系統計算；填了就要與計算結果相同。' }),
    likelihood: grade('可能性', {
      hint: scale,
      required: 'error',
      aliases: ['威脅可能性', '發生可能性'],
    }),
    impact: grade('衝擊', {
      hint: scale,
      required: 'error',
      aliases: ['衝擊程度', '弱點程度', '脆弱性程度'],
    }),
    risk: number('風險值', { hint: '請留空由系統計算；填了就要與計算結果相同。' }),
    level: choice('風險等級', ['低', '中', '高'], { hint: '請留空由系統判斷。' }),
    treatment: choice('處理方式', ['修改', '留存', '避免', '分擔'], {
      hint: '風險值超過可接受值時必填；留存就是接受風險。',
      also: { 降低: '修改', 接受: '留存', 迴避: '避免', 移轉: '分擔', 轉移: '分擔' },
      aliases: ['風險處理'],
      basis: treatment,
    }),
    measure: longText('處理措施', { aliases: ['控制措施', '對策'], basis: treatment }),
    owner: person('負責人', { aliases: ['風險擁有者'], basis: treatment }),
    due: day('預定完成日', { yearsAhead: 5, basis: treatment, aliases: ['預計完成日'] }),
    done: day('完成日', { happened: true, basis: treatment, aliases: ['實際完成日'] }),
    residualLikelihood: grade('殘餘可能性', { hint: '處理完成後的可能性。' }),
    residualImpact: grade('殘餘衝擊', { hint: '處理完成後的衝擊。' }),
    acceptedBy: person('接受核准人', { hint: '超過可接受值仍要接受時，由資通安全長核准。' }),
    acceptReason: longText('接受理由', { hint: '超過可接受值仍要接受時必填。' }),
    assessor: person('評估人', { required: 'warning' }),
    assessed: day('評估日', {
      happened: true,
      hint: '在當年盤點之後。',
      required: 'error',
      aliases: ['評估日期'],
    }),
    method: text('評估程序', {
      hint: '空白時用設定的「風險評估程序」。',
      basis: plan['537–539'],
    }),
    note: text('備註'),
  },
});
