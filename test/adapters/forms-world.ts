// Files and forms of the small stand-in, as data.
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js';

import type { JsonObject } from '../google/spreadsheet/json.ts';

export type FormsCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
};

export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  appProperties: Readonly<Record<string, string>>;
  trashed: boolean;
  readonly permissions: drive_v3.Schema$Permission[];
};

export type KeptForm = {
  info: forms_v1.Schema$Info;
  settings: forms_v1.Schema$FormSettings;
  items: forms_v1.Schema$Item[];
  publishState: forms_v1.Schema$PublishState;
  revision: number;
  readonly responses: forms_v1.Schema$FormResponse[];
};

export type FormsWorld = {
  /** In the order they were made. */
  readonly files: Map<string, DriveFile>;
  readonly forms: Map<string, KeptForm>;
  /** Who may answer a form that has just been made, before anybody says so. */
  newResponders: readonly drive_v3.Schema$Permission[];
  /** What the folder's own sharing gives every file in it. */
  inherited: readonly drive_v3.Schema$Permission[];
  /** Responses in a page at most. */
  page: number;
  count: number;
};

export const newFormsWorld = (): FormsWorld => ({
  files: new Map(),
  forms: new Map(),
  newResponders: [],
  inherited: [],
  page: 2,
  count: 0,
});

export const nextId = (world: FormsWorld, kind: string): string => `${kind}-${(world.count += 1)}`;

/** Somebody answers; `at`: RFC 3339. */
export function answer(
  world: FormsWorld,
  formId: string,
  email: string,
  at: string,
  answers: Readonly<Record<string, string>>,
): void {
  const form = world.forms.get(formId);
  if (form === undefined) throw new Error(`No form ${formId}`);
  if (form.publishState.isAcceptingResponses !== true) throw new Error(`${formId} is closed`);
  const questionOf = (title: string): string => {
    const item = form.items.find((one) => one.title === title);
    return item?.questionItem?.question?.questionId ?? `gone ${title}`;
  };
  form.responses.push({
    responseId: nextId(world, 'response'),
    createTime: at,
    lastSubmittedTime: at,
    respondentEmail: email,
    answers: Object.fromEntries(
      Object.entries(answers).map(([title, value]) => {
        const questionId = questionOf(title);
        return [questionId, { questionId, textAnswers: { answers: [{ value }] } }];
      }),
    ),
  });
}
