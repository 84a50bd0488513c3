// What documents and online forms rely on, asked of Drive v3 and Forms v1.
import type { Json } from '../google/spreadsheet/json.ts';
import { partOf, unless, type Asking, type Question, type Told } from './question.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const FORM = 'application/vnd.google-apps.form';
const FILES = '/drive/v3/files';

const made = async ({ call }: Asking, file: Readonly<Record<string, Json>>) =>
  call('POST', `${FILES}?supportsAllDrives=true&fields=id`, file);

function idIn({ status, body }: Told): string {
  const id = partOf(body, 'id');
  if (typeof id === 'string') return id;
  throw new Error(`nothing was made: ${status} ${JSON.stringify(body)}`);
}

const search = ({ call }: Asking, query: string) =>
  call(
    'GET',
    `${FILES}?supportsAllDrives=true&includeItemsFromAllDrives=true&fields=files(id)&q=${encodeURIComponent(query)}`,
  );

export const driveQuestions: readonly Question[] = [
  {
    name: 'FolderListed',
    relies: '`files.list` shows a folder right after `files.create`',
    ask: async (asking) => {
      const above = await made(asking, {
        name: '115 年',
        mimeType: FOLDER,
        parents: [asking.folder],
      });
      const parent = idIn(above);
      const { body } = await made(asking, { name: '提報', mimeType: FOLDER, parents: [parent] });
      const found = await search(
        asking,
        `name = '提報' and '${parent}' in parents and trashed = false`,
      );
      const isFound = partOf(found.body, 'files', 0, 'id') === partOf(body, 'id');
      return unless(isFound, 'not found', found.body);
    },
  },
  {
    name: 'FormMade',
    relies:
      '`files.create` with the type `application/vnd.google-apps.form` makes an empty form in the folder given, with our `appProperties`, and `setPublishSettings` takes it',
    ask: async (asking) => {
      const parents = [asking.folder];
      const appProperties = { zianbuQuestion: asking.spreadsheetId.slice(0, 20) };
      const form = await made(asking, { name: '簽到', mimeType: FORM, parents, appProperties });
      const id = idIn(form);
      const published = await asking.call('POST', `/v1/forms/${id}:setPublishSettings`, {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
        updateMask: '*',
      });
      if (published.status !== 200) return unless(false, 'not published', published.body);
      const { body } = await asking.call('GET', `/v1/forms/${id}?fields=publishSettings`);
      const isTaking = partOf(body, 'publishSettings', 'publishState', 'isAcceptingResponses');
      return unless(isTaking === true, 'not published', body);
    },
  },
  {
    name: 'FormFound',
    relies:
      '`files.list` with `appProperties has {…}` finds a form right after it was made, also in a shared drive',
    ask: async (asking) => {
      const parents = [asking.folder];
      const value = asking.spreadsheetId.slice(0, 20);
      const form = await made(asking, {
        name: '簽到',
        mimeType: FORM,
        parents,
        appProperties: { zianbuQuestion: value },
      });
      const found = await search(
        asking,
        `appProperties has { key='zianbuQuestion' and value='${value}' }`,
      );
      const isFound = partOf(found.body, 'files', 0, 'id') === partOf(form.body, 'id');
      return unless(isFound, 'not found', found.body);
    },
  },
  {
    name: 'FormInTheBin',
    relies: 'A form in the bin is answered with 404',
    ask: async (asking) => {
      const form = await made(asking, {
        name: '簽到',
        mimeType: FORM,
        parents: [asking.folder],
      });
      const id = idIn(form);
      await asking.call('PATCH', `${FILES}/${id}?supportsAllDrives=true&fields=id`, {
        trashed: true,
      });
      const { status, body } = await asking.call('GET', `/v1/forms/${id}`);
      return unless(status === 404, `answered ${status}`, body);
    },
  },
];
