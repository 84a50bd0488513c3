// The layout of version 1 of the workbook, by the keys of registers, columns and settings. It never changes.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The columns of the tabs people fill in. */
export const columnsOfVersion1: Readonly<Record<string, ReadonlySet<string>>> = {
  settings: words('item value nature note'),
  calendar: words('day kind name'),
  people: words(
    'name email office title role joined left leaveFrom leaveUntil deputy isBoundToSecrecy secrecySigned briefed note',
  ),
  trainingSessions: words(
    'id course category day start end hours place teacher host content signInSheet',
  ),
  trainingRecords: words('person session course category completed hours origin proof note'),
  assets: words(
    'id name class item office manager custodian user place quantity brand model propertyNumber isLabelled labelled ip isCore confidentiality integrity availability legality worth inventoried changed changeNotified listUpdated state retired erased eraseMethod hasAntivirus virusPattern isHazardous hazardHandling riskOwner note',
  ),
  audits: words(
    'id trigger auditee purpose start end focus team secrecy method criteria assistance previousResult previous notified hasSchedule hasItems hasProcess reported closed evidence',
  ),
  auditors: words('audit person isExternal office title signed qualification'),
  auditItems: words(
    'audit group number item hint isSpecific owner auditor result remark evidence finding',
  ),
  improvements: words(
    'id audit auditee item type compliance found content cause similar measure planned follow owner progress done extended delayReason evidence reviewer reviewed verdict closed',
  ),
  managementReviews: words(
    'id held chair attendees pastActions issues suitability policy resources controls auditResults corrections risks incidents feedback chances decisions minutes',
  ),
  submissions: words(
    'year submitted documentNumber recipient assessment auditing correction other report',
  ),
  incidents: words(
    'id nature kind summary occurred aware confidentiality integrity availability level reviewedLevel reported ticket lateReason levelChanged reportedAgain contained investigated officerMeeting involvesPersonalData owner cause prevention closed',
  ),
  goals: words(
    'id title metric sheet method scope condition field dateField comparison target unit reported nature lines note',
  ),
  lawList: words('number title version current checked hasChanged verified verifiedVersion note'),
};

export const settingsOfVersion1: ReadonlySet<string> = words(
  'school planVersion level levelApproved firewall recipient sender officer mailEnabled resendUnknown reminderDays warnDays itHours userHours cycleStart trainingDue inventoryDue auditDue reviewDue reportDue noticeDays actionDays listDays lowestValue highestValue offices hazardousBrands reportDays patternDays schemaVersion leaseHolder leaseUntil',
);
