// 送件單: goes with a bundle but not in it, and carries the seal. Signed and sent by another way than the file, it is what the
// file can be held against.
import type { Book } from '../book.ts';
import type { SealedManifest } from '../bundle/manifest.ts';
import { rocYear } from '../kit/day.ts';
import { asOfLine, type MadeSheet } from './evidence-sheets.ts';
import { schoolOf } from './forms/form.ts';
import { facts, part } from './forms/sheet.ts';
import { signersOf } from './signers.ts';
/** `7994cdca a99f514c …`: for comparing by eye. */
export const sealShown = (seal: string): string => seal.match(/.{1,8}/gu)?.join(' ') ?? seal;

/** The same on two lines of a cell. */
const twoLines = (seal: string): string => sealShown(seal).replace(/^((?:\S+ ){3}\S+) /u, '$1\n');

export type SentFile = {
  /** Of the zip, without its folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

export function bundleSlip(book: Book, manifest: SealedManifest, sent: SentFile): MadeSheet {
  const title = `民國${rocYear(book.year)}年提報包送件單`;
  const { settings } = book;
  const lacking = manifest.items.filter(({ standing }) =>
    ['rows-only', 'nothing'].includes(standing),
  );
  const wide = (what: string, told: string) => ({ what, told, isWide: true });
  const sheet = {
    school: schoolOf(book),
    title,
    line: asOfLine(book),
    parts: [
      part({
        grids: [
          facts([
            wide('收件機關', settings.recipient === '' ? '未填' : settings.recipient),
            wide('檔名', sent.name),
            { what: '檔案大小', told: `${sent.bytes} 位元組` },
            { what: '檔案個數', told: `${manifest.files.length} 個` },
            { what: '子項', told: `${manifest.items.length} 個` },
            { what: '沒有佐證文件', told: `${lacking.length} 個` },
            wide('封緘', twoLines(manifest.sealSha256)),
            wide('壓縮檔 SHA-256', twoLines(sent.sha256)),
          ]),
        ],
        notes: [
          '核對：收件機關執行「zianbu verify 檔案.zip」，印出的封緘與本單相同，且沒有列出更動，表示收到的內容就是本單所指的內容。',
          '封緘涵蓋清單與清單列出的每一個檔案；重新壓縮不影響封緘，只會改變壓縮檔的 SHA-256。',
          '本單請以公文或其他管道送達，不要與壓縮檔放在同一封信：兩者一起被換掉就無從核對。',
        ],
      }),
    ],
    signers: signersOf(book, null),
  };
  return {
    name: `${sent.name.replace(/\.zip$/u, '')}_送件單`,
    title,
    school: schoolOf(book),
    isDraft: false,
    isLandscape: false,
    content: { template: 'sheets', view: { sheets: [sheet] } },
  };
}
