// A stand-in with one spreadsheet whose first cell says `old`, and requests to it as tests make them.
import { afterEach, beforeEach, expect } from 'vitest';

import type { Cell } from '../../functions/domain/kit/cell.ts';
import { realClock } from './clock.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

type Told = { readonly status: number; readonly body: unknown };

export type FreshStandIn = {
  /** The one of the test that runs now. */
  readonly standIn: () => StandIn;
  readonly call: (method: string, path: string, body?: unknown) => Promise<Told>;
  /** The path of the spreadsheet. */
  readonly spreadsheet: () => string;
  readonly firstCell: () => Cell | undefined;
  readonly write: (value: string) => Promise<Told>;
};

/** A new one before every test of the file; after it, nothing Google would not have answered may have been. */
export function freshStandIn(): FreshStandIn {
  let standIn: StandIn;
  let id: string;
  beforeEach(async () => {
    standIn = await startStandIn({ clock: realClock(() => new Date('2026-11-10T00:00:00Z')) });
    id = standIn.addWorkbook({ sheets: [{ name: '設定', rows: [['old']] }] });
  });
  afterEach(async () => {
    expect(standIn.violations).toEqual([]);
    await standIn.close();
  });

  const call = async (method: string, path: string, body?: unknown): Promise<Told> => {
    const answer = await fetch(standIn.origin + path, {
      method,
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(1000),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const spreadsheet = (): string => `/v4/spreadsheets/${id}`;
  return {
    standIn: () => standIn,
    call,
    spreadsheet,
    firstCell: () => standIn.workbook(id).sheets[0]?.rows[0]?.[0],
    write: (value) =>
      call('PUT', `${spreadsheet()}/values/A1?valueInputOption=RAW`, { values: [[value]] }),
  };
}
