// The services of Google that the stand-in stands in for. Another one is one entry here.
import { DRIVE_ROUTES } from './drive-http.ts';
import { driveErrorAnswer, errorAnswer } from './errors.ts';
import type { Service } from './service.ts';
import { SPREADSHEET_ROUTES } from './spreadsheets-http.ts';
import { TOKEN } from './token-http.ts';
import { VALUES_ROUTES } from './values-http.ts';

export const SERVICES: readonly Service[] = [
  {
    paths: /^\/v4\/spreadsheets(?=[/:]|$)/u,
    description: 'sheets__v4.json',
    routes: [...SPREADSHEET_ROUTES, ...VALUES_ROUTES],
    errorAnswer,
  },
  {
    paths: /^\/(?:upload\/)?drive\/v3(?=\/|$)/u,
    description: 'drive__v3.json',
    routes: DRIVE_ROUTES,
    errorAnswer: driveErrorAnswer,
  },
  TOKEN,
];
