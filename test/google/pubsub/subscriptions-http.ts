// pubsub.projects.subscriptions: create, get, list, change, delete.
import type { Answer, Call, Route } from '../routes.ts';
import { maskedNames, updateMask } from '../spreadsheet/field-mask.ts';
import { objectIn, onlyKnown, required, textIn, type JsonObject } from '../spreadsheet/json.ts';
import { badRequest } from '../spreadsheet/refusal.ts';
import { offerAll } from './delivery.ts';
import { newFlow } from './flow.ts';
import {
  alreadyThere,
  checkedName,
  DELETED_TOPIC,
  pubsubOf,
  subscriptionOf,
  topicOf,
  type Lane,
  type Subscription,
} from './model.ts';
import { page, PAGES } from './pages.ts';
import { PULL_ROUTES } from './pull-http.ts';
import { settingsOf } from './settings.ts';

const project = ({ part }: Call): string => `projects/${part('project')}`;
const nameOf = (call: Call): string =>
  `${project(call)}/subscriptions/${call.part('subscription')}`;
const asked = (call: Call): Subscription => subscriptionOf(call.world, nameOf(call));

function create(call: Call): Answer {
  const { subscriptions, firstPushes } = pubsubOf(call.world);
  const name = checkedName(nameOf(call));
  const settings = settingsOf(call.world, { ...call.body, name });
  topicOf(call.world, settings.topic);
  if (subscriptions.has(name)) throw alreadyThere(name);
  const flow = newFlow<Lane>(firstPushes);
  subscriptions.set(name, { name, settings, lanes: new Map(), pulled: new Map(), flow });
  return { json: settings.json };
}

const get = (call: Call): Answer => ({ json: asked(call).settings.json });

function list(call: Call): Answer {
  const all = Array.from(pubsubOf(call.world).subscriptions.values())
    .filter(({ name }) => name.startsWith(`${project(call)}/`))
    .map(({ settings }) => settings.json);
  return { json: page(call.query, 'subscriptions', all) };
}

function remove(call: Call): Answer {
  const { name, lanes } = asked(call);
  for (const { entries } of lanes.values()) entries[0]?.callOff();
  pubsubOf(call.world).subscriptions.delete(name);
  return { json: {} };
}

function change(call: Call, subscription: Subscription, changes: JsonObject): JsonObject {
  const { json, topic } = subscription.settings;
  const changed = settingsOf(call.world, { ...json, ...changes });
  if (topic !== DELETED_TOPIC) topicOf(call.world, topic);
  subscription.settings = changed;
  offerAll(call.world, subscription);
  return changed.json;
}

/** What may be changed later; the topic and the order may not. */
const CHANGEABLE = [
  'pushConfig',
  'ackDeadlineSeconds',
  'messageRetentionDuration',
  'expirationPolicy',
  'retryPolicy',
  'deadLetterPolicy',
  'labels',
];

/** Fields of the mask that are not given are cleared. */
function patch(call: Call): Answer {
  onlyKnown(call.body, 'UpdateSubscriptionRequest', ['subscription', 'updateMask']);
  const given = required(objectIn(call.body, 'subscription'), 'subscription');
  const names = maskedNames(updateMask(textIn(call.body, 'updateMask')), CHANGEABLE);
  const subscription = asked(call);
  const changes = Object.fromEntries(names.map((name) => [name, given[name] ?? null]));
  return { json: change(call, subscription, changes) };
}

function modifyPushConfig(call: Call): Answer {
  onlyKnown(call.body, 'ModifyPushConfigRequest', ['pushConfig']);
  const pushConfig = objectIn(call.body, 'pushConfig');
  if (pushConfig === undefined) throw badRequest('pushConfig is required');
  change(call, asked(call), { pushConfig });
  return { json: {} };
}

const ALL = '/v1/projects/{project}/subscriptions';
const ONE = `${ALL}/{subscription}`;

export const SUBSCRIPTION_ROUTES: readonly Route[] = [
  ...PULL_ROUTES,
  { method: 'POST', path: `${ONE}:modifyPushConfig`, answer: modifyPushConfig },
  { method: 'GET', path: ALL, query: PAGES, answer: list },
  { method: 'PUT', path: ONE, answer: create },
  { method: 'GET', path: ONE, answer: get },
  { method: 'PATCH', path: ONE, answer: patch },
  { method: 'DELETE', path: ONE, answer: remove },
];
