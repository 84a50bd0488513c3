// `health`: which program runs here, and whether the settings it was deployed with are whole. Asks nothing of Google.
import type { HttpFunction } from '@google-cloud/functions-framework';

import {
  functionNames,
  settings,
  settingsOf,
  settingTroubles,
  type Environment,
  type FunctionName,
} from '../../config.ts';
import { refuseOthers } from './asked.ts';
import { openFunction } from './http-function.ts';

/** One school alone has nothing to dispatch: what is deployed for it has none of these settings. */
const isDeployed = (environment: Environment, name: FunctionName): boolean =>
  name !== 'dispatch' || settingsOf(name).some((setting) => (environment[setting] ?? '') !== '');

/** Names of settings only. Secrets are not given to this function, so it cannot say anything about them. */
function troubledIn(environment: Environment): readonly (readonly [string, readonly string[]])[] {
  return functionNames
    .filter((name) => isDeployed(environment, name))
    .map((name) => {
      const troubles = settingTroubles(environment, name).filter(
        (trouble) => !settings[trouble.name].isSecret,
      );
      return [name, troubles.map((trouble) => trouble.name)] as const;
    })
    .filter(([, troubles]) => troubles.length > 0);
}

export const answerHealth: HttpFunction = openFunction('health', async (wishes, response) => {
  refuseOthers(wishes, []);
  const { health } = await import('./health-facts.ts');
  const troubled = troubledIn(process.env);
  response.status(troubled.length === 0 ? 200 : 503);
  response.json({ ...health, settings: Object.fromEntries(troubled) });
});
