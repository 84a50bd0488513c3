// The level of an incident: the highest of three aspects, each by the law's table; what is typed must agree.
import type { Book } from '../book.ts';
import { rulesFor } from '../kit/rule.ts';
import { laws } from '../laws.ts';
import {
  isConfirmed,
  levelByAspects,
  levelBySituation,
  levelOf,
  type Aspect,
  type Incident,
} from '../metrics/incident-facts.ts';
import { incidents } from '../registers/incidents.ts';

/** An aspect's level was typed, and the law's table makes another of the situation that was chosen. */
const aspectDiffers =
  (aspect: Aspect) =>
  (incident: Incident): string | null => {
    const level = levelBySituation(incident, aspect);
    const typed = incident[aspect];
    return level === undefined || typed === undefined || typed === level
      ? null
      : `依所選情形應為「${level}」，與填寫的「${typed}」不同。請清空由系統判斷，或更正情形。`;
  };

export const incidentLevelRules = rulesFor<typeof incidents, Book>(incidents, [
  {
    code: 'no-level',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'level',
    says: (incident) =>
      isConfirmed(incident) && levelOf(incident) === null
        ? '確認事件沒有等級，無法計算時限與目標。請填通報等級。'
        : null,
  },
  {
    code: 'level-not-highest-aspect',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'level',
    says: (incident) => {
      const { level, reviewedLevel } = incident;
      const highest = levelByAspects(incident);
      // Once reviewed, the first estimate is history.
      if (!isConfirmed(incident) || level === undefined || reviewedLevel !== undefined) return null;
      return highest !== null && level !== highest
        ? `三個面向最高為 ${highest} 級，與填寫的 ${level} 級不同。請更正等級或面向。`
        : null;
    },
  },
  {
    code: 'reviewed-level-not-highest-aspect',
    severity: 'warning',
    basis: laws.incidentLevels,
    column: 'reviewedLevel',
    says: (incident) => {
      const { reviewedLevel } = incident;
      const highest = levelByAspects(incident);
      return isConfirmed(incident) &&
        reviewedLevel !== undefined &&
        highest !== null &&
        reviewedLevel !== highest
        ? `審核為 ${reviewedLevel} 級，三個面向最高卻是 ${highest} 級。請依審核結果更正面向。`
        : null;
    },
  },
  {
    code: 'confidentiality-level-differs',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'confidentiality',
    says: aspectDiffers('confidentiality'),
  },
  {
    code: 'integrity-level-differs',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'integrity',
    says: aspectDiffers('integrity'),
  },
  {
    code: 'availability-level-differs',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'availability',
    says: aspectDiffers('availability'),
  },
  {
    code: 'level-change-without-time',
    severity: 'warning',
    basis: laws.incidentReport,
    column: 'levelChanged',
    says: (incident) => {
      const { level, reviewedLevel, levelChanged, reportedAgain, unreadable } = incident;
      const isOther = level !== undefined && reviewedLevel !== undefined && level !== reviewedLevel;
      return isConfirmed(incident) &&
        levelChanged === undefined &&
        !unreadable.includes('levelChanged') &&
        (isOther || reportedAgain !== undefined)
        ? '等級變更過，但沒有變更時間，無法計算再通報的 1 小時。請填等級變更時間。'
        : null;
    },
  },
  {
    code: 'no-officer-meeting',
    severity: 'error',
    basis: laws.incidentLevels,
    column: 'officerMeeting',
    says: (incident) =>
      isConfirmed(incident) &&
      Number(levelOf(incident)) >= 3 &&
      incident.officerMeeting === undefined
        ? '第三、四級事件，資通安全長應召開會議。請填會議日。'
        : null,
  },
]);
