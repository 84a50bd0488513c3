import { plan } from '../plan-lines.ts';
import { day, person, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const access = plan['765–766'];

export const roomPermits = defineRegister({
  id: 'room-permits',
  sheet: '進出授權名單',
  group: '防護措施',
  purpose: '可以進出通訊機房（機櫃）的人，一人一列。撤銷時填撤銷日，不要刪除。',
  filledBy: 'people',
  basis: access,
  columns: {
    person: person('姓名', {
      hint: '姓名或電子郵件；校外人員填姓名並勾選「校外人員」。',
      required: 'error',
      aliases: ['授權人員', '人員'],
    }),
    isExternal: yesNo('校外人員', { hint: '廠商等不在「人員」內的人填「是」。' }),
    office: text('單位', { hint: '處室或公司名稱。', required: 'warning', aliases: ['單位/公司'] }),
    room: text('管制區域', {
      hint: '例如：一樓通訊機房。',
      aliases: ['機房', '通訊機房（機櫃）', '區域'],
    }),
    reason: text('授權事由', { width: 24, aliases: ['事由', '用途'] }),
    approver: person('核准人', { hint: '通訊機房（機櫃）管理者。', aliases: ['核准者'] }),
    granted: day('授權日', { happened: true, required: 'error', aliases: ['核准日'] }),
    revoked: day('撤銷日', { happened: true, hint: '不再需要進出時填。', aliases: ['取消日'] }),
    reviewed: day('最近檢視日', {
      happened: true,
      hint: '管理者定期檢視名單，每位有效人員都要更新。',
      aliases: ['檢視日期', '檢視日'],
    }),
    reviewer: person('檢視人'),
    note: text('備註'),
  },
});
