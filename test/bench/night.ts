// A city of 4,000 schools in one night, simulated: how long it takes against what Google's quota forces.
import { simulateNight } from '../night/night.ts';
import { verdictOf } from '../night/verdict.ts';
import type { Line } from './table.ts';

const SCHOOLS = 4000;

/** What one account may read in a minute, and what a run reads. */
const [READS_PER_MINUTE, READS] = [60, 2];

export async function cityNight(): Promise<readonly Line[]> {
  const night = await simulateNight({ schools: SCHOOLS, failing: 0.02, repeated: 0.02 });
  await night.standIn.close();
  const { calls, logged, sent, due, deadLetters, turnedAway, minutes } = night;
  const { notRun, lost, twice, unrecorded } = verdictOf(night);
  const forced = (SCHOOLS * READS) / READS_PER_MINUTE;
  const ratio = minutes / forced;
  const runs = logged.filter((line) => line['function'] === 'daily').length;
  const none = (name: string, found: number): Line => ({
    name,
    figure: String(found),
    promise: '0',
    holds: found === 0,
  });
  return [
    { name: '學校', figure: `${SCHOOLS} 所，每所 ${due.length} 封信到期` },
    { name: '執行（含重送）', figure: `${runs} 次，寄出 ${sent.length} 封` },
    {
      name: '呼叫 Google',
      figure: `完成 ${calls.done}、額度用完 ${calls.refused}、失敗 ${calls.failed}`,
    },
    { name: '暫時沒有空的執行個體而退回', figure: `${turnedAway} 次` },
    none('沒有執行的學校', notRun.length),
    none('漏寄的學校', lost.length),
    none('重複寄的學校', twice.length),
    none('寄送紀錄不符的學校', unrecorded.length),
    none('進入 dead letter 的訊息', deadLetters),
    {
      name: '一夜的時間',
      figure: `${minutes.toFixed(1)} 分，額度至少要 ${forced.toFixed(1)} 分，${ratio.toFixed(3)} 倍`,
      promise: '≤ 1.1 倍',
      holds: ratio <= 1.1,
    },
  ];
}
