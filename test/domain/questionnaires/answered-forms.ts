// One answered form of each kind that is always open, with the row it becomes.
import type { registers } from '../../../functions/domain/registers/index.ts';
import type { Entry } from '../../fixtures/school.ts';

type AnsweredForm = readonly [
  name: string,
  form: string,
  register: keyof typeof registers,
  answers: Readonly<Record<string, string>>,
  row: Entry,
];

export const incident = {
  事件概要: '公布欄網頁被換成陌生的內容',
  發生時間: '2026-05-04 08:30',
  知悉時間: '2026-05-04 09:10',
  涉及個資: '否',
};

export const visit = {
  日期: '2026-05-04',
  進入時間: '13:05',
  姓名: '廠商林先生',
  單位: '海風資訊',
  管制區域: '一樓通訊機房',
  事由: '更換交換器',
  外部支援: '是',
  必要性: '原廠保固',
  陪同人員: '李組長',
  設備進出: '攜入及攜出',
  攜帶設備: '交換器一臺',
};

export const request = {
  需求類別: '硬體',
  需求項目: '防火牆',
  需求說明: '汰換逾保固設備',
  預算年度: '116',
  數量: '1',
  預估金額: 'NT$ 60,000',
  期望完成日: '2027-03-31',
  大陸廠牌: '否',
};

const asset = {
  資產名稱: '平板電腦',
  資產類別: '硬體',
  異動日期: '2026-05-04',
  狀態: '使用中',
  存放位置: '301 教室',
  說明: '新購',
};

export const answeredForms: readonly AnsweredForm[] = [
  [
    '事件初報',
    'form-incident',
    'incidents',
    incident,
    {
      summary: '公布欄網頁被換成陌生的內容',
      occurred: '115/05/04 08:30',
      aware: '115/05/04 09:10',
      involvesPersonalData: '否',
    },
  ],
  [
    '管制區域進出',
    'form-room',
    'roomVisits',
    visit,
    {
      day: '115/05/04',
      entered: '13:05',
      person: '廠商林先生',
      office: '海風資訊',
      room: '一樓通訊機房',
      reason: '更換交換器',
      isSupport: '是',
      need: '原廠保固',
      escort: '李組長',
      movement: '攜入及攜出',
      equipment: '交換器一臺',
    },
  ],
  [
    '需求申請',
    'form-request',
    'requests',
    request,
    {
      requested: '115/05/04',
      office: '教務處',
      applicant: '李組長',
      kind: '硬體',
      item: '防火牆',
      reason: '汰換逾保固設備',
      year: 116,
      quantity: 1,
      amount: 60000,
      wanted: '116/03/31',
      isHazardous: '否',
    },
  ],
  [
    '資產異動',
    'form-asset',
    'assets',
    asset,
    {
      name: '平板電腦',
      class: '硬體',
      place: '301 教室',
      changed: '115/05/04',
      changeNotified: '115/05/04',
      state: '使用中',
      note: '新購',
    },
  ],
];
