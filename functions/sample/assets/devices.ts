// Cameras, power, projectors and storage: the rest of the hardware, with most of the planted defects.
import type { Account } from '../people.ts';
import { hardware, two, valued, type AssetEntry, type Office } from './habits.ts';

const cameraPlaces = [
  '校門口',
  '側門',
  '後門',
  '操場東',
  '操場西',
  '仁愛樓 1 樓',
  '仁愛樓 2 樓',
  '仁愛樓 3 樓',
  '望海樓 1 樓',
  '望海樓 2 樓',
  '望海樓 3 樓',
  '行政樓 1 樓',
  '行政樓 2 樓',
  '停車場',
  '主機房',
  '活動中心',
] as const;

const cameras = cameraPlaces.map((place, index): AssetEntry => ({
  ...hardware('總務處', 'xiao.wz'),
  ...valued(3, 2, 2, 3),
  id: `CAM-${two(index + 1)}`,
  name: '網路攝影機',
  item: '其他支援設備',
  place,
  brand: 'VIVOTEK',
  model: 'IB9365',
  propertyNumber: `3140401-02-${two(index + 1)}`,
  ip: `192.168.40.${index + 11}`,
  bought: '111',
}));

const special: readonly AssetEntry[] = [
  {
    ...hardware('總務處', 'xiao.wz'),
    ...valued(3, 2, 2, 3),
    id: 'CAM-17',
    name: '資源回收場攝影機',
    item: '其他支援設備',
    place: '資源回收場',
    brand: '大陸廠牌攝影機',
    model: 'IPC-A',
    propertyNumber: '3140401-02-17',
    ip: '192.168.40.27',
    isHazardous: '是',
    bought: '107',
  },
  {
    ...hardware('教務處', 'fan.j'),
    ...valued(1, 1, 1, 2),
    id: 'UAV-01',
    name: '教學用空拍機',
    item: '其他支援設備',
    place: '器材室',
    brand: '大陸廠牌空拍機',
    model: 'Mini',
    propertyNumber: '3140601-09-01',
    state: '閒置',
    isHazardous: '是',
    hazardHandling:
      '112 年 3 月 15 日簽准列管停用，上鎖保管、不連接公務網路，預定 116 年 6 月報廢。',
    bought: '108',
  },
  {
    ...hardware('總務處', 'xiao.wz'),
    ...valued(3, 2, 3, 3),
    id: 'NVR-01',
    name: '監視錄影主機',
    item: '其他支援設備',
    place: '主機房',
    brand: 'VIVOTEK',
    model: 'ND9442',
    propertyNumber: '3140401-03-01',
    ip: '192.168.40.10',
    bought: '111',
    note: '=HYPERLINK("https://files.haifeng.example/nvr-manual.pdf","操作手冊")',
  },
];

type Unlabelled = readonly [id: string, name: string, place: string, propertyNumber: string];

/** Delivered after the inventory and not labelled yet. */
const unlabelled: readonly Unlabelled[] = [
  ['PRJ-07', '短焦投影機', '會議室', '3140303-04-07'],
  ['PRJ-08', '短焦投影機', '活動中心', '3140303-04-08'],
  ['UPS-05', '不斷電系統', '望海樓 1 樓機櫃', '3140501-01-05'],
];

const newlyDelivered = unlabelled.map(([id, name, place, propertyNumber]): AssetEntry => ({
  ...hardware('教務處', 'fan.j'),
  ...valued(1, 1, 2, 1),
  id,
  name,
  item: '其他支援設備',
  place,
  brand: name === '不斷電系統' ? 'APC' : 'EPSON',
  model: name === '不斷電系統' ? 'SMT1500' : 'EB-W52',
  propertyNumber,
  isLabelled: '否',
  labelled: null,
  inventoried: '115/10/20',
  changed: '115/10/20',
  changeNotified: '115/10/20',
  listUpdated: '115/10/22',
  bought: '115',
}));

