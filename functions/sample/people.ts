/* eslint max-lines: off -- data */
// The staff: invented persons. Row order is that of the staff list the personnel office keeps.
import type { Day } from '../domain/kit/day.ts';
import { people, type Role } from '../domain/registers/people.ts';
import { sheetOf, type Entry } from './sheet.ts';
import { written, type Style } from './written.ts';

const mailDomain = 'haifeng.example';

type Line = readonly [
  account: string,
  name: string,
  office: string,
  title: string,
  role: Role,
  joined: Day,
  more?: Entry<typeof people, 'homeroom'>,
];

const staff = [
  // prettier-ignore
  ['du.yk', '杜允堃', '校長室', '校長', '資通安全長', '2023-08-01', { isBoundToSecrecy: '是', secrecySigned: '112/8/1' }],
  ['yan.rz', '顏若喆', '教務處', '教務主任', '主管', '2011-08-01'],
  [
    'you.cf',
    '游承峯',
    '教務處',
    '資訊組長',
    '資通安全兼辦人員',
    '2016-08-01',
    {
      deputy: '曾柏叡',
      isBoundToSecrecy: '是',
      secrecySigned: '2024-08-05',
      criticalTasks: '管理、設計',
      rotation: '無需',
    },
  ],
  [
    'wei.jw',
    '魏靖雯',
    '教務處',
    '註冊組長',
    '一般使用者',
    '2014-08-01',
    { isBoundToSecrecy: '是', secrecySigned: '113.08.30' },
  ],
  ['jian.sy', '簡思妤', '教務處', '教學組長', '一般使用者', '2018-08-01'],
  ['fan.j', '范姜瑨', '教務處', '設備組長', '一般使用者', '2019-08-01'],
  [
    'zeng.br',
    '曾柏叡',
    '教務處',
    '資訊教師',
    '資訊人員',
    '2020-08-01',
    {
      deputy: '洪意涵',
      isBoundToSecrecy: '是',
      secrecySigned: '民國113年8月5日',
      criticalTasks: '維護、操作',
      rotation: '無需',
    },
  ],
  [
    'hong.yh',
    '洪意涵',
    '教務處',
    '資訊教師',
    '資訊人員',
    '2021-08-01',
    {
      deputy: 'zeng.br@haifeng.example',
      isBoundToSecrecy: '是',
      secrecySigned: '1130805',
      criticalTasks: '管理、操作',
      rotation: '預定 116/8/1',
      note: '校園網路管理',
    },
  ],
  ['ke.mx', '柯孟璇', '教務處', '英語教師', '一般使用者', '2017-08-01'],
  ['lian.zy', '連芷瑜', '教務處', '英語教師', '一般使用者', '2022-08-01'],
  ['tang.bh', '湯博翰', '教務處', '自然教師', '一般使用者', '2013-08-01'],
  ['cao.zw', '曹志瑋', '教務處', '自然教師', '一般使用者', '2019-08-01'],
  ['shi.wq', '施玟綺', '教務處', '音樂教師', '一般使用者', '2009-08-01'],
  ['bai.zl', '白子菱', '教務處', '美勞教師', '一般使用者', '2015-08-01'],
  ['lai.gl', '賴冠綸', '學務處', '學務主任', '主管', '2010-08-01'],
  ['qiu.hm', '邱華銘', '學務處 ', '生教組長', '一般使用者', '2012-08-01'],
  ['tu.yx', '涂育軒', '學務處', '體育組長', '一般使用者', '2016-08-01'],
  ['gan.rr', '甘蓉蓉', '學務處', '衛生組長', '一般使用者', '2018-08-01'],
  [
    'ou.mh',
    '歐敏慧',
    '學務處',
    '護理師',
    '一般使用者',
    '2008-03-01',
    { isBoundToSecrecy: '是', secrecySigned: '113/9/2' },
  ],
  ['tian.hy', '田浩宇', '學務處', '體育教師', '一般使用者', '2020-08-01'],
  ['cheng.xw', '程筱薇', '學務處', '級任教師', '一般使用者', '2005-08-01', { homeroom: '一甲' }],
  ['ruan.yz', '阮怡臻', '學務處', '級任教師', '一般使用者', '2011-08-01', { homeroom: '一乙' }],
  ['dai.jt', '戴家婷', '學務處', '級任教師', '一般使用者', '2014-08-01', { homeroom: '一丙' }],
  ['mao.yf', '毛郁芬', '學務處', '級任教師', '一般使用者', '2003-08-01', { homeroom: '一丁' }],
  ['gu.sj', '古淑娟', '學務處', '級任教師', '一般使用者', '2001-08-01', { homeroom: '二甲' }],
  ['fang.zh', '方正豪', '學務處', '級任教師', '一般使用者', '2012-08-01', { homeroom: '二乙' }],
  ['nie.pj', '聶佩君', '學務處', '級任教師', '一般使用者', '2019-08-01', { homeroom: '二丙' }],
  [
    'xu.jr',
    '許嘉芮',
    '學務處',
    '級任教師',
    '一般使用者',
    '2026-08-01',
    { homeroom: '二丁', briefed: '115/8/3', note: '115 學年度新進' },
  ],
  ['you.yc', '尤雅晴', '學務處', '級任教師', '一般使用者', '2013-08-01', { homeroom: '三甲' }],
  ['tao.mx', '陶明軒', '學務處', '級任教師', '一般使用者', '2017-08-01', { homeroom: '三乙' }],
  ['ning.wr', '甯婉如', '學務處', '級任教師', '一般使用者', '2015-08-01', { homeroom: '三丙' }],
  [
    'peng.hz',
    '彭瀚喆',
    '學務處',
    '級任教師',
    '一般使用者',
    '2026-08-01',
    { homeroom: '三丁', briefed: '2026/8/3', note: '115 學年度新進' },
  ],
  ['wu.ty', '巫庭宇', '學務處', '級任教師', '一般使用者', '2021-08-01', { homeroom: '四甲' }],
  ['luo.xl', '駱曉琳', '學務處', '級任教師', '一般使用者', '2007-08-01', { homeroom: '四乙' }],
  ['hua.cy', '華千毓', '學務處', '級任教師', '一般使用者', '2016-08-01', { homeroom: '四丙' }],
  ['shang.gt', '尚冠廷', '學務處', '級任教師', '一般使用者', '2022-08-01', { homeroom: '四丁' }],
  ['ren.yx', '任宥翔', '學務處', '級任教師', '一般使用者', '2018-08-01', { homeroom: '五甲' }],
  ['bian.yj', '卞語潔', '學務處', '級任教師', '一般使用者', '2020-08-01', { homeroom: '五乙' }],
  ['an.yq', '安祐勤', '學務處', '級任教師', '一般使用者', '2014-08-01', { homeroom: '五丙' }],
  ['yin.pc', '殷珮慈', '學務處', '級任教師', '一般使用者', '2010-08-01', { homeroom: '五丁' }],
  ['kong.lx', '孔令萱', '學務處', '級任教師', '一般使用者', '2006-08-01', { homeroom: '六甲' }],
  ['xin.rh', '辛睿恆', '學務處', '級任教師', '一般使用者', '2019-08-01', { homeroom: '六乙' }],
  ['pan.mz', '潘孟哲', '學務處', '級任教師', '一般使用者', '2012-08-01', { homeroom: '六丙' }],
  ['yue.cs', '岳承燊', '學務處', '級任教師', '一般使用者', '2008-08-01', { homeroom: '六丁' }],
  [
    'jiang.yt',
    '江語彤',
    '學務處',
    '級任教師',
    '一般使用者',
    '2016-08-01',
    { leaveFrom: '114/8/1', leaveUntil: '116/7/31', note: '育嬰留職停薪' },
  ],
  ['mo.zs', '莫仲書', '總務處', '總務主任', '主管', '2009-08-01'],
  ['xiao.wz', '蕭偉哲', '總務處', '事務組長', '一般使用者', '2017-02-01'],
  ['ji.xl', '紀秀蘭', '總務處', '文書組長', '一般使用者', '2004-06-16'],
  ['kang.sm', '康淑敏', '總務處', '出納組長', '一般使用者', '2010-11-01'],
  ['zhuo.jm', '卓建閔', '總務處', '幹事', '一般使用者', '2021-03-15'],
  ['tong.ys', '童永順', '總務處', '技工', '一般使用者', '2002-07-01'],
  [
    'meng.hx',
    '孟惠欣',
    '輔導室',
    '輔導主任',
    '主管',
    '2007-08-01',
    { isBoundToSecrecy: '是', secrecySigned: '113/8/30' },
  ],
  ['zhong.yq', '鍾雅淇', '輔導室', '輔導組長', '一般使用者', '2016-08-01'],
  ['hou.pt', '侯沛庭', '輔導室', '特教組長', '一般使用者', '2018-08-01'],
  [
    'mei.zj',
    '梅子靖',
    '輔導室',
    '專任輔導教師',
    '一般使用者',
    '2020-08-01',
    { isBoundToSecrecy: '是', secrecySigned: '1130830' },
  ],
  ['yu.ss', '俞書嫺', '輔導室', '特教教師', '一般使用者', '2022-08-01'],
  ['song.lz', '宋麗貞', '人事會計室', '人事主任', '主管', '2019-01-16'],
  ['ding.wb', '丁文彬', '人事會計室', '會計主任', '主管', '2022-07-01'],
  [
    'luo.py',
    '羅珮瑜',
    '學務處',
    '級任教師',
    '一般使用者',
    '2013-08-01',
    { left: '115/7/31', note: '介聘他校' },
  ],
  [
    'gao.zx',
    '高梓翔',
    '學務處',
    '級任教師',
    '一般使用者',
    '1996-08-01',
    { left: '2026-07-31', note: '退休' },
  ],
  [
    'shen.yq',
    '沈硯秋',
    '教務處',
    '課後社團講師',
    '外部使用者',
    '2025-09-01',
    { note: '使用電腦教室與校內網路' },
  ],
] as const satisfies readonly Line[];

