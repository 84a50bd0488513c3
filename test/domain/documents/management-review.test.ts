// The packet of a management review and its minutes: every topic, with figures of the registers or that there are none.
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import {
  blankReviewMinutes,
  reviewMinutes,
  reviewPacket,
  type MadeDocument,
} from '../../../functions/domain/documents/management-review.ts';
import type {
  ReviewMinutesView,
  ReviewPacketView,
} from '../../../functions/domain/documents/review-views.ts';
import { reviewTopics } from '../../../functions/domain/metrics/review-summary.ts';
import { assess } from '../../../functions/domain/plan.ts';
import type { Document } from '../../../functions/rendering/document-model.ts';
import { formDocument } from '../../../functions/rendering/render-report.ts';
import { renderOdt } from '../../../functions/rendering/render-odt.ts';
import { sampleSchool } from '../../../functions/sample/index.ts';
import { headersOnly, NOW, wholeOf, workbookOf } from './small-school.ts';

const sample = assess(sampleSchool, NOW);

function packetOf(made: MadeDocument): ReviewPacketView {
  if (made.content.template !== 'reviewPacket') throw new Error('No packet.');
  return made.content.view;
}

function papersOf(made: MadeDocument | null): ReviewMinutesView['papers'] {
  if (made?.content.template !== 'reviewMinutes') throw new Error('No minutes.');
  return made.content.view.papers;
}

const headingsOf = ({ blocks }: Document): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')]
      : [],
  );

/** The topics as the plan words them (L1244–1268). */
const topics = [
  '1. 過往管理審查議案之處理狀態',
  '2. 與資通安全管理業務有關之內部及外部議題的變更，如法令變更、上級機關要求、資通安全推動小組決議事項等',
  '3. 資通安全維護計畫內容之適切性',
  '4. 資通安全績效之回饋',
  'A. 資通安全政策及目標之實施情形',
  'B. 資通安全人力及資源之配置之實施情形',
  'C. 資通安全防護及控制措施之實施情形',
  'D. 內外部稽核結果',
  'E. 不符合項目及矯正措施',
  '5. 風險評鑑結果及風險處理計畫執行進度',
  '6. 重大資通安全事件之處理及改善情形',
  '7. 利害關係人之回饋',
  '8. 持續改善之機會',
];

const file = process.env['PLAN_FILE'] ?? '';

test.runIf(existsSync(file))('the topics are worded as in the plan', () => {
  const lines = readFileSync(file, 'utf8').split('\n').slice(1243, 1268);
  const plan = lines.join('').replaceAll(/[\s。，：()（）]/gu, '');
  for (const topic of topics)
    expect(plan).toContain(topic.replace(/^\S+ /u, '').replaceAll('，', ''));
});

