// What a function looks at before it serves anybody.
import { functionNames, requireSettings, type Environment } from '../../config.ts';
import { BrokenWorld } from '../../ports.ts';
import { log } from './log.ts';

/**
 * Google names the function that runs here in FUNCTION_TARGET. With settings that are missing or wrong it ends with one line:
 * the deployment fails and the one before goes on serving.
 */
export function checkAtStart(environment: Environment): void {
  const target = functionNames.find((name) => name === environment['FUNCTION_TARGET']);
  if (target === undefined) return;
  try {
    requireSettings(environment, target);
  } catch (error) {
    if (!(error instanceof BrokenWorld)) throw error;
    log('CRITICAL', `函式 ${target} 的設定不完整，沒有啟動。${error.message}`, {
      function: target,
    });
    process.exit(1);
  }
}
