/* eslint max-lines: off -- data */
// Software, information, services, people and personal data: what has no label.
import type { AssetClass, AssetItem } from '../../domain/registers/asset-classes.ts';
import type { Account } from '../people.ts';
import { cameraContract, copierContract } from '../vendors.ts';
import { owned, two, valued, type AssetEntry, type Office } from './habits.ts';

type Line = readonly [
  item: AssetItem,
  name: string,
  office: Office,
  manager: Account,
  place: string,
  values: readonly [number, number, number, number],
  note?: string,
];

const software: readonly Line[] = [
  ['系統軟體', 'Windows 11 教育版授權', '教務處', 'you.cf', '全校', [1, 2, 3, 2]],
  ['系統軟體', '校務行政系統（市府提供，本校僅使用）', '教務處', 'wei.jw', '雲端', [3, 3, 3, 3]],
  ['系統軟體', '電子公文系統（市府提供，本校僅使用）', '總務處', 'ji.xl', '雲端', [3, 3, 3, 3]],
  ['系統軟體', '差勤系統（市府提供，本校僅使用）', '人事會計室', 'song.lz', '雲端', [2, 3, 2, 3]],
  ['資料庫軟體', '圖書流通單機資料庫 SQLite 3', '教務處', 'fan.j', '圖書館', [2, 2, 2, 2]],
  ['套裝軟體', 'LibreOffice 25.8', '教務處', 'you.cf', '全校', [1, 1, 2, 1]],
  ['套裝軟體', 'Office 2024 教育版授權', '教務處', 'you.cf', '行政電腦', [1, 1, 2, 2]],
  ['套裝軟體', '端點防毒軟體授權', '教務處', 'you.cf', '全校', [1, 3, 3, 2]],
  ['套裝軟體', '電腦教室還原軟體', '教務處', 'zeng.br', '電腦教室', [1, 2, 2, 1]],
  ['套裝軟體', '廣播教學軟體', '教務處', 'zeng.br', '電腦教室', [1, 1, 2, 1]],
  ['套裝軟體', '會計報表軟體', '人事會計室', 'ding.wb', '會計電腦', [2, 3, 2, 3]],
  ['套裝軟體', '平板管理軟體授權', '教務處', 'fan.j', '雲端', [2, 2, 2, 2]],
];

const information: readonly Line[] = [
  ['業務資料檔案', '課程計畫檔', '教務處', 'jian.sy', 'NAS-01', [1, 2, 2, 1]],
  ['業務資料檔案', '課表檔', '教務處', 'jian.sy', 'NAS-01', [1, 2, 2, 1]],
  ['業務資料檔案', '採購案件檔', '總務處', 'xiao.wz', 'NAS-01', [2, 3, 2, 3]],
  ['業務資料檔案', '預算與決算檔', '人事會計室', 'ding.wb', 'NAS-01', [2, 3, 2, 3]],
  ['業務資料檔案', '校園活動計畫檔', '學務處', 'qiu.hm', 'NAS-01', [1, 1, 1, 1]],
  ['系統資料檔案', '交換器設定備份', '教務處', 'hong.yh', 'NAS-02', [3, 3, 3, 1]],
  ['系統資料檔案', '無線網路設定備份', '教務處', 'hong.yh', 'NAS-02', [3, 3, 3, 1]],
  ['系統資料檔案', '電腦教室映像檔', '教務處', 'zeng.br', 'NAS-02', [1, 2, 2, 1]],
  ['電子化文件檔案', '資通安全維護計畫電子檔', '教務處', 'you.cf', 'NAS-01', [2, 3, 2, 2]],
  ['電子化文件檔案', '資訊設備操作手冊', '教務處', 'fan.j', 'NAS-01', [1, 1, 1, 1]],
  ['電子化文件檔案', '資安教育訓練教材', '教務處', 'you.cf', 'NAS-01', [1, 1, 1, 1]],
  ['書面管理文件', '資通安全事件通報及應變程序', '教務處', 'you.cf', '教務處', [2, 2, 2, 2]],
  ['書面管理文件', '機房管理要點', '教務處', 'you.cf', '主機房', [2, 2, 2, 1]],
  ['書面紀錄', '機房進出登記簿', '教務處', 'hong.yh', '主機房', [2, 2, 1, 2]],
  ['書面紀錄', '設備借用登記簿', '教務處', 'fan.j', '器材室', [1, 1, 1, 1]],
  ['書面紀錄', '場地借用申請單', '總務處', 'zhuo.jm', '總務處', [1, 1, 1, 1]],
];

