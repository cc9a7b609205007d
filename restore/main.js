import { restore } from '../dist/index.js';

await restore();
