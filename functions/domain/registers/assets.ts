import { plan } from '../plan-lines.ts';
import {
  choice,
  day,
  ip,
  longText,
  number,
  person,
  reference,
  text,
  yesNo,
} from '../kit/columns.ts';
import { grade } from '../kit/grade-column.ts';
import { defineRegister } from '../kit/register.ts';
import { laws } from '../laws.ts';
import { allAssetItems, assetClasses } from './asset-classes.ts';

const label = plan['510–512'];
const inventory = plan['417–421'];
const change = plan['514–516'];
const value = plan['541–543'];
const aspectHint = '1 到 4；設定選普中高時填普、中、高。';

export const assets = defineRegister({
  id: 'assets',
  sheet: '資產清冊',
  aliases: ['資產清單', '資通資產清冊', '資訊資產清冊', '資訊及資通資產清冊'],
  group: '資產',
  purpose: '資訊及資通資產清冊：六類資產，每年盤點一次。數量多而相同的可以併成一列。',
  filledBy: 'people',
  key: 'id',
  basis: plan['506–508'],
  views: [{ title: '使用中的資產', column: 'state', only: ['使用中'] }],
  columns: {
    id: text('資產編號', { required: 'error', width: 12, aliases: ['編號'] }),
    name: text('資產名稱', {
      required: 'error',
      width: 24,
      aliases: ['名稱', '設備名稱', '財產名稱', '品名'],
    }),
    class: choice('資產類別', assetClasses, {
      required: 'error',
      aliases: ['類別', '資產分類'],
      also: {
        實體: '硬體',
        實體資產: '硬體',
        資訊資產: '資訊',
        軟體資產: '軟體',
        硬體資產: '硬體',
        服務資產: '服務',
        人員資產: '人員',
        個資資產: '個資',
      },
      basis: inventory,
    }),
    item: choice('資產項目', allAssetItems, {
      hint: '依類別選擇，共 19 項。',
      required: 'error',
      width: 18,
      aliases: ['項目', '次類'],
      basis: plan['425–502'],
    }),
    office: text('權責單位', {
      hint: '擁有資產的處室。',
      required: 'warning',
      aliases: ['擁有者', '單位', '擁有單位', '權責處室'],
    }),
    manager: person('資產管理人', {
      hint: '姓名或電子郵件，一人。',
      required: 'error',
      aliases: ['管理人', '管理者'],
      basis: inventory,
    }),
    custodian: person('保管人', {
      hint: '硬體資產必填。',
      aliases: ['財產保管人', '保管人員'],
      basis: label,
    }),
    user: text('使用者', { personal: true }),
    place: text('存放位置', {
      aliases: ['放置地點', '存放地點', '存置地點', '使用地點', '地點', '位置'],
    }),
    quantity: number('數量', { hint: '大於 0 的整數；空白視為 1。' }),
    brand: text('廠牌', { aliases: ['品牌', '廠牌名稱'], basis: label }),
    model: text('型號', { aliases: ['型式', '規格型號'], basis: label }),
    propertyNumber: text('財產編號', {
      width: 18,
      aliases: ['財編', '財產編號(序號)'],
      basis: label,
    }),
    isLabelled: yesNo('已貼標籤', { aliases: ['標籤'], basis: label }),
    labelled: day('標籤日期', { happened: true, basis: label }),
    ip: ip('IP', { aliases: ['IP位址', 'IP 位址'] }),
    isCore: yesNo('核心資產'),
    confidentiality: grade('機密性', {
      aliases: ['機密性(C)', 'C'],
      hint: aspectHint,
      basis: value,
    }),
    integrity: grade('完整性', { aliases: ['完整性(I)', 'I'], hint: aspectHint, basis: value }),
    availability: grade('可用性', { aliases: ['可用性(A)', 'A'], hint: aspectHint, basis: value }),
    legality: grade('法律遵循性', {
      aliases: ['法律遵循性(L)', '適法性', 'L'],
      hint: aspectHint,
      basis: value,
    }),
    worth: number('資產價值', { hint: '依設定由四個構面計算；請留空由系統計算。', basis: value }),
    inventoried: day('盤點日期', { happened: true, hint: '最近一次盤點。', basis: inventory }),
    changed: day('異動日期', { happened: true, basis: change }),
    changeNotified: day('異動通知日', {
      happened: true,
      hint: '通知資通安全推動小組的日期。',
      basis: change,
    }),
    listUpdated: day('清冊更新日', { happened: true, basis: change }),
    state: choice('狀態', ['使用中', '閒置', '維修', '報廢', '遺失'], {
      also: { 正常: '使用中', 已報廢: '報廢' },
    }),
    retired: day('報廢日', { happened: true }),
    erased: day('抹除日', {
      happened: true,
      hint: '報廢或歸還時抹除資料的日期。',
      basis: plan['567–571'],
    }),
    eraseMethod: text('抹除方式', { basis: plan['567–571'] }),
    hasAntivirus: yesNo('防毒啟用', {
      aliases: ['防毒軟體', '防毒'],
      basis: plan['694–696'],
    }),
    virusPattern: day('病毒碼日期', { happened: true }),
    isHazardous: yesNo('大陸廠牌', { aliases: ['是否大陸廠牌'], basis: laws.hazardousProducts }),
    hazardHandling: text('列管汰換措施', {
      hint: '大陸廠牌必填：核准文號、隔離方式、汰換日期。',
      basis: laws.hazardousProducts,
    }),
    vendor: reference('委外廠商', 'vendors', {
      unlisted: 'warning',
      hint: '委外服務填委外編號。',
      aliases: ['維護廠商'],
      basis: plan['1003–1009'],
    }),
    riskOwner: person('風險擁有者'),
    note: longText('說明', { aliases: ['備註'] }),
  },
});
