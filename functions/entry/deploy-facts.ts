// What functions/deploy.sh needs to know of the functions, in lines it can read: names, sizes and settings are declared in the
// program and nowhere else.
import {
  functionNames,
  settings,
  settingsOf,
  settingTroubles,
  type FunctionName,
} from '../config.ts';
import { WORKERS } from './functions/pace.ts';

type Shape = {
  /** Seconds until a call is given up. */
  readonly timeout: number;
  readonly memory: '256Mi' | '512Mi';
  /** Copies of the function at most, each with one call at a time. */
  readonly instances: number;
  /** How it is called: by callers, or by messages of a topic of its name. */
  readonly calledBy: 'http' | 'topic';
};

const shapes: Readonly<Record<FunctionName, Shape>> = {
  check: { timeout: 300, memory: '512Mi', instances: 5, calledBy: 'http' },
  status: { timeout: 300, memory: '512Mi', instances: 5, calledBy: 'http' },
  report: { timeout: 300, memory: '512Mi', instances: 5, calledBy: 'http' },
  health: { timeout: 30, memory: '256Mi', instances: 2, calledBy: 'http' },
  daily: { timeout: 540, memory: '512Mi', instances: WORKERS, calledBy: 'topic' },
  dispatch: { timeout: 540, memory: '512Mi', instances: 1, calledBy: 'topic' },
};

const namesOf = (name: FunctionName, isSecret: boolean): readonly string[] =>
  settingsOf(name).filter((setting) => settings[setting].isSecret === isSecret);

/** `health` looks at the settings of all functions, but for secrets, which nobody has without need. */
function openSettingsOf(name: FunctionName): readonly string[] {
  if (name !== 'health') return namesOf(name, false);
  return [...new Set(functionNames.flatMap((one) => namesOf(one, false)))];
}

/** Several names with commas; `-` for none. */
const listed = (names: readonly string[]): string => (names.length === 0 ? '-' : names.join(','));

/** Open settings without which a function does not start. */
const requiredBy = (name: FunctionName): readonly string[] =>
  settingTroubles({}, name)
    .map((trouble) => trouble.name)
    .filter((setting) => !settings[setting].isSecret);

/** One line for each function: name, timeout, memory, instances, how it is called; its settings, its secrets, what is required. */
const deployFacts: readonly string[] = functionNames.map((name) => {
  const { timeout, memory, instances, calledBy } = shapes[name];
  const lists = [openSettingsOf(name), namesOf(name, true), requiredBy(name)];
  return [name, timeout, memory, instances, calledBy, ...lists.map(listed)].join(' ');
});

process.stdout.write(`${deployFacts.join('\n')}\n`);
