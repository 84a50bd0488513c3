import type { Book } from '../book.ts';
import { minutesBetween } from '../kit/day.ts';
import { rulesFor } from '../kit/rule.ts';
import { plan } from '../plan-lines.ts';
import { laws } from '../laws.ts';
import {
  containmentLimit,
  investigationLimit,
  isConfirmed,
  levelByAspects,
  levelOf,
  reportLimit,
} from '../metrics/incident-facts.ts';
import { incidents } from '../registers/incidents.ts';

export const incidentRules = rulesFor<typeof incidents, Book>(incidents, [
  {
    code: 'aware-before-occurred',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'aware',
    says: ({ occurred, aware }) =>
      occurred !== undefined && aware !== undefined && aware < occurred
        ? '知悉時間早於發生時間。請確認。'
        : null,
  },
  {
    code: 'reported-before-aware',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reported',
    says: ({ aware, reported }) =>
      aware !== undefined && reported !== undefined && reported < aware
        ? '通報時間早於知悉時間。請確認。'
        : null,
  },
  {
    code: 'reported-late-without-reason',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'lateReason',
    says: (incident) => {
      const limit = reportLimit(incident);
      const isLate = limit !== null && incident.reported !== undefined && incident.reported > limit;
      return isConfirmed(incident) && isLate && incident.lateReason === undefined
        ? '通報超過知悉後 1 小時，請填逾時原因。'
        : null;
    },
  },
  {
    code: 'reported-late',
    severity: 'warning',
    basis: laws.incidentReport,
    column: 'reported',
    says: (incident) => {
      const { aware, reported, lateReason } = incident;
      if (!isConfirmed(incident) || aware === undefined || reported === undefined) return null;
      const minutes = minutesBetween(aware, reported);
      return minutes > 60 && lateReason !== undefined
        ? `知悉後 ${minutes} 分鐘才通報，超過 1 小時。`
        : null;
    },
  },
  {
    code: 'not-reported',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reported',
    says: (incident, { now }) => {
      const limit = reportLimit(incident);
      return isConfirmed(incident) &&
        incident.reported === undefined &&
        limit !== null &&
        now > limit
        ? '知悉已超過 1 小時還沒有通報時間。請立即通報並填時間。'
        : null;
    },
  },
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
      const highest = levelByAspects(incident);
      const level = levelOf(incident);
      return isConfirmed(incident) && highest !== null && level !== null && level !== highest
        ? `三個面向影響最高為 ${highest} 級，與填寫的 ${level} 級不同。請確認。`
        : null;
    },
  },
  {
    code: 'level-change-not-reported',
    severity: 'error',
    basis: laws.incidentReport,
    column: 'reportedAgain',
    says: ({ levelChanged, reportedAgain }, { now }) =>
      levelChanged !== undefined && minutesBetween(levelChanged, reportedAgain ?? now) > 60
        ? '等級變更後 1 小時內應再次通報。請確認再通報時間。'
        : null,
  },
  {
    code: 'contained-late',
    severity: 'error',
    basis: laws.incidentContainment,
    column: 'contained',
    says: (incident, { now }) => {
      const limit = containmentLimit(incident);
      return isConfirmed(incident) && limit !== null && (incident.contained ?? now) > limit.at
        ? `損害控制或復原應在知悉後 ${limit.hours} 小時內完成。`
        : null;
    },
  },
  {
    code: 'investigated-late',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'investigated',
    says: (incident, { today }) => {
      const limit = investigationLimit(incident);
      return isConfirmed(incident) && limit !== null && (incident.investigated ?? today) > limit
        ? '完成控制或復原後 1 個月內應送交調查報告。'
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
  {
    code: 'reviewed-before-received',
    severity: 'error',
    basis: laws.incidentReview,
    column: 'reviewed',
    says: ({ reviewReceived, reviewed }) =>
      reviewReceived !== undefined && reviewed !== undefined && reviewed < reviewReceived
        ? '審核完成時間早於審核機關收到時間。請確認。'
        : null,
  },
  {
    code: 'no-ticket',
    severity: 'warning',
    basis: plan['203–205'],
    column: 'ticket',
    says: (incident) =>
      isConfirmed(incident) && incident.reported !== undefined && incident.ticket === undefined
        ? '已通報但沒有平台單號。請補填。'
        : null,
  },
  {
    code: 'closed-without-cause',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'cause',
    says: (incident) =>
      isConfirmed(incident) &&
      incident.closed !== undefined &&
      (incident.cause === undefined || incident.prevention === undefined)
        ? '結案前應填發生原因與改善及預防措施。'
        : null,
  },
  {
    code: 'personal-data-involved',
    severity: 'info',
    basis: laws.incidentReport,
    column: 'involvesPersonalData',
    says: (incident) =>
      isConfirmed(incident) &&
      incident.involvesPersonalData === true &&
      incident.closed === undefined
        ? '涉及個資，請另依個人資料保護法評估是否通知當事人。'
        : null,
  },
]);