describe('the packet', () => {
  test('has eight topics, the fourth in five parts, in the plan’s words and order', () => {
    expect(headingsOf(formDocument(reviewPacket(sample))).slice(2)).toEqual(topics);
  });

  test('has the figures of the report, with their rows', () => {
    const { pastActions, policy, resources, auditResults, corrections } = packetOf(
      reviewPacket(sample),
    );
    expect(pastActions.figures.map(({ what }) => what)).toContain('115-R1');
    expect(policy.figures.filter(({ told }) => /^目標 .+，實際 .+，/u.test(told))).toHaveLength(
      sample.figures.goals.length,
    );
    expect(JSON.stringify(resources)).toMatch(/其中資安經費.*訓練時數：通識/u);
    expect(auditResults.figures[0]).toEqual({
      what: '115-A1',
      told: expect.stringContaining('共 67 項：符合 61、部分符合 3、不符合 1、不適用 2') as unknown,
      places: expect.stringContaining('稽核計畫') as unknown,
    });
    expect(corrections.figures.find(({ what }) => what === '115-F2')?.told).toContain('逾期');
  });

  test('tells of changes of law, what the team decided last, and that nobody entered more', () => {
    const { figures } = packetOf(reviewPacket(sample)).issues;
    expect(figures.find(({ what }) => what === '推動小組決議事項')).toMatchObject({
      told: expect.stringMatching(/^115-M1（115\/.+）：/u) as unknown,
      places: expect.stringContaining('管理審查') as unknown,
    });
    expect(figures.find(({ what }) => what === '上級機關要求')?.told).toMatch(/^無資料，請/u);
    expect(figures.length).toBeGreaterThan(3);
  });

  test('tells of each incident how it was dealt with and what was done about it', () => {
    const { figures } = packetOf(reviewPacket(sample)).incidents;
    const lines = figures.find(({ what }) => what.startsWith('115-I3（2 級）'))?.told.split('\n');
    expect(lines).toEqual([
      '一個班級網頁的公告內容遭竄改。',
      '處理：通報逾時、控制準時、調查準時',
      '改善：更換密碼、限制登入來源，並演練代理人通報。（期限 115/10/30，115/10/05 結案）',
    ]);
    expect(figures.filter(({ what }) => what.startsWith('115-I2'))).toEqual([]);
  });

  test('tells a school without entries so, topic by topic', () => {
    const made = reviewPacket(wholeOf(headersOnly));
    const view = packetOf(made);
    const empty = reviewTopics.filter((topic) => view[topic].figures.length === 0);
    expect(empty).toEqual([
      'pastActions',
      'policy',
      'resources',
      'auditResults',
      'corrections',
      'risks',
      'incidents',
      'feedback',
      'chances',
    ]);
    const tables = formDocument(made).blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(reviewTopics.length);
    expect(tables.filter(({ body }) => JSON.stringify(body).includes('"無資料"'))).toHaveLength(9);
  });

  test('can be made of a workbook without tabs', () => {
    expect(renderOdt(formDocument(reviewPacket(wholeOf({ sheets: [] }))))).toBeInstanceOf(
      Uint8Array,
    );
  });
});

describe('minutes', () => {
  test('hold what was said to each topic, what was decided, what is followed up, who was there', () => {
    const [paper, ...others] = papersOf(reviewMinutes(sample));
    expect(others).toEqual([]);
    expect(paper?.meeting.id).toBe('115-M1');
    expect(reviewTopics.filter((topic) => (paper?.said[topic] ?? '') === '')).toEqual([]);
    expect(paper?.decided.decisions).not.toBe('');
    expect(paper?.followUps.body.map(({ cells }) => cells[0]?.text)).toEqual([
      '115-R1',
      '115-R2',
      '115-R3',
    ]);
    expect(paper?.attendees.length).toBeGreaterThan(1);
    expect(paper?.signers).toEqual(['紀錄', '承辦人', '主席（資通安全長）']);
  });

  test('give each attendee a line to sign on, with office and title where they are known', () => {
    const managementReviews = [
      { id: '115-M1', held: '115/10/1', attendees: '王校長、市府 林督學；\n陳二' },
    ];
    const [paper] = papersOf(reviewMinutes(wholeOf(workbookOf({ managementReviews }))));
    expect(paper?.attendees).toEqual([
      { number: '1', name: '王校長', office: '校長室 校長' },
      { number: '2', name: '市府 林督學', office: '' },
      { number: '3', name: '陳二', office: '教務處 教師' },
    ]);
  });

  test('tell of a topic nobody spoke to; without a review there are none', () => {
    const [paper] = papersOf(reviewMinutes(wholeOf(workbookOf())));
    expect(paper?.said.incidents).toBe('未填');
    expect(reviewMinutes(wholeOf(headersOnly))).toBeNull();
  });

  test('to be written by hand have every topic, room to write and three to sign', () => {
    const made = blankReviewMinutes(sample);
    const [paper] = papersOf(made);
    const { meeting, said, decided, attendees } = paper ?? {};
    const lines = attendees?.map(({ name, office }) => ({ name, office })) ?? [];
    const written = [meeting, said, decided, ...lines].flatMap((part) => Object.values(part ?? {}));
    expect(written.filter((one) => typeof one === 'string' && one !== '')).toEqual([]);
    const { blocks } = formDocument(made);
    expect(JSON.stringify(blocks)).not.toMatch(/115-|未填/u);
    expect(blocks.at(-1)).toEqual({
      kind: 'sign-off',
      signers: ['紀錄', '承辦人', '主席（資通安全長）'],
    });
  });
});
