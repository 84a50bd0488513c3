import { plan } from '../plan-lines.ts';
import { choice, day, email, person, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const roles = [
  '資通安全長',
  '資通安全兼辦人員',
  '資訊人員',
  '主管',
  '一般使用者',
  '外部使用者',
] as const;
export type Role = (typeof roles)[number];

export const people = defineRegister({
  id: 'people',
  sheet: '人員',
  aliases: ['人員名冊', '教職員名冊', '教職員工名冊'],
  group: '人員與訓練',
  purpose: '全校教職員工與使用本校資通設備的外部人員。請勿填身分證字號或生日。',
  filledBy: 'people',
  key: 'email',
  basis: plan['1097–1105'],
  columns: {
    name: text('姓名', {
      hint: '與訓練證明上相同的姓名。',
      required: 'error',
      personal: true,
      aliases: ['教師姓名', '人員姓名'],
    }),
    email: email('電子郵件', {
      hint: '公務信箱；提醒信寄到這裡。',
      required: 'error',
      personal: true,
      aliases: ['Email', 'E-mail', '信箱', '電子信箱', '公務信箱'],
    }),
    office: text('處室', {
      hint: '教務處、學務處、總務處、輔導室等。',
      required: 'error',
      aliases: ['單位', '單位名稱', '部門'],
    }),
    title: text('職稱', { required: 'error' }),
    role: choice('角色', roles, {
      hint: '決定每年應受的訓練時數。',
      required: 'error',
      width: 18,
      basis: plan['1099–1105'],
      also: {
        資安長: '資通安全長',
        校長: '資通安全長',
        兼辦人員: '資通安全兼辦人員',
        資安兼辦人員: '資通安全兼辦人員',
        兼辦: '資通安全兼辦人員',
        專責人員: '資通安全兼辦人員',
        專職人員: '資通安全兼辦人員',
        資通安全專責人員: '資通安全兼辦人員',
        資通安全專職人員: '資通安全兼辦人員',
        一般人員: '一般使用者',
        使用者: '一般使用者',
        教師: '一般使用者',
        外部人員: '外部使用者',
      },
    }),
    joined: day('到職日', { hint: '到本校任職的第一天。', required: 'warning' }),
    left: day('離職日', {
      yearsAhead: 10,
      hint: '最後在職日；在職者空白。',
      aliases: ['離校日', '退休日'],
    }),
    leaveFrom: day('留停起日', { hint: '留職停薪開始日。' }),
    leaveUntil: day('留停迄日', { yearsAhead: 10, hint: '留職停薪最後一日。' }),
    deputy: person('代理人', {
      hint: '資通安全兼辦人員必填，不可填自己。',
      basis: plan['377–381'],
    }),
    isBoundToSecrecy: yesNo('機密維護責任', { hint: '負有機密維護責任者填「是」。' }),
    secrecySigned: day('保密同意書簽署日', {
      happened: true,
      hint: '只填日期，紙本另存。',
      basis: plan['377–381'],
    }),
    briefed: day('報到說明日', {
      happened: true,
      hint: '報到時說明資通安全規範的日期。',
      basis: plan['1128–1130'],
    }),
    criticalTasks: text('重要設備職責', {
      hint: '負責重要資通設備的管理、維護、設計、操作，以頓號分隔；沒有負責者空白。',
      aliases: ['重要資通設備職責'],
      basis: plan['377–381'],
    }),
    rotation: text('輪調', {
      hint: '上次或預定輪調的日期，或填「無需」。',
      basis: plan['377–381'],
    }),
    note: text('備註'),
  },
});
