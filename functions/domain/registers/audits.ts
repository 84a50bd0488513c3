import { plan } from '../plan-lines.ts';
import { choice, day, link, longText, reference, text, yesNo } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

const parts = plan['1171–1177'];
const notice = plan['1179–1183'];

export const audits = defineRegister({
  id: 'audits',
  sheet: '稽核計畫',
  aliases: ['資通安全稽核計畫', '內部稽核計畫'],
  group: '稽核與改善',
  purpose: '每一次內部稽核一列：計畫的九項內容、通知與報告。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1165–1169'],
  columns: {
    id: text('稽核編號', { hint: '例如：115-A1。', required: 'error', width: 12 }),
    trigger: choice('辦理原因', ['年度', '系統重大變更', '組織改造'], { required: 'error' }),
    auditee: text('受稽單位', { hint: '處室；全校填「全校」。', required: 'error' }),
    purpose: longText('依據與目的', { required: 'error', basis: parts }),
    start: day('稽核起日', {
      hint: '第一天。',
      required: 'error',
      aliases: ['稽核日期', '起日'],
      basis: parts,
    }),
    end: day('稽核迄日', {
      hint: '最後一天；一天的稽核填同一天。',
      required: 'error',
      aliases: ['迄日'],
      basis: parts,
    }),
    focus: longText('重點領域', { required: 'error', basis: parts }),
    team: longText('稽核小組組成方式', { required: 'error', basis: parts }),
    secrecy: longText('保密義務', { required: 'error', basis: parts }),
    method: longText('稽核方式', { required: 'error', basis: parts }),
    criteria: longText('基準與項目', { required: 'error', basis: parts }),
    assistance: longText('受稽單位協助事項', { required: 'error', basis: parts }),
    previousResult: longText('前次稽核結果', {
      hint: '第一次稽核填「首次辦理」。',
      required: 'error',
      basis: parts,
    }),
    previous: reference('前次稽核編號', 'audits', { basis: parts }),
    notified: day('通知日', {
      happened: true,
      hint: '通知受稽單位的日期，至少早於起日 14 日。',
      basis: notice,
    }),
    hasSchedule: yesNo('附稽核期程', { basis: notice }),
    hasItems: yesNo('附項目紀錄表', { basis: notice }),
    hasProcess: yesNo('附稽核流程', { basis: notice }),
    reported: day('報告資安長日', {
      happened: true,
      basis: plan['1195–1197'],
    }),
    closed: day('結案日', { happened: true }),
    evidence: link('佐證連結'),
  },
});