export type Account = (typeof staff)[number][0];

const names: ReadonlyMap<string, string> = new Map(staff.map(([account, name]) => [account, name]));

export const allAccounts: readonly Account[] = staff.map(([account]) => account);

export const nameOf = (account: Account): string => names.get(account) ?? account;
export const addressOf = (account: Account): string => `${account}@${mailDomain}`;

/** How the address stands in the sheet: two were pasted from elsewhere. */
function typedAddress(account: Account): string {
  if (account === 'zhuo.jm') return `Zhuo.JM＠${mailDomain}`;
  return account === 'kang.sm' ? `${addressOf(account)}  ` : addressOf(account);
}

const styles: readonly Style[] = ['padded', 'western', 'long', 'run', 'serial', 'dot', 'wide'];

const entries = (staff as readonly Line[]).map(
  ([account, name, office, title, role, joined, more], index): Entry<typeof people, 'homeroom'> => {
    const style = styles[index % styles.length] ?? 'slash';
    return {
      name,
      email: typedAddress(account as Account),
      office,
      title,
      role,
      joined: written(joined, style),
      isBoundToSecrecy: '否',
      briefed: written(joined, style),
      ...more,
    };
  },
);

export const peopleSheet = sheetOf(people, entries, {
  first: ['name', 'email', 'office', 'title', 'homeroom', 'role'],
  headers: { email: '公務信箱', homeroom: '任教班級', joined: '到職日 ' },
});
