// Intelligence of the year for the report: how much of each class, and what each class asks that is missing.
import type { Book } from '../book.ts';
import type { Source } from '../kit/finding.ts';
import {
  assessmentGaps,
  coreGaps,
  hasClass,
  intrusionGaps,
  isIntelligenceOfYear,
  lacksIncident,
  lacksMasking,
  messageGaps,
  type Intelligence,
} from './intelligence-facts.ts';

export const intelligenceOfYear = (book: Book): readonly Intelligence[] =>
  book.tables.intelligence.rows.filter((item) => isIntelligenceOfYear(item, book));

type ClassRule = {
  readonly name: string;
  readonly fits: (item: Intelligence) => boolean;
  readonly isOpen: (item: Intelligence) => boolean;
};

/** The four classes of L910–962, which may overlap; last, what nobody has put into one. */
const classes: readonly ClassRule[] = [
  {
    name: '訊息情資',
    fits: ({ isMessage }) => isMessage === true,
    isOpen: (item) => messageGaps(item) !== null,
  },
  {
    name: '入侵攻擊情資',
    fits: ({ isIntrusion }) => isIntrusion === true,
    isOpen: (item) => intrusionGaps(item) !== null || lacksIncident(item),
  },
  { name: '機敏性情資', fits: ({ isSensitive }) => isSensitive === true, isOpen: lacksMasking },
  {
    name: '涉核心情資',
    fits: ({ isCore }) => isCore === true,
    isOpen: (item) => coreGaps(item) !== null,
  },
  { name: '尚未分類', fits: (item) => !hasClass(item), isOpen: () => true },
];

export const classesOf = (item: Intelligence): readonly string[] =>
  classes.filter(({ fits }) => fits(item)).map(({ name }) => name);

type IntelligenceCount = {
  readonly name: string;
  readonly source: readonly Source[];
  readonly assessed: number;
  /** With everything that L900–999 asks of the class. */
  readonly answered: number;
  readonly open: readonly Source[];
};

export function intelligenceByClass(book: Book): readonly IntelligenceCount[] {
  const items = intelligenceOfYear(book);
  return classes.map(({ name, fits, isOpen }) => {
    const ofClass = items.filter(fits);
    const open = ofClass.filter((item) => assessmentGaps(item) !== null || isOpen(item));
    return {
      name,
      source: ofClass.map(({ at }) => at),
      assessed: ofClass.filter(({ assessed }) => assessed !== undefined).length,
      answered: ofClass.length - open.length,
      open: open.map(({ at }) => at),
    };
  });
}
