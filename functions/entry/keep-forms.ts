// Online forms with everything around them: where they are kept, and a picture of each sign-in's address. The command and
// the functions both come here.
import { randomUUID } from 'node:crypto';

import { openPainter } from '../adapters/print/pictures.ts';
import { googleForms } from '../adapters/questionnaires/google-forms.ts';
import { openWorkbook } from '../adapters/workbook/index.ts';
import type { Moment } from '../domain/kit/day.ts';
import { BrokenWorld, type DocumentStore } from '../ports.ts';
import { codePicture } from '../rendering/code-picture.ts';
import { keepForms, type FormsReport } from '../run-forms.ts';
import { driveFolderOf } from './drive-folder.ts';

export type FormsWish = {
  /** `sheets:` and an id. */
  readonly workbook: string;
  readonly now: Moment;
  /** Id or address of a folder of Drive that is named for this run, and the one to fall back on. */
  readonly folder: string | null;
  readonly usualFolder: string | null;
  /** Begins the name of the run in the lease: `local`, `functions`. */
  readonly runtime: string;
  /** Where pictures go, given the folder of the forms, if there is one; null: nowhere. */
  readonly pictures: (driveFolder: string | null) => DocumentStore | null;
};

export type KeptForms = Omit<FormsReport, 'forms'> & {
  readonly forms: readonly (FormsReport['forms'][number] & {
    /** Where the QR picture of a sign-in that is open was put. */
    readonly picture: string | null;
  })[];
};

type Form = FormsReport['forms'][number];

async function pictureOf({ subject, url }: Form, store: DocumentStore): Promise<string> {
  const paint = await openPainter();
  const title = `訓練簽到 ${subject}`;
  const { location } = await store.save(`${title} QR.png`, paint(codePicture(url, title)));
  return location;
}

const hasPicture = ({ kind, state, url }: Form): boolean =>
  kind === '訓練簽到' && state === '開放' && url !== '';

/** Makes, closes and reads the online forms of a workbook, once. What was pulled names people: it is not for logs. */
export async function keepFormsOf(wish: FormsWish): Promise<KeptForms> {
  const { workbook, now, runtime } = wish;
  if (!workbook.startsWith('sheets:')) {
    throw new BrokenWorld(
      `線上表單只能用於 Google 試算表：--workbook 請給 sheets:試算表代碼，不是「${workbook}」。`,
    );
  }
  let folder: string | null = null;
  const report = await keepForms({
    store: openWorkbook(workbook),
    service: ({ settings }) => {
      folder = driveFolderOf(wish.folder, settings.driveFolder, wish.usualFolder);
      return googleForms(folder);
    },
    now,
    holder: `${runtime}-${randomUUID().slice(0, 8)}`,
    workbook,
  });
  const store = wish.pictures(folder);
  const forms: KeptForms['forms'][number][] = [];
  for (const form of report.forms) {
    const isShown = store !== null && hasPicture(form);
    forms.push({ ...form, picture: isShown ? await pictureOf(form, store) : null });
  }
  return { ...report, forms };
}
