import { beforeEach, describe, expect, it } from 'vitest';

import { pubSubTest, textOfMessage, type Arrival } from './pubsub-fixture.ts';

const { call, topic, subscribe, publish, pass } = pubSubTest();

type Pulled = {
  readonly ackId: string;
  readonly message: Arrival['body']['message'];
  readonly deliveryAttempt?: number;
};

async function pull(maxMessages = 10): Promise<readonly Pulled[]> {
  const { body } = await call('POST', 'subscriptions/daily-run:pull', { maxMessages });
  return (body as { receivedMessages?: readonly Pulled[] }).receivedMessages ?? [];
}

const texts = (pulled: readonly Pulled[]): readonly string[] =>
  pulled.map(({ message }) => textOfMessage(message));

const acknowledge = (pulled: readonly Pulled[]) =>
  call('POST', 'subscriptions/daily-run:acknowledge', {
    ackIds: pulled.map(({ ackId }) => ackId),
  });

const modify = (pulled: readonly Pulled[], ackDeadlineSeconds: number) =>
  call('POST', 'subscriptions/daily-run:modifyAckDeadline', {
    ackIds: pulled.map(({ ackId }) => ackId),
    ackDeadlineSeconds,
  });

const TO_PULL = { pushConfig: {} };

beforeEach(async () => {
  await topic('daily');
});

describe('pulled messages', () => {
  it('are handed out once until their deadline, and never again when acknowledged', async () => {
    await subscribe(TO_PULL);
    await publish(['a', 'b', 'c']);
    const first = await pull(2);
    expect(texts(first)).toEqual(['a', 'b']);
    expect(texts(await pull())).toEqual(['c']);
    await acknowledge(first.slice(0, 1));
    await pass(9);
    expect(await pull()).toEqual([]);
    await pass(1);
    expect(texts(await pull())).toEqual(['b', 'c']);
  });

  it('may be kept longer, or given back', async () => {
    await subscribe(TO_PULL);
    await publish(['a', 'b']);
    const both = await pull();
    await modify(both.slice(0, 1), 60);
    await modify(both.slice(1), 0);
    expect(texts(await pull())).toEqual(['b']);
    await pass(59);
    expect(texts(await pull())).toEqual(['b']);
    await pass(1);
    expect(texts(await pull())).toEqual(['a']);
    expect((await modify(both, 601)).status).toBe(400);
  });

  it('of one ordering key come one after another', async () => {
    await subscribe({ ...TO_PULL, enableMessageOrdering: true });
    await publish(['a1', 'a2'], 'a');
    await publish(['b1'], 'b');
    const first = await pull();
    expect(texts(first)).toEqual(['a1', 'b1']);
    await acknowledge(first);
    expect(texts(await pull())).toEqual(['a2']);
  });

  it('tell how often they were tried where that matters', async () => {
    await topic('dead');
    const deadLetterPolicy = { deadLetterTopic: 'projects/school/topics/dead' };
    await subscribe({ ...TO_PULL, deadLetterPolicy });
    await publish(['a']);
    for (const deliveryAttempt of [1, 2, 3, 4, 5]) {
      const pulled = await pull();
      expect(pulled).toMatchObject([{ deliveryAttempt }]);
      await modify(pulled, 0);
    }
    expect(await pull()).toEqual([]);
  });

  it('that were acknowledged too late come again, and the late word counts for nothing', async () => {
    await subscribe(TO_PULL);
    await publish(['a']);
    const late = await pull();
    await pass(10);
    expect((await acknowledge(late)).status).toBe(200);
    expect(texts(await pull())).toEqual(['a']);
  });

  it('cannot be had from a subscription that pushes', async () => {
    await subscribe();
    const { status, body } = await call('POST', 'subscriptions/daily-run:pull', { maxMessages: 1 });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { status: 'FAILED_PRECONDITION' } });
  });
});
