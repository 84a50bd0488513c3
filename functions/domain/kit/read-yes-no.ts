// Yes and no as people tick, type and mark them.
import type { Cell } from './cell.ts';
import { matchKey } from './normalise.ts';

const YES = ['是', 'y', 'yes', 'true', 'v', '✓', '✔', '☑', '○', '有', '1', '已貼', '已完成'];
const NO = ['否', 'n', 'no', 'false', 'x', '✗', '☐', '×', '無', '0', '未貼', '未完成'];

/** Null when it is neither. */
export function readYesNo(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const key = matchKey(String(cell));
  if (YES.includes(key)) return true;
  return NO.includes(key) ? false : null;
}
