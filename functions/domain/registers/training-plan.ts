import { plan } from '../plan-lines.ts';
import { choice, day, hours, longText, money, number, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { categorySpellings, trainingCategories } from './training-sessions.ts';

export const jobTypes = ['管理', '業務', '資訊'] as const;

export const trainingPlan = defineRegister({
  id: 'training-plan',
  sheet: '訓練計畫',
  aliases: ['教育訓練計畫', '年度資通安全教育訓練計畫'],
  group: '人員與訓練',
  purpose: '每學年年初擬定的訓練計畫，一門課一列；管理、業務、資訊三種工作類別都要有課程。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1109–1113'],
  columns: {
    id: text('課程編號', { hint: '例如：115-T1。', required: 'error', width: 12 }),
    schoolYear: number('學年', {
      hint: '8 月起算的學年，例如 115。',
      required: 'error',
      width: 8,
      aliases: ['學年度'],
    }),
    course: text('課程名稱', { hint: '與訓練場次相同的名稱。', required: 'error', width: 30 }),
    jobType: choice('工作類別', [...jobTypes, '全體'], {
      hint: '全體表示管理與業務；資訊人員的專業課程另列。',
      required: 'error',
      also: { 主管: '管理', 一般: '業務', 一般使用者: '業務', 資訊人員: '資訊', 全校: '全體' },
    }),
    category: choice('類別', trainingCategories, {
      hint: '通識、專業、職能。',
      required: 'error',
      also: categorySpellings,
      aliases: ['課程類別', '訓練類別'],
      basis: plan['1099–1105'],
    }),
    hours: hours('時數', { hint: '以半小時為單位。', required: 'error' }),
    audience: text('對象', { hint: '例如：全體教職員工。', width: 20 }),
    planned: day('預定日期', { required: 'warning', aliases: ['預定期程', '期程'] }),
    way: text('實施方式', { hint: '校內場次、線上課程等。' }),
    teacher: text('講師', { personal: true }),
    place: text('地點'),
    expected: number('預定人數'),
    content: choice('內容', ['政策', '法令', '作業', '技術'], {
      hint: '計畫列出的四種內容之一。',
      basis: plan['1117–1126'],
    }),
    budget: money('經費'),
    assessment: longText('成效評量', { hint: '怎樣知道學會了，例如測驗或抽問。' }),
    approved: day('核定日', {
      happened: true,
      hint: '資通安全長核定這個學年計畫的日期。',
      aliases: ['核定日期'],
    }),
    note: text('備註'),
  },
});
