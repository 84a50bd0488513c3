/** The workbook layout this program writes and understands. By itself, so that it can be told without loading the declarations. */
export const SCHEMA_VERSION = 5;
