// How long something lasts, as people say it.

const HOUR = 60;
const DAY = 24 * HOUR;
/** The law's clocks run up to 72 hours and are told in hours and minutes; what lasts longer is told in days. */
const TOLD_IN_DAYS = 4 * DAY;

/** `37 分鐘`, `2 小時 10 分`, `71 小時`, `27 日`; minutes that are left over after days are cut off. */
export function durationShown(minutes: number): string {
  if (minutes < HOUR) return `${minutes} 分鐘`;
  if (minutes >= TOLD_IN_DAYS) return `${Math.floor(minutes / DAY)} 日`;
  const rest = minutes % HOUR;
  return `${Math.floor(minutes / HOUR)} 小時${rest === 0 ? '' : ` ${rest} 分`}`;
}
