// `actions/cache/restore`, without its checks: the newest entry of a prefix.
import { restoreCache } from '@actions/cache';

const { CACHE_KEY = '', CACHE_PREFIX = '' } = process.env;
const found = await restoreCache(['pair'], CACHE_KEY, [CACHE_PREFIX]);
if (found === undefined) throw new Error('nothing was in the cache');
