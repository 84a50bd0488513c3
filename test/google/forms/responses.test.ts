// Responses: who may send one, and how they are read.
import { describe, expect, it } from 'vitest';

import { COLLEAGUE, refusal, servicesPlace, STRANGER, TEACHER } from '../services-fixture.ts';
import { asking, formsOf } from './forms-fixture.ts';

const place = servicesPlace();
const { drive, forms, standIn } = place;
const { make, get, publish, open, makeOpen } = formsOf(place);

const NAME = asking('姓名', { required: true, textQuestion: {} });
const sent = { answers: { 姓名: '王小明' } };

const collecting = (emailCollectionType: string) => ({
  updateSettings: { settings: { emailCollectionType }, updateMask: 'emailCollectionType' },
});

const all = async (formId: string, parameters: object = {}) =>
  (await forms().forms.responses.list({ formId, ...parameters })).data;

describe('a response', () => {
  it('is kept by question, with whose it is and when it came', async () => {
    const formId = await makeOpen(NAME, collecting('VERIFIED'));
    const at = new Date('2026-05-04T05:58:31.123Z');
    const responseId = standIn().answerForm(formId, { ...sent, email: COLLEAGUE, at });
    const [item] = (await get(formId)).items ?? [];
    const questionId = item?.questionItem?.question?.questionId ?? '';
    const response = {
      responseId,
      createTime: '2026-05-04T05:58:31.123Z',
      lastSubmittedTime: '2026-05-04T05:58:31.123Z',
      respondentEmail: COLLEAGUE,
      answers: { [questionId]: { questionId, textAnswers: { answers: [{ value: '王小明' }] } } },
    };
    expect(await all(formId)).toEqual({ responses: [response] });
    const { data } = await forms().forms.responses.get({ formId, responseId });
    expect(data).toEqual({ formId, ...response });
    expect(await refusal(forms().forms.responses.get({ formId, responseId: 'x' }))).toMatchObject({
      code: 404,
    });
  });

  it('does not say whose it is unless the form collects that', async () => {
    const formId = await makeOpen(NAME);
    standIn().answerForm(formId, { ...sent, email: COLLEAGUE });
    expect((await all(formId)).responses?.[0]).not.toHaveProperty('respondentEmail');
  });

  it('comes in over HTTP as well', async () => {
    const formId = await makeOpen(NAME);
    const path = `/_emulator/forms/${formId}/responses`;
    const answer = (body: object) => standIn().call({ method: 'POST', path, body: body as never });
    const { body } = await answer({ ...sent, at: '2026-05-04T00:00:00Z' });
    expect((await all(formId)).responses).toMatchObject([
      { ...(body as object), createTime: '2026-05-04T00:00:00.000Z' },
    ]);
    expect((await answer({ answers: {} })).status).toBe(400);
    expect((await answer({ answers: { 姓名: 1 } })).status).toBe(400);
    expect((await answer({ ...sent, at: 'now' })).status).toBe(400);
  });

  it.each([
    ['timestamp > 2026-05-04T00:00:01Z', 1],
    ['timestamp >= 2026-05-04T00:00:01Z', 2],
    ['timestamp >= 2026-05-04T00:00:01.000000001Z', 1],
    ['timestamp > 2026-05-04T00:00:00.999Z', 2],
    ['timestamp >= 2027-01-01T00:00:00Z', 0],
  ])('is found by %s', async (filter, count) => {
    const formId = await makeOpen(NAME);
    for (const second of [0, 1, 2])
      standIn().answerForm(formId, { ...sent, at: new Date(Date.UTC(2026, 4, 4, 0, 0, second)) });
    expect((await all(formId, { filter })).responses ?? []).toHaveLength(count);
  });

  it.each(['timestamp = 2026-05-04T00:00:00Z', 'timestamp > 2026-05-04', 'email = a'])(
    'is not looked for by %s',
    async (filter) => {
      expect(await refusal(all(await makeOpen(NAME), { filter }))).toMatchObject({ code: 400 });
    },
  );

  it('comes in pages', async () => {
    const formId = await makeOpen(NAME);
    const ids = ['甲', '乙', '丙'].map((name) =>
      standIn().answerForm(formId, { answers: { 姓名: name } }),
    );
    const { responses, nextPageToken } = await all(formId, { pageSize: 2 });
    const rest = await all(formId, { pageSize: 2, pageToken: nextPageToken });
    const read = [...(responses ?? []), ...(rest.responses ?? [])];
    expect(read.map(({ responseId }) => responseId)).toEqual(ids);
    expect(rest.nextPageToken).toBeUndefined();
  });
});

describe('a form lets in', () => {
  it('nobody before it is published, and nobody after it is closed', async () => {
    const formId = await make(NAME);
    await open(formId);
    const answer = () => standIn().answerForm(formId, sent);
    expect(answer).toThrow('The form is not published.');
    await publish(formId, true, true);
    answer();
    await publish(formId, true, false);
    expect(answer).toThrow('The form does not accept responses.');
    await publish(formId, true, true);
    await drive().files.update({ fileId: formId, requestBody: { trashed: true } });
    expect(answer).toThrow('not found');
  });

  it('only those it is for, and who may change it', async () => {
    const formId = await make(NAME);
    await publish(formId, true, true);
    await open(formId, { type: 'domain', domain: 'school.example' });
    const answer = (email?: string) =>
      standIn().answerForm(formId, { ...sent, ...(email !== undefined && { email }) });
    answer(COLLEAGUE);
    answer(TEACHER);
    expect(() => answer(STRANGER)).toThrow('not open to this respondent');
    expect(() => answer()).toThrow('not open to this respondent');
  });

  it('those who may answer without their seeing the form as a file', async () => {
    const formId = await makeOpen(NAME);
    expect(await refusal(forms(STRANGER).forms.get({ formId }))).toMatchObject({ code: 403 });
    const { data } = await drive().permissions.list({
      fileId: formId,
      includePermissionsForView: 'published',
      fields: 'permissions(type,view)',
    });
    expect(data.permissions).toEqual([{ type: 'user' }, { type: 'anyone', view: 'published' }]);
    const plain = await drive().permissions.list({ fileId: formId });
    expect(plain.data.permissions).toHaveLength(1);
  });

  it.each(['VERIFIED', 'RESPONDER_INPUT'])('nobody without an address: %s', async (type) => {
    const formId = await makeOpen(NAME, collecting(type));
    expect(() => standIn().answerForm(formId, sent)).toThrow('collects e-mail addresses');
  });
});
