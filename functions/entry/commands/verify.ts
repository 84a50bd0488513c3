import { rocDayLong } from '../../domain/kit/day.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Command } from '../command.ts';
import { verifyBundle, type Verdict } from '../verify-bundle.ts';

/** The seal, for comparing with what the school says of it: only so does a whole new manifest show. */
const linesOf = ({ manifest, problems }: Verdict): readonly string[] => [
  problems.length === 0
    ? '提報包與清單相符，沒有更動。'
    : `提報包有更動，共 ${problems.length} 項：`,
  ...problems.map(({ message }) => `  ${message}`),
  ...(manifest === null
    ? []
    : [
        `${manifest.school}，${manifest.year} 年度，統計截至 ${rocDayLong(manifest.asOf)}，${manifest.files.length} 個檔案。`,
        `封緘：${manifest.sealSha256}`,
        '封緘與學校提供的相同，才表示整包沒有被換過。',
      ]),
];

export const verify: Command = {
  name: 'verify',
  summary: '驗證提報包有沒有被更動：zianbu verify 檔案.zip',
  flags: [],
  takesFile: true,
  run: async ({ file }) => {
    if (file === null) throw new BrokenWorld('沒有指定檔案。用法：zianbu verify 檔案.zip');
    const verdict = await verifyBundle(file);
    const { manifest, problems } = verdict;
    return {
      json: {
        file,
        intact: problems.length === 0,
        seal: manifest?.sealSha256 ?? null,
        problems,
      },
      lines: linesOf(verdict),
      exitCode: problems.length === 0 ? 0 : 1,
    };
  },
};
