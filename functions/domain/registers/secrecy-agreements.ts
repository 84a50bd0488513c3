import { plan } from '../plan-lines.ts';
import { choice, day, link, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const secrecyAgreements = defineRegister({
  id: 'secrecy-agreements',
  sheet: '保密同意',
  aliases: ['保密同意書', '資通安全保密同意書'],
  group: '人員與訓練',
  purpose: '本校人員簽署的資通安全保密同意書，一次簽署一列。請勿填身分證字號，正本另存。',
  filledBy: 'people',
  basis: plan['377–381'],
  columns: {
    signer: person('姓名', { required: 'error', aliases: ['立同意書人'] }),
    signed: day('簽署日', { happened: true, required: 'error', aliases: ['簽署日期'] }),
    reason: choice('簽署事由', ['到職', '職務異動', '定期重簽', '其他'], { required: 'warning' }),
    version: text('同意書版本', { width: 12 }),
    ended: day('責任解除日', { yearsAhead: 10, hint: '不再負責機密業務的日期；離職後仍應保密。' }),
    evidence: link('掃描檔連結', { required: 'warning', aliases: ['佐證連結'] }),
    note: text('備註'),
  },
});
