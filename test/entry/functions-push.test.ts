// `daily` as Pub/Sub itself calls it: real pushes to the framework's server. What it logs, and how long it takes at least.
import { afterEach, describe, expect, test, vi } from 'vitest';

import { sampleSchool } from '../../functions/sample/index.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import type { StandIn } from '../google/stand-in.ts';
import { closeDeployments, deployed, publish, type Deployment } from './functions-fixture.ts';

afterEach(closeDeployments);

const TOPIC = 'projects/school/topics/zianbu-daily';

async function call(standIn: StandIn, method: string, path: string, body: Json): Promise<void> {
  const asked = { method, path: `/v1/projects/school/${path}`, body, token: 'x' };
  expect((await standIn.call(asked)).status).toBe(200);
}

const quiet = (): void => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
};

describe('a push of Pub/Sub, not of Eventarc,', () => {
  /** Puts a path in front of the function, as docs/deploy.md names it. */
  const subscribeTo = async ({ standIn, url }: Deployment): Promise<void> => {
    await call(standIn, 'PUT', 'topics/zianbu-daily', {});
    await call(standIn, 'PUT', 'topics/zianbu-dead', {});
    await call(standIn, 'PUT', 'subscriptions/zianbu-daily', {
      topic: TOPIC,
      pushConfig: {
        pushEndpoint: `${url}/${TOPIC}`,
        oidcToken: { serviceAccountEmail: 'push@school.iam.gserviceaccount.com', audience: url },
      },
      ackDeadlineSeconds: 600,
      enableMessageOrdering: true,
      retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s' },
      deadLetterPolicy: {
        deadLetterTopic: 'projects/school/topics/zianbu-dead',
        maxDeliveryAttempts: 10,
      },
    });
  };

  test('starts the run of its school', async () => {
    const place = await deployed('daily');
    const warned = vi.spyOn(console, 'warn');
    await subscribeTo(place);
    const message = { workbook: place.workbook, school: '014601', run: '2026-11-10T01:00' };
    const data = Buffer.from(JSON.stringify({ ...message, today: '2026-11-10T01:00' }));
    await call(place.standIn, 'POST', 'topics/zianbu-daily:publish', {
      messages: [{ data: data.toString('base64'), orderingKey: '014601' }],
    });
    const [told] = await vi.waitUntil(() => place.logged().length > 0 && place.logged(), {
      timeout: 20_000,
    });
    expect(told).toMatchObject({
      severity: 'INFO',
      function: 'daily',
      ...message,
      sent: place.postOffice.received.length,
      holder: expect.stringMatching(/^functions-[0-9a-f]{8}$/u) as string,
    });
    expect(place.postOffice.received.length).toBeGreaterThan(0);
    expect(warned).not.toHaveBeenCalled();
  });

  test('says no name and no address of anybody in the log', async () => {
    const place = await deployed('daily');
    const event = JSON.stringify({ workbook: place.workbook, today: '2026-11-10T01:00' });
    await publish(place.url, event);
    const people = sampleSchool.sheets.find(({ name }) => name === '人員');
    const [header = [], ...rows] = people?.rows ?? [];
    const columns = ['姓名', '電子郵件'].map((title) => header.indexOf(title));
    const personal = rows
      .flatMap((row) => columns.map((column) => String(row[column] ?? '')))
      .filter((text) => text !== '');
    expect(personal.length).toBeGreaterThan(50);
    const said = JSON.stringify(place.logged());
    expect(said).toMatch(/每日作業完成/u);
    expect(personal.filter((text) => said.includes(text))).toStrictEqual([]);
  });
});

test('a worker spends its least time on a school, whether it succeeds or not', async () => {
  const place = await deployed('daily');
  quiet();
  const lasting = async (workbook: string): Promise<number> => {
    const start = performance.now();
    await publish(place.url, JSON.stringify({ workbook, seconds: 1.5, today: '2026-11-10T01:00' }));
    return performance.now() - start;
  };
  await lasting(place.workbook);
  expect(await lasting(place.workbook)).toBeGreaterThan(1490);
  expect(await lasting('sheets:none')).toBeGreaterThan(1490);
  await publish(place.url, JSON.stringify({ workbook: place.workbook, seconds: 121 }));
  expect(place.logged().at(-1)?.message).toMatch(/seconds/u);
});
