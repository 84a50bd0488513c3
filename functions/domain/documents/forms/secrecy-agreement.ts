// Form 2: what each person with a duty of secrecy signs. Numbers of identity are not asked for: name and office say who it is.
import { isActive, isItStaff, type Book, type Person } from '../../book.ts';
import { rocDayLong } from '../../kit/day.ts';
import { hasCriticalTasks, signedOn } from '../../metrics/segregation-facts.ts';
import { plan } from '../../plan-lines.ts';
import { told } from './columns.ts';
import { defineSheetForm, nothing, schoolOf, type Page } from './form.ts';
import { facts, part } from './sheet.ts';

const promises = [
  '一、職務上知悉或經手的個人資料、帳號、通行碼、系統設定、公文及其他不公開的資料，只用於辦理業務，不交給不該知道的人，也不為自己或他人謀利。',
  '二、存放這些資料的設備、媒體及文件妥善保管；未經核准不複製、不攜出、不上傳到校外的服務。',
  '三、遵守資通安全管理法、個人資料保護法及本校資通安全維護計畫；發現外洩或異常，立即通報資通安全長或承辦人員。',
  '四、職務異動或離職時，交還或刪除持有的資料與權限；之後仍負保密責任。',
  '五、違反上述事項，願負法律責任，並依相關規定接受議處。',
];

/** Bound to secrecy by what 人員 says of them, or by what they have in hand. */
const isBound = (person: Person): boolean =>
  person.isBoundToSecrecy === true || hasCriticalTasks(person) || isItStaff(person.role);

function page(book: Book, person: Person | undefined): Page {
  const { people } = book.tables;
  const given = (key: 'name' | 'office' | 'title'): string =>
    person === undefined ? '' : told(book, people, person, key);
  const signed = person === undefined ? undefined : signedOn(person, book);
  return {
    parts: [
      part({
        paragraphs: [`立同意書人在${schoolOf(book)}任職，同意遵守下列事項：`, ...promises],
        grids: [
          facts(
            [
              { what: '立同意書人', told: given('name') },
              { what: '單位', told: given('office') },
              { what: '職稱', told: given('title') },
              { what: '簽署日期', told: signed === undefined ? '' : rocDayLong(signed) },
            ],
            { height: 10 },
          ),
        ],
        notes: ['本校活頁簿只登記簽署日期與掃描檔位置，正本由承辦人保管。'],
      }),
    ],
    signers: ['立同意書人', '單位主管'],
  };
}

export const secrecyAgreementForm = defineSheetForm({
  number: 2,
  id: 'secrecy-agreement',
  title: '資通安全保密同意書',
  only: ['person'],
  basis: plan['377–381'],
  pages: ({ book }, subject) => {
    if (subject.kind === 'person') return [page(book, subject.person)];
    const bound = book.tables.people.rows.filter(
      (person) => isActive(person, book.asOf) && isBound(person),
    );
    return bound.length === 0 ? [nothing] : bound.map((person) => page(book, person));
  },
  blankPages: (book) => [page(book, undefined)],
});