const services: readonly Line[] = [
  [
    '一般維運支援性服務',
    '市教育網路中心網路專線',
    '教務處',
    'you.cf',
    '主機房',
    [1, 2, 4, 1],
    '防火牆由基隆市教育網路中心管理。',
  ],
  ['一般維運支援性服務', '市電與機房供電', '總務處', 'zhuo.jm', '全校', [1, 1, 4, 1]],
  ['一般維運支援性服務', '供水服務', '總務處', 'zhuo.jm', '全校', [1, 1, 2, 1]],
  ['委外服務', '影印機租賃與維護', '總務處', 'xiao.wz', '影印室', [2, 1, 2, 2], '契約含保密條款。'],
  ['委外服務', '監視系統維護', '總務處', 'xiao.wz', '全校', [3, 2, 2, 3], '契約含保密條款。'],
];

const staff: readonly Line[] = [
  ['內部同仁', '資訊組同仁', '教務處', 'yan.rz', '教務處', [2, 2, 3, 2]],
  ['內部同仁', '各處室業務承辦人', '校長室', 'du.yk', '行政樓', [2, 2, 3, 2]],
  ['外部人員', '課後社團講師', '教務處', 'yan.rz', '電腦教室一', [1, 1, 1, 1]],
];

const personalData: readonly Line[] = [
  ['紙本個資', '學籍卡', '教務處', 'wei.jw', '教務處保險櫃', [4, 4, 2, 4]],
  ['紙本個資', '新生報名表', '教務處', 'wei.jw', '教務處上鎖櫃', [3, 3, 2, 3]],
  ['紙本個資', '輔導紀錄', '輔導室', 'zhong.yq', '輔導室上鎖櫃', [4, 4, 2, 4]],
  ['紙本個資', '健康檢查紀錄表', '學務處', 'ou.mh', '健康中心上鎖櫃', [4, 4, 2, 4]],
  ['紙本個資', '教職員履歷表', '人事會計室', 'song.lz', '人事會計室上鎖櫃', [3, 3, 2, 3]],
  ['檔案形式個資', '學生通訊錄檔', '教務處', 'wei.jw', 'NAS-01（加密）', [3, 3, 2, 3]],
  ['檔案形式個資', '成績評量檔', '教務處', 'wei.jw', 'NAS-01（加密）', [3, 4, 2, 3]],
  ['檔案形式個資', '特教學生個別化教育計畫', '輔導室', 'hou.pt', 'MED-02', [4, 4, 2, 4]],
  ['檔案形式個資', '獎助學金申請檔', '學務處', 'gan.rr', 'NAS-01（加密）', [3, 3, 2, 3]],
  ['檔案形式個資', '薪資清冊檔', '總務處', 'kang.sm', 'MED-03', [3, 4, 2, 3]],
  ['資料庫個資', '圖書流通讀者資料', '教務處', 'fan.j', '圖書館', [3, 2, 2, 3]],
];

/** Which contract a service runs under. */
const contracts: Readonly<Record<string, string>> = {
  影印機租賃與維護: copierContract,
  監視系統維護: cameraContract,
};

const laidOut = (prefix: string, assetClass: AssetClass, lines: readonly Line[]) =>
  lines.map(([item, name, office, manager, place, values, note], index): AssetEntry => ({
    ...owned(office, manager),
    ...valued(...values),
    // Some leave the value to the system.
    ...(index % 4 === 3 ? { worth: null } : {}),
    id: `${prefix}-${two(index + 1)}`,
    name,
    class: assetClass,
    item,
    place,
    vendor: contracts[name] ?? null,
    note: note ?? null,
  }));

export const informationAssets: readonly AssetEntry[] = [
  ...laidOut('SWR', '軟體', software),
  ...laidOut('DAT', '資訊', information),
  ...laidOut('SVC', '服務', services),
  ...laidOut('HR', '人員', staff),
  ...laidOut('PII', '個資', personalData),
];
