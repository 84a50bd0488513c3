// pubsub.projects.topics: create, get, list, delete, publish, and which subscriptions there are.
import type { Answer, Call, Route } from '../routes.ts';
import { onlyKnown } from '../spreadsheet/json.ts';
import { publish } from './delivery.ts';
import { draftsOf } from './drafts.ts';
import { alreadyThere, checkedName, DELETED_TOPIC, pubsubOf, topicOf } from './model.ts';
import { page, PAGES } from './pages.ts';

const project = ({ part }: Call): string => `projects/${part('project')}`;
const nameOf = (call: Call): string => `${project(call)}/topics/${call.part('topic')}`;

function create(call: Call): Answer {
  const { topics } = pubsubOf(call.world);
  const name = checkedName(nameOf(call));
  onlyKnown(call.body, 'Topic', ['name', 'labels']);
  if (topics.has(name)) throw alreadyThere(name);
  const topic = { name, json: { ...call.body, name } };
  topics.set(name, topic);
  return { json: topic.json };
}

const get = (call: Call): Answer => ({ json: topicOf(call.world, nameOf(call)).json });

function list(call: Call): Answer {
  const topics = Array.from(pubsubOf(call.world).topics.values())
    .filter(({ name }) => name.startsWith(`${project(call)}/`))
    .map(({ json }) => json);
  return { json: page(call.query, 'topics', topics) };
}

/** Its subscriptions stay, with what they have, and receive nothing more. */
function remove(call: Call): Answer {
  const { topics, subscriptions } = pubsubOf(call.world);
  const { name } = topicOf(call.world, nameOf(call));
  topics.delete(name);
  for (const subscription of subscriptions.values()) {
    const { settings } = subscription;
    if (settings.topic === name) {
      const json = { ...settings.json, topic: DELETED_TOPIC };
      subscription.settings = { ...settings, topic: DELETED_TOPIC, json };
    }
  }
  return { json: {} };
}

function publishAll(call: Call): Answer {
  const { name } = topicOf(call.world, nameOf(call));
  const messageIds = draftsOf(call.body, call.bytes).map((draft) =>
    publish(call.world, name, draft),
  );
  return { json: { messageIds } };
}

function subscriptionsOf(call: Call): Answer {
  const { name } = topicOf(call.world, nameOf(call));
  const names = Array.from(pubsubOf(call.world).subscriptions.values())
    .filter(({ settings }) => settings.topic === name)
    .map((subscription) => subscription.name);
  return { json: page(call.query, 'subscriptions', names) };
}

const ALL = '/v1/projects/{project}/topics';
const ONE = `${ALL}/{topic}`;

export const TOPIC_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${ONE}:publish`, answer: publishAll },
  { method: 'GET', path: `${ONE}/subscriptions`, query: PAGES, answer: subscriptionsOf },
  { method: 'GET', path: ALL, query: PAGES, answer: list },
  { method: 'PUT', path: ONE, answer: create },
  { method: 'GET', path: ONE, answer: get },
  { method: 'DELETE', path: ONE, answer: remove },
];
