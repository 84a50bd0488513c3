// A form as data. Items are kept as they are answered, without what is false or empty, as Google leaves it out.
import { randomInt } from 'node:crypto';

import { isObject, textIn, type Json, type JsonObject } from '../spreadsheet/json.ts';

export type PublishState = {
  readonly isPublished: boolean;
  readonly isAcceptingResponses: boolean;
};

export const COLLECTIONS = ['DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT'] as const;

export type FormResponse = {
  readonly responseId: string;
  readonly createTime: Date;
  readonly respondentEmail?: string;
  /** Question id to what was answered. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
};

export type FormContent = {
  /** The name of its file is another: the document's title. */
  readonly title: string;
  readonly description: string;
  readonly items: readonly JsonObject[];
  readonly emailCollectionType: (typeof COLLECTIONS)[number];
  readonly publishState: PublishState;
  /** Goes up with every change of the content. */
  readonly revision: number;
  readonly responses: readonly FormResponse[];
};

/** Eight hexadecimal digits, as Google's items and questions have. */
export const newItemId = (): string =>
  randomInt(2 ** 32)
    .toString(16)
    .padStart(8, '0');

const isDefault = (value: Json): boolean => value === false || value === '' || value === 0;

/** Without what Google leaves out. */
export function withoutDefaults(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      if (field === null || isDefault(field)) return [];
      return [[name, isObject(field) ? withoutDefaults(field) : field]];
    }),
  );
}

/** The id of an item or of a question that is kept: those have one. */
export const idIn = (kept: JsonObject, name: 'itemId' | 'questionId'): string =>
  textIn(kept, name) ?? '';

/** The questions of a form by their id; each with the item it is in. */
export function questionsOf({ items }: Pick<FormContent, 'items'>): ReadonlyMap<string, Asked> {
  const all = items.flatMap((item): readonly (readonly [string, Asked])[] => {
    const question = questionIn(item);
    return question === null ? [] : [[idIn(question, 'questionId'), { item, question }]];
  });
  return new Map(all);
}

export type Asked = { readonly item: JsonObject; readonly question: JsonObject };

export function questionIn({ questionItem }: JsonObject): JsonObject | null {
  const question = isObject(questionItem) ? questionItem['question'] : undefined;
  return isObject(question) ? question : null;
}
