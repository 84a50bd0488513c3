// The settings of version 4 of the workbook, by their keys. Its tabs people fill in and their columns are those of version 5.
// It never changes.
export const settingsOfVersion4: ReadonlySet<string> = new Set(
  (
    'school planVersion level levelApproved firewall recipient sender officer mailEnabled ' +
    'resendUnknown reminderDays warnDays itHours userHours cycleStart trainingDue ' +
    'inventoryDue attestationDue auditDue reviewDue reportDue noticeDays actionDays ' +
    'listDays lowestValue highestValue offices hazardousBrands reportDays patternDays ' +
    'riskMethod worthFormula riskFormula highestLikelihood riskThreshold gradedThreshold ' +
    'thresholdApproved riskProcedure riskDue riskScope passwordDays passwordWarnDays ' +
    'passwordLength passwordKinds accountReviewDays idleDays lockMinutes remoteReviewDays ' +
    'updateDays laptopUpdateDays wirelessPatternDays firewallReviewDays hasServer ' +
    'hasDnsServer signOff wording emblem templateFolder drillDays permitDays ' +
    'visitSignDays facilityDays transferDays intelligenceDays intrusionDays outsourcing ' +
    'vendorCheckDays vendorEventDays trainingPlanDue onlineCourses briefingDays ' +
    'specificItems allowsPartial findingReviewDays followUpDays holidayShift leadDays ' +
    'inventoryDays assessmentDays auditPlanDays auditDays replyDays reviewDays paperLimit ' +
    'masksNames enclosesFiles reportPrepareDays businessDue briefingDue rosterDays ' +
    'rosterDue budgetDue requestDue requestDays eventAuditDays lawListDays formats ' +
    'ownFonts labelSheet labelsUsed questionnaireDomain questionnaires signInMinutes ' +
    'asksSignOut driveFolder schemaVersion leaseHolder leaseUntil'
  ).split(' '),
);
