import { Bench } from 'tinybench';

import { assess } from '../../functions/domain/plan.ts';
import { statusJson } from '../../functions/domain/status.ts';
import type { Workbook } from '../../functions/domain/kit/cell.ts';
import { schoolOf } from './schools.ts';
import { median, milliseconds, type Line } from './table.ts';

const NOW = '2026-11-10T08:00';

function checkAndStatus(workbook: Workbook): number {
  const { findings, figures } = assess(workbook, NOW);
  return findings.length + statusJson(figures).duties.length;
}

/** 500 assets and 60 people, in memory, warmed up. */
export async function coreSpeed(): Promise<readonly Line[]> {
  const workbook = schoolOf({ 資產清冊: 500, 人員: 60 });
  const bench = new Bench({ time: 3000, warmupTime: 1500 });
  bench.add('check + status', () => {
    checkAndStatus(workbook);
  });
  const [task] = await bench.run();
  const result = task?.result;
  const p50 = result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
  return [
    {
      name: '500 項資產、60 人，中位數',
      figure: milliseconds(p50),
      promise: '≤ 10 ms',
      holds: p50 <= 10,
    },
  ];
}

/** Median time of one pass, over at least `passes` of them. */
function timeOf(workbook: Workbook, passes: number): number {
  const times = Array.from({ length: passes }, () => {
    const start = performance.now();
    checkAndStatus(workbook);
    return performance.now() - start;
  });
  return median(times);
}

/** What one more row costs in a small and in a large workbook, the fixed cost of the other tabs taken off. */
export function timePerRow(): Promise<readonly Line[]> {
  const lines = ['資產清冊', '訓練紀錄'].map((tab): Line => {
    const none = schoolOf({ [tab]: 0 });
    const small = schoolOf({ [tab]: 1000 });
    const large = schoolOf({ [tab]: 100_000 });
    timeOf(small, 60);
    timeOf(large, 2);
    const fixed = timeOf(none, 60);
    const perSmall = (timeOf(small, 60) - fixed) / 1000;
    globalThis.gc?.();
    const perLarge = (timeOf(large, 7) - fixed) / 100_000;
    const ratio = perLarge / perSmall;
    return {
      name: `${tab} 1 千列 → 10 萬列`,
      figure: `${(perSmall * 1000).toFixed(1)} → ${(perLarge * 1000).toFixed(1)} µs，${ratio.toFixed(2)} 倍`,
      promise: '≤ 1.3 倍',
      holds: ratio <= 1.3,
    };
  });
  return Promise.resolve(lines);
}
