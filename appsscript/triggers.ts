// Triggers of whoever runs the script. Google shows a script only those of the account it runs as.

/** Names of the global functions in main.ts that Google calls. */
const DAILY = 'runDaily';
const WEEKLY = 'checkWeekly';
const ONCE_MORE = 'goOnWithRun';

/** At seven the day's mails are there before lessons begin. */
const DAILY_HOUR = 7;
const WEEKLY_HOUR = 9;
/** Google asks for a minute at least. */
const SOON = 60_000;
/** When a run that began now has ended, one way or the other: Google stops it after six minutes. */
const AFTER_THE_LIMIT = 600_000;

const named = (name: string): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === name);

function remove(name: string): void {
  for (const trigger of named(name)) ScriptApp.deleteTrigger(trigger);
}

/** Whether both are there. */
export const hasTriggers = (): boolean => [DAILY, WEEKLY].every((name) => named(name).length > 0);

export function removeTriggers(): void {
  for (const name of [DAILY, WEEKLY, ONCE_MORE]) remove(name);
}

/** Each exactly once, however often it is asked for. */
export function installTriggers(): void {
  removeTriggers();
  ScriptApp.newTrigger(DAILY).timeBased().everyDays(1).atHour(DAILY_HOUR).create();
  const weekly = ScriptApp.newTrigger(WEEKLY).timeBased();
  weekly.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(WEEKLY_HOUR).create();
}

function goOnAfter(milliseconds: number): void {
  remove(ONCE_MORE);
  ScriptApp.newTrigger(ONCE_MORE).timeBased().after(milliseconds).create();
}

/** The run goes on by itself in a moment. */
export const goOnSoon = (): void => {
  goOnAfter(SOON);
};

/** The run goes on by itself should Google stop this one. */
export const goOnIfStopped = (): void => {
  goOnAfter(AFTER_THE_LIMIT);
};

/** A trigger that has fired stays on Google's list, which holds twenty. */
export const forgetGoingOn = (): void => {
  remove(ONCE_MORE);
};
