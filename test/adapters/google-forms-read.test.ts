// Online forms at Google, read whole and closed.
import { describe, expect, it } from 'vitest';

import { BrokenWorld } from '../../functions/ports.ts';
import type { Json } from '../google/spreadsheet/json.ts';
import { draftFor, formsPlace } from './forms-place.ts';

const { google, service, form, byHand } = formsPlace();
const signIn = draftFor('訓練簽到');

describe('reading a form', () => {
  const sent = { 簽到: '簽到' };

  async function answeredForm(): Promise<string> {
    const { id } = await service().open(signIn);
    const batch = (...requests: readonly Json[]) =>
      byHand('POST', `/v1/forms/${id}:batchUpdate`, { requests });
    const optional = { questionItem: { question: { required: false } } };
    const updateMask = 'questionItem.question.required';
    const old = { title: '舊題目', questionItem: { question: { textQuestion: {} } } };
    await batch(
      { updateItem: { item: optional, updateMask, location: { index: 0 } } },
      { createItem: { item: old, location: { index: 1 } } },
    );
    const answer = (email: string, at: string, answers: Readonly<Record<string, string>>) =>
      google().answerForm(id, { email, at: new Date(at), answers });
    answer('it@school.example', '2026-05-04T05:58:31.123Z', sent);
    answer('a@school.example', '2026-05-04T16:00:00Z', {});
    answer('b@school.example', '2026-05-04T23:59:59Z', { 舊題目: '答' });
    await batch({ deleteItem: { location: { index: 1 } } });
    return id;
  }

  it('gives every page, with times as clocks in Taipei show them', async () => {
    const responses = await service().responses(await answeredForm(), null);
    expect(responses).toMatchObject([
      {
        email: 'it@school.example',
        submitted: '2026-05-04T13:58',
        answers: [{ title: '簽到', values: ['簽到'] }],
      },
      { email: 'a@school.example', submitted: '2026-05-05T00:00', answers: [] },
      {
        email: 'b@school.example',
        submitted: '2026-05-05T07:59',
        answers: [{ title: '已刪除的題目', values: ['答'] }],
      },
    ]);
  });

  it('from a minute on gives that minute too', async () => {
    const id = await answeredForm();
    const since = async (moment: string) => {
      const responses = await service().responses(id, moment);
      return responses === 'gone' ? [] : responses.map(({ email }) => email[0]);
    };
    expect(await since('2026-05-05T00:00')).toEqual(['a', 'b']);
    expect(await since('2026-05-05T00:01')).toEqual(['b']);
  });

  it('tells of one that somebody has deleted, also when it is to be closed', async () => {
    const id = await answeredForm();
    await byHand('PATCH', `/drive/v3/files/${id}`, { trashed: true });
    expect(await service().responses(id, null)).toBe('gone');
    expect(await service().close(id)).toBe('gone');
  });

  it('that is closed keeps its responses', async () => {
    const id = await answeredForm();
    expect(await service().close(id)).toBe('closed');
    expect(form(id).publishState).toEqual({
      isPublished: true,
      isAcceptingResponses: false,
    });
    expect(await service().responses(id, null)).toHaveLength(3);
  });

  it('gives up in plain words on a quota that stays used up', async () => {
    const id = await answeredForm();
    google().faults.add({ kind: 429, times: 100 });
    const reading = service().responses(id, null);
    await expect(reading).rejects.toThrow(BrokenWorld);
    await expect(reading).rejects.toThrow(
      '線上表單的回覆讀不到：Google 表單的使用次數暫時用完了。',
    );
  });
});
