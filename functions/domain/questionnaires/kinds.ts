// The online forms there are, declared once: the register each fills, the columns it asks, and what is known without asking.
// How a question is asked follows from its column.
import { questionOf, type Question } from '../kit/questionnaire.ts';
import type { Columns } from '../kit/register.ts';
import { registers } from '../registers/index.ts';
import type { QuestionnaireName } from '../registers/questionnaires.ts';

/** Nothing of what staff may not write down anywhere (L940–954, L983–991). */
const NEVER = '請勿填寫身分證字號、生日、密碼等資料。';

/** What a response tells without being asked: who answered, of which office, and when. */
export type Known = 'person' | 'office' | 'day';

type Registers = typeof registers;

type Declared<C extends Columns> = {
  readonly name: QuestionnaireName;
  /** What people read above the questions. */
  readonly description: string;
  readonly asks: readonly (keyof C & string)[];
  /** Asked, but may be left open here although the column must be filled in some time. */
  readonly optional?: readonly (keyof C & string)[];
  /** Columns asked by other words than the column's own hint. */
  readonly hints?: Readonly<Partial<Record<keyof C & string, string>>>;
  readonly known: Readonly<Partial<Record<keyof C & string, Known>>>;
};

export type Kind = {
  readonly name: QuestionnaireName;
  readonly register: keyof Registers;
  readonly description: string;
  /** By column key, in the order they are asked. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly known: Readonly<Record<string, Known>>;
};

function kind<K extends keyof Registers>(
  register: K,
  declared: Declared<Registers[K]['columns']>,
): Kind {
  const { name, description, asks, optional = [] } = declared;
  const columns: Columns = registers[register].columns;
  const hints: Readonly<Record<string, string | undefined>> = declared.hints ?? {};
  const questions = asks.flatMap((key) => {
    const column = columns[key];
    if (column === undefined) return [];
    const hint = hints[key] ?? column.hint;
    const isRequired = column.required === 'error' && !optional.includes(key);
    return [[key, questionOf(column, { hint, isRequired })] as const];
  });
  // A key of `known` is given only with a value.
  return {
    name,
    register,
    description,
    questions: new Map(questions),
    known: declared.known as Kind['known'],
  };
}

/** Forms that stay open all the time. The sign-in of a session is a form of its own (session.ts). */
export const standingKinds: readonly Kind[] = [
  kind('assets', {
    name: '資產異動',
    description: `新增、移動、換人保管或報廢資產時填寫。已在清冊的資產請填資產編號與異動內容；新增的資產編號空白。${NEVER}`,
    asks: [
      'id',
      'name',
      'class',
      'item',
      'changed',
      'state',
      'custodian',
      'place',
      'brand',
      'model',
      'propertyNumber',
      'note',
    ],
    optional: ['id', 'class', 'item'],
    hints: { id: '財產標籤上的編號；新增的資產空白。', note: '改了什麼、為什麼。' },
    known: { changeNotified: 'day' },
  }),
  kind('incidents', {
    name: '事件初報',
    description:
      '發現疑似資通安全事件時立即填寫，資安人員會接手判斷與通報。緊急時請同時打電話。只寫發生什麼事，不要寫個人資料、密碼或弱點細節。',
    asks: ['summary', 'occurred', 'aware', 'involvesPersonalData'],
    hints: {
      aware: '你發現的時間；通報時限由此起算。',
      involvesPersonalData: '可能有個人資料外洩時選「是」，但不要寫出資料內容。',
    },
    known: {},
  }),
  kind('roomVisits', {
    name: '管制區域進出',
    description: `進出通訊機房（機櫃）等管制區域時填寫，每人每次一份。${NEVER}`,
    asks: [
      'day',
      'entered',
      'left',
      'person',
      'office',
      'room',
      'reason',
      'isSupport',
      'need',
      'escort',
      'movement',
      'equipment',
    ],
    hints: { person: '進入管制區域的人。', escort: '外部人員由誰陪同；沒有請空白。' },
    known: {},
  }),
  kind('requests', {
    name: '需求申請',
    description: `提出資通安全資源需求，由推動小組審查、資通安全長核定後採購。${NEVER}`,
    asks: [
      'kind',
      'item',
      'reason',
      'year',
      'quantity',
      'amount',
      'source',
      'wanted',
      'brand',
      'isHazardous',
    ],
    known: { requested: 'day', applicant: 'person', office: 'office' },
  }),
];
