// What a school fills in before anything else, in the order to take it: an hour a week, one step at a time.
import type { Book } from '../book.ts';
import type { RowValues } from '../kit/write-table.ts';

type Step = {
  /** The tabs to fill in. */
  readonly item: string;
  readonly isBlank: (book: Book) => boolean;
  readonly note: string;
};

type TableKey = keyof Book['tables'];

const blank =
  (...keys: readonly TableKey[]) =>
  ({ tables }: Book): boolean =>
    keys.every((key) => tables[key].rows.length === 0);

const steps: readonly Step[] = [
  {
    item: '設定',
    isBlank: ({ settings }) => settings.school === '',
    note: '填學校名稱，報表與信件都會用到。其他設定已有預設值，可以之後再看。',
  },
  {
    item: '人員',
    isBlank: blank('people'),
    note: '先填校長（角色選「資通安全長」）與承辦人（角色選「資通安全兼辦人員」），並填電子郵件；其他人可以之後再補。',
  },
  {
    item: '推動小組',
    isBlank: blank('team'),
    note: '計畫伍：四組各至少一人，各處室主任都列入；小校可以一人兼數組。',
  },
  {
    item: '非核心業務',
    isBlank: blank('nonCoreBusiness'),
    note: '計畫參：「核心業務」已列出計畫原有的四列，請補作業名稱與檢視日；「非核心業務」至少列差勤、郵件、用戶端。',
  },
  {
    item: '資產清冊',
    isBlank: blank('assets'),
    note: '計畫柒：相同的設備可以併成一列、填數量；填一列就開始檢核一列，可以分次填。',
  },
  {
    item: '文件清單',
    isBlank: blank('documents'),
    note: '計畫肆、伍、壹拾：把已經核定的政策、程序與年度工作計畫登記進來，沒有的會列在「待辦」。',
  },
  {
    item: '訓練場次、訓練紀錄',
    isBlank: blank('trainingSessions', 'trainingRecords'),
    note: '計畫壹拾參：登記今年辦過的研習與每個人的證明，時數會自動計算。',
  },
  {
    item: '例行檢核',
    isBlank: blank('attestations'),
    note: '計畫玖等：每年實地看一次就好的事，已經一項一列排好；看過的填年度、結果、檢核人與檢核日。',
  },
  {
    item: '帳號清查、特權帳號',
    isBlank: blank('accounts', 'privilegedAccounts'),
    note: '計畫玖：先列管理者帳號，再列各業務系統的帳號。請勿填密碼。',
  },
  {
    item: '備份',
    isBlank: blank('backups'),
    note: '計畫玖：列出重要資料、放在哪裡、多久備份一次；之後每季在「還原測試」記一列。',
  },
  {
    item: '風險評估',
    isBlank: blank('riskAssessments'),
    note: '計畫捌：資產清冊填好之後，每項資產至少一列；「風險對策參考」有現成的類型可以選。',
  },
  {
    item: '利害關係人、政策宣導',
    isBlank: blank('stakeholders', 'policyBriefings'),
    note: '計畫肆：至少列教育網路中心；每年對內、對外各宣導一次。',
  },
  {
    item: '稽核計畫',
    isBlank: blank('audits'),
    note: '計畫壹拾伍：每年至少一次，14 天前通知受稽單位；管理審查與提報都在它之後。',
  },
];

/** The first of these must be there before anything else can be worked out. */
const BASICS = 5;

const section = '開始使用';

/** In the order to take them; none for a school that has begun everywhere. */
export function firstStepRows(book: Book): readonly RowValues[] {
  const open = steps.filter(({ isBlank }) => isBlank(book));
  if (open.length === 0) return [];
  return [
    {
      section,
      item: '一次做一步，從第一個還沒填的開始',
      value: `已開始 ${steps.length - open.length}／${steps.length} 頁`,
      state: null,
      note: '資料還沒填齊時，下面的錯誤與逾期是正常的，填了就會逐項減少。今年沒有發生的事（委外、情資、遠距工作…）不用填。',
    },
    ...open.map(({ item, note }, index) => ({
      section,
      item,
      value: index === 0 ? '先填這一頁' : '尚未填寫',
      state: index === 0 ? '注意' : null,
      note,
    })),
  ];
}

/** The first of the basic steps that is still blank; null for a school that is past them. */
function basicStep(book: Book): Step | null {
  return steps.slice(0, BASICS).find(({ isBlank }) => isBlank(book)) ?? null;
}

/** Without the basics a list of the most urgent duties leads nowhere. */
export const hasBasics = (book: Book): boolean => basicStep(book) === null;

/** A line above a long list of duties, while the school has only just begun. */
export function firstStepNote(book: Book): readonly string[] {
  const next = basicStep(book);
  return next === null
    ? []
    : [`剛開始使用時待辦很多是正常的。請先填「${next.item}」，其餘順序在「總覽」的「開始使用」。`];
}
