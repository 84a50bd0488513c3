// Online forms in Node: make and open what should be there, close what is over, read what was answered, enter it all at once.
import { openBook, type Book } from './domain/book.ts';
import { applyChanges } from './domain/kit/apply.ts';
import type { Moment } from './domain/kit/day.ts';
import { heldByOther, releaseLease, takeLease } from './domain/lease.ts';
import { enterForms, type EnteredForms, type ReadForm } from './domain/questionnaires/enter.ts';
import type { Opened } from './domain/questionnaires/form-rows.ts';
import {
  draftOf,
  formSteps,
  type FormSteps,
  type Listed,
} from './domain/questionnaires/forms-listed.ts';
import { namedForPeople } from './domain/questionnaires/given.ts';
import { responsesTrouble } from './domain/questionnaires/responses-trouble.ts';
import { BrokenWorld, type QuestionnaireService, type WorkbookStore } from './ports.ts';
import { refuseForeign, refuseWhenHeldBy } from './run.ts';

export type FormsWorld = {
  readonly store: WorkbookStore;
  /** Given the workbook, since the school may have set where its forms are kept. */
  readonly service: (book: Book) => QuestionnaireService;
  readonly now: Moment;
  /** Names this run in the lease; no two runs share it. */
  readonly holder: string;
  /** The workbook's address, which keeps its forms apart from those of others in the same folder. */
  readonly workbook: string;
};

/** The JSON of `zianbu forms`. */
export type FormsReport = {
  readonly forms: readonly {
    readonly id: string;
    readonly kind: string;
    /** The number of the session; empty for a form that is always open. */
    readonly subject: string;
    readonly url: string;
    readonly state: string;
  }[];
  /** Responses that are new, or newly decided. */
  readonly pulled: readonly {
    readonly id: string;
    readonly kind: string;
    readonly subject: string;
    readonly person: string;
    readonly submitted: Moment;
    readonly state: string;
    readonly note: string;
  }[];
  readonly remarks: readonly string[];
};

/** A workbook whose forms may be dealt with now, or one clear line. */
function openOurs(workbook: Parameters<typeof openBook>[0], { now, holder }: FormsWorld): Book {
  const book = openBook(workbook, now);
  refuseForeign(book);
  if (book.lacking !== null) {
    throw new BrokenWorld(
      '這本活頁簿是舊的結構版本，還沒有線上表單的設定。請先執行一次每日作業（zianbu run），再執行一次。',
    );
  }
  const trouble = responsesTrouble(book);
  if (trouble !== null) throw new BrokenWorld(trouble);
  refuseWhenHeldBy(heldByOther(book, holder));
  return book;
}

/** From when on responses of a form that is always open may be new; those of a session are read once, as a whole. */
function sinceOf({ kind }: Listed, { tables }: Book): Moment | null {
  if (kind === '訓練簽到') return null;
  return tables.responses.rows.reduce<Moment | null>((latest, row) => {
    const isLater = row.kind === kind && row.submitted !== undefined;
    return isLater && row.submitted > (latest ?? '') ? row.submitted : latest;
  }, null);
}

async function readForm(
  listed: Listed,
  isOver: boolean,
  book: Book,
  service: QuestionnaireService,
): Promise<ReadForm | null> {
  const { id, kind } = listed;
  if (id === undefined) return null;
  const gone: ReadForm = { id, state: '找不到', responses: [] };
  if (isOver && (await service.close(id)) === 'gone') return gone;
  const responses = await service.responses(id, sinceOf(listed, book));
  if (responses === 'gone') return gone;
  if (isOver) return { id, state: '已關閉', responses };
  return { id, state: '開放', responses: kind === '訓練簽到' ? [] : responses };
}

type Done = { readonly opened: Opened[]; readonly read: ReadForm[] };

/** Fills `done` as far as it gets: what is done is entered even when the next step fails. */
async function take(steps: FormSteps, book: Book, world: FormsWorld, done: Done): Promise<void> {
  if (steps.open.length + steps.read.length === 0) return;
  const service = world.service(book);
  for (const listed of steps.read) {
    const form = await readForm(listed, steps.close.has(listed.at.row), book, service);
    if (form !== null) done.read.push(form);
  }
  for (const { wanted } of steps.open) {
    const made = await service.open(draftOf(wanted, book, world.workbook));
    done.opened.push({ wanted, made });
  }
}

/** Whether anything outside the workbook changes: then no other run may be at it. */
const acts = ({ open, close }: FormSteps): boolean => open.length > 0 || close.size > 0;

/** Enters what was done. Somebody may have typed in the meantime, so rows are placed by what is there now. */
async function enter(before: Book, isLeased: boolean, done: Done, world: FormsWorld) {
  const { store, holder } = world;
  const hasNews = enterForms(before, done.opened, done.read).changes.length > 0;
  if (!isLeased && !hasNews) return { book: before, told: [] };
  const book = openOurs(await store.read(), world);
  const { changes, told } = enterForms(book, done.opened, done.read);
  const all = [...changes, ...(isLeased ? releaseLease(book, holder) : [])];
  if (all.length > 0) await store.write(all);
  return { book: openBook(applyChanges(book.workbook, all), world.now), told };
}

const pulledOf = (told: EnteredForms['told']): FormsReport['pulled'] =>
  told.map((verdict) => {
    const { given, state, note } = verdict;
    const { id, name: kind, subject, submitted } = given;
    return { id, kind, subject, person: namedForPeople(verdict), submitted, state, note };
  });

const formsOf = ({ tables }: Book): FormsReport['forms'] =>
  tables.questionnaires.rows.map(({ id = '', kind = '', subject = '', url = '', state = '' }) => ({
    id,
    kind,
    subject,
    url,
    state,
  }));

/** Rejects with `WorkbookBusy` or `BrokenWorld`; what was done until then is entered. */
export async function keepForms(world: FormsWorld): Promise<FormsReport> {
  const { store, holder } = world;
  try {
    const book = openOurs(await store.read(), world);
    const steps = formSteps(book);
    const isLeased = acts(steps);
    if (isLeased) await store.write(takeLease(book, holder));
    const done: Done = { opened: [], read: [] };
    let failure: unknown = null;
    try {
      await take(steps, book, world, done);
    } catch (error) {
      failure = error;
    }
    const after = await enter(book, isLeased, done, world);
    if (failure !== null) throw failure as Error;
    return {
      forms: formsOf(after.book),
      pulled: pulledOf(after.told),
      remarks: steps.remarks,
    };
  } finally {
    await store.close();
  }
}
