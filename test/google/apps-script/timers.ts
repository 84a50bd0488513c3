// ScriptApp's time-based triggers and PropertiesService's document properties: what stays when a script has ended.
import { needs, SCOPES, type Desk, type Timer } from './desk.ts';
import { insideOf, method, strict } from './strict.ts';

/** How many triggers Google lets one account have in one script. */
const MOST = 20;

const triggerOf = (timer: Timer): object =>
  strict(
    'Trigger',
    {
      getHandlerFunction: method([[]], () => timer.handler),
      getUniqueId: method([[]], () => timer.id),
    },
    timer,
  );

const own = ({ world }: Desk): readonly Timer[] =>
  world.timers.filter(({ owner }) => owner === world.caller);

function create(desk: Desk, handler: string, when: readonly string[]): object {
  needs(desk, 'ClockTriggerBuilder.create', SCOPES.triggers);
  if (when.length === 0) throw new Error('Exception: The trigger has no time.');
  if (own(desk).length >= MOST) {
    throw new Error('Exception: This script has too many triggers.');
  }
  desk.uuids += 1;
  const { caller: owner, timers } = desk.world;
  const timer = { id: `${owner} ${desk.uuids}`, owner, handler, when: when.join(' ') };
  timers.push(timer);
  return triggerOf(timer);
}

function clock(desk: Desk, handler: string, when: readonly string[] = []): object {
  const and = (more: string): object => clock(desk, handler, [...when, more]);
  return strict('ClockTriggerBuilder', {
    everyDays: method([['number']], (days: number) => and(`every ${days} days`)),
    atHour: method([['number']], (hour: number) => and(`at ${hour}`)),
    onWeekDay: method([['text']], (day: string) => and(`on ${day}`)),
    after: method([['number']], (duration: number) => and(`after ${duration}`)),
    create: method([[]], () => create(desk, handler, when)),
  });
}

export function scriptApp(desk: Desk): object {
  return strict('ScriptApp', {
    WeekDay: strict('ScriptApp.WeekDay', { MONDAY: 'MONDAY' }),
    getProjectTriggers: method([[]], () => {
      needs(desk, 'ScriptApp.getProjectTriggers', SCOPES.triggers);
      return own(desk).map(triggerOf);
    }),
    deleteTrigger: method([['object']], (trigger: object) => {
      needs(desk, 'ScriptApp.deleteTrigger', SCOPES.triggers);
      const at = desk.world.timers.indexOf(insideOf(trigger) as Timer);
      if (at < 0) throw new Error('Exception: The trigger does not exist.');
      desk.world.timers.splice(at, 1);
    }),
    newTrigger: method([['text']], (handler: string) =>
      strict('TriggerBuilder', { timeBased: method([[]], () => clock(desk, handler)) }),
    ),
  });
}

export function propertiesService(desk: Desk): object {
  const { properties } = desk.world;
  const store = strict('Properties', {
    getProperties: method([[]], () => {
      needs(desk, 'Properties.getProperties', null);
      return Object.fromEntries(properties);
    }),
    setProperties: method([['object']], (values: Readonly<Record<string, unknown>>) => {
      needs(desk, 'Properties.setProperties', null);
      for (const [key, value] of Object.entries(values)) {
        if (typeof value !== 'string') throw new Error(`The property ${key} is no text.`);
        properties.set(key, value);
      }
    }),
  });
  return strict('PropertiesService', { getDocumentProperties: method([[]], () => store) });
}
