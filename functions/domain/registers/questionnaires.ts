// The two tabs the system keeps of online forms: which there are, and what became of each response.
import { choice, link, longText, moment, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const questionnaireNames = [
  '訓練簽到',
  '資產異動',
  '事件初報',
  '管制區域進出',
  '需求申請',
] as const;
export type QuestionnaireName = (typeof questionnaireNames)[number];

/** 找不到: somebody has deleted it. */
const questionnaireStates = ['開放', '已關閉', '找不到'] as const;
export type QuestionnaireState = (typeof questionnaireStates)[number];

export const questionnaireSheet = defineRegister({
  id: 'questionnaires',
  sheet: '線上表單',
  group: '系統結果',
  purpose: '系統建立的線上表單：填答網址、現在是否開放。由 zianbu forms 更新。',
  filledBy: 'system',
  key: 'id',
  basis: null,
  columns: {
    kind: choice('種類', questionnaireNames, { width: 14 }),
    subject: text('對象', { hint: '訓練簽到是場次編號，其他空白。', width: 12 }),
    title: text('名稱', { width: 34 }),
    url: link('填答網址', { width: 44 }),
    state: choice('狀態', questionnaireStates, {
      width: 8,
      colours: { 開放: 'D9EAD3', 已關閉: 'E8EAED', 找不到: 'F4C7C3' },
    }),
    made: moment('建立時間'),
    closed: moment('關閉時間'),
    note: text('說明', { width: 36 }),
    decision: choice('人工處理', ['停用', '重做'], {
      hint: '停用：不再收回覆；重做：找不到的表單再建一份。',
      filledBy: 'people',
    }),
    id: text('表單代碼', { width: 24 }),
  },
});

/** 待處理: not in its register yet; taken up by every run until it is, or until a person decides. */
const responseStates = ['已登錄', '重複', '不列計', '待處理'] as const;
export type ResponseState = (typeof responseStates)[number];

export const responseSheet = defineRegister({
  id: 'responses',
  sheet: '表單回覆',
  group: '系統結果',
  purpose:
    '線上表單的每一份回覆與處理結果，一份只登錄一次。「待處理」的請依說明處理，再到「人工處理」選「已處理」。',
  filledBy: 'system',
  key: 'id',
  basis: null,
  views: [{ title: '待處理的', column: 'state', only: ['待處理'] }],
  columns: {
    submitted: moment('填答時間'),
    kind: choice('種類', questionnaireNames, { width: 14 }),
    subject: text('對象', { width: 12 }),
    person: text('姓名', { personal: true }),
    email: text('填答帳號', { width: 28, personal: true }),
    state: choice('狀態', responseStates, {
      width: 8,
      colours: { 已登錄: 'D9EAD3', 重複: 'E8EAED', 不列計: 'E8EAED', 待處理: 'FCE8B2' },
    }),
    note: longText('說明', { width: 50 }),
    answers: longText('回覆內容', { hint: '只留還沒有登錄的。', width: 50, personal: true }),
    decision: choice('人工處理', ['已處理'], {
      hint: '待處理的回覆處理好以後選「已處理」。',
      filledBy: 'people',
    }),
    digest: text('內容識別', { hint: '用來認出重複送出的同一份內容。', width: 14 }),
    id: text('回覆代碼', { width: 24 }),
  },
});
