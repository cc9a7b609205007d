import { prune } from '../dist/index.js';

await prune();
