// TRN-PLAN, TRN-REC, TRN-CONT, TRN-NEW and TRN-EXT: what surrounds the hours themselves.
import { dayInYear, isActive, touchesYear, type Book, type Person } from '../book.ts';
import { plan } from '../plan-lines.ts';
import { addDays, rocDay, schoolYearOf, yearOf, type Day } from '../kit/day.ts';
import type { Duty, Obligation } from '../kit/obligation.ts';
import { coursesOf, jobTypesWithout, planDue } from '../metrics/training-plan-facts.ts';
import { ledgerOf } from '../metrics/training-ledger.ts';
import { isSignInKept } from '../metrics/sign-in-facts.ts';
import { trainingStandings } from '../metrics/training-shortfall.ts';
import { dutyOf, sheetSource, stateUntil } from './duty.ts';
import { perEntry, type Judged } from './families.ts';
import { securityPerson } from './owners.ts';

const planned = { id: 'TRN-PLAN', title: '學年訓練計畫', basis: plan['1109–1113'] } as const;

/** The plan of the school year that the day falls in; approved late is still approved, and said to be late. */
function planDuty(book: Book): Duty {
  const schoolYear = schoolYearOf(book.asOf);
  const due = planDue(book, schoolYear);
  const courses = coursesOf(book, schoolYear);
  const common = { subject: String(schoolYear), owner: securityPerson(book), due };
  const source =
    courses.length > 0 ? courses.map(({ at }) => at) : sheetSource(book.tables.trainingPlan.sheet);
  const approvals = courses.flatMap(({ approved }) => approved ?? []);
  const unapproved = courses.length - approvals.filter((day) => day <= book.asOf).length;
  const missing = jobTypesWithout(courses);
  const open = [
    ...(courses.length === 0 ? ['還沒有訂定'] : []),
    ...(unapproved > 0 ? [`${unapproved} 門課還沒有核定`] : []),
    ...(courses.length > 0 && missing.length > 0 ? [`沒有${missing.join('、')}類別的課程`] : []),
  ];
  if (open.length > 0) {
    const reason = `${schoolYear} 學年訓練計畫${open.join('，')}，請於 ${rocDay(due)} 前完成。`;
    return dutyOf(planned, { ...common, state: stateUntil(due, book), reason, source });
  }
  const last = [...approvals].sort().at(-1) ?? due;
  const late = last > due ? `，晚於 ${rocDay(due)}` : '';
  const reason = `${schoolYear} 學年訓練計畫 ${courses.length} 門課，${rocDay(last)} 核定${late}。`;
  return dutyOf(planned, { ...common, state: 'ok', reason, source });
}

/** Sessions held this year need a sign-in sheet; what people completed elsewhere, a certificate. */
function recordsOfYear(book: Book): readonly Judged[] {
  const inYear = (day: Day | undefined): day is Day =>
    day !== undefined && yearOf(day) === book.year && day <= book.asOf;
  // A session whose day cannot be told may be of this year, until somebody mends the day.
  const sessions = book.tables.trainingSessions.rows.filter(
    ({ day }) => day === undefined || inYear(day),
  );
  const { counted, rejected } = ledgerOf(book);
  return [
    ...sessions.map((session) => ({
      at: session.at,
      open: isSignInKept(session, book) ? null : `場次「${session.course ?? ''}」沒有簽到表。`,
    })),
    ...counted
      .filter(({ completed }) => inYear(completed))
      .map(({ entry }) => ({ at: entry.at, open: null })),
    ...rejected
      .filter(({ why, entry }) => why === 'no-proof' && inYear(entry.completed))
      .map(({ entry }) => ({
        at: entry.at,
        open: `${entry.person ?? ''}的「${entry.course ?? entry.session ?? '課程'}」沒有證明。`,
      })),
  ];
}

const contents = ['政策', '法令', '作業', '技術'] as const;
const content = { id: 'TRN-CONT', title: '訓練內容涵蓋四類', basis: plan['1117–1126'] } as const;

