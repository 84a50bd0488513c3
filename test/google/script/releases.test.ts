// Versions, which stay as they are, and deployments of them, through Google's own client.
import { describe, expect, it } from 'vitest';

import { refusal, servicesPlace } from '../services-fixture.ts';
import { CODE, MANIFEST, projectsOf } from './script-fixture.ts';

const place = servicesPlace();
const { script } = place;
const { make, push, pull } = projectsOf(place);

describe('a version', () => {
  it('stays as it was', async () => {
    const scriptId = await make();
    await push(scriptId, MANIFEST, CODE);
    const { data } = await script().projects.versions.create({
      scriptId,
      requestBody: { description: '第一版' },
    });
    expect(data).toEqual({
      scriptId,
      versionNumber: 1,
      description: '第一版',
      createTime: expect.any(String) as string,
    });
    await push(scriptId, MANIFEST);
    expect(await pull(scriptId, 1)).toEqual([MANIFEST, CODE]);
    expect(await pull(scriptId)).toEqual([MANIFEST]);
    const got = await script().projects.versions.get({ scriptId, versionNumber: 1 });
    expect(got.data).toEqual(data);
    expect(await refusal(pull(scriptId, 2))).toMatchObject({ code: 404 });
  });

  it('comes in pages, the newest first', async () => {
    const scriptId = await make();
    const { versions } = script().projects;
    for (let count = 0; count < 3; count += 1) await versions.create({ scriptId, requestBody: {} });
    const { data } = await versions.list({ scriptId, pageSize: 2 });
    const rest = await versions.list({ scriptId, pageToken: data.nextPageToken ?? '' });
    const all = [...(data.versions ?? []), ...(rest.data.versions ?? [])];
    expect(all.map(({ versionNumber }) => versionNumber)).toEqual([3, 2, 1]);
  });
});

describe('a deployment', () => {
  const deployed = async (manifest: object = MANIFEST) => {
    const scriptId = await make();
    await push(scriptId, manifest);
    await script().projects.versions.create({ scriptId, requestBody: {} });
    const { data } = await script().projects.deployments.create({
      scriptId,
      requestBody: { description: '甲', versionNumber: 1, manifestFileName: 'appsscript' },
    });
    return { scriptId, deploymentId: data.deploymentId ?? '', data };
  };

  it('is of a version, beside the one that is always there', async () => {
    const { scriptId, deploymentId, data } = await deployed();
    const { deployments } = script().projects;
    expect(data).toEqual({
      deploymentId: expect.stringMatching(/^AKfycb/u) as string,
      deploymentConfig: {
        scriptId,
        versionNumber: 1,
        manifestFileName: 'appsscript',
        description: '甲',
      },
      updateTime: expect.any(String) as string,
    });
    expect((await deployments.get({ scriptId, deploymentId })).data).toEqual(data);
    const all = (await deployments.list({ scriptId })).data.deployments ?? [];
    expect(all.map((one) => one.deploymentConfig?.versionNumber)).toEqual([undefined, 1]);
    await script().projects.versions.create({ scriptId, requestBody: {} });
    const deploymentConfig = { versionNumber: 2, description: '乙' };
    const update = { scriptId, deploymentId, requestBody: { deploymentConfig } };
    expect((await deployments.update(update)).data).toMatchObject({
      deploymentId,
      deploymentConfig,
    });
    await deployments.delete({ scriptId, deploymentId });
    expect(await refusal(deployments.get({ scriptId, deploymentId }))).toMatchObject({ code: 404 });
  });

  it('of a web page says where it is', async () => {
    const webapp = { access: 'DOMAIN', executeAs: 'USER_ACCESSING' };
    const executionApi = { access: 'MYSELF' };
    const source = JSON.stringify({ webapp, executionApi });
    const { data, deploymentId } = await deployed({ ...MANIFEST, source });
    expect(data.entryPoints).toEqual([
      {
        entryPointType: 'WEB_APP',
        webApp: {
          url: `https://script.google.com/macros/s/${deploymentId}/exec`,
          entryPointConfig: webapp,
        },
      },
      { entryPointType: 'EXECUTION_API', executionApi: { entryPointConfig: executionApi } },
    ]);
  });

  it('of whatever there is now can neither be changed nor taken away', async () => {
    const { scriptId } = await deployed();
    const { deployments } = script().projects;
    const [head] = (await deployments.list({ scriptId })).data.deployments ?? [];
    const deploymentId = head?.deploymentId ?? '';
    expect(await refusal(deployments.delete({ scriptId, deploymentId }))).toMatchObject({
      code: 400,
      message: 'Read-only deployments may not be deleted.',
    });
    const requestBody = { deploymentConfig: { versionNumber: 1 } };
    const update = deployments.update({ scriptId, deploymentId, requestBody });
    expect(await refusal(update)).toMatchObject({ code: 400 });
  });

  it.each<readonly [number, object]>([
    [404, { versionNumber: 2 }],
    [501, {}],
    [501, { versionNumber: 1, manifestFileName: 'other' }],
    [400, { versionNumber: 1, scriptId: 'another' }],
  ])('is answered %i: %j', async (code, requestBody) => {
    const { scriptId } = await deployed();
    const call = script().projects.deployments.create({ scriptId, requestBody });
    expect(await refusal(call)).toMatchObject({ code });
  });
});
