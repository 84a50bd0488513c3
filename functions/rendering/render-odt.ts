import { zipSync } from 'fflate';

import type { Document } from './document-model.ts';
import { element, join, text, type Markup } from './markup.ts';
import { contentPart } from './odt/content.ts';
import { stylesPart } from './odt/pages.ts';
import { ODF_VERSION, part, XML_DECLARATION } from './odt/part.ts';
import { utf8 } from '../domain/kit/utf8.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

// Local time: the archive stores it as it is written here, whatever the time zone. A fixed one keeps bytes the same.
const ARCHIVE_TIME = '2000-01-01T12:00:00';

function metaPart({ title, creator }: Document): Markup {
  return part('office:document-meta', [
    element('office:meta', {}, [
      element('meta:generator', {}, [text('Zianbu')]),
      element('dc:title', {}, [text(title)]),
      element('meta:initial-creator', {}, [text(creator)]),
      element('dc:creator', {}, [text(creator)]),
      element('dc:language', {}, [text('zh-TW')]),
    ]),
  ]);
}

function manifestPart(paths: readonly string[]): Markup {
  const entry = (path: string, type: string): Markup =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const attributes = {
    'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'manifest:version': ODF_VERSION,
  };
  const entries = [entry('/', MEDIA_TYPE), ...paths.map((path) => entry(path, 'text/xml'))];
  return join([XML_DECLARATION, element('manifest:manifest', attributes, entries)]);
}

/** The document as OpenDocument text (.odt). The same document gives the same bytes in every runtime. */
export function renderOdt(document: Document): Uint8Array {
  const parts = {
    'content.xml': contentPart(document),
    'styles.xml': stylesPart(document),
    'meta.xml': metaPart(document),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [path, markup] of Object.entries(parts)) files[path] = utf8(markup);
  files['META-INF/manifest.xml'] = utf8(manifestPart(Object.keys(parts)));
  return zipSync(
    // First and not compressed, so that programs know the type of the file from its first bytes.
    { mimetype: [utf8(MEDIA_TYPE), { level: 0 }], ...files },
    { level: 6, mtime: ARCHIVE_TIME },
  );
}
