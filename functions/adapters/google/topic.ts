// A topic of Pub/Sub that messages are published to.
import { BrokenWorld } from '../../ports.ts';
import type { GoogleAccess } from './access.ts';
import { persist, statusOf, type Patience } from './persist.ts';

const SCOPE = 'https://www.googleapis.com/auth/pubsub';

type TopicMessage = {
  readonly data: string;
  /** Messages with the same key are delivered one after the other. */
  readonly orderingKey: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type Topic = {
  /** Resolves when it is kept; it may then have been published twice, which whoever receives it must bear. */
  readonly publish: (message: TopicMessage) => Promise<void>;
};

function adviceFor(error: unknown, topic: string): string {
  switch (statusOf(error)) {
    case 401:
    case 403:
      return `沒有權限發布到「${topic}」。請給函式的服務帳戶這個主題的「Pub/Sub 發布者」角色。`;
    case 404:
      return `找不到主題「${topic}」。請確認環境變數 ZIANBU_TOPIC。`;
    default:
      return 'Pub/Sub 現在連不上或太忙。稍後會再試一次。';
  }
}

/** `name` is `projects/…/topics/…`. */
export async function openTopic(
  name: string,
  { origin, fetch, credentials: credentialsFor }: GoogleAccess,
  patience: Patience,
): Promise<Topic> {
  const library = await import('googleapis/build/src/apis/pubsub/index.js');
  const credentials = credentialsFor(library, [SCOPE]);
  await credentials.check();
  const { topics } = library.pubsub({
    version: 'v1',
    auth: credentials.auth,
    retry: false,
    ...(origin === null ? {} : { rootUrl: origin }),
    ...(fetch === undefined ? {} : { fetchImplementation: fetch }),
  }).projects;
  return {
    publish: async ({ data, orderingKey, attributes }) => {
      // A request holds messages of one ordering key only, so here it holds one.
      const message = { data: Buffer.from(data).toString('base64'), orderingKey, attributes };
      const outcome = await persist(
        (timeout) =>
          topics.publish({ topic: name, requestBody: { messages: [message] } }, { timeout }),
        patience,
      );
      if (!outcome.ok)
        throw new BrokenWorld(adviceFor(outcome.error, name), { cause: outcome.error });
    },
  };
}
