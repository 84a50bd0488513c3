// What people do without the API, reached from outside: answering forms, sharing drives, reading their mail.
import { addShared, type Member } from './drive/people.ts';
import { ROLES } from './drive/file.ts';
import { submit } from './forms/submit.ts';
import { sentMailOf } from './gmail/send-http.ts';
import type { Answer, Call, Route } from './routes.ts';
import {
  isList,
  objectIn,
  objectsIn,
  onlyKnown,
  required,
  textIn,
  type Json,
  type JsonObject,
} from './spreadsheet/json.ts';
import { badRequest } from './spreadsheet/refusal.ts';

function answerOf(value: Json): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((one) => String(answerOf(one)));
  throw badRequest('An answer is a text, or a list of texts.');
}

function timeIn(body: JsonObject): { readonly at?: Date } {
  const text = textIn(body, 'at');
  if (text === undefined) return {};
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw badRequest('at is a time as RFC 3339 has it.');
  return { at };
}

/** `{"email": "a@school.example", "at": "2026-05-04T05:58:31Z", "answers": {"姓名": "王小明"}}`; all but the answers may be left out. */
function answerForm({ world, body, part }: Call): Answer {
  onlyKnown(body, 'Submission', ['email', 'at', 'answers']);
  const email = textIn(body, 'email');
  const answers = Object.entries(required(objectIn(body, 'answers'), 'answers'));
  const { responseId } = submit(world, part('formId'), {
    ...(email !== undefined && { email }),
    ...timeIn(body),
    answers: Object.fromEntries(answers.map(([name, value]) => [name, answerOf(value)])),
  });
  return { json: { responseId } };
}

function memberIn(body: JsonObject): Member {
  onlyKnown(body, 'Member', ['email', 'role']);
  const role = ROLES.find((one) => one === body['role']);
  if (role === undefined || role === 'owner') throw badRequest('role is one of a shared drive.');
  return { email: required(textIn(body, 'email'), 'email'), role };
}

/** `{"name": "學校", "members": [{"email": "robot@…", "role": "fileOrganizer"}]}` */
function addDrive({ world, body }: Call): Answer {
  onlyKnown(body, 'SharedDrive', ['name', 'members']);
  const name = required(textIn(body, 'name'), 'name');
  return { json: { id: addShared(world, name, objectsIn(body, 'members').map(memberIn)).id } };
}

const sentMail = ({ world }: Call): Answer => ({
  json: sentMailOf(world).map(({ id, sender, to, cc, bcc, sentTime, raw }) => ({
    ...{ id, sender, to, cc, bcc },
    sentTime: sentTime.toISOString(),
    raw: Buffer.from(raw).toString('base64url'),
  })),
});

export const PEOPLE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/_emulator/forms/{formId}/responses', answer: answerForm },
  { method: 'POST', path: '/_emulator/shared-drives', answer: addDrive },
  { method: 'GET', path: '/_emulator/mail', answer: sentMail },
];
