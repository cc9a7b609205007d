import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Gives GitHub's artifact client the packer that it has in the bundle; see "Packing" in docs/decisions.md. */
export const withOurPacker = {
  resolve: {
    alias: {
      archiver: fileURLToPath(new URL('src/adapters/archive/artifact-packing.ts', import.meta.url)),
    },
  },
  // What is not inlined, Node itself resolves, which knows no alias.
  server: { deps: { inline: ['@actions/artifact'] } },
  // Its source maps point to sources that are not in the package; Vite would say so of each file.
  plugins: [
    {
      name: 'artifact-client-without-source-maps',
      load: (id: string): string | null =>
        /[\\/]@actions[\\/]artifact[\\/]lib[\\/].*\.js$/.test(id)
          ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
          : null,
    },
  ],
};
