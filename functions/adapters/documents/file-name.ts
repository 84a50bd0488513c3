import { createHash } from 'node:crypto';

// Full-width twins: the name reads the same, and two names that differ stay different.
const twins: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;

/** Bytes of UTF-8 in a whole name. File systems stop at 255; the rest is left for sync programs' own endings. */
const longestName = 200;

/** The name a document can have in any folder, on any system; Chinese stays as it is. */
export function safeFileName(name: string): string {
  const readable = name
    .normalize('NFC')
    // Controls, line breaks and invisible characters; the bidirectional ones could make `.exe` read as `.odt`.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, (character) => twins[character] ?? '')
    // Windows drops spaces and dots at the end, Unix hides a file that begins with a dot.
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (readable === '') return '未命名';
  return shortened(reservedOnWindows.test(readable) ? `_${readable}` : readable);
}

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Cut before the ending, with a mark of the whole name, so that two long names do not become one. */
function shortened(name: string): string {
  if (bytesOf(name) <= longestName) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const mark = `…${createHash('sha256').update(name).digest('hex').slice(0, 8)}${ending}`;
  let kept = '';
  for (const character of name) {
    if (bytesOf(kept) + bytesOf(character) + bytesOf(mark) > longestName) break;
    kept += character;
  }
  return kept + mark;
}
