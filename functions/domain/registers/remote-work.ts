import { plan } from '../plan-lines.ts';
import { choice, day, longText, person, text, yesNo } from '../kit/columns.ts';
import { days } from '../kit/list-columns.ts';
import { defineRegister } from '../kit/register.ts';

const apply = plan['718–722'];
const protect = plan['728–730'];
const end = plan['736'];

export const remoteWork = defineRegister({
  id: 'remote-work',
  sheet: '遠距工作',
  group: '防護措施',
  purpose: '遠距操作資通業務的申請、開通、審查與終止，一次申請一列。原則上避免，緊急需求才申請。',
  filledBy: 'people',
  key: 'id',
  basis: apply,
  columns: {
    id: text('申請編號', { required: 'error', width: 12, aliases: ['編號'] }),
    applicant: person('申請人', { required: 'error', basis: apply }),
    reason: longText('事由', { required: 'error', basis: apply }),
    isUrgent: yesNo('緊急需求', { required: 'error', basis: apply }),
    start: day('起日', { required: 'error' }),
    end: day('迄日', { hint: '不可沒有期限。', required: 'warning' }),
    approved: day('同意日', {
      happened: true,
      hint: '資通安全推動小組同意的日期，不可晚於開通日。',
      basis: apply,
    }),
    approvedBy: text('同意人或會議', { personal: true, basis: apply }),
    opened: day('開通日', { happened: true, basis: apply }),
    method: text('遠端存取方式', { hint: '例如：市網 VPN。', basis: plan['732'] }),
    device: choice('使用設備', ['學校設備', '個人設備'], {
      also: { 公務設備: '學校設備', 自有設備: '個人設備' },
      basis: plan['732'],
    }),
    hasDesktop: yesNo('虛擬桌面', { hint: '使用個人設備時應使用。', basis: plan['734'] }),
    protection: longText('防護措施', {
      hint: '包含伺服器端怎麼集中過濾、檢查使用者的授權。',
      basis: protect,
    }),
    checksCentrally: yesNo('集中過濾', {
      hint: '伺服器端集中檢查使用者的授權時填「是」。',
      basis: protect,
    }),
    log: text('登入紀錄位置', { basis: protect }),
    reviewed: days('歷次審查日', {
      hint: '推動小組審查是否仍有需要的日期，用頓號分隔。',
      aliases: ['審查日'],
      basis: plan['724–726'],
    }),
    revoked: day('權限撤銷日', { happened: true, basis: end }),
    returned: day('設備返還日', {
      happened: true,
      hint: '使用學校設備時必填。',
      basis: end,
    }),
    note: text('備註'),
  },
});
