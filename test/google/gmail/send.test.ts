// Sending through Gmail, with Google's own client: what goes, and what is refused in Gmail's words.
import { Readable } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { addPerson, addServiceAccount, newAccessToken } from '../auth/accounts.ts';
import { refusal, servicesPlace, TEACHER } from '../services-fixture.ts';
import { startStandIn } from '../stand-in.ts';

const { gmail, here, standIn } = servicesPlace();

const send = (lines: readonly string[], userId = 'me') =>
  gmail().users.messages.send({
    userId,
    requestBody: { raw: Buffer.from(lines.join('\r\n')).toString('base64url') },
  });

const BODY = ['', '內容'];

describe('a message', () => {
  it('goes to everybody in its head, and is kept as it was handed in', async () => {
    const lines = [
      'Message-ID: <1@school.example>',
      'To: "王, 小明" <a@school.example>, b@school.example (備註),',
      '\t=?utf-8?B?55Sy?= <c@school.example>',
      'Cc: d@school.example',
      'Bcc: e@school.example',
      'Subject: =?utf-8?B?5rOo5oSP?=',
      ...BODY,
    ];
    const { data } = await send(lines);
    expect(data).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      threadId: data.id,
      labelIds: ['SENT'],
    });
    const [mail, ...more] = standIn().sentMail;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      id: data.id,
      sender: TEACHER,
      to: ['a@school.example', 'b@school.example', 'c@school.example'],
      cc: ['d@school.example'],
      bcc: ['e@school.example'],
    });
    expect(mail?.headers.get('message-id')).toBe('<1@school.example>');
    expect(Buffer.from(mail?.raw ?? []).toString()).toBe(lines.join('\r\n'));
  });

  it('may be uploaded as it is', async () => {
    const text = ['To: a@school.example', ...BODY].join('\r\n');
    const media = { mimeType: 'message/rfc822', body: Readable.from([text]) };
    await gmail().users.messages.send({ userId: 'me', media }, here());
    await gmail().users.messages.send(
      {
        userId: TEACHER,
        requestBody: {},
        media: {
          ...media,
          body: Readable.from([text]),
        },
      },
      here(),
    );
    expect(standIn().sentMail.map(({ to }) => to)).toEqual([
      ['a@school.example'],
      ['a@school.example'],
    ]);
  });

  it('can be looked at from outside', async () => {
    await send(['To: a@school.example', ...BODY]);
    const { body } = await standIn().call({ path: '/_emulator/mail' });
    expect(body).toMatchObject([{ to: ['a@school.example'], sender: TEACHER }]);
  });
});

describe('is refused', () => {
  it.each<readonly [number, string, readonly string[]]>([
    [400, 'Recipient address required', ['Subject: a', ...BODY]],
    [400, 'Recipient address required', ['To: ', ...BODY]],
    [400, 'Invalid To header', ['To: human@f', ...BODY]],
    [400, 'Invalid To header', ['To: 王小明', ...BODY]],
    [400, 'Invalid To header', ['To: 王 <a@school.example', ...BODY]],
    [400, 'Invalid To header', ['To: a@school.example b@school.example', ...BODY]],
    [400, 'Invalid Cc header', ['To: a@school.example', 'Cc: @school.example', ...BODY]],
    [400, 'Invalid Bcc header', ['Bcc: a', ...BODY]],
    [501, '', ['To: a@school.example', 'no header', ...BODY]],
    [501, '', ['To: a@school.example', 'To: b@school.example', ...BODY]],
    [501, '', ['To: all: a@school.example;', ...BODY]],
  ])('%i %s %j', async (code, message, lines) => {
    expect(await refusal(send(lines))).toMatchObject({
      code,
      ...(code === 400 && {
        message,
        status: 'INVALID_ARGUMENT',
        errors: [{ message, domain: 'global', reason: 'invalidArgument' }],
      }),
    });
    expect(standIn().sentMail).toEqual([]);
  });

  it.each<readonly [number, object]>([
    [400, {}],
    [400, { raw: '***' }],
    [501, { raw: 'VG86IGE', threadId: '1' }],
  ])('%i %j', async (code, requestBody) => {
    const call = gmail().users.messages.send({ userId: 'me', requestBody });
    expect(await refusal(call)).toMatchObject({ code });
  });

  it('in somebody else’s name', async () => {
    expect(await refusal(send(['To: a@b.example', ...BODY], 'other@school.example'))).toMatchObject(
      {
        code: 403,
        message: `Delegation denied for ${TEACHER}`,
      },
    );
  });

  it.each(['GET /gmail/v1/users/me/messages', 'POST /gmail/v1/users/me/drafts'])(
    'as unknown: %s',
    async (call) => {
      const [method = '', path = ''] = call.split(' ');
      expect((await standIn().call({ method, path, token: 'x' })).status).toBe(501);
    },
  );
});

it('has no mailbox for a service account', async () => {
  const google = await startStandIn({ auth: true });
  const robot = addServiceAccount(google.world).client_email;
  addPerson(google.world, TEACHER, []);
  const scopes = ['https://www.googleapis.com/auth/gmail.send'];
  const raw = Buffer.from('To: a@b.example\r\n\r\n').toString('base64url');
  const sent = async (email: string) => {
    const token = newAccessToken(google.world, { email, project: 'school' }, scopes);
    const path = '/gmail/v1/users/me/messages/send';
    return google.call({ method: 'POST', path, body: { raw }, token });
  };
  expect((await sent(robot)).body).toMatchObject({
    error: { code: 400, message: 'Precondition check failed.', status: 'FAILED_PRECONDITION' },
  });
  expect((await sent(TEACHER)).status).toBe(200);
  await google.close();
});
