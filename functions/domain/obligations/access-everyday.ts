// 玖 三(一)、(三)、(七)、(八) and 五: malware, software, mail, everyday computers, protective devices.
import { dayInYear, type Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays } from '../kit/day.ts';
import type { Obligation } from '../kit/obligation.ts';
import { isInUse } from '../metrics/asset-facts.ts';
import {
  isLockLate,
  isOfYear,
  isSoftware,
  wholeSecurityLogReviews,
} from '../metrics/protection-facts.ts';
import { spotChecked } from './access-network.ts';
import { attested, periodic, perEntry, type Judged } from './families.ts';

type Target = Book['tables']['updates']['rows'][number]['target'];

/** Days an update of software (not only of virus patterns) went through. */
const updatesOf = (concerns: (target: Target) => boolean) => (book: Book) =>
  book.tables.updates.rows.flatMap(({ at, updated, kind, target, result }) =>
    updated !== undefined &&
    (kind === '作業系統' || kind === '應用程式') &&
    result !== '失敗' &&
    concerns(target)
      ? [{ day: updated, at }]
      : [],
  );

const isByHand = (target: Target): boolean => target === '筆記型電腦' || target === '實體隔離電腦';

const computers = (book: Book): readonly Judged[] =>
  book.tables.assets.rows
    .filter((asset) => asset.item === '電腦設備' && isInUse(asset))
    .map(({ at, id = '', hasAntivirus, virusPattern, unreadable }) => {
      const { asOf, settings } = book;
      const isOld =
        virusPattern === undefined
          ? unreadable.includes('virusPattern')
          : addDays(virusPattern, settings.patternDays) < asOf;
      const problem = hasAntivirus !== true ? '沒有啟用防毒軟體' : isOld ? '病毒碼沒有更新' : null;
      return { at, open: problem === null ? null : `「${id}」${problem}。` };
    });

const installed = (book: Book): readonly Judged[] =>
  book.tables.softwareChecks.rows
    .filter(({ checked }) => isOfYear(checked, book))
    .map((row) => {
      const isOpenRow =
        isSoftware(row) && row.approvedBy === undefined && row.handled === undefined;
      const open = isOpenRow ? `「${row.software ?? ''}」沒有同意安裝的紀錄。` : null;
      return { at: row.at, open, due: dayInYear(book, book.settings.attestationDue) };
    });

export const accessEveryday: readonly Obligation<Book>[] = [
  ...perEntry([
    {
      id: 'MAL-AV',
      title: '電腦安裝防毒軟體並更新',
      basis: plan['694–696'],
      sheet: '資產清冊',
      when: '持續有效',
      entries: computers,
      none: { state: 'not-done', reason: '資產清冊沒有電腦設備，視為未辦理。' },
    },
    spotChecked(
      { id: 'MAL-MEDIA', title: '儲存媒體使用前掃描', basis: plan['698–699'] },
      ({ scansMedia }) => (scansMedia === undefined ? undefined : !scansMedia),
    ),
    spotChecked(
      { id: 'MAL-MAIL', title: '附件與下載檔案掃描（宜）', basis: plan['701–702'] },
      ({ scansMail }) => (scansMail === undefined ? undefined : !scansMail),
    ),
    spotChecked({ id: 'MAL-WEB', title: '網頁惡意軟體掃描', basis: plan['704'] }, ({ scansWeb }) =>
      scansWeb === undefined ? undefined : !scansWeb,
    ),
    {
      id: 'SW-NOINST',
      title: '不私自安裝軟體',
      basis: plan['706'],
      sheet: '軟體清查',
      when: '每次清查',
      entries: installed,
      none: { state: 'not-done', reason: '今年還沒有軟體清查，視為未辦理。' },
    },
  ]),
  ...periodic([
    {
      id: 'SW-HALF',
      title: '每半年軟體清查',
      basis: plan['706–708'],
      period: { each: 6 },
      sheet: '軟體清查',
      done: ({ tables }) =>
        tables.softwareChecks.rows.flatMap(({ at, checked }) =>
          checked === undefined ? [] : [{ day: checked, at }],
        ),
    },
  ]),
  ...attested([{ id: 'WEB-BAD', title: '不使用可疑網站', basis: plan['710'] }]),
  ...periodic([
    {
      id: 'OS-PATCH',
      title: '更新作業系統與軟體',
      basis: plan['712–714'],
      period: { after: ({ settings }) => settings.updateDays },
      sheet: '更新紀錄',
      done: updatesOf((target) => !isByHand(target)),
    },
  ]),
  ...attested([
    { id: 'EML-1', title: '純文字瀏覽，不讀來歷不明郵件', basis: plan['740–742'] },
    { id: 'EML-2', title: '不以郵件傳送機密資料', basis: plan['743–745'] },
    { id: 'EML-3', title: '不以郵件從事違法行為', basis: plan['747–749'] },
    { id: 'EML-4', title: '確認郵件收件人', basis: plan['751'] },
    { id: 'EML-5', title: '注意電子簽章', basis: plan['753'] },
  ]),
  ...perEntry([
    spotChecked(
      { id: 'PC-15M', title: '十五分鐘登出或鎖定', basis: plan['845–847'] },
      (row, { settings }) =>
        row.lockMinutes === undefined
          ? undefined
          : isLockLate(row, settings.lockMinutes) || row.isCardOut === false,
    ),
    spotChecked(
      { id: 'PC-P2P', title: '沒有點對點與未授權軟體', basis: plan['849'] },
      ({ hasFileSharing, hasUnlicensed }) =>
        hasFileSharing === undefined && hasUnlicensed === undefined
          ? undefined
          : hasFileSharing === true || hasUnlicensed === true,
    ),
  ]),
  ...periodic([
    {
      id: 'LAP-PATCH',
      title: '筆記型與隔離電腦人工更新',
      basis: plan['854–856'],
      period: { after: ({ settings }) => settings.laptopUpdateDays },
      sheet: '更新紀錄',
      done: updatesOf(isByHand),
    },
  ]),
  ...perEntry([
    spotChecked({ id: 'PC-OFF', title: '下班關閉電腦', basis: plan['858'] }, ({ isOff }) =>
      isOff === undefined ? undefined : !isOff,
    ),
  ]),
  ...attested([
    { id: 'PC-REPORT', title: '發現資安問題主動通報', basis: plan['860'] },
    { id: 'PC-PRN', title: '影印機等設施安置適當', basis: plan['862–866'] },
    { id: 'MOB-1', title: '行動設備不處理機密資料', basis: plan['870'] },
    { id: 'MOB-2', title: '機敏場所不攜帶行動設備', basis: plan['872'] },
    { id: 'SEC-DEV', title: '防毒、防火牆與郵件過濾持續使用', basis: plan['882–884'] },
  ]),
  ...periodic([
    {
      id: 'SEC-LOG',
      title: '資安設備日誌備份、檢視與複核',
      basis: plan['886–888'],
      period: { each: 3 },
      sheet: '設備與日誌檢視',
      done: wholeSecurityLogReviews,
    },
  ]),
];
