// 法規清單 and 責任等級: entries that break a rule and ones that nearly do.
import { planLaws } from '../../../functions/domain/plan-lists.ts';
import { settingsWith, type Content, type Entry } from '../../fixtures/school.ts';
import type { RuleCase } from './rule-case.ts';

const laws = (...more: readonly Entry[]): Content => ({
  lawList: more.map((entry) => ({
    title: '資通安全情資分享辦法',
    checked: '115/2/1',
    ...entry,
  })),
});
const act = (more: Entry): Content => laws({ title: '資通安全管理法', ...more });
const noted: Entry = { hasChanged: '已修正' };

const levelRow = settingsWith({}).findIndex(({ item }) => item === '責任等級') + 2;

export const lawCases: readonly RuleCase[] = [
  { code: 'law-changed', broken: act({}), row: 2, near: act(noted) },
  {
    code: 'law-changed',
    broken: act({ hasChanged: '無異動', version: '107-06-06' }),
    row: 2,
    // The plan was rewritten to the present Act.
    near: act({ hasChanged: '無異動', version: '114/9/24' }),
  },
  {
    code: 'law-changed',
    broken: laws({ title: '資通安全事件通報及應變辦法' }),
    row: 2,
    near: laws({ title: '資通安全事件通報應變及演練辦法' }),
  },
  {
    code: 'law-changed',
    broken: laws({ title: '資訊系統風險評鑑參考指引' }),
    row: 2,
    near: laws({ title: '資通系統風險評鑑參考指引' }),
  },
  {
    code: 'law-cited-old',
    broken: act(noted),
    row: 2,
    near: act({ ...noted, version: '114-12-01' }),
  },
  {
    code: 'law-cited-old',
    broken: laws({ title: '公務機關所屬人員資通安全事項獎懲辦法', hasChanged: '已廢止' }),
    row: 2,
    // Amended, but the plan names no article of it: what it says still stands.
    near: laws({ title: '資通安全責任等級分級辦法', hasChanged: '已修正' }),
  },
  {
    code: 'law-version-unknown',
    broken: act({ ...noted, verified: '115/9/1', verifiedVersion: '最新版' }),
    row: 2,
    near: act({ ...noted, verified: '115/9/1', verifiedVersion: '114/9/24' }),
  },
  {
    code: 'law-version-unknown',
    broken: act({ ...noted, verified: '115/9/1' }),
    row: 2,
    near: laws({ title: '無線網路安全參考指引', verified: '115/9/1' }),
  },
  {
    code: 'law-unverified',
    broken: laws({ verified: '115/9/1', verifiedVersion: '107-11-21' }),
    row: 2,
    near: laws({ verified: '115/9/1', verifiedVersion: '110-08-23' }),
  },
  {
    code: 'law-unverified',
    broken: laws(
      { verified: '115/9/1', verifiedVersion: '110/8/23' },
      { title: '資通安全管理法', verified: '115/9/1', verifiedVersion: '107-06-06' },
    ),
    row: 3,
    near: act({ verified: '115/9/1', verifiedVersion: '114-12-01' }),
  },
  {
    // A law under the name it has today is listed.
    code: 'plan-law-not-listed',
    broken: laws({}),
    row: null,
    near: laws(
      ...planLaws.map(({ title = null }, index) => ({
        title: index === 3 ? '資通安全事件通報應變及演練辦法' : title,
      })),
    ),
  },
  {
    code: 'law-not-checked-this-year',
    broken: laws({ checked: '114/12/31' }),
    row: 2,
    near: laws({ checked: '115/1/1' }),
  },
  {
    code: 'level-law-set-partial',
    broken: { settings: settingsWith({ 責任等級: 'C' }) },
    row: levelRow,
    near: { settings: settingsWith({ 責任等級: 'D級' }) },
  },
];
