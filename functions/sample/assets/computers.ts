/* eslint max-lines: off -- data */
// Computers outside the classrooms: offices, subject rooms, two computer rooms and laptops.
import type { Account } from '../people.ts';
import { computer, three, two, valued, type AssetEntry, type Office } from './habits.ts';

type Desk = readonly [office: Office, account: Account, place: string, kind?: string];

const desks: readonly Desk[] = [
  ['校長室', 'du.yk', '校長室'],
  ['教務處', 'yan.rz', '教務處'],
  ['教務處', 'you.cf', '教務處', '資訊組管理電腦'],
  ['教務處', 'wei.jw', '教務處', '註冊組電腦'],
  ['教務處', 'jian.sy', '教務處'],
  ['教務處', 'fan.j', '教務處'],
  ['學務處', 'lai.gl', '學務處'],
  ['學務處', 'qiu.hm', '學務處'],
  ['學務處', 'tu.yx', '學務處'],
  ['學務處', 'gan.rr', '學務處'],
  ['學務處', 'ou.mh', '健康中心'],
  ['總務處', 'mo.zs', '總務處'],
  ['總務處', 'xiao.wz', '總務處'],
  ['總務處', 'ji.xl', '總務處', '公文電腦'],
  ['總務處', 'kang.sm', '總務處', '出納電腦'],
  ['總務處', 'zhuo.jm', '總務處'],
  ['總務處', 'tong.ys', '警衛室', '門禁電腦'],
  ['輔導室', 'meng.hx', '輔導室'],
  ['輔導室', 'zhong.yq', '輔導室'],
  ['輔導室', 'hou.pt', '資源班教室'],
  ['輔導室', 'mei.zj', '諮商室'],
  ['人事會計室', 'song.lz', '人事會計室', '人事電腦'],
  ['人事會計室', 'ding.wb', '人事會計室', '會計電腦'],
];

const deskComputers = desks.map(
  ([office, account, place, name = '行政電腦'], index): AssetEntry => ({
    ...computer(office, account),
    ...valued(3, 3, 2, 3),
    id: `PC-1${two(index + 1)}`,
    name,
    user: place,
    place,
    brand: 'ASUS',
    model: 'ExpertCenter D7',
    propertyNumber: `3140101-03-1${two(index + 1)}`,
    ip: `192.168.20.${index + 11}`,
    bought: '113',
  }),
);

const rooms: readonly (readonly [place: string, account: Account])[] = [
  ['自然教室一', 'tang.bh'],
  ['自然教室二', 'cao.zw'],
  ['音樂教室', 'shi.wq'],
  ['美勞教室', 'bai.zl'],
  ['英語教室一', 'ke.mx'],
  ['英語教室二', 'lian.zy'],
  ['圖書館', 'fan.j'],
  ['視聽教室', 'fan.j'],
];

const roomComputers = rooms.map(([place, account], index): AssetEntry => ({
  ...computer('教務處', account),
  ...valued(2, 2, 2, 2),
  id: `PC-2${two(index + 1)}`,
  name: `${place}電腦`,
  user: '任課教師',
  place,
  brand: 'Acer',
  model: 'Veriton X6',
  propertyNumber: `3140101-03-2${two(index + 1)}`,
  ip: 'DHCP',
  bought: '112',
}));

const students = Array.from({ length: 30 }, (_, index): AssetEntry => ({
  ...computer('教務處', 'zeng.br'),
  ...valued(1, 1, 2, 1),
  id: `PC-3${two(index + 1)}`,
  name: `電腦教室一學生機 ${index + 1}`,
  user: '學生',
  place: '電腦教室一',
  brand: 'Acer',
  model: 'Veriton M6',
  propertyNumber: `3140101-03-3${two(index + 1)}`,
  ip: `192.168.31.${index + 101}`,
  bought: '114',
  ...(index === 29 ? { state: '維修', note: '硬碟送修，已取出資料。' } : {}),
}));

const roomTeachers: readonly AssetEntry[] = [
  {
    ...computer('教務處', 'zeng.br'),
    ...valued(2, 2, 2, 2),
    id: 'PC-400',
    name: '電腦教室一教師機',
    place: '電腦教室一',
    brand: 'Acer',
    model: 'Veriton M6',
    propertyNumber: '3140101-03-400',
    ip: '192.168.31.100',
    bought: '114',
  },
  {
    ...computer('教務處', 'hong.yh'),
    ...valued(2, 2, 2, 2),
    id: 'PC-401',
    name: '電腦教室二教師機',
    place: '電腦教室二',
    brand: 'ASUS',
    model: 'ExpertCenter D5',
    propertyNumber: '3140101-03-401',
    ip: '192.168.32.100',
    bought: '113',
  },
  {
    ...computer('教務處', 'hong.yh'),
    ...valued(1, 1, 2, 1),
    id: 'PC-402',
    name: '電腦教室二學生機（29 台併列）',
    user: '學生',
    place: '電腦教室二',
    quantity: 29,
    brand: 'ASUS',
    model: 'ExpertCenter D5',
    propertyNumber: '3140101-03-402～430',
    ip: '192.168.32.0/24',
    bought: '113',
  },
  {
    ...computer('總務處', 'xiao.wz'),
    ...valued(2, 2, 1, 2),
    id: 'PC-499',
    name: '舊行政電腦',
    place: '總務處倉庫',
    brand: 'Acer',
    model: 'Veriton M2',
    propertyNumber: '3140101-03-499',
    bought: '104',
    state: '已報廢',
    changed: '1150703',
    changeNotified: '1150703',
    listUpdated: '1150706',
    retired: '1150703',
    erased: '1150702',
    eraseMethod: '硬碟消磁後破壞',
  },
];

const laptopUsers: readonly (readonly [office: Office, account: Account])[] = [
  ['校長室', 'du.yk'],
  ['教務處', 'yan.rz'],
  ['教務處', 'you.cf'],
  ['教務處', 'zeng.br'],
  ['教務處', 'hong.yh'],
  ['教務處', 'jian.sy'],
  ['教務處', 'ke.mx'],
  ['教務處', 'lian.zy'],
  ['教務處', 'tang.bh'],
  ['學務處', 'lai.gl'],
  ['學務處', 'tu.yx'],
  ['學務處', 'tian.hy'],
  ['學務處', 'cheng.xw'],
  ['學務處', 'tao.mx'],
  // Left on 7/31 and still holds it: a planted defect.
  ['學務處', 'luo.py'],
  ['學務處', 'ren.yx'],
  ['學務處', 'yue.cs'],
  ['總務處', 'mo.zs'],
  ['總務處', 'zhuo.jm'],
  ['輔導室', 'meng.hx'],
  ['輔導室', 'hou.pt'],
  ['輔導室', 'yu.ss'],
];

const laptops = laptopUsers.map(([office, account], index): AssetEntry => ({
  ...computer(office, account),
  ...valued(3, 2, 2, 3),
  id: `NB-${three(index + 1)}`,
  name: '教師筆記型電腦',
  place: office,
  brand: index < 11 ? 'ASUS' : 'Acer',
  model: index < 11 ? 'ExpertBook B1' : 'TravelMate P4',
  propertyNumber: `3140101-08-${three(index + 1)}`,
  ip: 'DHCP',
  bought: '113',
}));

export const computerAssets: readonly AssetEntry[] = [
  ...deskComputers,
  ...roomComputers,
  ...students,
  ...roomTeachers,
  ...laptops,
];
