// The settings of version 2 of the workbook, by their keys. Its columns, and the tabs people fill in, are those of version 4.
// It never changes.
export const settingsOfVersion2: ReadonlySet<string> = new Set(
  (
    'school planVersion level levelApproved firewall recipient sender officer mailEnabled ' +
    'resendUnknown reminderDays warnDays itHours userHours cycleStart trainingDue inventoryDue ' +
    'attestationDue auditDue reviewDue reportDue noticeDays actionDays listDays lowestValue ' +
    'highestValue offices hazardousBrands reportDays patternDays riskMethod worthFormula ' +
    'riskFormula highestLikelihood riskThreshold gradedThreshold thresholdApproved riskProcedure ' +
    'riskDue riskScope passwordDays passwordWarnDays passwordLength passwordKinds ' +
    'accountReviewDays idleDays lockMinutes remoteReviewDays updateDays laptopUpdateDays ' +
    'wirelessPatternDays firewallReviewDays hasServer hasDnsServer drillDays permitDays ' +
    'visitSignDays facilityDays transferDays intelligenceDays intrusionDays outsourcing ' +
    'vendorCheckDays vendorEventDays trainingPlanDue briefingDays specificItems allowsPartial ' +
    'findingReviewDays followUpDays holidayShift leadDays inventoryDays assessmentDays ' +
    'auditPlanDays auditDays replyDays reviewDays reportPrepareDays businessDue briefingDue ' +
    'rosterDays rosterDue budgetDue requestDue requestDays eventAuditDays lawListDays ' +
    'schemaVersion leaseHolder leaseUntil'
  ).split(' '),
);
