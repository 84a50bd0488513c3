import type { Duty } from '../../kit/obligation.ts';
import type { Figures } from '../../status.ts';

export const dutiesFor = ({ duties }: Figures, ids: readonly string[]): readonly Duty[] =>
  duties.filter(({ obligation }) => ids.includes(obligation));
