// The five shapes most obligations have; a chapter gives them data.
export { attested } from './families/attested.ts';
export { documented } from './families/documented.ts';
export { periodic, type Periodic } from './families/periodic.ts';
export { perEntry, type Judged, type PerEntry } from './families/per-entry.ts';
export { via } from './families/via.ts';
