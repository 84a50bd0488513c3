// Workbooks outlive programs: one laid out by a later version is refused, because what it adds would be read as disorder.
import type { Book } from './book.ts';
import { SCHEMA_VERSION } from './settings.ts';

/** Whether a later version of this program laid the workbook out. */
export const schemaTooNew = ({ settings: { schemaVersion } }: Book): boolean =>
  schemaVersion > SCHEMA_VERSION;

/** The person's line for a workbook that is {@link schemaTooNew}. */
export const newerSchemaLine = ({ settings: { schemaVersion } }: Book): string =>
  `這本活頁簿的結構版本是 ${schemaVersion}，這個程式只讀得懂到 ${SCHEMA_VERSION}，沒有更動任何內容。請更新程式後再試。`;
