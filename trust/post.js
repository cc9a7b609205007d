import { trustPost } from '../dist/index.js';
await trustPost();
