// Apps Script projects through Google's own client: what is in them, and whose they are.
import { describe, expect, it } from 'vitest';

import { COLLEAGUE, refusal, servicesPlace, STRANGER, TEACHER } from '../services-fixture.ts';
import { CODE, MANIFEST, projectsOf } from './script-fixture.ts';

const place = servicesPlace();
const { drive, script, standIn } = place;
const { make, push, pull } = projectsOf(place);

describe('a project', () => {
  it('begins with a manifest, and is a file of Drive', async () => {
    const scriptId = await make();
    const { data } = await script().projects.get({ scriptId });
    expect(data).toEqual({
      scriptId,
      title: '資安簿',
      createTime: expect.any(String) as string,
      updateTime: data.createTime,
      creator: { email: TEACHER, domain: 'school.example' },
      lastModifyUser: { email: TEACHER, domain: 'school.example' },
    });
    expect(await pull(scriptId)).toMatchObject([{ name: 'appsscript', type: 'JSON' }]);
    const q = "mimeType = 'application/vnd.google-apps.script'";
    const fields = 'nextPageToken, files(id, name)';
    const listed = await drive().files.list({ q, fields, pageSize: 100 });
    expect(listed.data.files).toEqual([{ id: scriptId, name: '資安簿' }]);
    await drive().files.update({ fileId: scriptId, requestBody: { name: '新名' } });
    expect((await script().projects.get({ scriptId })).data.title).toBe('新名');
  });

  it('inside a document is the document’s, and no file by itself', async () => {
    const mimeType = 'application/vnd.google-apps.spreadsheet';
    const { data } = await drive().files.create({ requestBody: { name: '表', mimeType } });
    const parentId = data.id ?? '';
    const scriptId = await make({ title: '內', parentId });
    expect((await script().projects.get({ scriptId })).data.parentId).toBe(parentId);
    expect((await drive().files.list()).data.files).toHaveLength(1);
    expect(await refusal(drive().files.get({ fileId: scriptId }))).toMatchObject({ code: 404 });
    const requestBody = { type: 'user', role: 'writer', emailAddress: COLLEAGUE };
    await drive().permissions.create({ fileId: parentId, requestBody });
    const other = script(COLLEAGUE);
    await other.projects.updateContent({ scriptId, requestBody: { files: [MANIFEST] } });
    await drive().files.delete({ fileId: parentId });
    expect(await refusal(script().projects.get({ scriptId }))).toMatchObject({ code: 404 });
  });

  it('is for those it is shared with', async () => {
    const scriptId = await make();
    const asked = script(STRANGER).projects.getContent({ scriptId });
    expect(await refusal(asked)).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
  });
});

describe('the content', () => {
  it('is what was pushed last, all of it', async () => {
    const scriptId = await make();
    const page = { name: 'dir/page', type: 'HTML', source: '<p>甲</p>' };
    await push(scriptId, CODE, page, MANIFEST);
    expect(await pull(scriptId)).toEqual([CODE, page, MANIFEST]);
    await push(scriptId, MANIFEST);
    expect(await pull(scriptId)).toEqual([MANIFEST]);
  });

  it.each<readonly [RegExp, readonly object[]]>([
    [/^Project contents must include a manifest file named appsscript\.$/u, [CODE]],
    [
      /^A file with this name already exists in the current project: Code$/u,
      [MANIFEST, CODE, CODE],
    ],
    [/^A file with this name already exists/u, [MANIFEST, CODE, { ...CODE, type: 'HTML' }]],
    [
      /^Syntax error: SyntaxError: .+ line: 2 file: Code$/u,
      [MANIFEST, { ...CODE, source: '\nif (' }],
    ],
    [/unknown fields: \[colour\]$/u, [{ ...MANIFEST, source: '{"colour":1}' }]],
    [/^"appsscript\.json" has errors/u, [{ ...MANIFEST, source: '{' }]],
    [/manifest/u, [MANIFEST, { name: 'data', type: 'JSON', source: '{}' }]],
    [/name and a type/u, [MANIFEST, { ...CODE, name: '' }]],
  ])('is refused: %s', async (message, files) => {
    const scriptId = await make();
    const before = await pull(scriptId);
    expect(await refusal(push(scriptId, ...files))).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringMatching(message) as string,
    });
    expect(await pull(scriptId)).toEqual(before);
  });
});

it.each([
  [501, 'GET /v1/projects/ID/metrics?metricsGranularity=WEEKLY'],
  [501, 'POST /v1/scripts/ID:run'],
  [501, 'GET /v1/processes'],
  [501, 'GET /v1/processes:listScriptProcesses?scriptId=ID'],
  [404, 'GET /v1/projects/nowhere'],
  [404, 'GET /v1/projects/ID/topics/a'],
  [404, 'GET /v1/projects/ID:getIamPolicy'],
])('%i %s', async (status, call) => {
  const [method = '', path = ''] = call.replace('ID', await make()).split(' ');
  expect((await standIn().call({ method, path, token: 'x' })).status).toBe(status);
});
