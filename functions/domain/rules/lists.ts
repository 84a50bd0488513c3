import { settingList } from '../settings.ts';
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { isPlaceOn, perSheet, sheetNamed } from '../label-sheets.ts';
import { levelRemark } from '../law/level-set.ts';
import { calendar } from '../registers/calendar.ts';
import { settings } from '../registers/settings.ts';

export const calendarRules = rulesFor<typeof calendar, Book>(calendar, [
  {
    code: 'calendar-day-repeated',
    severity: 'warning',
    basis: calendar.basis,
    column: 'day',
    all: ({ rows }) => {
      const seen = new Map<string, number>();
      return rows.flatMap(({ day, at }) => {
        if (day === undefined) return [];
        const earlier = seen.get(day);
        if (earlier === undefined) seen.set(day, at.row);
        return earlier === undefined
          ? []
          : [
              {
                row: at.row,
                message: `${rocDay(day)} 與第 ${earlier} 列重複，系統用最後一列。請刪除一列。`,
              },
            ];
      });
    },
  },
  {
    code: 'calendar-empty',
    severity: 'info',
    basis: calendar.basis,
    column: null,
    all: ({ rows }, { year }) =>
      rows.some(({ day }) => day !== undefined && yearOf(day) === year)
        ? []
        : [
            {
              row: null,
              message: '今年的行事曆沒有資料，目前只把週六、週日當作假日。請填入放假與補班日。',
            },
          ],
  },
]);

const known = new Set(Object.values(settingList).map(({ item }) => matchKey(item)));

export const settingRules = rulesFor<typeof settings, Book>(settings, [
  {
    code: 'unknown-setting',
    severity: 'warning',
    basis: settings.basis,
    column: 'item',
    says: ({ item }) =>
      item !== undefined && !known.has(matchKey(item))
        ? `系統不認得設定「${item}」，不會使用。請確認項目名稱。`
        : null,
  },
  {
    code: 'no-school-name',
    severity: 'warning',
    basis: settings.basis,
    column: 'value',
    all: (_table, { settings: { school }, settingRows }) =>
      school === ''
        ? [
            {
              row: settingRows.school ?? null,
              message: '還沒有填學校名稱，報表與信件上會缺校名。請填全名。',
            },
          ]
        : [],
  },
  {
    code: 'label-place-off-sheet',
    severity: 'warning',
    basis: settings.basis,
    column: 'value',
    all: (_table, { settings: { labelSheet, labelsUsed }, settingRows }) => {
      const sheet = sheetNamed(labelSheet);
      return isPlaceOn(sheet, labelsUsed)
        ? []
        : [
            {
              row: settingRows.labelsUsed ?? null,
              message: `標籤紙已用格數 ${labelsUsed} 超出一張 ${perSheet(sheet)} 格，標籤會從第一格印起。請填 0 到 ${perSheet(sheet)} 的整數。`,
            },
          ];
    },
  },
  {
    code: 'level-law-set-partial',
    severity: 'info',
    basis: plan['547–555'],
    column: 'value',
    all: (_table, { settings: { level }, settingRows }) =>
      levelRemark[level] === ''
        ? []
        : [{ row: settingRows.level ?? null, message: levelRemark[level] }],
  },
]);
