// Who may use what: everybody's account of the city's sign-on, a few systems, and the accounts of administrators.
import { accounts } from '../../domain/registers/accounts.ts';
import { privilegedAccounts } from '../../domain/registers/privileged-accounts.ts';
import { allAccounts, nameOf, type Account } from '../people.ts';
import { sheetOf, type Entry } from '../sheet.ts';

const reviewed = '115/3/10、115/9/8';

/** Days of leaving or of leave: the account is switched off the same day. */
const switchedOff: Readonly<Partial<Record<Account, string>>> = {
  'luo.py': '115/7/31',
  'gao.zx': '115.07.31',
  'jiang.yt': '114/8/1',
};

const newcomers: ReadonlySet<Account> = new Set(['xu.jr', 'peng.hz']);

const signOn = allAccounts.map((account): Entry<typeof accounts> => {
  const off = switchedOff[account];
  const started = newcomers.has(account) ? '115/8/3' : '112/8/1';
  return {
    system: '市教育雲單一登入',
    account,
    owner: nameOf(account),
    rights: account === 'shen.yq' ? '外部講師' : '教職員',
    isShared: '否',
    authorised: started,
    enabled: started,
    state: off === undefined ? '使用中' : '已停用',
    disabled: off ?? null,
    reviewed: newcomers.has(account) ? '115/9/8' : reviewed,
    isEnforced: '是',
    length: 8,
    kinds: 3,
  };
});

type Line = readonly [
  system: string,
  id: string,
  account: Account,
  rights: string,
  changed: string,
];

const others: readonly Line[] = [
  ['校務行政系統', 'weijw', 'wei.jw', '學籍', '115/9/15'],
  ['校務行政系統', 'jiansy', 'jian.sy', '課務', '115.10.02'],
  ['校務行政系統', 'oumh', 'ou.mh', '健康資料', '1151005'],
  ['電子公文系統', 'jixl', 'ji.xl', '文書', '115/9/30'],
  ['電子公文系統', 'duyk', 'du.yk', '決行', '115/10/12'],
  ['會計系統', 'dingwb', 'ding.wb', '會計', '2026/9/21'],
  ['薪資系統', 'kangsm', 'kang.sm', '出納', '115/10/8'],
];

const systems = others.map(
  ([system, account, owner, rights, passwordChanged]): Entry<typeof accounts> => ({
    system,
    account,
    owner: nameOf(owner),
    rights,
    isShared: '否',
    authorised: '113/8/1',
    enabled: '113/8/1',
    state: '啟用',
    reviewed,
    passwordChanged,
    isEnforced: '否',
    length: 10,
    kinds: 3,
    lastUsed: '115/11/6',
  }),
);

const shared: Entry<typeof accounts> = {
  system: '圖書流通系統',
  account: 'library',
  owner: nameOf('fan.j'),
  rights: '櫃臺流通',
  isShared: '是',
  shareApproval: '海國教字第 1140000321 號',
  shareApproved: '114/8/20',
  shareReason: '圖書志工輪值櫃臺，系統只提供單一流通帳號。',
  authorised: '114/8/20',
  enabled: '114/8/25',
  state: '啟用',
  reviewed,
  passwordChanged: '115/10/19',
  isEnforced: '否',
  length: 8,
  kinds: 3,
  lastUsed: '115/11/9',
};

export const accountsSheet = sheetOf(accounts, [...signOn, ...systems, shared]);

type Admin = readonly [system: string, id: string, account: Account, necessity: string];

const administrators: readonly Admin[] = [
  ['核心交換器 SW-01', 'net-hong', 'hong.yh', '管理校園網路設定'],
  ['無線控制器', 'wlan-hong', 'hong.yh', '管理無線網路'],
  ['NAS-01', 'nas-you', 'you.cf', '管理檔案與權限'],
  ['NAS-02', 'bak-you', 'you.cf', '管理異地備份'],
  ['端點防毒管理主機', 'av-you', 'you.cf', '派送病毒碼與檢視警示'],
  ['電腦教室還原系統', 'lab-zeng', 'zeng.br', '維護電腦教室映像檔'],
  ['市教育雲校管理者', 'adm-you', 'you.cf', '建立與停用教職員帳號'],
  ['監視錄影主機', 'cctv-xiao', 'xiao.wz', '調閱與維護監視系統'],
];

export const privilegedAccountsSheet = sheetOf(
  privilegedAccounts,
  administrators.map(([system, account, owner, necessity], index) => ({
    system,
    account,
    owner: nameOf(owner),
    dailyId: owner,
    application: `特權-114-0${index + 1}`,
    applicant: nameOf(owner),
    necessity,
    reviewer: nameOf('yan.rz'),
    approved: '114/8/11',
    enabled: '114/8/15',
    log: 'NAS-02 日誌資料夾，保存一年',
    expires: '116/7/31',
    overdueHandling: '到期自動停用，需要時重新申請',
    state: '啟用',
    reviewed: '115/3/20、115.6.18、115/9/15、115/10/30',
  })),
);
