import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { dayOfMoment } from '../kit/day.ts';
import { matchKey } from '../kit/normalise.ts';
import { rulesFor } from '../kit/rule.ts';
import { plan } from '../plan-lines.ts';
import { laws } from '../laws.ts';
import { isConfirmed, type Incident } from '../metrics/incident-facts.ts';
import { blankFields, incidentParts, measureLayers } from '../metrics/incident-parts.ts';
import { incidents } from '../registers/incidents.ts';
import { incidentClockRules } from './incident-clocks.ts';
import { incidentLevelRules } from './incident-levels.ts';

/** Words of 措施層面 that are none of the law's. */
const unknownLayers = ({ layers = '' }: Incident): readonly string[] =>
  layers
    .split(/[、,，;；\s]+/u)
    .filter((word) => word !== '' && !measureLayers.some((layer) => matchKey(word) === layer));

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
    code: 'contained-before-aware',
    severity: 'error',
    basis: laws.incidentContainment,
    column: 'contained',
    says: ({ aware, contained }) =>
      aware !== undefined && contained !== undefined && contained < aware
        ? '控制或復原時間早於知悉時間。請確認。'
        : null,
  },
  {
    code: 'investigated-before-contained',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'investigated',
    says: ({ contained, investigated }) =>
      contained !== undefined && investigated !== undefined && investigated < dayOfMoment(contained)
        ? '調查報告送交日早於控制或復原。請確認。'
        : null,
  },
  {
    code: 'extension-without-consent',
    severity: 'error',
    basis: laws.incidentInvestigation,
    column: 'extensionConsent',
    says: ({ extendedTo, extensionConsent }) =>
      extendedTo !== undefined && extensionConsent === undefined
        ? '調查報告延期須經上級同意，沒有文號不計延期。請填延期同意文號。'
        : null,
  },
  {
    code: 'other-way-not-filed',
    severity: 'warning',
    basis: laws.incidentReport,
    column: 'filedLater',
    says: (incident) =>
      isConfirmed(incident) && incident.otherWay !== undefined && incident.filedLater === undefined
        ? '以替代方式通報後，應回平台補登。補登後請填平台補登時間。'
        : null,
  },
  {
    code: 'incident-report-incomplete',
    severity: 'error',
    basis: laws.incidentReportParts,
    column: null,
    orAt: incidentParts.flatMap(({ fields }) => fields),
    says: (incident) => {
      const isFiled = incident.investigated !== undefined || incident.closed !== undefined;
      const blank = isConfirmed(incident) && isFiled ? blankFields(incident) : [];
      return blank.length === 0
        ? null
        : `調查報告七款還缺${blank.join('、')}。請補填；送交或結案前應齊備。`;
    },
  },
  {
    code: 'unknown-measure-layer',
    severity: 'warning',
    basis: laws.incidentReportParts,
    column: 'layers',
    says: (incident) => {
      const unknown = unknownLayers(incident);
      return unknown.length === 0
        ? null
        : `「${unknown.join('、')}」不是措施層面。請填${measureLayers.join('、')}，可填多項。`;
    },
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
    code: 'personal-data-involved',
    severity: 'warning',
    basis: designBasis('涉及個資的事件，另依個人資料保護法評估通知當事人。'),
    column: 'involvesPersonalData',
    says: (incident) =>
      isConfirmed(incident) &&
      incident.involvesPersonalData === true &&
      incident.closed === undefined
        ? '涉及個資，請另依個人資料保護法評估是否通知當事人。'
        : null,
  },
  ...incidentLevelRules,
  ...incidentClockRules,
]);
