// Every benchmark, one after the other, and one table: `npm run bench`, or `npm run bench -- --brief` to see that they work.
// With `--growth` also from one certificate to ten thousand, which takes minutes and draws `docs/growth.svg`.
import { measureArchives } from './archives.ts';
import { report } from './benchmark.ts';
import { measureBundle } from './bundle-size.ts';
import { measureFindNewest } from './find-newest.ts';
import { measureGrowth } from './growth.ts';
import { measureIssueList } from './issue-list.ts';
import { measureIssue } from './issue.ts';
import { measureSealing } from './sealing.ts';
import { measureStartUpOfList } from './start-up-of-list.ts';
import { measureStartUp } from './start-up.ts';
import { measureWhereTimeGoes } from './where-time-goes.ts';
import { measureWholeRunOfList } from './whole-run-of-list.ts';
import { measureWholeRun } from './whole-run.ts';

await report([
  measureStartUp, // row 1
  measureStartUpOfList, // row 2
  measureIssue, // rows 3 and 4
  measureIssueList, // rows 5 and 6
  measureSealing, // row 7
  measureWholeRun, // row 8
  measureWholeRunOfList, // rows 9 and 10
  measureArchives, // rows 11 and 12
  measureWhereTimeGoes,
  measureBundle, // row 13
  measureFindNewest,
  ...(process.argv.includes('--growth') ? [measureGrowth] : []),
]);
