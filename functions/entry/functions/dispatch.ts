// `dispatch`: reads the list of schools and publishes one message for each. Pub/Sub does the rest.
import { requireSettings } from '../../config.ts';
import { refuseOthers } from './asked.ts';
import { handled, wishesOf, type Event } from './event.ts';
import type { FunctionWorld } from './world.ts';

const about = { function: 'dispatch' };

/** A message that comes twice makes every school's run come twice, which is harmless: the second finds nothing to do. */
export async function answerDispatch(event: Event, world: FunctionWorld): Promise<void> {
  await handled(
    async () => {
      refuseOthers(wishesOf(event), []);
      requireSettings(world.environment, 'dispatch');
      const { dispatchNight } = await import('./dispatch-night.ts');
      await dispatchNight(world);
    },
    world,
    () => about,
  );
}
