// Preloaded into the action's process: takes from it what Node 20 has not, and gives it that version.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
delete Promise.try;
delete Promise.withResolvers;
delete globalThis.URL.parse;
