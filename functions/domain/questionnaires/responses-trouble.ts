// When 表單回覆 cannot be trusted: without it nobody knows which responses are entered, so none may be. And what waits in
// it for a person, as findings.
import type { Book } from '../book.ts';
import { rocDue } from '../kit/day.ts';
import type { Finding } from '../kit/finding.ts';
import { headerIn } from '../kit/rule.ts';
import type { Table } from '../kit/table.ts';

const isWhole = ({ map }: Table, keys: readonly string[]): boolean =>
  map.headerRow !== null && keys.every((key) => key in map.index);

/** Why no form may be made, closed or read, in zh-TW; null when both tabs are as they should be. */
export function responsesTrouble({ tables }: Book): string | null {
  const { questionnaires, responses } = tables;
  const parts: readonly (readonly [Table, readonly string[]])[] = [
    [questionnaires, ['kind', 'subject', 'state', 'id']],
    [responses, ['id', 'state', 'kind', 'subject', 'submitted', 'email']],
  ];
  const hasBegun = questionnaires.rows.length > 0 || responses.rows.length > 0;
  const broken = parts.find(([table, keys]) =>
    table.isPresent ? table.lastRow > 0 && !isWhole(table, keys) : hasBegun,
  );
  return broken === undefined
    ? null
    : `「${broken[0].register.sheet}」不見了或少了欄位，無法知道哪些表單與回覆已經處理過，先不動線上表單。請從版本紀錄還原這一頁與標題列。`;
}

/** What online forms leave for a person to do. */
export function questionnaireFindings(book: Book): readonly Finding[] {
  const { questionnaires, responses } = book.tables;
  const trouble = responsesTrouble(book);
  const of = (table: Table, key: string) => ({
    severity: 'warning' as const,
    sheet: table.sheet,
    column: headerIn(table, key),
    basis: null,
  });
  return [
    ...(trouble === null
      ? []
      : [
          {
            ...of(responses, ''),
            code: 'responses-lost',
            row: null,
            column: null,
            message: trouble,
          },
        ]),
    ...questionnaires.rows
      .filter(({ state, decision }) => state === '找不到' && decision === undefined)
      .map(({ at, title = '' }) => ({
        ...of(questionnaires, 'decision'),
        code: 'form-deleted',
        row: at.row,
        message: `線上表單「${title}」被刪除了。要再建一份請選「重做」，不用了選「停用」。`,
      })),
    ...responses.rows
      .filter(({ state, decision }) => state === '待處理' && decision === undefined)
      .map(({ at, kind = '', subject = '', submitted, note = '' }) => ({
        ...of(responses, 'decision'),
        code: 'response-waiting',
        row: at.row,
        message: `${kind}${subject === '' ? '' : ` ${subject}`} ${submitted === undefined ? '' : rocDue(submitted)} 的回覆還沒有登錄：${note}處理好以後選「已處理」。`,
      })),
  ];
}
