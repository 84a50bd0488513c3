import { openWorkbook } from '../../adapters/workbook/index.ts';
import type { SealedManifest } from '../../domain/bundle/manifest.ts';
import { sealShown } from '../../domain/documents/bundle-slip.ts';
import { standingWord } from '../../domain/documents/evidence-sheets.ts';
import type { Command } from '../command.ts';
import { readAssessment } from '../read.ts';
import { makeAndWrite } from './bundle-made.ts';
import { yearAsked } from './report-asked.ts';

const lackingIn = ({ items }: SealedManifest) =>
  items.filter(({ standing }) => ['rows-only', 'nothing'].includes(standing));

const some = (lines: readonly string[], head: string): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}`)];

function linesOf(manifest: SealedManifest): readonly string[] {
  const lacking = lackingIn(manifest);
  const enclosed = manifest.files.filter(({ path }) => path.startsWith('附檔/'));
  return [
    ...(manifest.openDuties === 0
      ? []
      : [`實施情形是草稿：本年度尚有 ${manifest.openDuties} 項應辦事項未完成。`]),
    ...(lacking.length === 0 ? ['每個子項都有佐證。'] : []),
    ...some(
      lacking.map(({ item, title, standing }) => `${item} ${title}：${standingWord(standing)}`),
      `沒有佐證文件的子項 ${lacking.length} 個：`,
    ),
    ...some(
      manifest.notEnclosed.map(({ name, why }) => `${name}：${why}`),
      `登記表指名而沒有附上的檔案 ${manifest.notEnclosed.length} 個：`,
    ),
    ...some(
      enclosed.map(({ path }) => path),
      `附上學校的原檔 ${enclosed.length} 個，內容沒有遮蔽，送出前請確認沒有不該給的個資：`,
    ),
  ];
}

export const bundle: Command = {
  name: 'bundle',
  summary: '產生提報包（實施情形、表單、各子項佐證、登記表與清單的壓縮檔）；--year 115 指定年度',
  flags: ['year'],
  run: async (asked) => {
    const year = yearAsked(asked);
    const store = openWorkbook(asked.workbook, { readOnly: true });
    const assessment = await readAssessment(store, asked.now, year);
    const { zip, slip, remarks } = await makeAndWrite(asked, assessment);
    const { made: manifest, location, sha256 } = zip;
    return {
      json: {
        path: location,
        sha256,
        seal: manifest.sealSha256,
        slip,
        files: manifest.files.map(({ path, sha256: digest }) => ({ path, sha256: digest })),
        missing: lackingIn(manifest).map(({ item, title, standing }) => ({
          item,
          title,
          standing,
        })),
        notEnclosed: manifest.notEnclosed,
      },
      lines: [
        `已產生提報包：${location}`,
        ...linesOf(manifest),
        `封緘：${sealShown(manifest.sealSha256)}`,
        `送件單：${slip}`,
        '送件單上有封緘，請用公文另外送出；收件的機關執行 zianbu verify，比對封緘，就知道收到的是不是這一包。',
      ],
      remarks,
      exitCode: 0,
    };
  },
};
