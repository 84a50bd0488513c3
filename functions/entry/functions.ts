// The Cloud Functions. This file and what it imports is all that a start loads; each function loads the rest when it has
// something to do.
import { cloudEvent, http } from '@google-cloud/functions-framework';

import { answerDaily } from './functions/daily.ts';
import { answerReport } from './functions/report.ts';

cloudEvent('daily', answerDaily);
http('report', answerReport);
