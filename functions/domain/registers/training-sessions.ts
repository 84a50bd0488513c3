import { plan } from '../plan-lines.ts';
import { choice, day, hours, link, text, time } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';

export const trainingCategories = ['通識', '專業', '職能'] as const;
export type TrainingCategory = (typeof trainingCategories)[number];

export const categorySpellings: Readonly<Record<string, TrainingCategory>> = {
  一般: '通識',
  通識教育: '通識',
  資通安全通識: '通識',
  '522': '通識',
  專業課程: '專業',
  資安專業: '專業',
  '523': '專業',
  職能訓練: '職能',
  資安職能: '職能',
};

export const trainingSessions = defineRegister({
  id: 'training-sessions',
  sheet: '訓練場次',
  group: '人員與訓練',
  purpose: '校內辦理的資通安全教育訓練與宣導場次。',
  filledBy: 'people',
  key: 'id',
  basis: plan['1113–1115'],
  columns: {
    id: text('場次編號', { hint: '例如：115-01。', required: 'error', width: 12 }),
    course: text('課程名稱', { required: 'error', width: 30 }),
    category: choice('類別', trainingCategories, {
      hint: '通識、專業、職能，不能互相抵用。',
      required: 'error',
      also: categorySpellings,
      basis: plan['1099–1105'],
    }),
    day: day('日期', { required: 'error' }),
    start: time('開始時間'),
    end: time('結束時間'),
    hours: hours('時數', { hint: '以半小時為單位。', required: 'error' }),
    place: text('地點'),
    teacher: text('講師', { personal: true }),
    host: text('主辦單位'),
    content: choice('內容', ['政策', '法令', '作業', '技術'], {
      hint: '計畫列出的四種內容之一。',
      required: 'info',
      basis: plan['1117–1126'],
    }),
    signInSheet: link('簽到表連結', {
      hint: '簽到表掃描檔的網址或檔名；線上簽到的可以空白。',
      basis: plan['1146–1148'],
    }),
  },
});
