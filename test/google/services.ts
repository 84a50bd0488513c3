// The services of Google that the stand-in stands in for. Another one is one entry here.
import { CERTIFICATES } from './auth/certificates-http.ts';
import { METADATA } from './auth/metadata-http.ts';
import { TOKEN } from './auth/token-http.ts';
import { DRIVE_ROUTES } from './drive/drives-http.ts';
import { FILE_ROUTES } from './drive/files-http.ts';
import { PERMISSION_ROUTES } from './drive/permissions-http.ts';
import { driveErrorAnswer, errorAnswer, gmailErrorAnswer } from './errors.ts';
import { FORM_ROUTES } from './forms/forms-http.ts';
import { RESPONSE_ROUTES } from './forms/responses-http.ts';
import { SEND_ROUTES } from './gmail/send-http.ts';
import { SUBSCRIPTION_ROUTES } from './pubsub/subscriptions-http.ts';
import { TOPIC_ROUTES } from './pubsub/topics-http.ts';
import { sheetsCallKind } from './quota.ts';
import { DEPLOYMENT_ROUTES } from './script/deployments-http.ts';
import { PROJECT_ROUTES } from './script/projects-http.ts';
import { VERSION_ROUTES } from './script/versions-http.ts';
import type { Service } from './service.ts';
import { METADATA_ROUTES } from './developer-metadata-http.ts';
import { SPREADSHEET_ROUTES } from './spreadsheets-http.ts';
import { VALUES_FILTER_ROUTES } from './values-filter-http.ts';
import { VALUES_ROUTES } from './values-http.ts';

export const SERVICES: readonly Service[] = [
  {
    host: 'sheets.googleapis.com',
    paths: /^\/v4\/spreadsheets(?=[/:]|$)/u,
    description: 'sheets__v4.json',
    routes: [...SPREADSHEET_ROUTES, ...METADATA_ROUTES, ...VALUES_FILTER_ROUTES, ...VALUES_ROUTES],
    errorAnswer,
    quota: sheetsCallKind,
  },
  {
    host: 'drive.googleapis.com',
    paths: /^\/(?:upload\/)?drive\/v3(?=\/|$)/u,
    description: 'drive__v3.json',
    routes: [...FILE_ROUTES, ...PERMISSION_ROUTES, ...DRIVE_ROUTES],
    errorAnswer: driveErrorAnswer,
  },
  {
    host: 'forms.googleapis.com',
    paths: /^\/v1\/forms(?=[/:]|$)/u,
    description: 'forms__v1.json',
    routes: [...RESPONSE_ROUTES, ...FORM_ROUTES],
    errorAnswer,
  },
  {
    host: 'gmail.googleapis.com',
    paths: /^\/(?:upload\/)?gmail\/v1(?=\/|$)/u,
    description: 'gmail__v1.json',
    routes: SEND_ROUTES,
    errorAnswer: gmailErrorAnswer,
  },
  {
    host: 'pubsub.googleapis.com',
    paths: /^\/v1\/projects\/[^/]+\/(?:topics|subscriptions|snapshots|schemas)(?=[/:]|$)/u,
    description: 'pubsub__v1.json',
    routes: [...TOPIC_ROUTES, ...SUBSCRIPTION_ROUTES],
    errorAnswer,
  },
  {
    host: 'script.googleapis.com',
    // Other services have projects as well, with other things in them.
    paths:
      /^\/v1\/(?:projects(?:\/[^/:]+(?:\/(?:content|versions|deployments|metrics)(?=\/|$).*)?)?$|scripts\/|processes(?=:|$))/u,
    description: 'script__v1.json',
    routes: [...PROJECT_ROUTES, ...VERSION_ROUTES, ...DEPLOYMENT_ROUTES],
    errorAnswer,
  },
  TOKEN,
  CERTIFICATES,
  METADATA,
];
