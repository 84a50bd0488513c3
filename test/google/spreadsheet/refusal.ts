export type Status =
  | 'INVALID_ARGUMENT'
  | 'FAILED_PRECONDITION'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'RESOURCE_EXHAUSTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'UNIMPLEMENTED';

/** What is wrong with which field of a request, as google.rpc.BadRequest has it. */
export type FieldViolation = { readonly field?: string; readonly description: string };

/** Why in one word, and what it is about, as google.rpc.ErrorInfo has it. */
export type ErrorInfo = {
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** A request that is not done. Each face says it in its own way: an error body over HTTP, an exception in Apps Script. */
export class Refusal extends Error {
  readonly status: Status;
  readonly violations: readonly FieldViolation[];
  readonly info: ErrorInfo | null;

  constructor(
    status: Status,
    message: string,
    violations: readonly FieldViolation[] = [],
    info: ErrorInfo | null = null,
  ) {
    super(message);
    this.status = status;
    this.violations = violations;
    this.info = info;
  }
}

export const badRequest = (message: string, violations?: readonly FieldViolation[]): Refusal =>
  new Refusal('INVALID_ARGUMENT', message, violations);

export const notFound = (): Refusal => new Refusal('NOT_FOUND', 'Requested entity was not found.');

/**
 * Google may well do this; the stand-in does not know how. It is status 501, which Google itself does not answer, so
 * that nobody takes it for Google's word.
 */
export const unknown = (what: string): Refusal =>
  new Refusal('UNIMPLEMENTED', `The stand-in does not know ${what}.`);
