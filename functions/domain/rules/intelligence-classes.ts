// What each class of intelligence asks for in answer (L969–999).
import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import {
  coreGaps,
  intrusionGaps,
  isSettled,
  lacksIncident,
  lacksMasking,
  messageGaps,
  type Intelligence,
} from '../metrics/intelligence-facts.ts';
import { plan } from '../plan-lines.ts';
import { intelligence } from '../registers/intelligence.ts';

const intrusion = plan['975–981'];

/** What is said of an item that somebody has assessed, or should have. */
export const ofSettled =
  (gaps: (item: Intelligence) => string | null, advice: (names: string) => string) =>
  (item: Intelligence, book: Book): string | null => {
    const names = isSettled(item, book) ? gaps(item) : null;
    return names === null ? null : advice(names);
  };

export const intelligenceClassRules = rulesFor<typeof intelligence, Book>(intelligence, [
  {
    code: 'message-without-response',
    severity: 'error',
    basis: plan['969–973'],
    column: null,
    orAt: ['teamAssessment', 'prevention'],
    says: ofSettled(messageGaps, (names) => `訊息情資沒有填${names}。請由推動小組評估後補填。`),
  },
  {
    code: 'intrusion-without-response',
    severity: 'error',
    basis: intrusion,
    column: null,
    orAt: ['isDanger', 'prevention', 'notified'],
    says: ofSettled(
      intrusionGaps,
      (names) => `入侵攻擊情資沒有填${names}。請判斷、防護並通知各單位。`,
    ),
  },
  {
    code: 'danger-without-incident',
    severity: 'error',
    basis: intrusion,
    column: 'incident',
    says: (item) =>
      lacksIncident(item) ? '情資有立即危險，請通報並登錄資安事件，再填事件編號。' : null,
  },
  {
    code: 'sensitive-not-masked',
    severity: 'error',
    basis: plan['983–991'],
    column: 'isMasked',
    says: (item) =>
      lacksMasking(item) ? '機敏性情資應先遮蔽、刪除或去識別化。完成後請填「是」。' : null,
  },
  {
    code: 'core-without-response',
    severity: 'error',
    basis: plan['993–999'],
    column: null,
    orAt: ['operationEffect', 'prevention'],
    says: ofSettled(coreGaps, (names) => `涉核心情資沒有填${names}。請由推動小組評估後補填。`),
  },
]);
