// What the stand-in does not know of Drive is refused as such, and what Drive refuses in Drive's words.
import { expect, it } from 'vitest';

import { servicesPlace } from '../services-fixture.ts';
import { MIME } from './file.ts';

const { standIn } = servicesPlace();

const token = 'x';

async function asked(call: string, body?: object) {
  const [method = '', path = ''] = call.split(' ');
  const made = await standIn().call({ method: 'POST', path: '/drive/v3/files', body: {}, token });
  const { id } = made.body as { id: string };
  const rest = body === undefined ? {} : { body: body as never };
  return standIn().call({ method, path: path.replace('ID', id), token, ...rest });
}

it.each<readonly [number, string]>([
  [501, 'GET /drive/v3/changes'],
  [501, 'GET /drive/v3/changes/startPageToken'],
  [501, 'GET /drive/v3/files/ID/revisions'],
  [501, 'GET /drive/v3/files/ID/comments'],
  [501, 'GET /drive/v3/files?corpora=domain'],
  [501, 'GET /drive/v3/files?spaces=appDataFolder'],
  [501, 'GET /drive/v3/files?includeItemsFromAllDrives=true'],
  [501, 'GET /drive/v3/files/ID?acknowledgeAbuse=true'],
  [501, 'GET /drive/v3/files/ID?fields=capabilities'],
  [501, 'GET /drive/v3/about?fields=storageQuota'],
  [400, 'GET /drive/v3/files?corpora=planet'],
  [400, 'GET /drive/v3/files/generateIds?count=1001'],
  [404, 'GET /drive/v3/files/nowhere'],
  [404, "GET /drive/v3/files?q='nowhere'+in+parents"],
  [404, 'GET /drive/v2/files'],
])('%i %s', async (status, call) => {
  expect((await asked(call)).status).toBe(status);
});

it.each<readonly [number, string, object]>([
  [501, 'POST /drive/v3/files/ID/watch', {}],
  [501, 'POST /drive/v3/drives?requestId=a', { name: 'a' }],
  [501, 'POST /drive/v3/files', { mimeType: 'application/vnd.google-apps.document' }],
  [501, 'POST /drive/v3/files', { parents: ['root', 'other'] }],
  [501, 'POST /drive/v3/files', { writersCanShare: false }],
  [501, 'POST /drive/v3/files?keepRevisionForever=true', {}],
  [501, 'PATCH /drive/v3/files/ID', { mimeType: 'text/plain' }],
  [501, 'PATCH /drive/v3/files/ID?removeParents=root', {}],
  [501, 'POST /drive/v3/files/ID/permissions?useDomainAdminAccess=true', {}],
  [501, 'POST /upload/drive/v3/files?uploadType=media&convert=true', {}],
  [501, 'POST /upload/drive/v3/files', {}],
  [400, 'POST /drive/v3/files', { modifiedTime: 'yesterday' }],
  [400, 'POST /drive/v3/files', { properties: { a: 1 } }],
  [403, 'PATCH /drive/v3/files/ID', { parents: ['root'] }],
  [403, 'POST /drive/v3/files/root/copy', {}],
  [404, 'POST /drive/v3/files', { parents: ['nowhere'] }],
])('%i %s %j', async (status, call, body) => {
  expect((await asked(call, body)).status).toBe(status);
});

it('moves no folder into itself', async () => {
  const body = { mimeType: MIME.folder };
  const made = await standIn().call({ method: 'POST', path: '/drive/v3/files', body, token });
  const { id } = made.body as { id: string };
  const path = `/drive/v3/files/${id}?addParents=${id}&removeParents=root`;
  expect((await standIn().call({ method: 'PATCH', path, body: {}, token })).status).toBe(501);
});

it.runIf(process.env['RECORDED_GOOGLE_DIR'] !== undefined)(
  'words a field that Drive does not have as Drive does',
  async () => {
    expect((await asked('GET /drive/v3/files/ID?fields=id,colour')).body).toMatchObject({
      error: {
        code: 400,
        message: 'Invalid field selection colour',
        errors: [{ reason: 'invalidParameter', location: 'fields' }],
      },
    });
  },
);
