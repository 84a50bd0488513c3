import { sealShown } from '../../domain/documents/bundle-slip.ts';
import { rocDayLong } from '../../domain/kit/day.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Asked, Command } from '../command.ts';
import { verifyBundle, type Verdict } from '../verify-bundle.ts';

/** As it stands in a letter: in groups, or in one piece. */
function sealGiven({ flags: { seal } }: Asked): string | null {
  if (typeof seal !== 'string') return null;
  const plain = seal.replace(/\s/gu, '').toLowerCase();
  if (/^[0-9a-f]{64}$/u.test(plain)) return plain;
  throw new BrokenWorld(
    '--seal 請給公文或送件單上的封緘：64 個 0–9、a–f，可以有空格，前後加引號。',
  );
}

/** Null where there is nothing to compare. */
const matches = ({ manifest }: Verdict, given: string | null): boolean | null =>
  manifest === null || given === null ? null : manifest.sealSha256 === given;

const REAL = '沒有證明：內容是否屬實。登記的事有沒有做，要看佐證。';

function proofOf(verdict: Verdict, isSame: boolean | null): readonly string[] {
  const { manifest, problems } = verdict;
  if (manifest === null) return ['清單不可信，檔案無從核對。'];
  const seal = `  ${sealShown(manifest.sealSha256)}`;
  if (isSame === false) {
    return ['封緘與提供的不同：這不是學校送出的那一包，或封緘抄錯了。這一包的封緘：', seal];
  }
  if (isSame === true) {
    const what =
      problems.length === 0
        ? '這一包的檔案與清單，就是封緘所指的那一包。'
        : '清單就是封緘所指的那一份，上面列出的檔案不是。';
    return [`封緘與提供的相同。已證明：${what}`, REAL, '封緘：', seal];
  }
  return [
    ...(problems.length === 0 ? ['已證明：檔案就是清單所列的那些，一個位元都不差。'] : []),
    '還沒有證明：清單本身是不是學校做的那一份。清單不能替自己作證，請把封緘與公文或送件單上的逐組比對：',
    seal,
    REAL,
  ];
}

function linesOf(verdict: Verdict, isSame: boolean | null): readonly string[] {
  const { manifest, problems } = verdict;
  return [
    problems.length === 0
      ? '檔案與清單相符：沒有更動、刪除、新增或改名。'
      : `提報包有更動，共 ${problems.length} 項：`,
    ...problems.map(({ message }) => `  ${message}`),
    ...(manifest === null
      ? []
      : [
          `${manifest.school}，${manifest.year} 年度，統計截至 ${rocDayLong(manifest.asOf)}，${manifest.files.length} 個檔案。`,
          `產生者：${manifest.templateVersion}；${manifest.printer}`,
        ]),
    ...proofOf(verdict, isSame),
  ];
}

export const verify: Command = {
  name: 'verify',
  summary: '驗證提報包有沒有被更動：zianbu verify 檔案.zip；--seal "封緘" 與公文上的封緘比對',
  flags: ['seal'],
  takesFile: true,
  run: async (asked) => {
    const { file } = asked;
    if (file === null) throw new BrokenWorld('沒有指定檔案。用法：zianbu verify 檔案.zip');
    const given = sealGiven(asked);
    const verdict = await verifyBundle(file);
    const isSame = matches(verdict, given);
    const { manifest, problems } = verdict;
    const isIntact = problems.length === 0 && isSame !== false;
    return {
      json: {
        file,
        intact: isIntact,
        seal: manifest?.sealSha256 ?? null,
        /** Null: none was given to compare with, so nothing is known of who made the manifest. */
        sealMatches: isSame,
        problems,
      },
      lines: linesOf(verdict, isSame),
      exitCode: isIntact ? 0 : 1,
    };
  },
};
