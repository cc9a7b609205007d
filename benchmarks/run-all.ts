// Every benchmark, one after the other, and one table: `npm run bench`, or `npm run bench -- --brief` to see that they work.
import { report } from './benchmark.ts';
import { measureBundle } from './bundle-size.ts';
import { measureFindNewest } from './find-newest.ts';
import { measureIssue } from './issue.ts';
import { measureSealing } from './sealing.ts';
import { measureStartUp } from './start-up.ts';
import { measureWholeRun } from './whole-run.ts';

await report([
  measureStartUp, // row 1
  // row 2 goes here
  measureIssue, // rows 3 and 4
  // rows 5 and 6 go here
  measureSealing, // row 7
  measureWholeRun, // row 8
  // rows 9 and 10 go here
  measureBundle,
  measureFindNewest,
]);
