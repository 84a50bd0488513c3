// The five shapes most obligations have; a chapter gives them data.
export { attested, type Attested } from './families/attested.ts';
export { documented, type Documented } from './families/documented.ts';
export { periodic, type Periodic } from './families/periodic.ts';
export { perEntry, type Judged, type PerEntry } from './families/per-entry.ts';
export { via, type Via } from './families/via.ts';
