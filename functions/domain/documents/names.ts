// Who is named in a workbook: the staff, and people from outside, who stand in columns for people and in no list.
import type { Book } from '../book.ts';
import { oncePer } from '../kit/once.ts';
import type { Table } from '../kit/table.ts';

/** Family names in Taiwan, but for those that begin other words as often (任、成、文、方、管…). */
const FAMILY_NAMES = [
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高彭簡朱鍾游詹胡沈施余盧趙梁柯翁魏孫戴范宋鄧杜侯曹薛阮丁',
  '傅馮蔣溫唐藍卓石董歐連姚康馬程古湯塗涂姜巫鄒紀潘汪田龔嚴韓童倪袁夏巴顏尤甘甯莫孟賈白崔閻池倫邵樊穆岳凃粘尹俞喬柳陸',
  '鈕殷牛章辛齊聶段祝饒狄葛苗耿關祁霍卞仲費岑雷史毛易秦錢常武裴龍駱冷華熊尚畢翟伍卜余焦穆鄔鄢靳臧褚樂',
].join('');
const DOUBLE_NAMES = '歐陽|范姜|張簡|張廖|司徒|司馬|上官|諸葛|皇甫|公孫|端木|東方|尉遲|令狐|夏侯';

const NAME = new RegExp(
  `^(?:(?:${DOUBLE_NAMES})\\p{Script=Han}{1,2}|[${FAMILY_NAMES}]\\p{Script=Han}{1,2}|[${FAMILY_NAMES}][${FAMILY_NAMES}]\\p{Script=Han}{2})$`,
  'u',
);
const TITLE =
  /(?:老師|教師|講師|教授|博士|先生|小姐|女士|主任|組長|校長|園長|經理|專員|技師|工程師|警官|校護|幹事)$/u;

/** Offices, places and roles that happen to begin with a family name: 高雄市、連江縣、康樂組. */
const NO_NAME = /(?:[室處組班校院會所科課隊市縣局區廠]|公司|中心|代表|導師|學生|人員)$/u;

/** `陳志明 老師（北區分公司）、Kevin` → `陳志明`: what is surely a name among what was typed for people. */
const namesIn = (typed: string): readonly string[] =>
  typed
    .split(/[\s、,，;；/／()（）:：]+/u)
    .map((word) => word.replace(TITLE, ''))
    .filter((word) => NAME.test(word) && !NO_NAME.test(word));

type Values = Readonly<Record<string, unknown>>;

function outsiders({ register, rows }: Table): readonly string[] {
  const keys = Object.entries(register.columns)
    .filter(([, { personal, kind }]) => personal && kind !== 'email')
    .map(([key]) => key);
  const entries: readonly Values[] = rows;
  return entries.flatMap((entry) =>
    keys.flatMap((key) => {
      const value = entry[key];
      return typeof value === 'string' ? namesIn(value) : [];
    }),
  );
}

/** Every name of two letters or more, longest first: no part of a longer one is taken for a short one. */
export const peopleNamed = oncePer(({ tables }: Book): readonly string[] => {
  const staff = tables.people.rows.flatMap(({ name }) => name ?? []);
  const others = (Object.values(tables) as readonly Table[])
    .filter(({ register }) => register.filledBy === 'people')
    .flatMap(outsiders);
  return [...new Set([...staff, ...others])]
    .filter((name) => Array.from(name).length > 1)
    .sort((a, b) => Array.from(b).length - Array.from(a).length);
});
