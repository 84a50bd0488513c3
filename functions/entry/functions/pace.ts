// How fast a city's night goes: as many workers as Google's quota feeds, each at its own pace (decision 0037).

/** Instances of `daily`, each with one school at a time. What functions/deploy.sh sets. */
export const WORKERS = 8;

/** Reads of a run, whatever the size of the workbook. */
const READS = 2;

/** Google's quota for one account. */
export const USUAL_READS_PER_MINUTE = 60;

/** Somewhat faster than the quota: what a failure costs is made up, and the quota is never idle. */
const AHEAD = 1.2;

/** The least time, in whole seconds, a worker spends on a school. None when all fit into the quota of a minute. */
export function secondsPerSchool(schools: number, readsPerMinute: number): number {
  if (schools * READS <= readsPerMinute) return 0;
  return Math.floor((WORKERS * READS * 60) / readsPerMinute / AHEAD);
}
