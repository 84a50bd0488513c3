// What the school looked at and found in order this year, one line per thing; three looks, each by one person on one day.
import { attestations } from '../domain/registers/attestations.ts';
import { accessAttested } from './access/attested.ts';
import { sheetOf } from './sheet.ts';

type Look = { readonly checker: string; readonly checked: string; readonly folder: string };

const spring: Look = {
  checker: '游承峯',
  checked: '115/3/27',
  folder: 'https://files.haifeng.example/115/check-03/',
};
const summer: Look = { ...spring, checked: '115.8.20', folder: `${spring.folder.slice(0, -3)}08/` };
const autumn: Look = {
  checker: '杜允堃',
  checked: '115/10/23',
  folder: `${spring.folder.slice(0, -3)}10/`,
};

/** Obligation id and what was looked at. */
type Line = readonly [id: string, title: string];

const seen = (look: Look, lines: readonly Line[]) =>
  lines.map(([obligation, title]) => ({
    obligation,
    title,
    year: 115,
    result: '符合',
    checker: look.checker,
    checked: look.checked,
    evidence: `${look.folder}${obligation}.pdf`,
  }));

export const attestationsSheet = sheetOf(attestations, [
  ...seen(spring, [
    ['RM-ISOL', '主機房上鎖，機櫃另有門鎖'],
    ['RM-BADGE', '進入管制區配戴識別證，訪客換證'],
    ['RM-ENV', '不斷電系統與備援空調運作正常'],
    ['RM-SENS', '偵煙、溫濕度與門禁設備運作正常'],
    ['POL-PROT', '機敏資訊由承辦人保管並加密寄送'],
    ['POL-MAIL', '同仁知道不開啟來路不明的郵件'],
  ]),
  ...seen(summer, [
    ['OFF-1', '下班後桌面淨空，抽查 12 人'],
    ['OFF-2', '文件與隨身碟收存櫃內'],
    ['OFF-3', '含個資的文件下班上鎖'],
    ['OFF-4', '含個資的資料不放開放式櫃臺'],
    ['OFF-5', '通訊錄置於需登入的共用資料夾'],
    ['MED-SEP', '含個資的隨身碟分開並標示'],
    ['MED-OLD', '五年以上光碟已移轉至 NAS'],
    ['MED-LOCK', '上鎖櫃鑰匙由各處室主任保管'],
  ]),
  ...seen(summer, accessAttested),
  ...seen(autumn, [
    ['HR-TRAINUP', '資安人員參加縣市工作坊並取得時數'],
    ['HR-SUPERV', '主管於處務會議督導資安作業'],
    ['EVAL', '平時考核與聘用納入資通安全事項'],
    ['IMP-REC', '各階文件與計畫相符並留存執行成果'],
    ['FORMS-18', '十八種表單備妥並使用現行版本'],
  ]),
]);
