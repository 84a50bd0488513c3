// Facts about risk assessments that rules, duties and the report all need: values are worked out here, whatever is typed.
import type { Book } from '../book.ts';
import { yearOf } from '../kit/day.ts';
import type { Grade } from '../kit/grade-column.ts';
import { groupBy } from '../kit/group.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import type { Row } from '../kit/register.ts';
import type { assets } from '../registers/assets.ts';
import type { riskAssessments } from '../registers/risk-assessments.ts';
import { personNamed } from './account-facts.ts';
import { isInUse } from './asset-facts.ts';
import {
  aspectsOf,
  levelOfRisk,
  scaleOf,
  stepValue,
  worthOf,
  type RiskLevel,
} from './risk-scale.ts';

export type Assessment = Row<typeof riskAssessments>;
type Asset = Row<typeof assets>;

const assetsById = oncePer((book: Book): ReadonlyMap<string, Asset> => {
  const { rows } = book.tables.assets;
  // The first of two entries with one number is the one that counts; the second is a finding already.
  const byNumber = new Map([...rows].reverse().map((asset) => [matchKey(asset.id ?? ''), asset]));
  // As typed, too: folding a number is the dear part of looking it up.
  for (const { id = '' } of rows) {
    const asset = byNumber.get(matchKey(id));
    if (asset !== undefined) byNumber.set(id, asset);
  }
  return byNumber;
});

export function assetOf(book: Book, id: string | undefined): Asset | undefined {
  if (id === undefined) return undefined;
  const byNumber = assetsById(book);
  return byNumber.get(id) ?? byNumber.get(matchKey(id));
}

export type Risk = {
  readonly worth: number | null;
  readonly value: number | null;
  readonly level: RiskLevel | null;
  /** After treatment; null when 殘餘可能性 or 殘餘衝擊 is missing. */
  readonly residual: number | null;
};

type Steps = readonly [Grade | undefined, Grade | undefined];

function product(worth: number | null, [likelihood, impact]: Steps, book: Book): number | null {
  const { settings } = book;
  const first = likelihood === undefined ? null : stepValue(likelihood, settings);
  const second = impact === undefined ? null : stepValue(impact, settings);
  if (first === null || second === null) return null;
  if (!scaleOf(settings).countsWorth) return first * second;
  return worth === null ? null : worth * first * second;
}

function workOut(row: Assessment, book: Book): Risk {
  const worth = worthOf(aspectsOf(row, assetOf(book, row.asset)), book.settings);
  const value = product(worth, [row.likelihood, row.impact], book);
  return {
    worth,
    value,
    level: value === null ? null : levelOfRisk(value, book.settings),
    residual: product(worth, [row.residualLikelihood, row.residualImpact], book),
  };
}

const workedOut = oncePer<Book, Map<Assessment, Risk>>(() => new Map());

/** What an assessment comes to by the school's formula; null where something is missing or off the scale. */
export function riskOf(row: Assessment, book: Book): Risk {
  const known = workedOut(book);
  const earlier = known.get(row);
  if (earlier !== undefined) return earlier;
  const risk = workOut(row, book);
  known.set(row, risk);
  return risk;
}

/** Above what the school accepts. */
export function isAbove(row: Assessment, book: Book): boolean {
  const { value } = riskOf(row, book);
  return value !== null && value > scaleOf(book.settings).threshold;
}

/** Kept as it is, with somebody and a reason behind it. */
export const isAccepted = ({ treatment, acceptedBy, acceptReason }: Assessment): boolean =>
  treatment === '留存' && acceptedBy !== undefined && acceptReason !== undefined;

/** What the school may live with although it is above the threshold: only the 資安長 can say so. */
export const isAcceptedByOfficer = (row: Assessment, book: Book): boolean =>
  isAccepted(row) && personNamed(book, row.acceptedBy)?.role === '資通安全長';

/** Done, and yet what is left is still above what the school accepts. */
export function isLeftAbove(row: Assessment, book: Book): boolean {
  const { residual } = riskOf(row, book);
  return row.done !== undefined && residual !== null && residual > scaleOf(book.settings).threshold;
}

export const isTreated = (row: Assessment, book: Book): boolean =>
  (row.done !== undefined && row.done <= book.asOf && !isLeftAbove(row, book)) ||
  isAcceptedByOfficer(row, book);

const isAssessedIn = ({ assessed }: Assessment, year: number): boolean =>
  assessed !== undefined && yearOf(assessed) === year;

/** This year's assessments up to the day that counts. */
export const assessmentsOfYear = oncePer((book: Book): readonly Assessment[] =>
  book.tables.riskAssessments.rows.filter(
    (row) => isAssessedIn(row, book.year) && (row.assessed ?? '') <= book.asOf,
  ),
);

/** Above the threshold: this year's, and earlier ones whose treatment is still open. */
export const risksToTreat = oncePer((book: Book): readonly Assessment[] =>
  book.tables.riskAssessments.rows.filter(
    (row) =>
      (row.assessed ?? '') <= book.asOf &&
      isAbove(row, book) &&
      (isAssessedIn(row, book.year) || !isTreated(row, book)),
  ),
);

/** Assets in use whose class the school assesses every year (設定 風險評估範圍). */
export function assetsInScope(book: Book): readonly Asset[] {
  const classes = new Set(book.settings.riskScope.split(/[、,，]/u).map(matchKey));
  return book.tables.assets.rows.filter(
    (asset) => isInUse(asset) && (asset.class === undefined || classes.has(asset.class)),
  );
}

/** This year's assessments by asset number. */
export const assessmentsByAsset = oncePer((book: Book) =>
  groupBy(assessmentsOfYear(book), ({ asset }) => matchKey(asset ?? '')),
);

export const isAssetAssessed = (asset: Asset, book: Book): boolean =>
  asset.id !== undefined && assessmentsByAsset(book).has(matchKey(asset.id));
