// Google Forms in a folder of Drive. A form is found again by a mark on its file, so an answer that was lost makes no second
// one; what people change in a form that is in use stays.
import type { Draft, Made, Response } from '../../domain/kit/questionnaire.ts';
import { BrokenWorld, type QuestionnaireService } from '../../ports.ts';
import { googleAccess, type GoogleAccess } from '../google/access.ts';
import { quoted } from '../google/drive-access.ts';
import { persist, statusOf, usualPatience, type Patience } from '../google/persist.ts';
import { responseOf, sinceFilter, titlesOf } from './google/answers.ts';
import { openFormsApi, type Form, type FormsApi } from './google/api.ts';
import { contentRequests } from './google/content.ts';
import { letOnlyDomain } from './google/responders.ts';
import { troubleOf } from './google/trouble.ts';

export type GoogleFormsOptions = {
  /** Default: as the environment has it. */
  readonly access?: GoogleAccess;
  readonly patience?: Patience;
};

const FORM = 'application/vnd.google-apps.form';

/** Names of the properties of a file that only this program sees: whose form it is, and that its content is written. */
const KEY = 'zianbuForm';
const READY = 'zianbuReady';

const NO_FOLDER =
  '不知道線上表單要放在哪裡。請用 --folder 給雲端硬碟資料夾的網址，或填在「設定」的「雲端資料夾」，再執行一次。';

type Found = { readonly id: string; readonly isReady: boolean };

/** The oldest that bears the key, wherever people have moved it. */
async function find({ drive }: FormsApi, key: string, timeout: number): Promise<Found | null> {
  const { data } = await drive.files.list(
    {
      q: `appProperties has { key=${quoted(KEY)} and value=${quoted(key)} } and trashed = false`,
      fields: 'files(id,appProperties)',
      orderBy: 'createdTime',
      pageSize: 10,
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    },
    { ...drive.options, timeout },
  );
  const [file] = data.files ?? [];
  return typeof file?.id === 'string'
    ? { id: file.id, isReady: file.appProperties?.[READY] === 'yes' }
    : null;
}

/** Drive makes the empty form where it belongs and marks it in one step; `forms.create` could do neither. */
async function make(
  { drive }: FormsApi,
  { key, name }: Draft,
  folder: string,
  timeout: number,
): Promise<Found> {
  const { data } = await drive.files.create(
    {
      requestBody: { name, mimeType: FORM, parents: [folder], appProperties: { [KEY]: key } },
      fields: 'id',
      supportsAllDrives: true,
    },
    { ...drive.options, timeout },
  );
  if (typeof data.id !== 'string') throw new BrokenWorld('Google 沒有說新表單的代碼。請再試一次。');
  return { id: data.id, isReady: false };
}

async function markReady({ drive }: FormsApi, fileId: string, timeout: number): Promise<void> {
  await drive.files.update(
    {
      fileId,
      requestBody: { appProperties: { [READY]: 'yes' } },
      fields: 'id',
      supportsAllDrives: true,
    },
    { ...drive.options, timeout },
  );
}

/** A form that would not note accounts must not go out: nobody could be told apart. */
function madeOf({ formId, responderUri, settings }: Form): Made {
  if (settings?.emailCollectionType !== 'VERIFIED') {
    throw new BrokenWorld(
      '表單沒有收集填答者的帳號，先不開放。請用學校的 Google Workspace 帳號執行，或在表單的設定選「已驗證」的電子郵件。',
    );
  }
  if (typeof formId !== 'string' || typeof responderUri !== 'string') {
    throw new BrokenWorld('Google 沒有說表單的填答網址。請再試一次。');
  }
  return { id: formId, url: responderUri };
}

async function responsesOf(
  api: FormsApi,
  formId: string,
  filter: string | null,
  timeout: number,
): Promise<readonly Response[]> {
  const titles = titlesOf(await api.get(formId, timeout));
  const all: Response[] = [];
  let pageToken: string | undefined;
  do {
    const page = {
      formId,
      ...(filter === null ? {} : { filter }),
      ...(pageToken === undefined ? {} : { pageToken }),
    };
    const { responses = [], nextPageToken } = await api.responses(page, timeout);
    all.push(...responses.flatMap((one) => responseOf(one, titles) ?? []));
    pageToken = nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return all;
}

/** Forms in a folder, by its id; without one, none is made. */
export function googleForms(
  folder: string | null,
  options: GoogleFormsOptions = {},
): QuestionnaireService {
  const { access = googleAccess(process.env), patience = usualPatience } = options;
  let opened: Promise<FormsApi> | null = null;
  /** What `call` gives, however often it takes; `what`: how the sentence begins when nothing helps. */
  const done = async <T>(
    what: string,
    call: (api: FormsApi, timeout: number) => Promise<T>,
  ): Promise<T> => {
    const api = await (opened ??= openFormsApi(access));
    const outcome = await persist((timeout) => call(api, timeout), patience);
    if (outcome.ok) return outcome.value;
    throw await troubleOf(outcome.error, what, folder ?? '', api);
  };
  /** The same, but for a form that somebody has deleted. */
  const unlessGone = async <T>(
    what: string,
    call: (api: FormsApi, timeout: number) => Promise<T>,
  ): Promise<T | 'gone'> =>
    done(what, async (api, timeout) => {
      try {
        return await call(api, timeout);
      } catch (error) {
        if (statusOf(error) === 404) return 'gone';
        throw error;
      }
    });
  return {
    open: async (draft) => {
      if (folder === null) throw new BrokenWorld(NO_FOLDER);
      const what = `線上表單「${draft.name}」建立不了`;
      const { id, isReady } = await done(
        what,
        async (api, timeout) =>
          (await find(api, draft.key, timeout)) ?? (await make(api, draft, folder, timeout)),
      );
      if (!isReady) {
        await done(what, async (api, timeout) => {
          const form = await api.get(id, timeout);
          await api.update(form, contentRequests(draft, form), timeout);
        });
      }
      const made = madeOf(await done(what, (api, timeout) => api.get(id, timeout)));
      const responders = await done(what, (api, timeout) =>
        letOnlyDomain(api.drive, id, draft.domain, timeout),
      );
      if (responders === 'public') {
        throw new BrokenWorld(
          `${what}：資料夾「${folder}」任何知道連結的人都打得開。請取消資料夾的連結共用，再執行一次。`,
        );
      }
      await done(what, (api, timeout) => api.accept(id, true, timeout));
      if (!isReady) await done(what, (api, timeout) => markReady(api, id, timeout));
      return made;
    },
    close: async (id) =>
      unlessGone('線上表單關閉不了', async (api, timeout) => {
        await api.accept(id, false, timeout);
        return 'closed' as const;
      }),
    responses: (id, since) =>
      unlessGone('線上表單的回覆讀不到', (api, timeout) =>
        responsesOf(api, id, since === null ? null : sinceFilter(since), timeout),
      ),
  };
}
