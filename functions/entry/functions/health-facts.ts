// Loaded with the first question only: the version of the workbook comes with the declarations of the core.
import { SCHEMA_VERSION } from '../../domain/settings.ts';
import { version } from '../../version.ts';

/** `schema`: the latest version of a workbook that this program reads. */
export const health = { version, schema: SCHEMA_VERSION };
