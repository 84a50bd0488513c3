import { setFlagsFromString } from 'node:v8';

/**
 * Setting a long register takes Typst about 100 MB, and a function may have 256. So V8 is told to collect what is no longer
 * needed before its heap has grown by much more than a third, and to keep room for what is new as small as it is. Both flags are
 * only asked when the heap is about to grow, so they may be set while the program runs. (`--optimize-for-size` would spare
 * another 10 MB and takes a tenth longer.)
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=1');
}
