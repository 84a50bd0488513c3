// What Google's page for respondents does: somebody answers a form. It is no method of the API.
import { randomBytes } from 'node:crypto';

import { allows, mayAnswer, roleIn } from '../drive/access.ts';
import type { DriveFile } from '../drive/file.ts';
import { isInBin } from '../drive/places.ts';
import { badRequest, notFound, Refusal } from '../spreadsheet/refusal.ts';
import type { World } from '../world.ts';
import { isAnswer } from './answers.ts';
import { idIn, questionsOf, type FormContent, type FormResponse } from './form.ts';
import { questionsMet, type Answers } from './walk.ts';

export type Submission = {
  /** Whose account it is, or the address that was typed. Without one, nobody has signed in. */
  readonly email?: string;
  /** Default: now. */
  readonly at?: Date;
  /** By question id, or by the title of the item when only one has it. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
};

const closed = (message: string): Refusal => new Refusal('FAILED_PRECONDITION', message);

function questionNamed(form: FormContent, name: string): string {
  const questions = questionsOf(form);
  if (questions.has(name)) return name;
  const [id, other] = Array.from(questions).flatMap(([one, { item }]) =>
    item['title'] === name ? [one] : [],
  );
  if (id === undefined) throw badRequest(`The form has no question ${name}.`);
  if (other !== undefined) throw badRequest(`More than one question is called ${name}.`);
  return id;
}

function refuseStranger(world: World, file: DriveFile, { email = '' }: Submission): void {
  const isEditor = email !== '' && allows(roleIn(world, file, { email }), 'writer');
  if (!isEditor && !mayAnswer(file, email))
    throw new Refusal('PERMISSION_DENIED', 'The form is not open to this respondent.');
}

function refuseClosed({ publishState }: FormContent): void {
  if (!publishState.isPublished) throw closed('The form is not published.');
  if (!publishState.isAcceptingResponses) throw closed('The form does not accept responses.');
}

function checkedAnswers(form: FormContent, given: Submission['answers']): Answers {
  const answers: Answers = new Map(
    Object.entries(given).map(([name, value]) => [
      questionNamed(form, name),
      typeof value === 'string' ? [value] : value,
    ]),
  );
  const met = new Map(questionsMet(form, answers).map((one) => [idIn(one, 'questionId'), one]));
  for (const [id, values] of answers) {
    const question = met.get(id);
    if (question === undefined) throw badRequest(`These answers do not lead to question ${id}.`);
    if (values.length === 0 || !isAnswer(question, values))
      throw badRequest(`Question ${id} cannot be answered by ${JSON.stringify(values)}.`);
  }
  for (const [id, question] of met) {
    if (question['required'] === true && !answers.has(id))
      throw badRequest(`Question ${id} must be answered.`);
  }
  return answers;
}

/** Only what the form collects is kept of who answers. */
function respondent({ emailCollectionType }: FormContent, { email }: Submission) {
  if (emailCollectionType === 'DO_NOT_COLLECT') return {};
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/u.test(email))
    throw badRequest('The form collects e-mail addresses.');
  return { respondentEmail: email };
}

/** Somebody answers; refused when the form would not let them. */
export function submit(world: World, formId: string, submission: Submission): FormResponse {
  const file = world.files.get(formId);
  if (file?.content.kind !== 'form' || isInBin(world, file)) throw notFound();
  const { form } = file.content;
  refuseClosed(form);
  refuseStranger(world, file, submission);
  const response = {
    responseId: `ACYDBN${randomBytes(24).toString('base64url')}`,
    createTime: submission.at ?? world.now(),
    ...respondent(form, submission),
    answers: checkedAnswers(form, submission.answers),
  };
  const content = {
    kind: 'form' as const,
    form: { ...form, responses: [...form.responses, response] },
  };
  world.files.set(formId, { ...file, content });
  return response;
}
