// The sections of 玖 one by one: every obligation is named once, with how it stands.
import { groupBy } from '../../kit/group.ts';
import type { Duty } from '../../kit/obligation.ts';
import { stateOf } from './part-duties.ts';
import { familyOf } from './part-of.ts';
import type { Whole } from './whole.ts';

export type SectionLine = {
  readonly title: string;
  readonly lines: string;
  readonly done: string;
  readonly open: string;
  readonly exempt: string;
};

const sections: readonly { title: string; lines: string; families: readonly string[] }[] = [
  { title: '一、資訊及資通設備之管理', lines: 'L557–579', families: ['EQ'] },
  { title: '二（一）網路安全控管', lines: 'L582–638', families: ['NET', 'DNS', 'WIFI'] },
  { title: '二（二）資通業務權限管理', lines: 'L640–657', families: ['PWD', 'ACC'] },
  { title: '二（三）特權帳號之存取管理', lines: 'L659–677', families: ['PRV'] },
  { title: '二（四）加密管理', lines: 'L679–688', families: ['ENC'] },
  { title: '三（一）防範惡意軟體', lines: 'L692–714', families: ['MAL', 'SW', 'WEB', 'OS'] },
  { title: '三（二）遠距工作', lines: 'L716–736', families: ['RW'] },
  { title: '三（三）電子郵件安全管理', lines: 'L738–757', families: ['EML'] },
  { title: '三（四）實體與環境安全', lines: 'L759–807', families: ['RM', 'OFF'] },
  { title: '三（五）資料備份', lines: 'L809–821', families: ['BAK'] },
  { title: '三（六）媒體防護', lines: 'L823–841', families: ['MED'] },
  { title: '三（七）電腦使用', lines: 'L843–866', families: ['PC', 'LAP'] },
  { title: '三（八）行動設備', lines: 'L868–872', families: ['MOB'] },
  { title: '四、業務持續運作演練', lines: 'L874–878', families: ['BCP'] },
  { title: '五、資通安全防護設備', lines: 'L880–888', families: ['SEC'] },
];

const titles = (duties: readonly Duty[]): readonly string[] => [
  ...new Set(duties.map(({ title }) => title)),
];

const listed = (duties: readonly Duty[]): string =>
  duties.length === 0 ? '—' : titles(duties).join('、');

/** With how each stands: `備份（逾期）`. */
const listedOpen = (duties: readonly Duty[]): string =>
  duties.length === 0 ? '—' : duties.map((duty) => `${duty.title}（${stateOf(duty)}）`).join('、');

export function sectionLines({ figures }: Whole): readonly SectionLine[] {
  const byFamily = groupBy(figures.duties, ({ obligation }) => familyOf(obligation));
  return sections.map(({ title, lines, families }) => {
    const duties = families.flatMap((family) => byFamily.get(family) ?? []);
    const byState = groupBy(duties, ({ state }) =>
      state === 'ok' || state === 'not-applicable' ? state : 'open',
    );
    return {
      title,
      lines: `自訂：計畫 ${lines}`,
      done: listed(byState.get('ok') ?? []),
      open: listedOpen(byState.get('open') ?? []),
      exempt: listed(byState.get('not-applicable') ?? []),
    };
  });
}
