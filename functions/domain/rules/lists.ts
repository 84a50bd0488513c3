import { settingList } from '../settings.ts';
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { rocDay, yearOf } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { calendar } from '../registers/calendar.ts';
import { lawList } from '../registers/law-list.ts';
import { settings } from '../registers/settings.ts';
import { knownChanges } from './law-changes.ts';

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
]);

const lawful = plan['299–300、1246–1247'];

export const lawListRules = rulesFor<typeof lawList, Book>(lawList, [
  {
    code: 'law-changed',
    severity: 'warning',
    basis: lawful,
    column: 'hasChanged',
    says: ({ title, hasChanged }) => {
      const change = title === undefined ? undefined : knownChanges.get(matchKey(title));
      return change !== undefined && (hasChanged === undefined || hasChanged === '無異動')
        ? `${change}（未經查證）。請對照官方條文後更新「是否異動」與「現行版本」。`
        : null;
    },
  },
  {
    code: 'law-not-checked-this-year',
    severity: 'warning',
    basis: lawful,
    column: 'checked',
    // A list nobody has looked at this year is one thing to do, not seventeen.
    all: ({ rows }, { year }) => {
      const open = rows.filter(({ checked }) => checked === undefined || yearOf(checked) < year);
      return open.length === rows.length && open.length > 1
        ? [{ row: null, message: '今年還沒有檢視法規清單。請逐項檢視後填最近檢視日。' }]
        : open.map(({ at }) => ({
            row: at.row,
            message: '今年還沒有檢視這項法規。請檢視後更新日期。',
          }));
    },
  },
]);
