// The plan's chapters, and how far the school is in each: what an overview of some two hundred duties can be read by.
import { groupBy } from '../kit/group.ts';
import type { Duty } from '../kit/obligation.ts';
import type { RowValues } from '../kit/write-table.ts';
import { derivedObligations, obligations } from '../obligations/index.ts';

/** Each from its first line in the plan. */
const chapters: readonly (readonly [line: number, title: string])[] = [
  [15, '參、核心業務'],
  [167, '肆、政策及目標'],
  [242, '伍、推動組織'],
  [344, '陸、人力及經費'],
  [413, '柒、盤點'],
  [531, '捌、風險評估'],
  [545, '玖、防護及控制'],
  [890, '壹拾、事件通報應變'],
  [898, '壹拾壹、情資'],
  [1001, '壹拾貳、委外'],
  [1095, '壹拾參、教育訓練'],
  [1136, '壹拾肆、考核'],
  [1149, '壹拾伍、精進及績效'],
  [1274, '壹拾陸、提報'],
  [1282, '壹拾柒、法規及表單'],
];

const LAW = '法規（計畫以外）';

/** By the first line an obligation stands on in the plan; what only the law asks for comes last. */
const chapterOf: ReadonlyMap<string, string> = new Map(
  [...obligations, ...derivedObligations].map(({ id, basis }) => {
    const line = basis.kind === 'plan' ? Number(/\d+/u.exec(basis.ref)?.[0]) : NaN;
    const chapter = chapters.filter(([first]) => first <= line).at(-1);
    return [id, chapter?.[1] ?? LAW];
  }),
);

function chapterRow(item: string, duties: readonly Duty[]): RowValues {
  const due = duties.filter(({ state }) => state !== 'not-applicable');
  const open = due.filter(({ state }) => state !== 'ok');
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  const tabs = [...new Set(open.flatMap(({ source }) => source.map(({ sheet }) => sheet)))];
  const shown = tabs.slice(0, 4).join('、');
  return {
    section: '各章進度',
    item,
    value:
      due.length === 0
        ? '今年沒有要辦的'
        : `完成 ${due.length - open.length}／${due.length}${overdue > 0 ? `，逾期 ${overdue}` : ''}`,
    state: overdue > 0 ? '需處理' : open.length > 0 ? '注意' : '正常',
    note: tabs.length === 0 ? '' : `請看：${shown}${tabs.length > 4 ? ' 等' : ''}`,
  };
}

/** One line for each chapter with anything to do. */
export function chapterRows(duties: readonly Duty[]): readonly RowValues[] {
  const byChapter = groupBy(duties, ({ obligation }) => chapterOf.get(obligation) ?? LAW);
  return [...chapters.map(([, title]) => title), LAW].flatMap((title) => {
    const ofChapter = byChapter.get(title);
    return ofChapter === undefined ? [] : [chapterRow(title, ofChapter)];
  });
}
