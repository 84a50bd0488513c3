// The sheets the system writes. People read them; only 人工處理 in 寄送紀錄 is for a person's word.
import { choice, longText, moment, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const dutyStates = {
  overdue: '逾期',
  'not-done': '未辦理',
  'due-soon': '即將到期',
  ok: '已完成',
  'not-applicable': '不適用',
} as const;

const stateColours = {
  逾期: 'F4C7C3',
  未辦理: 'FCE8B2',
  即將到期: 'FFF2CC',
  已完成: 'D9EAD3',
  不適用: 'E8EAED',
};

export const overview = defineRegister({
  id: 'overview',
  sheet: '總覽',
  group: '總覽',
  purpose: '現況一頁看完，並說明其他各頁的用途。由系統更新。',
  filledBy: 'system',
  leadsToTabs: true,
  basis: null,
  columns: {
    section: text('區塊', { width: 14 }),
    item: longText('項目', { width: 30 }),
    value: text('內容', { width: 22 }),
    state: choice('狀態', ['達成', '未達成', '需處理', '注意', '正常'], {
      width: 10,
      colours: {
        達成: 'D9EAD3',
        正常: 'D9EAD3',
        注意: 'FFF2CC',
        未達成: 'F4C7C3',
        需處理: 'F4C7C3',
      },
    }),
    note: longText('說明', { width: 70 }),
  },
});

export const findingsSheet = defineRegister({
  id: 'findings',
  sheet: '檢核結果',
  group: '系統結果',
  purpose: '每一格的檢核結果：哪一頁、哪一列、哪一欄、為什麼、怎麼改。',
  filledBy: 'system',
  basis: null,
  views: [{ title: '只看錯誤', column: 'severity', only: ['錯誤'] }],
  columns: {
    severity: choice('等級', ['錯誤', '警告', '提醒'], {
      width: 8,
      colours: { 錯誤: 'F4C7C3', 警告: 'FFF2CC', 提醒: 'E8EAED' },
    }),
    sheet: text('工作表', { width: 14 }),
    row: number('列', { width: 8 }),
    column: text('欄位', { width: 16 }),
    message: longText('說明與作法', { width: 70 }),
    basis: text('依據', { width: 40 }),
    code: text('代碼', { width: 24 }),
  },
});

export const shortfallSheet = defineRegister({
  id: 'shortfalls',
  sheet: '訓練缺額',
  group: '系統結果',
  purpose: '每人每類訓練的應完成、已完成與缺額；法定與自訂分開列。',
  filledBy: 'system',
  basis: null,
  views: [{ title: '時數不足的', column: 'state', only: ['不足'] }],
  columns: {
    person: text('姓名', { personal: true }),
    email: text('電子郵件', { width: 28, personal: true }),
    office: text('處室'),
    role: text('角色', { width: 18 }),
    category: text('類別', { width: 12 }),
    nature: choice('性質', ['法定', '自訂'], { width: 8 }),
    required: number('應完成時數'),
    completed: number('已完成時數'),
    shortfall: number('缺額'),
    state: choice('狀態', ['不足', '已達', '不適用'], {
      width: 8,
      colours: { 不足: 'F4C7C3', 已達: 'D9EAD3' },
    }),
    basis: text('依據', { width: 40 }),
    source: text('資料來源', { width: 30 }),
  },
});

export const dutySheet = defineRegister({
  id: 'duties',
  sheet: '待辦',
  group: '系統結果',
  purpose: '誰該在什麼時候前做什麼，以及現在的狀態。',
  filledBy: 'system',
  basis: null,
  views: [
    { title: '還沒完成的', column: 'state', only: ['逾期', '未辦理', '即將到期'] },
    { title: '逾期的', column: 'state', only: ['逾期'] },
  ],
  columns: {
    state: choice('狀態', Object.values(dutyStates), { width: 10, colours: stateColours }),
    due: text('期限', { width: 17 }),
    owner: text('負責人', { personal: true }),
    title: text('事項', { width: 40 }),
    reason: longText('說明', { width: 60 }),
    nature: choice('性質', ['法定', '自訂'], { width: 8 }),
    basis: text('依據', { width: 40 }),
    source: text('資料來源', { width: 30 }),
    obligation: text('代號', { width: 16 }),
  },
});

/** States of a mail in the outbox; 不明: a crash left open whether it went out. */
const mailStates = ['intent', 'sent', 'failed', '不明'] as const;
export type MailState = (typeof mailStates)[number];

export const outboxSheet = defineRegister({
  id: 'outbox',
  sheet: '寄送紀錄',
  group: '系統結果',
  purpose:
    '每一封提醒信的紀錄，寄送前先登記。狀態「不明」的信不會自動重寄；要重寄請在「人工處理」選「重寄」。',
  filledBy: 'system',
  key: 'key',
  basis: null,
  views: [{ title: '沒有寄到或不明的', column: 'state', only: ['failed', '不明'] }],
  columns: {
    key: text('鍵', { width: 20 }),
    state: choice('狀態', mailStates, {
      width: 8,
      colours: { sent: 'D9EAD3', failed: 'F4C7C3', 不明: 'FCE8B2', intent: 'FFF2CC' },
    }),
    messageId: text('Message-ID', { width: 30 }),
    time: moment('時間'),
    to: text('收件人', { width: 28, personal: true }),
    items: longText('項目', { width: 60 }),
    note: text('說明', { width: 36 }),
    decision: choice('人工處理', ['重寄', '不再寄'], {
      hint: '狀態為不明或 failed 時，由人決定。',
      filledBy: 'people',
    }),
  },
});
