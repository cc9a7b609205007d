// Writes the inputs and outputs of every action into its page in `docs/actions`. With `--check` it changes nothing, and fails if
// a page does not say what `action.yml` says.
import { MARKER, updateActionPages } from './action-pages.ts';
import { projectFolder } from './project.ts';

process.exitCode = await main(process.argv.includes('--check'));

async function main(isCheck: boolean): Promise<number> {
  const pages = await updateActionPages(projectFolder, isCheck);
  let failed = 0;
  for (const { page, source, state } of pages) {
    if (state === 'missing') {
      console.log(`${page} does not exist, or has no line ${MARKER}: write its introduction and this line.`);
      failed += 1;
    }
    if (state !== 'stale') continue;
    console.log(isCheck ? `${page} differs from ${source}. Run \`npm run docs\`.` : `Wrote ${page}`);
    if (isCheck) failed += 1;
  }
  if (failed === 0) console.log(`${pages.length} pages say what action.yml says`);
  return failed === 0 ? 0 : 1;
}
