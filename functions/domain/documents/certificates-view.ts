// What the list of certificates is filled from.
export type CertificateLine = {
  readonly office: string;
  readonly name: string;
  readonly course: string;
  readonly category: string;
  readonly completed: string;
  readonly hours: string;
  readonly proof: string;
  readonly place: string;
};

export type CertificatesView = {
  readonly school: string;
  readonly title: string;
  readonly year: string;
  readonly asOf: string;
  readonly entries: string;
  readonly hours: string;
  readonly lines: readonly CertificateLine[];
  /** Entries of all years that do not count. */
  readonly rejected: string;
  readonly signers: readonly string[];
};
