// Online forms at Google: made once, for the domain alone, whatever goes wrong on the way.
import { describe, expect, it, test } from 'vitest';

import type { FaultKind } from '../google/faults.ts';
import { domainOnly, draftFor, formsPlace } from './forms-place.ts';

const { google, service, published } = formsPlace();
const signIn = draftFor('訓練簽到');

describe('opening a form', () => {
  it('makes it in the folder, asks what the draft asks, notes accounts and takes responses', async () => {
    const { id, url } = await service().open(signIn);
    const form = google().world.forms.get(id);
    expect(google().world.files.get(id)).toMatchObject({
      name: signIn.name,
      parents: ['folder-a'],
    });
    expect(url).toBe(`https://docs.google.com/forms/d/e/${id}/viewform`);
    expect(form?.info).toMatchObject({ title: signIn.title, description: signIn.description });
    expect(form?.settings).toEqual({ emailCollectionType: 'VERIFIED' });
    expect(form?.publishState).toEqual({ isPublished: true, isAcceptingResponses: true });
    expect(form?.items).toMatchObject([
      {
        title: '簽到',
        questionItem: {
          question: {
            required: true,
            choiceQuestion: { type: 'RADIO', options: [{ value: '簽到' }] },
          },
        },
      },
    ]);
    expect(published(id)).toEqual(domainOnly);
  });

  it('asks each kind of column in its own way', async () => {
    const { id } = await service().open(draftFor('管制區域進出'));
    const asked = google()
      .world.forms.get(id)
      ?.items.map(({ title, questionItem }) => [
        title,
        Object.entries(questionItem?.question ?? {}).filter(([key]) => key.endsWith('Question')),
      ]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ['日期', [['dateQuestion', { includeYear: true, includeTime: false }]]],
        ['進入時間', [['timeQuestion', { duration: false }]]],
        ['姓名', [['textQuestion', { paragraph: false }]]],
      ]),
    );
    const incident = await service().open(draftFor('事件初報'));
    expect(google().world.forms.get(incident.id)?.items[1]?.questionItem?.question).toMatchObject({
      dateQuestion: { includeYear: true, includeTime: true },
    });
  });

  it('takes back what others were granted, before anybody can answer', async () => {
    google().world.newResponders = [
      { id: 'anyone', type: 'anyone', role: 'reader', view: 'published' },
      { id: 'other', type: 'domain', domain: 'other.example', role: 'reader', view: 'published' },
    ];
    const { id } = await service().open(signIn);
    expect(published(id)).toEqual(domainOnly);
    const order = google().calls.map((call) => call.split('/').at(-1) ?? '');
    expect(order.indexOf('permissions')).toBeLessThan(
      order.findIndex((call) => call.endsWith('setPublishSettings')),
    );
  });

  it('again leaves in whom somebody has let in by hand', async () => {
    const { id } = await service().open(signIn);
    const guest = { id: 'guest', type: 'user', role: 'reader', view: 'published' };
    google().world.files.get(id)?.permissions.push(guest);
    await service().open(signIn);
    expect(published(id)).toEqual([...domainOnly, guest]);
  });

  it('is refused in a folder that anybody can open, and the form takes no responses', async () => {
    google().world.inherited = [{ id: 'anyoneWithLink', type: 'anyone', role: 'reader' }];
    await expect(service().open(signIn)).rejects.toThrow(/任何知道連結的人都打得開/u);
    expect(
      [...google().world.forms.values()].map(({ publishState }) => publishState.isPublished),
    ).toEqual([false]);
    google().world.inherited = [];
    await service().open(signIn);
    expect(google().world.forms.size).toBe(1);
  });

  it('again is the same form, with what people have changed in it', async () => {
    const { id } = await service().open(signIn);
    const form = google().world.forms.get(id);
    if (form !== undefined) form.items = [{ ...form.items[0], title: '我到了' }];
    await service().close(id);
    expect(await service().open(signIn)).toMatchObject({ id });
    expect(form?.items).toMatchObject([{ title: '我到了' }]);
    expect(form?.publishState.isAcceptingResponses).toBe(true);
    expect(published(id)).toEqual(domainOnly);
  });

  it('without a folder says how to name one, and asks Google nothing', async () => {
    await expect(service(null).open(signIn)).rejects.toThrow(/--folder/u);
    expect(google().calls).toEqual([]);
  });
});

/** All calls of opening a form: each is lost, refused or broken once. */
const OPENING = 9;
const kinds: readonly FaultKind[] = [429, 503, 'reset', 'reset-after'];
const faults = kinds.flatMap((kind) =>
  Array.from({ length: OPENING }, (_, index) => ({ kind, at: index + 1 })),
);

test('opening takes nine calls, so that every one of them is tried', async () => {
  await service().open(signIn);
  expect(google().calls).toHaveLength(OPENING);
});

test.each(faults)('$kind at call $at makes no second form', async ({ kind, at }) => {
  google().breakCall(at, kind);
  const { id } = await service().open(signIn);
  expect([...google().world.forms.keys()]).toEqual([id]);
  expect(google().world.forms.get(id)?.items).toHaveLength(1);
  expect(google().world.forms.get(id)?.publishState.isAcceptingResponses).toBe(true);
  expect(published(id)).toEqual(domainOnly);
});
