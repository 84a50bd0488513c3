/* eslint max-lines: off -- data */
// Who attended which session of the school's, and what people handed in from elsewhere, as pasted list after list.
import type { Cell } from '../domain/kit/cell.ts';
import type { Day } from '../domain/kit/day.ts';
import { trainingRecords } from '../domain/registers/training-records.ts';
import { addressOf, nameOf, type Account } from './people.ts';
import { sheetOf, type Entry } from './sheet.ts';
import type { SessionId } from './training-sessions.ts';
import { written, type Style } from './written.ts';

type TrainingLine = Entry<typeof trainingRecords>;

// prettier-ignore
const attendance: readonly (readonly [session: SessionId, people: readonly Account[]])[] = [
  ['114-01', ['ning.wr', 'lai.gl', 'you.cf', 'gao.zx']],
  ['115-01', [
    'du.yk', 'yan.rz', 'you.cf', 'wei.jw', 'jian.sy', 'fan.j', 'zeng.br', 'hong.yh', 'ke.mx', 'lian.zy',
    'tang.bh', 'cao.zw', 'shi.wq', 'bai.zl', 'lai.gl', 'qiu.hm', 'tu.yx', 'gan.rr', 'ou.mh', 'cheng.xw',
    'ruan.yz', 'dai.jt', 'mao.yf', 'fang.zh', 'nie.pj', 'luo.py', 'you.yc', 'tao.mx', 'ning.wr', 'gao.zx',
    'luo.xl', 'hua.cy', 'shang.gt', 'ren.yx', 'an.yq', 'yin.pc', 'kong.lx', 'xin.rh', 'pan.mz', 'yue.cs',
    'mo.zs', 'xiao.wz', 'ji.xl', 'zhuo.jm', 'meng.hx', 'zhong.yq', 'hou.pt', 'mei.zj', 'yu.ss', 'shen.yq',
  ]],
  ['115-02', [
    'du.yk', 'yan.rz', 'wei.jw', 'fan.j', 'zeng.br', 'hong.yh', 'ke.mx', 'lian.zy', 'tang.bh', 'cao.zw',
    'shi.wq', 'bai.zl', 'qiu.hm', 'tu.yx', 'gan.rr', 'tian.hy', 'cheng.xw', 'ruan.yz', 'dai.jt', 'mao.yf',
    'gu.sj', 'fang.zh', 'you.yc', 'tao.mx', 'gao.zx', 'wu.ty', 'luo.xl', 'hua.cy', 'ren.yx', 'bian.yj',
    'an.yq', 'yin.pc', 'kong.lx', 'xin.rh', 'yue.cs', 'mo.zs', 'ji.xl', 'kang.sm', 'zhuo.jm', 'tong.ys',
    'meng.hx', 'zhong.yq', 'hou.pt', 'mei.zj', 'yu.ss', 'song.lz', 'ding.wb', 'shen.yq',
  ]],
  ['115-03', ['xu.jr', 'peng.hz']],
  ['115-04', ['zeng.br', 'hong.yh', 'fan.j']],
  ['115-05', [
    'du.yk', 'yan.rz', 'mo.zs', 'meng.hx', 'xu.jr', 'peng.hz', 'nie.pj', 'shang.gt', 'wu.ty', 'gu.sj',
    'xiao.wz', 'jian.sy',
  ]],
];

/** One line of a sign-in list: the rest comes from the session. */
function signIns(wanted: SessionId): readonly TrainingLine[] {
  return attendance
    .filter(([session]) => session === wanted)
    .flatMap(([session, accounts]) =>
      accounts.map((account, index) => ({
        // The sign-in list of 115-02 was kept by e-mail address, the others by name.
        person: session === '115-02' ? addressOf(account) : nameOf(account),
        session,
        origin: '校內',
        proof: `簽到 ${session} 第 ${index + 1} 號`,
      })),
    );
}

type Course = readonly [
  account: Account,
  course: string,
  category: string,
  completed: Day,
  hours: Cell,
  proof: string,
];

/** Lines of one pasted list: the same origin, style of days and spelling of the origin. */
const pasted = (
  origin: string,
  style: Style,
  courses: readonly Course[],
): readonly TrainingLine[] =>
  courses.map(([account, course, category, completed, hours, proof]) => ({
    person: nameOf(account),
    course,
    category,
    completed: written(completed, style),
    hours,
    origin,
    proof,
  }));

