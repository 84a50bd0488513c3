// Things that go wrong on purpose.
import { internalAnswer, quotaAnswer, unavailableAnswer, type ErrorAnswer } from './errors.ts';

/** `…-after`: the request is done first, and only its answer is lost. */
export type FaultKind = 429 | 500 | 503 | 'hang' | 'reset' | 'hang-after' | 'reset-after';

type Fault = {
  readonly kind: FaultKind;
  /** How many matching requests it hits; default 1. */
  readonly times?: number;
  readonly method?: string;
  /** Against the decoded path, such as `/v4/spreadsheets/ID:batchUpdate`. Default: every path but the token's. */
  readonly path?: RegExp;
};

type Asked = { readonly method: string; readonly path: string };

export type Faults = {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The fault that hits a request, if any; it counts as used. */
  readonly take: (request: Asked) => FaultKind | null;
};

function hits(fault: Fault, request: Asked): boolean {
  const path = fault.path ?? /^(?!\/token$)/u;
  return (fault.method ?? request.method) === request.method && path.test(request.path);
}

export function newFaults(): Faults {
  let waiting: { readonly fault: Fault; readonly left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    take: (request) => {
      const found = waiting.find(({ fault }) => hits(fault, request));
      if (found === undefined) return null;
      const used = { ...found, left: found.left - 1 };
      waiting = waiting
        .map((other) => (other === found ? used : other))
        .filter(({ left }) => left > 0);
      return found.fault.kind;
    },
  };
}

/** The answer of a fault that has one. */
export function faultAnswer(kind: FaultKind, method: string): ErrorAnswer | null {
  if (kind === 429) return quotaAnswer(method === 'GET' ? 'Read' : 'Write');
  if (kind === 500) return internalAnswer();
  return kind === 503 ? unavailableAnswer() : null;
}
