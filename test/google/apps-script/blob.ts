// Bytes with a type and a name, as Google's services hand them to each other.
import { insideOf, strict } from './strict.ts';

type Blob = { readonly bytes: Uint8Array; readonly type: string; readonly name: string };

export const blobOf = (blob: Blob): object => strict('Blob', {}, blob);

export const insideBlob = (blob: object): Blob => insideOf(blob) as Blob;
