// The way a respondent takes through a form: from page to page, where answers lead.
import { objectIn, objectsIn, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest, unknown } from '../spreadsheet/refusal.ts';
import { idIn, questionIn, type FormContent } from './form.ts';

export type Answers = ReadonlyMap<string, readonly string[]>;

type Page = { readonly id: string | null; readonly items: readonly JsonObject[] };

/** A page break begins a page and is called by its id. */
function pagesOf(items: readonly JsonObject[]): readonly Page[] {
  const pages: { id: string | null; items: JsonObject[] }[] = [{ id: null, items: [] }];
  for (const item of items) {
    if ('pageBreakItem' in item) pages.push({ id: idIn(item, 'itemId'), items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/** Where what was chosen on a page leads: the last choice that says so counts. */
function chosenWay({ items }: Page, answers: Answers): JsonObject | undefined {
  const ways = items.flatMap((item) => {
    const question = questionIn(item) ?? {};
    const [value] = answers.get(idIn(question, 'questionId')) ?? [];
    const options = objectsIn(objectIn(question, 'choiceQuestion') ?? {}, 'options');
    const leads = options.some((one) => 'goToAction' in one || 'goToSectionId' in one);
    const chosen =
      options.find((one) => one['value'] === value) ??
      options.find((one) => value !== undefined && one['isOther'] === true);
    return leads && chosen !== undefined ? [chosen] : [];
  });
  return ways.at(-1);
}

function nextIndex(pages: readonly Page[], at: number, way: JsonObject | undefined): number | null {
  const section = way === undefined ? undefined : textIn(way, 'goToSectionId');
  const action = way === undefined ? undefined : textIn(way, 'goToAction');
  if (action === 'SUBMIT_FORM') return null;
  if (action === 'RESTART_FORM') throw unknown('respondents who begin again');
  if (section === undefined) return at + 1 < pages.length ? at + 1 : null;
  return pages.findIndex(({ id }) => id === section);
}

/** The questions a respondent with these answers comes to. */
export function questionsMet({ items }: FormContent, answers: Answers): readonly JsonObject[] {
  const pages = pagesOf(items);
  const met: JsonObject[] = [];
  const seen = new Set<number>();
  let at: number | null = 0;
  while (at !== null) {
    if (seen.has(at)) throw badRequest('These answers lead back to a page that was answered.');
    seen.add(at);
    const page: Page = pages[at] ?? { id: null, items: [] };
    met.push(...page.items.map(questionIn).filter((question) => question !== null));
    at = nextIndex(pages, at, chosenWay(page, answers));
  }
  return met;
}
