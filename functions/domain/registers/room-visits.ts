import { plan } from '../plan-lines.ts';
import { choice, day, person, text, time, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const records = plan['773'];
const access = plan['765–766'];
const support = plan['771'];

/** Form 7. */
export const roomVisits = defineRegister({
  id: 'room-visits',
  sheet: '管制區域進出',
  aliases: ['管制區域人員進出登記表', '機房進出登記表'],
  group: '防護措施',
  purpose: '通訊機房（機櫃）等管制區域的人員與設備進出，每次一列；跨過午夜的請分兩列。',
  filledBy: 'people',
  basis: records,
  columns: {
    day: day('日期', { happened: true, required: 'error', aliases: ['進出日期'] }),
    entered: time('進入時間', { hint: '24 小時制。', required: 'error', aliases: ['進入'] }),
    left: time('離開時間', { hint: '離開時填。', aliases: ['離開'] }),
    person: text('姓名', { required: 'error', personal: true, aliases: ['進出人員'] }),
    office: text('單位', {
      hint: '處室或公司名稱。',
      required: 'error',
      aliases: ['單位/公司', '單位／公司', '公司'],
    }),
    room: text('管制區域', { hint: '例如：一樓通訊機房。', aliases: ['機房', '區域'] }),
    reason: text('事由', { required: 'error', width: 28, aliases: ['進出事由'] }),
    isSupport: yesNo('外部支援', {
      hint: '外部支援人員填「是」，並填必要性。',
      basis: support,
    }),
    need: text('必要性', {
      hint: '為什麼一定要由外部人員進入。',
      width: 24,
      basis: support,
    }),
    approver: person('核准人', {
      hint: '不在進出授權名單的人必填。',
      aliases: ['申請/核准人', '核准者'],
      basis: access,
    }),
    approved: day('核准日', { happened: true, basis: access }),
    escort: person('陪同人員', { hint: '來訪者由誰陪同。', aliases: ['陪同'], basis: access }),
    movement: choice('設備進出', ['無', '攜入', '攜出', '攜入及攜出'], {
      hint: '沒有請選「無」。',
      required: 'warning',
      also: { 帶入: '攜入', 帶出: '攜出' },
    }),
    equipment: text('攜帶設備', {
      hint: '設備名稱與財產編號或序號。',
      width: 24,
      aliases: ['攜出入設備', '設備'],
    }),
    signed: day('管理者簽核日', { happened: true, aliases: ['簽核日', '管理者檢視日'] }),
    note: text('備註'),
  },
});
