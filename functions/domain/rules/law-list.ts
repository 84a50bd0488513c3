// 法規清單 beside the registry (domain.md §4.27): one finding for an entry, and one for the list as to what nobody has checked.
import type { Book } from '../book.ts';
import { isRowVerified, isVersionVerified } from '../citations.ts';
import { designBasis } from '../kit/basis.ts';
import { yearOf } from '../kit/day.ts';
import { foremost } from '../kit/foremost.ts';
import type { Row } from '../kit/register.ts';
import { rulesFor } from '../kit/rule.ts';
import { isOutdated, type CitationOn } from '../law/citations.ts';
import { lawStanding, type LawStanding } from '../law/row.ts';
import { lawTitled, titlesNotIn, versionNamed, versionShown } from '../law/versions.ts';
import { plan } from '../plan-lines.ts';
import { lawList } from '../registers/law-list.ts';

type LawRow = Row<typeof lawList>;

const lawful = plan['299–300、1246–1247'];
const checking = designBasis('引用的條文由人員對照官方條文查證。', '1284–1323');

const isUnanswered = ({ hasChanged }: LawRow): boolean =>
  hasChanged === undefined || hasChanged === '無異動';

const cited = ({ line, article }: CitationOn): string =>
  `L${line ?? ''}${article === null ? '' : `（第 ${article} 條）`}`;

/** `計畫 L246（第 11 條）仍引用舊條文。` */
function linesShown({ lines }: LawStanding): string {
  if (lines.length === 0) return '';
  const places = lines.map(cited).join('、');
  return `計畫 ${places}${places.endsWith('）') ? '' : ' '}仍引用舊條文。`;
}

const unchecked = ({ by }: CitationOn, book: Book): string =>
  isVersionVerified(book, by) ? '' : '（未經查證）';

function changeOf({ state, now }: CitationOn): string {
  if (state === 'renamed') return `已更名，現行為${now}`;
  return state === 'replaced' ? `已不再適用，由${now}取代` : `已修正，現行為${now}`;
}

/** What the entry does not say yet: the law it lists is no longer what the plan means. */
function changed(row: LawRow, book: Book): string | null {
  const standing = isUnanswered(row) ? lawStanding(row, book.asOf) : null;
  if (standing === null) return null;
  const { law, whole } = standing;
  const todo = '請對照官方條文後更新「是否異動」與「現行版本」。';
  if (isOutdated(whole)) {
    return `${changeOf(whole)}${unchecked(whole, book)}。${linesShown(standing)}${todo}`;
  }
  // Of a guide only a newer name is told: an entry under that name has nothing to answer.
  const isOldName = law.versions.length === 0 && law.titles[0] === row.title;
  return isOldName && whole.rumour !== null ? `${whole.rumour}（未經查證）。${todo}` : null;
}

/** The change is noted, but the plan's text still cites the old one. */
function citedOld(row: LawRow, book: Book): string | null {
  const standing = isUnanswered(row) ? null : lawStanding(row, book.asOf);
  const [first] = standing?.lines ?? [];
  if (standing === null || first === undefined) return null;
  const now = `現行為${first.now}${unchecked(first, book)}。`;
  // No version of a law that is gone can be the one the plan means.
  const todo =
    first.state === 'replaced'
      ? '請在計畫改版時更正，並把這一列改為新的法規。'
      : '請在計畫改版時更正，再填「計畫引用版本」。';
  return `${linesShown(standing)}${now}${todo}`;
}

/** A check that cannot be counted: which text it was of is not told, or not known here. */
function unknownVersion({ title = '', verified, verifiedVersion = '' }: LawRow): string | null {
  const law = lawTitled(title);
  if (verified === undefined || law === undefined || law.versions.length === 0) return null;
  if (versionNamed(law, verifiedVersion) !== null) return null;
  const known = law.versions.map(versionShown).join('；');
  return verifiedVersion === ''
    ? '填了查證日而沒有查證版本，仍視為未經查證。請填官方條文的修正日期。'
    : `系統的法規資料沒有「${verifiedVersion}」這個版本，仍視為未經查證。已知的版本：${known}。請確認日期。`;
}

export const lawListRules = rulesFor<typeof lawList, Book>(lawList, [
  {
    code: 'law-changed',
    severity: 'warning',
    basis: lawful,
    column: 'hasChanged',
    says: changed,
  },
  {
    code: 'law-cited-old',
    severity: 'info',
    basis: lawful,
    column: 'version',
    says: citedOld,
  },
  {
    code: 'law-version-unknown',
    severity: 'warning',
    basis: checking,
    column: 'verifiedVersion',
    says: unknownVersion,
  },
  {
    code: 'law-unverified',
    severity: 'info',
    basis: checking,
    column: 'verified',
    // Seventeen times the same would hide what is wrong.
    all: ({ rows }, book) => {
      const open = rows.filter((row) => !isRowVerified(book, row));
      const first = foremost(
        open,
        ({ number = 999, title = '' }) => `${String(number).padStart(3, '0')}\n${title}`,
      );
      return first === undefined
        ? []
        : [
            {
              row: first.at.row,
              message: `法規清單 ${rows.length} 項中有 ${open.length} 項還沒有對照現行官方條文查證，引用時都印「未經查證」。請查證後填「查證日」與「查證版本」。`,
            },
          ];
    },
  },
  {
    code: 'plan-law-not-listed',
    severity: 'warning',
    basis: plan['1284–1323'],
    column: 'title',
    all: ({ rows }) => {
      const missing = titlesNotIn(rows);
      return rows.length === 0 || missing.length === 0
        ? []
        : [
            {
              row: null,
              message: `計畫列出的法規與指引，清單還沒有${missing.map((title) => `「${title}」`).join('')}。請補列，已廢止的在「是否異動」註明。`,
            },
          ];
    },
  },
  {
    code: 'law-not-checked-this-year',
    severity: 'warning',
    basis: lawful,
    column: 'checked',
    // A list nobody has looked at this year is one thing to do, not seventeen.
    all: ({ rows }, { year }) => {
      const open = rows.filter(({ checked }) => checked === undefined || yearOf(checked) < year);
      return open.length === rows.length && open.length > 1
        ? [{ row: null, message: '今年還沒有檢視法規清單。請逐項檢視後填最近檢視日。' }]
        : open.map(({ at }) => ({
            row: at.row,
            message: '今年還沒有檢視這項法規。請檢視後更新日期。',
          }));
    },
  },
]);
