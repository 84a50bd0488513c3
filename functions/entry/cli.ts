// The `zianbu` command. What Node has compiled of our code is kept in the system's temporary folder, and each start takes it from
// there: that is a tenth of the time of all forms, and a third of a short command's. Where it cannot be kept, all works as ever.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./main.ts');
const { outliveReaders } = await import('./output.ts');

outliveReaders();
process.exitCode = await main(process.argv.slice(2));
