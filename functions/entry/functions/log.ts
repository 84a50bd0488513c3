/** One line for Cloud Logging. Never a person's name or address: logs are kept by others than the school. */
export function log(severity: 'INFO' | 'WARNING' | 'ERROR', message: string): void {
  process.stdout.write(`${JSON.stringify({ severity, message })}\n`);
}
