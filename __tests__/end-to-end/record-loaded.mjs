// Writes down which files of the bundle a process loads: the path of the list is in LOADED_LIST.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) appendFileSync(process.env['LOADED_LIST'] ?? '', `${url}\n`);
    return nextLoad(url, context);
  },
});
