import { isItStaff, type Book } from '../book.ts';
import { matchKey } from '../kit/normalise.ts';
import { oncePer } from '../kit/once.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import { isConfirmed, type Incident } from '../metrics/incident-facts.ts';
import { assessmentGaps, hasClass, isSettled, sourceGaps } from '../metrics/intelligence-facts.ts';
import { plan } from '../plan-lines.ts';
import { intelligence } from '../registers/intelligence.ts';
import { intelligenceClassRules, ofSettled } from './intelligence-classes.ts';

const assessment = plan['900–908'];
const intrusion = plan['975–981'];

const incidentsById = oncePer(
  ({ tables }: Book): ReadonlyMap<string, Incident> =>
    new Map(tables.incidents.rows.map((incident) => [matchKey(incident.id ?? ''), incident])),
);

const incidentOf = (book: Book, id: string | undefined): Incident | undefined =>
  id === undefined ? undefined : incidentsById(book).get(matchKey(id));

export const intelligenceRules = rulesFor<typeof intelligence, Book>(intelligence, [
  {
    code: 'intelligence-not-assessed',
    severity: 'error',
    basis: assessment,
    column: null,
    orAt: ['assessed', 'impact', 'risk', 'resources', 'decision'],
    says: ofSettled(assessmentGaps, (names) => `情資評估沒有填${names}。請評估後補填。`),
  },
  {
    code: 'intelligence-assessed-before-received',
    severity: 'error',
    basis: assessment,
    column: 'assessed',
    says: ({ received, assessed }) =>
      received !== undefined && assessed !== undefined && assessed < received
        ? '評估日早於接獲日。請確認。'
        : null,
  },
  {
    code: 'analyst-not-security-person',
    severity: 'warning',
    basis: plan['912–962'],
    column: 'analyst',
    says: ({ analyst }, { people }) => {
      const found = people.find(analyst);
      return found !== undefined && found !== 'ambiguous' && !isItStaff(found.role)
        ? '分析人員不是資通安全兼辦人員或資訊人員。請改填指定的人員，或到人員更正角色。'
        : null;
    },
  },
  {
    code: 'intelligence-without-class',
    severity: 'error',
    basis: plan['912–962'],
    column: null,
    says: (item, book) =>
      isSettled(item, book) && !hasClass(item)
        ? '情資沒有分類。請在訊息、入侵攻擊、機敏性、涉核心至少一欄填「是」。'
        : null,
  },
  ...intelligenceClassRules,
  {
    code: 'warning-not-answered',
    severity: 'warning',
    basis: assessment,
    column: 'answer',
    says: (item, book) =>
      item.form === '資安預警' && item.answer === undefined && isSettled(item, book)
        ? '資安預警還沒有回復。請在平台回復後填預警回復。'
        : null,
  },
  {
    code: 'confirmed-without-ticket',
    severity: 'warning',
    basis: assessment,
    column: 'ticket',
    says: ({ answer, ticket }) =>
      answer === '確實事件' && ticket === undefined
        ? '回復確實事件前應先自行通報。請填通報單號。'
        : null,
  },
  {
    code: 'confirmed-without-incident',
    severity: 'warning',
    basis: intrusion,
    column: 'incident',
    says: ({ answer, incident }) =>
      answer === '確實事件' && incident === undefined
        ? '回復確實事件，請在「資安事件」登錄，再填事件編號。'
        : null,
  },
  {
    code: 'intelligence-of-no-incident',
    severity: 'warning',
    basis: intrusion,
    column: 'incident',
    says: ({ answer, isDanger, incident: id }, book) => {
      const incident = incidentOf(book, id);
      const isReal = answer === '確實事件' || isDanger === true;
      return isReal && incident !== undefined && !isConfirmed(incident)
        ? `「${id ?? ''}」登錄為${incident.nature ?? ''}，與立即危險或確實事件不符。請更正其中一邊。`
        : null;
    },
  },
  {
    code: 'intelligence-ticket-differs',
    severity: 'warning',
    basis: intrusion,
    column: 'ticket',
    says: ({ ticket, incident: id }, book) => {
      const known = incidentOf(book, id)?.ticket;
      return ticket !== undefined && known !== undefined && matchKey(ticket) !== matchKey(known)
        ? `資安事件「${id ?? ''}」的通報單號是「${known}」。請更正成同一個單號。`
        : null;
    },
  },
  {
    code: 'warning-answered-late',
    severity: 'warning',
    basis: assessment,
    column: 'answered',
    says: ({ form, answered, answerDue }) =>
      form === '資安預警' &&
      answered !== undefined &&
      answerDue !== undefined &&
      answered > answerDue
        ? '回復日晚於平台的回復期限。請在因應方式說明原因。'
        : null,
  },
  {
    code: 'source-not-judged',
    severity: 'warning',
    basis: laws.intelligenceSharing,
    column: null,
    orAt: ['reliability', 'isTimely'],
    says: ofSettled(sourceGaps, (names) => `沒有判斷情資來源：請填${names}。`),
  },
  {
    code: 'product-not-inventoried',
    severity: 'error',
    basis: laws.hazardousProducts,
    column: 'inventory',
    says: (item, book) =>
      item.form === '產品通告' && item.inventory === undefined && isSettled(item, book)
        ? '產品通告沒有盤點結果。請盤點本校有無該產品，並移除或停用後填寫。'
        : null,
  },
]);
