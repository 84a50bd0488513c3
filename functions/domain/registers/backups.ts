import { plan } from '../plan-lines.ts';
import { choice, day, longText, number, person, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const backup = plan['811–813'];

/** Classes of secrecy, rising; from 敏感 on, copies and media are protected (L821, L825–841). */
export const secrecyClasses = ['公開', '一般', '敏感', '機密'] as const;
export const secrecySpellings = { 普通: '一般', 內部: '一般', 密: '機密' } as const;

export const backups = defineRegister({
  id: 'backups',
  sheet: '備份',
  aliases: ['備份清單'],
  group: '防護措施',
  purpose: '重要資料的備份安排，一份資料一列：多久備份一次、放在哪裡、有沒有加密。',
  filledBy: 'people',
  key: 'id',
  basis: backup,
  columns: {
    id: text('備份編號', { required: 'error', width: 12, aliases: ['編號'] }),
    data: text('資料名稱', {
      hint: '備份的重要資料。',
      required: 'error',
      width: 24,
      aliases: ['資料', '資料集', '備份資料'],
    }),
    owner: person('負責人', { required: 'error', aliases: ['資料管理者', '資料管理人'] }),
    secrecy: choice('機密等級', secrecyClasses, {
      hint: '敏感（含個資）以上的備份要加密。',
      required: 'error',
      also: secrecySpellings,
      aliases: ['資料等級', '等級'],
      basis: plan['821'],
    }),
    method: text('備份方式', { hint: '例如：NAS 排程、雲端同步。', aliases: ['方式'] }),
    pointObjective: number('復原時間點目標', {
      hint: '最多可以遺失幾小時的資料，例如一週填 168。',
      required: 'error',
      width: 14,
      aliases: ['RPO', '復原時間點目標（小時）', 'RPO（小時）'],
    }),
    interval: number('備份間隔', {
      hint: '幾小時備份一次，例如每天填 24。',
      required: 'error',
      aliases: ['備份頻率', '備份頻率（小時）', '備份間隔（小時）'],
    }),
    place: text('存放處', {
      hint: '備份放在哪裡。',
      required: 'error',
      aliases: ['備份存放處', '備份位置'],
    }),
    offSite: text('異地存放處', {
      hint: '另一個地點的那一份，不可與存放處相同。',
      required: 'error',
      aliases: ['異地備份', '異地'],
    }),
    isEncrypted: yesNo('已加密', { aliases: ['加密'], basis: plan['821'] }),
    since: day('備份開始日', { hint: '開始前的季別不必測試；空白視為一直有。' }),
    state: choice('狀態', ['使用中', '停用'], { hint: '空白視為使用中。' }),
    note: longText('說明', { aliases: ['備註'] }),
  },
});
