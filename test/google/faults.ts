// Things that go wrong on purpose.
import { seededChance } from './chance.ts';
import { internalError, unavailable } from './errors.ts';
import { quotaExceeded } from './quota.ts';
import type { Asked } from './routes.ts';
import type { Service } from './service.ts';
import { Refusal } from './spreadsheet/refusal.ts';

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
  /** How many matching requests pass before the first it hits; default none. */
  readonly skip?: number;
  /** Which part of the matching requests it hits, such as 0.02. */
  readonly share?: number;
  /** Which of them: the same seed hits the same requests again. Default 1. */
  readonly seed?: number;
  readonly method?: string;
  /** Against the decoded path, such as `/v4/spreadsheets/ID:batchUpdate`. Default: every path of a service, but not of tokens and keys. */
  readonly path?: RegExp;
};

type Hit = { readonly method: string; readonly path: string };

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The fault that hits a request, if any; it counts as used. */
  readonly take: (request: Hit) => FaultKind | null;
};

type Waiting = {
  readonly fault: Fault;
  readonly chance: () => number;
  toPass: number;
  left: number;
};

/** Not where tokens and keys come from, and not the stand-in's own. */
const EVERY_SERVICE = /^(?!\/(?:token$|oauth2\/|computeMetadata|_emulator\/))/u;

function matches(fault: Fault, request: Hit): boolean {
  const path = fault.path ?? EVERY_SERVICE;
  return (fault.method ?? request.method) === request.method && path.test(request.path);
}

/** Whether a fault hits a request that comes now; one that it lets pass is counted. */
function hits(waiting: Waiting, request: Hit): boolean {
  const { fault, chance } = waiting;
  if (!matches(fault, request)) return false;
  if (waiting.toPass > 0) {
    waiting.toPass -= 1;
    return false;
  }
  return chance() < (fault.share ?? 1);
}

export function newFaults(): Faults {
  let waiting: readonly Waiting[] = [];
  return {
    add: (fault) => {
      const left = fault.times ?? (fault.share === undefined ? 1 : Infinity);
      const chance = seededChance(fault.seed ?? 1);
      waiting = [...waiting, { fault, chance, toPass: fault.skip ?? 0, left }];
    },
    clear: () => {
      waiting = [];
    },
    take: (request) => {
      const found = waiting.find((one) => hits(one, request));
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left <= 0) waiting = waiting.filter((other) => other !== found);
      return found.fault.kind;
    },
  };
}

/** Whether the request is done before it goes wrong. */
export const isAfter = (kind: FaultKind): boolean => String(kind).endsWith('-after');

/** What a service says when a quota is used up; where none is known, it is Google's general word. */
const exhausted = ({ quota }: Service, request: Asked): Refusal =>
  quota === undefined
    ? new Refusal('RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).')
    : quotaExceeded(quota(request), 'user');

/** How a fault shows: as an error, or as no answer at all. */
export function faultShown(
  kind: FaultKind,
  service: Service,
  request: Asked,
): Refusal | 'hang' | 'reset' {
  if (kind === 429) return exhausted(service, request);
  const [shown] = String(kind).split('-');
  if (shown === '500') return internalError();
  if (shown === '503') return unavailable();
  return shown === 'hang' ? 'hang' : 'reset';
}
