// What the year's registers say to each topic of a management review (L1242–1268): the figures of the annual report, by topic.
import type { Improvement } from '../metrics/improvement-facts.ts';
import { briefingsOf } from '../metrics/briefing-facts.ts';
import { improvementsOfYear } from '../metrics/audit-summary.ts';
import { dueOfFollowUp, type FollowUp } from '../metrics/follow-up-facts.ts';
import { followUpsOfYear, followUpState } from '../metrics/follow-up-summary.ts';
import type { ReviewTopic } from '../metrics/review-summary.ts';
import { trainingByRequirement } from '../metrics/training-summary.ts';
import { auditsView } from './annual-report/audits.ts';
import { briefingsView } from './annual-report/briefings.ts';
import { controlsView } from './annual-report/controls.ts';
import { followUpsView } from './annual-report/follow-ups.ts';
import { partDuties } from './annual-report/part-duties.ts';
import { policyView } from './annual-report/policy.ts';
import { resourcesView } from './annual-report/resources.ts';
import { riskView } from './annual-report/risk.ts';
import { basisOf, dayOf, placesOf, textOf } from './annual-report/shown.ts';
import { summaryView } from './annual-report/summary.ts';
import type { Whole } from './annual-report/whole.ts';
import { figure, type ReviewFigure } from './review-figure.ts';
import { incidents } from './review-incidents.ts';
import { issues } from './review-issues.ts';

type Figures = (whole: Whole) => readonly ReviewFigure[];

type Counted = { readonly count: string; readonly places: string };

const counts = <Line extends Counted>(
  lines: readonly Line[],
  nameOf: (line: Line) => string,
): readonly ReviewFigure[] => lines.map((line) => figure(nameOf(line), line.count, line.places));

const matter = (row: FollowUp, { book }: Whole): ReviewFigure =>
  figure(
    textOf(row, 'id', row.id),
    `${textOf(row, 'matter', row.matter)}（預定 ${dayOf(row, 'planned', dueOfFollowUp(row))}，${followUpState(row, book)}）`,
    placesOf([row.at]),
  );

const pastActions: Figures = (whole) =>
  followUpsOfYear(whole.book)
    .filter(({ origin }) => origin === '管理審查')
    .map((row) => matter(row, whole));

function suitability(whole: Whole): readonly ReviewFigure[] {
  const { answers, noAnswers } = followUpsView(whole);
  const { planVersion } = whole.book.settings;
  return [
    ...(planVersion === ''
      ? []
      : [figure('維護計畫版本', planVersion, whole.book.tables.settings.sheet)]),
    figure('應辦事項', summaryView(whole).duties, '待辦'),
    ...(noAnswers === '' ? counts(answers, ({ what }) => `例行檢核${what}`) : []),
  ];
}

function policy(whole: Whole): readonly ReviewFigure[] {
  const { goals, briefings } = policyView(whole);
  const { policyBriefings } = whole.book.tables;
  return [
    ...goals.map(({ title, target, actual, met, places }) =>
      figure(title, `目標 ${target}，實際 ${actual}，${met}`, places),
    ),
    ...(policyBriefings.rows.length === 0
      ? []
      : [
          figure('對同仁宣導', briefings.staff, policyBriefings.sheet),
          figure('對利害關係人宣導', briefings.stakeholders, policyBriefings.sheet),
        ]),
  ];
}

function resources(whole: Whole): readonly ReviewFigure[] {
  const { share, requests } = resourcesView(whole);
  return [
    ...(whole.book.tables.resources.rows.length === 0
      ? []
      : [figure('經費', share, whole.book.tables.resources.sheet)]),
    ...requests.map(({ state, count, amount, places }) =>
      figure(`需求申請：${state}`, `${count}，金額 ${amount}`, places),
    ),
    ...trainingByRequirement(whole.figures.training).map(({ category, basis, total }) =>
      figure(
        `訓練時數：${category}`,
        `${total.met}／${total.people} 人已達（${basisOf(basis)}）`,
        whole.book.tables.trainingRecords.sheet,
      ),
    ),
  ];
}

function controls(whole: Whole): readonly ReviewFigure[] {
  const { lines } = controlsView(whole);
  const { assets } = whole.book.tables;
  const shown = assets.rows.length === 0 ? [] : lines;
  return [
    figure('防護及控制應辦事項', partDuties(whole).controls.counts, '待辦'),
    ...shown.map(({ title, figure: told, open, basis }) =>
      figure(`${title}（${basis}）`, open === '' ? told : `${told}；未達：${open}`, assets.sheet),
    ),
  ];
}

const auditResults: Figures = (whole) =>
  auditsView(whole).audits.map(({ id, auditee, days, checklist, reported, places }) =>
    figure(id, `${auditee}，${days}。${checklist}報告資通安全長：${reported}。`, places),
  );

function corrections(whole: Whole): readonly ReviewFigure[] {
  const { states, improvements } = auditsView(whole);
  return improvements.length === 0
    ? []
    : [
        ...counts(states, ({ state }) => state),
        ...improvements
          .filter(({ state }) => state !== '已結案' && state !== '不需改善')
          .map(({ id, content, due, state, places }) =>
            figure(id, `${content}（預定 ${due}，${state}）`, places),
          ),
      ];
}

function risks(whole: Whole): readonly ReviewFigure[] {
  const { none, assessed, levels, high } = riskView(whole);
  return [
    ...(none === ''
      ? [
          figure('評估範圍', assessed, whole.book.tables.riskAssessments.sheet),
          ...counts(levels, ({ level }) => `風險 ${level}`),
        ]
      : []),
    ...high.lines.map(({ id, scenario, treatment, due, state, places }) =>
      figure(id, `${scenario}；${treatment}（預定 ${due}，${state}）`, places),
    ),
  ];
}

function feedback(whole: Whole): readonly ReviewFigure[] {
  const told = briefingsOf(whole.book, '外部').map((row) =>
    figure(
      textOf(row, 'stakeholder', row.stakeholder),
      textOf(row, 'effect', row.effect),
      placesOf([row.at]),
    ),
  );
  return told.length === 0 ? [] : [figure('宣導情形', briefingsView(whole).stakeholders), ...told];
}

const isSuggestion = ({ type }: Improvement): boolean => type === '建議';

function chances(whole: Whole): readonly ReviewFigure[] {
  const unmet = policyView(whole).goals.filter(({ met }) => met !== '達成');
  return [
    ...improvementsOfYear(whole.book)
      .filter(isSuggestion)
      .map((row) =>
        figure(
          `稽核建議 ${textOf(row, 'id', row.id)}`,
          textOf(row, 'content', row.content),
          placesOf([row.at]),
        ),
      ),
    ...unmet.map(({ title, actual, places }) => figure(`未達成的目標：${title}`, actual, places)),
  ];
}

/** By topic; nothing where the registers hold nothing. */
export const reviewFigures: Readonly<Record<ReviewTopic, Figures>> = {
  pastActions,
  issues,
  suitability,
  policy,
  resources,
  controls,
  auditResults,
  corrections,
  risks,
  incidents,
  feedback,
  chances,
};
