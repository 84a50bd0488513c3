// Read from package.json when the program is built, too: a built file stands in another folder.
import packageFile from '../package.json' with { type: 'json' };

export const version: string = packageFile.version;
