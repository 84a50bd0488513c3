// The services of Google that the stand-in stands in for. Another one is one entry here.
import { CERTIFICATES } from './auth/certificates-http.ts';
import { METADATA } from './auth/metadata-http.ts';
import { TOKEN } from './auth/token-http.ts';
import { DRIVE_ROUTES } from './drive-http.ts';
import { driveErrorAnswer, errorAnswer } from './errors.ts';
import { SUBSCRIPTION_ROUTES } from './pubsub/subscriptions-http.ts';
import { TOPIC_ROUTES } from './pubsub/topics-http.ts';
import { sheetsCallKind } from './quota.ts';
import type { Service } from './service.ts';
import { SPREADSHEET_ROUTES } from './spreadsheets-http.ts';
import { VALUES_ROUTES } from './values-http.ts';

export const SERVICES: readonly Service[] = [
  {
    host: 'sheets.googleapis.com',
    paths: /^\/v4\/spreadsheets(?=[/:]|$)/u,
    description: 'sheets__v4.json',
    routes: [...SPREADSHEET_ROUTES, ...VALUES_ROUTES],
    errorAnswer,
    quota: sheetsCallKind,
  },
  {
    host: 'drive.googleapis.com',
    paths: /^\/(?:upload\/)?drive\/v3(?=\/|$)/u,
    description: 'drive__v3.json',
    routes: DRIVE_ROUTES,
    errorAnswer: driveErrorAnswer,
  },
  {
    host: 'pubsub.googleapis.com',
    paths: /^\/v1\/projects\/[^/]+\/(?:topics|subscriptions|snapshots|schemas)(?=[/:]|$)/u,
    description: 'pubsub__v1.json',
    routes: [...TOPIC_ROUTES, ...SUBSCRIPTION_ROUTES],
    errorAnswer,
  },
  TOKEN,
  CERTIFICATES,
  METADATA,
];
