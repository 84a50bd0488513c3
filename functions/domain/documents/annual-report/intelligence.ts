// 資通安全情資之評估及因應: how much of each class, answered as the class asks; never what the intelligence says.
import type { Book } from '../../book.ts';
import {
  classesOf,
  intelligenceByClass,
  intelligenceOfYear,
} from '../../metrics/intelligence-summary.ts';
import type { Intelligence } from '../../metrics/intelligence-facts.ts';
import { cut, dayOf, emptyNote, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type ItemLine = {
  readonly id: string;
  readonly received: string;
  readonly source: string;
  readonly classes: string;
  readonly assessed: string;
  readonly decision: string;
  readonly places: string;
};

export type IntelligenceView = {
  readonly figure: string;
  readonly alerts: string;
  readonly classes: readonly {
    readonly name: string;
    readonly count: string;
    readonly assessed: string;
    readonly answered: string;
    readonly open: string;
    readonly places: string;
  }[];
  readonly items: Cut<ItemLine>;
  /** Empty when the year has entries. */
  readonly none: string;
};

const SHOWN = 20;

/** 資安預警 are to be answered, 產品通告 ask for a look at what the school has. */
function alertsOf(items: readonly Intelligence[]): string {
  const alerts = items.filter(({ form }) => form === '資安預警');
  const notices = items.filter(({ form }) => form === '產品通告');
  const answered = alerts.filter(({ answer }) => answer !== undefined).length;
  const checked = notices.filter(({ inventory }) => inventory !== undefined).length;
  return `資安預警 ${alerts.length} 則，已回復 ${answered} 則；產品通告 ${notices.length} 則，已盤點 ${checked} 則。`;
}

const itemLine = (item: Intelligence): ItemLine => ({
  id: textOf(item, 'id', item.id),
  received: dayOf(item, 'received', item.received),
  source: textOf(item, 'source', item.source),
  classes: classesOf(item).join('、'),
  assessed: dayOf(item, 'assessed', item.assessed),
  decision: textOf(item, 'decision', item.decision),
  places: placesOf([item.at]),
});

const classLines = (book: Book): IntelligenceView['classes'] =>
  intelligenceByClass(book).map(({ name, source, assessed, answered, open }) => ({
    name,
    count: `${source.length} 則`,
    assessed: `${assessed} 則`,
    answered: `${answered} 則`,
    open: placesOf(open),
    places: placesOf(source),
  }));

export function intelligenceView({ book }: Whole): IntelligenceView {
  const { intelligence } = book.tables;
  const items = intelligenceOfYear(book);
  const none = items.length === 0 ? emptyNote(intelligence, []) : '';
  return {
    figure: none === '' ? `接獲 ${items.length} 則（同一則可屬多類）。` : none,
    alerts: none === '' ? alertsOf(items) : none,
    classes: classLines(book),
    items: cut(items, { limit: SHOWN, sheet: intelligence.sheet }, itemLine),
    none,
  };
}
