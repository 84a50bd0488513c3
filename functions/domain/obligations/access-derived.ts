// Sentences of 玖 that other sentences ask in detail.
import type { Book } from '../book.ts';
import { plan } from '../plan-lines.ts';
import type { DerivedObligation } from '../kit/obligation.ts';
import { via } from './families.ts';

export const accessDerived: readonly DerivedObligation<Book>[] = via([
  {
    id: 'PC-PATCH',
    title: '連網電腦隨時更新',
    basis: plan['851–852'],
    of: ['OS-PATCH', 'MAL-AV'],
  },
]);
