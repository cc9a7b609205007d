import { check } from '../dist/index.js';

await check();
