import { openWorkbook } from '../../adapters/workbook/index.ts';
import { natureOf } from '../../domain/kit/basis.ts';
import { rocDay, rocDue } from '../../domain/kit/day.ts';
import { groupBy } from '../../domain/kit/group.ts';
import { actualShown, targetShown } from '../../domain/metrics/goal-results.ts';
import { dutyStates } from '../../domain/registers/results.ts';
import { piecesOf, pieceTitle } from '../../domain/results/pieces.ts';
import { daysShown, progressShown } from '../../domain/schedule/shown.ts';
import { statusJson, type Figures } from '../../domain/status.ts';
import type { Command } from '../command.ts';
import { readAssessment } from '../read.ts';

/** The yearly calendar, for as long as something of it is to come. */
const scheduleLines = (schedule: Figures['schedule']): readonly string[] =>
  schedule.every(({ progress }) => progress === 'done' || progress === 'apart')
    ? []
    : [
        '',
        '年度行程（由管理審查與提報的期限倒推，天數可在設定調整）',
        ...schedule.map((one) => {
          const days = daysShown(one);
          return `  ${one.action}：${progressShown[one.progress]}${days === '' ? '' : `，${days}`}`;
        }),
      ];

/** Names told in one line; in January everybody is short of the same hours. */
const NAMES = 12;

function shortfallLines(short: Figures['training']): readonly string[] {
  const alike = groupBy(
    short,
    ({ category, required, completed, shortfall, basis }) =>
      `${category} 應 ${required}、已 ${completed}、缺 ${shortfall} 小時（${natureOf(basis)}）`,
  );
  return [...alike].map(([hours, people]) => {
    const names = people.slice(0, NAMES).map(({ person }) => person.name ?? '');
    const more = people.length > NAMES ? `等 ${people.length} 人` : '';
    return `  ${names.join('、')}${more}：${hours}`;
  });
}

function statusLines({ asOf, goals, training, duties, schedule }: Figures): readonly string[] {
  const short = training.filter(({ shortfall }) => shortfall > 0);
  const open = duties.filter(({ state }) => state !== 'ok' && state !== 'not-applicable');
  return [
    `截至 ${rocDay(asOf)}`,
    '',
    '目標',
    ...goals.map(
      (goal) =>
        `  ${goal.met ? '達成　' : '未達成'} ${goal.title}：${actualShown(goal)}（目標 ${targetShown(goal)}）`,
    ),
    '',
    `訓練時數不足 ${short.length} 項`,
    ...shortfallLines(short),
    ...scheduleLines(schedule),
    '',
    `待辦 ${open.length} 項（共 ${duties.length} 項）`,
    ...piecesOf(open).map((piece) => {
      const { state, due, owner, reason } = piece.duty;
      const day = due === null ? '期限未定' : rocDue(due);
      return `  [${dutyStates[state]}] ${day} ${owner.name} ${pieceTitle(piece)}：${reason}`;
    }),
  ];
}

export const status: Command = {
  name: 'status',
  summary: '目標、訓練缺額與待辦',
  flags: [],
  run: async ({ workbook, now }) => {
    const { figures } = await readAssessment(openWorkbook(workbook, { readOnly: true }), now);
    return { json: statusJson(figures), lines: statusLines(figures), exitCode: 0 };
  },
};
