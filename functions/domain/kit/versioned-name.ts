/** More versions of one document in a folder than this, and something else is wrong. */
export const VERSIONS = 1000;

/** `報告.odt` → `報告（2）.odt`: the name of a later version beside the ones that are there. */
export function versioned(name: string, version: number): string {
  if (version === 1) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return `${stem}（${version}）${ending}`;
}
