// What every OpenDocument file is: a zip that says its type first, lists its parts and is the same for the same content.
import { zipSync } from 'fflate';

import { utf8 } from '../domain/kit/utf8.ts';
import { element, join, text, type Markup } from './markup.ts';
import { ODF_VERSION, part, XML_DECLARATION } from './odt/part.ts';

// Local time: the archive stores it as it is written here, whatever the time zone. A fixed one keeps bytes the same.
const ARCHIVE_TIME = '2000-01-01T12:00:00';

export function metaPart({
  title,
  creator,
}: {
  readonly title: string;
  readonly creator: string;
}): Markup {
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

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** What the manifest says of a file; parts are XML but for the pictures. */
const typeOf = (path: string): string => TYPES[/[^.]*$/u.exec(path)?.[0] ?? ''] ?? 'text/xml';

function manifestPart(mediaType: string, paths: readonly string[]): Markup {
  const entry = (path: string, type: string): Markup =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const attributes = {
    'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'manifest:version': ODF_VERSION,
  };
  const entries = [entry('/', mediaType), ...paths.map((path) => entry(path, typeOf(path)))];
  return join([XML_DECLARATION, element('manifest:manifest', attributes, entries)]);
}

/** `pictures`: files of the package that are no markup. */
export function odfPackage(
  mediaType: string,
  parts: Readonly<Record<string, Markup>>,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = { ...pictures };
  for (const [path, markup] of Object.entries(parts)) files[path] = utf8(markup);
  const paths = [...Object.keys(parts), ...Object.keys(pictures)];
  files['META-INF/manifest.xml'] = utf8(manifestPart(mediaType, paths));
  return zipSync(
    // First and not compressed, so that programs know the type of the file from its first bytes.
    { mimetype: [utf8(mediaType), { level: 0 }], ...files },
    { level: 3, mtime: ARCHIVE_TIME },
  );
}
