// What the registry of laws is made of. Days are those of the sources named beside them, none of them the official text:
// whatever is printed from here is 未經查證 until 法規清單 says who checked it.
import { addDays, type Day } from '../kit/day.ts';

/** Articles by what they are about; null: the matter has moved, and where to is not known for certain. */
type Articles = Readonly<Record<string, string | null>>;

export type LawVersion = {
  readonly title: string;
  /** Day of issue or promulgation, by which people call the version. */
  readonly issued: Day;
  /** First and last day in force; `until` null while no end is known. */
  readonly from: Day;
  readonly until: Day | null;
  /** False: that there is a new text is known, its day only roughly. */
  readonly isDayKnown: boolean;
  readonly articles: Articles;
  /** Where days and article numbers were found. */
  readonly source: string;
};

/** `from`: the day before which it says nothing; null when no day is told. */
type Rumour = { readonly from: Day | null; readonly text: string };

export type Law = {
  readonly id: string;
  /** Every name it goes by, the plan's first. */
  readonly titles: readonly string[];
  /** In order of days; empty for guides and papers whose versions have no known days. */
  readonly versions: readonly LawVersion[];
  /** The law that took its place, by id, and the first day of that. */
  readonly replaced: { readonly by: string; readonly from: Day } | null;
  /** What is said to have changed, without a day or a text to show for it. */
  readonly rumour: Rumour | null;
};

type Given = {
  readonly issued: Day;
  /** Default: the day of issue. */
  readonly from?: Day;
  readonly title?: string;
  readonly isDayKnown?: boolean;
  readonly articles?: Articles;
  readonly source: string;
};

type Declared = {
  readonly title: string;
  readonly otherTitles?: readonly string[];
  readonly versions?: readonly Given[];
  readonly replaced?: Law['replaced'];
  readonly rumour?: Rumour;
};

/** One declaration: each version lasts until the day before the next one, or before the law that took its place. */
export function law(id: string, declared: Declared): Law {
  const { title, otherTitles = [], versions = [], replaced = null, rumour = null } = declared;
  const starts = versions.map(({ issued, from = issued }) => from);
  const built = versions.map(
    ({ issued, title: name = title, isDayKnown = true, articles = {}, source }, index) => {
      const next = starts[index + 1] ?? replaced?.from;
      return {
        title: name,
        issued,
        from: starts[index] ?? issued,
        until: next === undefined ? null : addDays(next, -1),
        isDayKnown,
        articles,
        source,
      };
    },
  );
  const titles = [...new Set([title, ...built.map((version) => version.title), ...otherTitles])];
  return { id, titles, versions: built, replaced, rumour };
}
