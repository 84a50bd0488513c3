// Projects as tests make them, through Google's own client.
import type { ServicesPlace } from '../services-fixture.ts';

export const MANIFEST = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Taipei"}' };
export const CODE = { name: 'Code', type: 'SERVER_JS', source: 'function a() {}' };

export function projectsOf({ script }: Pick<ServicesPlace, 'script'>) {
  /** Gives its id. */
  const make = async (requestBody: object = { title: '資安簿' }): Promise<string> =>
    (await script().projects.create({ requestBody })).data.scriptId ?? '';
  const push = (scriptId: string, ...files: readonly object[]) =>
    script().projects.updateContent({ scriptId, requestBody: { files: [...files] } });
  /** Without who made what when. */
  const pull = async (scriptId: string, versionNumber?: number) => {
    const { data } = await script().projects.getContent({
      scriptId,
      ...(versionNumber !== undefined && { versionNumber }),
    });
    return data.files?.map(({ name, type, source }) => ({ name, type, source }));
  };
  return { make, push, pull };
}
