// Online forms at Google: made once, for the domain alone, whatever goes wrong on the way.
import { describe, expect, it, test } from 'vitest';

import type { FaultKind } from '../google/faults.ts';
import { questionIn } from '../google/forms/form.ts';
import { domainOnly, draftFor, formsPlace } from './forms-place.ts';

const { google, folder, service, forms, form, published, byHand, calls } = formsPlace();
const signIn = draftFor('訓練簽到');

/** As a person shares a form. */
const share = (id: string, permission: Readonly<Record<string, string>>) =>
  byHand('POST', `/drive/v3/files/${id}/permissions`, { role: 'reader', ...permission });

describe('opening a form', () => {
  it('makes it in the folder, asks what the draft asks, notes accounts and takes responses', async () => {
    const { id, url } = await service().open(signIn);
    expect(google().files.get(id)).toMatchObject({ name: signIn.name, parent: folder().id });
    expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]+\/viewform$/u);
    const { title, description } = signIn;
    const publishState = { isPublished: true, isAcceptingResponses: true };
    expect(form(id)).toMatchObject({
      ...{ title, description, publishState },
      emailCollectionType: 'VERIFIED',
    });
    expect(form(id).items).toMatchObject([
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
    const asked = form(id).items.map((item) => [item['title'], questionIn(item)]);
    expect(Object.fromEntries(asked)).toMatchObject({
      日期: { dateQuestion: { includeYear: true } },
      進入時間: { timeQuestion: {} },
      姓名: { textQuestion: {} },
    });
    const incident = await service().open(draftFor('事件初報'));
    expect(questionIn(form(incident.id).items[1] ?? {})).toMatchObject({
      dateQuestion: { includeYear: true, includeTime: true },
    });
  });

  it('leaves nothing of what Google may have put into a new form', async () => {
    google().faults.add({ kind: 503, path: /:batchUpdate$/u, times: Infinity });
    await expect(service().open(signIn)).rejects.toThrow(/過幾分鐘再試/u);
    google().faults.clear();
    const [id = ''] = forms().keys();
    const item = { title: '未命名的問題', questionItem: { question: { textQuestion: {} } } };
    const createItem = { item, location: { index: 0 } };
    await byHand('POST', `/v1/forms/${id}:batchUpdate`, { requests: [{ createItem }] });
    expect(await service().open(signIn)).toMatchObject({ id });
    expect(form(id).items.map(({ title }) => title)).toEqual(['簽到']);
  });

  it('takes back what others were granted, before anybody can answer', async () => {
    const { id } = await service().open(signIn);
    await service().close(id);
    await share(id, { type: 'anyone', view: 'published' });
    await share(id, { type: 'domain', domain: 'other.example', view: 'published' });
    google().forgetRequests();
    await service().open(signIn);
    expect(published(id)).toEqual(domainOnly);
    const order = calls().map((call) => /^DELETE|setPublishSettings$/u.exec(call)?.[0]);
    expect(order.filter((call) => call !== undefined)).toEqual([
      'DELETE',
      'DELETE',
      'setPublishSettings',
    ]);
  });

  it('again leaves in whom somebody has let in by hand', async () => {
    const { id } = await service().open(signIn);
    const guest = { type: 'user', emailAddress: 'guest@elsewhere.example', view: 'published' };
    await share(id, guest);
    await service().open(signIn);
    expect(published(id)).toEqual([...domainOnly, { ...guest, role: 'reader' }]);
  });

  it('is refused in a folder that anybody can open, and the form takes no responses', async () => {
    await folder().share({ type: 'anyone', role: 'reader' });
    await expect(service().open(signIn)).rejects.toThrow(/任何知道連結的人都打得開/u);
    const states = Array.from(forms().values(), ({ publishState }) => publishState.isPublished);
    expect(states).toEqual([false]);
    await byHand('DELETE', `/drive/v3/files/${folder().id}/permissions/anyoneWithLink`);
    await service().open(signIn);
    expect(forms().size).toBe(1);
  });

  it('again is the same form, with what people have changed in it', async () => {
    const { id } = await service().open(signIn);
    const item = { title: '我到了' };
    const updateItem = { item, location: { index: 0 }, updateMask: 'title' };
    await byHand('POST', `/v1/forms/${id}:batchUpdate`, { requests: [{ updateItem }] });
    await service().close(id);
    expect(await service().open(signIn)).toMatchObject({ id });
    expect(form(id).items).toMatchObject([item]);
    expect(form(id).publishState.isAcceptingResponses).toBe(true);
    expect(published(id)).toEqual(domainOnly);
  });

  it('without a folder says how to name one, and asks Google nothing', async () => {
    await expect(service(null).open(signIn)).rejects.toThrow(/--folder/u);
    expect(calls()).toEqual([]);
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
  expect(calls()).toHaveLength(OPENING);
});

test.each(faults)('$kind at call $at makes no second form', async ({ kind, at }) => {
  google().faults.add({ kind, skip: at - 1 });
  const { id } = await service().open(signIn);
  expect([...forms().keys()]).toEqual([id]);
  expect(form(id).items).toHaveLength(1);
  expect(form(id).publishState.isAcceptingResponses).toBe(true);
  expect(published(id)).toEqual(domainOnly);
});
