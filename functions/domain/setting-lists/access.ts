// Risk, accounts and everyday protection (柒–玖): what the plan leaves open, with our defaults.
import { choice, monthDay, number, text, yesNo } from '../kit/columns.ts';
import { setting } from './setting.ts';

const riskMethods = ['四級數值', '普中高'] as const;
const riskFormulas = ['資產價值×可能性×衝擊', '可能性×衝擊'] as const;
const worthFormulas = ['最大值', '總和'] as const;

export const accessSettings = {
  riskMethod: setting(
    choice('風險評估方法', riskMethods),
    '四級數值',
    '自訂',
    '四級數值：四個構面填數字；普中高：構面、可能性與衝擊都填普、中、高（1–3），風險值為可能性×衝擊。',
  ),
  worthFormula: setting(
    choice('資產價值算法', worthFormulas),
    '最大值',
    '自訂',
    '資產價值是四個構面的最大值，或四個構面的總和。',
  ),
  riskFormula: setting(
    choice('風險值公式', riskFormulas, {
      also: { '資產價值*可能性*衝擊': '資產價值×可能性×衝擊', '可能性*衝擊': '可能性×衝擊' },
    }),
    '資產價值×可能性×衝擊',
    '自訂',
    '四級數值時的風險值公式；「可能性」「衝擊」也可以是威脅與弱點的程度。',
  ),
  highestLikelihood: setting(
    number('可能性與衝擊上限'),
    3,
    '自訂',
    '可能性與衝擊由 1 到這個數；普中高固定為 3。',
  ),
  riskThreshold: setting(
    number('可接受風險值'),
    12,
    '自訂',
    '風險值超過這個數就要處理（四級數值）。',
  ),
  gradedThreshold: setting(
    number('可接受風險值（普中高）'),
    4,
    '自訂',
    '風險值超過這個數為高風險，就要處理（普中高）。',
  ),
  thresholdApproved: setting(
    text('可接受風險值核定'),
    '',
    '自訂',
    '核定可接受風險值的日期與文號；使用前應書面核定。',
  ),
  riskProcedure: setting(
    text('風險評估程序'),
    '基隆市政府風險評估程序書',
    '自訂',
    '計畫 L537–539：評估時參考的程序文件。',
  ),
  riskDue: setting(monthDay('風險評估完成期限'), '10-15', '自訂', '每年完成風險評估的月/日。'),
  riskScope: setting(
    text('風險評估範圍'),
    '資訊、軟體、硬體、服務、人員、個資',
    '自訂',
    '哪些類別的資產每年要評估；以頓號分隔。至少應含硬體、軟體與個資。',
  ),
  passwordDays: setting(number('通行碼更換天數'), 90, '自訂', '計畫 L649：每 90 天更換一次。'),
  passwordWarnDays: setting(number('通行碼到期提醒天數'), 14, '自訂', '更換期限前幾天提醒。'),
  passwordLength: setting(number('通行碼最短長度'), 8, '自訂', '計畫 L644：長度 8 碼以上。'),
  passwordKinds: setting(
    number('通行碼字元種類'),
    3,
    '自訂',
    '計畫 L646–647：大寫、小寫、數字、符號至少幾種。',
  ),
  accountReviewDays: setting(
    number('帳號清查週期天數'),
    182,
    '自訂',
    '計畫 L657 只寫定期，預設半年。',
  ),
  idleDays: setting(number('帳號閒置天數'), 180, '自訂', '幾天未登入視為閒置帳號。'),
  lockMinutes: setting(
    number('螢幕鎖定分鐘上限'),
    15,
    '自訂',
    '計畫 L845–847：超過十五分鐘不使用時應登出或鎖定。',
  ),
  remoteReviewDays: setting(
    number('遠距工作審查天數'),
    90,
    '自訂',
    '計畫 L724–726 只寫定期，預設 90 天。',
  ),
  updateDays: setting(
    number('軟體更新週期天數'),
    31,
    '自訂',
    '計畫 L712–714 只寫定期：作業系統與軟體每幾天更新一次。',
  ),
  laptopUpdateDays: setting(
    number('筆電人工更新天數'),
    31,
    '自訂',
    '計畫 L854–856 只寫定期：筆記型與實體隔離電腦每幾天人工更新一次。',
  ),
  wirelessPatternDays: setting(
    number('無線設備病毒碼天數'),
    31,
    '自訂',
    '計畫 L637–638 只寫定期：具無線功能的設備每幾天更新病毒碼。',
  ),
  firewallReviewDays: setting(
    number('防火牆政策檢視天數'),
    182,
    '自訂',
    '計畫 L598–600 只寫定期，預設半年。',
  ),
  hasServer: setting(
    yesNo('設有伺服器'),
    true,
    '自訂',
    '校內沒有任何伺服器或網路儲存設備時填「否」，伺服器的 DNS 要求即不適用。',
  ),
  hasDnsServer: setting(yesNo('設有 DNS 伺服器'), false, '自訂', '校內自設 DNS 伺服器時填「是」。'),
} as const;
