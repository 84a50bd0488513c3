// The 24 classrooms: a computer, a touch panel and a document camera each; tablets for the upper years.
import { type Account } from '../people.ts';
import { computer, hardware, three, valued, type AssetEntry } from './habits.ts';

const classrooms: readonly (readonly [className: string, room: string, teacher: Account])[] = [
  ['一甲', '仁愛樓 101', 'cheng.xw'],
  ['一乙', '仁愛樓 102', 'ruan.yz'],
  ['一丙', '仁愛樓 103', 'dai.jt'],
  ['一丁', '仁愛樓 104', 'mao.yf'],
  ['二甲', '仁愛樓 105', 'gu.sj'],
  ['二乙', '仁愛樓 106', 'fang.zh'],
  ['二丙', '仁愛樓 201', 'nie.pj'],
  ['二丁', '仁愛樓 202', 'xu.jr'],
  ['三甲', '仁愛樓 203', 'you.yc'],
  ['三乙', '仁愛樓 204', 'tao.mx'],
  ['三丙', '仁愛樓 205', 'ning.wr'],
  ['三丁', '仁愛樓 206', 'peng.hz'],
  ['四甲', '望海樓 101', 'wu.ty'],
  ['四乙', '望海樓 102', 'luo.xl'],
  ['四丙', '望海樓 103', 'hua.cy'],
  ['四丁', '望海樓 104', 'shang.gt'],
  ['五甲', '望海樓 201', 'ren.yx'],
  ['五乙', '望海樓 202', 'bian.yj'],
  ['五丙', '望海樓 203', 'an.yq'],
  ['五丁', '望海樓 204', 'yin.pc'],
  ['六甲', '望海樓 301', 'kong.lx'],
  ['六乙', '望海樓 302', 'xin.rh'],
  ['六丙', '望海樓 303', 'pan.mz'],
  ['六丁', '望海樓 304', 'yue.cs'],
];

const computers = classrooms.map(([className, place, teacher], index): AssetEntry => {
  const number = index + 1;
  return {
    ...computer('學務處', teacher),
    ...valued(2, 2, 2, 2),
    id: `PC-${three(number)}`,
    name: `${className}教室電腦`,
    user: `${className}導師`,
    place,
    brand: number <= 12 ? 'Acer' : 'ASUS',
    model: number <= 12 ? 'Veriton M4' : 'ExpertCenter D5',
    propertyNumber: `3140101-03-${three(number)}`,
    ip: 'DHCP',
    bought: number <= 12 ? '112' : '114',
  };
});

const panels = classrooms.map(([className, place, teacher], index): AssetEntry => {
  const number = index + 1;
  return {
    ...hardware('學務處', teacher),
    ...valued(1, 1, 2, 1),
    id: `IFP-${three(number)}`,
    name: `${className}教室大型觸控顯示器`,
    item: '其他支援設備',
    place,
    brand: 'BenQ',
    model: 'RP75',
    propertyNumber: `3140305-12-${three(number)}`,
    bought: '111',
  };
});

const documentCameras = classrooms.map(([className, place, teacher], index): AssetEntry => {
  const number = index + 1;
  return {
    ...hardware('學務處', teacher),
    ...valued(1, 1, 1, 1),
    id: `DOC-${three(number)}`,
    name: `${className}教室實物攝影機`,
    item: '其他支援設備',
    place,
    brand: 'AVer',
    model: 'U70',
    propertyNumber: `3140306-05-${three(number)}`,
    bought: '110',
  };
});

/** Years four to six have a trolley of tablets per class. */
const trolleys = classrooms.slice(12).map(([className, place, teacher], index): AssetEntry => {
  const number = index + 1;
  return {
    ...computer('學務處', teacher),
    ...valued(2, 1, 2, 2),
    id: `TAB-${three(number)}`,
    name: `${className}學習載具充電車（平板）`,
    user: `${className}學生`,
    place,
    // Every other one typed with a full-width keyboard.
    quantity: number % 2 === 0 ? '２８' : 28,
    brand: 'Apple',
    model: 'iPad 第 9 代',
    propertyNumber: `3140101-21-${three(number)}（一車一號）`,
    ip: 'DHCP',
    bought: '111',
    note: '由縣市行動裝置管理平臺納管。',
  };
});

export const classroomAssets: readonly AssetEntry[] = [
  ...computers,
  ...panels,
  ...documentCameras,
  ...trolleys,
];
