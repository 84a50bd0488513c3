import { plan } from '../plan-lines.ts';
import { day, person, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const auditors = defineRegister({
  id: 'auditors',
  sheet: '稽核委員',
  aliases: ['稽核委員名單', '稽核委員聘任同意保密切結書', '稽核委員聘任同意暨保密切結書'],
  group: '稽核與改善',
  purpose: '每次稽核的每位委員一列：資格、迴避與保密切結。',
  filledBy: 'people',
  basis: plan['1171–1173'],
  columns: {
    audit: reference('稽核編號', 'audits', { required: 'error' }),
    person: person('委員', {
      hint: '校內填姓名或電子郵件；校外填姓名並勾選校外委員。',
      required: 'error',
      aliases: ['姓名', '稽核委員'],
    }),
    isExternal: yesNo('校外委員'),
    office: text('服務單位', { hint: '校外委員必填；校內由「人員」帶入。' }),
    title: text('職稱'),
    signed: day('保密切結簽署日', {
      happened: true,
      basis: plan['1173–1175'],
    }),
    qualification: text('訓練或資格證明', {
      hint: '稽核訓練證書或資格。',
      width: 26,
      basis: plan['1185–1187'],
    }),
  },
});
