/* eslint max-lines: off -- data */
// Encryption, software checks, updates, spot checks, remote work and log reviews of the year.
import { deviceLogReviews } from '../../domain/registers/device-log-reviews.ts';
import { encryptions } from '../../domain/registers/encryptions.ts';
import { pcChecks } from '../../domain/registers/pc-checks.ts';
import { remoteWork } from '../../domain/registers/remote-work.ts';
import { softwareChecks } from '../../domain/registers/software-checks.ts';
import { updates } from '../../domain/registers/updates.ts';
import { nameOf, type Account } from '../people.ts';
import { sheetOf, type Entry } from '../sheet.ts';

type Key = readonly [subject: string, asset: string, dataClass: string, keeper: Account];

const keys: readonly Key[] = [
  ['學籍備份', 'MED-01', '機密', 'wei.jw'],
  ['特教學生資料', 'MED-02', '機密', 'meng.hx'],
  ['薪資清冊', 'MED-03', '敏感', 'kang.sm'],
  ['個資共用資料夾', 'NAS-01', '敏感', 'you.cf'],
];

export const encryptionsSheet = sheetOf(
  encryptions,
  keys.map(([subject, asset, dataClass, keeper], index) => ({
    id: `ENC-0${index + 1}`,
    subject,
    asset,
    dataClass,
    use: index === 0 ? '備份' : '儲存',
    method: 'AES-256',
    keeper: nameOf(keeper),
    keyBackup: '校長室保險櫃',
    keyBackedUp: '115/2/24',
    updated: '115/2/24',
    hasPlaintext: '否',
    state: '使用中',
  })),
);

type Found = readonly [device: string, software: string, version: string, licence: string];

const found: readonly Found[] = [
  ['PC-101', '無異常', '', ''],
  ['PC-103', 'LibreOffice', '25.8', '免費或開源'],
  ['PC-114', '公文製作軟體', '3.2', '有授權'],
  ['PC-115', '薪資報表軟體', '2.1', '有授權'],
  ['PC-301', '廣播教學軟體', '9.0', '有授權'],
  ['PC-400', '還原軟體', '12', '有授權'],
  ['NB-003', '無異常', '', ''],
  ['NB-009', '向量繪圖軟體', '1.4', '開源'],
];

const checkOn = (checked: string, half: string) =>
  found.map(([device, software, version, licence]): Entry<typeof softwareChecks> => ({
    checked,
    half,
    checker: nameOf('zeng.br'),
    device,
    software,
    version: version === '' ? null : version,
    licence: licence === '' ? null : licence,
    approvedBy: licence === '' ? null : '資訊組',
  }));

export const softwareChecksSheet = sheetOf(softwareChecks, [
  ...checkOn('115/3/17', '上半年'),
  ...checkOn('115.09.15', '下半年'),
]);

const rounds = [
  '115/1/6',
  '115/2/3',
  '115/3/3',
  '115/4/7',
  '115/5/5',
  '115/6/2',
  '115/7/7',
  '115/8/4',
  '115/9/1',
  '115/10/6',
  '115/11/3',
] as const;

export const updatesSheet = sheetOf(
  updates,
  rounds.flatMap((updated, index): readonly Entry<typeof updates>[] => {
    const common = { updated, person: nameOf('hong.yh'), result: '完成' };
    return [
      {
        ...common,
        target: '連網電腦',
        scope: '行政與教室電腦',
        kind: '作業系統',
        way: '線上',
        count: 55,
      },
      { ...common, target: '連網電腦', scope: '全部電腦', kind: '防毒', way: '自動', count: 136 },
      { ...common, target: '筆電', scope: '教師筆電', kind: '作業系統', way: '人工', count: 22 },
      ...(index === 6
        ? [
            {
              ...common,
              target: '網路設備',
              scope: '交換器與無線基地臺',
              kind: '韌體',
              way: '人工',
              count: 44,
              result: '部分完成',
              follow: '兩臺無線基地臺於八月補更新完成。',
            },
          ]
        : []),
    ];
  }),
);

const good = {
  lockMinutes: 10,
  isCardOut: '是',
  isOff: '是',
  hasFileSharing: '否',
  hasUnlicensed: '否',
  hasOwnGear: '否',
  scansMedia: '是',
  scansMail: '是',
  scansWeb: '是',
} as const;

const spots: readonly (readonly [checked: string, device: string])[] = [
  ['115/5/12', 'PC-101'],
  ['115/5/12', 'PC-107'],
  ['115/5/12', 'PC-112'],
  ['115/5/12', 'PC-118'],
  ['115/5/12', 'NB-002'],
  ['115/10/13', 'PC-104'],
  ['115/10/13', 'PC-109'],
  ['115/10/13', 'PC-115'],
  ['115/10/13', 'PC-122'],
  ['115/10/13', 'NB-010'],
];

export const pcChecksSheet = sheetOf(
  pcChecks,
  spots.map(([checked, device], index) => ({
    ...good,
    checked,
    device,
    checker: nameOf('zeng.br'),
    ...(index === 3
      ? {
          lockMinutes: 30,
          problem: '螢幕鎖定設定為 30 分鐘，當場改為 10 分鐘。',
          mended: '115/5/12',
        }
      : {}),
  })),
);

export const remoteWorkSheet = sheetOf(remoteWork, [
  {
    id: '115-W1',
    applicant: nameOf('hong.yh'),
    reason: '颱風停班期間主機房斷電後需重新啟動網路設備。',
    isUrgent: '是',
    start: '115/7/13',
    end: '115/7/15',
    approved: '115/7/13',
    approvedBy: '資通安全推動小組線上會議',
    opened: '115/7/13',
    method: '市網 VPN 連跳板主機',
    device: '學校設備',
    hasDesktop: '是',
    protection: '雙因子驗證，跳板主機只開放給核准的帳號。',
    checksCentrally: '是',
    log: '市網 VPN 日誌，每月匯出一份存 NAS-02',
    reviewed: '115/7/14',
    revoked: '115/7/15',
    returned: '115/7/16',
  },
]);

type Round = readonly [
  from: string,
  until: string,
  backedUp: string,
  reviewed: string,
  confirmed: string,
];

const quarters: readonly Round[] = [
  ['114/12/1', '115/2/28', '115/3/2', '115/3/12', '115/3/16'],
  ['115/3/1', '115/5/31', '115/6/1', '115/6/9', '115/6/12'],
  ['115/6/1', '115/8/31', '115/9/1', '115/9/10', '115/9/14'],
  ['115/9/1', '115/10/31', '115/11/2', '115/11/4', '115/11/6'],
];

export const deviceLogReviewsSheet = sheetOf(
  deviceLogReviews,
  quarters.flatMap(([from, until, backedUp, reviewed, confirmed], index) => {
    const common: Entry<typeof deviceLogReviews> = {
      from,
      until,
      backedUp,
      reviewed,
      reviewer: nameOf('hong.yh'),
      result: '正常',
      supervisor: nameOf('yan.rz'),
      confirmed,
    };
    return [
      ...(index % 2 === 0
        ? [
            {
              ...common,
              subject: '防火牆政策',
              device: '市教育網路中心防火牆（本校規則）',
              conclusion: '規則與現況相符，無須異動。',
            },
          ]
        : []),
      {
        ...common,
        subject: '網路設備設定與日誌',
        device: '核心交換器、無線控制器',
        conclusion: '設定與備份相符，登入來源均為管理網段。',
      },
      {
        ...common,
        subject: '資安設備',
        device: '端點防毒管理主機',
        conclusion: '警示均已處理，無須追蹤。',
      },
    ];
  }),
);
