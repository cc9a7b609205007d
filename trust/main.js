import { trust } from '../dist/index.js';
await trust();
