// What changed the school as a whole, and the law it had overlooked.
import { goalEvents } from '../domain/registers/goal-events.ts';
import { majorEvents } from '../domain/registers/major-events.ts';
import { sheetOf } from './sheet.ts';

export const majorEventsSheet = sheetOf(majorEvents, [
  {
    id: '113-C1',
    day: '113/12/20',
    kind: '責任等級核定',
    summary: '核定為資通安全責任等級 D 級。',
    documentNumber: '基府教網字第 113-0281 號',
  },
  {
    id: '115-C1',
    day: '民國115年8月15日',
    kind: '系統變更',
    summary: '校園骨幹交換器汰換，無線網路改接新的網段。',
    documentNumber: '海風教字第 115-0318 號',
    audit: '115-A1',
  },
]);

export const goalEventsSheet = sheetOf(goalEvents, [
  {
    id: '115-L1',
    day: '115/10/7',
    law: '資通安全事件通報及應變辦法',
    type: '未鑑別',
    source: '稽核',
    content: '通報應變程序仍引用更名前的辦法。',
    improvement: '115-F4',
    settled: '115/10/27',
  },
]);
