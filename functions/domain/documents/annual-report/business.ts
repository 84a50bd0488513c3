// 核心業務及其重要性: both tables of businesses, how long each may stand still, and which run on a core system.
import { hasNoSystem } from '../../metrics/business-facts.ts';
import type { Book } from '../../book.ts';
import { cut, dayOf, emptyNote, placesOf, textOf, typedOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type Core = Book['tables']['coreBusiness']['rows'][number];
type Support = Book['tables']['nonCoreBusiness']['rows'][number];

type Common = {
  readonly name: string;
  readonly impact: string;
  readonly outage: string;
  readonly reviewed: string;
  readonly places: string;
};

type CoreLine = Common & { readonly system: string; readonly importance: string };
type SupportLine = Common & { readonly description: string };

export type BusinessView = {
  readonly figure: string;
  readonly systems: string;
  readonly core: Cut<CoreLine>;
  readonly noCore: string;
  readonly support: Cut<SupportLine>;
  readonly noSupport: string;
};

const SHOWN = 25;

/** Hours of the clock for what serves people outside, of work for what serves the school (L121–123). */
function outageOf(row: Core | Support): string {
  const { outage, side } = row;
  if (outage === undefined) return textOf(row, 'outage', undefined);
  if (outage === '無') return '填「無」';
  if (side === undefined) return `${outage} 小時（服務對象未填）`;
  return side === '對內' ? `${outage} 工作小時（對內）` : `${outage} 小時（對外）`;
}

/** The plan names a business and then, after a colon, all that it comprises; the register keeps the rest. */
function nameOfBusiness(row: Core | Support): string {
  const name = textOf(row, 'name', row.name?.split(/[：:]/u)[0]);
  return row.operation === undefined ? name : `${name}\n${row.operation}`;
}

const commonOf = (row: Core | Support): Common => ({
  name: nameOfBusiness(row),
  impact: typedOf(row, 'impact', row.impact),
  outage: outageOf(row),
  reviewed: dayOf(row, 'reviewed', row.reviewed),
  places: placesOf([row.at]),
});

function systemOf(row: Core): string {
  if (row.system === undefined) return textOf(row, 'system', undefined);
  if (hasNoSystem(row.system)) return '沒有核心資通系統';
  return [row.system, row.host, row.unit].filter((word) => word !== undefined).join('\n');
}

const coreLine = (row: Core): CoreLine => ({
  ...commonOf(row),
  system: systemOf(row),
  importance: typedOf(row, 'importance', row.importance),
});

const supportLine = (row: Support): SupportLine => ({
  ...commonOf(row),
  description: typedOf(row, 'description', row.description),
});

/** Which assets are to be marked as core systems; 0 of nothing would read as good news. */
export function coreSystems({ tables }: Book): string {
  const { coreBusiness } = tables;
  if (coreBusiness.rows.length === 0)
    return `${coreBusiness.sheet}：${emptyNote(coreBusiness, [])}`;
  const withSystem = coreBusiness.rows.filter(({ system }) => !hasNoSystem(system));
  const unclear = coreBusiness.rows.filter(({ system }) => system === undefined).length;
  const names = withSystem.map(({ system = '' }) => system);
  const what =
    names.length === 0
      ? '核心業務都沒有登記核心資通系統。'
      : `${names.length} 項核心業務有核心資通系統：${[...new Set(names)].join('、')}（${placesOf(withSystem.map(({ at }) => at))}）。`;
  return unclear > 0 ? `${what}另有 ${unclear} 列沒有填。` : what;
}

export function businessView({ book }: Whole): BusinessView {
  const { coreBusiness, nonCoreBusiness } = book.tables;
  return {
    figure: `核心業務 ${coreBusiness.rows.length} 列，非核心業務 ${nonCoreBusiness.rows.length} 列。`,
    systems: coreSystems(book),
    core: cut(coreBusiness.rows, { limit: SHOWN, sheet: coreBusiness.sheet }, coreLine),
    noCore: emptyNote(coreBusiness, []),
    support: cut(nonCoreBusiness.rows, { limit: SHOWN, sheet: nonCoreBusiness.sheet }, supportLine),
    noSupport: emptyNote(nonCoreBusiness, []),
  };
}
