// `actions/cache/save`, without its checks.
import { saveCache } from '@actions/cache';

const { CACHE_KEY = '' } = process.env;
if ((await saveCache(['pair'], CACHE_KEY)) < 0) throw new Error('the cache did not take it');
