// Which items a form may have, as tables.
import { describe, expect, it } from 'vitest';

import { refusal, servicesPlace } from '../services-fixture.ts';
import { asking, formsOf } from './forms-fixture.ts';

const place = servicesPlace();
const { make, update, get } = formsOf(place);

const choice = (type: string, ...options: readonly object[]) => ({
  choiceQuestion: { type, options: [...options] },
});

describe('a question may be', () => {
  it.each<readonly [string, object]>([
    ['short', { textQuestion: {} }],
    ['long', { textQuestion: { paragraph: true } }],
    ['one of several', choice('RADIO', { value: '是' }, { value: '否' })],
    ['one of several or another', choice('RADIO', { value: '是' }, { isOther: true })],
    ['any of several', choice('CHECKBOX', { value: '是' }, { isOther: true })],
    ['from a list', choice('DROP_DOWN', { value: '是' })],
    ['shuffled', { choiceQuestion: { type: 'RADIO', options: [{ value: 'a' }], shuffle: true } }],
    ['a way to the end', choice('RADIO', { value: '是', goToAction: 'SUBMIT_FORM' })],
    ['a day', { dateQuestion: { includeYear: true } }],
    ['a moment', { dateQuestion: { includeYear: true, includeTime: true } }],
    ['a time', { timeQuestion: {} }],
    ['how long', { timeQuestion: { duration: true } }],
    ['how much', { scaleQuestion: { low: 1, high: 5, lowLabel: '少', highLabel: '多' } }],
  ])('%s', async (_, question) => {
    const formId = await make(asking('題', question));
    expect((await get(formId)).items?.[0]?.questionItem?.question).toMatchObject(question);
  });
});

describe('a request is answered', () => {
  const item = (index: number, body: object) => ({
    createItem: { item: body, location: { index } },
  });
  const settings = (emailCollectionType: string, updateMask = 'emailCollectionType') => ({
    updateSettings: { settings: { emailCollectionType }, updateMask },
  });
  const info = (body: object, updateMask: string) => ({
    updateFormInfo: { info: body, updateMask },
  });

  it.each<readonly [number, string, object]>([
    [400, 'an item of no kind', item(0, { title: 'a' })],
    [400, 'an item of two kinds', item(0, { textItem: {}, pageBreakItem: {} })],
    [400, 'a question of no kind', asking('a', {})],
    [400, 'a question of two kinds', asking('a', { textQuestion: {}, timeQuestion: {} })],
    [400, 'a title of two lines', asking('a\nb', { textQuestion: {} })],
    [400, 'no options', asking('a', choice('RADIO'))],
    [400, 'options of no type', asking('a', { choiceQuestion: { options: [{ value: 'a' }] } })],
    [400, 'an option of two lines', asking('a', choice('RADIO', { value: 'a\nb' }))],
    [400, 'an option without a value', asking('a', choice('RADIO', {}))],
    [400, 'another one in a list', asking('a', choice('DROP_DOWN', { isOther: true }))],
    [
      400,
      'a way from a box',
      asking('a', choice('CHECKBOX', { value: 'a', goToAction: 'NEXT_SECTION' })),
    ],
    [400, 'a way to no section', asking('a', choice('RADIO', { value: 'a', goToSectionId: 'ab' }))],
    [400, 'a place that is not there', asking('a', { textQuestion: {} }, 2)],
    [400, 'no place', { createItem: { item: { textItem: {} } } }],
    [400, 'an id that is taken', item(0, { itemId: 'aa', textItem: {} })],
    [400, 'a deletion of nothing', { deleteItem: { location: { index: 1 } } }],
    [
      400,
      'a move to nowhere',
      { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 1 } } },
    ],
    [400, 'no mask', info({ title: 'a' }, '')],
    [400, 'a document’s title', info({ documentTitle: 'a' }, 'documentTitle')],
    [400, 'no request', {}],
    [
      501,
      'options that are the same',
      asking('a', choice('RADIO', { value: 'a' }, { value: 'a' })),
    ],
    [501, 'a scale from 2', asking('a', { scaleQuestion: { low: 2, high: 5 } })],
    [501, 'an id of letters', item(0, { itemId: 'xyz', textItem: {} })],
    [501, 'a picture', item(0, { imageItem: {} })],
    [501, 'a grid', item(0, { questionGroupItem: {} })],
    [501, 'stars', asking('a', { ratingQuestion: {} })],
    [501, 'points', asking('a', { textQuestion: {}, grading: {} })],
    [501, 'no title', info({}, 'title')],
    [501, 'settings that say nothing', settings('EMAIL_COLLECTION_TYPE_UNSPECIFIED')],
  ])('%i for %s', async (code, _, request) => {
    const formId = await make(item(0, { itemId: 'aa', textItem: {} }));
    expect(await refusal(update(formId, [request]))).toMatchObject({ code });
  });

  it('400 for no requests at all', async () => {
    expect(await refusal(update(await make(), []))).toMatchObject({ code: 400 });
  });
});

it('leads to sections, which stay while something leads to them', async () => {
  const formId = await make(
    {
      createItem: {
        item: { itemId: 'b2', title: '後', pageBreakItem: {} },
        location: { index: 0 },
      },
    },
    asking('a', choice('RADIO', { value: '是', goToSectionId: 'b2' })),
  );
  const [question] = (await get(formId)).items ?? [];
  expect(question?.questionItem?.question?.choiceQuestion?.options).toEqual([
    { value: '是', goToSectionId: 'b2' },
  ]);
  const remove = (index: number) => update(formId, [{ deleteItem: { location: { index } } }]);
  expect(await refusal(remove(1))).toMatchObject({ code: 501 });
  await remove(0);
  await remove(0);
});
