// Forms through Google's own client: made, changed, published, and files of Drive all the while.
import { describe, expect, it } from 'vitest';

import { realClock } from '../clock.ts';
import { MIME } from '../drive/file.ts';
import { COLLEAGUE, refusal, servicesPlace } from '../services-fixture.ts';
import { startStandIn } from '../stand-in.ts';
import { asking, formsOf } from './forms-fixture.ts';

const place = servicesPlace();
const { drive, forms, standIn } = place;
const { make, get, update, publish } = formsOf(place);

const ID = expect.stringMatching(/^[0-9a-f]{8}$/u) as string;

describe('a new form', () => {
  it('has a title, is not published, and is empty', async () => {
    const { data } = await forms().forms.create({ requestBody: { info: { title: '簽到' } } });
    expect(data).toEqual({
      formId: expect.stringMatching(/^1[\w-]{43}$/u) as string,
      info: { title: '簽到', documentTitle: 'Untitled form' },
      settings: { emailCollectionType: 'DO_NOT_COLLECT' },
      revisionId: '00000001',
      responderUri: expect.stringMatching(
        /^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]{49}\/viewform$/u,
      ) as string,
      publishSettings: { publishState: {} },
    });
    expect(await get(data.formId ?? '')).toEqual(data);
  });

  it.each([
    { info: { title: 'a' }, items: [] },
    { info: { title: 'a', description: 'b' } },
    { info: { title: 'a' }, settings: {} },
  ])('has nothing else yet: %j', async (requestBody) => {
    expect(await refusal(forms().forms.create({ requestBody }))).toMatchObject({
      code: 400,
      message: expect.stringMatching(
        /^Only info\.title can be set when creating a form\./u,
      ) as string,
    });
  });

  it.each([
    ['2026-06-30T23:59:59Z', '', { isPublished: true, isAcceptingResponses: true }],
    ['2026-06-30T23:59:59Z', '?unpublished=true', {}],
    ['2026-07-01T00:00:00Z', '', {}],
  ])('made at %s%s is published so: %j', async (now, query, publishState) => {
    const google = await startStandIn({ clock: realClock(() => new Date(now)) });
    const body = { info: { title: 'a' } };
    const path = `/v1/forms${query}`;
    const told = await google.call({ method: 'POST', path, body, token: 'x' });
    expect(told.body).toMatchObject({ publishSettings: { publishState } });
    await google.close();
  });

  it('is a file of Drive, and one that Drive makes is a form', async () => {
    const formId = await make();
    const { data } = await drive().files.get({ fileId: formId, fields: 'name,mimeType' });
    expect(data).toEqual({ name: 'Untitled form', mimeType: MIME.form });
    await drive().files.update({ fileId: formId, requestBody: { name: '檔名' } });
    expect((await get(formId)).info).toEqual({ title: '簽到', documentTitle: '檔名' });
    const made = await drive().files.create({ requestBody: { name: '問卷', mimeType: MIME.form } });
    expect((await get(made.data.id ?? '')).info).toEqual({ title: '問卷', documentTitle: '問卷' });
    await drive().files.update({ fileId: formId, requestBody: { trashed: true } });
    expect(await refusal(get(formId))).toMatchObject({ code: 404 });
  });

  it('is for those its file is shared with', async () => {
    const formId = await make();
    const see = () => forms(COLLEAGUE).forms.get({ formId });
    expect(await refusal(see())).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
    const requestBody = { type: 'user', role: 'reader', emailAddress: COLLEAGUE };
    await drive().permissions.create({ fileId: formId, requestBody });
    await see();
    const change = forms(COLLEAGUE).forms.batchUpdate({
      formId,
      requestBody: { requests: [asking('a', { textQuestion: {} })] },
    });
    expect(await refusal(change)).toMatchObject({ code: 403 });
  });
});

