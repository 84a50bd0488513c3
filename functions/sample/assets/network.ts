// Network and printing: wireless access points, switches, the line's router, printers and copiers.
import type { Account } from '../people.ts';
import { fullWidth } from '../written.ts';
import { hardware, three, two, valued, type AssetEntry, type Office } from './habits.ts';

const corridors = [
  '仁愛樓 1 樓東',
  '仁愛樓 1 樓西',
  '仁愛樓 2 樓東',
  '仁愛樓 2 樓西',
  '仁愛樓 3 樓東',
  '仁愛樓 3 樓西',
  '望海樓 1 樓東',
  '望海樓 1 樓西',
  '望海樓 2 樓東',
  '望海樓 2 樓西',
  '望海樓 3 樓東',
  '望海樓 3 樓西',
  '行政樓 1 樓',
  '行政樓 2 樓',
  '行政樓 3 樓',
  '圖書館',
  '視聽教室',
  '電腦教室一',
  '電腦教室二',
  '活動中心',
  '自然教室一',
  '自然教室二',
  '英語教室一',
  '英語教室二',
  '音樂教室',
  '美勞教室',
  '資源班教室',
  '健康中心',
  '會議室',
  '幼兒園',
] as const;

const accessPoints = corridors.map((place, index): AssetEntry => ({
  ...hardware('教務處', 'hong.yh'),
  ...valued(2, 2, 2, 1),
  id: `AP-${three(index + 1)}`,
  name: '無線基地臺',
  item: '通訊設備',
  place,
  brand: 'Zyxel',
  model: 'WAX630S',
  // Four were typed with a full-width keyboard.
  propertyNumber:
    index >= 20 && index < 24
      ? fullWidth(`3140203-02-${three(index + 1)}`)
      : `3140203-02-${three(index + 1)}`,
  ip: `192.168.10.${index + 101}`,
  bought: '112',
  ...(index === 29 ? { state: '閒置' } : {}),
}));

const cabinets: readonly (readonly [place: string, ports: string])[] = [
  ['主機房', '核心交換器'],
  ['主機房', '24 埠交換器'],
  ['主機房', '48 埠交換器'],
  ['仁愛樓 1 樓機櫃', '48 埠交換器'],
  ['仁愛樓 2 樓機櫃', '48 埠交換器'],
  ['仁愛樓 3 樓機櫃', '24 埠交換器'],
  ['望海樓 1 樓機櫃', '48 埠交換器'],
  ['望海樓 2 樓機櫃', '24 埠交換器'],
  ['望海樓 3 樓機櫃', '24 埠交換器'],
  ['行政樓 2 樓機櫃', '48 埠交換器'],
  ['電腦教室一', '48 埠交換器'],
  ['電腦教室二', '48 埠交換器'],
  ['活動中心', '8 埠交換器'],
  ['圖書館', '16 埠交換器'],
];

const switches = cabinets.map(([place, name], index): AssetEntry => ({
  ...hardware('教務處', 'hong.yh'),
  ...valued(2, 3, index === 0 ? 4 : 3, 1),
  id: `SW-${two(index + 1)}`,
  name,
  item: '通訊設備',
  place,
  brand: 'D-Link',
  model: index === 0 ? 'DGS-3630' : 'DGS-1250',
  propertyNumber: `3140204-01-${two(index + 1)}`,
  ip: `192.168.10.${index + 11}`,
  isCore: index === 0 ? '是' : '否',
  bought: '112',
}));

type Printer = readonly [
  office: Office,
  account: Account,
  name: string,
  place: string,
  brand: string,
  model: string,
];

const printers: readonly Printer[] = [
  ['教務處', 'jian.sy', '雷射印表機', '教務處', 'EPSON', 'AL-M320'],
  ['教務處', 'wei.jw', '雷射印表機', '教務處', 'EPSON', 'AL-M320'],
  ['學務處', 'qiu.hm', '雷射印表機', '學務處', 'Brother', 'HL-L5100'],
  ['學務處', 'ou.mh', '噴墨複合機', '健康中心', 'EPSON', 'L6290'],
  ['總務處', 'ji.xl', '雷射印表機', '總務處', 'Brother', 'HL-L5100'],
  ['總務處', 'kang.sm', '點陣印表機', '總務處', 'EPSON', 'LQ-690'],
  ['輔導室', 'zhong.yq', '雷射印表機', '輔導室', 'Brother', 'HL-L2375'],
  ['人事會計室', 'song.lz', '雷射印表機', '人事會計室', 'Brother', 'HL-L5100'],
  ['人事會計室', 'ding.wb', '點陣印表機', '人事會計室', 'EPSON', 'LQ-690'],
  ['校長室', 'du.yk', '噴墨複合機', '校長室', 'EPSON', 'L6290'],
  ['總務處', 'xiao.wz', '數位影印機', '影印室', 'RICOH', 'IM 4000'],
  ['教務處', 'jian.sy', '數位影印機', '教務處', 'RICOH', 'IM 3000'],
  ['總務處', 'ji.xl', '傳真機', '總務處', 'Panasonic', 'KX-MB2'],
];

const printing = printers.map(
  ([office, account, name, place, brand, model], index): AssetEntry => ({
    ...hardware(office, account),
    ...valued(2, 1, 2, 2),
    id: `PRN-${two(index + 1)}`,
    name,
    item: '通訊設備',
    place,
    brand,
    model,
    propertyNumber: `3140205-07-${two(index + 1)}`,
    ip: `192.168.20.${index + 201}`,
    bought: '112',
  }),
);

const router: AssetEntry = {
  ...hardware('教務處', 'you.cf'),
  ...valued(2, 3, 4, 2),
  id: 'RT-01',
  name: '校園網路路由器',
  item: '通訊設備',
  place: '主機房',
  brand: 'Zyxel',
  model: 'USG Flex',
  propertyNumber: '3140202-01-01',
  ip: '192.168.10.1',
  isCore: '是',
  bought: '113',
};

export const networkAssets: readonly AssetEntry[] = [
  ...accessPoints,
  ...switches,
  router,
  ...printing,
];
