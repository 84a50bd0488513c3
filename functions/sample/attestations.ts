// What the school looked at and found in order this year, one line per thing; three looks, each by one person on one day.
import { attestations } from '../domain/registers/attestations.ts';
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
  ...seen(spring, []),
  ...seen(summer, []),
  ...seen(autumn, [
    ['EVAL', '平時考核與聘用納入資通安全事項'],
    ['IMP-REC', '各階文件與計畫相符並留存執行成果'],
    ['FORMS-18', '十八種表單備妥並使用現行版本'],
  ]),
]);