const support: readonly (readonly [Office, Account, string, string, string, string, string])[] = [
  ['教務處', 'you.cf', 'UPS-01', '不斷電系統', '主機房', 'APC', 'SMT3000'],
  ['教務處', 'you.cf', 'UPS-02', '不斷電系統', '仁愛樓 2 樓機櫃', 'APC', 'SMT1500'],
  ['教務處', 'you.cf', 'UPS-03', '不斷電系統', '行政樓 2 樓機櫃', 'APC', 'SMT1500'],
  ['總務處', 'zhuo.jm', 'UPS-04', '不斷電系統', '警衛室', 'APC', 'BE700'],
  ['總務處', 'zhuo.jm', 'AC-01', '機房空調', '主機房', 'HITACHI', 'RAS-50'],
  ['總務處', 'zhuo.jm', 'AC-02', '機房備援空調', '主機房', 'HITACHI', 'RAS-36'],
  ['總務處', 'tong.ys', 'FIRE-01', '機房滅火設備', '主機房', '永安', 'FM-1'],
  ['教務處', 'you.cf', 'ENV-01', '溫濕度偵測器', '主機房', 'AKCP', 'SP2'],
  ['教務處', 'tang.bh', 'PRJ-01', '單槍投影機', '自然教室一', 'EPSON', 'EB-W51'],
  ['教務處', 'cao.zw', 'PRJ-02', '單槍投影機', '自然教室二', 'EPSON', 'EB-W51'],
  ['教務處', 'shi.wq', 'PRJ-03', '單槍投影機', '音樂教室', 'EPSON', 'EB-W51'],
  ['教務處', 'bai.zl', 'PRJ-04', '單槍投影機', '美勞教室', 'EPSON', 'EB-W51'],
  ['教務處', 'ke.mx', 'PRJ-05', '單槍投影機', '英語教室一', 'EPSON', 'EB-W51'],
  ['教務處', 'lian.zy', 'PRJ-06', '單槍投影機', '英語教室二', 'EPSON', 'EB-W51'],
];

const supports = support.map(([office, account, id, name, place, brand, model]): AssetEntry => ({
  ...hardware(office, account),
  ...valued(1, 1, 3, 1),
  id,
  name,
  item: '其他支援設備',
  place,
  brand,
  model,
  propertyNumber: `3140501-09-${id}`,
  bought: '112',
}));

const storage: readonly (readonly [Office, Account, string, string, string, string, string])[] = [
  ['教務處', 'you.cf', 'NAS-01', '網路儲存設備', '主機房', 'Synology', 'DS923+'],
  ['教務處', 'you.cf', 'NAS-02', '異地備份儲存設備', '望海樓 2 樓機櫃', 'Synology', 'DS723+'],
  ['教務處', 'wei.jw', 'MED-01', '加密外接硬碟', '教務處保險櫃', 'Transcend', 'ESD310'],
  ['輔導室', 'meng.hx', 'MED-02', '加密外接硬碟', '輔導室上鎖櫃', 'Transcend', 'ESD310'],
  ['總務處', 'kang.sm', 'MED-03', '加密隨身碟', '總務處上鎖櫃', 'Transcend', 'JetFlash'],
  // Left on 7/31 and still holds it: a planted defect.
  ['學務處', 'luo.py', 'MED-04', '外接硬碟', '仁愛樓 202', 'Transcend', 'StoreJet'],
];

const media = storage.map(([office, account, id, name, place, brand, model]): AssetEntry => ({
  ...hardware(office, account),
  ...valued(3, 3, 3, 3),
  id,
  name,
  item: '儲存媒體',
  place,
  brand,
  model,
  propertyNumber: `3140107-01-${id}`,
  ip: id.startsWith('NAS') ? `192.168.10.${id === 'NAS-01' ? 51 : 52}` : null,
  bought: '113',
}));

export const deviceAssets: readonly AssetEntry[] = [
  ...cameras,
  ...special,
  ...supports,
  ...newlyDelivered,
  ...media,
];
