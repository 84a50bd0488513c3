import { plan } from '../plan-lines.ts';
import { choice, day, hours, person, reference, text } from '../kit/columns.ts';
import { defineRegister } from '../kit/register.ts';
import { categorySpellings, trainingCategories } from './training-sessions.ts';

export const trainingRecords = defineRegister({
  id: 'training-records',
  sheet: '訓練紀錄',
  group: '人員與訓練',
  purpose: '每人完成的每一門課。參加校內場次的，填人員與場次編號即可，其餘由場次帶入。',
  filledBy: 'people',
  basis: plan['1113–1115'],
  columns: {
    person: person('人員', {
      hint: '姓名或電子郵件，須在「人員」內。',
      required: 'error',
      aliases: ['姓名', '參加人員', '教師姓名'],
    }),
    session: reference('場次編號', 'training-sessions', { hint: '校內場次才填。' }),
    course: text('課程名稱', {
      hint: '有場次編號時可空白。',
      width: 30,
      aliases: ['課程', '研習名稱', '研習課程', '活動名稱'],
    }),
    category: choice('類別', trainingCategories, {
      hint: '通識、專業、職能；有場次編號時可空白。',
      also: categorySpellings,
      aliases: ['課程類別', '訓練類別'],
      basis: plan['1099–1105'],
    }),
    completed: day('完成日期', {
      happened: true,
      hint: '取得證明的日期，計入當年度；有場次編號時可空白。',
      aliases: ['日期', '研習日期', '通過日期', '結訓日期', '認證日期'],
    }),
    hours: hours('時數', {
      hint: '以半小時為單位；有場次編號時可空白。',
      aliases: ['研習時數', '認證時數', '核發時數', '實際時數'],
    }),
    origin: choice('來源', ['校內', 'e等公務園+', '全教網', '教育部磨課師', '其他'], {
      hint: '證明由哪裡核發。',
      width: 14,
      also: {
        校內研習: '校內',
        e等公務園: 'e等公務園+',
        全國教師在職進修資訊網: '全教網',
        磨課師: '教育部磨課師',
      },
    }),
    proof: text('證明', {
      hint: '簽到編號或證書字號，沒有證明的時數不列計。',
      width: 22,
      aliases: ['證書字號', '簽到編號', '證明文件'],
      basis: plan['1113–1115、1146–1148'],
    }),
    note: text('備註'),
  },
});
