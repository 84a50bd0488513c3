// The two vocabularies of the format: what nearly every program writes, and the "strict" one Excel can be told to write.
export type Namespaces = {
  readonly main: string;
  readonly relationships: string;
};

export const transitional: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const strict: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The vocabulary that the workbook part is written in. */
export function namespacesOf(workbookXml: string): Namespaces {
  return workbookXml.includes(`"${strict.main}"`) ? strict : transitional;
}

export const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