/** 得: the school may; what it has not covered is said, and never counts against it (A40). */
function contentDuty(book: Book): Duty {
  const { rows, sheet } = book.tables.trainingSessions;
  const held = rows.filter(
    ({ day }) => day !== undefined && yearOf(day) === book.year && day <= book.asOf,
  );
  const seen = new Set(held.map((session) => session.content));
  const missing = contents.filter((one) => !seen.has(one));
  const isWhole = missing.length === 0;
  return dutyOf(content, {
    subject: String(book.year),
    owner: securityPerson(book),
    due: null,
    state: isWhole ? 'ok' : 'not-applicable',
    reason: isWhole
      ? '今年的場次涵蓋政策、法令、作業與技術。'
      : `計畫寫「得包含」，不強制。今年的場次還沒有${missing.join('、')}。`,
    source: held.length > 0 ? held.map(({ at }) => at) : sheetSource(sheet),
  });
}

const arrival = { id: 'TRN-NEW', title: '新進人員報到說明', basis: plan['1128–1130'] } as const;

const briefingDay = (joined: Day, { settings }: Book): Day =>
  addDays(joined, settings.briefingDays);

/** Due on the day of arrival; a few days pass before it counts as missed (設定 報到說明天數). */
function arrivalDuty(person: Person, joined: Day, book: Book): Duty {
  const { name = '（姓名未填）', briefed, email } = person;
  const isDone = briefed !== undefined && briefed <= book.asOf;
  const late = isDone && briefed > joined ? `，到職日為 ${rocDay(joined)}` : '';
  return dutyOf(arrival, {
    subject: email ?? name,
    owner: securityPerson(book),
    due: joined,
    state: isDone ? 'ok' : stateUntil(briefingDay(joined, book), book),
    reason: isDone
      ? `${name}已於 ${rocDay(briefed)} 說明${late}。`
      : `${name} ${rocDay(joined)} 到職，還沒有報到說明日。請說明資通安全規範後填日期。`,
    source: [person.at],
  });
}

const arrivals = (book: Book): readonly Duty[] =>
  book.tables.people.rows.flatMap((person) => {
    const { joined } = person;
    if (joined === undefined || !isActive(person, book.asOf)) return [];
    return touchesYear(book, joined, briefingDay(joined, book))
      ? [arrivalDuty(person, joined, book)]
      : [];
  });

const outsiders = (book: Book): readonly Judged[] =>
  trainingStandings(book)
    .filter(
      ({ person, basis, isExempt }) =>
        person.role === '外部使用者' && basis.kind === 'plan' && !isExempt,
    )
    .map(({ person, shortfall }) => ({
      at: person.at,
      open: shortfall > 0 ? `${person.name ?? ''}還差 ${shortfall} 小時。` : null,
      due: dayInYear(book, book.settings.trainingDue),
    }));

const officer = '資通安全兼辦人員';

export const trainingPlan: readonly Obligation<Book>[] = [
  {
    ...planned,
    period: '每學年年初',
    registers: ['訓練計畫'],
    owner: officer,
    duties: (book) => [planDuty(book)],
  },
  ...perEntry([
    {
      id: 'TRN-REC',
      title: '保存訓練紀錄與簽到',
      basis: plan['1113–1115、1146–1148'],
      sheet: '訓練場次',
      when: '每次訓練',
      entries: recordsOfYear,
      none: { state: 'not-applicable', reason: '今年還沒有訓練場次或紀錄，沒有需要保存的。' },
    },
  ]),
  {
    ...content,
    period: '每年（得）',
    registers: ['訓練場次'],
    owner: officer,
    duties: (book) => [contentDuty(book)],
  },
  {
    ...arrival,
    period: '報到時',
    registers: ['人員'],
    owner: officer,
    unasked: '今年沒有登記新到職的人員。',
    duties: arrivals,
  },
  ...perEntry([
    {
      id: 'TRN-EXT',
      title: '外部使用者訓練',
      basis: plan['1132–1134'],
      sheet: '人員',
      when: '每年',
      entries: outsiders,
      none: { state: 'not-applicable', reason: '「人員」沒有在任的外部使用者。' },
    },
  ]),
];
