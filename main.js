import { keep } from './dist/index.js';

await keep();
