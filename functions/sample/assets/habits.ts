// How each office fills in the asset list: its own day of inventory, way of writing days, tick marks and references.
import type { Cell } from '../../domain/kit/cell.ts';
import type { Day } from '../../domain/kit/day.ts';
import { assets } from '../../domain/registers/assets.ts';
import { addressOf, nameOf, type Account } from '../people.ts';
import type { Entry } from '../sheet.ts';
import { written, type Style } from '../written.ts';

/** One line of the asset list; `bought` is a column of the school's own. */
export type AssetEntry = Entry<typeof assets, 'bought'>;

export type Office = '教務處' | '學務處' | '總務處' | '輔導室' | '人事會計室' | '校長室';

type Habit = {
  readonly inventoried: Day;
  readonly style: Style;
  readonly yes: Cell;
  readonly refer: (account: Account) => string;
};

const habits: Readonly<Record<Office, Habit>> = {
  教務處: { inventoried: '2026-09-03', style: 'slash', yes: '是', refer: nameOf },
  學務處: { inventoried: '2026-08-31', style: 'dot', yes: 'V', refer: nameOf },
  總務處: { inventoried: '2026-09-08', style: 'run', yes: true, refer: addressOf },
  輔導室: { inventoried: '2026-09-10', style: 'western', yes: '✓', refer: addressOf },
  人事會計室: { inventoried: '2026-09-11', style: 'serial', yes: 'Y', refer: nameOf },
  校長室: { inventoried: '2026-09-11', style: 'long', yes: '是', refer: nameOf },
};

/** The four aspects and the value that follows from them: their maximum. */
export function valued(
  confidentiality: number,
  integrity: number,
  availability: number,
  legality: number,
): AssetEntry {
  const worth = Math.max(confidentiality, integrity, availability, legality);
  return { confidentiality, integrity, availability, legality, worth };
}

/** What every entry of an office shares. */
export function owned(office: Office, manager: Account): AssetEntry {
  const { inventoried, style, refer } = habits[office];
  return {
    office,
    manager: refer(manager),
    inventoried: written(inventoried, style),
    quantity: 1,
    state: '使用中',
  };
}

/** Hardware: a custodian, and a label put on at the last inventory. */
export function hardware(office: Office, custodian: Account): AssetEntry {
  const { inventoried, style, yes, refer } = habits[office];
  return {
    ...owned(office, custodian),
    class: office === '總務處' ? '實體' : '硬體',
    custodian: refer(custodian),
    isLabelled: yes,
    labelled: written(inventoried, style),
    isHazardous: '否',
  };
}

/** Computers: protected, with a recent virus pattern. */
export function computer(office: Office, custodian: Account): AssetEntry {
  const { style, yes } = habits[office];
  return {
    ...hardware(office, custodian),
    item: '電腦設備',
    hasAntivirus: yes,
    virusPattern: written('2026-11-03', style),
  };
}

/** Two digits, for ids: 7 → `07`. */
export const two = (value: number): string => String(value).padStart(2, '0');
/** Three digits, for ids: 7 → `007`. */
export const three = (value: number): string => String(value).padStart(3, '0');
