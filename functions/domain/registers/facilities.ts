import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, person, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const upkeep = plan['783–784'];

export const facilities = defineRegister({
  id: 'facilities',
  sheet: '設施檢修',
  group: '防護措施',
  purpose: '機房空調、電力、消防、監視等安全設備的檢查、維修與管理者訓練，每次一列。',
  filledBy: 'people',
  basis: upkeep,
  columns: {
    device: text('設備', {
      hint: '同一設備每次寫法要相同。',
      required: 'error',
      width: 22,
      aliases: ['設備名稱', '設施'],
    }),
    asset: reference('資產編號', 'assets', { hint: '在資產清冊內的才填。' }),
    kind: choice(
      '設備類別',
      [
        '空調',
        '電力',
        '溫濕度',
        '熱度煙霧',
        '火災警報',
        '滅火',
        '漏水',
        '門禁入侵',
        '監視',
        '其他',
      ],
      {
        also: { 不斷電系統: '電力', UPS: '電力', 冷氣: '空調', 偵煙: '熱度煙霧', 門禁: '門禁入侵' },
      },
    ),
    place: text('位置', { aliases: ['存放位置', '地點'] }),
    work: choice('工作', ['檢查', '維修', '管理者訓練'], {
      required: 'error',
      also: { 檢修: '檢查', 保養: '檢查', 訓練: '管理者訓練', 修理: '維修' },
    }),
    day: day('日期', { happened: true, required: 'error', aliases: ['檢修日期', '檢查日期'] }),
    result: choice('結果', ['正常', '異常', '完成'], {
      hint: '檢查填正常或異常；維修與訓練填完成。',
      required: 'error',
      also: { 良好: '正常', 故障: '異常', 合格: '正常' },
    }),
    worker: text('執行人員', { personal: true, aliases: ['檢修人員', '檢查人員'] }),
    manager: person('設備管理者', {
      hint: '訓練的對象，也是負責檢修的人。',
      required: 'warning',
      aliases: ['管理者'],
    }),
    repaired: day('修復日', { happened: true, hint: '結果異常時，修好的日期。' }),
    handling: longText('處理情形', { hint: '結果異常時必填。', aliases: ['後續處理'] }),
    evidence: link('佐證連結', { aliases: ['佐證'] }),
  },
});
