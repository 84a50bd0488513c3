// Every form as it is declared: asks what its register has, and no more than is needed.
import { describe, expect, it } from 'vitest';

import { standingKinds } from '../../../functions/domain/questionnaires/kinds.ts';
import { registers } from '../../../functions/domain/registers/index.ts';

describe('a form', () => {
  it('asks columns that are there, none twice, and tells of none that is known already', () => {
    for (const { name, register, questions, known } of standingKinds) {
      const headers = Object.keys(registers[register].columns);
      expect(headers, name).toEqual(
        expect.arrayContaining([...questions.keys(), ...Object.keys(known)]),
      );
      expect(
        Object.keys(known).filter((key) => questions.has(key)),
        name,
      ).toEqual([]);
      const titles = [...questions.values()].map(({ title }) => title);
      expect(new Set(titles).size, name).toBe(titles.length);
    }
  });

  it('of an incident says what must not be written', () => {
    const incidents = standingKinds.find(({ name }) => name === '事件初報');
    expect(incidents?.description).toContain('不要寫個人資料、密碼或弱點細節');
  });
});
