/* eslint max-lines: off -- data */
// 法規清單 as data: the plan's seventeen laws, guides and papers (L1286–1323) and what came after or beside them, each with
// its versions and their days. Article numbers stand here only where a published source gives them.
import { law, type Law } from './law.ts';

const GAZETTE = '行政院公報、全國法規資料庫之轉錄';
const GENERAL = '修正總說明、施行日公告之轉錄';
const COURSE = '資安署課程教材與自我評量題庫之轉錄';

/** By the plan's own numbers, 1–17. */
const listed: readonly Law[] = [
  law('act', {
    title: '資通安全管理法',
    versions: [
      {
        issued: '2018-06-06',
        from: '2019-01-01',
        articles: {
          outsourcing: '9',
          plan: '10',
          officer: '11',
          report: '12',
          audit: '13',
          incident: '14',
          discipline: '19',
        },
        source: GAZETTE,
      },
      {
        issued: '2025-09-24',
        from: '2025-12-01',
        articles: {
          outsourcing: '10',
          hazardousProducts: '11',
          plan: null,
          officer: null,
          report: null,
          audit: null,
          incident: '17',
          discipline: '28',
        },
        source: GENERAL,
      },
    ],
  }),
  law('rules', {
    title: '資通安全管理法施行細則',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      {
        issued: '2021-08-23',
        articles: {
          improvement: '3',
          outsourcing: '4',
          planParts: '6',
          coreBusiness: '7',
          incidentReport: '8',
        },
        source: GAZETTE,
      },
      {
        issued: '2026-01-05',
        isDayKnown: false,
        articles: {
          improvement: null,
          outsourcing: '7',
          planParts: null,
          coreBusiness: null,
          incidentReport: '12',
        },
        source: COURSE,
      },
    ],
  }),
  law('levels', {
    title: '資通安全責任等級分級辦法',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      { issued: '2019-08-26', source: GAZETTE },
      { issued: '2021-08-23', source: GAZETTE },
      { issued: '2026-01-07', source: COURSE },
    ],
  }),
  law('incidents', {
    title: '資通安全事件通報及應變辦法',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      { issued: '2021-08-23', articles: { reportRules: '9' }, source: GAZETTE },
      {
        issued: '2026-01-05',
        title: '資通安全事件通報應變及演練辦法',
        articles: { reportRules: '4', report: '6', review: '7', containment: '8' },
        source: GENERAL,
      },
    ],
  }),
  law('intelligence', {
    title: '資通安全情資分享辦法',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      { issued: '2021-08-23', source: GAZETTE },
    ],
    rumour: {
      from: '2026-01-05',
      text: '各子法於 115 年 1 月重新發布，本辦法是否修正、何日施行待查證',
    },
  }),
  law('rewards', {
    title: '公務機關所屬人員資通安全事項獎懲辦法',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      { issued: '2021-08-23', source: GAZETTE },
    ],
    replaced: { by: 'staff', from: '2026-01-05' },
  }),
  law('risk-guide', {
    title: '資訊系統風險評鑑參考指引',
    otherTitles: ['資通系統風險評鑑參考指引'],
    rumour: { from: null, text: '現名可能為「資通系統風險評鑑參考指引」，更名日與版本待查證' },
  }),
  law('government-outsourcing-guide', {
    title: '政府資訊作業委外安全參考指引',
    otherTitles: ['政府資訊作業委外資安參考指引'],
    rumour: { from: null, text: '現名可能為「政府資訊作業委外資安參考指引」，更名日與版本待查證' },
  }),
  law('wireless-guide', { title: '無線網路安全參考指引' }),
  law('network-guide', { title: '網路架構規劃參考指引' }),
  law('device-guide', { title: '行政裝置資安防護參考指引' }),
  law('mobility-guide', { title: '政府行動化安全防護規劃報告' }),
  law('software-process-guide', { title: '安全軟體發展流程指引' }),
  law('software-design-guide', { title: '安全軟體設計指引' }),
  law('software-test-guide', { title: '安全軟體測試指引' }),
  law('outsourcing-guide', { title: '資訊作業委外安全參考指引' }),
  law('own-procedure', { title: '本機關資通安全事件通報及應變程序' }),
];

/** Not in the plan's list: what took the place of something in it, and what the same reform brought. */
const beside: readonly Law[] = [
  law('staff', {
    title: '公務機關所屬人員辦理資通安全事項作業辦法',
    versions: [{ issued: '2026-01-05', source: GENERAL }],
  }),
  law('audits', {
    title: '特定非公務機關資通安全維護計畫實施情形稽核辦法',
    versions: [
      { issued: '2018-11-21', from: '2019-01-01', source: GAZETTE },
      { issued: '2021-08-23', source: GAZETTE },
      {
        issued: '2026-01-05',
        title: '資通安全維護計畫實施情形稽核辦法',
        source: GENERAL,
      },
    ],
  }),
  law('hazardous-products', {
    title: '危害國家資通安全產品審查辦法',
    // Issued on 12-19 with effect from the first of the month.
    versions: [{ issued: '2025-12-19', from: '2025-12-01', source: GENERAL }],
  }),
];

/** Every law, the plan's own list first and in its order. */
export const registry: readonly Law[] = [...listed, ...beside];

/** The titles of 法規清單 as the plan has them. */
export const listedTitles: readonly string[] = listed.map(({ titles: [title = ''] }) => title);
