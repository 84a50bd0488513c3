// Lines for Cloud Logging, each a JSON object. Never a person's name or address, nor what a cell holds: logs are kept by others
// than the school.

/** What a line is about, to search by. */
export type LogFields = Readonly<Record<string, string | number>>;

export type Severity = 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

export function log(severity: Severity, message: string, fields: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ severity, message, ...fields })}\n`);
}