describe('a batch', () => {
  it('gives items and questions ids, and leaves out what is false', async () => {
    const formId = await make();
    const question = { required: true, textQuestion: { paragraph: false } };
    const { replies } = await update(formId, [
      asking('姓名', question),
      asking('有帳號的', { questionId: 'ab12', textQuestion: { paragraph: true } }, 1),
    ]);
    expect(replies).toEqual([
      { createItem: { itemId: ID, questionId: [ID] } },
      { createItem: { itemId: ID, questionId: ['ab12'] } },
    ]);
    expect((await get(formId)).items).toEqual([
      {
        itemId: replies?.[0]?.createItem?.itemId,
        title: '姓名',
        questionItem: { question: { questionId: ID, required: true, textQuestion: {} } },
      },
      {
        itemId: ID,
        title: '有帳號的',
        questionItem: { question: { questionId: 'ab12', textQuestion: { paragraph: true } } },
      },
    ]);
  });

  it('changes only what the mask names', async () => {
    const formId = await make(asking('舊', { required: true, textQuestion: {} }));
    const [before] = (await get(formId)).items ?? [];
    const location = { index: 0 };
    const item = { title: '新', description: '說明' };
    await update(formId, [{ updateItem: { item, location, updateMask: 'title' } }]);
    expect((await get(formId)).items).toEqual([{ ...before, title: '新' }]);
    const written = { questionItem: { question: { timeQuestion: {} } } };
    await update(formId, [{ updateItem: { item: written, location, updateMask: 'questionItem' } }]);
    const [after] = (await get(formId)).items ?? [];
    expect(after).toEqual({
      itemId: before?.itemId,
      title: '新',
      questionItem: { question: { questionId: ID, timeQuestion: {} } },
    });
    expect(after?.questionItem?.question?.questionId).not.toBe(
      before?.questionItem?.question?.questionId,
    );
  });

  it('moves and deletes', async () => {
    const letters = ['甲', '乙', '丙'];
    const text = { textQuestion: {} };
    const formId = await make(...letters.map((title, index) => asking(title, text, index)));
    const titles = async () => (await get(formId)).items?.map(({ title }) => title);
    const move = { originalLocation: { index: 0 }, newLocation: { index: 2 } };
    await update(formId, [{ moveItem: move }]);
    expect(await titles()).toEqual(['乙', '丙', '甲']);
    await update(formId, [{ deleteItem: { location: { index: 1 } } }]);
    expect(await titles()).toEqual(['乙', '甲']);
  });

  it('changes title, description and what is collected', async () => {
    const formId = await make();
    const info = { title: '新', description: '一\n二' };
    const settings = { emailCollectionType: 'VERIFIED' };
    await update(formId, [
      { updateFormInfo: { info, updateMask: '*' } },
      { updateSettings: { settings, updateMask: 'emailCollectionType' } },
    ]);
    expect(await get(formId)).toMatchObject({ info, settings });
  });

  it('is done whole or not at all', async () => {
    const formId = await make();
    const before = await get(formId);
    const bad = asking('b', { textQuestion: {} }, 5);
    expect(await refusal(update(formId, [asking('a', { textQuestion: {} }), bad]))).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringMatching(/^Invalid requests\[1\]\.createItem: /u) as string,
    });
    expect(await get(formId)).toEqual(before);
  });

  it('is for the revision it was made for', async () => {
    const formId = await make();
    const { revisionId } = await get(formId);
    const requests = [asking('a', { textQuestion: {} })];
    const change = (writeControl: object) =>
      forms().forms.batchUpdate({
        formId,
        requestBody: { requests, writeControl, includeFormInResponse: true },
      });
    const { data } = await change({ requiredRevisionId: revisionId });
    expect(data.form).toEqual(await get(formId));
    expect(data.writeControl?.requiredRevisionId).toBe(data.form?.revisionId);
    expect(data.form?.revisionId).not.toBe(revisionId);
    expect(await refusal(change({ requiredRevisionId: revisionId }))).toMatchObject({ code: 400 });
    expect(await refusal(change({ targetRevisionId: revisionId }))).toMatchObject({ code: 501 });
    await change({ targetRevisionId: data.form?.revisionId });
  });
});

describe('publishing', () => {
  it('opens and closes, and leaves the content as it was', async () => {
    const formId = await make();
    const { revisionId } = await get(formId);
    const open = { isPublished: true, isAcceptingResponses: true };
    expect(await publish(formId, true, true)).toEqual({
      formId,
      publishSettings: { publishState: open },
    });
    expect(await get(formId)).toMatchObject({
      revisionId,
      publishSettings: { publishState: open },
    });
    await publish(formId, true, false);
    expect((await get(formId)).publishSettings).toEqual({ publishState: { isPublished: true } });
  });

  it('takes no responses where nothing is published', async () => {
    expect(await refusal(publish(await make(), false, true))).toMatchObject({ code: 400 });
  });
});

it('keeps watches, quizzes and the rest to Google', async () => {
  const formId = await make();
  const ask = async (method: string, path: string, body: object) =>
    (await standIn().call({ method, path, body: body as never, token: 'x' })).status;
  expect(await ask('POST', `/v1/forms/${formId}/watches`, {})).toBe(501);
  const settings = { quizSettings: { isQuiz: true } };
  expect(
    await refusal(update(formId, [{ updateSettings: { settings, updateMask: 'quizSettings' } }])),
  ).toMatchObject({ code: 501 });
});