// prettier-ignore
const civilService = pasted('e等公務園', 'western', [
  ['kang.sm', '資通安全通識：辦公室的資安習慣', '522', '2026-04-15', 2, '公務園 115-004101'],
  ['tong.ys', '資通安全通識：辦公室的資安習慣', '522', '2026-04-16', 2, '公務園 115-004102'],
  ['song.lz', '資通安全通識：辦公室的資安習慣', '522', '2026-04-16', 2, '公務園 115-004103'],
  ['ding.wb', '個人資料保護與資安實務', '522', '2026-06-03', 3, '公務園 115-004217'],
  ['ou.mh', '個人資料保護與資安實務', '522', '2026-06-04', 2, '公務園 115-004218'],
  ['xiao.wz', '行動裝置安全', '522', '2026-06-10', '1小時', '公務園 115-004230'],
  ['jian.sy', '行動裝置安全', '522', '2026-06-11', '1小時', '公務園 115-004231'],
  ['ji.xl', '電子公文與資安', '522', '2026-03-18', 2, '公務園 115-003977'],
  ['zhuo.jm', '電子公文與資安', '522', '2026-03-18', 2, '公務園 115-003978'],
  ['du.yk', '機關首長資安必修', '522', '2026-05-06', 2, '公務園 115-004160'],
  ['yan.rz', '行動裝置安全', '522', '2026-06-12', 1, '公務園 115-004233'],
  ['fan.j', '行動裝置安全', '522', '2026-06-12', 1, '公務園 115-004234'],
  ['you.cf', '資安事件處理實務', '523', '2026-07-08', 3, '公務園 115-004302'],
  ['zeng.br', '弱點管理與修補', '523', '2026-07-09', 2, '公務園 115-004303'],
  ['hong.yh', '網路日誌判讀入門', '523', '2026-07-10', 1, '公務園 115-004304'],
  ['lai.gl', '資安治理與主管責任', '523', '2026-07-14', 2, '公務園 115-004311'],
  ['ning.wr', '行動裝置安全', '522', '2026-04-22', 1, '公務園 115-004119'],
  ['ning.wr', '行動裝置安全', '522', '2026-04-22', 1, '公務園 115-004119'],
  ['xu.jr', '行動裝置安全', '522', '2026-10-07', 1, '公務園 115-004410'],
]);

// prettier-ignore
const teachersNetwork = pasted('全國教師在職進修資訊網', 'run', [
  ['wu.ty', '校園資通安全與個資保護', '一般', '2026-07-21', 1, '全教網 4512-07'],
  ['bian.yj', '校園資通安全與個資保護', '一般', '2026-07-22', '2', '全教網 4513-11'],
  ['tian.hy', '數位教學平臺的帳號安全', '一般', '2026-07-23', '１．５', '全教網 4519-02'],
  ['nie.pj', '網路釣魚案例研討', '一般', '2026-08-11', '30分', '全教網 4533-20'],
  ['shang.gt', '網路釣魚案例研討', '一般', '2026-08-11', '1小時', '全教網 4534-01'],
  ['peng.hz', '數位教學平臺的帳號安全', '一般', '2026-08-18', 2, '全教網 4540-15'],
  ['cheng.xw', '校園資通安全與個資保護', '一般', '2026-07-21', 1, '全教網 4512-08'],
  ['dai.jt', '校園資通安全與個資保護', '一般', '2026-07-21', 1, '全教網 4512-09'],
  ['tao.mx', '數位教學平臺的帳號安全', '一般', '2026-07-23', '１．５', '全教網 4519-03'],
  ['hua.cy', '數位教學平臺的帳號安全', '一般', '2026-07-23', '１．５', '全教網 4519-04'],
  ['yue.cs', '網路釣魚案例研討', '一般', '2026-08-11', '1小時', '全教網 4534-02'],
  ['lian.zy', '網路釣魚案例研討', '一般', '2026-08-11', '1小時', '全教網 4534-03'],
]);

// prettier-ignore
const openCourses = pasted('磨課師', 'iso', [
  ['gu.sj', '數位公民素養：資安入門', '通識', '2026-05-30', 1, '磨課師 115-0231'],
  ['pan.mz', '數位公民素養：資安入門', '通識', '2026-05-31', 2, '磨課師 115-0232'],
  ['zeng.br', '校園網路管理與防護', '專業課程', '2026-08-05', 3, '磨課師 115-0307'],
]);

// prettier-ignore
const earlierYear = pasted('e等公務園+', 'wide', [
  ['ning.wr', '資通安全通識：密碼與帳號', '通識', '2025-12-03', 2, '公務園 114-009120'],
  ['lai.gl', '資通安全通識：密碼與帳號', '通識', '2025-12-04', 2, '公務園 114-009121'],
  ['hong.yh', '無線網路安全管理', '專業', '2025-11-26', 3, '公務園 114-009044'],
]);

const records: readonly (TrainingLine | null)[] = [
  ...earlierYear,
  ...signIns('114-01'),
  ...signIns('115-01'),
  ...signIns('115-02'),
  // A substitute teacher who is not in 人員.
  { person: '林家韋', session: '115-02', origin: '校內', proof: '簽到 115-02 第 49 號' },
  ...civilService,
  null,
  ...teachersNetwork,
  {
    person: '賴冠綸',
    course: '校園資通安全與個資保護',
    category: '一般',
    completed: '1150722',
    hours: 1.5,
    origin: '全國教師在職進修資訊網',
    note: '證明待補',
  },
  ...openCourses,
  ...signIns('115-03'),
  ...signIns('115-04'),
  ...signIns('115-05'),
  {
    person: '游承峯 ',
    course: '縣市資安管理實務工作坊',
    category: '資安職能',
    completed: '民國115年10月16日',
    hours: '4小時',
    origin: '其他',
    proof: '研習證書 115-088',
  },
  {
    person: '洪意涵',
    course: '端點偵測與應變工作坊',
    category: '資安專業',
    completed: '15/9/30',
    hours: 2,
    origin: '其他',
    proof: '研習證書 115-061',
  },
];

export const trainingRecordsSheet = sheetOf(trainingRecords, records, {
  // The list began as an export of a training site, whose columns come in this order.
  first: ['completed', 'course', 'person', 'hours', 'category', 'origin', 'proof', 'session'],
  headers: { completed: '研習日期', hours: '時數 ', person: '姓名' },
});
