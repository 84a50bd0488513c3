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

export type RejectedLine = {
  readonly person: string;
  readonly course: string;
  readonly reason: string;
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
  /** Entries of the year, or of no year that can be read, which do not count. */
  readonly rejected: readonly RejectedLine[];
  readonly signers: readonly string[];
};
