import { setFlagsFromString } from 'node:v8';

/**
 * Setting a long register takes Typst about 100 MB, and a function may have 256. So V8 is told to collect early what is no
 * longer needed, rather than to let its heap grow by another 60 MB; our own part takes a tenth longer. Both flags are only
 * asked when the heap is about to grow, so they may be set while the program runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}
