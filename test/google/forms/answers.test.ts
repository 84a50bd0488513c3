// What respondents can answer, and which way their answers lead.
import { beforeEach, describe, expect, it } from 'vitest';

import { servicesPlace } from '../services-fixture.ts';
import { asking, formsOf } from './forms-fixture.ts';

const place = servicesPlace();
const { standIn } = place;
const { update, makeOpen } = formsOf(place);

const NAME = asking('姓名', { required: true, textQuestion: {} });

describe('an answer', () => {
  const options = [{ value: '是' }, { value: '否' }];
  const choice = (type: string, ...more: readonly object[]) => ({
    choiceQuestion: { type, options: [...options, ...more] },
  });

  it.each<readonly [object, boolean, string | readonly string[]]>([
    [{ textQuestion: {} }, true, '王'],
    [{ textQuestion: {} }, false, ''],
    [{ textQuestion: {} }, false, '一\n二'],
    [{ textQuestion: {} }, false, ['一', '二']],
    [{ textQuestion: { paragraph: true } }, true, '一\n二'],
    [choice('RADIO'), true, '是'],
    [choice('RADIO'), false, '不一定'],
    [choice('RADIO'), false, ['是', '否']],
    [choice('RADIO', { isOther: true }), true, '不一定'],
    [choice('CHECKBOX'), true, ['是', '否']],
    [choice('CHECKBOX'), false, ['是', '是']],
    [choice('CHECKBOX', { isOther: true }), true, ['是', '不一定']],
    [choice('CHECKBOX', { isOther: true }), false, ['不一定', '也許']],
    [choice('DROP_DOWN'), true, '否'],
    [{ dateQuestion: {} }, true, '02-29'],
    [{ dateQuestion: {} }, false, '02-30'],
    [{ dateQuestion: { includeYear: true } }, true, '2026-05-04'],
    [{ dateQuestion: { includeYear: true } }, false, '2026-02-29'],
    [{ dateQuestion: { includeYear: true } }, false, '05-04'],
    [{ dateQuestion: { includeYear: true, includeTime: true } }, true, '2026-05-04 23:59'],
    [{ dateQuestion: { includeYear: true, includeTime: true } }, false, '2026-05-04 24:00'],
    [{ dateQuestion: { includeYear: true, includeTime: true } }, false, '2026-05-04'],
    [{ timeQuestion: {} }, true, '08:05'],
    [{ timeQuestion: {} }, false, '8:05'],
    [{ timeQuestion: { duration: true } }, true, '01:30:00'],
    [{ timeQuestion: { duration: true } }, false, '01:30'],
    [{ scaleQuestion: { low: 0, high: 5 } }, true, '0'],
    [{ scaleQuestion: { low: 1, high: 5 } }, false, '6'],
    [{ scaleQuestion: { low: 1, high: 5 } }, false, '1.5'],
  ])('to %j is taken %s: %j', async (question, isTaken, value) => {
    const formId = await makeOpen(asking('題', question));
    const answer = () => standIn().answerForm(formId, { answers: { 題: value } });
    if (isTaken) answer();
    else expect(answer).toThrow('cannot be answered by');
  });

  it('is to a question, told by its id where a title is not enough', async () => {
    const text = { textQuestion: {} };
    const formId = await makeOpen(asking('題', { ...text, questionId: 'a1' }), asking('題', text));
    const answer = (name: string) => standIn().answerForm(formId, { answers: { [name]: '答' } });
    expect(() => answer('沒有')).toThrow('no question');
    expect(() => answer('題')).toThrow('More than one');
    answer('a1');
  });

  it('must be there where one is required', async () => {
    const formId = await makeOpen(NAME);
    expect(() => standIn().answerForm(formId, { answers: {} })).toThrow('must be answered');
  });
});

describe('pages', () => {
  let formId = '';
  const answer = (answers: Readonly<Record<string, string>>) =>
    standIn().answerForm(formId, { answers });
  const page = (itemId: string, index: number) => ({
    createItem: { item: { itemId, pageBreakItem: {} }, location: { index } },
  });

  beforeEach(async () => {
    const required = { required: true, textQuestion: {} };
    formId = await makeOpen(page('aa', 0), page('bb', 1));
    await update(formId, [
      asking('哪裡', {
        choiceQuestion: {
          type: 'RADIO',
          options: [
            { value: '下一頁' },
            { value: '跳過', goToSectionId: 'bb' },
            { value: '結束', goToAction: 'SUBMIT_FORM' },
            { value: '重來', goToAction: 'RESTART_FORM' },
          ],
        },
      }),
      asking('中', required, 2),
      asking('後', required, 4),
    ]);
  });

  it('are those the answers lead to', () => {
    answer({ 哪裡: '下一頁', 中: '1', 後: '2' });
    answer({ 哪裡: '跳過', 後: '2' });
    answer({ 哪裡: '結束' });
    answer({ 中: '1', 後: '2' });
  });

  it('that are not led to have no answers', () => {
    expect(() => answer({ 哪裡: '跳過', 中: '1', 後: '2' })).toThrow('do not lead to');
    expect(() => answer({ 哪裡: '跳過' })).toThrow('must be answered');
    expect(() => answer({ 哪裡: '重來' })).toThrow('does not know');
  });
});
