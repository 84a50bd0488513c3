// Things that go wrong on purpose.
import { internalError, unavailable } from './errors.ts';
import { quotaExceeded } from './quota.ts';
import type { Refusal } from './spreadsheet/refusal.ts';

/** `…-after`: the request is done first, and only its answer is lost or spoiled. */
export const FAULT_KINDS = [
  429,
  500,
  503,
  'hang',
  'reset',
  '500-after',
  '503-after',
  'hang-after',
  'reset-after',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  readonly kind: FaultKind;
  /** How many matching requests it hits; default 1, or without end when it has a share. */
  readonly times?: number;
  /** Which part of the matching requests it hits, such as 0.02. */
  readonly share?: number;
  /** Which of them: the same seed hits the same requests again. Default 1. */
  readonly seed?: number;
  readonly method?: string;
  /** Against the decoded path, such as `/v4/spreadsheets/ID:batchUpdate`. Default: every path of a service, but not of tokens and keys. */
  readonly path?: RegExp;
};

type Asked = { readonly method: string; readonly path: string };

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The fault that hits a request, if any; it counts as used. */
  readonly take: (request: Asked) => FaultKind | null;
};

type Waiting = { readonly fault: Fault; readonly chance: () => number; left: number };

/** Numbers from 0 to 1 that a seed determines (the generator mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Not where tokens and keys come from, and not the stand-in's own. */
const EVERY_SERVICE = /^(?!\/(?:token$|oauth2\/|computeMetadata|_emulator\/))/u;

function matches(fault: Fault, request: Asked): boolean {
  const path = fault.path ?? EVERY_SERVICE;
  return (fault.method ?? request.method) === request.method && path.test(request.path);
}

export function newFaults(): Faults {
  let waiting: readonly Waiting[] = [];
  return {
    add: (fault) => {
      const left = fault.times ?? (fault.share === undefined ? 1 : Infinity);
      waiting = [...waiting, { fault, chance: seededChance(fault.seed ?? 1), left }];
    },
    clear: () => {
      waiting = [];
    },
    take: (request) => {
      const found = waiting.find(
        ({ fault, chance }) => matches(fault, request) && chance() < (fault.share ?? 1),
      );
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left <= 0) waiting = waiting.filter((other) => other !== found);
      return found.fault.kind;
    },
  };
}

/** Whether the request is done before it goes wrong. */
export const isAfter = (kind: FaultKind): boolean => String(kind).endsWith('-after');

/** How a fault shows: as an error, or as no answer at all. */
export function faultShown(kind: FaultKind, method: string): Refusal | 'hang' | 'reset' {
  if (kind === 429) return quotaExceeded(method === 'GET' ? 'Read' : 'Write', 'user');
  const [shown] = String(kind).split('-');
  if (shown === '500') return internalError();
  if (shown === '503') return unavailable();
  return shown === 'hang' ? 'hang' : 'reset';
}
