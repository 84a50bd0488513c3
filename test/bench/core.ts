import { Bench } from 'tinybench';

import { assess } from '../../functions/domain/plan.ts';
import { statusJson } from '../../functions/domain/status.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { anotherSchool, growingTabs, schoolOf } from './schools.ts';
import { median, milliseconds, type Line } from './table.ts';

const NOW = '2026-11-10T08:00';

/** The same cells in sheets nobody has seen: what is remembered of a workbook must not pass for speed. */
const readAnew = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map((sheet) => ({ ...sheet })),
});

function timeOf(workbook: Workbook): number {
  const anew = readAnew(workbook);
  const start = performance.now();
  statusJson(assess(anew, NOW).figures);
  return performance.now() - start;
}

const timesOf = (workbook: Workbook, passes: number): readonly number[] =>
  Array.from({ length: passes }, () => timeOf(workbook));

/** Mean time on the processor in ms: what a machine busy with other work does not lengthen. */
function processorTimeOf(workbook: Workbook, passes: number): number {
  const before = process.threadCpuUsage();
  timesOf(workbook, passes);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / passes;
}

const ROUNDS = 6;

/** In memory, warmed up, every register and rule on; the round in which the machine was least busy. */
export async function coreSpeed(): Promise<readonly Line[]> {
  const schools = [
    ['範例學校，全部登記表，中位數', sampleSchool],
    ['  資產 500 項、60 人時', schoolOf({ 資產清冊: 500, 人員: 60 })],
  ] as const;
  const medians = schools.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    const bench = new Bench({ time: 700, warmupTime: round === 0 ? 1500 : 100 });
    for (const [name, workbook] of schools) bench.add(name, () => void timeOf(workbook));
    const tasks = await bench.run();
    tasks.forEach(({ result }, index) => {
      if ('latency' in result) medians[index]?.push(result.latency.p50);
    });
  }
  return schools.map(([name, workbook], index): Line => {
    const time = Math.min(...(medians[index] ?? []));
    const figure = `${milliseconds(time)}（處理器 ${milliseconds(processorTimeOf(workbook, 100))}）`;
    return { name, figure, promise: '≤ 15 ms', holds: time <= 15 };
  });
}

/** Bytes in use once everything that can be is let go. */
function heapInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** 300 schools, none like another, one after the other: what is kept of one must not outlive it. */
export function heapOverSchools(): Promise<readonly Line[]> {
  const heapAfter = (from: number, to: number): number => {
    for (let number = from; number <= to; number += 1) timeOf(anotherSchool(number));
    return heapInUse();
  };
  // Code is compiled further while it warms up; that is kept, but of no school.
  timesOf(sampleSchool, 300);
  const early = heapAfter(1, 30);
  const late = heapAfter(31, 300);
  const ratio = late / early;
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  return Promise.resolve([
    {
      name: '第 30 校 → 第 300 校',
      figure: `${megabytes(early)} → ${megabytes(late)} MB，${ratio.toFixed(2)} 倍`,
      promise: '≤ 1.1 倍',
      holds: ratio <= 1.1,
    },
  ]);
}

type Growth = {
  readonly name: string;
  readonly tabs: readonly string[];
  /** Rows in each of the tabs. */
  readonly small: number;
  readonly large: number;
};

/** What one more row costs in a small and in a large workbook, on the processor, the fixed cost of the other tabs taken off. */
function perRow({ name, tabs, small, large }: Growth): Line {
  const school = (count: number): Workbook =>
    schoolOf(Object.fromEntries(tabs.map((tab) => [tab, count])));
  const [none, few, many] = [school(0), school(small), school(large)];
  timesOf(few, 20);
  timesOf(many, 1);
  // By turns: what else the machine does wears on its caches, too.
  const rounds = Array.from({ length: 5 }, () => ({
    none: processorTimeOf(none, 8),
    few: processorTimeOf(few, 8),
    many: processorTimeOf(many, 1),
  }));
  const fixed = median(rounds.map((round) => round.none));
  const perFew = (median(rounds.map((round) => round.few)) - fixed) / small / tabs.length;
  const perMany = (median(rounds.map((round) => round.many)) - fixed) / large / tabs.length;
  const ratio = perMany / perFew;
  return {
    name,
    figure: `${(perFew * 1000).toFixed(1)} → ${(perMany * 1000).toFixed(1)} µs，${ratio.toFixed(2)} 倍`,
    promise: '≤ 1.3 倍',
    holds: ratio <= 1.3,
  };
}

const alone = ['資產清冊', '訓練紀錄', '風險評估', '帳號清查', '備份', '還原測試', '更新紀錄'];

export function timePerRow(): Promise<readonly Line[]> {
  const lines = alone.map((tab) =>
    perRow({ name: `${tab} 1 千列 → 10 萬列`, tabs: [tab], small: 1000, large: 100_000 }),
  );
  // Where one register is looked up for each entry of another: what is fine alone may be slow together.
  const together = perRow({
    name: `${growingTabs.length} 頁一起，各 5 百列 → 5 千列`,
    tabs: growingTabs,
    small: 500,
    large: 5000,
  });
  return Promise.resolve([...lines, together]);
}
