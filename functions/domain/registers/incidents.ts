import { plan } from '../plan-lines.ts';
import { choice, day, longText, moment, text, yesNo } from '../kit/columns.ts';
import { moments } from '../kit/list-columns.ts';
import { defineRegister } from '../kit/register.ts';
import { laws } from '../laws.ts';
import { damages, incidentLevels, outages } from './incident-levels.ts';

const spellings = {
  一級: '1',
  二級: '2',
  三級: '3',
  四級: '4',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  '1級': '1',
  '2級': '2',
  '3級': '3',
  '4級': '4',
} as const;
const aspect = (header: string) =>
  choice(header, ['無', ...incidentLevels], {
    hint: '這個面向的等級；填了情形就可以空白。',
    also: { ...spellings, '0': '無' },
    basis: laws.incidentLevels,
    width: 10,
  });
const situation = { basis: laws.incidentLevels, width: 24 } as const;
const report = laws.incidentReportParts;
const plain = '不寫弱點細節、密碼與個資。';

export const incidents = defineRegister({
  id: 'incidents',
  sheet: '資安事件',
  aliases: ['資通安全事件', '資安事件紀錄'],
  group: '事件與目標',
  purpose: '資通安全事件的時間、等級與處理。請勿填弱點細節、密碼或個人資料。',
  filledBy: 'people',
  key: 'id',
  basis: plan['199、892–908'],
  columns: {
    id: text('事件編號', { required: 'error', width: 12 }),
    nature: choice('性質', ['確認事件', '誤判', '預警', '演練'], {
      hint: '只有確認事件列入目標；誤判、預警（EWA）與演練不列計。',
      required: 'error',
      also: { 誤報: '誤判', EWA: '預警', 事件: '確認事件' },
    }),
    kind: choice('通報類型', ['自行通報', '告知通報'], {
      also: { 自行: '自行通報', 告知: '告知通報' },
    }),
    summary: longText('事件概要', { hint: '一兩句話，不含弱點細節與個資。', required: 'error' }),
    occurred: moment('發生時間', { happened: true }),
    aware: moment('知悉時間', {
      happened: true,
      hint: '填到分鐘；通報時限由此起算。',
      required: 'error',
      basis: laws.incidentReport,
    }),
    leak: choice('機密性情形', damages, {
      ...situation,
      hint: '洩漏了什麼、多嚴重；系統依法規換算等級。',
    }),
    tamper: choice('完整性情形', damages, { ...situation, hint: '竄改了什麼、多嚴重。' }),
    outage: choice('可用性情形', outages, {
      ...situation,
      hint: '中斷了什麼，是否在最大可容忍中斷時間內回復。',
    }),
    confidentiality: aspect('機密性影響'),
    integrity: aspect('完整性影響'),
    availability: aspect('可用性影響'),
    level: choice('通報等級', incidentLevels, {
      hint: '取三個面向最高者；空白時由系統依三個面向判斷。',
      also: spellings,
      basis: laws.incidentLevels,
      aliases: ['初判等級', '事件等級'],
    }),
    reviewedLevel: choice('審核等級', incidentLevels, {
      hint: '審核機關核定的最後等級，目標以此計算。',
      also: spellings,
      basis: laws.incidentLevels,
      aliases: ['最終等級'],
    }),
    reported: moment('通報時間', { happened: true, basis: laws.incidentReport }),
    ticket: text('通報單號', { hint: '教育機構資安通報平台的單號。', width: 18 }),
    lateReason: longText('逾時原因', {
      hint: '通報或再通報超過 1 小時的原因。',
      aliases: ['通報逾時原因'],
    }),
    otherWay: longText('替代通報方式', {
      hint: '平台無法使用時：改用什麼方式通報、為什麼。通報時間填改用方式的時間。',
      basis: laws.incidentReport,
    }),
    filedLater: moment('平台補登時間', {
      happened: true,
      hint: '用替代方式通報後，回平台補登的時間。',
      basis: laws.incidentReport,
    }),
    levelChanged: moments('等級變更時間', {
      hint: '每次變更都要在 1 小時內再通報；多次變更依序填，用頓號分隔。',
      basis: laws.incidentReport,
    }),
    reportedAgain: moments('再通報時間', {
      hint: '多次再通報依序填，用頓號分隔。',
      basis: laws.incidentReport,
    }),
    reviewReceived: moment('審核機關收到時間', {
      happened: true,
      hint: '上級機關收到通報的時間；平台上可查。',
      basis: laws.incidentReview,
    }),
    reviewed: moment('審核完成時間', {
      happened: true,
      hint: '第一、二級 8 小時內，第三、四級 2 小時內。',
      basis: laws.incidentReview,
    }),
    contained: moment('控制或復原時間', {
      happened: true,
      hint: '完成損害控制或復原的時間。',
      basis: laws.incidentContainment,
      aliases: ['損害控制或復原完成時間'],
    }),
    investigated: day('調查報告送交日', { happened: true, basis: laws.incidentInvestigation }),
    extendedTo: day('報告延期至', {
      hint: '上級同意延期時才填。',
      basis: laws.incidentInvestigation,
    }),
    extensionConsent: text('延期同意文號', { basis: laws.incidentInvestigation }),
    handlingLateReason: longText('處理逾時原因', {
      hint: '控制或復原、調查報告超過時限的原因。',
      basis: laws.incidentContainment,
    }),
    officerMeeting: day('資安長會議日', {
      happened: true,
      hint: '第三、四級事件必填。',
      basis: laws.incidentLevels,
    }),
    involvesPersonalData: yesNo('涉及個資'),
    owner: text('處理人員', { personal: true }),
    scope: longText('影響範圍及損害', { hint: plain, basis: report }),
    containmentCourse: longText('控制及復原歷程', {
      hint: `什麼時候做了什麼。${plain}`,
      basis: report,
    }),
    investigationCourse: longText('調查及處理歷程', { hint: plain, basis: report }),
    cause: longText('發生原因', {
      hint: '根本原因。',
      aliases: ['根因', '根因分析'],
      basis: report,
    }),
    prevention: longText('改善及預防措施', { basis: report }),
    layers: text('措施層面', {
      hint: '管理、技術、人力、資源，可以填多項，用頓號分隔。',
      basis: report,
    }),
    preventionDue: day('措施預定完成日', { basis: report }),
    tracking: longText('成效追蹤方式', { basis: report }),
    closed: day('結案日', { happened: true }),
  },
});
