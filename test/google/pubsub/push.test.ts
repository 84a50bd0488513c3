import { beforeEach, describe, expect, it } from 'vitest';

import { ENDPOINT, pubSubTest, textOfMessage } from './pubsub-fixture.ts';

const { standIn, arrivals, answerWith, call, topic, subscribe, publish, pass } = pubSubTest();

const seen = (): readonly string[] =>
  arrivals.map(({ at, body }) => `${textOfMessage(body.message)} ${at}`);

beforeEach(async () => {
  await topic('daily');
});

describe('a push', () => {
  it('has the message as functions receive it', async () => {
    await subscribe();
    const { body } = await call('POST', 'topics/daily:publish', {
      messages: [{ data: 'aGk=', attributes: { school: '1' }, orderingKey: 'k' }],
    });
    await pass(0);
    expect(body).toEqual({ messageIds: [expect.stringMatching(/^\d{16}$/u)] });
    const [messageId] = (body as { messageIds: string[] }).messageIds;
    expect(arrivals[0]?.body).toEqual({
      message: {
        attributes: { school: '1' },
        data: 'aGk=',
        messageId,
        message_id: messageId,
        orderingKey: 'k',
        publishTime: '2026-11-10T00:00:00.000Z',
        publish_time: '2026-11-10T00:00:00.000Z',
      },
      subscription: 'projects/school/subscriptions/daily-run',
    });
    expect(arrivals[0]?.headers.get('authorization')).toBeNull();
    expect(arrivals[0]?.headers.get('ce-type')).toBeNull();
  });

  it('to an endpoint of Eventarc is a CloudEvent', async () => {
    const mode = encodeURIComponent('CUSTOM_PUBSUB_projects/school/topics/daily');
    const pushEndpoint = `${ENDPOINT}?__GCP_CloudEventsMode=${mode}`;
    await subscribe({ pushConfig: { pushEndpoint } });
    await publish(['a']);
    await pass(0);
    expect(Object.fromEntries(arrivals[0]?.headers ?? [])).toMatchObject({
      'ce-id': arrivals[0]?.body.message.messageId,
      'ce-source': '//pubsub.googleapis.com/projects/school/topics/daily',
      'ce-specversion': '1.0',
      'ce-time': '2026-11-10T00:00:00.000Z',
      'ce-type': 'google.cloud.pubsub.topic.v1.messagePublished',
    });
  });

  it('goes to every subscription of the topic, and to none made later', async () => {
    await subscribe({}, 'one');
    await subscribe({}, 'two');
    await publish(['a']);
    await subscribe({}, 'late');
    await pass(60);
    expect(arrivals.map(({ body }) => body.subscription.split('/').at(-1))).toEqual(['one', 'two']);
  });

  it.each([200, 201, 202, 204])('answered with %i is done', async (status) => {
    await subscribe();
    answerWith(() => status);
    await publish(['a']);
    await pass(3600);
    expect(arrivals).toHaveLength(1);
  });

  it.each([203, 301, 400, 404, 429, 500, 503])('answered with %i comes again', async (status) => {
    await subscribe();
    answerWith(() => (arrivals.length === 1 ? status : 200));
    await publish(['a']);
    await pass(3600);
    expect(arrivals).toHaveLength(2);
  });

  it('comes again later each time, between the least and the most', async () => {
    await subscribe({ retryPolicy: { minimumBackoff: '10s', maximumBackoff: '60s' } });
    answerWith(() => 500);
    await publish(['a']);
    await pass(200);
    expect(arrivals.map(({ at }) => at)).toEqual([0, 10, 30, 70, 130, 190]);
  });

  it('without an answer in time comes again', async () => {
    await subscribe({
      ackDeadlineSeconds: 30,
      retryPolicy: { minimumBackoff: '10s', maximumBackoff: '10s' },
    });
    answerWith(() => (arrivals.length === 1 ? null : 200));
    await publish(['a']);
    await pass(200);
    expect(seen()).toEqual(['a 0', 'a 40']);
  });

  it('is given up when the message was kept too long', async () => {
    await subscribe({
      messageRetentionDuration: '600s',
      retryPolicy: { minimumBackoff: '250s', maximumBackoff: '250s' },
    });
    answerWith(() => 500);
    await publish(['a']);
    await pass(3600);
    expect(arrivals.map(({ at }) => at)).toEqual([0, 250, 500]);
  });

  it('ends with its subscription, and with a reset', async () => {
    await subscribe({}, 'one');
    await subscribe({}, 'two');
    answerWith(() => 500);
    await publish(['a']);
    await pass(0);
    await call('DELETE', 'subscriptions/one');
    standIn().reset();
    arrivals.length = 0;
    await pass(3600);
    expect(arrivals).toEqual([]);
  });

  it('can be turned off and on', async () => {
    await subscribe({ pushConfig: {} });
    await publish(['a']);
    await pass(60);
    expect(arrivals).toEqual([]);
    await call('POST', 'subscriptions/daily-run:modifyPushConfig', {
      pushConfig: { pushEndpoint: ENDPOINT },
    });
    await pass(0);
    expect(seen()).toEqual(['a 60']);
  });

  it('may come once more although it was acknowledged, the same ones each time', async () => {
    await subscribe();
    standIn().deliverTwice(0.2, 7);
    const texts = Array.from({ length: 50 }, (_, index) => String(index));
    await publish(texts);
    await pass(3600);
    const counts = texts.map((text) => seen().filter((one) => one.startsWith(`${text} `)).length);
    expect(new Set(counts)).toEqual(new Set([1, 2]));
    expect(arrivals.length).toBeGreaterThan(53);
    expect(arrivals.length).toBeLessThan(68);
    const before = arrivals.length;
    const path = '/_emulator/deliver-twice';
    await standIn().call({ method: 'POST', path, body: { share: 1 } });
    await publish(['again']);
    await pass(0);
    expect(arrivals.length - before).toBe(2);
  });
});

describe('messages of one ordering key', () => {
  const ordered = { enableMessageOrdering: true, retryPolicy: { minimumBackoff: '10s' } };

  it('come one after another; a failure holds up its own key and no other', async () => {
    await subscribe(ordered);
    answerWith(({ body }) =>
      textOfMessage(body.message) === 'a1' && arrivals.length < 4 ? 500 : 200,
    );
    await publish(['a1', 'a2'], 'a');
    await publish(['b1', 'b2'], 'b');
    await pass(3600);
    expect(seen()).toEqual(['a1 0', 'b1 0', 'b2 0', 'a1 10', 'a2 10']);
  });

  it('wait for an answer that is slow', async () => {
    await subscribe({ ...ordered, ackDeadlineSeconds: 60 });
    answerWith(({ body }) =>
      textOfMessage(body.message) === 'a1' && arrivals.length === 1 ? null : 200,
    );
    await publish(['a1', 'a2'], 'a');
    await pass(59);
    expect(seen()).toEqual(['a1 0']);
    await pass(3600);
    expect(seen()).toEqual(['a1 0', 'a1 70', 'a2 70']);
  });

  it('go all at once to a subscription without order', async () => {
    await subscribe();
    answerWith(() => null);
    await publish(['a1', 'a2'], 'a');
    await pass(1);
    expect(seen()).toEqual(['a1 0', 'a2 0']);
  });
});
