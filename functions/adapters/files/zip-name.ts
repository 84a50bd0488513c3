import { UTF8_NAME, type ZipEntry } from './zip-entry.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const big5 = new TextDecoder('big5');

/**
 * The name of an entry as people see it. Windows in Chinese packs names in Big5 and says so nowhere; macOS takes letters with
 * marks apart.
 */
export function nameStored({ rawName, flags }: Pick<ZipEntry, 'rawName' | 'flags'>): string {
  try {
    return utf8.decode(rawName).normalize('NFC');
  } catch {
    const decoder = (flags & UTF8_NAME) === 0 ? big5 : new TextDecoder();
    return decoder.decode(rawName).normalize('NFC');
  }
}
