import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, number, person, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const attestations = defineRegister({
  id: 'attestations',
  sheet: '例行檢核',
  group: '稽核與改善',
  purpose:
    '持續應遵守、沒有其他紀錄可查的事項：每年實地確認一次，一次一列。新的活頁簿已列出每一項，看過才填年度與結果；情況改變時另加一列，以檢核日較近的為準。',
  filledBy: 'people',
  basis: plan['1153–1159'],
  columns: {
    obligation: text('事項代號', {
      hint: '待辦上的代號，例如：ENC-CONF。',
      required: 'error',
      width: 14,
      aliases: ['代號', '應辦事項代號'],
      isLabel: true,
    }),
    title: text('檢核事項', {
      hint: '方便閱讀，可空白。',
      width: 30,
      aliases: ['事項'],
      isLabel: true,
    }),
    year: number('年度', { hint: '民國年，例如 115。', required: 'error', width: 8 }),
    result: choice('結果', ['符合', '不符合', '不適用'], {
      required: 'error',
      colours: { 符合: 'D9EAD3', 不符合: 'F4C7C3', 不適用: 'E8EAED' },
    }),
    reason: longText('理由', {
      hint: '結果不是「符合」時必填：不符合寫原因與改善，不適用寫為什麼。',
      aliases: ['說明'],
    }),
    checker: person('檢核人', { required: 'error', aliases: ['檢核人員'] }),
    checked: day('檢核日', {
      happened: true,
      hint: '實際確認的日期。',
      required: 'error',
      aliases: ['日期', '檢核日期'],
    }),
    evidence: link('佐證連結', { aliases: ['佐證'] }),
  },
});
