// The Cloud Functions. This file and what it imports is all that a start loads; each function loads the rest when it has
// something to do.
import { cloudEvent, http } from '@google-cloud/functions-framework';

import { answerDaily } from './functions/daily.ts';
import { answerDispatch } from './functions/dispatch.ts';
import type { Event } from './functions/event.ts';
import { answerHealth } from './functions/health.ts';
import { answerReport } from './functions/report.ts';
import { checkAtStart } from './functions/start.ts';
import { answerCheck, answerStatus } from './functions/told.ts';
import { cloudWorld } from './functions/world.ts';

checkAtStart(process.env);

http('check', answerCheck);
http('status', answerStatus);
http('report', answerReport);
http('health', answerHealth);
cloudEvent('daily', (event: Event) => answerDaily(event, cloudWorld()));
cloudEvent('dispatch', (event: Event) => answerDispatch(event, cloudWorld()));
