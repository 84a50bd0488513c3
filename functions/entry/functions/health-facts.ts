// Loaded with the first question only.
import { SCHEMA_VERSION } from '../../domain/schema-version.ts';
import { version } from '../../version.ts';

/** `schema`: the latest version of a workbook that this program reads. */
export const health = { version, schema: SCHEMA_VERSION };
