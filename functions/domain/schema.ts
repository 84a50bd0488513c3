// Which workbooks a run may touch: ours, of this version or an earlier one.
import type { Book } from './book.ts';
import { isOurs } from './plan.ts';
import { SCHEMA_VERSION } from './schema-version.ts';

/**
 * Why the workbook must be left alone, in one zh-TW line, or null. One laid out by a later version is refused, because
 * what that version added would be read as disorder.
 */
export function refusalOf(book: Book): string | null {
  if (!isOurs(book)) {
    return '這不是資安簿的活頁簿：找不到「設定」等工作表。請確認檔案，或建立新的活頁簿。';
  }
  const { schemaVersion } = book.settings;
  return schemaVersion > SCHEMA_VERSION
    ? `這本活頁簿的結構版本是 ${schemaVersion}，這個程式只讀得懂到 ${SCHEMA_VERSION}，沒有更動任何內容。請更新程式後再試。`
    : null;
}
