// The annual report as a document: its parts, what stands in them, and the same bytes every time.
import { describe, expect, test } from 'vitest';

import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { plainText, type Block } from '../../functions/rendering/document-model.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import {
  annualReportDocument,
  renderAnnualReport,
} from '../../functions/rendering/render-report.ts';
import { entries, headersOnly, wholeOf, workbookOf } from '../domain/documents/small-school.ts';
import { HOSTILE } from './sample-document.ts';

const reportOf = (workbook: Workbook) => annualReport(wholeOf(workbook));

const PARTS = [
  '一、核心業務及其重要性',
  '二、資通安全政策及目標',
  '三、資通安全推動組織',
  '四、專責人力及經費之配置',
  '五、資通安全長之配置',
  '六、資訊及資通系統之盤點，並標示核心資通系統',
  '七、資通安全風險評估',
  '八、資通安全防護及控制措施',
  '九、資通安全事件通報、應變及演練',
  '十、資通安全情資之評估及因應',
  '十一、資通系統或服務委外辦理之管理',
  '十二、所屬人員辦理業務涉及資通安全事項之考核',
  '十三、資通安全維護計畫與實施情形之持續精進及績效管理',
];

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [plainText(block.runs)];
  if (block.kind === 'cover') return block.blocks.flatMap(textsOf);
  if (block.kind !== 'table') return [];
  return [...block.head, ...block.body].flatMap(({ cells }) =>
    cells.map(({ runs }) => plainText(runs)),
  );
}

/** Texts of each chapter by its title. */
function chaptersOf(workbook: Workbook): ReadonlyMap<string, readonly string[]> {
  const chapters = new Map<string, readonly string[]>();
  let title = '';
  for (const block of annualReportDocument(reportOf(workbook)).blocks) {
    if (block.kind === 'heading' && block.chapter) title = plainText(block.runs);
    chapters.set(title, [...(chapters.get(title) ?? []), ...textsOf(block)]);
  }
  return chapters;
}

describe('parts', () => {
  test('the thirteen parts in the order of the law, then training, open duties and seals', () => {
    const titles = [...chaptersOf(workbookOf()).keys()].filter(Boolean);
    expect(titles).toEqual([
      '提要',
      ...PARTS,
      '資通安全教育訓練',
      '法規版本與法定事項',
      '應辦事項未完成清單',
    ]);
    expect(annualReportDocument(reportOf(workbookOf())).blocks.at(-1)).toEqual({
      kind: 'sign-off',
      signers: ['承辦人', '單位主管', '資通安全長'],
    });
  });

  test.each(PARTS)('part %s ends with its duties, whatever the workbook holds', (part) => {
    for (const workbook of [workbookOf(), headersOnly, { sheets: [] }]) {
      const texts = chaptersOf(workbook).get(part) ?? [];
      const counts = texts[texts.indexOf('本款應辦事項') + 1];
      expect(counts).toMatch(/^本款應辦 [1-9]\d* 項：已完成 \d+ 項，/u);
    }
  });

  test.each([
    ['一、', '核心業務'],
    ['二、', '政策宣導'],
    ['三、', '推動小組'],
    ['四、', '經費人力'],
    ['六、', '資產清冊'],
    ['七、', '風險評估'],
    ['八、', '備份'],
    ['十、', '資安情資'],
    ['十一、', '委外廠商'],
    ['十二、', '考核獎懲'],
    ['十三、', '追蹤事項'],
  ])('part %s says what is not there, empty or missing', (start, sheet) => {
    const textsOfPart = (workbook: Workbook): string =>
      [...chaptersOf(workbook)]
        .filter(([title]) => title.startsWith(start))
        .flatMap(([, texts]) => texts)
        .join('\n');
    expect(textsOfPart(headersOnly)).toContain('本年度無資料。');
    expect(textsOfPart({ sheets: [] })).toContain(`找不到「${sheet}」工作表`);
  });

  test('no cell says 無 of itself', () => {
    for (const workbook of [workbookOf(), headersOnly, { sheets: [] }]) {
      expect(
        [...chaptersOf(workbook).values()].flat().filter((text) => /^無。?$/u.test(text)),
      ).toEqual([]);
    }
  });

  test('every part says what the plan asks, with its lines', () => {
    const chapters = chaptersOf(workbookOf());
    for (const part of [...PARTS, '資通安全教育訓練']) {
      const texts = chapters.get(part) ?? [];
      expect(texts).toContain('計畫要求');
      expect(texts[texts.indexOf('依據') + 1]).toMatch(/^自訂：計畫 L\d/u);
    }
  });

  test('the reading of the goals (A1) is told', () => {
    expect(
      chaptersOf(workbookOf())
        .get(PARTS[1] ?? '')
        ?.join(''),
    ).toMatch(/L207–212.*不得發生 2 件以下.*2 件以內為達成/u);
  });
});

describe('the file', () => {
  test('is the same every time, and marked a draft or not', () => {
    const report = reportOf(workbookOf());
    expect(renderAnnualReport(report)).toEqual(renderAnnualReport(reportOf(workbookOf())));
    const document = annualReportDocument(report);
    expect(document).toMatchObject({
      draft: true,
      creator: '測試國小',
      header: '測試國小\u3000民國115年資通安全維護計畫實施情形',
    });
    expect(annualReportDocument({ ...report, isDraft: false }).draft).toBe(false);
  });

  test.each([
    ['only headers', headersOnly],
    ['nothing', { sheets: [] }],
  ])('with %s in the workbook it is still written', (_, workbook) => {
    expect(renderAnnualReport(reportOf(workbook)).length).toBeGreaterThan(5000);
  });

  test.each(Object.entries(HOSTILE))('%s in a cell stays text', (_, value) => {
    const [person, ...others] = entries.people;
    const workbook = workbookOf({
      settings: [{ item: '學校名稱', value }],
      people: [{ ...person, name: value }, ...others],
      improvements: [{ ...entries.improvements[0], content: value }],
    });
    const report = reportOf(workbook);
    expect(renderAnnualReport(report).length).toBeGreaterThan(5000);
    expect(renderHtmlPage(annualReportDocument(report))).not.toMatch(/<(?:script|img|marquee)/u);
  });

  test('a field the view lacks is an error, not a blank', () => {
    const report = reportOf(workbookOf());
    const policy = { briefings: report.view.policy.briefings, goals: [] };
    const view = { ...report.view, policy };
    // @ts-expect-error -- `none` is missing on purpose
    expect(() => annualReportDocument({ ...report, view })).toThrow(/none/u);
  });
});
