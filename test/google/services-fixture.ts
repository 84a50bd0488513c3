// A new stand-in for each test, with Google's own clients at it, for whoever asks.
import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { forms, type forms_v1 } from 'googleapis/build/src/apis/forms/index.js';
import { auth as googleAuth, gmail, type gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import { script, type script_v1 } from 'googleapis/build/src/apis/script/index.js';
import { afterEach, beforeEach, expect } from 'vitest';

import { newAccessToken } from './auth/accounts.ts';
import { startStandIn, type StandIn, type StandInOptions } from './stand-in.ts';

export const TEACHER = 'teacher@school.example';
export const COLLEAGUE = 'colleague@school.example';
export const STRANGER = 'stranger@elsewhere.example';

export type ServicesPlace = {
  readonly standIn: () => StandIn;
  readonly drive: (email?: string) => drive_v3.Drive;
  readonly forms: (email?: string) => forms_v1.Forms;
  readonly gmail: (email?: string) => gmail_v1.Gmail;
  readonly script: (email?: string) => script_v1.Script;
  /** With calls that upload: those do not go by the origin a client was made with. */
  readonly here: () => { readonly rootUrl: string };
};

/** After each test, nothing Google's descriptions do not allow may have been answered. */
export function servicesPlace(options: StandInOptions = {}): ServicesPlace {
  let current: StandIn | null = null;
  const standIn = (): StandIn => {
    if (current === null) throw new Error('Only within a test');
    return current;
  };
  beforeEach(async () => {
    current = await startStandIn(options);
  });
  afterEach(async () => {
    const { violations, close } = standIn();
    await close();
    expect(violations).toEqual([]);
  });
  const clientFor = (email: string) => {
    const auth = new googleAuth.OAuth2();
    const token = newAccessToken(standIn().world, { email, project: 'school' }, []);
    auth.setCredentials({ access_token: token });
    return { auth, rootUrl: standIn().origin, retry: false };
  };
  return {
    standIn,
    drive: (email = TEACHER) => drive({ version: 'v3', ...clientFor(email) }),
    forms: (email = TEACHER) => forms({ version: 'v1', ...clientFor(email) }),
    gmail: (email = TEACHER) => gmail({ version: 'v1', ...clientFor(email) }),
    script: (email = TEACHER) => script({ version: 'v1', ...clientFor(email) }),
    here: () => ({ rootUrl: standIn().origin }),
  };
}

type Refused = { readonly response?: { readonly data?: { readonly error?: object } } };

/** The error a call is answered with, as the service words it. */
export async function refusal(call: Promise<unknown>): Promise<object> {
  try {
    await call;
  } catch (error) {
    const told = (error as Refused).response?.data?.error;
    if (told !== undefined) return told;
    throw error;
  }
  throw new Error('It was not refused.');
}
