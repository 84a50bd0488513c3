import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, money, person, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { laws } from '../laws.ts';

const select = plan['1003–1009'];
const measures = plan['1013–1015'];
const staffing = plan['1017–1019'];
const sub = plan['1021–1023'];
const secret = plan['1037–1058'];
const custom = plan['1062–1066'];
const ending = plan['1078–1080'];
const secrecy = plan['1089–1093'];

export const vendors = defineRegister({
  id: 'vendors',
  sheet: '委外廠商',
  aliases: ['委外廠商清單', '委外廠商一覽表'],
  group: '委外與情資',
  purpose:
    '委外契約一約一列：選任、保密、監督與終止。單純的財物維護也登錄，沒有接觸資料者不必填選任與保密各欄。',
  filledBy: 'people',
  key: 'id',
  basis: select,
  columns: {
    id: text('委外編號', {
      hint: '一個契約一個編號；資產清冊與委外查核以此對應。',
      required: 'error',
      width: 12,
      aliases: ['契約編號', '編號'],
    }),
    name: text('廠商名稱', { required: 'error', width: 22, aliases: ['廠商', '受託者'] }),
    kind: choice('委外類別', ['系統開發', '系統維運', '資通服務', '財物維護'], {
      hint: '影印機、監視器等單純維修選「財物維護」。',
      required: 'error',
      also: { 系統建置: '系統開發', 設備維護: '財物維護', 維護: '財物維護' },
    }),
    service: longText('服務內容', { required: 'error', aliases: ['委外項目'] }),
    reachesData: yesNo('接觸資料', {
      hint: '廠商人員會接觸本校資料或系統者填「是」。',
      required: 'error',
    }),
    owner: person('承辦人', { required: 'warning', aliases: ['承辦人員'] }),
    start: day('契約起日', { required: 'error', aliases: ['起日'] }),
    end: day('契約迄日', { yearsAhead: 10, required: 'error', aliases: ['迄日'] }),
    amount: money('契約金額', { required: 'warning', aliases: ['金額'] }),
    ability: text('專業能力與經驗', { hint: '選任時的考量。', width: 24, basis: select }),
    nature: text('項目性質', { hint: '委外項目的性質。', width: 20, basis: select }),
    needs: text('資安需求', { hint: '對廠商的資通安全要求。', width: 24, basis: select }),
    measures: text('管理措施或驗證', {
      hint: '完善之資安管理措施，或第三方驗證（如 ISO 27001）。',
      width: 24,
      aliases: ['第三方驗證'],
      basis: measures,
    }),
    staffing: text('資安專業人員', {
      hint: '證照、訓練或類似業務經驗。',
      width: 24,
      basis: staffing,
    }),
    maySubcontract: yesNo('得複委託', { basis: sub }),
    subScope: text('複委託範圍', { hint: '得複委託時必填。', basis: sub }),
    subTo: text('複委託對象', { hint: '得複委託時必填。', basis: sub }),
    subMeasures: text('複委託資安措施', { hint: '複委託之受託者應具備的措施。', basis: sub }),
    termsChecked: day('保密條款審查日', { happened: true, basis: secrecy }),
    firstWork: day('首次執行日', { hint: '廠商人員第一天執行業務。', basis: secrecy }),
    undertaking: day('廠商切結書簽署日', { happened: true, basis: secrecy }),
    staffSigned: day('人員同意書簽署日', {
      happened: true,
      hint: '最後一位執行人員簽署保密同意書的日期。',
      basis: secrecy,
    }),
    otherMeasures: text('其他資安措施', {
      hint: '契約要求受託者採取的其他措施；沒有請寫無。',
      basis: plan['1082'],
    }),
    isCustom: yesNo('客製化系統開發', { basis: custom }),
    testProof: link('安全性檢測證明', { hint: '受託者提供的第三方檢測證明。', basis: custom }),
    foreignParts: text('非自行開發部分', { hint: '內容與來源；沒有請寫無。', basis: custom }),
    licences: text('授權證明', { hint: '非自行開發部分的授權；沒有請寫無。', basis: custom }),
    isCore: yesNo('核心資通系統', { basis: laws.outsourcedTest }),
    ownTest: link('機關檢測證明', {
      hint: '核心系統或金額達一千萬元：本校自行或另行委託第三方的檢測。',
      basis: laws.outsourcedTest,
    }),
    isStateSecret: yesNo('涉及國家機密', { basis: secret }),
    secretLevel: text('國家機密等級', { basis: secret }),
    secretClause: text('適任性查核條款', {
      hint: '註明於招標公告、招標文件及契約。',
      basis: secret,
    }),
    consented: day('查核同意日', { happened: true, hint: '當事人書面同意。', basis: secret }),
    vetted: day('適任性查核日', { happened: true, basis: secret }),
    vetting: text('適任性查核結果', { hint: '只填適任或不適任。', basis: secret }),
    exitControl: text('出境管制', { hint: '依國家機密保護法辦理情形。', basis: secret }),
    isHazardous: yesNo('陸資或大陸產品', { basis: laws.hazardousProducts }),
    hazardHandling: text('核准及列管', {
      hint: '陸資或使用大陸產品者必填核准文號。',
      basis: laws.hazardousProducts,
    }),
    ended: day('終止或解除日', { happened: true, hint: '提前終止時填。', basis: ending }),
    returned: day('資料返還日', {
      happened: true,
      hint: '確認返還、移交、刪除或銷毀的日期。',
      aliases: ['資料返還或銷毀日'],
      basis: ending,
    }),
    returnProof: link('返還佐證', { basis: ending }),
    note: text('備註'),
  },
});
