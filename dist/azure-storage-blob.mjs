import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({
183:
(function(__unused_webpack_module, exports, __nccwpck_require__) {
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
var desc = Object.getOwnPropertyDescriptor(m, k);
if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
desc = { enumerable: true, get: function() { return m[k]; } };
}
Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
if (mod && mod.__esModule) return mod;
var result = {};
if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
__setModuleDefault(result, mod);
return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.req = exports.json = exports.toBuffer = void 0;
const http = __importStar(__nccwpck_require__(611));
const https = __importStar(__nccwpck_require__(692));
async function toBuffer(stream) {
let length = 0;
const chunks = [];
for await (const chunk of stream) {
length += chunk.length;
chunks.push(chunk);
}
return Buffer.concat(chunks, length);
}
exports.toBuffer = toBuffer;
async function json(stream) {
const buf = await toBuffer(stream);
const str = buf.toString('utf8');
try {
return JSON.parse(str);
}
catch (_err) {
const err = _err;
err.message += ` (input: ${str})`;
throw err;
}
}
exports.json = json;
function req(url, opts = {}) {
const href = typeof url === 'string' ? url : url.href;
const req = (href.startsWith('https:') ? https : http).request(url, opts);
const promise = new Promise((resolve, reject) => {
req
.once('response', resolve)
.once('error', reject)
.end();
});
req.then = promise.then.bind(promise);
return req;
}
exports.req = req;
}),
894:
(function(__unused_webpack_module, exports, __nccwpck_require__) {
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
var desc = Object.getOwnPropertyDescriptor(m, k);
if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
desc = { enumerable: true, get: function() { return m[k]; } };
}
Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
if (mod && mod.__esModule) return mod;
var result = {};
if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
__setModuleDefault(result, mod);
return result;
};
var __exportStar = (this && this.__exportStar) || function(m, exports) {
for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Agent = void 0;
const net = __importStar(__nccwpck_require__(278));
const http = __importStar(__nccwpck_require__(611));
const https_1 = __nccwpck_require__(692);
__exportStar(__nccwpck_require__(183), exports);
const INTERNAL = Symbol('AgentBaseInternalState');
class Agent extends http.Agent {
constructor(opts) {
super(opts);
this[INTERNAL] = {};
}
isSecureEndpoint(options) {
if (options) {
if (typeof options.secureEndpoint === 'boolean') {
return options.secureEndpoint;
}
if (typeof options.protocol === 'string') {
return options.protocol === 'https:';
}
}
const { stack } = new Error();
if (typeof stack !== 'string')
return false;
return stack
.split('\n')
.some((l) => l.indexOf('(https.js:') !== -1 ||
l.indexOf('node:https:') !== -1);
}
incrementSockets(name) {
if (this.maxSockets === Infinity && this.maxTotalSockets === Infinity) {
return null;
}
if (!this.sockets[name]) {
this.sockets[name] = [];
}
const fakeSocket = new net.Socket({ writable: false });
this.sockets[name].push(fakeSocket);
this.totalSocketCount++;
return fakeSocket;
}
decrementSockets(name, socket) {
if (!this.sockets[name] || socket === null) {
return;
}
const sockets = this.sockets[name];
const index = sockets.indexOf(socket);
if (index !== -1) {
sockets.splice(index, 1);
this.totalSocketCount--;
if (sockets.length === 0) {
delete this.sockets[name];
}
}
}
getName(options) {
const secureEndpoint = this.isSecureEndpoint(options);
if (secureEndpoint) {
return https_1.Agent.prototype.getName.call(this, options);
}
return super.getName(options);
}
createSocket(req, options, cb) {
const connectOpts = {
...options,
secureEndpoint: this.isSecureEndpoint(options),
};
const name = this.getName(connectOpts);
const fakeSocket = this.incrementSockets(name);
Promise.resolve()
.then(() => this.connect(req, connectOpts))
.then((socket) => {
this.decrementSockets(name, fakeSocket);
if (socket instanceof http.Agent) {
try {
return socket.addRequest(req, connectOpts);
}
catch (err) {
return cb(err);
}
}
this[INTERNAL].currentSocket = socket;
super.createSocket(req, options, cb);
}, (err) => {
this.decrementSockets(name, fakeSocket);
cb(err);
});
}
createConnection() {
const socket = this[INTERNAL].currentSocket;
this[INTERNAL].currentSocket = undefined;
if (!socket) {
throw new Error('No socket was returned in the `connect()` function');
}
return socket;
}
get defaultPort() {
return (this[INTERNAL].defaultPort ??
(this.protocol === 'https:' ? 443 : 80));
}
set defaultPort(v) {
if (this[INTERNAL]) {
this[INTERNAL].defaultPort = v;
}
}
get protocol() {
return (this[INTERNAL].protocol ??
(this.isSecureEndpoint() ? 'https:' : 'http:'));
}
set protocol(v) {
if (this[INTERNAL]) {
this[INTERNAL].protocol = v;
}
}
}
exports.Agent = Agent;
}),
110:
((module, exports, __nccwpck_require__) => {
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.storage = localstorage();
exports.destroy = (() => {
let warned = false;
return () => {
if (!warned) {
warned = true;
console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
}
};
})();
exports.colors = [
'#0000CC',
'#0000FF',
'#0033CC',
'#0033FF',
'#0066CC',
'#0066FF',
'#0099CC',
'#0099FF',
'#00CC00',
'#00CC33',
'#00CC66',
'#00CC99',
'#00CCCC',
'#00CCFF',
'#3300CC',
'#3300FF',
'#3333CC',
'#3333FF',
'#3366CC',
'#3366FF',
'#3399CC',
'#3399FF',
'#33CC00',
'#33CC33',
'#33CC66',
'#33CC99',
'#33CCCC',
'#33CCFF',
'#6600CC',
'#6600FF',
'#6633CC',
'#6633FF',
'#66CC00',
'#66CC33',
'#9900CC',
'#9900FF',
'#9933CC',
'#9933FF',
'#99CC00',
'#99CC33',
'#CC0000',
'#CC0033',
'#CC0066',
'#CC0099',
'#CC00CC',
'#CC00FF',
'#CC3300',
'#CC3333',
'#CC3366',
'#CC3399',
'#CC33CC',
'#CC33FF',
'#CC6600',
'#CC6633',
'#CC9900',
'#CC9933',
'#CCCC00',
'#CCCC33',
'#FF0000',
'#FF0033',
'#FF0066',
'#FF0099',
'#FF00CC',
'#FF00FF',
'#FF3300',
'#FF3333',
'#FF3366',
'#FF3399',
'#FF33CC',
'#FF33FF',
'#FF6600',
'#FF6633',
'#FF9900',
'#FF9933',
'#FFCC00',
'#FFCC33'
];
function useColors() {
if (typeof window !== 'undefined' && window.process && (window.process.type === 'renderer' || window.process.__nwjs)) {
return true;
}
if (typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
return false;
}
let m;
return (typeof document !== 'undefined' && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance) ||
(typeof window !== 'undefined' && window.console && (window.console.firebug || (window.console.exception && window.console.table))) ||
(typeof navigator !== 'undefined' && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31) ||
(typeof navigator !== 'undefined' && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/));
}
function formatArgs(args) {
args[0] = (this.useColors ? '%c' : '') +
this.namespace +
(this.useColors ? ' %c' : ' ') +
args[0] +
(this.useColors ? '%c ' : ' ') +
'+' + module.exports.humanize(this.diff);
if (!this.useColors) {
return;
}
const c = 'color: ' + this.color;
args.splice(1, 0, c, 'color: inherit');
let index = 0;
let lastC = 0;
args[0].replace(/%[a-zA-Z%]/g, match => {
if (match === '%%') {
return;
}
index++;
if (match === '%c') {
lastC = index;
}
});
args.splice(lastC, 0, c);
}
exports.log = console.debug || console.log || (() => {});
function save(namespaces) {
try {
if (namespaces) {
exports.storage.setItem('debug', namespaces);
} else {
exports.storage.removeItem('debug');
}
} catch (error) {
}
}
function load() {
let r;
try {
r = exports.storage.getItem('debug') || exports.storage.getItem('DEBUG') ;
} catch (error) {
}
if (!r && typeof process !== 'undefined' && 'env' in process) {
r = process.env.DEBUG;
}
return r;
}
function localstorage() {
try {
return localStorage;
} catch (error) {
}
}
module.exports = __nccwpck_require__(897)(exports);
const {formatters} = module.exports;
formatters.j = function (v) {
try {
return JSON.stringify(v);
} catch (error) {
return '[UnexpectedJSONParseError]: ' + error.message;
}
};
}),
897:
((module, __unused_webpack_exports, __nccwpck_require__) => {
function setup(env) {
createDebug.debug = createDebug;
createDebug.default = createDebug;
createDebug.coerce = coerce;
createDebug.disable = disable;
createDebug.enable = enable;
createDebug.enabled = enabled;
createDebug.humanize = __nccwpck_require__(744);
createDebug.destroy = destroy;
Object.keys(env).forEach(key => {
createDebug[key] = env[key];
});
createDebug.names = [];
createDebug.skips = [];
createDebug.formatters = {};
function selectColor(namespace) {
let hash = 0;
for (let i = 0; i < namespace.length; i++) {
hash = ((hash << 5) - hash) + namespace.charCodeAt(i);
hash |= 0;
}
return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
}
createDebug.selectColor = selectColor;
function createDebug(namespace) {
let prevTime;
let enableOverride = null;
let namespacesCache;
let enabledCache;
function debug(...args) {
if (!debug.enabled) {
return;
}
const self = debug;
const curr = Number(new Date());
const ms = curr - (prevTime || curr);
self.diff = ms;
self.prev = prevTime;
self.curr = curr;
prevTime = curr;
args[0] = createDebug.coerce(args[0]);
if (typeof args[0] !== 'string') {
args.unshift('%O');
}
let index = 0;
args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
if (match === '%%') {
return '%';
}
index++;
const formatter = createDebug.formatters[format];
if (typeof formatter === 'function') {
const val = args[index];
match = formatter.call(self, val);
args.splice(index, 1);
index--;
}
return match;
});
createDebug.formatArgs.call(self, args);
const logFn = self.log || createDebug.log;
logFn.apply(self, args);
}
debug.namespace = namespace;
debug.useColors = createDebug.useColors();
debug.color = createDebug.selectColor(namespace);
debug.extend = extend;
debug.destroy = createDebug.destroy;
Object.defineProperty(debug, 'enabled', {
enumerable: true,
configurable: false,
get: () => {
if (enableOverride !== null) {
return enableOverride;
}
if (namespacesCache !== createDebug.namespaces) {
namespacesCache = createDebug.namespaces;
enabledCache = createDebug.enabled(namespace);
}
return enabledCache;
},
set: v => {
enableOverride = v;
}
});
if (typeof createDebug.init === 'function') {
createDebug.init(debug);
}
return debug;
}
function extend(namespace, delimiter) {
const newDebug = createDebug(this.namespace + (typeof delimiter === 'undefined' ? ':' : delimiter) + namespace);
newDebug.log = this.log;
return newDebug;
}
function enable(namespaces) {
createDebug.save(namespaces);
createDebug.namespaces = namespaces;
createDebug.names = [];
createDebug.skips = [];
const split = (typeof namespaces === 'string' ? namespaces : '')
.trim()
.replace(/\s+/g, ',')
.split(',')
.filter(Boolean);
for (const ns of split) {
if (ns[0] === '-') {
createDebug.skips.push(ns.slice(1));
} else {
createDebug.names.push(ns);
}
}
}
function matchesTemplate(search, template) {
let searchIndex = 0;
let templateIndex = 0;
let starIndex = -1;
let matchIndex = 0;
while (searchIndex < search.length) {
if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === '*')) {
if (template[templateIndex] === '*') {
starIndex = templateIndex;
matchIndex = searchIndex;
templateIndex++;
} else {
searchIndex++;
templateIndex++;
}
} else if (starIndex !== -1) {
templateIndex = starIndex + 1;
matchIndex++;
searchIndex = matchIndex;
} else {
return false;
}
}
while (templateIndex < template.length && template[templateIndex] === '*') {
templateIndex++;
}
return templateIndex === template.length;
}
function disable() {
const namespaces = [
...createDebug.names,
...createDebug.skips.map(namespace => '-' + namespace)
].join(',');
createDebug.enable('');
return namespaces;
}
function enabled(name) {
for (const skip of createDebug.skips) {
if (matchesTemplate(name, skip)) {
return false;
}
}
for (const ns of createDebug.names) {
if (matchesTemplate(name, ns)) {
return true;
}
}
return false;
}
function coerce(val) {
if (val instanceof Error) {
return val.stack || val.message;
}
return val;
}
function destroy() {
console.warn('Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.');
}
createDebug.enable(createDebug.load());
return createDebug;
}
module.exports = setup;
}),
830:
((module, __unused_webpack_exports, __nccwpck_require__) => {
if (typeof process === 'undefined' || process.type === 'renderer' || process.browser === true || process.__nwjs) {
module.exports = __nccwpck_require__(110);
} else {
module.exports = __nccwpck_require__(108);
}
}),
108:
((module, exports, __nccwpck_require__) => {
const tty = __nccwpck_require__(18);
const util = __nccwpck_require__(23);
exports.init = init;
exports.log = log;
exports.formatArgs = formatArgs;
exports.save = save;
exports.load = load;
exports.useColors = useColors;
exports.destroy = util.deprecate(
() => {},
'Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.'
);
exports.colors = [6, 2, 3, 4, 5, 1];
try {
const supportsColor = __nccwpck_require__(450);
if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) {
exports.colors = [
20,
21,
26,
27,
32,
33,
38,
39,
40,
41,
42,
43,
44,
45,
56,
57,
62,
63,
68,
69,
74,
75,
76,
77,
78,
79,
80,
81,
92,
93,
98,
99,
112,
113,
128,
129,
134,
135,
148,
149,
160,
161,
162,
163,
164,
165,
166,
167,
168,
169,
170,
171,
172,
173,
178,
179,
184,
185,
196,
197,
198,
199,
200,
201,
202,
203,
204,
205,
206,
207,
208,
209,
214,
215,
220,
221
];
}
} catch (error) {
}
exports.inspectOpts = Object.keys(process.env).filter(key => {
return /^debug_/i.test(key);
}).reduce((obj, key) => {
const prop = key
.substring(6)
.toLowerCase()
.replace(/_([a-z])/g, (_, k) => {
return k.toUpperCase();
});
let val = process.env[key];
if (/^(yes|on|true|enabled)$/i.test(val)) {
val = true;
} else if (/^(no|off|false|disabled)$/i.test(val)) {
val = false;
} else if (val === 'null') {
val = null;
} else {
val = Number(val);
}
obj[prop] = val;
return obj;
}, {});
function useColors() {
return 'colors' in exports.inspectOpts ?
Boolean(exports.inspectOpts.colors) :
tty.isatty(process.stderr.fd);
}
function formatArgs(args) {
const {namespace: name, useColors} = this;
if (useColors) {
const c = this.color;
const colorCode = '\u001B[3' + (c < 8 ? c : '8;5;' + c);
const prefix = `  ${colorCode};1m${name} \u001B[0m`;
args[0] = prefix + args[0].split('\n').join('\n' + prefix);
args.push(colorCode + 'm+' + module.exports.humanize(this.diff) + '\u001B[0m');
} else {
args[0] = getDate() + name + ' ' + args[0];
}
}
function getDate() {
if (exports.inspectOpts.hideDate) {
return '';
}
return new Date().toISOString() + ' ';
}
function log(...args) {
return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + '\n');
}
function save(namespaces) {
if (namespaces) {
process.env.DEBUG = namespaces;
} else {
delete process.env.DEBUG;
}
}
function load() {
return process.env.DEBUG;
}
function init(debug) {
debug.inspectOpts = {};
const keys = Object.keys(exports.inspectOpts);
for (let i = 0; i < keys.length; i++) {
debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
}
}
module.exports = __nccwpck_require__(897)(exports);
const {formatters} = module.exports;
formatters.o = function (v) {
this.inspectOpts.colors = this.useColors;
return util.inspect(v, this.inspectOpts)
.split('\n')
.map(str => str.trim())
.join(' ');
};
formatters.O = function (v) {
this.inspectOpts.colors = this.useColors;
return util.inspect(v, this.inspectOpts);
};
}),
813:
((module) => {
module.exports = (flag, argv = process.argv) => {
const prefix = flag.startsWith('-') ? '' : (flag.length === 1 ? '-' : '--');
const position = argv.indexOf(prefix + flag);
const terminatorPosition = argv.indexOf('--');
return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
};
}),
970:
(function(__unused_webpack_module, exports, __nccwpck_require__) {
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
var desc = Object.getOwnPropertyDescriptor(m, k);
if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
desc = { enumerable: true, get: function() { return m[k]; } };
}
Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
if (mod && mod.__esModule) return mod;
var result = {};
if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
__setModuleDefault(result, mod);
return result;
};
var __importDefault = (this && this.__importDefault) || function (mod) {
return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HttpProxyAgent = void 0;
const net = __importStar(__nccwpck_require__(278));
const tls = __importStar(__nccwpck_require__(756));
const debug_1 = __importDefault(__nccwpck_require__(830));
const events_1 = __nccwpck_require__(434);
const agent_base_1 = __nccwpck_require__(894);
const url_1 = __nccwpck_require__(16);
const debug = (0, debug_1.default)('http-proxy-agent');
class HttpProxyAgent extends agent_base_1.Agent {
constructor(proxy, opts) {
super(opts);
this.proxy = typeof proxy === 'string' ? new url_1.URL(proxy) : proxy;
this.proxyHeaders = opts?.headers ?? {};
debug('Creating new HttpProxyAgent instance: %o', this.proxy.href);
const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, '');
const port = this.proxy.port
? parseInt(this.proxy.port, 10)
: this.proxy.protocol === 'https:'
? 443
: 80;
this.connectOpts = {
...(opts ? omit(opts, 'headers') : null),
host,
port,
};
}
addRequest(req, opts) {
req._header = null;
this.setRequestProps(req, opts);
super.addRequest(req, opts);
}
setRequestProps(req, opts) {
const { proxy } = this;
const protocol = opts.secureEndpoint ? 'https:' : 'http:';
const hostname = req.getHeader('host') || 'localhost';
const base = `${protocol}//${hostname}`;
const url = new url_1.URL(req.path, base);
if (opts.port !== 80) {
url.port = String(opts.port);
}
req.path = String(url);
const headers = typeof this.proxyHeaders === 'function'
? this.proxyHeaders()
: { ...this.proxyHeaders };
if (proxy.username || proxy.password) {
const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
headers['Proxy-Authorization'] = `Basic ${Buffer.from(auth).toString('base64')}`;
}
if (!headers['Proxy-Connection']) {
headers['Proxy-Connection'] = this.keepAlive
? 'Keep-Alive'
: 'close';
}
for (const name of Object.keys(headers)) {
const value = headers[name];
if (value) {
req.setHeader(name, value);
}
}
}
async connect(req, opts) {
req._header = null;
if (!req.path.includes('://')) {
this.setRequestProps(req, opts);
}
let first;
let endOfHeaders;
debug('Regenerating stored HTTP header string for request');
req._implicitHeader();
if (req.outputData && req.outputData.length > 0) {
debug('Patching connection write() output buffer with updated header');
first = req.outputData[0].data;
endOfHeaders = first.indexOf('\r\n\r\n') + 4;
req.outputData[0].data =
req._header + first.substring(endOfHeaders);
debug('Output buffer: %o', req.outputData[0].data);
}
let socket;
if (this.proxy.protocol === 'https:') {
debug('Creating `tls.Socket`: %o', this.connectOpts);
socket = tls.connect(this.connectOpts);
}
else {
debug('Creating `net.Socket`: %o', this.connectOpts);
socket = net.connect(this.connectOpts);
}
await (0, events_1.once)(socket, 'connect');
return socket;
}
}
HttpProxyAgent.protocols = ['http', 'https'];
exports.HttpProxyAgent = HttpProxyAgent;
function omit(obj, ...keys) {
const ret = {};
let key;
for (key in obj) {
if (!keys.includes(key)) {
ret[key] = obj[key];
}
}
return ret;
}
}),
669:
(function(__unused_webpack_module, exports, __nccwpck_require__) {
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
var desc = Object.getOwnPropertyDescriptor(m, k);
if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
desc = { enumerable: true, get: function() { return m[k]; } };
}
Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
if (k2 === undefined) k2 = k;
o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
if (mod && mod.__esModule) return mod;
var result = {};
if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
__setModuleDefault(result, mod);
return result;
};
var __importDefault = (this && this.__importDefault) || function (mod) {
return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HttpsProxyAgent = void 0;
const net = __importStar(__nccwpck_require__(278));
const tls = __importStar(__nccwpck_require__(756));
const assert_1 = __importDefault(__nccwpck_require__(613));
const debug_1 = __importDefault(__nccwpck_require__(830));
const agent_base_1 = __nccwpck_require__(894);
const url_1 = __nccwpck_require__(16);
const parse_proxy_response_1 = __nccwpck_require__(943);
const debug = (0, debug_1.default)('https-proxy-agent');
const setServernameFromNonIpHost = (options) => {
if (options.servername === undefined &&
options.host &&
!net.isIP(options.host)) {
return {
...options,
servername: options.host,
};
}
return options;
};
class HttpsProxyAgent extends agent_base_1.Agent {
constructor(proxy, opts) {
super(opts);
this.options = { path: undefined };
this.proxy = typeof proxy === 'string' ? new url_1.URL(proxy) : proxy;
this.proxyHeaders = opts?.headers ?? {};
debug('Creating new HttpsProxyAgent instance: %o', this.proxy.href);
const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, '');
const port = this.proxy.port
? parseInt(this.proxy.port, 10)
: this.proxy.protocol === 'https:'
? 443
: 80;
this.connectOpts = {
ALPNProtocols: ['http/1.1'],
...(opts ? omit(opts, 'headers') : null),
host,
port,
};
}
async connect(req, opts) {
const { proxy } = this;
if (!opts.host) {
throw new TypeError('No "host" provided');
}
let socket;
if (proxy.protocol === 'https:') {
debug('Creating `tls.Socket`: %o', this.connectOpts);
socket = tls.connect(setServernameFromNonIpHost(this.connectOpts));
}
else {
debug('Creating `net.Socket`: %o', this.connectOpts);
socket = net.connect(this.connectOpts);
}
const headers = typeof this.proxyHeaders === 'function'
? this.proxyHeaders()
: { ...this.proxyHeaders };
const host = net.isIPv6(opts.host) ? `[${opts.host}]` : opts.host;
let payload = `CONNECT ${host}:${opts.port} HTTP/1.1\r\n`;
if (proxy.username || proxy.password) {
const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
headers['Proxy-Authorization'] = `Basic ${Buffer.from(auth).toString('base64')}`;
}
headers.Host = `${host}:${opts.port}`;
if (!headers['Proxy-Connection']) {
headers['Proxy-Connection'] = this.keepAlive
? 'Keep-Alive'
: 'close';
}
for (const name of Object.keys(headers)) {
payload += `${name}: ${headers[name]}\r\n`;
}
const proxyResponsePromise = (0, parse_proxy_response_1.parseProxyResponse)(socket);
socket.write(`${payload}\r\n`);
const { connect, buffered } = await proxyResponsePromise;
req.emit('proxyConnect', connect);
this.emit('proxyConnect', connect, req);
if (connect.statusCode === 200) {
req.once('socket', resume);
if (opts.secureEndpoint) {
debug('Upgrading socket connection to TLS');
return tls.connect({
...omit(setServernameFromNonIpHost(opts), 'host', 'path', 'port'),
socket,
});
}
return socket;
}
socket.destroy();
const fakeSocket = new net.Socket({ writable: false });
fakeSocket.readable = true;
req.once('socket', (s) => {
debug('Replaying proxy buffer for failed request');
(0, assert_1.default)(s.listenerCount('data') > 0);
s.push(buffered);
s.push(null);
});
return fakeSocket;
}
}
HttpsProxyAgent.protocols = ['http', 'https'];
exports.HttpsProxyAgent = HttpsProxyAgent;
function resume(socket) {
socket.resume();
}
function omit(obj, ...keys) {
const ret = {};
let key;
for (key in obj) {
if (!keys.includes(key)) {
ret[key] = obj[key];
}
}
return ret;
}
}),
943:
(function(__unused_webpack_module, exports, __nccwpck_require__) {
var __importDefault = (this && this.__importDefault) || function (mod) {
return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseProxyResponse = void 0;
const debug_1 = __importDefault(__nccwpck_require__(830));
const debug = (0, debug_1.default)('https-proxy-agent:parse-proxy-response');
function parseProxyResponse(socket) {
return new Promise((resolve, reject) => {
let buffersLength = 0;
const buffers = [];
function read() {
const b = socket.read();
if (b)
ondata(b);
else
socket.once('readable', read);
}
function cleanup() {
socket.removeListener('end', onend);
socket.removeListener('error', onerror);
socket.removeListener('readable', read);
}
function onend() {
cleanup();
debug('onend');
reject(new Error('Proxy connection ended before receiving CONNECT response'));
}
function onerror(err) {
cleanup();
debug('onerror %o', err);
reject(err);
}
function ondata(b) {
buffers.push(b);
buffersLength += b.length;
const buffered = Buffer.concat(buffers, buffersLength);
const endOfHeaders = buffered.indexOf('\r\n\r\n');
if (endOfHeaders === -1) {
debug('have not received end of HTTP headers yet...');
read();
return;
}
const headerParts = buffered
.slice(0, endOfHeaders)
.toString('ascii')
.split('\r\n');
const firstLine = headerParts.shift();
if (!firstLine) {
socket.destroy();
return reject(new Error('No header received from proxy CONNECT response'));
}
const firstLineParts = firstLine.split(' ');
const statusCode = +firstLineParts[1];
const statusText = firstLineParts.slice(2).join(' ');
const headers = {};
for (const header of headerParts) {
if (!header)
continue;
const firstColon = header.indexOf(':');
if (firstColon === -1) {
socket.destroy();
return reject(new Error(`Invalid header from proxy CONNECT response: "${header}"`));
}
const key = header.slice(0, firstColon).toLowerCase();
const value = header.slice(firstColon + 1).trimStart();
const current = headers[key];
if (typeof current === 'string') {
headers[key] = [current, value];
}
else if (Array.isArray(current)) {
current.push(value);
}
else {
headers[key] = value;
}
}
debug('got proxy server response: %o %o', firstLine, headers);
cleanup();
resolve({
connect: {
statusCode,
statusText,
headers,
},
buffered,
});
}
socket.on('error', onerror);
socket.on('end', onend);
read();
});
}
exports.parseProxyResponse = parseProxyResponse;
}),
744:
((module) => {
var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;
module.exports = function (val, options) {
options = options || {};
var type = typeof val;
if (type === 'string' && val.length > 0) {
return parse(val);
} else if (type === 'number' && isFinite(val)) {
return options.long ? fmtLong(val) : fmtShort(val);
}
throw new Error(
'val is not a non-empty string or a valid number. val=' +
JSON.stringify(val)
);
};
function parse(str) {
str = String(str);
if (str.length > 100) {
return;
}
var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
str
);
if (!match) {
return;
}
var n = parseFloat(match[1]);
var type = (match[2] || 'ms').toLowerCase();
switch (type) {
case 'years':
case 'year':
case 'yrs':
case 'yr':
case 'y':
return n * y;
case 'weeks':
case 'week':
case 'w':
return n * w;
case 'days':
case 'day':
case 'd':
return n * d;
case 'hours':
case 'hour':
case 'hrs':
case 'hr':
case 'h':
return n * h;
case 'minutes':
case 'minute':
case 'mins':
case 'min':
case 'm':
return n * m;
case 'seconds':
case 'second':
case 'secs':
case 'sec':
case 's':
return n * s;
case 'milliseconds':
case 'millisecond':
case 'msecs':
case 'msec':
case 'ms':
return n;
default:
return undefined;
}
}
function fmtShort(ms) {
var msAbs = Math.abs(ms);
if (msAbs >= d) {
return Math.round(ms / d) + 'd';
}
if (msAbs >= h) {
return Math.round(ms / h) + 'h';
}
if (msAbs >= m) {
return Math.round(ms / m) + 'm';
}
if (msAbs >= s) {
return Math.round(ms / s) + 's';
}
return ms + 'ms';
}
function fmtLong(ms) {
var msAbs = Math.abs(ms);
if (msAbs >= d) {
return plural(ms, msAbs, d, 'day');
}
if (msAbs >= h) {
return plural(ms, msAbs, h, 'hour');
}
if (msAbs >= m) {
return plural(ms, msAbs, m, 'minute');
}
if (msAbs >= s) {
return plural(ms, msAbs, s, 'second');
}
return ms + ' ms';
}
function plural(ms, msAbs, n, name) {
var isPlural = msAbs >= n * 1.5;
return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}
}),
450:
((module, __unused_webpack_exports, __nccwpck_require__) => {
const os = __nccwpck_require__(857);
const tty = __nccwpck_require__(18);
const hasFlag = __nccwpck_require__(813);
const {env} = process;
let forceColor;
if (hasFlag('no-color') ||
hasFlag('no-colors') ||
hasFlag('color=false') ||
hasFlag('color=never')) {
forceColor = 0;
} else if (hasFlag('color') ||
hasFlag('colors') ||
hasFlag('color=true') ||
hasFlag('color=always')) {
forceColor = 1;
}
if ('FORCE_COLOR' in env) {
if (env.FORCE_COLOR === 'true') {
forceColor = 1;
} else if (env.FORCE_COLOR === 'false') {
forceColor = 0;
} else {
forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
}
}
function translateLevel(level) {
if (level === 0) {
return false;
}
return {
level,
hasBasic: true,
has256: level >= 2,
has16m: level >= 3
};
}
function supportsColor(haveStream, streamIsTTY) {
if (forceColor === 0) {
return 0;
}
if (hasFlag('color=16m') ||
hasFlag('color=full') ||
hasFlag('color=truecolor')) {
return 3;
}
if (hasFlag('color=256')) {
return 2;
}
if (haveStream && !streamIsTTY && forceColor === undefined) {
return 0;
}
const min = forceColor || 0;
if (env.TERM === 'dumb') {
return min;
}
if (process.platform === 'win32') {
const osRelease = os.release().split('.');
if (
Number(osRelease[0]) >= 10 &&
Number(osRelease[2]) >= 10586
) {
return Number(osRelease[2]) >= 14931 ? 3 : 2;
}
return 1;
}
if ('CI' in env) {
if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI', 'GITHUB_ACTIONS', 'BUILDKITE'].some(sign => sign in env) || env.CI_NAME === 'codeship') {
return 1;
}
return min;
}
if ('TEAMCITY_VERSION' in env) {
return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
}
if (env.COLORTERM === 'truecolor') {
return 3;
}
if ('TERM_PROGRAM' in env) {
const version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);
switch (env.TERM_PROGRAM) {
case 'iTerm.app':
return version >= 3 ? 3 : 2;
case 'Apple_Terminal':
return 2;
}
}
if (/-256(color)?$/i.test(env.TERM)) {
return 2;
}
if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
return 1;
}
if ('COLORTERM' in env) {
return 1;
}
return min;
}
function getSupportLevel(stream) {
const level = supportsColor(stream, stream && stream.isTTY);
return translateLevel(level);
}
module.exports = {
supportsColor: getSupportLevel,
stdout: translateLevel(supportsColor(true, tty.isatty(1))),
stderr: translateLevel(supportsColor(true, tty.isatty(2)))
};
}),
613:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
}),
434:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
}),
611:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
}),
692:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
}),
278:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
}),
857:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
}),
756:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
}),
18:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");
}),
16:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
}),
23:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
}),
303:
((__unused_webpack_module, exports) => {
var __webpack_unused_export__;
__webpack_unused_export__ = ({ value: true });
exports.w = void 0;
exports.w = {
operationRequestMap: new WeakMap(),
};
}),
789:
((__unused_webpack_module, exports) => {
var __webpack_unused_export__;
__webpack_unused_export__ = ({ value: true });
exports.w = void 0;
exports.w = {
instrumenterImplementation: undefined,
};
})
});
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (cachedModule !== undefined) {
return cachedModule.exports;
}
var module = __webpack_module_cache__[moduleId] = {
exports: {}
};
var threw = true;
try {
__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
threw = false;
} finally {
if(threw) delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
__nccwpck_require__.d = (exports, definition) => {
for(var key in definition) {
if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
}
}
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();
(() => {
__nccwpck_require__.r = (exports) => {
if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
}
Object.defineProperty(exports, '__esModule', { value: true });
};
})();
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
j: () => ( BlobClient),
w: () => ( BlockBlobClient)
});
var mappers_namespaceObject = {};
__nccwpck_require__.r(mappers_namespaceObject);
__nccwpck_require__.d(mappers_namespaceObject, {
AccessPolicy: () => (AccessPolicy),
AppendBlobAppendBlockExceptionHeaders: () => (AppendBlobAppendBlockExceptionHeaders),
AppendBlobAppendBlockFromUrlExceptionHeaders: () => (AppendBlobAppendBlockFromUrlExceptionHeaders),
AppendBlobAppendBlockFromUrlHeaders: () => (AppendBlobAppendBlockFromUrlHeaders),
AppendBlobAppendBlockHeaders: () => (AppendBlobAppendBlockHeaders),
AppendBlobCreateExceptionHeaders: () => (AppendBlobCreateExceptionHeaders),
AppendBlobCreateHeaders: () => (AppendBlobCreateHeaders),
AppendBlobSealExceptionHeaders: () => (AppendBlobSealExceptionHeaders),
AppendBlobSealHeaders: () => (AppendBlobSealHeaders),
ArrowConfiguration: () => (ArrowConfiguration),
ArrowField: () => (ArrowField),
BlobAbortCopyFromURLExceptionHeaders: () => (BlobAbortCopyFromURLExceptionHeaders),
BlobAbortCopyFromURLHeaders: () => (BlobAbortCopyFromURLHeaders),
BlobAcquireLeaseExceptionHeaders: () => (BlobAcquireLeaseExceptionHeaders),
BlobAcquireLeaseHeaders: () => (BlobAcquireLeaseHeaders),
BlobBreakLeaseExceptionHeaders: () => (BlobBreakLeaseExceptionHeaders),
BlobBreakLeaseHeaders: () => (BlobBreakLeaseHeaders),
BlobChangeLeaseExceptionHeaders: () => (BlobChangeLeaseExceptionHeaders),
BlobChangeLeaseHeaders: () => (BlobChangeLeaseHeaders),
BlobCopyFromURLExceptionHeaders: () => (BlobCopyFromURLExceptionHeaders),
BlobCopyFromURLHeaders: () => (BlobCopyFromURLHeaders),
BlobCreateSnapshotExceptionHeaders: () => (BlobCreateSnapshotExceptionHeaders),
BlobCreateSnapshotHeaders: () => (BlobCreateSnapshotHeaders),
BlobDeleteExceptionHeaders: () => (BlobDeleteExceptionHeaders),
BlobDeleteHeaders: () => (BlobDeleteHeaders),
BlobDeleteImmutabilityPolicyExceptionHeaders: () => (BlobDeleteImmutabilityPolicyExceptionHeaders),
BlobDeleteImmutabilityPolicyHeaders: () => (BlobDeleteImmutabilityPolicyHeaders),
BlobDownloadExceptionHeaders: () => (BlobDownloadExceptionHeaders),
BlobDownloadHeaders: () => (BlobDownloadHeaders),
BlobFlatListSegment: () => (BlobFlatListSegment),
BlobGetAccountInfoExceptionHeaders: () => (BlobGetAccountInfoExceptionHeaders),
BlobGetAccountInfoHeaders: () => (BlobGetAccountInfoHeaders),
BlobGetPropertiesExceptionHeaders: () => (BlobGetPropertiesExceptionHeaders),
BlobGetPropertiesHeaders: () => (BlobGetPropertiesHeaders),
BlobGetTagsExceptionHeaders: () => (BlobGetTagsExceptionHeaders),
BlobGetTagsHeaders: () => (BlobGetTagsHeaders),
BlobHierarchyListSegment: () => (BlobHierarchyListSegment),
BlobItemInternal: () => (BlobItemInternal),
BlobName: () => (BlobName),
BlobPrefix: () => (BlobPrefix),
BlobPropertiesInternal: () => (BlobPropertiesInternal),
BlobQueryExceptionHeaders: () => (BlobQueryExceptionHeaders),
BlobQueryHeaders: () => (BlobQueryHeaders),
BlobReleaseLeaseExceptionHeaders: () => (BlobReleaseLeaseExceptionHeaders),
BlobReleaseLeaseHeaders: () => (BlobReleaseLeaseHeaders),
BlobRenewLeaseExceptionHeaders: () => (BlobRenewLeaseExceptionHeaders),
BlobRenewLeaseHeaders: () => (BlobRenewLeaseHeaders),
BlobServiceProperties: () => (BlobServiceProperties),
BlobServiceStatistics: () => (BlobServiceStatistics),
BlobSetExpiryExceptionHeaders: () => (BlobSetExpiryExceptionHeaders),
BlobSetExpiryHeaders: () => (BlobSetExpiryHeaders),
BlobSetHttpHeadersExceptionHeaders: () => (BlobSetHttpHeadersExceptionHeaders),
BlobSetHttpHeadersHeaders: () => (BlobSetHttpHeadersHeaders),
BlobSetImmutabilityPolicyExceptionHeaders: () => (BlobSetImmutabilityPolicyExceptionHeaders),
BlobSetImmutabilityPolicyHeaders: () => (BlobSetImmutabilityPolicyHeaders),
BlobSetLegalHoldExceptionHeaders: () => (BlobSetLegalHoldExceptionHeaders),
BlobSetLegalHoldHeaders: () => (BlobSetLegalHoldHeaders),
BlobSetMetadataExceptionHeaders: () => (BlobSetMetadataExceptionHeaders),
BlobSetMetadataHeaders: () => (BlobSetMetadataHeaders),
BlobSetTagsExceptionHeaders: () => (BlobSetTagsExceptionHeaders),
BlobSetTagsHeaders: () => (BlobSetTagsHeaders),
BlobSetTierExceptionHeaders: () => (BlobSetTierExceptionHeaders),
BlobSetTierHeaders: () => (BlobSetTierHeaders),
BlobStartCopyFromURLExceptionHeaders: () => (BlobStartCopyFromURLExceptionHeaders),
BlobStartCopyFromURLHeaders: () => (BlobStartCopyFromURLHeaders),
BlobTag: () => (BlobTag),
BlobTags: () => (BlobTags),
BlobUndeleteExceptionHeaders: () => (BlobUndeleteExceptionHeaders),
BlobUndeleteHeaders: () => (BlobUndeleteHeaders),
Block: () => (Block),
BlockBlobCommitBlockListExceptionHeaders: () => (BlockBlobCommitBlockListExceptionHeaders),
BlockBlobCommitBlockListHeaders: () => (BlockBlobCommitBlockListHeaders),
BlockBlobGetBlockListExceptionHeaders: () => (BlockBlobGetBlockListExceptionHeaders),
BlockBlobGetBlockListHeaders: () => (BlockBlobGetBlockListHeaders),
BlockBlobPutBlobFromUrlExceptionHeaders: () => (BlockBlobPutBlobFromUrlExceptionHeaders),
BlockBlobPutBlobFromUrlHeaders: () => (BlockBlobPutBlobFromUrlHeaders),
BlockBlobStageBlockExceptionHeaders: () => (BlockBlobStageBlockExceptionHeaders),
BlockBlobStageBlockFromURLExceptionHeaders: () => (BlockBlobStageBlockFromURLExceptionHeaders),
BlockBlobStageBlockFromURLHeaders: () => (BlockBlobStageBlockFromURLHeaders),
BlockBlobStageBlockHeaders: () => (BlockBlobStageBlockHeaders),
BlockBlobUploadExceptionHeaders: () => (BlockBlobUploadExceptionHeaders),
BlockBlobUploadHeaders: () => (BlockBlobUploadHeaders),
BlockList: () => (BlockList),
BlockLookupList: () => (BlockLookupList),
ClearRange: () => (ClearRange),
ContainerAcquireLeaseExceptionHeaders: () => (ContainerAcquireLeaseExceptionHeaders),
ContainerAcquireLeaseHeaders: () => (ContainerAcquireLeaseHeaders),
ContainerBreakLeaseExceptionHeaders: () => (ContainerBreakLeaseExceptionHeaders),
ContainerBreakLeaseHeaders: () => (ContainerBreakLeaseHeaders),
ContainerChangeLeaseExceptionHeaders: () => (ContainerChangeLeaseExceptionHeaders),
ContainerChangeLeaseHeaders: () => (ContainerChangeLeaseHeaders),
ContainerCreateExceptionHeaders: () => (ContainerCreateExceptionHeaders),
ContainerCreateHeaders: () => (ContainerCreateHeaders),
ContainerDeleteExceptionHeaders: () => (ContainerDeleteExceptionHeaders),
ContainerDeleteHeaders: () => (ContainerDeleteHeaders),
ContainerFilterBlobsExceptionHeaders: () => (ContainerFilterBlobsExceptionHeaders),
ContainerFilterBlobsHeaders: () => (ContainerFilterBlobsHeaders),
ContainerGetAccessPolicyExceptionHeaders: () => (ContainerGetAccessPolicyExceptionHeaders),
ContainerGetAccessPolicyHeaders: () => (ContainerGetAccessPolicyHeaders),
ContainerGetAccountInfoExceptionHeaders: () => (ContainerGetAccountInfoExceptionHeaders),
ContainerGetAccountInfoHeaders: () => (ContainerGetAccountInfoHeaders),
ContainerGetPropertiesExceptionHeaders: () => (ContainerGetPropertiesExceptionHeaders),
ContainerGetPropertiesHeaders: () => (ContainerGetPropertiesHeaders),
ContainerItem: () => (ContainerItem),
ContainerListBlobFlatSegmentExceptionHeaders: () => (ContainerListBlobFlatSegmentExceptionHeaders),
ContainerListBlobFlatSegmentHeaders: () => (ContainerListBlobFlatSegmentHeaders),
ContainerListBlobHierarchySegmentExceptionHeaders: () => (ContainerListBlobHierarchySegmentExceptionHeaders),
ContainerListBlobHierarchySegmentHeaders: () => (ContainerListBlobHierarchySegmentHeaders),
ContainerProperties: () => (ContainerProperties),
ContainerReleaseLeaseExceptionHeaders: () => (ContainerReleaseLeaseExceptionHeaders),
ContainerReleaseLeaseHeaders: () => (ContainerReleaseLeaseHeaders),
ContainerRenameExceptionHeaders: () => (ContainerRenameExceptionHeaders),
ContainerRenameHeaders: () => (ContainerRenameHeaders),
ContainerRenewLeaseExceptionHeaders: () => (ContainerRenewLeaseExceptionHeaders),
ContainerRenewLeaseHeaders: () => (ContainerRenewLeaseHeaders),
ContainerRestoreExceptionHeaders: () => (ContainerRestoreExceptionHeaders),
ContainerRestoreHeaders: () => (ContainerRestoreHeaders),
ContainerSetAccessPolicyExceptionHeaders: () => (ContainerSetAccessPolicyExceptionHeaders),
ContainerSetAccessPolicyHeaders: () => (ContainerSetAccessPolicyHeaders),
ContainerSetMetadataExceptionHeaders: () => (ContainerSetMetadataExceptionHeaders),
ContainerSetMetadataHeaders: () => (ContainerSetMetadataHeaders),
ContainerSubmitBatchExceptionHeaders: () => (ContainerSubmitBatchExceptionHeaders),
ContainerSubmitBatchHeaders: () => (ContainerSubmitBatchHeaders),
CorsRule: () => (CorsRule),
DelimitedTextConfiguration: () => (DelimitedTextConfiguration),
FilterBlobItem: () => (FilterBlobItem),
FilterBlobSegment: () => (FilterBlobSegment),
GeoReplication: () => (GeoReplication),
JsonTextConfiguration: () => (JsonTextConfiguration),
KeyInfo: () => (KeyInfo),
ListBlobsFlatSegmentResponse: () => (ListBlobsFlatSegmentResponse),
ListBlobsHierarchySegmentResponse: () => (ListBlobsHierarchySegmentResponse),
ListContainersSegmentResponse: () => (ListContainersSegmentResponse),
Logging: () => (Logging),
Metrics: () => (Metrics),
PageBlobClearPagesExceptionHeaders: () => (PageBlobClearPagesExceptionHeaders),
PageBlobClearPagesHeaders: () => (PageBlobClearPagesHeaders),
PageBlobCopyIncrementalExceptionHeaders: () => (PageBlobCopyIncrementalExceptionHeaders),
PageBlobCopyIncrementalHeaders: () => (PageBlobCopyIncrementalHeaders),
PageBlobCreateExceptionHeaders: () => (PageBlobCreateExceptionHeaders),
PageBlobCreateHeaders: () => (PageBlobCreateHeaders),
PageBlobGetPageRangesDiffExceptionHeaders: () => (PageBlobGetPageRangesDiffExceptionHeaders),
PageBlobGetPageRangesDiffHeaders: () => (PageBlobGetPageRangesDiffHeaders),
PageBlobGetPageRangesExceptionHeaders: () => (PageBlobGetPageRangesExceptionHeaders),
PageBlobGetPageRangesHeaders: () => (PageBlobGetPageRangesHeaders),
PageBlobResizeExceptionHeaders: () => (PageBlobResizeExceptionHeaders),
PageBlobResizeHeaders: () => (PageBlobResizeHeaders),
PageBlobUpdateSequenceNumberExceptionHeaders: () => (PageBlobUpdateSequenceNumberExceptionHeaders),
PageBlobUpdateSequenceNumberHeaders: () => (PageBlobUpdateSequenceNumberHeaders),
PageBlobUploadPagesExceptionHeaders: () => (PageBlobUploadPagesExceptionHeaders),
PageBlobUploadPagesFromURLExceptionHeaders: () => (PageBlobUploadPagesFromURLExceptionHeaders),
PageBlobUploadPagesFromURLHeaders: () => (PageBlobUploadPagesFromURLHeaders),
PageBlobUploadPagesHeaders: () => (PageBlobUploadPagesHeaders),
PageList: () => (PageList),
PageRange: () => (PageRange),
QueryFormat: () => (QueryFormat),
QueryRequest: () => (QueryRequest),
QuerySerialization: () => (QuerySerialization),
RetentionPolicy: () => (RetentionPolicy),
ServiceFilterBlobsExceptionHeaders: () => (ServiceFilterBlobsExceptionHeaders),
ServiceFilterBlobsHeaders: () => (ServiceFilterBlobsHeaders),
ServiceGetAccountInfoExceptionHeaders: () => (ServiceGetAccountInfoExceptionHeaders),
ServiceGetAccountInfoHeaders: () => (ServiceGetAccountInfoHeaders),
ServiceGetPropertiesExceptionHeaders: () => (ServiceGetPropertiesExceptionHeaders),
ServiceGetPropertiesHeaders: () => (ServiceGetPropertiesHeaders),
ServiceGetStatisticsExceptionHeaders: () => (ServiceGetStatisticsExceptionHeaders),
ServiceGetStatisticsHeaders: () => (ServiceGetStatisticsHeaders),
ServiceGetUserDelegationKeyExceptionHeaders: () => (ServiceGetUserDelegationKeyExceptionHeaders),
ServiceGetUserDelegationKeyHeaders: () => (ServiceGetUserDelegationKeyHeaders),
ServiceListContainersSegmentExceptionHeaders: () => (ServiceListContainersSegmentExceptionHeaders),
ServiceListContainersSegmentHeaders: () => (ServiceListContainersSegmentHeaders),
ServiceSetPropertiesExceptionHeaders: () => (ServiceSetPropertiesExceptionHeaders),
ServiceSetPropertiesHeaders: () => (ServiceSetPropertiesHeaders),
ServiceSubmitBatchExceptionHeaders: () => (ServiceSubmitBatchExceptionHeaders),
ServiceSubmitBatchHeaders: () => (ServiceSubmitBatchHeaders),
SignedIdentifier: () => (SignedIdentifier),
StaticWebsite: () => (StaticWebsite),
StorageError: () => (StorageError),
UserDelegationKey: () => (UserDelegationKey)
});
var dist = __nccwpck_require__(669);
var http_proxy_agent_dist = __nccwpck_require__(970);
;
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;
function log(message, ...args) {
external_node_process_namespaceObject.stderr.write(`${external_node_util_namespaceObject.format(message, ...args)}${external_node_os_namespaceObject.EOL}`);
}
;
function getEnvironmentVariable(name) {
return external_node_process_namespaceObject.env[name];
}
function emitNodeWarning(warning) {
process.emitWarning(warning);
}
const isBrowser = false;
const isWebWorker = false;
const isDeno = typeof external_node_process_namespaceObject.versions.deno === "string" && external_node_process_namespaceObject.versions.deno.length > 0;
const isBun = typeof external_node_process_namespaceObject.versions.bun === "string" && external_node_process_namespaceObject.versions.bun.length > 0;
const env_isNodeLike = true;
const isNodeRuntime = !isBun && !isDeno;
const isReactNative = false;
;
const debugEnvVariable = getEnvironmentVariable("DEBUG");
let enabledString;
let enabledNamespaces = [];
let skippedNamespaces = [];
const debuggers = [];
if (debugEnvVariable) {
enable(debugEnvVariable);
}
const debugObj = Object.assign((namespace) => {
return createDebugger(namespace);
}, {
enable,
enabled,
disable,
log: log,
});
function enable(namespaces) {
enabledString = namespaces;
enabledNamespaces = [];
skippedNamespaces = [];
const namespaceList = namespaces.split(",").map((ns) => ns.trim());
for (const ns of namespaceList) {
if (ns.startsWith("-")) {
skippedNamespaces.push(ns.substring(1));
}
else {
enabledNamespaces.push(ns);
}
}
for (const instance of debuggers) {
instance.enabled = enabled(instance.namespace);
}
}
function enabled(namespace) {
if (namespace.endsWith("*")) {
return true;
}
for (const skipped of skippedNamespaces) {
if (namespaceMatches(namespace, skipped)) {
return false;
}
}
for (const enabledNamespace of enabledNamespaces) {
if (namespaceMatches(namespace, enabledNamespace)) {
return true;
}
}
return false;
}
function namespaceMatches(namespace, patternToMatch) {
if (patternToMatch.indexOf("*") === -1) {
return namespace === patternToMatch;
}
let pattern = patternToMatch;
if (patternToMatch.indexOf("**") !== -1) {
const patternParts = [];
let lastCharacter = "";
for (const character of patternToMatch) {
if (character === "*" && lastCharacter === "*") {
continue;
}
else {
lastCharacter = character;
patternParts.push(character);
}
}
pattern = patternParts.join("");
}
let namespaceIndex = 0;
let patternIndex = 0;
const patternLength = pattern.length;
const namespaceLength = namespace.length;
let lastWildcard = -1;
let lastWildcardNamespace = -1;
while (namespaceIndex < namespaceLength && patternIndex < patternLength) {
if (pattern[patternIndex] === "*") {
lastWildcard = patternIndex;
patternIndex++;
if (patternIndex === patternLength) {
return true;
}
while (namespace[namespaceIndex] !== pattern[patternIndex]) {
namespaceIndex++;
if (namespaceIndex === namespaceLength) {
return false;
}
}
lastWildcardNamespace = namespaceIndex;
namespaceIndex++;
patternIndex++;
continue;
}
else if (pattern[patternIndex] === namespace[namespaceIndex]) {
patternIndex++;
namespaceIndex++;
}
else if (lastWildcard >= 0) {
patternIndex = lastWildcard + 1;
namespaceIndex = lastWildcardNamespace + 1;
if (namespaceIndex === namespaceLength) {
return false;
}
while (namespace[namespaceIndex] !== pattern[patternIndex]) {
namespaceIndex++;
if (namespaceIndex === namespaceLength) {
return false;
}
}
lastWildcardNamespace = namespaceIndex;
namespaceIndex++;
patternIndex++;
continue;
}
else {
return false;
}
}
const namespaceDone = namespaceIndex === namespace.length;
const patternDone = patternIndex === pattern.length;
const trailingWildCard = patternIndex === pattern.length - 1 && pattern[patternIndex] === "*";
return namespaceDone && (patternDone || trailingWildCard);
}
function disable() {
const result = enabledString || "";
enable("");
return result;
}
function createDebugger(namespace) {
const newDebugger = Object.assign(debug, {
enabled: enabled(namespace),
destroy,
log: debugObj.log,
namespace,
extend,
});
function debug(...args) {
if (!newDebugger.enabled) {
return;
}
if (args.length > 0) {
args[0] = `${namespace} ${args[0]}`;
}
newDebugger.log(...args);
}
debuggers.push(newDebugger);
return newDebugger;
}
function destroy() {
const index = debuggers.indexOf(this);
if (index >= 0) {
debuggers.splice(index, 1);
return true;
}
return false;
}
function extend(namespace) {
const newDebugger = createDebugger(`${this.namespace}:${namespace}`);
newDebugger.log = this.log;
return newDebugger;
}
const debug = (debugObj);
;
const TYPESPEC_RUNTIME_LOG_LEVELS = ["verbose", "info", "warning", "error"];
const levelMap = {
verbose: 400,
info: 300,
warning: 200,
error: 100,
};
function patchLogMethod(parent, child) {
child.log = (...args) => {
parent.log(...args);
};
}
function isTypeSpecRuntimeLogLevel(level) {
return TYPESPEC_RUNTIME_LOG_LEVELS.includes(level);
}
function createLoggerContext(options) {
const registeredLoggers = new Set();
const logLevelFromEnv = getEnvironmentVariable(options.logLevelEnvVarName);
let logLevel;
const clientLogger = debug(options.namespace);
clientLogger.log = (...args) => {
debug.log(...args);
};
function contextSetLogLevel(level) {
if (level && !isTypeSpecRuntimeLogLevel(level)) {
throw new Error(`Unknown log level '${level}'. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(",")}`);
}
logLevel = level;
const enabledNamespaces = [];
for (const logger of registeredLoggers) {
if (shouldEnable(logger)) {
enabledNamespaces.push(logger.namespace);
}
}
debug.enable(enabledNamespaces.join(","));
}
if (logLevelFromEnv) {
if (isTypeSpecRuntimeLogLevel(logLevelFromEnv)) {
contextSetLogLevel(logLevelFromEnv);
}
else {
console.error(`${options.logLevelEnvVarName} set to unknown log level '${logLevelFromEnv}'; logging is not enabled. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(", ")}.`);
}
}
function shouldEnable(logger) {
return Boolean(logLevel && levelMap[logger.level] <= levelMap[logLevel]);
}
function createLogger(parent, level) {
const logger = Object.assign(parent.extend(level), {
level,
});
patchLogMethod(parent, logger);
if (shouldEnable(logger)) {
const enabledNamespaces = debug.disable();
debug.enable(enabledNamespaces + "," + logger.namespace);
}
registeredLoggers.add(logger);
return logger;
}
function contextGetLogLevel() {
return logLevel;
}
function contextCreateClientLogger(namespace) {
const clientRootLogger = clientLogger.extend(namespace);
patchLogMethod(clientLogger, clientRootLogger);
return {
error: createLogger(clientRootLogger, "error"),
warning: createLogger(clientRootLogger, "warning"),
info: createLogger(clientRootLogger, "info"),
verbose: createLogger(clientRootLogger, "verbose"),
};
}
return {
setLogLevel: contextSetLogLevel,
getLogLevel: contextGetLogLevel,
createClientLogger: contextCreateClientLogger,
logger: clientLogger,
};
}
const context = createLoggerContext({
logLevelEnvVarName: "TYPESPEC_RUNTIME_LOG_LEVEL",
namespace: "typeSpecRuntime",
});
const TypeSpecRuntimeLogger = context.logger;
function setLogLevel(logLevel) {
context.setLogLevel(logLevel);
}
function getLogLevel() {
return context.getLogLevel();
}
function createClientLogger(namespace) {
return context.createClientLogger(namespace);
}
;
const log_logger = createClientLogger("ts-http-runtime");
;
const HTTPS_PROXY = "HTTPS_PROXY";
const HTTP_PROXY = "HTTP_PROXY";
const ALL_PROXY = "ALL_PROXY";
const NO_PROXY = "NO_PROXY";
const proxyPolicyName = "proxyPolicy";
const globalNoProxyList = [];
let noProxyListLoaded = false;
const globalBypassedMap = new Map();
function getEnvironmentValue(name) {
if (process.env[name]) {
return process.env[name];
}
else if (process.env[name.toLowerCase()]) {
return process.env[name.toLowerCase()];
}
return undefined;
}
function loadEnvironmentProxyValue() {
if (!process) {
return undefined;
}
const httpsProxy = getEnvironmentValue(HTTPS_PROXY);
const allProxy = getEnvironmentValue(ALL_PROXY);
const httpProxy = getEnvironmentValue(HTTP_PROXY);
return httpsProxy || allProxy || httpProxy;
}
function isBypassed(uri, noProxyList, bypassedMap) {
if (noProxyList.length === 0) {
return false;
}
const host = new URL(uri).hostname;
if (bypassedMap?.has(host)) {
return bypassedMap.get(host);
}
let isBypassedFlag = false;
for (const pattern of noProxyList) {
if (pattern[0] === ".") {
if (host.endsWith(pattern)) {
isBypassedFlag = true;
}
else {
if (host.length === pattern.length - 1 && host === pattern.slice(1)) {
isBypassedFlag = true;
}
}
}
else {
if (host === pattern) {
isBypassedFlag = true;
}
}
}
bypassedMap?.set(host, isBypassedFlag);
return isBypassedFlag;
}
function loadNoProxy() {
const noProxy = getEnvironmentValue(NO_PROXY);
noProxyListLoaded = true;
if (noProxy) {
return noProxy
.split(",")
.map((item) => item.trim())
.filter((item) => item.length);
}
return [];
}
function getDefaultProxySettings(proxyUrl) {
if (!proxyUrl) {
proxyUrl = loadEnvironmentProxyValue();
if (!proxyUrl) {
return undefined;
}
}
const parsedUrl = new URL(proxyUrl);
const schema = parsedUrl.protocol ? parsedUrl.protocol + "//" : "";
return {
host: schema + parsedUrl.hostname,
port: Number.parseInt(parsedUrl.port || "80"),
username: parsedUrl.username,
password: parsedUrl.password,
};
}
function getDefaultProxySettingsInternal() {
const envProxy = loadEnvironmentProxyValue();
return envProxy ? new URL(envProxy) : undefined;
}
function getUrlFromProxySettings(settings) {
let parsedProxyUrl;
try {
parsedProxyUrl = new URL(settings.host);
}
catch {
throw new Error(`Expecting a valid host string in proxy settings, but found "${settings.host}".`);
}
parsedProxyUrl.port = String(settings.port);
if (settings.username) {
parsedProxyUrl.username = settings.username;
}
if (settings.password) {
parsedProxyUrl.password = settings.password;
}
return parsedProxyUrl;
}
function setProxyAgentOnRequest(request, cachedAgents, proxyUrl) {
if (request.agent) {
return;
}
const url = new URL(request.url);
const isInsecure = url.protocol !== "https:";
if (request.tlsSettings) {
log_logger.warning("TLS settings are not supported in combination with custom Proxy, certificates provided to the client will be ignored.");
}
if (isInsecure) {
if (!cachedAgents.httpProxyAgent) {
cachedAgents.httpProxyAgent = new http_proxy_agent_dist.HttpProxyAgent(proxyUrl);
}
request.agent = cachedAgents.httpProxyAgent;
}
else {
if (!cachedAgents.httpsProxyAgent) {
cachedAgents.httpsProxyAgent = new dist.HttpsProxyAgent(proxyUrl);
}
request.agent = cachedAgents.httpsProxyAgent;
}
}
function proxyPolicy(proxySettings, options) {
if (!noProxyListLoaded) {
globalNoProxyList.push(...loadNoProxy());
}
const defaultProxy = proxySettings
? getUrlFromProxySettings(proxySettings)
: getDefaultProxySettingsInternal();
const cachedAgents = {};
return {
name: proxyPolicyName,
async sendRequest(request, next) {
if (!request.proxySettings &&
defaultProxy &&
!isBypassed(request.url, options?.customNoProxyList ?? globalNoProxyList, options?.customNoProxyList ? undefined : globalBypassedMap)) {
setProxyAgentOnRequest(request, cachedAgents, defaultProxy);
}
else if (request.proxySettings) {
setProxyAgentOnRequest(request, cachedAgents, getUrlFromProxySettings(request.proxySettings));
}
return next(request);
},
};
}
;
const proxyPolicy_proxyPolicyName = ( null && (tspProxyPolicyName));
function proxyPolicy_getDefaultProxySettings(proxyUrl) {
return getDefaultProxySettings(proxyUrl);
}
function proxyPolicy_proxyPolicy(proxySettings, options) {
return proxyPolicy(proxySettings, options);
}
;
function isBearerToken(accessToken) {
return !accessToken.tokenType || accessToken.tokenType === "Bearer";
}
function isPopToken(accessToken) {
return accessToken.tokenType === "pop";
}
function isTokenCredential(credential) {
const castCredential = credential;
return (castCredential &&
typeof castCredential.getToken === "function" &&
(castCredential.signRequest === undefined || castCredential.getToken.length > 0));
}
;
function isObject(input) {
return (typeof input === "object" &&
input !== null &&
!Array.isArray(input) &&
!(input instanceof RegExp) &&
!(input instanceof Date));
}
;
function isError(e) {
if (isObject(e)) {
const hasName = typeof e.name === "string";
const hasMessage = typeof e.message === "string";
return hasName && hasMessage;
}
return false;
}
;
function randomUUID() {
return crypto.randomUUID();
}
;
function bytesEncoding_uint8ArrayToString(bytes, format) {
return Buffer.from(bytes).toString(format);
}
function bytesEncoding_stringToUint8Array(value, format) {
return Buffer.from(value, format);
}
;
function calculateRetryDelay(retryAttempt, config) {
return tspRuntime.calculateRetryDelay(retryAttempt, config);
}
function computeSha256Hash(content, encoding) {
return tspRuntime.computeSha256Hash(content, encoding);
}
function computeSha256Hmac(key, stringToSign, encoding) {
return tspRuntime.computeSha256Hmac(key, stringToSign, encoding);
}
function esm_getRandomIntegerInclusive(min, max) {
return tspRuntime.getRandomIntegerInclusive(min, max);
}
function esm_isError(e) {
return isError(e);
}
function esm_isObject(input) {
return tspRuntime.isObject(input);
}
function esm_randomUUID() {
return randomUUID();
}
const esm_isBrowser = isBrowser;
const esm_isBun = isBun;
const esm_isDeno = isDeno;
const isNode = env_isNodeLike;
const esm_isNodeLike = env_isNodeLike;
const esm_isNodeRuntime = isNodeRuntime;
const esm_isReactNative = isReactNative;
const esm_isWebWorker = isWebWorker;
function esm_uint8ArrayToString(bytes, format) {
return bytesEncoding_uint8ArrayToString(bytes, format);
}
function esm_stringToUint8Array(value, format) {
return bytesEncoding_stringToUint8Array(value, format);
}
;
class AbortError extends Error {
constructor(message) {
super(message);
this.name = "AbortError";
}
}
;
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;
const crc64 = (() => { throw new Error('CRC-64 is not part of the bundle'); });
;
class StorageCRC64Calculator {
nativeCrc64Hash;
static nativeInstance;
constructor() {
this.nativeCrc64Hash = new StorageCRC64Calculator.nativeInstance.Crc64Hash();
}
static initPromise;
static async init() {
if (!this.initPromise) {
this.initPromise = crc64().then((instance) => {
this.nativeInstance = instance;
return;
});
}
return this.initPromise;
}
append(body, length) {
const ptr = StorageCRC64Calculator.nativeInstance._malloc(length);
StorageCRC64Calculator.nativeInstance.HEAPU8.set(body, ptr);
this.nativeCrc64Hash.OnAppend(ptr, length);
StorageCRC64Calculator.nativeInstance._free(ptr);
}
final(body, length) {
const ptr = StorageCRC64Calculator.nativeInstance._malloc(length);
StorageCRC64Calculator.nativeInstance.HEAPU8.set(body, ptr);
const result = StorageCRC64Calculator.nativeInstance._malloc(8);
this.nativeCrc64Hash.OnFinal(ptr, length, result);
StorageCRC64Calculator.nativeInstance._free(ptr);
const resultArray = new Uint8Array(8);
resultArray.set(StorageCRC64Calculator.nativeInstance.HEAPU8.subarray(result, result + 8));
StorageCRC64Calculator.nativeInstance._free(result);
return resultArray;
}
}
;
const MESSAGE_VERSION = 1;
const MESSAGE_HEADER_LENGTH = 13;
const SEGMENT_HEADER_LENGTH = 10;
const FOOTER_LENGTH = 8;
var SMRegion;
(function (SMRegion) {
SMRegion[SMRegion["StreamHeader"] = 0] = "StreamHeader";
SMRegion[SMRegion["StreamFooter"] = 1] = "StreamFooter";
SMRegion[SMRegion["SegmentHeader"] = 2] = "SegmentHeader";
SMRegion[SMRegion["SegmentFooter"] = 3] = "SegmentFooter";
SMRegion[SMRegion["SegmentContent"] = 4] = "SegmentContent";
})(SMRegion || (SMRegion = {}));
class StructuredMessageDecoding {
pushData;
segmentsCount;
currentOffset;
currentDataOffset;
messageHeaderBuffer;
messageHeaderOffset;
segmentNumber;
segmentHeaderOffset;
segmentHeaderBuffer;
segmentContentOffset;
segmentContentLength;
segmentFooterOffset;
segmentFooterBuffer;
messageFooterOffset;
messageFooterBuffer;
segmentCrc64;
messageCrc64;
state;
constructor(pushData) {
this.pushData = pushData;
this.currentOffset = 0;
this.segmentsCount = 0;
this.messageHeaderOffset = 0;
this.messageHeaderBuffer = new Uint8Array(MESSAGE_HEADER_LENGTH);
this.currentDataOffset = 0;
this.segmentNumber = 0;
this.segmentHeaderOffset = 0;
this.segmentHeaderBuffer = new Uint8Array(SEGMENT_HEADER_LENGTH);
this.segmentContentOffset = 0;
this.segmentContentLength = 0;
this.state = SMRegion.StreamHeader;
this.segmentFooterOffset = 0;
this.segmentFooterBuffer = new Uint8Array(FOOTER_LENGTH);
this.messageFooterOffset = 0;
this.messageFooterBuffer = new Uint8Array(FOOTER_LENGTH);
this.segmentCrc64 = new StorageCRC64Calculator();
this.messageCrc64 = new StorageCRC64Calculator();
}
sourceDataHandler = (data) => {
this.currentDataOffset = 0;
if (this.state === SMRegion.StreamHeader) {
this.parseMessageHeader(data);
}
while (this.segmentNumber < this.segmentsCount && this.currentDataOffset < data.length) {
if (this.state === SMRegion.SegmentHeader) {
this.parseSegmentHeader(data);
}
if (this.state === SMRegion.SegmentContent) {
this.parseSegmentContent(data);
}
if (this.state === SMRegion.SegmentFooter) {
this.parseSegmentFooter(data);
}
}
if (this.state === SMRegion.StreamFooter) {
this.parseMessageFooter(data);
}
};
parseMessageHeader(data) {
const length = Math.min(MESSAGE_HEADER_LENGTH - this.messageHeaderOffset, data.length - this.currentDataOffset);
this.messageHeaderBuffer.set(Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length), this.messageHeaderOffset);
this.currentDataOffset += length;
this.messageHeaderOffset += length;
this.currentOffset += length;
if (this.messageHeaderOffset === MESSAGE_HEADER_LENGTH) {
const currentVersion = this.messageHeaderBuffer[0];
if (currentVersion !== MESSAGE_VERSION) {
throw new Error("Unexpected message version");
}
this.segmentsCount = this.toInt16(Uint8Array.prototype.slice.call(this.messageHeaderBuffer, 11, 13));
this.state = SMRegion.SegmentHeader;
}
}
parseSegmentHeader(data) {
const length = Math.min(SEGMENT_HEADER_LENGTH - this.segmentHeaderOffset, data.length - this.currentDataOffset);
this.segmentHeaderBuffer.set(Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length), this.segmentHeaderOffset);
this.currentDataOffset += length;
this.segmentHeaderOffset += length;
this.currentOffset += length;
if (this.segmentHeaderOffset === SEGMENT_HEADER_LENGTH) {
const currentSegmentNumber = this.toInt16(Uint8Array.prototype.slice.call(this.segmentHeaderBuffer, 0, 2));
if (currentSegmentNumber !== this.segmentNumber + 1) {
throw new Error("Segment number is unexpected.");
}
this.segmentContentLength = this.toInt64(this.segmentHeaderBuffer, 2);
this.segmentContentOffset = 0;
this.state = SMRegion.SegmentContent;
}
}
parseSegmentContent(data) {
const length = Math.min(this.segmentContentLength - this.segmentContentOffset, data.length - this.currentDataOffset);
const dataToHandle = Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length);
this.segmentCrc64.append(dataToHandle, length);
this.messageCrc64.append(dataToHandle, length);
this.pushData(dataToHandle);
this.currentDataOffset += length;
this.segmentContentOffset += length;
this.currentOffset += length;
if (this.segmentContentOffset === this.segmentContentLength) {
this.state = SMRegion.SegmentFooter;
}
}
parseSegmentFooter(data) {
const length = Math.min(FOOTER_LENGTH - this.segmentFooterOffset, data.length - this.currentDataOffset);
this.segmentFooterBuffer.set(Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length), this.segmentFooterOffset);
this.currentDataOffset += length;
this.segmentFooterOffset += length;
this.currentOffset += length;
if (this.segmentFooterOffset === FOOTER_LENGTH) {
const crc64Result = this.segmentCrc64.final(new Uint8Array([]), 0);
if (!this.checkCrc64CheckSum(crc64Result, this.segmentFooterBuffer)) {
throw new Error(`Segment check sum mismatch, segmentNumber: ${this.segmentNumber}`);
}
++this.segmentNumber;
if (this.segmentNumber === this.segmentsCount) {
this.state = SMRegion.StreamFooter;
}
else {
this.segmentHeaderOffset = 0;
this.segmentFooterOffset = 0;
this.segmentCrc64 = new StorageCRC64Calculator();
this.state = SMRegion.SegmentHeader;
}
}
}
parseMessageFooter(data) {
const length = Math.min(FOOTER_LENGTH - this.messageFooterOffset, data.length - this.currentDataOffset);
this.messageFooterBuffer.set(Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length), this.messageFooterOffset);
this.currentDataOffset += length;
this.messageFooterOffset += length;
this.currentOffset += length;
if (this.messageFooterOffset === FOOTER_LENGTH) {
const crc64Result = this.messageCrc64.final(new Uint8Array([]), 0);
if (!this.checkCrc64CheckSum(crc64Result, this.messageFooterBuffer)) {
throw new Error("Check sum mismatch");
}
this.pushData(null);
}
}
toInt64(input, offset) {
if (input.length < offset + 8) {
throw new Error("CRC64 buffer error, something wrong with crc64 calculator");
}
const view = new DataView(input.buffer, input.byteOffset + offset, 8);
return Number(view.getBigUint64(0, true));
}
toInt16(input) {
if (input.length !== 2) {
throw new Error("CRC64 buffer error, something wrong with crc64 calculator");
}
return input[0] + input[1] * 256;
}
checkCrc64CheckSum(first, second) {
if (first.length !== 8 || second.length !== 8) {
throw new Error("CRC64 buffer error, something wrong with crc64 calculator");
}
for (let index = 0; index < 8; ++index) {
if (first[index] !== second[index]) {
return false;
}
}
return true;
}
}
;
async function structuredMessageDecodingBrowser(source) {
source;
throw new Error("structuredMessageDecodingBrowser is only for Browser");
}
function structuredMessageDecodingStream(source, options) {
return new StructuredMessageDecodingStream(source, options);
}
class StructuredMessageDecodingStream extends external_node_stream_namespaceObject.Readable {
source;
decodingMethods;
constructor(source, options) {
super({ highWaterMark: options.highWaterMark });
this.source = source;
this.decodingMethods = new StructuredMessageDecoding((dataToHandle) => {
if (!this.push(dataToHandle)) {
source.pause();
}
});
this.setSourceEventHandlers();
}
_read() {
this.source.resume();
}
setSourceEventHandlers() {
this.source.on("data", this.sourceDataHandler);
this.source.on("end", this.sourceErrorOrEndHandler);
this.source.on("error", this.sourceErrorOrEndHandler);
this.source.on("aborted", this.sourceAbortedHandler);
}
removeSourceEventHandlers() {
this.source.removeListener("data", this.sourceDataHandler);
this.source.removeListener("end", this.sourceErrorOrEndHandler);
this.source.removeListener("error", this.sourceErrorOrEndHandler);
this.source.removeListener("aborted", this.sourceAbortedHandler);
}
sourceDataHandler = (data) => {
try {
this.decodingMethods.sourceDataHandler(data);
}
catch (err) {
this.destroy(err);
}
};
sourceAbortedHandler = () => {
const abortError = new AbortError("The operation was aborted.");
this.destroy(abortError);
};
sourceErrorOrEndHandler = (err) => {
if (err) {
this.destroy(err);
return;
}
this.removeSourceEventHandlers();
};
_destroy(error, callback) {
this.removeSourceEventHandlers();
this.source.destroy();
callback(error === null ? undefined : error);
}
}
;
class RetriableReadableStream extends external_node_stream_namespaceObject.Readable {
start;
offset;
end;
getter;
source;
retries = 0;
maxRetryRequests;
onProgress;
options;
constructor(source, getter, offset, count, options = {}) {
super({ highWaterMark: options.highWaterMark });
this.getter = getter;
this.source = source;
this.start = offset;
this.offset = offset;
this.end = offset + count - 1;
this.maxRetryRequests =
options.maxRetryRequests && options.maxRetryRequests >= 0 ? options.maxRetryRequests : 0;
this.onProgress = options.onProgress;
this.options = options;
this.setSourceEventHandlers();
}
_read() {
this.source.resume();
}
setSourceEventHandlers() {
this.source.on("data", this.sourceDataHandler);
this.source.on("end", this.sourceErrorOrEndHandler);
this.source.on("error", this.sourceErrorOrEndHandler);
this.source.on("aborted", this.sourceAbortedHandler);
}
removeSourceEventHandlers() {
this.source.removeListener("data", this.sourceDataHandler);
this.source.removeListener("end", this.sourceErrorOrEndHandler);
this.source.removeListener("error", this.sourceErrorOrEndHandler);
this.source.removeListener("aborted", this.sourceAbortedHandler);
}
sourceDataHandler = (data) => {
if (this.options.doInjectErrorOnce) {
this.options.doInjectErrorOnce = undefined;
this.source.pause();
this.sourceErrorOrEndHandler();
this.source.destroy();
return;
}
this.offset += data.length;
if (this.onProgress) {
this.onProgress({ loadedBytes: this.offset - this.start });
}
if (!this.push(data)) {
this.source.pause();
}
};
sourceAbortedHandler = () => {
const abortError = new AbortError("The operation was aborted.");
this.destroy(abortError);
};
sourceErrorOrEndHandler = (err) => {
if (err && err.name === "AbortError") {
this.destroy(err);
return;
}
this.removeSourceEventHandlers();
if (this.offset - 1 === this.end) {
this.push(null);
}
else if (this.offset <= this.end) {
if (this.retries < this.maxRetryRequests) {
this.retries += 1;
this.getter(this.offset)
.then((newSource) => {
this.source = newSource;
this.setSourceEventHandlers();
return;
})
.catch((error) => {
this.destroy(error);
});
}
else {
this.destroy(new Error(`Data corruption failure: received less data than required and reached maxRetires limitation. Received data offset: ${this.offset - 1}, data needed offset: ${this.end}, retries: ${this.retries}, max retries: ${this.maxRetryRequests}`));
}
}
else {
this.destroy(new Error(`Data corruption failure: Received more data than original request, data needed offset is ${this.end}, received offset: ${this.offset - 1}`));
}
};
_destroy(error, callback) {
this.removeSourceEventHandlers();
this.source.destroy();
callback(error === null ? undefined : error);
}
}
;
class BlobDownloadResponse {
get acceptRanges() {
return this.originalResponse.acceptRanges;
}
get cacheControl() {
return this.originalResponse.cacheControl;
}
get contentDisposition() {
return this.originalResponse.contentDisposition;
}
get contentEncoding() {
return this.originalResponse.contentEncoding;
}
get contentLanguage() {
return this.originalResponse.contentLanguage;
}
get blobSequenceNumber() {
return this.originalResponse.blobSequenceNumber;
}
get blobType() {
return this.originalResponse.blobType;
}
get contentLength() {
return this.originalResponse.contentLength;
}
get contentMD5() {
return this.originalResponse.contentMD5;
}
get contentRange() {
return this.originalResponse.contentRange;
}
get contentType() {
return this.originalResponse.contentType;
}
get copyCompletedOn() {
return this.originalResponse.copyCompletedOn;
}
get copyId() {
return this.originalResponse.copyId;
}
get copyProgress() {
return this.originalResponse.copyProgress;
}
get copySource() {
return this.originalResponse.copySource;
}
get copyStatus() {
return this.originalResponse.copyStatus;
}
get copyStatusDescription() {
return this.originalResponse.copyStatusDescription;
}
get leaseDuration() {
return this.originalResponse.leaseDuration;
}
get leaseState() {
return this.originalResponse.leaseState;
}
get leaseStatus() {
return this.originalResponse.leaseStatus;
}
get date() {
return this.originalResponse.date;
}
get blobCommittedBlockCount() {
return this.originalResponse.blobCommittedBlockCount;
}
get etag() {
return this.originalResponse.etag;
}
get tagCount() {
return this.originalResponse.tagCount;
}
get errorCode() {
return this.originalResponse.errorCode;
}
get isServerEncrypted() {
return this.originalResponse.isServerEncrypted;
}
get blobContentMD5() {
return this.originalResponse.blobContentMD5;
}
get lastModified() {
return this.originalResponse.lastModified;
}
get lastAccessed() {
return this.originalResponse.lastAccessed;
}
get createdOn() {
return this.originalResponse.createdOn;
}
get metadata() {
return this.originalResponse.metadata;
}
get requestId() {
return this.originalResponse.requestId;
}
get clientRequestId() {
return this.originalResponse.clientRequestId;
}
get version() {
return this.originalResponse.version;
}
get versionId() {
return this.originalResponse.versionId;
}
get isCurrentVersion() {
return this.originalResponse.isCurrentVersion;
}
get encryptionKeySha256() {
return this.originalResponse.encryptionKeySha256;
}
get contentCrc64() {
return this.originalResponse.contentCrc64;
}
get objectReplicationDestinationPolicyId() {
return this.originalResponse.objectReplicationDestinationPolicyId;
}
get objectReplicationSourceProperties() {
return this.originalResponse.objectReplicationSourceProperties;
}
get isSealed() {
return this.originalResponse.isSealed;
}
get immutabilityPolicyExpiresOn() {
return this.originalResponse.immutabilityPolicyExpiresOn;
}
get immutabilityPolicyMode() {
return this.originalResponse.immutabilityPolicyMode;
}
get legalHold() {
return this.originalResponse.legalHold;
}
get structuredBodyType() {
return this.originalResponse.structuredBodyType;
}
get contentAsBlob() {
return this.originalResponse.blobBody;
}
get readableStreamBody() {
return esm_isNodeLike ? this.blobDownloadStream : undefined;
}
get _response() {
return this.originalResponse._response;
}
originalResponse;
blobDownloadStream;
constructor(originalResponse, getter, offset, count, options = {}) {
this.originalResponse = originalResponse;
const streamBody = this.originalResponse.structuredBodyType === undefined
? this.originalResponse.readableStreamBody
: structuredMessageDecodingStream(this.originalResponse.readableStreamBody, options);
this.blobDownloadStream = new RetriableReadableStream(streamBody, getter, offset, count, options);
}
}
;
const AVRO_SYNC_MARKER_SIZE = 16;
const AVRO_INIT_BYTES = new Uint8Array([79, 98, 106, 1]);
const AVRO_CODEC_KEY = "avro.codec";
const AVRO_SCHEMA_KEY = "avro.schema";
;
class AvroParser {
static async readFixedBytes(stream, length, options = {}) {
const bytes = await stream.read(length, { abortSignal: options.abortSignal });
if (bytes.length !== length) {
throw new Error("Hit stream end.");
}
return bytes;
}
static async readByte(stream, options = {}) {
const buf = await AvroParser.readFixedBytes(stream, 1, options);
return buf[0];
}
static async readZigZagLong(stream, options = {}) {
let zigZagEncoded = 0;
let significanceInBit = 0;
let byte, haveMoreByte, significanceInFloat;
do {
byte = await AvroParser.readByte(stream, options);
haveMoreByte = byte & 0x80;
zigZagEncoded |= (byte & 0x7f) << significanceInBit;
significanceInBit += 7;
} while (haveMoreByte && significanceInBit < 28);
if (haveMoreByte) {
zigZagEncoded = zigZagEncoded;
significanceInFloat = 268435456;
do {
byte = await AvroParser.readByte(stream, options);
zigZagEncoded += (byte & 0x7f) * significanceInFloat;
significanceInFloat *= 128;
} while (byte & 0x80);
const res = (zigZagEncoded % 2 ? -(zigZagEncoded + 1) : zigZagEncoded) / 2;
if (res < Number.MIN_SAFE_INTEGER || res > Number.MAX_SAFE_INTEGER) {
throw new Error("Integer overflow.");
}
return res;
}
return (zigZagEncoded >> 1) ^ -(zigZagEncoded & 1);
}
static async readLong(stream, options = {}) {
return AvroParser.readZigZagLong(stream, options);
}
static async readInt(stream, options = {}) {
return AvroParser.readZigZagLong(stream, options);
}
static async readNull() {
return null;
}
static async readBoolean(stream, options = {}) {
const b = await AvroParser.readByte(stream, options);
if (b === 1) {
return true;
}
else if (b === 0) {
return false;
}
else {
throw new Error("Byte was not a boolean.");
}
}
static async readFloat(stream, options = {}) {
const u8arr = await AvroParser.readFixedBytes(stream, 4, options);
const view = new DataView(u8arr.buffer, u8arr.byteOffset, u8arr.byteLength);
return view.getFloat32(0, true);
}
static async readDouble(stream, options = {}) {
const u8arr = await AvroParser.readFixedBytes(stream, 8, options);
const view = new DataView(u8arr.buffer, u8arr.byteOffset, u8arr.byteLength);
return view.getFloat64(0, true);
}
static async readBytes(stream, options = {}) {
const size = await AvroParser.readLong(stream, options);
if (size < 0) {
throw new Error("Bytes size was negative.");
}
return stream.read(size, { abortSignal: options.abortSignal });
}
static async readString(stream, options = {}) {
const u8arr = await AvroParser.readBytes(stream, options);
const utf8decoder = new TextDecoder();
return utf8decoder.decode(u8arr);
}
static async readMapPair(stream, readItemMethod, options = {}) {
const key = await AvroParser.readString(stream, options);
const value = await readItemMethod(stream, options);
return { key, value };
}
static async readMap(stream, readItemMethod, options = {}) {
const readPairMethod = (s, opts = {}) => {
return AvroParser.readMapPair(s, readItemMethod, opts);
};
const pairs = await AvroParser.readArray(stream, readPairMethod, options);
const dict = {};
for (const pair of pairs) {
dict[pair.key] = pair.value;
}
return dict;
}
static async readArray(stream, readItemMethod, options = {}) {
const items = [];
for (let count = await AvroParser.readLong(stream, options); count !== 0; count = await AvroParser.readLong(stream, options)) {
if (count < 0) {
await AvroParser.readLong(stream, options);
count = -count;
}
while (count--) {
const item = await readItemMethod(stream, options);
items.push(item);
}
}
return items;
}
}
var AvroComplex;
(function (AvroComplex) {
AvroComplex["RECORD"] = "record";
AvroComplex["ENUM"] = "enum";
AvroComplex["ARRAY"] = "array";
AvroComplex["MAP"] = "map";
AvroComplex["UNION"] = "union";
AvroComplex["FIXED"] = "fixed";
})(AvroComplex || (AvroComplex = {}));
var AvroPrimitive;
(function (AvroPrimitive) {
AvroPrimitive["NULL"] = "null";
AvroPrimitive["BOOLEAN"] = "boolean";
AvroPrimitive["INT"] = "int";
AvroPrimitive["LONG"] = "long";
AvroPrimitive["FLOAT"] = "float";
AvroPrimitive["DOUBLE"] = "double";
AvroPrimitive["BYTES"] = "bytes";
AvroPrimitive["STRING"] = "string";
})(AvroPrimitive || (AvroPrimitive = {}));
class AvroType {
static fromSchema(schema) {
if (typeof schema === "string") {
return AvroType.fromStringSchema(schema);
}
else if (Array.isArray(schema)) {
return AvroType.fromArraySchema(schema);
}
else {
return AvroType.fromObjectSchema(schema);
}
}
static fromStringSchema(schema) {
switch (schema) {
case AvroPrimitive.NULL:
case AvroPrimitive.BOOLEAN:
case AvroPrimitive.INT:
case AvroPrimitive.LONG:
case AvroPrimitive.FLOAT:
case AvroPrimitive.DOUBLE:
case AvroPrimitive.BYTES:
case AvroPrimitive.STRING:
return new AvroPrimitiveType(schema);
default:
throw new Error(`Unexpected Avro type ${schema}`);
}
}
static fromArraySchema(schema) {
return new AvroUnionType(schema.map(AvroType.fromSchema));
}
static fromObjectSchema(schema) {
const type = schema.type;
try {
return AvroType.fromStringSchema(type);
}
catch {
}
switch (type) {
case AvroComplex.RECORD:
if (schema.aliases) {
throw new Error(`aliases currently is not supported, schema: ${schema}`);
}
if (!schema.name) {
throw new Error(`Required attribute 'name' doesn't exist on schema: ${schema}`);
}
const fields = {};
if (!schema.fields) {
throw new Error(`Required attribute 'fields' doesn't exist on schema: ${schema}`);
}
for (const field of schema.fields) {
fields[field.name] = AvroType.fromSchema(field.type);
}
return new AvroRecordType(fields, schema.name);
case AvroComplex.ENUM:
if (schema.aliases) {
throw new Error(`aliases currently is not supported, schema: ${schema}`);
}
if (!schema.symbols) {
throw new Error(`Required attribute 'symbols' doesn't exist on schema: ${schema}`);
}
return new AvroEnumType(schema.symbols);
case AvroComplex.MAP:
if (!schema.values) {
throw new Error(`Required attribute 'values' doesn't exist on schema: ${schema}`);
}
return new AvroMapType(AvroType.fromSchema(schema.values));
case AvroComplex.ARRAY:
case AvroComplex.FIXED:
default:
throw new Error(`Unexpected Avro type ${type} in ${schema}`);
}
}
}
class AvroPrimitiveType extends AvroType {
_primitive;
constructor(primitive) {
super();
this._primitive = primitive;
}
read(stream, options = {}) {
switch (this._primitive) {
case AvroPrimitive.NULL:
return AvroParser.readNull();
case AvroPrimitive.BOOLEAN:
return AvroParser.readBoolean(stream, options);
case AvroPrimitive.INT:
return AvroParser.readInt(stream, options);
case AvroPrimitive.LONG:
return AvroParser.readLong(stream, options);
case AvroPrimitive.FLOAT:
return AvroParser.readFloat(stream, options);
case AvroPrimitive.DOUBLE:
return AvroParser.readDouble(stream, options);
case AvroPrimitive.BYTES:
return AvroParser.readBytes(stream, options);
case AvroPrimitive.STRING:
return AvroParser.readString(stream, options);
default:
throw new Error("Unknown Avro Primitive");
}
}
}
class AvroEnumType extends AvroType {
_symbols;
constructor(symbols) {
super();
this._symbols = symbols;
}
async read(stream, options = {}) {
const value = await AvroParser.readInt(stream, options);
return this._symbols[value];
}
}
class AvroUnionType extends AvroType {
_types;
constructor(types) {
super();
this._types = types;
}
async read(stream, options = {}) {
const typeIndex = await AvroParser.readInt(stream, options);
return this._types[typeIndex].read(stream, options);
}
}
class AvroMapType extends AvroType {
_itemType;
constructor(itemType) {
super();
this._itemType = itemType;
}
read(stream, options = {}) {
const readItemMethod = (s, opts) => {
return this._itemType.read(s, opts);
};
return AvroParser.readMap(stream, readItemMethod, options);
}
}
class AvroRecordType extends AvroType {
_name;
_fields;
constructor(fields, name) {
super();
this._fields = fields;
this._name = name;
}
async read(stream, options = {}) {
const record = {};
record["$schema"] = this._name;
for (const key in this._fields) {
if (Object.prototype.hasOwnProperty.call(this._fields, key)) {
record[key] = await this._fields[key].read(stream, options);
}
}
return record;
}
}
;
function arraysEqual(a, b) {
if (a === b)
return true;
if (a == null || b == null)
return false;
if (a.length !== b.length)
return false;
for (let i = 0; i < a.length; ++i) {
if (a[i] !== b[i])
return false;
}
return true;
}
;
class AvroReader {
_dataStream;
_headerStream;
_syncMarker;
_metadata;
_itemType;
_itemsRemainingInBlock;
_initialBlockOffset;
_blockOffset;
get blockOffset() {
return this._blockOffset;
}
_objectIndex;
get objectIndex() {
return this._objectIndex;
}
_initialized;
constructor(dataStream, headerStream, currentBlockOffset, indexWithinCurrentBlock) {
this._dataStream = dataStream;
this._headerStream = headerStream || dataStream;
this._initialized = false;
this._blockOffset = currentBlockOffset || 0;
this._objectIndex = indexWithinCurrentBlock || 0;
this._initialBlockOffset = currentBlockOffset || 0;
}
async initialize(options = {}) {
const header = await AvroParser.readFixedBytes(this._headerStream, AVRO_INIT_BYTES.length, {
abortSignal: options.abortSignal,
});
if (!arraysEqual(header, AVRO_INIT_BYTES)) {
throw new Error("Stream is not an Avro file.");
}
this._metadata = await AvroParser.readMap(this._headerStream, AvroParser.readString, {
abortSignal: options.abortSignal,
});
const codec = this._metadata[AVRO_CODEC_KEY];
if (!(codec === undefined || codec === null || codec === "null")) {
throw new Error("Codecs are not supported");
}
this._syncMarker = await AvroParser.readFixedBytes(this._headerStream, AVRO_SYNC_MARKER_SIZE, {
abortSignal: options.abortSignal,
});
const schema = JSON.parse(this._metadata[AVRO_SCHEMA_KEY]);
this._itemType = AvroType.fromSchema(schema);
if (this._blockOffset === 0) {
this._blockOffset = this._initialBlockOffset + this._dataStream.position;
}
this._itemsRemainingInBlock = await AvroParser.readLong(this._dataStream, {
abortSignal: options.abortSignal,
});
await AvroParser.readLong(this._dataStream, { abortSignal: options.abortSignal });
this._initialized = true;
if (this._objectIndex && this._objectIndex > 0) {
for (let i = 0; i < this._objectIndex; i++) {
await this._itemType.read(this._dataStream, { abortSignal: options.abortSignal });
this._itemsRemainingInBlock--;
}
}
}
hasNext() {
return !this._initialized || this._itemsRemainingInBlock > 0;
}
async *parseObjects(options = {}) {
if (!this._initialized) {
await this.initialize(options);
}
while (this.hasNext()) {
const result = await this._itemType.read(this._dataStream, {
abortSignal: options.abortSignal,
});
this._itemsRemainingInBlock--;
this._objectIndex++;
if (this._itemsRemainingInBlock === 0) {
const marker = await AvroParser.readFixedBytes(this._dataStream, AVRO_SYNC_MARKER_SIZE, {
abortSignal: options.abortSignal,
});
this._blockOffset = this._initialBlockOffset + this._dataStream.position;
this._objectIndex = 0;
if (!arraysEqual(this._syncMarker, marker)) {
throw new Error("Stream is not a valid Avro file.");
}
try {
this._itemsRemainingInBlock = await AvroParser.readLong(this._dataStream, {
abortSignal: options.abortSignal,
});
}
catch {
this._itemsRemainingInBlock = 0;
}
if (this._itemsRemainingInBlock > 0) {
await AvroParser.readLong(this._dataStream, { abortSignal: options.abortSignal });
}
}
yield result;
}
}
}
;
class AvroReadable {
}
;
const external_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
;
const ABORT_ERROR = new AbortError("Reading from the avro stream was aborted.");
class AvroReadableFromStream extends AvroReadable {
_position;
_readable;
toUint8Array(data) {
if (typeof data === "string") {
return external_buffer_namespaceObject.Buffer.from(data);
}
return data;
}
constructor(readable) {
super();
this._readable = readable;
this._position = 0;
}
get position() {
return this._position;
}
async read(size, options = {}) {
if (options.abortSignal?.aborted) {
throw ABORT_ERROR;
}
if (size < 0) {
throw new Error(`size parameter should be positive: ${size}`);
}
if (size === 0) {
return new Uint8Array();
}
if (!this._readable.readable) {
throw new Error("Stream no longer readable.");
}
const chunk = this._readable.read(size);
if (chunk) {
this._position += chunk.length;
return this.toUint8Array(chunk);
}
else {
return new Promise((resolve, reject) => {
const cleanUp = () => {
this._readable.removeListener("readable", readableCallback);
this._readable.removeListener("error", rejectCallback);
this._readable.removeListener("end", rejectCallback);
this._readable.removeListener("close", rejectCallback);
if (options.abortSignal) {
options.abortSignal.removeEventListener("abort", abortHandler);
}
};
const readableCallback = () => {
const callbackChunk = this._readable.read(size);
if (callbackChunk) {
this._position += callbackChunk.length;
cleanUp();
resolve(this.toUint8Array(callbackChunk));
}
};
const rejectCallback = () => {
cleanUp();
reject();
};
const abortHandler = () => {
cleanUp();
reject(ABORT_ERROR);
};
this._readable.on("readable", readableCallback);
this._readable.once("error", rejectCallback);
this._readable.once("end", rejectCallback);
this._readable.once("close", rejectCallback);
if (options.abortSignal) {
options.abortSignal.addEventListener("abort", abortHandler);
}
});
}
}
}
;
class BlobQuickQueryStream extends external_node_stream_namespaceObject.Readable {
source;
avroReader;
avroIter;
avroPaused = true;
onProgress;
onError;
constructor(source, options = {}) {
super();
this.source = source;
this.onProgress = options.onProgress;
this.onError = options.onError;
this.avroReader = new AvroReader(new AvroReadableFromStream(this.source));
this.avroIter = this.avroReader.parseObjects({ abortSignal: options.abortSignal });
}
_read() {
if (this.avroPaused) {
this.readInternal().catch((err) => {
this.emit("error", err);
});
}
}
async readInternal() {
this.avroPaused = false;
let avroNext;
do {
avroNext = await this.avroIter.next();
if (avroNext.done) {
break;
}
const obj = avroNext.value;
const schema = obj.$schema;
if (typeof schema !== "string") {
throw Error("Missing schema in avro record.");
}
switch (schema) {
case "com.microsoft.azure.storage.queryBlobContents.resultData":
{
const data = obj.data;
if (data instanceof Uint8Array === false) {
throw Error("Invalid data in avro result record.");
}
if (!this.push(Buffer.from(data))) {
this.avroPaused = true;
}
}
break;
case "com.microsoft.azure.storage.queryBlobContents.progress":
{
const bytesScanned = obj.bytesScanned;
if (typeof bytesScanned !== "number") {
throw Error("Invalid bytesScanned in avro progress record.");
}
if (this.onProgress) {
this.onProgress({ loadedBytes: bytesScanned });
}
}
break;
case "com.microsoft.azure.storage.queryBlobContents.end":
if (this.onProgress) {
const totalBytes = obj.totalBytes;
if (typeof totalBytes !== "number") {
throw Error("Invalid totalBytes in avro end record.");
}
this.onProgress({ loadedBytes: totalBytes });
}
this.push(null);
break;
case "com.microsoft.azure.storage.queryBlobContents.error":
if (this.onError) {
const fatal = obj.fatal;
if (typeof fatal !== "boolean") {
throw Error("Invalid fatal in avro error record.");
}
const name = obj.name;
if (typeof name !== "string") {
throw Error("Invalid name in avro error record.");
}
const description = obj.description;
if (typeof description !== "string") {
throw Error("Invalid description in avro error record.");
}
const position = obj.position;
if (typeof position !== "number") {
throw Error("Invalid position in avro error record.");
}
this.onError({
position,
name,
isFatal: fatal,
description,
});
}
break;
default:
throw Error(`Unknown schema ${schema} in avro progress record.`);
}
} while (!avroNext.done && !this.avroPaused);
}
}
;
class BlobQueryResponse {
get acceptRanges() {
return this.originalResponse.acceptRanges;
}
get cacheControl() {
return this.originalResponse.cacheControl;
}
get contentDisposition() {
return this.originalResponse.contentDisposition;
}
get contentEncoding() {
return this.originalResponse.contentEncoding;
}
get contentLanguage() {
return this.originalResponse.contentLanguage;
}
get blobSequenceNumber() {
return this.originalResponse.blobSequenceNumber;
}
get blobType() {
return this.originalResponse.blobType;
}
get contentLength() {
return this.originalResponse.contentLength;
}
get contentMD5() {
return this.originalResponse.contentMD5;
}
get contentRange() {
return this.originalResponse.contentRange;
}
get contentType() {
return this.originalResponse.contentType;
}
get copyCompletedOn() {
return undefined;
}
get copyId() {
return this.originalResponse.copyId;
}
get copyProgress() {
return this.originalResponse.copyProgress;
}
get copySource() {
return this.originalResponse.copySource;
}
get copyStatus() {
return this.originalResponse.copyStatus;
}
get copyStatusDescription() {
return this.originalResponse.copyStatusDescription;
}
get leaseDuration() {
return this.originalResponse.leaseDuration;
}
get leaseState() {
return this.originalResponse.leaseState;
}
get leaseStatus() {
return this.originalResponse.leaseStatus;
}
get date() {
return this.originalResponse.date;
}
get blobCommittedBlockCount() {
return this.originalResponse.blobCommittedBlockCount;
}
get etag() {
return this.originalResponse.etag;
}
get errorCode() {
return this.originalResponse.errorCode;
}
get isServerEncrypted() {
return this.originalResponse.isServerEncrypted;
}
get blobContentMD5() {
return this.originalResponse.blobContentMD5;
}
get lastModified() {
return this.originalResponse.lastModified;
}
get metadata() {
return this.originalResponse.metadata;
}
get requestId() {
return this.originalResponse.requestId;
}
get clientRequestId() {
return this.originalResponse.clientRequestId;
}
get version() {
return this.originalResponse.version;
}
get encryptionKeySha256() {
return this.originalResponse.encryptionKeySha256;
}
get contentCrc64() {
return this.originalResponse.contentCrc64;
}
get blobBody() {
return undefined;
}
get readableStreamBody() {
return esm_isNodeLike ? this.blobDownloadStream : undefined;
}
get _response() {
return this.originalResponse._response;
}
originalResponse;
blobDownloadStream;
constructor(originalResponse, options = {}) {
this.originalResponse = originalResponse;
this.blobDownloadStream = new BlobQuickQueryStream(this.originalResponse.readableStreamBody, options);
}
}
;
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;
const SDK_VERSION = "12.4.0";
const constants_URLConstants = {
Parameters: {
FORCE_BROWSER_NO_CACHE: "_",
SIGNATURE: "sig",
SNAPSHOT: "snapshot",
VERSIONID: "versionid",
TIMEOUT: "timeout",
},
};
const constants_HeaderConstants = {
AUTHORIZATION: "Authorization",
AUTHORIZATION_SCHEME: "Bearer",
CONTENT_ENCODING: "Content-Encoding",
CONTENT_ID: "Content-ID",
CONTENT_LANGUAGE: "Content-Language",
CONTENT_LENGTH: "Content-Length",
CONTENT_MD5: "Content-Md5",
CONTENT_TRANSFER_ENCODING: "Content-Transfer-Encoding",
CONTENT_TYPE: "Content-Type",
COOKIE: "Cookie",
DATE: "date",
IF_MATCH: "if-match",
IF_MODIFIED_SINCE: "if-modified-since",
IF_NONE_MATCH: "if-none-match",
IF_UNMODIFIED_SINCE: "if-unmodified-since",
PREFIX_FOR_STORAGE: "x-ms-",
RANGE: "Range",
USER_AGENT: "User-Agent",
X_MS_CLIENT_REQUEST_ID: "x-ms-client-request-id",
X_MS_COPY_SOURCE: "x-ms-copy-source",
X_MS_DATE: "x-ms-date",
X_MS_ERROR_CODE: "x-ms-error-code",
X_MS_VERSION: "x-ms-version",
X_MS_CopySourceErrorCode: "x-ms-copy-source-error-code",
};
const constants_DevelopmentConnectionString = ( null && (`DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;`));
const constants_PathStylePorts = ( null && ([
"10000",
"10001",
"10002",
"10003",
"10004",
"10100",
"10101",
"10102",
"10103",
"10104",
"11000",
"11001",
"11002",
"11003",
"11004",
"11100",
"11101",
"11102",
"11103",
"11104",
]));
;
function escapeURLPath(url) {
const urlParsed = new URL(url);
let path = urlParsed.pathname;
path = path || "/";
path = utils_common_escape(path);
urlParsed.pathname = path;
return urlParsed.toString();
}
function getProxyUriFromDevConnString(connectionString) {
let proxyUri = "";
if (connectionString.search("DevelopmentStorageProxyUri=") !== -1) {
const matchCredentials = connectionString.split(";");
for (const element of matchCredentials) {
if (element.trim().startsWith("DevelopmentStorageProxyUri=")) {
proxyUri = element.trim().match("DevelopmentStorageProxyUri=(.*)")[1];
}
}
}
return proxyUri;
}
function getValueInConnString(connectionString, argument) {
const elements = connectionString.split(";");
for (const element of elements) {
if (element.trim().startsWith(argument)) {
return element.trim().match(argument + "=(.*)")[1];
}
}
return "";
}
function extractConnectionStringParts(connectionString) {
let proxyUri = "";
if (connectionString.startsWith("UseDevelopmentStorage=true")) {
proxyUri = getProxyUriFromDevConnString(connectionString);
connectionString = DevelopmentConnectionString;
}
let blobEndpoint = getValueInConnString(connectionString, "BlobEndpoint");
blobEndpoint = blobEndpoint.endsWith("/") ? blobEndpoint.slice(0, -1) : blobEndpoint;
if (connectionString.search("DefaultEndpointsProtocol=") !== -1 &&
connectionString.search("AccountKey=") !== -1) {
let defaultEndpointsProtocol = "";
let accountName = "";
let accountKey = stringToUint8Array("accountKey", "base64");
let endpointSuffix = "";
accountName = getValueInConnString(connectionString, "AccountName");
accountKey = stringToUint8Array(getValueInConnString(connectionString, "AccountKey"), "base64");
if (!blobEndpoint) {
defaultEndpointsProtocol = getValueInConnString(connectionString, "DefaultEndpointsProtocol");
const protocol = defaultEndpointsProtocol.toLowerCase();
if (protocol !== "https" && protocol !== "http") {
throw new Error("Invalid DefaultEndpointsProtocol in the provided Connection String. Expecting 'https' or 'http'");
}
endpointSuffix = getValueInConnString(connectionString, "EndpointSuffix");
if (!endpointSuffix) {
throw new Error("Invalid EndpointSuffix in the provided Connection String");
}
blobEndpoint = `${defaultEndpointsProtocol}://${accountName}.blob.${endpointSuffix}`;
}
if (!accountName) {
throw new Error("Invalid AccountName in the provided Connection String");
}
else if (accountKey.length === 0) {
throw new Error("Invalid AccountKey in the provided Connection String");
}
return {
kind: "AccountConnString",
url: blobEndpoint,
accountName,
accountKey,
proxyUri,
};
}
else {
let accountSas = getValueInConnString(connectionString, "SharedAccessSignature");
let accountName = getValueInConnString(connectionString, "AccountName");
if (!accountName) {
accountName = getAccountNameFromUrl(blobEndpoint);
}
if (!blobEndpoint) {
throw new Error("Invalid BlobEndpoint in the provided SAS Connection String");
}
else if (!accountSas) {
throw new Error("Invalid SharedAccessSignature in the provided SAS Connection String");
}
if (accountSas.startsWith("?")) {
accountSas = accountSas.substring(1);
}
return { kind: "SASConnString", url: blobEndpoint, accountName, accountSas };
}
}
function utils_common_escape(text) {
return encodeURIComponent(text)
.replace(/%2F/g, "/")
.replace(/'/g, "%27")
.replace(/\+/g, "%20")
.replace(/%25/g, "%");
}
function appendToURLPath(url, name) {
const urlParsed = new URL(url);
let path = urlParsed.pathname;
path = path ? (path.endsWith("/") ? `${path}${name}` : `${path}/${name}`) : name;
urlParsed.pathname = path;
return urlParsed.toString();
}
function setURLParameter(url, name, value) {
const urlParsed = new URL(url);
const encodedName = encodeURIComponent(name);
const encodedValue = value ? encodeURIComponent(value) : undefined;
const searchString = urlParsed.search === "" ? "?" : urlParsed.search;
const searchPieces = [];
for (const pair of searchString.slice(1).split("&")) {
if (pair) {
const [key] = pair.split("=", 2);
if (key !== encodedName) {
searchPieces.push(pair);
}
}
}
if (encodedValue) {
searchPieces.push(`${encodedName}=${encodedValue}`);
}
urlParsed.search = searchPieces.length ? `?${searchPieces.join("&")}` : "";
return urlParsed.toString();
}
function getURLParameter(url, name) {
const urlParsed = new URL(url);
return urlParsed.searchParams.get(name) ?? undefined;
}
function setURLHost(url, host) {
const urlParsed = new URL(url);
urlParsed.hostname = host;
return urlParsed.toString();
}
function getURLPath(url) {
try {
const urlParsed = new URL(url);
return urlParsed.pathname;
}
catch (e) {
return undefined;
}
}
function getURLScheme(url) {
try {
const urlParsed = new URL(url);
return urlParsed.protocol.endsWith(":") ? urlParsed.protocol.slice(0, -1) : urlParsed.protocol;
}
catch (e) {
return undefined;
}
}
function getURLPathAndQuery(url) {
const urlParsed = new URL(url);
const pathString = urlParsed.pathname;
if (!pathString) {
throw new RangeError("Invalid url without valid path.");
}
let queryString = urlParsed.search || "";
queryString = queryString.trim();
if (queryString !== "") {
queryString = queryString.startsWith("?") ? queryString : `?${queryString}`;
}
return `${pathString}${queryString}`;
}
function getURLQueries(url) {
let queryString = new URL(url).search;
if (!queryString) {
return {};
}
queryString = queryString.trim();
queryString = queryString.startsWith("?") ? queryString.substring(1) : queryString;
let querySubStrings = queryString.split("&");
querySubStrings = querySubStrings.filter((value) => {
const indexOfEqual = value.indexOf("=");
const lastIndexOfEqual = value.lastIndexOf("=");
return (indexOfEqual > 0 && indexOfEqual === lastIndexOfEqual && lastIndexOfEqual < value.length - 1);
});
const queries = {};
for (const querySubString of querySubStrings) {
const splitResults = querySubString.split("=");
const key = splitResults[0];
const value = splitResults[1];
queries[key] = value;
}
return queries;
}
function appendToURLQuery(url, queryParts) {
const urlParsed = new URL(url);
let query = urlParsed.search;
if (query) {
query += "&" + queryParts;
}
else {
query = queryParts;
}
urlParsed.search = query;
return urlParsed.toString();
}
function truncatedISO8061Date(date, withMilliseconds = true) {
const dateString = date.toISOString();
return withMilliseconds
? dateString.substring(0, dateString.length - 1) + "0000" + "Z"
: dateString.substring(0, dateString.length - 5) + "Z";
}
function generateBlockID(blockIDPrefix, blockIndex) {
const maxSourceStringLength = 48;
const maxBlockIndexLength = 6;
const maxAllowedBlockIDPrefixLength = maxSourceStringLength - maxBlockIndexLength;
if (blockIDPrefix.length > maxAllowedBlockIDPrefixLength) {
blockIDPrefix = blockIDPrefix.slice(0, maxAllowedBlockIDPrefixLength);
}
const res = blockIDPrefix +
padStart(blockIndex.toString(), maxSourceStringLength - blockIDPrefix.length, "0");
return uint8ArrayToString(stringToUint8Array(res, "utf-8"), "base64");
}
async function delay(timeInMs, aborter, abortError) {
return new Promise((resolve, reject) => {
let timeout;
const abortHandler = () => {
if (timeout !== undefined) {
clearTimeout(timeout);
}
reject(abortError);
};
const resolveHandler = () => {
if (aborter !== undefined) {
aborter.removeEventListener("abort", abortHandler);
}
resolve();
};
timeout = setTimeout(resolveHandler, timeInMs);
if (aborter !== undefined) {
aborter.addEventListener("abort", abortHandler);
}
});
}
function padStart(currentString, targetLength, padString = " ") {
if (String.prototype.padStart) {
return currentString.padStart(targetLength, padString);
}
padString = padString || " ";
if (currentString.length > targetLength) {
return currentString;
}
else {
targetLength = targetLength - currentString.length;
if (targetLength > padString.length) {
padString += padString.repeat(targetLength / padString.length);
}
return padString.slice(0, targetLength) + currentString;
}
}
function sanitizeURL(url) {
let safeURL = url;
if (getURLParameter(safeURL, URLConstants.Parameters.SIGNATURE)) {
safeURL = setURLParameter(safeURL, URLConstants.Parameters.SIGNATURE, "*****");
}
return safeURL;
}
function sanitizeHeaders(originalHeader) {
const headers = createHttpHeaders();
for (const [name, value] of originalHeader) {
if (name.toLowerCase() === HeaderConstants.AUTHORIZATION.toLowerCase()) {
headers.set(name, "*****");
}
else if (name.toLowerCase() === HeaderConstants.X_MS_COPY_SOURCE) {
headers.set(name, sanitizeURL(value));
}
else {
headers.set(name, value);
}
}
return headers;
}
function iEqual(str1, str2) {
return str1.toLocaleLowerCase() === str2.toLocaleLowerCase();
}
function getAccountNameFromUrl(url) {
const parsedUrl = new URL(url);
let accountName;
try {
if (parsedUrl.hostname.split(".")[1] === "blob") {
accountName = parsedUrl.hostname.split(".")[0];
}
else if (isIpEndpointStyle(parsedUrl)) {
accountName = parsedUrl.pathname.split("/")[1];
}
else {
accountName = "";
}
return accountName;
}
catch (error) {
throw new Error("Unable to extract accountName with provided information.");
}
}
function isIpEndpointStyle(parsedUrl) {
const host = parsedUrl.host;
return (/^.*:.*:.*$|^(localhost|host.docker.internal)(:[0-9]+)?$|^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}(:[0-9]+)?$/.test(host) ||
(Boolean(parsedUrl.port) && PathStylePorts.includes(parsedUrl.port)));
}
function attachCredential(thing, credential) {
thing.credential = credential;
return thing;
}
function httpAuthorizationToString(httpAuthorization) {
return httpAuthorization ? httpAuthorization.scheme + " " + httpAuthorization.value : undefined;
}
function EscapePath(blobName) {
const split = blobName.split("/");
for (let i = 0; i < split.length; i++) {
split[i] = encodeURIComponent(split[i]);
}
return split.join("/");
}
function assertResponse(response) {
if (`_response` in response) {
return response;
}
throw new TypeError(`Unexpected response object ${response}`);
}
;
class BaseRequestPolicy {
_nextPolicy;
_options;
constructor(
_nextPolicy,
_options) {
this._nextPolicy = _nextPolicy;
this._options = _options;
}
shouldLog(logLevel) {
return this._options.shouldLog(logLevel);
}
log(logLevel, message) {
this._options.log(logLevel, message);
}
}
;
class CredentialPolicy extends BaseRequestPolicy {
sendRequest(request) {
return this._nextPolicy.sendRequest(this.signRequest(request));
}
signRequest(request) {
return request;
}
}
;
const table_lv0 = new Uint32Array([
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x71c, 0x0, 0x71f, 0x721,
0x723, 0x725, 0x0, 0x0, 0x0, 0x72d, 0x803, 0x0, 0x0, 0x733, 0x0, 0xd03, 0xd1a, 0xd1c, 0xd1e,
0xd20, 0xd22, 0xd24, 0xd26, 0xd28, 0xd2a, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0xe02, 0xe09, 0xe0a,
0xe1a, 0xe21, 0xe23, 0xe25, 0xe2c, 0xe32, 0xe35, 0xe36, 0xe48, 0xe51, 0xe70, 0xe7c, 0xe7e, 0xe89,
0xe8a, 0xe91, 0xe99, 0xe9f, 0xea2, 0xea4, 0xea6, 0xea7, 0xea9, 0x0, 0x0, 0x0, 0x743, 0x744, 0x748,
0xe02, 0xe09, 0xe0a, 0xe1a, 0xe21, 0xe23, 0xe25, 0xe2c, 0xe32, 0xe35, 0xe36, 0xe48, 0xe51, 0xe70,
0xe7c, 0xe7e, 0xe89, 0xe8a, 0xe91, 0xe99, 0xe9f, 0xea2, 0xea4, 0xea6, 0xea7, 0xea9, 0x0, 0x74c,
0x0, 0x750, 0x0,
]);
const table_lv2 = new Uint32Array([
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12,
0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12,
0x12, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
]);
const table_lv4 = new Uint32Array([
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x8012, 0x0, 0x0, 0x0, 0x0, 0x0, 0x8212, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
]);
function compareHeader(lhs, rhs) {
if (isLessThan(lhs, rhs))
return -1;
return 1;
}
function isLessThan(lhs, rhs) {
const tables = [table_lv0, table_lv2, table_lv4];
let curr_level = 0;
let i = 0;
let j = 0;
while (curr_level < tables.length) {
if (curr_level === tables.length - 1 && i !== j) {
return i > j;
}
const weight1 = i < lhs.length ? tables[curr_level][lhs[i].charCodeAt(0)] : 0x1;
const weight2 = j < rhs.length ? tables[curr_level][rhs[j].charCodeAt(0)] : 0x1;
if (weight1 === 0x1 && weight2 === 0x1) {
i = 0;
j = 0;
++curr_level;
}
else if (weight1 === weight2) {
++i;
++j;
}
else if (weight1 === 0) {
++i;
}
else if (weight2 === 0) {
++j;
}
else {
return weight1 < weight2;
}
}
return false;
}
;
class StorageSharedKeyCredentialPolicy extends CredentialPolicy {
factory;
constructor(nextPolicy, options, factory) {
super(nextPolicy, options);
this.factory = factory;
}
signRequest(request) {
request.headers.set(constants_HeaderConstants.X_MS_DATE, new Date().toUTCString());
if (request.body &&
(typeof request.body === "string" || request.body !== undefined) &&
request.body.length > 0) {
request.headers.set(constants_HeaderConstants.CONTENT_LENGTH, Buffer.byteLength(request.body));
}
const stringToSign = [
request.method.toUpperCase(),
this.getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_LANGUAGE),
this.getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_ENCODING),
this.getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_LENGTH),
this.getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_MD5),
this.getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_TYPE),
this.getHeaderValueToSign(request, constants_HeaderConstants.DATE),
this.getHeaderValueToSign(request, constants_HeaderConstants.IF_MODIFIED_SINCE),
this.getHeaderValueToSign(request, constants_HeaderConstants.IF_MATCH),
this.getHeaderValueToSign(request, constants_HeaderConstants.IF_NONE_MATCH),
this.getHeaderValueToSign(request, constants_HeaderConstants.IF_UNMODIFIED_SINCE),
this.getHeaderValueToSign(request, constants_HeaderConstants.RANGE),
].join("\n") +
"\n" +
this.getCanonicalizedHeadersString(request) +
this.getCanonicalizedResourceString(request);
const signature = this.factory.computeHMACSHA256(stringToSign);
request.headers.set(constants_HeaderConstants.AUTHORIZATION, `SharedKey ${this.factory.accountName}:${signature}`);
return request;
}
getHeaderValueToSign(request, headerName) {
const value = request.headers.get(headerName);
if (!value) {
return "";
}
if (headerName === constants_HeaderConstants.CONTENT_LENGTH && value === "0") {
return "";
}
return value;
}
getCanonicalizedHeadersString(request) {
let headersArray = request.headers.headersArray().filter((value) => {
return value.name.toLowerCase().startsWith(constants_HeaderConstants.PREFIX_FOR_STORAGE);
});
headersArray.sort((a, b) => {
return compareHeader(a.name.toLowerCase(), b.name.toLowerCase());
});
headersArray = headersArray.filter((value, index, array) => {
if (index > 0 && value.name.toLowerCase() === array[index - 1].name.toLowerCase()) {
return false;
}
return true;
});
let canonicalizedHeadersStringToSign = "";
headersArray.forEach((header) => {
canonicalizedHeadersStringToSign += `${header.name
.toLowerCase()
.trimRight()}:${header.value.trimLeft()}\n`;
});
return canonicalizedHeadersStringToSign;
}
getCanonicalizedResourceString(request) {
const path = getURLPath(request.url) || "/";
let canonicalizedResourceString = "";
canonicalizedResourceString += `/${this.factory.accountName}${path}`;
const queries = getURLQueries(request.url);
const lowercaseQueries = {};
if (queries) {
const queryKeys = [];
for (const key in queries) {
if (Object.prototype.hasOwnProperty.call(queries, key)) {
const lowercaseKey = key.toLowerCase();
lowercaseQueries[lowercaseKey] = queries[key];
queryKeys.push(lowercaseKey);
}
}
queryKeys.sort();
for (const key of queryKeys) {
canonicalizedResourceString += `\n${key}:${decodeURIComponent(lowercaseQueries[key])}`;
}
}
return canonicalizedResourceString;
}
}
;
class Credential {
create(_nextPolicy, _options) {
throw new Error("Method should be implemented in children classes.");
}
}
;
class StorageSharedKeyCredential extends Credential {
accountName;
accountKey;
constructor(accountName, accountKey) {
super();
this.accountName = accountName;
this.accountKey = Buffer.from(accountKey, "base64");
}
create(nextPolicy, options) {
return new StorageSharedKeyCredentialPolicy(nextPolicy, options, this);
}
computeHMACSHA256(stringToSign) {
return (0,external_node_crypto_namespaceObject.createHmac)("sha256", this.accountKey).update(stringToSign, "utf8").digest("base64");
}
}
;
class AnonymousCredentialPolicy extends CredentialPolicy {
constructor(nextPolicy, options) {
super(nextPolicy, options);
}
}
;
class AnonymousCredential extends Credential {
create(nextPolicy, options) {
return new AnonymousCredentialPolicy(nextPolicy, options);
}
}
;
const constants_SDK_VERSION = "12.32.0";
const SERVICE_VERSION = "2026-04-06";
const BLOCK_BLOB_MAX_UPLOAD_BLOB_BYTES = 256 * 1024 * 1024;
const BLOCK_BLOB_MAX_STAGE_BLOCK_BYTES = 4000 * 1024 * 1024;
const BLOCK_BLOB_MAX_BLOCKS = 50000;
const DEFAULT_BLOCK_BUFFER_SIZE_BYTES = 8 * 1024 * 1024;
const DEFAULT_BLOB_DOWNLOAD_BLOCK_BYTES = 4 * 1024 * 1024;
const DEFAULT_MAX_DOWNLOAD_RETRY_REQUESTS = 5;
const REQUEST_TIMEOUT = 100 * 1000;
const StorageOAuthScopes = "https://storage.azure.com/.default";
const utils_constants_URLConstants = {
Parameters: {
FORCE_BROWSER_NO_CACHE: "_",
SIGNATURE: "sig",
SNAPSHOT: "snapshot",
VERSIONID: "versionid",
TIMEOUT: "timeout",
},
};
const HTTPURLConnection = {
HTTP_ACCEPTED: 202,
HTTP_CONFLICT: 409,
HTTP_NOT_FOUND: 404,
HTTP_PRECON_FAILED: 412,
HTTP_RANGE_NOT_SATISFIABLE: 416,
};
const utils_constants_HeaderConstants = {
AUTHORIZATION: "Authorization",
AUTHORIZATION_SCHEME: "Bearer",
CONTENT_ENCODING: "Content-Encoding",
CONTENT_ID: "Content-ID",
CONTENT_LANGUAGE: "Content-Language",
CONTENT_LENGTH: "Content-Length",
CONTENT_MD5: "Content-Md5",
CONTENT_TRANSFER_ENCODING: "Content-Transfer-Encoding",
CONTENT_TYPE: "Content-Type",
COOKIE: "Cookie",
DATE: "date",
IF_MATCH: "if-match",
IF_MODIFIED_SINCE: "if-modified-since",
IF_NONE_MATCH: "if-none-match",
IF_UNMODIFIED_SINCE: "if-unmodified-since",
PREFIX_FOR_STORAGE: "x-ms-",
RANGE: "Range",
USER_AGENT: "User-Agent",
X_MS_CLIENT_REQUEST_ID: "x-ms-client-request-id",
X_MS_COPY_SOURCE: "x-ms-copy-source",
X_MS_DATE: "x-ms-date",
X_MS_ERROR_CODE: "x-ms-error-code",
X_MS_VERSION: "x-ms-version",
X_MS_CopySourceErrorCode: "x-ms-copy-source-error-code",
};
const ETagNone = "";
const ETagAny = "*";
const SIZE_1_MB = 1 * 1024 * 1024;
const BATCH_MAX_REQUEST = 256;
const BATCH_MAX_PAYLOAD_IN_BYTES = 4 * SIZE_1_MB;
const HTTP_LINE_ENDING = "\r\n";
const HTTP_VERSION_1_1 = "HTTP/1.1";
const EncryptionAlgorithmAES25 = "AES256";
const utils_constants_DevelopmentConnectionString = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;`;
const StorageBlobLoggingAllowedHeaderNames = [
"Access-Control-Allow-Origin",
"Cache-Control",
"Content-Length",
"Content-Type",
"Date",
"Request-Id",
"traceparent",
"Transfer-Encoding",
"User-Agent",
"x-ms-client-request-id",
"x-ms-date",
"x-ms-error-code",
"x-ms-request-id",
"x-ms-return-client-request-id",
"x-ms-version",
"Accept-Ranges",
"Content-Disposition",
"Content-Encoding",
"Content-Language",
"Content-MD5",
"Content-Range",
"ETag",
"Last-Modified",
"Server",
"Vary",
"x-ms-content-crc64",
"x-ms-copy-action",
"x-ms-copy-completion-time",
"x-ms-copy-id",
"x-ms-copy-progress",
"x-ms-copy-status",
"x-ms-has-immutability-policy",
"x-ms-has-legal-hold",
"x-ms-lease-state",
"x-ms-lease-status",
"x-ms-range",
"x-ms-request-server-encrypted",
"x-ms-server-encrypted",
"x-ms-snapshot",
"x-ms-source-range",
"If-Match",
"If-Modified-Since",
"If-None-Match",
"If-Unmodified-Since",
"x-ms-access-tier",
"x-ms-access-tier-change-time",
"x-ms-access-tier-inferred",
"x-ms-account-kind",
"x-ms-archive-status",
"x-ms-blob-append-offset",
"x-ms-blob-cache-control",
"x-ms-blob-committed-block-count",
"x-ms-blob-condition-appendpos",
"x-ms-blob-condition-maxsize",
"x-ms-blob-content-disposition",
"x-ms-blob-content-encoding",
"x-ms-blob-content-language",
"x-ms-blob-content-length",
"x-ms-blob-content-md5",
"x-ms-blob-content-type",
"x-ms-blob-public-access",
"x-ms-blob-sequence-number",
"x-ms-blob-type",
"x-ms-copy-destination-snapshot",
"x-ms-creation-time",
"x-ms-default-encryption-scope",
"x-ms-delete-snapshots",
"x-ms-delete-type-permanent",
"x-ms-deny-encryption-scope-override",
"x-ms-encryption-algorithm",
"x-ms-if-sequence-number-eq",
"x-ms-if-sequence-number-le",
"x-ms-if-sequence-number-lt",
"x-ms-incremental-copy",
"x-ms-lease-action",
"x-ms-lease-break-period",
"x-ms-lease-duration",
"x-ms-lease-id",
"x-ms-lease-time",
"x-ms-page-write",
"x-ms-proposed-lease-id",
"x-ms-range-get-content-md5",
"x-ms-rehydrate-priority",
"x-ms-sequence-number-action",
"x-ms-sku-name",
"x-ms-source-content-md5",
"x-ms-source-if-match",
"x-ms-source-if-modified-since",
"x-ms-source-if-none-match",
"x-ms-source-if-unmodified-since",
"x-ms-tag-count",
"x-ms-encryption-key-sha256",
"x-ms-copy-source-error-code",
"x-ms-copy-source-status-code",
"x-ms-if-tags",
"x-ms-source-if-tags",
];
const StorageBlobLoggingAllowedQueryParameters = [
"comp",
"maxresults",
"rscc",
"rscd",
"rsce",
"rscl",
"rsct",
"se",
"si",
"sip",
"sp",
"spr",
"sr",
"srt",
"ss",
"st",
"sv",
"include",
"marker",
"prefix",
"copyid",
"restype",
"blockid",
"blocklisttype",
"delimiter",
"prevsnapshot",
"ske",
"skoid",
"sks",
"skt",
"sktid",
"skv",
"snapshot",
];
const BlobUsesCustomerSpecifiedEncryptionMsg = "BlobUsesCustomerSpecifiedEncryption";
const BlobDoesNotUseCustomerSpecifiedEncryption = "BlobDoesNotUseCustomerSpecifiedEncryption";
const utils_constants_PathStylePorts = [
"10000",
"10001",
"10002",
"10003",
"10004",
"10100",
"10101",
"10102",
"10103",
"10104",
"11000",
"11001",
"11002",
"11003",
"11004",
"11100",
"11101",
"11102",
"11103",
"11104",
];
;
var BlockBlobTier;
(function (BlockBlobTier) {
BlockBlobTier["Hot"] = "Hot";
BlockBlobTier["Cool"] = "Cool";
BlockBlobTier["Cold"] = "Cold";
BlockBlobTier["Archive"] = "Archive";
})(BlockBlobTier || (BlockBlobTier = {}));
var PremiumPageBlobTier;
(function (PremiumPageBlobTier) {
PremiumPageBlobTier["P4"] = "P4";
PremiumPageBlobTier["P6"] = "P6";
PremiumPageBlobTier["P10"] = "P10";
PremiumPageBlobTier["P15"] = "P15";
PremiumPageBlobTier["P20"] = "P20";
PremiumPageBlobTier["P30"] = "P30";
PremiumPageBlobTier["P40"] = "P40";
PremiumPageBlobTier["P50"] = "P50";
PremiumPageBlobTier["P60"] = "P60";
PremiumPageBlobTier["P70"] = "P70";
PremiumPageBlobTier["P80"] = "P80";
})(PremiumPageBlobTier || (PremiumPageBlobTier = {}));
function toAccessTier(tier) {
if (tier === undefined) {
return undefined;
}
return tier;
}
function ensureCpkIfSpecified(cpk, isHttps) {
if (cpk && !isHttps) {
throw new RangeError("Customer-provided encryption key must be used over HTTPS.");
}
if (cpk && !cpk.encryptionAlgorithm) {
cpk.encryptionAlgorithm = EncryptionAlgorithmAES25;
}
}
var StorageBlobAudience;
(function (StorageBlobAudience) {
StorageBlobAudience["StorageOAuthScopes"] = "https://storage.azure.com/.default";
StorageBlobAudience["DiskComputeOAuthScopes"] = "https://disk.compute.azure.com/.default";
})(StorageBlobAudience || (StorageBlobAudience = {}));
function getBlobServiceAccountAudience(storageAccountName) {
return `https://${storageAccountName}.blob.core.windows.net/.default`;
}
;
function rangeResponseFromModel(response) {
const pageRange = (response._response.parsedBody.pageRange || []).map((x) => ({
offset: x.start,
count: x.end - x.start,
}));
const clearRange = (response._response.parsedBody.clearRange || []).map((x) => ({
offset: x.start,
count: x.end - x.start,
}));
return {
...response,
pageRange,
clearRange,
_response: {
...response._response,
parsedBody: {
pageRange,
clearRange,
},
},
};
}
;
function normalizeName(name) {
return name.toLowerCase();
}
function normalizeValue(value) {
return String(value)
.trim()
.replace(/[\r\n]/g, "");
}
function* headerIterator(map) {
for (const entry of map.values()) {
yield [entry.name, entry.value];
}
}
class HttpHeadersImpl {
_headersMap;
constructor(rawHeaders) {
this._headersMap = new Map();
if (rawHeaders) {
for (const headerName of Object.keys(rawHeaders)) {
this.set(headerName, rawHeaders[headerName]);
}
}
}
set(name, value) {
this._headersMap.set(normalizeName(name), { name, value: normalizeValue(value) });
}
get(name) {
return this._headersMap.get(normalizeName(name))?.value;
}
has(name) {
return this._headersMap.has(normalizeName(name));
}
delete(name) {
this._headersMap.delete(normalizeName(name));
}
toJSON(options = {}) {
const result = {};
if (options.preserveCase) {
for (const entry of this._headersMap.values()) {
result[entry.name] = entry.value;
}
}
else {
for (const [normalizedName, entry] of this._headersMap) {
result[normalizedName] = entry.value;
}
}
return result;
}
toString() {
return JSON.stringify(this.toJSON({ preserveCase: true }));
}
[Symbol.iterator]() {
return headerIterator(this._headersMap);
}
}
function httpHeaders_createHttpHeaders(rawHeaders) {
return new HttpHeadersImpl(rawHeaders);
}
;
function esm_httpHeaders_createHttpHeaders(rawHeaders) {
return httpHeaders_createHttpHeaders(rawHeaders);
}
;
class PipelineRequestImpl {
url;
method;
headers;
timeout;
withCredentials;
body;
multipartBody;
formData;
streamResponseStatusCodes;
enableBrowserStreams;
proxySettings;
disableKeepAlive;
abortSignal;
requestId;
allowInsecureConnection;
onUploadProgress;
onDownloadProgress;
requestOverrides;
authSchemes;
constructor(options) {
this.url = options.url;
this.body = options.body;
this.headers = options.headers ?? httpHeaders_createHttpHeaders();
this.method = options.method ?? "GET";
this.timeout = options.timeout ?? 0;
this.multipartBody = options.multipartBody;
this.formData = options.formData;
this.disableKeepAlive = options.disableKeepAlive ?? false;
this.proxySettings = options.proxySettings;
this.streamResponseStatusCodes = options.streamResponseStatusCodes;
this.withCredentials = options.withCredentials ?? false;
this.abortSignal = options.abortSignal;
this.onUploadProgress = options.onUploadProgress;
this.onDownloadProgress = options.onDownloadProgress;
this.requestId = options.requestId || randomUUID();
this.allowInsecureConnection = options.allowInsecureConnection ?? false;
this.enableBrowserStreams = options.enableBrowserStreams ?? false;
this.requestOverrides = options.requestOverrides;
this.authSchemes = options.authSchemes;
}
}
function createPipelineRequest(options) {
return new PipelineRequestImpl(options);
}
;
function pipelineRequest_createPipelineRequest(options) {
return createPipelineRequest(options);
}
;
const originalRequestSymbol = Symbol("Original PipelineRequest");
const originalClientRequestSymbol = Symbol.for("@azure/core-client original request");
function toPipelineRequest(webResource, options = {}) {
const compatWebResource = webResource;
const request = compatWebResource[originalRequestSymbol];
const headers = esm_httpHeaders_createHttpHeaders(webResource.headers.toJson({ preserveCase: true }));
if (request) {
request.headers = headers;
return request;
}
else {
const newRequest = pipelineRequest_createPipelineRequest({
url: webResource.url,
method: webResource.method,
headers,
withCredentials: webResource.withCredentials,
timeout: webResource.timeout,
requestId: webResource.requestId,
abortSignal: webResource.abortSignal,
body: webResource.body,
formData: webResource.formData,
disableKeepAlive: !!webResource.keepAlive,
onDownloadProgress: webResource.onDownloadProgress,
onUploadProgress: webResource.onUploadProgress,
proxySettings: webResource.proxySettings,
streamResponseStatusCodes: webResource.streamResponseStatusCodes,
agent: webResource.agent,
requestOverrides: webResource.requestOverrides,
});
if (options.originalRequest) {
newRequest[originalClientRequestSymbol] =
options.originalRequest;
}
return newRequest;
}
}
function toWebResourceLike(request, options) {
const originalRequest = options?.originalRequest ?? request;
const webResource = {
url: request.url,
method: request.method,
headers: toHttpHeadersLike(request.headers),
withCredentials: request.withCredentials,
timeout: request.timeout,
requestId: request.headers.get("x-ms-client-request-id") || request.requestId,
abortSignal: request.abortSignal,
body: request.body,
formData: request.formData,
keepAlive: !!request.disableKeepAlive,
onDownloadProgress: request.onDownloadProgress,
onUploadProgress: request.onUploadProgress,
proxySettings: request.proxySettings,
streamResponseStatusCodes: request.streamResponseStatusCodes,
agent: request.agent,
requestOverrides: request.requestOverrides,
clone() {
throw new Error("Cannot clone a non-proxied WebResourceLike");
},
prepare() {
throw new Error("WebResourceLike.prepare() is not supported by @azure/core-http-compat");
},
validateRequestProperties() {
},
};
if (options?.createProxy) {
return new Proxy(webResource, {
get(target, prop, receiver) {
if (prop === originalRequestSymbol) {
return request;
}
else if (prop === "clone") {
return () => {
return toWebResourceLike(toPipelineRequest(webResource, { originalRequest }), {
createProxy: true,
originalRequest,
});
};
}
return Reflect.get(target, prop, receiver);
},
set(target, prop, value, receiver) {
if (prop === "keepAlive") {
request.disableKeepAlive = !value;
}
const passThroughProps = [
"url",
"method",
"withCredentials",
"timeout",
"requestId",
"abortSignal",
"body",
"formData",
"onDownloadProgress",
"onUploadProgress",
"proxySettings",
"streamResponseStatusCodes",
"agent",
"requestOverrides",
];
if (typeof prop === "string" && passThroughProps.includes(prop)) {
request[prop] = value;
}
return Reflect.set(target, prop, value, receiver);
},
});
}
else {
return webResource;
}
}
function toHttpHeadersLike(headers) {
return new HttpHeaders(headers.toJSON({ preserveCase: true }));
}
function getHeaderKey(headerName) {
return headerName.toLowerCase();
}
class HttpHeaders {
_headersMap;
constructor(rawHeaders) {
this._headersMap = {};
if (rawHeaders) {
for (const headerName in rawHeaders) {
this.set(headerName, rawHeaders[headerName]);
}
}
}
set(headerName, headerValue) {
this._headersMap[getHeaderKey(headerName)] = {
name: headerName,
value: headerValue.toString(),
};
}
get(headerName) {
const header = this._headersMap[getHeaderKey(headerName)];
return !header ? undefined : header.value;
}
contains(headerName) {
return !!this._headersMap[getHeaderKey(headerName)];
}
remove(headerName) {
const result = this.contains(headerName);
delete this._headersMap[getHeaderKey(headerName)];
return result;
}
rawHeaders() {
return this.toJson({ preserveCase: true });
}
headersArray() {
const headers = [];
for (const headerKey in this._headersMap) {
headers.push(this._headersMap[headerKey]);
}
return headers;
}
headerNames() {
const headerNames = [];
const headers = this.headersArray();
for (let i = 0; i < headers.length; ++i) {
headerNames.push(headers[i].name);
}
return headerNames;
}
headerValues() {
const headerValues = [];
const headers = this.headersArray();
for (let i = 0; i < headers.length; ++i) {
headerValues.push(headers[i].value);
}
return headerValues;
}
toJson(options = {}) {
const result = {};
if (options.preserveCase) {
for (const headerKey in this._headersMap) {
const header = this._headersMap[headerKey];
result[header.name] = header.value;
}
}
else {
for (const headerKey in this._headersMap) {
const header = this._headersMap[headerKey];
result[getHeaderKey(header.name)] = header.value;
}
}
return result;
}
toString() {
return JSON.stringify(this.toJson({ preserveCase: true }));
}
clone() {
const resultPreservingCasing = {};
for (const headerKey in this._headersMap) {
const header = this._headersMap[headerKey];
resultPreservingCasing[header.name] = header.value;
}
return new HttpHeaders(resultPreservingCasing);
}
}
;
const originalResponse = Symbol("Original FullOperationResponse");
function toCompatResponse(response, options) {
let request = toWebResourceLike(response.request);
let headers = toHttpHeadersLike(response.headers);
if (options?.createProxy) {
return new Proxy(response, {
get(target, prop, receiver) {
if (prop === "headers") {
return headers;
}
else if (prop === "request") {
return request;
}
else if (prop === originalResponse) {
return response;
}
return Reflect.get(target, prop, receiver);
},
set(target, prop, value, receiver) {
if (prop === "headers") {
headers = value;
}
else if (prop === "request") {
request = value;
}
return Reflect.set(target, prop, value, receiver);
},
});
}
else {
return {
...response,
request,
headers,
};
}
}
function toPipelineResponse(compatResponse) {
const extendedCompatResponse = compatResponse;
const response = extendedCompatResponse[originalResponse];
const headers = esm_httpHeaders_createHttpHeaders(compatResponse.headers.toJson({ preserveCase: true }));
if (response) {
response.headers = headers;
return response;
}
else {
return {
...compatResponse,
headers,
request: toPipelineRequest(compatResponse.request),
};
}
}
;
var HttpPipelineLogLevel;
(function (HttpPipelineLogLevel) {
HttpPipelineLogLevel[HttpPipelineLogLevel["ERROR"] = 1] = "ERROR";
HttpPipelineLogLevel[HttpPipelineLogLevel["INFO"] = 3] = "INFO";
HttpPipelineLogLevel[HttpPipelineLogLevel["OFF"] = 0] = "OFF";
HttpPipelineLogLevel[HttpPipelineLogLevel["WARNING"] = 2] = "WARNING";
})(HttpPipelineLogLevel || (HttpPipelineLogLevel = {}));
const mockRequestPolicyOptions = {
log(_logLevel, _message) {
},
shouldLog(_logLevel) {
return false;
},
};
const requestPolicyFactoryPolicyName = "RequestPolicyFactoryPolicy";
function createRequestPolicyFactoryPolicy(factories) {
const orderedFactories = factories.slice().reverse();
return {
name: requestPolicyFactoryPolicyName,
async sendRequest(request, next) {
let httpPipeline = {
async sendRequest(httpRequest) {
const response = await next(toPipelineRequest(httpRequest));
return toCompatResponse(response, { createProxy: true });
},
};
for (const factory of orderedFactories) {
httpPipeline = factory.create(httpPipeline, mockRequestPolicyOptions);
}
const webResourceLike = toWebResourceLike(request, { createProxy: true });
const response = await httpPipeline.sendRequest(webResourceLike);
return toPipelineResponse(response);
},
};
}
;
function convertHttpClient(requestPolicyClient) {
return {
sendRequest: async (request) => {
const response = await requestPolicyClient.sendRequest(toWebResourceLike(request, { createProxy: true }));
return toPipelineResponse(response);
},
};
}
;
const decompressResponsePolicyName = "decompressResponsePolicy";
function decompressResponsePolicy() {
return {
name: decompressResponsePolicyName,
async sendRequest(request, next) {
if (request.method !== "HEAD") {
request.headers.set("Accept-Encoding", "gzip,deflate");
}
return next(request);
},
};
}
;
const decompressResponsePolicy_decompressResponsePolicyName = decompressResponsePolicyName;
function decompressResponsePolicy_decompressResponsePolicy() {
return decompressResponsePolicy();
}
;
function createAbortablePromise(buildPromise, options) {
const { cleanupBeforeAbort, abortSignal, abortErrorMsg } = options ?? {};
return new Promise((resolve, reject) => {
function rejectOnAbort() {
reject(new AbortError(abortErrorMsg ?? "The operation was aborted."));
}
function removeListeners() {
abortSignal?.removeEventListener("abort", onAbort);
}
function onAbort() {
cleanupBeforeAbort?.();
removeListeners();
rejectOnAbort();
}
if (abortSignal?.aborted) {
return rejectOnAbort();
}
try {
buildPromise((x) => {
removeListeners();
resolve(x);
}, (x) => {
removeListeners();
reject(x);
});
}
catch (err) {
reject(err);
}
abortSignal?.addEventListener("abort", onAbort);
});
}
;
const StandardAbortMessage = "The delay was aborted.";
function delay_delay(timeInMs, options) {
let token;
const { abortSignal, abortErrorMsg } = options ?? {};
return createAbortablePromise((resolve) => {
token = setTimeout(resolve, timeInMs);
}, {
cleanupBeforeAbort: () => clearTimeout(token),
abortSignal,
abortErrorMsg: abortErrorMsg ?? StandardAbortMessage,
});
}
function delay_calculateRetryDelay(retryAttempt, config) {
const exponentialDelay = config.retryDelayInMs * Math.pow(2, retryAttempt);
const clampedDelay = Math.min(config.maxRetryDelayInMs, exponentialDelay);
const retryAfterInMs = clampedDelay / 2 + getRandomIntegerInclusive(0, clampedDelay / 2);
return { retryAfterInMs };
}
;
const DEFAULT_CYCLER_OPTIONS = {
forcedRefreshWindowInMs: 1000,
retryIntervalInMs: 3000,
refreshWindowInMs: 1000 * 60 * 2,
};
async function beginRefresh(getAccessToken, retryIntervalInMs, refreshTimeout) {
async function tryGetAccessToken() {
if (Date.now() < refreshTimeout) {
try {
return await getAccessToken();
}
catch {
return null;
}
}
else {
const finalToken = await getAccessToken();
if (finalToken === null) {
throw new Error("Failed to refresh access token.");
}
return finalToken;
}
}
let token = await tryGetAccessToken();
while (token === null) {
await delay_delay(retryIntervalInMs);
token = await tryGetAccessToken();
}
return token;
}
function createTokenCycler(credential, tokenCyclerOptions) {
let refreshWorker = null;
let token = null;
let tenantId;
const options = {
...DEFAULT_CYCLER_OPTIONS,
...tokenCyclerOptions,
};
const cycler = {
get isRefreshing() {
return refreshWorker !== null;
},
get shouldRefresh() {
if (token === null) {
return true;
}
if (cycler.isRefreshing) {
return false;
}
if (token.refreshAfterTimestamp && token.refreshAfterTimestamp < Date.now()) {
return true;
}
return token.expiresOnTimestamp - options.refreshWindowInMs < Date.now();
},
get mustRefresh() {
return (token === null || token.expiresOnTimestamp - options.forcedRefreshWindowInMs < Date.now());
},
};
function refresh(scopes, getTokenOptions) {
if (!cycler.isRefreshing) {
const tryGetAccessToken = () => credential.getToken(scopes, getTokenOptions);
refreshWorker = beginRefresh(tryGetAccessToken, options.retryIntervalInMs,
token?.expiresOnTimestamp ?? Date.now())
.then((_token) => {
refreshWorker = null;
token = _token;
tenantId = getTokenOptions.tenantId;
return token;
})
.catch((reason) => {
refreshWorker = null;
token = null;
tenantId = undefined;
throw reason;
});
}
return refreshWorker;
}
return async (scopes, tokenOptions) => {
const hasClaimChallenge = Boolean(tokenOptions.claims);
const tenantIdChanged = tenantId !== tokenOptions.tenantId;
if (hasClaimChallenge) {
token = null;
}
const mustRefresh = tenantIdChanged || hasClaimChallenge || cycler.mustRefresh;
if (mustRefresh) {
return refresh(scopes, tokenOptions);
}
if (cycler.shouldRefresh) {
refresh(scopes, tokenOptions);
}
return token;
};
}
;
const esm_context = createLoggerContext({
logLevelEnvVarName: "AZURE_LOG_LEVEL",
namespace: "azure",
});
const AzureLogger = esm_context.logger;
function esm_setLogLevel(level) {
esm_context.setLogLevel(level);
}
function esm_getLogLevel() {
return esm_context.getLogLevel();
}
function esm_createClientLogger(namespace) {
return esm_context.createClientLogger(namespace);
}
;
const esm_log_logger = esm_createClientLogger("core-rest-pipeline");
;
const custom = external_node_util_namespaceObject.inspect.custom;
;
const RedactedString = "REDACTED";
const defaultAllowedHeaderNames = [
"x-ms-client-request-id",
"x-ms-return-client-request-id",
"x-ms-useragent",
"x-ms-correlation-request-id",
"x-ms-request-id",
"client-request-id",
"ms-cv",
"return-client-request-id",
"traceparent",
"Access-Control-Allow-Credentials",
"Access-Control-Allow-Headers",
"Access-Control-Allow-Methods",
"Access-Control-Allow-Origin",
"Access-Control-Expose-Headers",
"Access-Control-Max-Age",
"Access-Control-Request-Headers",
"Access-Control-Request-Method",
"Origin",
"Accept",
"Accept-Encoding",
"Cache-Control",
"Connection",
"Content-Length",
"Content-Type",
"Date",
"ETag",
"Expires",
"If-Match",
"If-Modified-Since",
"If-None-Match",
"If-Unmodified-Since",
"Last-Modified",
"Pragma",
"Request-Id",
"Retry-After",
"Server",
"Transfer-Encoding",
"User-Agent",
"WWW-Authenticate",
];
const defaultAllowedQueryParameters = ["api-version"];
class Sanitizer {
allowedHeaderNames;
allowedQueryParameters;
constructor({ additionalAllowedHeaderNames: allowedHeaderNames = [], additionalAllowedQueryParameters: allowedQueryParameters = [], } = {}) {
allowedHeaderNames = defaultAllowedHeaderNames.concat(allowedHeaderNames);
allowedQueryParameters = defaultAllowedQueryParameters.concat(allowedQueryParameters);
this.allowedHeaderNames = new Set(allowedHeaderNames.map((n) => n.toLowerCase()));
this.allowedQueryParameters = new Set(allowedQueryParameters.map((p) => p.toLowerCase()));
}
sanitize(obj) {
const seen = new Set();
return JSON.stringify(obj, (key, value) => {
if (value instanceof Error) {
return {
...value,
name: value.name,
message: value.message,
};
}
if (key === "headers" && isObject(value)) {
return this.sanitizeHeaders(value);
}
else if (key === "url" && typeof value === "string") {
return this.sanitizeUrl(value);
}
else if (key === "query" && isObject(value)) {
return this.sanitizeQuery(value);
}
else if (key === "body") {
return undefined;
}
else if (key === "response") {
return undefined;
}
else if (key === "operationSpec") {
return undefined;
}
else if (Array.isArray(value) || isObject(value)) {
if (seen.has(value)) {
return "[Circular]";
}
seen.add(value);
}
return value;
}, 2);
}
sanitizeUrl(value) {
if (typeof value !== "string" || value === null || value === "") {
return value;
}
const url = new URL(value);
if (!url.search) {
return value;
}
for (const [key] of url.searchParams) {
if (!this.allowedQueryParameters.has(key.toLowerCase())) {
url.searchParams.set(key, RedactedString);
}
}
return url.toString();
}
sanitizeHeaders(obj) {
const sanitized = {};
for (const key of Object.keys(obj)) {
if (this.allowedHeaderNames.has(key.toLowerCase())) {
sanitized[key] = obj[key];
}
else {
sanitized[key] = RedactedString;
}
}
return sanitized;
}
sanitizeQuery(value) {
if (typeof value !== "object" || value === null) {
return value;
}
const sanitized = {};
for (const k of Object.keys(value)) {
if (this.allowedQueryParameters.has(k.toLowerCase())) {
sanitized[k] = value[k];
}
else {
sanitized[k] = RedactedString;
}
}
return sanitized;
}
}
;
const errorSanitizer = new Sanitizer();
class RestError extends Error {
static REQUEST_SEND_ERROR = "REQUEST_SEND_ERROR";
static PARSE_ERROR = "PARSE_ERROR";
code;
statusCode;
request;
response;
details;
constructor(message, options = {}) {
super(message);
this.name = "RestError";
this.code = options.code;
this.statusCode = options.statusCode;
Object.defineProperty(this, "request", { value: options.request, enumerable: false });
Object.defineProperty(this, "response", { value: options.response, enumerable: false });
const agent = this.request?.agent
? {
maxFreeSockets: this.request.agent.maxFreeSockets,
maxSockets: this.request.agent.maxSockets,
}
: undefined;
Object.defineProperty(this, custom, {
value: () => {
return `RestError: ${this.message} \n ${errorSanitizer.sanitize({
...this,
request: { ...this.request, agent },
response: this.response,
})}`;
},
enumerable: false,
});
Object.setPrototypeOf(this, RestError.prototype);
}
}
function isRestError(e) {
if (e instanceof RestError) {
return true;
}
return isError(e) && e.name === "RestError";
}
;
const restError_RestError = RestError;
function restError_isRestError(e) {
return isRestError(e);
}
;
const bearerTokenAuthenticationPolicyName = "bearerTokenAuthenticationPolicy";
async function trySendRequest(request, next) {
try {
return [await next(request), undefined];
}
catch (e) {
if (restError_isRestError(e) && e.response) {
return [e.response, e];
}
else {
throw e;
}
}
}
async function defaultAuthorizeRequest(options) {
const { scopes, getAccessToken, request } = options;
const getTokenOptions = {
abortSignal: request.abortSignal,
tracingOptions: request.tracingOptions,
enableCae: true,
};
const accessToken = await getAccessToken(scopes, getTokenOptions);
if (accessToken) {
options.request.headers.set("Authorization", `Bearer ${accessToken.token}`);
}
}
function isChallengeResponse(response) {
return response.status === 401 && response.headers.has("WWW-Authenticate");
}
async function authorizeRequestOnCaeChallenge(onChallengeOptions, caeClaims) {
const { scopes } = onChallengeOptions;
const accessToken = await onChallengeOptions.getAccessToken(scopes, {
enableCae: true,
claims: caeClaims,
});
if (!accessToken) {
return false;
}
onChallengeOptions.request.headers.set("Authorization", `${accessToken.tokenType ?? "Bearer"} ${accessToken.token}`);
return true;
}
function bearerTokenAuthenticationPolicy(options) {
const { credential, scopes, challengeCallbacks } = options;
const logger = options.logger || esm_log_logger;
const callbacks = {
authorizeRequest: challengeCallbacks?.authorizeRequest?.bind(challengeCallbacks) ?? defaultAuthorizeRequest,
authorizeRequestOnChallenge: challengeCallbacks?.authorizeRequestOnChallenge?.bind(challengeCallbacks),
};
const getAccessToken = credential
? createTokenCycler(credential )
: () => Promise.resolve(null);
return {
name: bearerTokenAuthenticationPolicyName,
async sendRequest(request, next) {
if (!request.url.toLowerCase().startsWith("https://")) {
throw new Error("Bearer token authentication is not permitted for non-TLS protected (non-https) URLs.");
}
await callbacks.authorizeRequest({
scopes: Array.isArray(scopes) ? scopes : [scopes],
request,
getAccessToken,
logger,
});
let response;
let error;
let shouldSendRequest;
[response, error] = await trySendRequest(request, next);
if (isChallengeResponse(response)) {
let claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate"));
if (claims) {
let parsedClaim;
try {
parsedClaim = atob(claims);
}
catch (e) {
logger.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
return response;
}
shouldSendRequest = await authorizeRequestOnCaeChallenge({
scopes: Array.isArray(scopes) ? scopes : [scopes],
response,
request,
getAccessToken,
logger,
}, parsedClaim);
if (shouldSendRequest) {
[response, error] = await trySendRequest(request, next);
}
}
else if (callbacks.authorizeRequestOnChallenge) {
shouldSendRequest = await callbacks.authorizeRequestOnChallenge({
scopes: Array.isArray(scopes) ? scopes : [scopes],
request,
response,
getAccessToken,
logger,
});
if (shouldSendRequest) {
[response, error] = await trySendRequest(request, next);
}
if (isChallengeResponse(response)) {
claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate") ?? "");
if (claims) {
let parsedClaim;
try {
parsedClaim = atob(claims);
}
catch (e) {
logger.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
return response;
}
shouldSendRequest = await authorizeRequestOnCaeChallenge({
scopes: Array.isArray(scopes) ? scopes : [scopes],
response,
request,
getAccessToken,
logger,
}, parsedClaim);
if (shouldSendRequest) {
[response, error] = await trySendRequest(request, next);
}
}
}
}
}
if (error) {
throw error;
}
else {
return response;
}
},
};
}
function parseChallenges(challenges) {
const challengeRegex = /(\w+)\s+((?:\w+=(?:"[^"]*"|[^,]*),?\s*)+)/g;
const paramRegex = /(\w+)="([^"]*)"/g;
const parsedChallenges = [];
let match;
while ((match = challengeRegex.exec(challenges)) !== null) {
const scheme = match[1];
const paramsString = match[2];
const params = {};
let paramMatch;
while ((paramMatch = paramRegex.exec(paramsString)) !== null) {
params[paramMatch[1]] = paramMatch[2];
}
parsedChallenges.push({ scheme, params });
}
return parsedChallenges;
}
function getCaeChallengeClaims(challenges) {
if (!challenges) {
return;
}
const parsedChallenges = parseChallenges(challenges);
return parsedChallenges.find((x) => x.scheme === "Bearer" && x.params.claims && x.params.error === "insufficient_claims")?.params.claims;
}
;
const XML_ATTRKEY = "$";
const XML_CHARKEY = "_";
;
function encodeString(value) {
return uint8ArrayToString(stringToUint8Array(value, "utf-8"), "base64");
}
function encodeByteArray(value) {
return esm_uint8ArrayToString(value, "base64");
}
function decodeString(value) {
return esm_stringToUint8Array(value, "base64");
}
function decodeStringToString(value) {
return uint8ArrayToString(stringToUint8Array(value, "base64"), "utf-8");
}
;
function isPrimitiveBody(value, mapperTypeName) {
return (mapperTypeName !== "Composite" &&
mapperTypeName !== "Dictionary" &&
(typeof value === "string" ||
typeof value === "number" ||
typeof value === "boolean" ||
mapperTypeName?.match(/^(Date|DateTime|DateTimeRfc1123|UnixTime|ByteArray|Base64Url)$/i) !==
null ||
value === undefined ||
value === null));
}
const validateISODuration = /^(-|\+)?P(?:([-+]?[0-9,.]*)Y)?(?:([-+]?[0-9,.]*)M)?(?:([-+]?[0-9,.]*)W)?(?:([-+]?[0-9,.]*)D)?(?:T(?:([-+]?[0-9,.]*)H)?(?:([-+]?[0-9,.]*)M)?(?:([-+]?[0-9,.]*)S)?)?$/;
function isDuration(value) {
return validateISODuration.test(value);
}
const validUuidRegex = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/i;
function isValidUuid(uuid) {
return validUuidRegex.test(uuid);
}
function handleNullableResponseAndWrappableBody(responseObject) {
const combinedHeadersAndBody = {
...responseObject.headers,
...responseObject.body,
};
if (responseObject.hasNullableType &&
Object.getOwnPropertyNames(combinedHeadersAndBody).length === 0) {
return responseObject.shouldWrapBody ? { body: null } : null;
}
else {
return responseObject.shouldWrapBody
? {
...responseObject.headers,
body: responseObject.body,
}
: combinedHeadersAndBody;
}
}
function flattenResponse(fullResponse, responseSpec) {
const parsedHeaders = fullResponse.parsedHeaders;
if (fullResponse.request.method === "HEAD") {
return {
...parsedHeaders,
body: fullResponse.parsedBody,
};
}
const bodyMapper = responseSpec && responseSpec.bodyMapper;
const isNullable = Boolean(bodyMapper?.nullable);
const expectedBodyTypeName = bodyMapper?.type.name;
if (expectedBodyTypeName === "Stream") {
return {
...parsedHeaders,
blobBody: fullResponse.blobBody,
readableStreamBody: fullResponse.readableStreamBody,
};
}
const modelProperties = (expectedBodyTypeName === "Composite" &&
bodyMapper.type.modelProperties) ||
{};
const isPageableResponse = Object.keys(modelProperties).some((k) => modelProperties[k].serializedName === "");
if (expectedBodyTypeName === "Sequence" || isPageableResponse) {
const arrayResponse = fullResponse.parsedBody ?? [];
for (const key of Object.keys(modelProperties)) {
if (modelProperties[key].serializedName) {
arrayResponse[key] = fullResponse.parsedBody?.[key];
}
}
if (parsedHeaders) {
for (const key of Object.keys(parsedHeaders)) {
arrayResponse[key] = parsedHeaders[key];
}
}
return isNullable &&
!fullResponse.parsedBody &&
!parsedHeaders &&
Object.getOwnPropertyNames(modelProperties).length === 0
? null
: arrayResponse;
}
return handleNullableResponseAndWrappableBody({
body: fullResponse.parsedBody,
headers: parsedHeaders,
hasNullableType: isNullable,
shouldWrapBody: isPrimitiveBody(fullResponse.parsedBody, expectedBodyTypeName),
});
}
;
class SerializerImpl {
modelMappers;
isXML;
constructor(modelMappers = {}, isXML = false) {
this.modelMappers = modelMappers;
this.isXML = isXML;
}
validateConstraints(mapper, value, objectName) {
const failValidation = (constraintName, constraintValue) => {
throw new Error(`"${objectName}" with value "${value}" should satisfy the constraint "${constraintName}": ${constraintValue}.`);
};
if (mapper.constraints && value !== undefined && value !== null) {
const { ExclusiveMaximum, ExclusiveMinimum, InclusiveMaximum, InclusiveMinimum, MaxItems, MaxLength, MinItems, MinLength, MultipleOf, Pattern, UniqueItems, } = mapper.constraints;
if (ExclusiveMaximum !== undefined && value >= ExclusiveMaximum) {
failValidation("ExclusiveMaximum", ExclusiveMaximum);
}
if (ExclusiveMinimum !== undefined && value <= ExclusiveMinimum) {
failValidation("ExclusiveMinimum", ExclusiveMinimum);
}
if (InclusiveMaximum !== undefined && value > InclusiveMaximum) {
failValidation("InclusiveMaximum", InclusiveMaximum);
}
if (InclusiveMinimum !== undefined && value < InclusiveMinimum) {
failValidation("InclusiveMinimum", InclusiveMinimum);
}
if (MaxItems !== undefined && value.length > MaxItems) {
failValidation("MaxItems", MaxItems);
}
if (MaxLength !== undefined && value.length > MaxLength) {
failValidation("MaxLength", MaxLength);
}
if (MinItems !== undefined && value.length < MinItems) {
failValidation("MinItems", MinItems);
}
if (MinLength !== undefined && value.length < MinLength) {
failValidation("MinLength", MinLength);
}
if (MultipleOf !== undefined && value % MultipleOf !== 0) {
failValidation("MultipleOf", MultipleOf);
}
if (Pattern) {
const pattern = typeof Pattern === "string" ? new RegExp(Pattern) : Pattern;
if (typeof value !== "string" || value.match(pattern) === null) {
failValidation("Pattern", Pattern);
}
}
if (UniqueItems &&
value.some((item, i, ar) => ar.indexOf(item) !== i)) {
failValidation("UniqueItems", UniqueItems);
}
}
}
serialize(mapper, object, objectName, options = { xml: {} }) {
const updatedOptions = {
xml: {
rootName: options.xml.rootName ?? "",
includeRoot: options.xml.includeRoot ?? false,
xmlCharKey: options.xml.xmlCharKey ?? XML_CHARKEY,
},
};
let payload = {};
const mapperType = mapper.type.name;
if (!objectName) {
objectName = mapper.serializedName;
}
if (mapperType.match(/^Sequence$/i) !== null) {
payload = [];
}
if (mapper.isConstant) {
object = mapper.defaultValue;
}
const { required, nullable } = mapper;
if (required && nullable && object === undefined) {
throw new Error(`${objectName} cannot be undefined.`);
}
if (required && !nullable && (object === undefined || object === null)) {
throw new Error(`${objectName} cannot be null or undefined.`);
}
if (!required && nullable === false && object === null) {
throw new Error(`${objectName} cannot be null.`);
}
if (object === undefined || object === null) {
payload = object;
}
else {
if (mapperType.match(/^any$/i) !== null) {
payload = object;
}
else if (mapperType.match(/^(Number|String|Boolean|Object|Stream|Uuid)$/i) !== null) {
payload = serializeBasicTypes(mapperType, objectName, object);
}
else if (mapperType.match(/^Enum$/i) !== null) {
const enumMapper = mapper;
payload = serializeEnumType(objectName, enumMapper.type.allowedValues, object);
}
else if (mapperType.match(/^(Date|DateTime|TimeSpan|DateTimeRfc1123|UnixTime)$/i) !== null) {
payload = serializeDateTypes(mapperType, object, objectName);
}
else if (mapperType.match(/^ByteArray$/i) !== null) {
payload = serializeByteArrayType(objectName, object);
}
else if (mapperType.match(/^Base64Url$/i) !== null) {
payload = serializeBase64UrlType(objectName, object);
}
else if (mapperType.match(/^Sequence$/i) !== null) {
payload = serializeSequenceType(this, mapper, object, objectName, Boolean(this.isXML), updatedOptions);
}
else if (mapperType.match(/^Dictionary$/i) !== null) {
payload = serializeDictionaryType(this, mapper, object, objectName, Boolean(this.isXML), updatedOptions);
}
else if (mapperType.match(/^Composite$/i) !== null) {
payload = serializeCompositeType(this, mapper, object, objectName, Boolean(this.isXML), updatedOptions);
}
}
return payload;
}
deserialize(mapper, responseBody, objectName, options = { xml: {} }) {
const updatedOptions = {
xml: {
rootName: options.xml.rootName ?? "",
includeRoot: options.xml.includeRoot ?? false,
xmlCharKey: options.xml.xmlCharKey ?? XML_CHARKEY,
},
ignoreUnknownProperties: options.ignoreUnknownProperties ?? false,
};
if (responseBody === undefined || responseBody === null) {
if (this.isXML && mapper.type.name === "Sequence" && !mapper.xmlIsWrapped) {
responseBody = [];
}
if (mapper.defaultValue !== undefined) {
responseBody = mapper.defaultValue;
}
return responseBody;
}
let payload;
const mapperType = mapper.type.name;
if (!objectName) {
objectName = mapper.serializedName;
}
if (mapperType.match(/^Composite$/i) !== null) {
payload = deserializeCompositeType(this, mapper, responseBody, objectName, updatedOptions);
}
else {
if (this.isXML) {
const xmlCharKey = updatedOptions.xml.xmlCharKey;
if (responseBody[XML_ATTRKEY] !== undefined && responseBody[xmlCharKey] !== undefined) {
responseBody = responseBody[xmlCharKey];
}
}
if (mapperType.match(/^Number$/i) !== null) {
payload = parseFloat(responseBody);
if (isNaN(payload)) {
payload = responseBody;
}
}
else if (mapperType.match(/^Boolean$/i) !== null) {
if (responseBody === "true") {
payload = true;
}
else if (responseBody === "false") {
payload = false;
}
else {
payload = responseBody;
}
}
else if (mapperType.match(/^(String|Enum|Object|Stream|Uuid|TimeSpan|any)$/i) !== null) {
payload = responseBody;
}
else if (mapperType.match(/^(Date|DateTime|DateTimeRfc1123)$/i) !== null) {
payload = new Date(responseBody);
}
else if (mapperType.match(/^UnixTime$/i) !== null) {
payload = unixTimeToDate(responseBody);
}
else if (mapperType.match(/^ByteArray$/i) !== null) {
payload = decodeString(responseBody);
}
else if (mapperType.match(/^Base64Url$/i) !== null) {
payload = base64UrlToByteArray(responseBody);
}
else if (mapperType.match(/^Sequence$/i) !== null) {
payload = deserializeSequenceType(this, mapper, responseBody, objectName, updatedOptions);
}
else if (mapperType.match(/^Dictionary$/i) !== null) {
payload = deserializeDictionaryType(this, mapper, responseBody, objectName, updatedOptions);
}
}
if (mapper.isConstant) {
payload = mapper.defaultValue;
}
return payload;
}
}
function createSerializer(modelMappers = {}, isXML = false) {
return new SerializerImpl(modelMappers, isXML);
}
function trimEnd(str, ch) {
let len = str.length;
while (len - 1 >= 0 && str[len - 1] === ch) {
--len;
}
return str.substr(0, len);
}
function bufferToBase64Url(buffer) {
if (!buffer) {
return undefined;
}
if (!(buffer instanceof Uint8Array)) {
throw new Error(`Please provide an input of type Uint8Array for converting to Base64Url.`);
}
const str = encodeByteArray(buffer);
return trimEnd(str, "=").replace(/\+/g, "-").replace(/\//g, "_");
}
function base64UrlToByteArray(str) {
if (!str) {
return undefined;
}
if (str && typeof str.valueOf() !== "string") {
throw new Error("Please provide an input of type string for converting to Uint8Array");
}
str = str.replace(/-/g, "+").replace(/_/g, "/");
return decodeString(str);
}
function splitSerializeName(prop) {
const classes = [];
let partialclass = "";
if (prop) {
const subwords = prop.split(".");
for (const item of subwords) {
if (item.charAt(item.length - 1) === "\\") {
partialclass += item.substr(0, item.length - 1) + ".";
}
else {
partialclass += item;
classes.push(partialclass);
partialclass = "";
}
}
}
return classes;
}
function dateToUnixTime(d) {
if (!d) {
return undefined;
}
if (typeof d.valueOf() === "string") {
d = new Date(d);
}
return Math.floor(d.getTime() / 1000);
}
function unixTimeToDate(n) {
if (!n) {
return undefined;
}
return new Date(n * 1000);
}
function serializeBasicTypes(typeName, objectName, value) {
if (value !== null && value !== undefined) {
if (typeName.match(/^Number$/i) !== null) {
if (typeof value !== "number") {
throw new Error(`${objectName} with value ${value} must be of type number.`);
}
}
else if (typeName.match(/^String$/i) !== null) {
if (typeof value.valueOf() !== "string") {
throw new Error(`${objectName} with value "${value}" must be of type string.`);
}
}
else if (typeName.match(/^Uuid$/i) !== null) {
if (!(typeof value.valueOf() === "string" && isValidUuid(value))) {
throw new Error(`${objectName} with value "${value}" must be of type string and a valid uuid.`);
}
}
else if (typeName.match(/^Boolean$/i) !== null) {
if (typeof value !== "boolean") {
throw new Error(`${objectName} with value ${value} must be of type boolean.`);
}
}
else if (typeName.match(/^Stream$/i) !== null) {
const objectType = typeof value;
if (objectType !== "string" &&
typeof value.pipe !== "function" &&
typeof value.tee !== "function" &&
!(value instanceof ArrayBuffer) &&
!ArrayBuffer.isView(value) &&
!((typeof Blob === "function" || typeof Blob === "object") && value instanceof Blob) &&
objectType !== "function") {
throw new Error(`${objectName} must be a string, Blob, ArrayBuffer, ArrayBufferView, ReadableStream, or () => ReadableStream.`);
}
}
}
return value;
}
function serializeEnumType(objectName, allowedValues, value) {
if (!allowedValues) {
throw new Error(`Please provide a set of allowedValues to validate ${objectName} as an Enum Type.`);
}
const isPresent = allowedValues.some((item) => {
if (typeof item.valueOf() === "string") {
return item.toLowerCase() === value.toLowerCase();
}
return item === value;
});
if (!isPresent) {
throw new Error(`${value} is not a valid value for ${objectName}. The valid values are: ${JSON.stringify(allowedValues)}.`);
}
return value;
}
function serializeByteArrayType(objectName, value) {
if (value !== undefined && value !== null) {
if (!(value instanceof Uint8Array)) {
throw new Error(`${objectName} must be of type Uint8Array.`);
}
value = encodeByteArray(value);
}
return value;
}
function serializeBase64UrlType(objectName, value) {
if (value !== undefined && value !== null) {
if (!(value instanceof Uint8Array)) {
throw new Error(`${objectName} must be of type Uint8Array.`);
}
value = bufferToBase64Url(value);
}
return value;
}
function serializeDateTypes(typeName, value, objectName) {
if (value !== undefined && value !== null) {
if (typeName.match(/^Date$/i) !== null) {
if (!(value instanceof Date ||
(typeof value.valueOf() === "string" && !isNaN(Date.parse(value))))) {
throw new Error(`${objectName} must be an instanceof Date or a string in ISO8601 format.`);
}
value =
value instanceof Date
? value.toISOString().substring(0, 10)
: new Date(value).toISOString().substring(0, 10);
}
else if (typeName.match(/^DateTime$/i) !== null) {
if (!(value instanceof Date ||
(typeof value.valueOf() === "string" && !isNaN(Date.parse(value))))) {
throw new Error(`${objectName} must be an instanceof Date or a string in ISO8601 format.`);
}
value = value instanceof Date ? value.toISOString() : new Date(value).toISOString();
}
else if (typeName.match(/^DateTimeRfc1123$/i) !== null) {
if (!(value instanceof Date ||
(typeof value.valueOf() === "string" && !isNaN(Date.parse(value))))) {
throw new Error(`${objectName} must be an instanceof Date or a string in RFC-1123 format.`);
}
value = value instanceof Date ? value.toUTCString() : new Date(value).toUTCString();
}
else if (typeName.match(/^UnixTime$/i) !== null) {
if (!(value instanceof Date ||
(typeof value.valueOf() === "string" && !isNaN(Date.parse(value))))) {
throw new Error(`${objectName} must be an instanceof Date or a string in RFC-1123/ISO8601 format ` +
`for it to be serialized in UnixTime/Epoch format.`);
}
value = dateToUnixTime(value);
}
else if (typeName.match(/^TimeSpan$/i) !== null) {
if (!isDuration(value)) {
throw new Error(`${objectName} must be a string in ISO 8601 format. Instead was "${value}".`);
}
}
}
return value;
}
function serializeSequenceType(serializer, mapper, object, objectName, isXml, options) {
if (!Array.isArray(object)) {
throw new Error(`${objectName} must be of type Array.`);
}
let elementType = mapper.type.element;
if (!elementType || typeof elementType !== "object") {
throw new Error(`"element" metadata for an Array must be defined in the ` +
`mapper and it must be of type "object" in ${objectName}.`);
}
if (elementType.type.name === "Composite" && elementType.type.className) {
elementType = serializer.modelMappers[elementType.type.className] ?? elementType;
}
const tempArray = [];
for (let i = 0; i < object.length; i++) {
const serializedValue = serializer.serialize(elementType, object[i], objectName, options);
if (isXml && elementType.xmlNamespace) {
const xmlnsKey = elementType.xmlNamespacePrefix
? `xmlns:${elementType.xmlNamespacePrefix}`
: "xmlns";
if (elementType.type.name === "Composite") {
tempArray[i] = { ...serializedValue };
tempArray[i][XML_ATTRKEY] = { [xmlnsKey]: elementType.xmlNamespace };
}
else {
tempArray[i] = {};
tempArray[i][options.xml.xmlCharKey] = serializedValue;
tempArray[i][XML_ATTRKEY] = { [xmlnsKey]: elementType.xmlNamespace };
}
}
else {
tempArray[i] = serializedValue;
}
}
return tempArray;
}
function serializeDictionaryType(serializer, mapper, object, objectName, isXml, options) {
if (typeof object !== "object") {
throw new Error(`${objectName} must be of type object.`);
}
const valueType = mapper.type.value;
if (!valueType || typeof valueType !== "object") {
throw new Error(`"value" metadata for a Dictionary must be defined in the ` +
`mapper and it must of type "object" in ${objectName}.`);
}
const tempDictionary = {};
for (const key of Object.keys(object)) {
const serializedValue = serializer.serialize(valueType, object[key], objectName, options);
tempDictionary[key] = getXmlObjectValue(valueType, serializedValue, isXml, options);
}
if (isXml && mapper.xmlNamespace) {
const xmlnsKey = mapper.xmlNamespacePrefix ? `xmlns:${mapper.xmlNamespacePrefix}` : "xmlns";
const result = tempDictionary;
result[XML_ATTRKEY] = { [xmlnsKey]: mapper.xmlNamespace };
return result;
}
return tempDictionary;
}
function resolveAdditionalProperties(serializer, mapper, objectName) {
const additionalProperties = mapper.type.additionalProperties;
if (!additionalProperties && mapper.type.className) {
const modelMapper = resolveReferencedMapper(serializer, mapper, objectName);
return modelMapper?.type.additionalProperties;
}
return additionalProperties;
}
function resolveReferencedMapper(serializer, mapper, objectName) {
const className = mapper.type.className;
if (!className) {
throw new Error(`Class name for model "${objectName}" is not provided in the mapper "${JSON.stringify(mapper, undefined, 2)}".`);
}
return serializer.modelMappers[className];
}
function resolveModelProperties(serializer, mapper, objectName) {
let modelProps = mapper.type.modelProperties;
if (!modelProps) {
const modelMapper = resolveReferencedMapper(serializer, mapper, objectName);
if (!modelMapper) {
throw new Error(`mapper() cannot be null or undefined for model "${mapper.type.className}".`);
}
modelProps = modelMapper?.type.modelProperties;
if (!modelProps) {
throw new Error(`modelProperties cannot be null or undefined in the ` +
`mapper "${JSON.stringify(modelMapper)}" of type "${mapper.type.className}" for object "${objectName}".`);
}
}
return modelProps;
}
function serializeCompositeType(serializer, mapper, object, objectName, isXml, options) {
if (getPolymorphicDiscriminatorRecursively(serializer, mapper)) {
mapper = getPolymorphicMapper(serializer, mapper, object, "clientName");
}
if (object !== undefined && object !== null) {
const payload = {};
const modelProps = resolveModelProperties(serializer, mapper, objectName);
for (const key of Object.keys(modelProps)) {
const propertyMapper = modelProps[key];
if (propertyMapper.readOnly) {
continue;
}
let propName;
let parentObject = payload;
if (serializer.isXML) {
if (propertyMapper.xmlIsWrapped) {
propName = propertyMapper.xmlName;
}
else {
propName = propertyMapper.xmlElementName || propertyMapper.xmlName;
}
}
else {
const paths = splitSerializeName(propertyMapper.serializedName);
propName = paths.pop();
for (const pathName of paths) {
const childObject = parentObject[pathName];
if ((childObject === undefined || childObject === null) &&
((object[key] !== undefined && object[key] !== null) ||
propertyMapper.defaultValue !== undefined)) {
parentObject[pathName] = {};
}
parentObject = parentObject[pathName];
}
}
if (parentObject !== undefined && parentObject !== null) {
if (isXml && mapper.xmlNamespace) {
const xmlnsKey = mapper.xmlNamespacePrefix
? `xmlns:${mapper.xmlNamespacePrefix}`
: "xmlns";
parentObject[XML_ATTRKEY] = {
...parentObject[XML_ATTRKEY],
[xmlnsKey]: mapper.xmlNamespace,
};
}
const propertyObjectName = propertyMapper.serializedName !== ""
? objectName + "." + propertyMapper.serializedName
: objectName;
let toSerialize = object[key];
const polymorphicDiscriminator = getPolymorphicDiscriminatorRecursively(serializer, mapper);
if (polymorphicDiscriminator &&
polymorphicDiscriminator.clientName === key &&
(toSerialize === undefined || toSerialize === null)) {
toSerialize = mapper.serializedName;
}
const serializedValue = serializer.serialize(propertyMapper, toSerialize, propertyObjectName, options);
if (serializedValue !== undefined && propName !== undefined && propName !== null) {
const value = getXmlObjectValue(propertyMapper, serializedValue, isXml, options);
if (isXml && propertyMapper.xmlIsAttribute) {
parentObject[XML_ATTRKEY] = parentObject[XML_ATTRKEY] || {};
parentObject[XML_ATTRKEY][propName] = serializedValue;
}
else if (isXml && propertyMapper.xmlIsWrapped) {
parentObject[propName] = { [propertyMapper.xmlElementName]: value };
}
else {
parentObject[propName] = value;
}
}
}
}
const additionalPropertiesMapper = resolveAdditionalProperties(serializer, mapper, objectName);
if (additionalPropertiesMapper) {
const propNames = Object.keys(modelProps);
for (const clientPropName of Object.keys(object)) {
const isAdditionalProperty = propNames.every((pn) => pn !== clientPropName);
if (isAdditionalProperty) {
Object.defineProperty(payload, clientPropName, {
value: serializer.serialize(additionalPropertiesMapper, object[clientPropName], objectName + '["' + clientPropName + '"]', options),
enumerable: true,
configurable: true,
writable: true,
});
}
}
}
return payload;
}
return object;
}
function getXmlObjectValue(propertyMapper, serializedValue, isXml, options) {
if (!isXml || !propertyMapper.xmlNamespace) {
return serializedValue;
}
const xmlnsKey = propertyMapper.xmlNamespacePrefix
? `xmlns:${propertyMapper.xmlNamespacePrefix}`
: "xmlns";
const xmlNamespace = { [xmlnsKey]: propertyMapper.xmlNamespace };
if (["Composite"].includes(propertyMapper.type.name)) {
if (serializedValue[XML_ATTRKEY]) {
return serializedValue;
}
else {
const result = { ...serializedValue };
result[XML_ATTRKEY] = xmlNamespace;
return result;
}
}
const result = {};
result[options.xml.xmlCharKey] = serializedValue;
result[XML_ATTRKEY] = xmlNamespace;
return result;
}
function isSpecialXmlProperty(propertyName, options) {
return [XML_ATTRKEY, options.xml.xmlCharKey].includes(propertyName);
}
function deserializeCompositeType(serializer, mapper, responseBody, objectName, options) {
const xmlCharKey = options.xml.xmlCharKey ?? XML_CHARKEY;
if (getPolymorphicDiscriminatorRecursively(serializer, mapper)) {
mapper = getPolymorphicMapper(serializer, mapper, responseBody, "serializedName");
}
const modelProps = resolveModelProperties(serializer, mapper, objectName);
let instance = {};
const handledPropertyNames = [];
for (const key of Object.keys(modelProps)) {
const propertyMapper = modelProps[key];
const paths = splitSerializeName(modelProps[key].serializedName);
handledPropertyNames.push(paths[0]);
const { serializedName, xmlName, xmlElementName } = propertyMapper;
let propertyObjectName = objectName;
if (serializedName !== "" && serializedName !== undefined) {
propertyObjectName = objectName + "." + serializedName;
}
const headerCollectionPrefix = propertyMapper.headerCollectionPrefix;
if (headerCollectionPrefix) {
const dictionary = {};
for (const headerKey of Object.keys(responseBody)) {
if (headerKey.startsWith(headerCollectionPrefix)) {
dictionary[headerKey.substring(headerCollectionPrefix.length)] = serializer.deserialize(propertyMapper.type.value, responseBody[headerKey], propertyObjectName, options);
}
handledPropertyNames.push(headerKey);
}
instance[key] = dictionary;
}
else if (serializer.isXML) {
if (propertyMapper.xmlIsAttribute && responseBody[XML_ATTRKEY]) {
instance[key] = serializer.deserialize(propertyMapper, responseBody[XML_ATTRKEY][xmlName], propertyObjectName, options);
}
else if (propertyMapper.xmlIsMsText) {
if (responseBody[xmlCharKey] !== undefined) {
instance[key] = responseBody[xmlCharKey];
}
else if (typeof responseBody === "string") {
instance[key] = responseBody;
}
}
else {
const propertyName = xmlElementName || xmlName || serializedName;
if (propertyMapper.xmlIsWrapped) {
const wrapped = responseBody[xmlName];
const elementList = wrapped?.[xmlElementName] ?? [];
Object.defineProperty(instance, key, {
value: serializer.deserialize(propertyMapper, elementList, propertyObjectName, options),
enumerable: true,
configurable: true,
writable: true,
});
handledPropertyNames.push(xmlName);
}
else {
const property = responseBody[propertyName];
instance[key] = serializer.deserialize(propertyMapper, property, propertyObjectName, options);
handledPropertyNames.push(propertyName);
}
}
}
else {
let propertyInstance;
let res = responseBody;
let steps = 0;
for (const item of paths) {
if (!res)
break;
steps++;
res = res[item];
}
if (res === null && steps < paths.length) {
res = undefined;
}
propertyInstance = res;
const polymorphicDiscriminator = mapper.type.polymorphicDiscriminator;
if (polymorphicDiscriminator &&
key === polymorphicDiscriminator.clientName &&
(propertyInstance === undefined || propertyInstance === null)) {
propertyInstance = mapper.serializedName;
}
let serializedValue;
if (Array.isArray(responseBody[key]) && modelProps[key].serializedName === "") {
propertyInstance = responseBody[key];
const arrayInstance = serializer.deserialize(propertyMapper, propertyInstance, propertyObjectName, options);
for (const [k, v] of Object.entries(instance)) {
if (!Object.prototype.hasOwnProperty.call(arrayInstance, k)) {
arrayInstance[k] = v;
}
}
instance = arrayInstance;
}
else if (propertyInstance !== undefined || propertyMapper.defaultValue !== undefined) {
serializedValue = serializer.deserialize(propertyMapper, propertyInstance, propertyObjectName, options);
instance[key] = serializedValue;
}
}
}
const additionalPropertiesMapper = mapper.type.additionalProperties;
if (additionalPropertiesMapper) {
const isAdditionalProperty = (responsePropName) => {
for (const clientPropName of Object.keys(modelProps)) {
const paths = splitSerializeName(modelProps[clientPropName].serializedName);
if (paths[0] === responsePropName) {
return false;
}
}
return true;
};
for (const responsePropName of Object.keys(responseBody)) {
if (isAdditionalProperty(responsePropName)) {
const deserializedValue = serializer.deserialize(additionalPropertiesMapper, responseBody[responsePropName], objectName + '["' + responsePropName + '"]', options);
Object.defineProperty(instance, responsePropName, {
value: deserializedValue,
enumerable: true,
configurable: true,
writable: true,
});
}
}
}
else if (responseBody && !options.ignoreUnknownProperties) {
for (const key of Object.keys(responseBody)) {
if (instance[key] === undefined &&
!handledPropertyNames.includes(key) &&
!isSpecialXmlProperty(key, options)) {
Object.defineProperty(instance, key, {
value: responseBody[key],
enumerable: true,
configurable: true,
writable: true,
});
}
}
}
return instance;
}
function deserializeDictionaryType(serializer, mapper, responseBody, objectName, options) {
const value = mapper.type.value;
if (!value || typeof value !== "object") {
throw new Error(`"value" metadata for a Dictionary must be defined in the ` +
`mapper and it must of type "object" in ${objectName}`);
}
if (responseBody) {
const tempDictionary = {};
for (const key of Object.keys(responseBody)) {
tempDictionary[key] = serializer.deserialize(value, responseBody[key], objectName, options);
}
return tempDictionary;
}
return responseBody;
}
function deserializeSequenceType(serializer, mapper, responseBody, objectName, options) {
let element = mapper.type.element;
if (!element || typeof element !== "object") {
throw new Error(`"element" metadata for an Array must be defined in the ` +
`mapper and it must be of type "object" in ${objectName}`);
}
if (responseBody) {
if (!Array.isArray(responseBody)) {
responseBody = [responseBody];
}
if (element.type.name === "Composite" && element.type.className) {
element = serializer.modelMappers[element.type.className] ?? element;
}
const tempArray = [];
for (let i = 0; i < responseBody.length; i++) {
tempArray[i] = serializer.deserialize(element, responseBody[i], `${objectName}[${i}]`, options);
}
return tempArray;
}
return responseBody;
}
function getIndexDiscriminator(discriminators, discriminatorValue, typeName) {
const typeNamesToCheck = [typeName];
while (typeNamesToCheck.length) {
const currentName = typeNamesToCheck.shift();
const indexDiscriminator = discriminatorValue === currentName
? discriminatorValue
: currentName + "." + discriminatorValue;
if (Object.prototype.hasOwnProperty.call(discriminators, indexDiscriminator)) {
return discriminators[indexDiscriminator];
}
else {
for (const [name, mapper] of Object.entries(discriminators)) {
if (name.startsWith(currentName + ".") &&
mapper.type.uberParent === currentName &&
mapper.type.className) {
typeNamesToCheck.push(mapper.type.className);
}
}
}
}
return undefined;
}
function getPolymorphicMapper(serializer, mapper, object, polymorphicPropertyName) {
const polymorphicDiscriminator = getPolymorphicDiscriminatorRecursively(serializer, mapper);
if (polymorphicDiscriminator) {
let discriminatorName = polymorphicDiscriminator[polymorphicPropertyName];
if (discriminatorName) {
if (polymorphicPropertyName === "serializedName") {
discriminatorName = discriminatorName.replace(/\\/gi, "");
}
const discriminatorValue = object[discriminatorName];
const typeName = mapper.type.uberParent ?? mapper.type.className;
if (typeof discriminatorValue === "string" && typeName) {
const polymorphicMapper = getIndexDiscriminator(serializer.modelMappers.discriminators, discriminatorValue, typeName);
if (polymorphicMapper) {
mapper = polymorphicMapper;
}
}
}
}
return mapper;
}
function getPolymorphicDiscriminatorRecursively(serializer, mapper) {
return (mapper.type.polymorphicDiscriminator ||
getPolymorphicDiscriminatorSafely(serializer, mapper.type.uberParent) ||
getPolymorphicDiscriminatorSafely(serializer, mapper.type.className));
}
function getPolymorphicDiscriminatorSafely(serializer, typeName) {
return (typeName &&
serializer.modelMappers[typeName] &&
serializer.modelMappers[typeName].type.polymorphicDiscriminator);
}
const MapperTypeNames = {
Base64Url: "Base64Url",
Boolean: "Boolean",
ByteArray: "ByteArray",
Composite: "Composite",
Date: "Date",
DateTime: "DateTime",
DateTimeRfc1123: "DateTimeRfc1123",
Dictionary: "Dictionary",
Enum: "Enum",
Number: "Number",
Object: "Object",
Sequence: "Sequence",
String: "String",
Stream: "Stream",
TimeSpan: "TimeSpan",
UnixTime: "UnixTime",
};
var state_cjs = __nccwpck_require__(303);
;
const state_state = state_cjs .w;
;
function getOperationArgumentValueFromParameter(operationArguments, parameter, fallbackObject) {
let parameterPath = parameter.parameterPath;
const parameterMapper = parameter.mapper;
let value;
if (typeof parameterPath === "string") {
parameterPath = [parameterPath];
}
if (Array.isArray(parameterPath)) {
if (parameterPath.length > 0) {
if (parameterMapper.isConstant) {
value = parameterMapper.defaultValue;
}
else {
let propertySearchResult = getPropertyFromParameterPath(operationArguments, parameterPath);
if (!propertySearchResult.propertyFound && fallbackObject) {
propertySearchResult = getPropertyFromParameterPath(fallbackObject, parameterPath);
}
let useDefaultValue = false;
if (!propertySearchResult.propertyFound) {
useDefaultValue =
parameterMapper.required ||
(parameterPath[0] === "options" && parameterPath.length === 2);
}
value = useDefaultValue ? parameterMapper.defaultValue : propertySearchResult.propertyValue;
}
}
}
else {
if (parameterMapper.required) {
value = {};
}
for (const [propertyName, propertyPath] of Object.entries(parameterPath)) {
const propertyMapper = parameterMapper.type.modelProperties[propertyName];
const propertyValue = getOperationArgumentValueFromParameter(operationArguments, {
parameterPath: propertyPath,
mapper: propertyMapper,
}, fallbackObject);
if (propertyValue !== undefined) {
if (!value) {
value = {};
}
Object.defineProperty(value, propertyName, {
value: propertyValue,
enumerable: true,
configurable: true,
writable: true,
});
}
}
}
return value;
}
function getPropertyFromParameterPath(parent, parameterPath) {
const result = { propertyFound: false };
let i = 0;
for (; i < parameterPath.length; ++i) {
const parameterPathPart = parameterPath[i];
if (parent && parameterPathPart in parent) {
parent = parent[parameterPathPart];
}
else {
break;
}
}
if (i === parameterPath.length) {
result.propertyValue = parent;
result.propertyFound = true;
}
return result;
}
const operationHelpers_originalRequestSymbol = Symbol.for("@azure/core-client original request");
function hasOriginalRequest(request) {
return operationHelpers_originalRequestSymbol in request;
}
function getOperationRequestInfo(request) {
if (hasOriginalRequest(request)) {
return getOperationRequestInfo(request[operationHelpers_originalRequestSymbol]);
}
let info = state_state.operationRequestMap.get(request);
if (!info) {
info = {};
state_state.operationRequestMap.set(request, info);
}
return info;
}
;
const defaultJsonContentTypes = ["application/json", "text/json"];
const defaultXmlContentTypes = ["application/xml", "application/atom+xml"];
const deserializationPolicyName = "deserializationPolicy";
function deserializationPolicy(options = {}) {
const jsonContentTypes = options.expectedContentTypes?.json ?? defaultJsonContentTypes;
const xmlContentTypes = options.expectedContentTypes?.xml ?? defaultXmlContentTypes;
const parseXML = options.parseXML;
const serializerOptions = options.serializerOptions;
const updatedOptions = {
xml: {
rootName: serializerOptions?.xml.rootName ?? "",
includeRoot: serializerOptions?.xml.includeRoot ?? false,
xmlCharKey: serializerOptions?.xml.xmlCharKey ?? XML_CHARKEY,
},
};
return {
name: deserializationPolicyName,
async sendRequest(request, next) {
const response = await next(request);
return deserializeResponseBody(jsonContentTypes, xmlContentTypes, response, updatedOptions, parseXML);
},
};
}
function getOperationResponseMap(parsedResponse) {
let result;
const request = parsedResponse.request;
const operationInfo = getOperationRequestInfo(request);
const operationSpec = operationInfo?.operationSpec;
if (operationSpec) {
if (!operationInfo?.operationResponseGetter) {
result = operationSpec.responses[parsedResponse.status];
}
else {
result = operationInfo?.operationResponseGetter(operationSpec, parsedResponse);
}
}
return result;
}
function shouldDeserializeResponse(parsedResponse) {
const request = parsedResponse.request;
const operationInfo = getOperationRequestInfo(request);
const shouldDeserialize = operationInfo?.shouldDeserialize;
let result;
if (shouldDeserialize === undefined) {
result = true;
}
else if (typeof shouldDeserialize === "boolean") {
result = shouldDeserialize;
}
else {
result = shouldDeserialize(parsedResponse);
}
return result;
}
async function deserializeResponseBody(jsonContentTypes, xmlContentTypes, response, options, parseXML) {
const parsedResponse = await parse(jsonContentTypes, xmlContentTypes, response, options, parseXML);
if (!shouldDeserializeResponse(parsedResponse)) {
return parsedResponse;
}
const operationInfo = getOperationRequestInfo(parsedResponse.request);
const operationSpec = operationInfo?.operationSpec;
if (!operationSpec || !operationSpec.responses) {
return parsedResponse;
}
const responseSpec = getOperationResponseMap(parsedResponse);
const { error, shouldReturnResponse } = handleErrorResponse(parsedResponse, operationSpec, responseSpec, options);
if (error) {
throw error;
}
else if (shouldReturnResponse) {
return parsedResponse;
}
if (responseSpec) {
if (responseSpec.bodyMapper) {
let valueToDeserialize = parsedResponse.parsedBody;
if (operationSpec.isXML && responseSpec.bodyMapper.type.name === MapperTypeNames.Sequence) {
valueToDeserialize =
typeof valueToDeserialize === "object"
? valueToDeserialize[responseSpec.bodyMapper.xmlElementName]
: [];
}
try {
parsedResponse.parsedBody = operationSpec.serializer.deserialize(responseSpec.bodyMapper, valueToDeserialize, "operationRes.parsedBody", options);
}
catch (deserializeError) {
const restError = new restError_RestError(`Error ${deserializeError} occurred in deserializing the responseBody - ${parsedResponse.bodyAsText}`, {
statusCode: parsedResponse.status,
request: parsedResponse.request,
response: parsedResponse,
});
throw restError;
}
}
else if (operationSpec.httpMethod === "HEAD") {
parsedResponse.parsedBody = response.status >= 200 && response.status < 300;
}
if (responseSpec.headersMapper) {
parsedResponse.parsedHeaders = operationSpec.serializer.deserialize(responseSpec.headersMapper, parsedResponse.headers.toJSON(), "operationRes.parsedHeaders", { xml: {}, ignoreUnknownProperties: true });
}
}
return parsedResponse;
}
function isOperationSpecEmpty(operationSpec) {
const expectedStatusCodes = Object.keys(operationSpec.responses);
return (expectedStatusCodes.length === 0 ||
(expectedStatusCodes.length === 1 && expectedStatusCodes[0] === "default"));
}
function handleErrorResponse(parsedResponse, operationSpec, responseSpec, options) {
const isSuccessByStatus = 200 <= parsedResponse.status && parsedResponse.status < 300;
const isExpectedStatusCode = isOperationSpecEmpty(operationSpec)
? isSuccessByStatus
: !!responseSpec;
if (isExpectedStatusCode) {
if (responseSpec) {
if (!responseSpec.isError) {
return { error: null, shouldReturnResponse: false };
}
}
else {
return { error: null, shouldReturnResponse: false };
}
}
const errorResponseSpec = responseSpec ?? operationSpec.responses.default;
const initialErrorMessage = parsedResponse.request.streamResponseStatusCodes?.has(parsedResponse.status)
? `Unexpected status code: ${parsedResponse.status}`
: parsedResponse.bodyAsText;
const error = new restError_RestError(initialErrorMessage, {
statusCode: parsedResponse.status,
request: parsedResponse.request,
response: parsedResponse,
});
if (!errorResponseSpec &&
!(parsedResponse.parsedBody?.error?.code && parsedResponse.parsedBody?.error?.message)) {
throw error;
}
const defaultBodyMapper = errorResponseSpec?.bodyMapper;
const defaultHeadersMapper = errorResponseSpec?.headersMapper;
try {
if (parsedResponse.parsedBody) {
const parsedBody = parsedResponse.parsedBody;
let deserializedError;
if (defaultBodyMapper) {
let valueToDeserialize = parsedBody;
if (operationSpec.isXML && defaultBodyMapper.type.name === MapperTypeNames.Sequence) {
valueToDeserialize = [];
const elementName = defaultBodyMapper.xmlElementName;
if (typeof parsedBody === "object" && elementName) {
valueToDeserialize = parsedBody[elementName];
}
}
deserializedError = operationSpec.serializer.deserialize(defaultBodyMapper, valueToDeserialize, "error.response.parsedBody", options);
}
const internalError = parsedBody.error || deserializedError || parsedBody;
error.code = internalError.code;
if (internalError.message) {
error.message = internalError.message;
}
if (defaultBodyMapper) {
error.response.parsedBody = deserializedError;
}
}
if (parsedResponse.headers && defaultHeadersMapper) {
error.response.parsedHeaders =
operationSpec.serializer.deserialize(defaultHeadersMapper, parsedResponse.headers.toJSON(), "operationRes.parsedHeaders");
}
}
catch (defaultError) {
error.message = `Error "${defaultError.message}" occurred in deserializing the responseBody - "${parsedResponse.bodyAsText}" for the default response.`;
}
return { error, shouldReturnResponse: false };
}
async function parse(jsonContentTypes, xmlContentTypes, operationResponse, opts, parseXML) {
if (!operationResponse.request.streamResponseStatusCodes?.has(operationResponse.status) &&
operationResponse.bodyAsText) {
const text = operationResponse.bodyAsText;
const contentType = operationResponse.headers.get("Content-Type") || "";
const contentComponents = !contentType
? []
: contentType.split(";").map((component) => component.toLowerCase());
try {
if (contentComponents.length === 0 ||
contentComponents.some((component) => jsonContentTypes.indexOf(component) !== -1)) {
operationResponse.parsedBody = JSON.parse(text);
return operationResponse;
}
else if (contentComponents.some((component) => xmlContentTypes.indexOf(component) !== -1)) {
if (!parseXML) {
throw new Error("Parsing XML not supported.");
}
const body = await parseXML(text, opts.xml);
operationResponse.parsedBody = body;
return operationResponse;
}
}
catch (err) {
const msg = `Error "${err}" occurred while parsing the response body - ${operationResponse.bodyAsText}.`;
const errCode = err.code || restError_RestError.PARSE_ERROR;
const e = new restError_RestError(msg, {
code: errCode,
statusCode: operationResponse.status,
request: operationResponse.request,
response: operationResponse,
});
throw e;
}
}
return operationResponse;
}
;
const logPolicyName = "logPolicy";
function logPolicy(options = {}) {
const logger = options.logger ?? log_logger.info;
const sanitizer = new Sanitizer({
additionalAllowedHeaderNames: options.additionalAllowedHeaderNames,
additionalAllowedQueryParameters: options.additionalAllowedQueryParameters,
});
return {
name: logPolicyName,
async sendRequest(request, next) {
if (!logger.enabled) {
return next(request);
}
logger(`Request: ${sanitizer.sanitize(request)}`);
const response = await next(request);
logger(`Response status code: ${response.status}`);
logger(`Headers: ${sanitizer.sanitize(response.headers)}`);
return response;
},
};
}
;
const logPolicy_logPolicyName = ( null && (tspLogPolicyName));
function logPolicy_logPolicy(options = {}) {
return logPolicy({
logger: esm_log_logger.info,
...options,
});
}
;
const ValidPhaseNames = new Set(["Deserialize", "Serialize", "Retry", "Sign"]);
class HttpPipeline {
_policies = [];
_orderedPolicies;
constructor(policies) {
this._policies = policies?.slice(0) ?? [];
this._orderedPolicies = undefined;
}
addPolicy(policy, options = {}) {
if (options.phase && options.afterPhase) {
throw new Error("Policies inside a phase cannot specify afterPhase.");
}
if (options.phase && !ValidPhaseNames.has(options.phase)) {
throw new Error(`Invalid phase name: ${options.phase}`);
}
if (options.afterPhase && !ValidPhaseNames.has(options.afterPhase)) {
throw new Error(`Invalid afterPhase name: ${options.afterPhase}`);
}
this._policies.push({
policy,
options,
});
this._orderedPolicies = undefined;
}
removePolicy(options) {
const removedPolicies = [];
this._policies = this._policies.filter((policyDescriptor) => {
if ((options.name && policyDescriptor.policy.name === options.name) ||
(options.phase && policyDescriptor.options.phase === options.phase)) {
removedPolicies.push(policyDescriptor.policy);
return false;
}
else {
return true;
}
});
this._orderedPolicies = undefined;
return removedPolicies;
}
sendRequest(httpClient, request) {
const policies = this.getOrderedPolicies();
const pipeline = policies.reduceRight((next, policy) => {
return (req) => {
return policy.sendRequest(req, next);
};
}, (req) => httpClient.sendRequest(req));
return pipeline(request);
}
getOrderedPolicies() {
if (!this._orderedPolicies) {
this._orderedPolicies = this.orderPolicies();
}
return this._orderedPolicies;
}
clone() {
return new HttpPipeline(this._policies);
}
static create() {
return new HttpPipeline();
}
orderPolicies() {
const result = [];
const policyMap = new Map();
function createPhase(name) {
return {
name,
policies: new Set(),
hasRun: false,
hasAfterPolicies: false,
};
}
const serializePhase = createPhase("Serialize");
const noPhase = createPhase("None");
const deserializePhase = createPhase("Deserialize");
const retryPhase = createPhase("Retry");
const signPhase = createPhase("Sign");
const orderedPhases = [serializePhase, noPhase, deserializePhase, retryPhase, signPhase];
function getPhase(phase) {
if (phase === "Retry") {
return retryPhase;
}
else if (phase === "Serialize") {
return serializePhase;
}
else if (phase === "Deserialize") {
return deserializePhase;
}
else if (phase === "Sign") {
return signPhase;
}
else {
return noPhase;
}
}
for (const descriptor of this._policies) {
const policy = descriptor.policy;
const options = descriptor.options;
const policyName = policy.name;
if (policyMap.has(policyName)) {
throw new Error("Duplicate policy names not allowed in pipeline");
}
const node = {
policy,
dependsOn: new Set(),
dependants: new Set(),
};
if (options.afterPhase) {
node.afterPhase = getPhase(options.afterPhase);
node.afterPhase.hasAfterPolicies = true;
}
policyMap.set(policyName, node);
const phase = getPhase(options.phase);
phase.policies.add(node);
}
for (const descriptor of this._policies) {
const { policy, options } = descriptor;
const policyName = policy.name;
const node = policyMap.get(policyName);
if (!node) {
throw new Error(`Missing node for policy ${policyName}`);
}
if (options.afterPolicies) {
for (const afterPolicyName of options.afterPolicies) {
const afterNode = policyMap.get(afterPolicyName);
if (afterNode) {
node.dependsOn.add(afterNode);
afterNode.dependants.add(node);
}
}
}
if (options.beforePolicies) {
for (const beforePolicyName of options.beforePolicies) {
const beforeNode = policyMap.get(beforePolicyName);
if (beforeNode) {
beforeNode.dependsOn.add(node);
node.dependants.add(beforeNode);
}
}
}
}
function walkPhase(phase) {
phase.hasRun = true;
for (const node of phase.policies) {
if (node.afterPhase && (!node.afterPhase.hasRun || node.afterPhase.policies.size)) {
continue;
}
if (node.dependsOn.size === 0) {
result.push(node.policy);
for (const dependant of node.dependants) {
dependant.dependsOn.delete(node);
}
policyMap.delete(node.policy.name);
phase.policies.delete(node);
}
}
}
function walkPhases() {
for (const phase of orderedPhases) {
walkPhase(phase);
if (phase.policies.size > 0 && phase !== noPhase) {
if (!noPhase.hasRun) {
walkPhase(noPhase);
}
return;
}
if (phase.hasAfterPolicies) {
walkPhase(noPhase);
}
}
}
let iteration = 0;
while (policyMap.size > 0) {
iteration++;
const initialResultLength = result.length;
walkPhases();
if (result.length <= initialResultLength && iteration > 1) {
throw new Error("Cannot satisfy policy dependencies due to requirements cycle.");
}
}
return result;
}
}
function createEmptyPipeline() {
return HttpPipeline.create();
}
;
function pipeline_createEmptyPipeline() {
return createEmptyPipeline();
}
;
const redirectPolicyName = "redirectPolicy";
const allowedRedirect = ["GET", "HEAD"];
function redirectPolicy(options = {}) {
const { maxRetries = 20, allowCrossOriginRedirects = false } = options;
return {
name: redirectPolicyName,
async sendRequest(request, next) {
const response = await next(request);
return handleRedirect(next, response, maxRetries, allowCrossOriginRedirects);
},
};
}
async function handleRedirect(next, response, maxRetries, allowCrossOriginRedirects, currentRetries = 0) {
const { request, status, headers } = response;
const locationHeader = headers.get("location");
if (locationHeader &&
(status === 300 ||
(status === 301 && allowedRedirect.includes(request.method)) ||
(status === 302 && allowedRedirect.includes(request.method)) ||
(status === 303 && request.method === "POST") ||
status === 307) &&
currentRetries < maxRetries) {
const url = new URL(locationHeader, request.url);
if (!allowCrossOriginRedirects) {
const originalUrl = new URL(request.url);
if (url.origin !== originalUrl.origin) {
log_logger.verbose(`Skipping cross-origin redirect from ${originalUrl.origin} to ${url.origin}.`);
return response;
}
}
request.url = url.toString();
if (status === 303) {
request.method = "GET";
request.headers.delete("Content-Length");
delete request.body;
}
request.headers.delete("Authorization");
const res = await next(request);
return handleRedirect(next, res, maxRetries, allowCrossOriginRedirects, currentRetries + 1);
}
return response;
}
;
const redirectPolicy_redirectPolicyName = redirectPolicyName;
function redirectPolicy_redirectPolicy(options = {}) {
return redirectPolicy(options);
}
;
function getHeaderName() {
return "User-Agent";
}
async function setPlatformSpecificData(map) {
if (external_node_process_namespaceObject && external_node_process_namespaceObject.versions) {
const osInfo = `${external_node_os_namespaceObject.type()} ${external_node_os_namespaceObject.release()}; ${external_node_os_namespaceObject.arch()}`;
if (external_node_process_namespaceObject.versions.bun) {
map.set("Bun", `${external_node_process_namespaceObject.versions.bun} (${osInfo})`);
}
else if (external_node_process_namespaceObject.versions.deno) {
map.set("Deno", `${external_node_process_namespaceObject.versions.deno} (${osInfo})`);
}
else if (external_node_process_namespaceObject.versions.node) {
map.set("Node", `${external_node_process_namespaceObject.versions.node} (${osInfo})`);
}
}
}
;
const esm_constants_SDK_VERSION = "1.24.0";
const DEFAULT_RETRY_POLICY_COUNT = 3;
;
function getUserAgentString(telemetryInfo) {
const parts = [];
for (const [key, value] of telemetryInfo) {
const token = value ? `${key}/${value}` : key;
parts.push(token);
}
return parts.join(" ");
}
function getUserAgentHeaderName() {
return getHeaderName();
}
async function getUserAgentValue(prefix) {
const runtimeInfo = new Map();
runtimeInfo.set("core-rest-pipeline", esm_constants_SDK_VERSION);
await setPlatformSpecificData(runtimeInfo);
const defaultAgent = getUserAgentString(runtimeInfo);
const userAgentValue = prefix ? `${prefix} ${defaultAgent}` : defaultAgent;
return userAgentValue;
}
;
const UserAgentHeaderName = getUserAgentHeaderName();
const userAgentPolicyName = "userAgentPolicy";
function userAgentPolicy(options = {}) {
const userAgentValue = getUserAgentValue(options.userAgentPrefix);
return {
name: userAgentPolicyName,
async sendRequest(request, next) {
if (!request.headers.has(UserAgentHeaderName)) {
request.headers.set(UserAgentHeaderName, await userAgentValue);
}
return next(request);
},
};
}
;
function isBinaryBody(body) {
return (body !== undefined &&
(body instanceof Uint8Array ||
isReadableStream(body) ||
typeof body === "function" ||
body instanceof Blob));
}
function isReadableStream(x) {
return isNodeReadableStream(x) || isWebReadableStream(x);
}
function isBlob(x) {
return x instanceof Blob;
}
;
const external_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
;
async function* streamAsyncIterator() {
const reader = this.getReader();
try {
while (true) {
const { done, value } = await reader.read();
if (done) {
return;
}
yield value;
}
}
finally {
reader.releaseLock();
}
}
function makeAsyncIterable(webStream) {
if (!webStream[Symbol.asyncIterator]) {
webStream[Symbol.asyncIterator] = streamAsyncIterator.bind(webStream);
}
if (!webStream.values) {
webStream.values = streamAsyncIterator.bind(webStream);
}
}
function ensureNodeStream(stream) {
if (stream instanceof ReadableStream) {
makeAsyncIterable(stream);
return external_stream_namespaceObject.Readable.fromWeb(stream);
}
else {
return stream;
}
}
function toStream(source) {
if (source instanceof Uint8Array) {
return external_stream_namespaceObject.Readable.from(Buffer.from(source));
}
else if (isBlob(source)) {
return ensureNodeStream(source.stream());
}
else {
return ensureNodeStream(source);
}
}
async function concat(sources) {
return function () {
const streams = sources.map((x) => (typeof x === "function" ? x() : x)).map(toStream);
return external_stream_namespaceObject.Readable.from((async function* () {
for (const stream of streams) {
for await (const chunk of stream) {
yield chunk;
}
}
})());
};
}
;
function generateBoundary() {
return `----AzSDKFormBoundary${randomUUID()}`;
}
function encodeHeaders(headers) {
let result = "";
for (const [key, value] of headers) {
result += `${key}: ${value}\r\n`;
}
return result;
}
function getLength(source) {
if (source instanceof Uint8Array) {
return source.byteLength;
}
else if (isBlob(source)) {
return source.size === -1 ? undefined : source.size;
}
else {
return undefined;
}
}
function getTotalLength(sources) {
let total = 0;
for (const source of sources) {
const partLength = getLength(source);
if (partLength === undefined) {
return undefined;
}
else {
total += partLength;
}
}
return total;
}
async function buildRequestBody(request, parts, boundary) {
const sources = [
bytesEncoding_stringToUint8Array(`--${boundary}`, "utf-8"),
...parts.flatMap((part) => [
bytesEncoding_stringToUint8Array("\r\n", "utf-8"),
bytesEncoding_stringToUint8Array(encodeHeaders(part.headers), "utf-8"),
bytesEncoding_stringToUint8Array("\r\n", "utf-8"),
part.body,
bytesEncoding_stringToUint8Array(`\r\n--${boundary}`, "utf-8"),
]),
bytesEncoding_stringToUint8Array("--\r\n\r\n", "utf-8"),
];
const contentLength = getTotalLength(sources);
if (contentLength) {
request.headers.set("Content-Length", contentLength);
}
request.body = await concat(sources);
}
const multipartPolicyName = "multipartPolicy";
const maxBoundaryLength = 70;
const validBoundaryCharacters = new Set(`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+,-./:=?`);
function assertValidBoundary(boundary) {
if (boundary.length > maxBoundaryLength) {
throw new Error(`Multipart boundary "${boundary}" exceeds maximum length of 70 characters`);
}
if (Array.from(boundary).some((x) => !validBoundaryCharacters.has(x))) {
throw new Error(`Multipart boundary "${boundary}" contains invalid characters`);
}
}
function multipartPolicy() {
return {
name: multipartPolicyName,
async sendRequest(request, next) {
if (!request.multipartBody) {
return next(request);
}
if (request.body) {
throw new Error("multipartBody and regular body cannot be set at the same time");
}
let boundary = request.multipartBody.boundary;
const contentTypeHeader = request.headers.get("Content-Type") ?? "multipart/mixed";
const parsedHeader = contentTypeHeader.match(/^(multipart\/[^ ;]+)(?:; *boundary=(.+))?$/);
if (!parsedHeader) {
throw new Error(`Got multipart request body, but content-type header was not multipart: ${contentTypeHeader}`);
}
const [, contentType, parsedBoundary] = parsedHeader;
if (parsedBoundary && boundary && parsedBoundary !== boundary) {
throw new Error(`Multipart boundary was specified as ${parsedBoundary} in the header, but got ${boundary} in the request body`);
}
boundary ??= parsedBoundary;
if (boundary) {
assertValidBoundary(boundary);
}
else {
boundary = generateBoundary();
}
request.headers.set("Content-Type", `${contentType}; boundary=${boundary}`);
await buildRequestBody(request, request.multipartBody.parts, boundary);
request.multipartBody = undefined;
return next(request);
},
};
}
;
function file_isNodeReadableStream(x) {
return typeof x === "object" && x !== null && "pipe" in x && typeof x.pipe === "function";
}
const unimplementedMethods = {
arrayBuffer: () => {
throw new Error("Not implemented");
},
bytes: () => {
throw new Error("Not implemented");
},
slice: () => {
throw new Error("Not implemented");
},
text: () => {
throw new Error("Not implemented");
},
};
const rawContent = Symbol("rawContent");
function hasRawContent(x) {
return typeof x[rawContent] === "function";
}
function getRawContent(blob) {
if (hasRawContent(blob)) {
return blob[rawContent]();
}
else {
return blob;
}
}
function createRawFile(content, name, options = {}) {
return {
...unimplementedMethods,
type: options.type ?? "",
lastModified: options.lastModified ?? new Date().getTime(),
webkitRelativePath: options.webkitRelativePath ?? "",
size: content.byteLength,
name,
arrayBuffer: async () => toArrayBuffer(content).buffer,
stream: () => new Blob([toArrayBuffer(content)]).stream(),
[rawContent]: () => content,
};
}
function createFileFromStream(stream, name, options = {}) {
return {
...unimplementedMethods,
type: options.type ?? "",
lastModified: options.lastModified ?? new Date().getTime(),
webkitRelativePath: options.webkitRelativePath ?? "",
size: options.size ?? -1,
name,
stream: () => {
const s = stream();
if (file_isNodeReadableStream(s)) {
throw new Error("Not supported: a Node stream was provided as input to createFileFromStream.");
}
return s;
},
[rawContent]: stream,
};
}
function hasArrayBuffer(source) {
return "resize" in source.buffer;
}
function toArrayBuffer(source) {
if (hasArrayBuffer(source)) {
if (source.byteOffset !== 0 || source.byteLength !== source.buffer.byteLength) {
return new Uint8Array(source);
}
return source;
}
return source.map((x) => x);
}
;
const multipartPolicy_multipartPolicyName = multipartPolicyName;
function multipartPolicy_multipartPolicy() {
const tspPolicy = multipartPolicy();
return {
name: multipartPolicy_multipartPolicyName,
sendRequest: async (request, next) => {
if (request.multipartBody) {
for (const part of request.multipartBody.parts) {
if (hasRawContent(part.body)) {
part.body = getRawContent(part.body);
}
}
}
return tspPolicy.sendRequest(request, next);
},
};
}
;
function random_getRandomIntegerInclusive(min, max) {
min = Math.ceil(min);
max = Math.floor(max);
const offset = Math.floor(Math.random() * (max - min + 1));
return offset + min;
}
;
function util_delay_calculateRetryDelay(retryAttempt, config) {
const exponentialDelay = config.retryDelayInMs * Math.pow(2, retryAttempt);
const clampedDelay = Math.min(config.maxRetryDelayInMs, exponentialDelay);
const retryAfterInMs = clampedDelay / 2 + random_getRandomIntegerInclusive(0, clampedDelay / 2);
return { retryAfterInMs };
}
;
class AbortError_AbortError extends Error {
constructor(message) {
super(message);
this.name = "AbortError";
}
}
;
const helpers_StandardAbortMessage = "The operation was aborted.";
function helpers_delay(delayInMs, value, options) {
return new Promise((resolve, reject) => {
let timer = undefined;
let onAborted = undefined;
const rejectOnAbort = () => {
return reject(new AbortError_AbortError(options?.abortErrorMsg ? options?.abortErrorMsg : helpers_StandardAbortMessage));
};
const removeListeners = () => {
if (options?.abortSignal && onAborted) {
options.abortSignal.removeEventListener("abort", onAborted);
}
};
onAborted = () => {
if (timer) {
clearTimeout(timer);
}
removeListeners();
return rejectOnAbort();
};
if (options?.abortSignal && options.abortSignal.aborted) {
return rejectOnAbort();
}
timer = setTimeout(() => {
removeListeners();
resolve(value);
}, delayInMs);
if (options?.abortSignal) {
options.abortSignal.addEventListener("abort", onAborted);
}
});
}
function parseHeaderValueAsNumber(response, headerName) {
const value = response.headers.get(headerName);
if (!value)
return;
const valueAsNum = Number(value);
if (Number.isNaN(valueAsNum))
return;
return valueAsNum;
}
;
const RetryAfterHeader = "Retry-After";
const AllRetryAfterHeaders = ["retry-after-ms", "x-ms-retry-after-ms", RetryAfterHeader];
function getRetryAfterInMs(response) {
if (!(response && [429, 503].includes(response.status)))
return undefined;
try {
for (const header of AllRetryAfterHeaders) {
const retryAfterValue = parseHeaderValueAsNumber(response, header);
if (retryAfterValue === 0 || retryAfterValue) {
const multiplyingFactor = header === RetryAfterHeader ? 1000 : 1;
return retryAfterValue * multiplyingFactor;
}
}
const retryAfterHeader = response.headers.get(RetryAfterHeader);
if (!retryAfterHeader)
return;
const date = Date.parse(retryAfterHeader);
const diff = date - Date.now();
return Number.isFinite(diff) ? Math.max(0, diff) : undefined;
}
catch {
return undefined;
}
}
function isThrottlingRetryResponse(response) {
return Number.isFinite(getRetryAfterInMs(response));
}
function throttlingRetryStrategy() {
return {
name: "throttlingRetryStrategy",
retry({ response }) {
const retryAfterInMs = getRetryAfterInMs(response);
if (!Number.isFinite(retryAfterInMs)) {
return { skipStrategy: true };
}
return {
retryAfterInMs,
};
},
};
}
;
const DEFAULT_CLIENT_RETRY_INTERVAL = 1000;
const DEFAULT_CLIENT_MAX_RETRY_INTERVAL = 1000 * 64;
function exponentialRetryStrategy(options = {}) {
const retryInterval = options.retryDelayInMs ?? DEFAULT_CLIENT_RETRY_INTERVAL;
const maxRetryInterval = options.maxRetryDelayInMs ?? DEFAULT_CLIENT_MAX_RETRY_INTERVAL;
return {
name: "exponentialRetryStrategy",
retry({ retryCount, response, responseError }) {
const matchedSystemError = isSystemError(responseError);
const ignoreSystemErrors = matchedSystemError && options.ignoreSystemErrors;
const isExponential = isExponentialRetryResponse(response);
const ignoreExponentialResponse = isExponential && options.ignoreHttpStatusCodes;
const unknownResponse = response && (isThrottlingRetryResponse(response) || !isExponential);
if (unknownResponse || ignoreExponentialResponse || ignoreSystemErrors) {
return { skipStrategy: true };
}
if (responseError && !matchedSystemError && !isExponential) {
return { errorToThrow: responseError };
}
return util_delay_calculateRetryDelay(retryCount, {
retryDelayInMs: retryInterval,
maxRetryDelayInMs: maxRetryInterval,
});
},
};
}
function isExponentialRetryResponse(response) {
return Boolean(response &&
response.status !== undefined &&
(response.status >= 500 || response.status === 408) &&
response.status !== 501 &&
response.status !== 505);
}
function isSystemError(err) {
if (!err) {
return false;
}
return (err.code === "ETIMEDOUT" ||
err.code === "ESOCKETTIMEDOUT" ||
err.code === "ECONNREFUSED" ||
err.code === "ECONNRESET" ||
err.code === "ENOENT" ||
err.code === "ENOTFOUND");
}
;
const dist_esm_constants_SDK_VERSION = "0.3.6";
const constants_DEFAULT_RETRY_POLICY_COUNT = 3;
;
const retryPolicyLogger = createClientLogger("ts-http-runtime retryPolicy");
const retryPolicyName = "retryPolicy";
function retryPolicy(strategies, options = { maxRetries: constants_DEFAULT_RETRY_POLICY_COUNT }) {
const logger = options.logger || retryPolicyLogger;
return {
name: retryPolicyName,
async sendRequest(request, next) {
let response;
let responseError;
let retryCount = -1;
retryRequest: while (true) {
retryCount += 1;
response = undefined;
responseError = undefined;
try {
logger.info(`Retry ${retryCount}: Attempting to send request`, request.requestId);
response = await next(request);
logger.info(`Retry ${retryCount}: Received a response from request`, request.requestId);
}
catch (e) {
logger.error(`Retry ${retryCount}: Received an error from request`, request.requestId);
if (!isRestError(e)) {
throw e;
}
responseError = e;
response = e.response;
}
if (request.abortSignal?.aborted) {
logger.error(`Retry ${retryCount}: Request aborted.`);
const abortError = new AbortError_AbortError();
throw abortError;
}
if (retryCount >= (options.maxRetries ?? constants_DEFAULT_RETRY_POLICY_COUNT)) {
logger.info(`Retry ${retryCount}: Maximum retries reached. Returning the last received response, or throwing the last received error.`);
if (responseError) {
throw responseError;
}
else if (response) {
return response;
}
else {
throw new Error("Maximum retries reached with no response or error to throw");
}
}
logger.info(`Retry ${retryCount}: Processing ${strategies.length} retry strategies.`);
strategiesLoop: for (const strategy of strategies) {
const strategyLogger = strategy.logger || logger;
strategyLogger.info(`Retry ${retryCount}: Processing retry strategy ${strategy.name}.`);
const modifiers = strategy.retry({
retryCount,
response,
responseError,
});
if (modifiers.skipStrategy) {
strategyLogger.info(`Retry ${retryCount}: Skipped.`);
continue strategiesLoop;
}
const { errorToThrow, retryAfterInMs, redirectTo } = modifiers;
if (errorToThrow) {
strategyLogger.error(`Retry ${retryCount}: Retry strategy ${strategy.name} throws error:`, errorToThrow);
throw errorToThrow;
}
if (retryAfterInMs || retryAfterInMs === 0) {
strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} retries after ${retryAfterInMs}`);
await helpers_delay(retryAfterInMs, undefined, { abortSignal: request.abortSignal });
continue retryRequest;
}
if (redirectTo) {
strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} redirects to ${redirectTo}`);
request.url = redirectTo;
continue retryRequest;
}
}
if (responseError) {
logger.info(`None of the retry strategies could work with the received error. Throwing it.`);
throw responseError;
}
if (response) {
logger.info(`None of the retry strategies could work with the received response. Returning it.`);
return response;
}
}
},
};
}
;
const defaultRetryPolicyName = "defaultRetryPolicy";
function defaultRetryPolicy(options = {}) {
return {
name: defaultRetryPolicyName,
sendRequest: retryPolicy([throttlingRetryStrategy(), exponentialRetryStrategy(options)], {
maxRetries: options.maxRetries ?? constants_DEFAULT_RETRY_POLICY_COUNT,
}).sendRequest,
};
}
;
const defaultRetryPolicy_defaultRetryPolicyName = ( null && (tspDefaultRetryPolicyName));
function defaultRetryPolicy_defaultRetryPolicy(options = {}) {
return defaultRetryPolicy(options);
}
;
function convertBodyToFormDataMap(body) {
if (typeof FormData !== "undefined" && body instanceof FormData) {
const formDataMap = {};
for (const [key, value] of body.entries()) {
const existing = formDataMap[key];
if (Array.isArray(existing)) {
existing.push(value);
}
else {
formDataMap[key] = existing !== undefined ? [existing, value] : [value];
}
}
return formDataMap;
}
return undefined;
}
;
const formDataPolicyName = "formDataPolicy";
function formDataPolicy() {
return {
name: formDataPolicyName,
async sendRequest(request, next) {
const converted = convertBodyToFormDataMap(request.body);
if (converted) {
request.formData = converted;
request.body = undefined;
}
if (request.formData) {
const contentType = request.headers.get("Content-Type");
if (contentType && contentType.indexOf("application/x-www-form-urlencoded") !== -1) {
request.body = wwwFormUrlEncode(request.formData);
}
else {
await prepareFormData(request.formData, request);
}
request.formData = undefined;
}
return next(request);
},
};
}
function wwwFormUrlEncode(formData) {
const urlSearchParams = new URLSearchParams();
for (const [key, value] of Object.entries(formData)) {
if (Array.isArray(value)) {
for (const subValue of value) {
urlSearchParams.append(key, subValue.toString());
}
}
else {
urlSearchParams.append(key, value.toString());
}
}
return urlSearchParams.toString();
}
async function prepareFormData(formData, request) {
const contentType = request.headers.get("Content-Type");
if (contentType && !contentType.startsWith("multipart/form-data")) {
return;
}
request.headers.set("Content-Type", contentType ?? "multipart/form-data");
const parts = [];
for (const [fieldName, values] of Object.entries(formData)) {
for (const value of Array.isArray(values) ? values : [values]) {
if (typeof value === "string") {
parts.push({
headers: httpHeaders_createHttpHeaders({
"Content-Disposition": `form-data; name="${fieldName}"`,
}),
body: bytesEncoding_stringToUint8Array(value, "utf-8"),
});
}
else if (value === undefined || value === null || typeof value !== "object") {
throw new Error(`Unexpected value for key ${fieldName}: ${value}. Value should be serialized to string first.`);
}
else {
const fileName = value.name || "blob";
const headers = httpHeaders_createHttpHeaders();
headers.set("Content-Disposition", `form-data; name="${fieldName}"; filename="${fileName}"`);
headers.set("Content-Type", value.type || "application/octet-stream");
parts.push({
headers,
body: value,
});
}
}
}
request.multipartBody = { parts };
}
;
const formDataPolicy_formDataPolicyName = ( null && (tspFormDataPolicyName));
function formDataPolicy_formDataPolicy() {
return formDataPolicy();
}
;
const setClientRequestIdPolicyName = "setClientRequestIdPolicy";
function setClientRequestIdPolicy(requestIdHeaderName = "x-ms-client-request-id") {
return {
name: setClientRequestIdPolicyName,
async sendRequest(request, next) {
if (!request.headers.has(requestIdHeaderName)) {
request.headers.set(requestIdHeaderName, request.requestId);
}
return next(request);
},
};
}
;
const agentPolicyName = "agentPolicy";
function agentPolicy(agent) {
return {
name: agentPolicyName,
sendRequest: async (req, next) => {
if (!req.agent) {
req.agent = agent;
}
return next(req);
},
};
}
;
const agentPolicy_agentPolicyName = ( null && (tspAgentPolicyName));
function agentPolicy_agentPolicy(agent) {
return agentPolicy(agent);
}
;
const tlsPolicyName = "tlsPolicy";
function tlsPolicy(tlsSettings) {
return {
name: tlsPolicyName,
sendRequest: async (req, next) => {
if (!req.tlsSettings) {
req.tlsSettings = tlsSettings;
}
return next(req);
},
};
}
;
const tlsPolicy_tlsPolicyName = ( null && (tspTlsPolicyName));
function tlsPolicy_tlsPolicy(tlsSettings) {
return tlsPolicy(tlsSettings);
}
;
const knownContextKeys = {
span: Symbol.for("@azure/core-tracing span"),
namespace: Symbol.for("@azure/core-tracing namespace"),
};
function createTracingContext(options = {}) {
let context = new TracingContextImpl(options.parentContext);
if (options.span) {
context = context.setValue(knownContextKeys.span, options.span);
}
if (options.namespace) {
context = context.setValue(knownContextKeys.namespace, options.namespace);
}
return context;
}
class TracingContextImpl {
_contextMap;
constructor(initialContext) {
this._contextMap =
initialContext instanceof TracingContextImpl
? new Map(initialContext._contextMap)
: new Map();
}
setValue(key, value) {
const newContext = new TracingContextImpl(this);
newContext._contextMap.set(key, value);
return newContext;
}
getValue(key) {
return this._contextMap.get(key);
}
deleteValue(key) {
const newContext = new TracingContextImpl(this);
newContext._contextMap.delete(key);
return newContext;
}
}
var commonjs_state = __nccwpck_require__(789);
;
const esm_state_state = commonjs_state .w;
;
function createDefaultTracingSpan() {
return {
end: () => {
},
isRecording: () => false,
recordException: () => {
},
setAttribute: () => {
},
setStatus: () => {
},
addEvent: () => {
},
};
}
function createDefaultInstrumenter() {
return {
createRequestHeaders: () => {
return {};
},
parseTraceparentHeader: () => {
return undefined;
},
startSpan: (_name, spanOptions) => {
return {
span: createDefaultTracingSpan(),
tracingContext: createTracingContext({ parentContext: spanOptions.tracingContext }),
};
},
withContext(_context, callback, ...callbackArgs) {
return callback(...callbackArgs);
},
};
}
function useInstrumenter(instrumenter) {
state.instrumenterImplementation = instrumenter;
}
function getInstrumenter() {
if (!esm_state_state.instrumenterImplementation) {
esm_state_state.instrumenterImplementation = createDefaultInstrumenter();
}
return esm_state_state.instrumenterImplementation;
}
;
function createTracingClient(options) {
const { namespace, packageName, packageVersion } = options;
function startSpan(name, operationOptions, spanOptions) {
const startSpanResult = getInstrumenter().startSpan(name, {
...spanOptions,
packageName: packageName,
packageVersion: packageVersion,
tracingContext: operationOptions?.tracingOptions?.tracingContext,
});
let tracingContext = startSpanResult.tracingContext;
const span = startSpanResult.span;
if (!tracingContext.getValue(knownContextKeys.namespace)) {
tracingContext = tracingContext.setValue(knownContextKeys.namespace, namespace);
}
span.setAttribute("az.namespace", tracingContext.getValue(knownContextKeys.namespace));
const updatedOptions = Object.assign({}, operationOptions, {
tracingOptions: { ...operationOptions?.tracingOptions, tracingContext },
});
return {
span,
updatedOptions,
};
}
async function withSpan(name, operationOptions, callback, spanOptions) {
const { span, updatedOptions } = startSpan(name, operationOptions, spanOptions);
try {
const result = await withContext(updatedOptions.tracingOptions.tracingContext, () => Promise.resolve(callback(updatedOptions, span)));
span.setStatus({ status: "success" });
return result;
}
catch (err) {
span.setStatus({ status: "error", error: err });
throw err;
}
finally {
span.end();
}
}
function withContext(context, callback, ...callbackArgs) {
return getInstrumenter().withContext(context, callback, ...callbackArgs);
}
function parseTraceparentHeader(traceparentHeader) {
return getInstrumenter().parseTraceparentHeader(traceparentHeader);
}
function createRequestHeaders(tracingContext) {
return getInstrumenter().createRequestHeaders(tracingContext);
}
return {
startSpan,
withSpan,
withContext,
parseTraceparentHeader,
createRequestHeaders,
};
}
;
function getErrorMessage(e) {
if (isError(e)) {
return e.message;
}
else {
let stringified;
try {
if (typeof e === "object" && e) {
stringified = JSON.stringify(e);
}
else {
stringified = String(e);
}
}
catch (err) {
stringified = "[unable to stringify input]";
}
return `Unknown error ${stringified}`;
}
}
;
const tracingPolicyName = "tracingPolicy";
function tracingPolicy(options = {}) {
const userAgentPromise = getUserAgentValue(options.userAgentPrefix);
const sanitizer = new Sanitizer({
additionalAllowedQueryParameters: options.additionalAllowedQueryParameters,
});
const tracingClient = tryCreateTracingClient();
return {
name: tracingPolicyName,
async sendRequest(request, next) {
if (!tracingClient) {
return next(request);
}
const userAgent = await userAgentPromise;
const spanAttributes = {
"http.url": sanitizer.sanitizeUrl(request.url),
"http.method": request.method,
"http.user_agent": userAgent,
requestId: request.requestId,
};
if (userAgent) {
spanAttributes["http.user_agent"] = userAgent;
}
const { span, tracingContext } = tryCreateSpan(tracingClient, request, spanAttributes) ?? {};
if (!span || !tracingContext) {
return next(request);
}
try {
const response = await tracingClient.withContext(tracingContext, next, request);
tryProcessResponse(span, response);
return response;
}
catch (err) {
tryProcessError(span, err);
throw err;
}
},
};
}
function tryCreateTracingClient() {
try {
return createTracingClient({
namespace: "",
packageName: "@azure/core-rest-pipeline",
packageVersion: esm_constants_SDK_VERSION,
});
}
catch (e) {
esm_log_logger.warning(`Error when creating the TracingClient: ${getErrorMessage(e)}`);
return undefined;
}
}
function tryCreateSpan(tracingClient, request, spanAttributes) {
try {
const { span, updatedOptions } = tracingClient.startSpan(`HTTP ${request.method}`, { tracingOptions: request.tracingOptions }, {
spanKind: "client",
spanAttributes,
});
if (!span.isRecording()) {
span.end();
return undefined;
}
const headers = tracingClient.createRequestHeaders(updatedOptions.tracingOptions.tracingContext);
for (const [key, value] of Object.entries(headers)) {
request.headers.set(key, value);
}
return { span, tracingContext: updatedOptions.tracingOptions.tracingContext };
}
catch (e) {
esm_log_logger.warning(`Skipping creating a tracing span due to an error: ${getErrorMessage(e)}`);
return undefined;
}
}
function tryProcessError(span, error) {
try {
span.setStatus({
status: "error",
error: esm_isError(error) ? error : undefined,
});
if (restError_isRestError(error) && error.statusCode) {
span.setAttribute("http.status_code", error.statusCode);
}
span.end();
}
catch (e) {
esm_log_logger.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
}
}
function tryProcessResponse(span, response) {
try {
span.setAttribute("http.status_code", response.status);
const serviceRequestId = response.headers.get("x-ms-request-id");
if (serviceRequestId) {
span.setAttribute("serviceRequestId", serviceRequestId);
}
if (response.status >= 400) {
span.setStatus({
status: "error",
});
}
span.end();
}
catch (e) {
esm_log_logger.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
}
}
;
function wrapAbortSignalLike(abortSignalLike) {
if (abortSignalLike instanceof AbortSignal) {
return { abortSignal: abortSignalLike };
}
if (abortSignalLike.aborted) {
return {
abortSignal: AbortSignal.abort("reason" in abortSignalLike ? abortSignalLike.reason : undefined),
};
}
const controller = new AbortController();
let needsCleanup = true;
function cleanup() {
if (needsCleanup) {
abortSignalLike.removeEventListener("abort", listener);
needsCleanup = false;
}
}
function listener() {
controller.abort("reason" in abortSignalLike ? abortSignalLike.reason : undefined);
cleanup();
}
abortSignalLike.addEventListener("abort", listener);
return { abortSignal: controller.signal, cleanup };
}
;
const wrapAbortSignalLikePolicyName = "wrapAbortSignalLikePolicy";
function wrapAbortSignalLikePolicy() {
return {
name: wrapAbortSignalLikePolicyName,
sendRequest: async (request, next) => {
if (!request.abortSignal) {
return next(request);
}
const { abortSignal, cleanup } = wrapAbortSignalLike(request.abortSignal);
request.abortSignal = abortSignal;
try {
return await next(request);
}
finally {
cleanup?.();
}
},
};
}
;
function createPipelineFromOptions(options) {
const pipeline = pipeline_createEmptyPipeline();
if (esm_isNodeLike) {
if (options.agent) {
pipeline.addPolicy(agentPolicy_agentPolicy(options.agent));
}
if (options.tlsOptions) {
pipeline.addPolicy(tlsPolicy_tlsPolicy(options.tlsOptions));
}
pipeline.addPolicy(proxyPolicy_proxyPolicy(options.proxyOptions));
pipeline.addPolicy(decompressResponsePolicy_decompressResponsePolicy());
}
pipeline.addPolicy(wrapAbortSignalLikePolicy());
pipeline.addPolicy(formDataPolicy_formDataPolicy(), { beforePolicies: [multipartPolicy_multipartPolicyName] });
pipeline.addPolicy(userAgentPolicy(options.userAgentOptions));
pipeline.addPolicy(setClientRequestIdPolicy(options.telemetryOptions?.clientRequestIdHeaderName));
pipeline.addPolicy(multipartPolicy_multipartPolicy(), { afterPhase: "Deserialize" });
pipeline.addPolicy(defaultRetryPolicy_defaultRetryPolicy(options.retryOptions), { phase: "Retry" });
pipeline.addPolicy(tracingPolicy({ ...options.userAgentOptions, ...options.loggingOptions }), {
afterPhase: "Retry",
});
if (esm_isNodeLike) {
pipeline.addPolicy(redirectPolicy_redirectPolicy(options.redirectOptions), { afterPhase: "Retry" });
}
pipeline.addPolicy(logPolicy_logPolicy(options.loggingOptions), { afterPhase: "Sign" });
return pipeline;
}
;
function getStreamingResponseStatusCodes(operationSpec) {
const result = new Set();
for (const [statusCode, operationResponse] of Object.entries(operationSpec.responses)) {
if (operationResponse.bodyMapper &&
operationResponse.bodyMapper.type.name === MapperTypeNames.Stream) {
result.add(Number(statusCode));
}
}
return result;
}
function getPathStringFromParameter(parameter) {
const { parameterPath, mapper } = parameter;
let result;
if (typeof parameterPath === "string") {
result = parameterPath;
}
else if (Array.isArray(parameterPath)) {
result = parameterPath.join(".");
}
else {
result = mapper.serializedName;
}
return result;
}
;
const serializationPolicyName = "serializationPolicy";
function serializationPolicy(options = {}) {
const stringifyXML = options.stringifyXML;
return {
name: serializationPolicyName,
sendRequest(request, next) {
const operationInfo = getOperationRequestInfo(request);
const operationSpec = operationInfo?.operationSpec;
const operationArguments = operationInfo?.operationArguments;
if (operationSpec && operationArguments) {
serializeHeaders(request, operationArguments, operationSpec);
serializeRequestBody(request, operationArguments, operationSpec, stringifyXML);
}
return next(request);
},
};
}
function serializeHeaders(request, operationArguments, operationSpec) {
if (operationSpec.headerParameters) {
for (const headerParameter of operationSpec.headerParameters) {
let headerValue = getOperationArgumentValueFromParameter(operationArguments, headerParameter);
if ((headerValue !== null && headerValue !== undefined) || headerParameter.mapper.required) {
headerValue = operationSpec.serializer.serialize(headerParameter.mapper, headerValue, getPathStringFromParameter(headerParameter));
const headerCollectionPrefix = headerParameter.mapper
.headerCollectionPrefix;
if (headerCollectionPrefix) {
for (const key of Object.keys(headerValue)) {
request.headers.set(headerCollectionPrefix + key, headerValue[key]);
}
}
else {
request.headers.set(headerParameter.mapper.serializedName || getPathStringFromParameter(headerParameter), headerValue);
}
}
}
}
const customHeaders = operationArguments.options?.requestOptions?.customHeaders;
if (customHeaders) {
for (const customHeaderName of Object.keys(customHeaders)) {
request.headers.set(customHeaderName, customHeaders[customHeaderName]);
}
}
}
function serializeRequestBody(request, operationArguments, operationSpec, stringifyXML = function () {
throw new Error("XML serialization unsupported!");
}) {
const serializerOptions = operationArguments.options?.serializerOptions;
const updatedOptions = {
xml: {
rootName: serializerOptions?.xml.rootName ?? "",
includeRoot: serializerOptions?.xml.includeRoot ?? false,
xmlCharKey: serializerOptions?.xml.xmlCharKey ?? XML_CHARKEY,
},
};
const xmlCharKey = updatedOptions.xml.xmlCharKey;
if (operationSpec.requestBody && operationSpec.requestBody.mapper) {
request.body = getOperationArgumentValueFromParameter(operationArguments, operationSpec.requestBody);
const bodyMapper = operationSpec.requestBody.mapper;
const { required, serializedName, xmlName, xmlElementName, xmlNamespace, xmlNamespacePrefix, nullable, } = bodyMapper;
const typeName = bodyMapper.type.name;
try {
if ((request.body !== undefined && request.body !== null) ||
(nullable && request.body === null) ||
required) {
const requestBodyParameterPathString = getPathStringFromParameter(operationSpec.requestBody);
request.body = operationSpec.serializer.serialize(bodyMapper, request.body, requestBodyParameterPathString, updatedOptions);
const isStream = typeName === MapperTypeNames.Stream;
if (operationSpec.isXML) {
const xmlnsKey = xmlNamespacePrefix ? `xmlns:${xmlNamespacePrefix}` : "xmlns";
const value = getXmlValueWithNamespace(xmlNamespace, xmlnsKey, typeName, request.body, updatedOptions);
if (typeName === MapperTypeNames.Sequence) {
request.body = stringifyXML(prepareXMLRootList(value, xmlElementName || xmlName || serializedName, xmlnsKey, xmlNamespace), { rootName: xmlName || serializedName, xmlCharKey });
}
else if (!isStream) {
request.body = stringifyXML(value, {
rootName: xmlName || serializedName,
xmlCharKey,
});
}
}
else if (typeName === MapperTypeNames.String &&
(operationSpec.contentType?.match("text/plain") || operationSpec.mediaType === "text")) {
return;
}
else if (!isStream) {
request.body = JSON.stringify(request.body);
}
}
}
catch (error) {
throw new Error(`Error "${error.message}" occurred in serializing the payload - ${JSON.stringify(serializedName, undefined, "  ")}.`);
}
}
else if (operationSpec.formDataParameters && operationSpec.formDataParameters.length > 0) {
request.formData = {};
for (const formDataParameter of operationSpec.formDataParameters) {
const formDataParameterValue = getOperationArgumentValueFromParameter(operationArguments, formDataParameter);
if (formDataParameterValue !== undefined && formDataParameterValue !== null) {
const formDataParameterPropertyName = formDataParameter.mapper.serializedName || getPathStringFromParameter(formDataParameter);
request.formData[formDataParameterPropertyName] = operationSpec.serializer.serialize(formDataParameter.mapper, formDataParameterValue, getPathStringFromParameter(formDataParameter), updatedOptions);
}
}
}
}
function getXmlValueWithNamespace(xmlNamespace, xmlnsKey, typeName, serializedValue, options) {
if (xmlNamespace && !["Composite", "Sequence", "Dictionary"].includes(typeName)) {
const result = {};
result[options.xml.xmlCharKey] = serializedValue;
result[XML_ATTRKEY] = { [xmlnsKey]: xmlNamespace };
return result;
}
return serializedValue;
}
function prepareXMLRootList(obj, elementName, xmlNamespaceKey, xmlNamespace) {
if (!Array.isArray(obj)) {
obj = [obj];
}
if (!xmlNamespaceKey || !xmlNamespace) {
return { [elementName]: obj };
}
const result = { [elementName]: obj };
result[XML_ATTRKEY] = { [xmlNamespaceKey]: xmlNamespace };
return result;
}
;
function createClientPipeline(options = {}) {
const pipeline = createPipelineFromOptions(options ?? {});
if (options.credentialOptions) {
pipeline.addPolicy(bearerTokenAuthenticationPolicy({
credential: options.credentialOptions.credential,
scopes: options.credentialOptions.credentialScopes,
}));
}
pipeline.addPolicy(serializationPolicy(options.serializationOptions), { phase: "Serialize" });
pipeline.addPolicy(deserializationPolicy(options.deserializationOptions), {
phase: "Deserialize",
});
return pipeline;
}
;
const Constants = {
DefaultScope: "/.default",
HeaderConstants: {
AUTHORIZATION: "authorization",
},
};
function isUuid(text) {
return /^[0-9a-fA-F]{8}\b-[0-9a-fA-F]{4}\b-[0-9a-fA-F]{4}\b-[0-9a-fA-F]{4}\b-[0-9a-fA-F]{12}$/.test(text);
}
const authorizeRequestOnTenantChallenge = async (challengeOptions) => {
const requestOptions = requestToOptions(challengeOptions.request);
const challenge = getChallenge(challengeOptions.response);
if (challenge) {
const challengeInfo = parseChallenge(challenge);
const challengeScopes = buildScopes(challengeOptions, challengeInfo);
const tenantId = extractTenantId(challengeInfo);
if (!tenantId) {
return false;
}
const accessToken = await challengeOptions.getAccessToken(challengeScopes, {
...requestOptions,
tenantId,
});
if (!accessToken) {
return false;
}
challengeOptions.request.headers.set(Constants.HeaderConstants.AUTHORIZATION, `${accessToken.tokenType ?? "Bearer"} ${accessToken.token}`);
return true;
}
return false;
};
function extractTenantId(challengeInfo) {
const parsedAuthUri = new URL(challengeInfo.authorization_uri);
const pathSegments = parsedAuthUri.pathname.split("/");
const tenantId = pathSegments[1];
if (tenantId && isUuid(tenantId)) {
return tenantId;
}
return undefined;
}
function buildScopes(challengeOptions, challengeInfo) {
if (!challengeInfo.resource_id) {
return challengeOptions.scopes;
}
const challengeScopes = new URL(challengeInfo.resource_id);
let scope = new URL(Constants.DefaultScope, challengeScopes.origin).toString();
if (scope === "https://disk.azure.com/.default") {
scope = "https://disk.azure.com//.default";
}
return [scope];
}
function getChallenge(response) {
const challenge = response.headers.get("WWW-Authenticate");
if (response.status === 401 && challenge) {
return challenge;
}
return;
}
function parseChallenge(challenge) {
const bearerChallenge = challenge.slice("Bearer ".length);
const challengeParts = `${bearerChallenge.trim()} `.split(" ").filter((x) => x);
const keyValuePairs = challengeParts.map((keyValue) => (([key, value]) => ({ [key]: value }))(keyValue.trim().split("=")));
return keyValuePairs.reduce((a, b) => ({ ...a, ...b }), {});
}
function requestToOptions(request) {
return {
abortSignal: request.abortSignal,
requestOptions: {
timeout: request.timeout,
},
tracingOptions: request.tracingOptions,
};
}
;
class Expression {
constructor(pattern, options = {}, data) {
this.pattern = pattern;
this.separator = options.separator || '.';
this.segments = this._parse(pattern);
this.data = data;
this._hasDeepWildcard = this.segments.some(seg => seg.type === 'deep-wildcard');
this._hasAttributeCondition = this.segments.some(seg => seg.attrName !== undefined);
this._hasPositionSelector = this.segments.some(seg => seg.position !== undefined);
}
_parse(pattern) {
const segments = [];
let i = 0;
let currentPart = '';
while (i < pattern.length) {
if (pattern[i] === this.separator) {
if (i + 1 < pattern.length && pattern[i + 1] === this.separator) {
if (currentPart.trim()) {
segments.push(this._parseSegment(currentPart.trim()));
currentPart = '';
}
segments.push({ type: 'deep-wildcard' });
i += 2;
} else {
if (currentPart.trim()) {
segments.push(this._parseSegment(currentPart.trim()));
}
currentPart = '';
i++;
}
} else {
currentPart += pattern[i];
i++;
}
}
if (currentPart.trim()) {
segments.push(this._parseSegment(currentPart.trim()));
}
return segments;
}
_parseSegment(part) {
const segment = { type: 'tag' };
let bracketContent = null;
let withoutBrackets = part;
const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
if (bracketMatch) {
withoutBrackets = bracketMatch[1] + bracketMatch[3];
if (bracketMatch[2]) {
const content = bracketMatch[2].slice(1, -1);
if (content) {
bracketContent = content;
}
}
}
let namespace = undefined;
let tagAndPosition = withoutBrackets;
if (withoutBrackets.includes('::')) {
const nsIndex = withoutBrackets.indexOf('::');
namespace = withoutBrackets.substring(0, nsIndex).trim();
tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim();
if (!namespace) {
throw new Error(`Invalid namespace in pattern: ${part}`);
}
}
let tag = undefined;
let positionMatch = null;
if (tagAndPosition.includes(':')) {
const colonIndex = tagAndPosition.lastIndexOf(':');
const tagPart = tagAndPosition.substring(0, colonIndex).trim();
const posPart = tagAndPosition.substring(colonIndex + 1).trim();
const isPositionKeyword = ['first', 'last', 'odd', 'even'].includes(posPart) ||
/^nth\(\d+\)$/.test(posPart);
if (isPositionKeyword) {
tag = tagPart;
positionMatch = posPart;
} else {
tag = tagAndPosition;
}
} else {
tag = tagAndPosition;
}
if (!tag) {
throw new Error(`Invalid segment pattern: ${part}`);
}
segment.tag = tag;
if (namespace) {
segment.namespace = namespace;
}
if (bracketContent) {
if (bracketContent.includes('=')) {
const eqIndex = bracketContent.indexOf('=');
segment.attrName = bracketContent.substring(0, eqIndex).trim();
segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
} else {
segment.attrName = bracketContent.trim();
}
}
if (positionMatch) {
const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
if (nthMatch) {
segment.position = 'nth';
segment.positionValue = parseInt(nthMatch[1], 10);
} else {
segment.position = positionMatch;
}
}
return segment;
}
get length() {
return this.segments.length;
}
hasDeepWildcard() {
return this._hasDeepWildcard;
}
hasAttributeCondition() {
return this._hasAttributeCondition;
}
hasPositionSelector() {
return this._hasPositionSelector;
}
toString() {
return this.pattern;
}
}
;
class MatcherView {
constructor(matcher) {
this._matcher = matcher;
}
get separator() {
return this._matcher.separator;
}
getCurrentTag() {
const path = this._matcher.path;
return path.length > 0 ? path[path.length - 1].tag : undefined;
}
getCurrentNamespace() {
const path = this._matcher.path;
return path.length > 0 ? path[path.length - 1].namespace : undefined;
}
getAttrValue(attrName) {
const path = this._matcher.path;
if (path.length === 0) return undefined;
return path[path.length - 1].values?.[attrName];
}
hasAttr(attrName) {
const path = this._matcher.path;
if (path.length === 0) return false;
const current = path[path.length - 1];
return current.values !== undefined && attrName in current.values;
}
getAnyParentAttr(attrName) {
return this._matcher.getAnyParentAttr(attrName);
}
hasAnyParentAttr(attrName) {
return this._matcher.hasAnyParentAttr(attrName);
}
getPosition() {
const path = this._matcher.path;
if (path.length === 0) return -1;
return path[path.length - 1].position ?? 0;
}
getCounter() {
const path = this._matcher.path;
if (path.length === 0) return -1;
return path[path.length - 1].counter ?? 0;
}
getIndex() {
return this.getPosition();
}
getDepth() {
return this._matcher.path.length;
}
toString(separator, includeNamespace = true) {
return this._matcher.toString(separator, includeNamespace);
}
toArray() {
return this._matcher.path.map(n => n.tag);
}
matches(expression) {
return this._matcher.matches(expression);
}
matchesAny(exprSet) {
return exprSet.matchesAny(this._matcher);
}
}
class Matcher {
constructor(options = {}) {
this.separator = options.separator || '.';
this.path = [];
this.siblingStacks = [];
this._pathStringCache = null;
this._view = new MatcherView(this);
this._keptAttrs = [];
}
push(tagName, attrValues = null, namespace = null, options = null) {
this._pathStringCache = null;
if (this.path.length > 0) {
this.path[this.path.length - 1].values = undefined;
}
const currentLevel = this.path.length;
let level = this.siblingStacks[currentLevel];
if (!level) {
level = { counts: new Map(), total: 0 };
this.siblingStacks[currentLevel] = level;
}
const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;
const counter = level.counts.get(siblingKey) || 0;
const position = level.total;
level.counts.set(siblingKey, counter + 1);
level.total++;
const node = {
tag: tagName,
position: position,
counter: counter
};
if (namespace !== null && namespace !== undefined) {
node.namespace = namespace;
}
if (attrValues !== null && attrValues !== undefined) {
node.values = attrValues;
}
this.path.push(node);
const depth = this.path.length;
const keep = options !== null ? options.keep : null;
if (keep !== null && keep !== undefined && keep.length > 0 && attrValues) {
for (let i = 0; i < keep.length; i++) {
const name = keep[i];
if (attrValues[name] !== undefined) {
this._keptAttrs.push({ depth, name, value: attrValues[name] });
}
}
}
}
pop() {
if (this.path.length === 0) return undefined;
this._pathStringCache = null;
const node = this.path.pop();
if (this.siblingStacks.length > this.path.length + 1) {
this.siblingStacks.length = this.path.length + 1;
}
const poppedDepth = this.path.length + 1;
while (
this._keptAttrs.length > 0 &&
this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth
) {
this._keptAttrs.pop();
}
return node;
}
updateCurrent(attrValues) {
if (this.path.length > 0) {
const current = this.path[this.path.length - 1];
if (attrValues !== null && attrValues !== undefined) {
current.values = attrValues;
}
}
}
getCurrentTag() {
return this.path.length > 0 ? this.path[this.path.length - 1].tag : undefined;
}
getCurrentNamespace() {
return this.path.length > 0 ? this.path[this.path.length - 1].namespace : undefined;
}
getAttrValue(attrName) {
if (this.path.length === 0) return undefined;
return this.path[this.path.length - 1].values?.[attrName];
}
hasAttr(attrName) {
if (this.path.length === 0) return false;
const current = this.path[this.path.length - 1];
return current.values !== undefined && attrName in current.values;
}
getAnyParentAttr(attrName) {
const kept = this._keptAttrs;
for (let i = kept.length - 1; i >= 0; i--) {
if (kept[i].name === attrName) return kept[i].value;
}
return undefined;
}
hasAnyParentAttr(attrName) {
const kept = this._keptAttrs;
for (let i = kept.length - 1; i >= 0; i--) {
if (kept[i].name === attrName) return true;
}
return false;
}
getPosition() {
if (this.path.length === 0) return -1;
return this.path[this.path.length - 1].position ?? 0;
}
getCounter() {
if (this.path.length === 0) return -1;
return this.path[this.path.length - 1].counter ?? 0;
}
getIndex() {
return this.getPosition();
}
getDepth() {
return this.path.length;
}
toString(separator, includeNamespace = true) {
const sep = separator || this.separator;
const isDefault = (sep === this.separator && includeNamespace === true);
if (isDefault) {
if (this._pathStringCache !== null) {
return this._pathStringCache;
}
const result = this.path.map(n =>
(n.namespace) ? `${n.namespace}:${n.tag}` : n.tag
).join(sep);
this._pathStringCache = result;
return result;
}
return this.path.map(n =>
(includeNamespace && n.namespace) ? `${n.namespace}:${n.tag}` : n.tag
).join(sep);
}
toArray() {
return this.path.map(n => n.tag);
}
reset() {
this._pathStringCache = null;
this.path = [];
this.siblingStacks = [];
this._keptAttrs = [];
}
matches(expression) {
const segments = expression.segments;
if (segments.length === 0) {
return false;
}
if (expression.hasDeepWildcard()) {
return this._matchWithDeepWildcard(segments);
}
return this._matchSimple(segments);
}
_matchSimple(segments) {
if (this.path.length !== segments.length) {
return false;
}
for (let i = 0; i < segments.length; i++) {
if (!this._matchSegment(segments[i], this.path[i], i === this.path.length - 1)) {
return false;
}
}
return true;
}
_matchWithDeepWildcard(segments) {
let pathIdx = this.path.length - 1;
let segIdx = segments.length - 1;
while (segIdx >= 0 && pathIdx >= 0) {
const segment = segments[segIdx];
if (segment.type === 'deep-wildcard') {
segIdx--;
if (segIdx < 0) {
return true;
}
const nextSeg = segments[segIdx];
let found = false;
for (let i = pathIdx; i >= 0; i--) {
if (this._matchSegment(nextSeg, this.path[i], i === this.path.length - 1)) {
pathIdx = i - 1;
segIdx--;
found = true;
break;
}
}
if (!found) {
return false;
}
} else {
if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) {
return false;
}
pathIdx--;
segIdx--;
}
}
return segIdx < 0;
}
_matchSegment(segment, node, isCurrentNode) {
if (segment.tag !== '*' && segment.tag !== node.tag) {
return false;
}
if (segment.namespace !== undefined) {
if (segment.namespace !== '*' && segment.namespace !== node.namespace) {
return false;
}
}
if (segment.attrName !== undefined) {
if (!isCurrentNode) {
return false;
}
if (!node.values || !(segment.attrName in node.values)) {
return false;
}
if (segment.attrValue !== undefined) {
if (String(node.values[segment.attrName]) !== String(segment.attrValue)) {
return false;
}
}
}
if (segment.position !== undefined) {
if (!isCurrentNode) {
return false;
}
const counter = node.counter ?? 0;
if (segment.position === 'first' && counter !== 0) {
return false;
} else if (segment.position === 'odd' && counter % 2 !== 1) {
return false;
} else if (segment.position === 'even' && counter % 2 !== 0) {
return false;
} else if (segment.position === 'nth' && counter !== segment.positionValue) {
return false;
}
}
return true;
}
matchesAny(exprSet) {
return exprSet.matchesAny(this);
}
snapshot() {
return {
path: this.path.map(node => ({ ...node })),
siblingStacks: this.siblingStacks.map(level => level ? { counts: new Map(level.counts), total: level.total } : level),
keptAttrs: this._keptAttrs.map(entry => ({ ...entry }))
};
}
restore(snapshot) {
this._pathStringCache = null;
this.path = snapshot.path.map(node => ({ ...node }));
this.siblingStacks = snapshot.siblingStacks.map(level => level ? { counts: new Map(level.counts), total: level.total } : level);
this._keptAttrs = (snapshot.keptAttrs || []).map(entry => ({ ...entry }));
}
readOnly() {
return this._view;
}
}
;
function valToStr(val) {
return typeof val === 'number' && Object.is(val, -0) ? '-0' : String(val)
}
function safeComment(val) {
return valToStr(val)
.replace(/--/g, '- -')
.replace(/--/g, '- -')
.replace(/-$/, '- ');
}
function safeCdata(val) {
return valToStr(val).replace(/\]\]>/g, ']]]]><![CDATA[>')
}
function escapeAttribute(val) {
return valToStr(val).replace(/"/g, '&quot;').replace(/'/g, '&apos;')
}
function resolveName(name, isAttribute, options, matcher, validator) {
if (!options.sanitizeName) return name;
const isPI = !isAttribute && name[0] === '?';
const bare = isPI ? name.slice(1) : name;
if (validator(bare)) return name;
const result = options.sanitizeName(bare, { isAttribute, matcher: matcher.readOnly() });
if (typeof result !== 'string' || !validator(result)) {
throw new Error(`sanitizeName returned an invalid XML name for "${bare}"`);
}
return isPI ? '?' + result : result;
}
;
const nameStartChar10 =
':A-Za-z_' +
'\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF' +
'\u0370-\u037D' +
'\u037F-\u0486\u0488-\u1FFF' +
'\u200C-\u200D' +
'\u2070-\u218F' +
'\u2C00-\u2FEF' +
'\u3001-\uD7FF' +
'\uF900-\uFDCF' +
'\uFDF0-\uFFFD';
const nameChar10 =
nameStartChar10 +
'\\-\\.\\d' +
'\u00B7' +
'\u0300-\u036F' +
'\u203F-\u2040';
const nameStartChar11 =
':A-Za-z_' +
'\u00C0-\u02FF' +
'\u0370-\u037D' +
'\u037F-\u0486\u0488-\u1FFF' +
'\u200C-\u200D' +
'\u2070-\u218F' +
'\u2C00-\u2FEF' +
'\u3001-\uD7FF' +
'\uF900-\uFDCF' +
'\uFDF0-\uFFFD' +
'\u{10000}-\u{EFFFF}';
const nameChar11 =
nameStartChar11 +
'\\-\\.\\d' +
'\u00B7' +
'\u0300-\u036F' +
'\u0487' +
'\u203F-\u2040';
const buildRegexes = (startChar, char, flags = '') => {
const ncStart = startChar.replace(':', '');
const ncChar = char.replace(':', '');
const ncNamePat = `[${ncStart}][${ncChar}]*`;
return {
name: new RegExp(`^[${startChar}][${char}]*$`, flags),
ncName: new RegExp(`^${ncNamePat}$`, flags),
qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
nmToken: new RegExp(`^[${char}]+$`, flags),
nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags),
};
};
const regexes10 = buildRegexes(nameStartChar10, nameChar10);
const regexes11 = buildRegexes(nameStartChar11, nameChar11, 'u');
const nameStartCharAscii = ':A-Za-z_';
const nameCharAscii = nameStartCharAscii + '\\-\\.\\d';
const regexesAscii = buildRegexes(nameStartCharAscii, nameCharAscii);
const getRegexes = (xmlVersion = '1.0', asciiOnly = false) => {
if (asciiOnly) return regexesAscii;
return xmlVersion === '1.1' ? regexes11 : regexes10;
};
const src_name = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
getRegexes(xmlVersion, asciiOnly).name.test(str);
const ncName = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
getRegexes(xmlVersion, asciiOnly).ncName.test(str);
const qName = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
getRegexes(xmlVersion, asciiOnly).qName.test(str);
const nmToken = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
getRegexes(xmlVersion, asciiOnly).nmToken.test(str);
const nmTokens = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
getRegexes(xmlVersion, asciiOnly).nmTokens.test(str);
const PRODUCTIONS = ['name', 'ncName', 'qName', 'nmToken', 'nmTokens'];
const createValidator = (production, { xmlVersion = '1.0', asciiOnly = false, maxCacheSize = 2048 } = {}) => {
if (!PRODUCTIONS.includes(production)) {
throw new TypeError(
`Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(', ')}`
);
}
const regex = getRegexes(xmlVersion, asciiOnly)[production];
let cache = new Map();
const validator = (str) => {
const cached = cache.get(str);
if (cached !== undefined) return cached;
const result = regex.test(str);
if (cache.size < maxCacheSize) cache.set(str, result);
return result;
};
validator.reset = () => { cache = new Map(); };
return validator;
};
const validate = (str, production, { xmlVersion = '1.0', asciiOnly = false } = {}) => {
if (!PRODUCTIONS.includes(production)) {
throw new TypeError(
`Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(', ')}`
);
}
const validators = { name: src_name, ncName, qName, nmToken, nmTokens };
const isValid = validators[production](str, { xmlVersion, asciiOnly });
if (isValid) return { valid: true, production, input: str };
let reason = 'Does not match the production rules';
let position;
const startCharPattern = asciiOnly ? /^[:A-Za-z_]/ : /^[:A-Za-z_\u00C0-\uFFFD]/;
const namePattern = asciiOnly ? /[\w\-\\.:]/ : /[\w\-\\.:\u00B7\u00C0-\uFFFD]/;
if (str.length === 0) {
reason = 'Input is empty';
} else if (production === 'ncName' && str.includes(':')) {
position = str.indexOf(':');
reason = 'Colon is not allowed in NCName';
} else if (production === 'qName' && str.startsWith(':')) {
reason = 'QName cannot start with a colon';
position = 0;
} else if (production === 'qName' && str.endsWith(':')) {
reason = 'QName cannot end with a colon';
position = str.length - 1;
} else if (production === 'qName' && (str.match(/:/g) || []).length > 1) {
reason = 'QName can have at most one colon';
position = str.lastIndexOf(':');
} else if (
['name', 'ncName', 'qName'].includes(production) &&
!startCharPattern.test(str[0])
) {
reason = `First character "${str[0]}" is not a valid NameStartChar`;
position = 0;
} else {
for (let i = 0; i < str.length; i++) {
if (!namePattern.test(str[i])) {
reason = `Character "${str[i]}" at position ${i} is not a valid NameChar`;
position = i;
break;
}
}
}
return { valid: false, production, input: str, reason, position };
};
const validateAll = (strings, production, opts = {}) =>
strings.map(str => validate(str, production, opts));
const sanitize = (str, production = 'name', { replacement = '_', asciiOnly = false } = {}) => {
if (!str) return replacement;
let result = str;
if (production === 'ncName') {
result = result.replace(/:/g, '');
}
const allowedCharPattern = asciiOnly ? /[^\w\-\.:]/g : /[^\w\-\.:\u00B7\u00C0-\uFFFD]/g;
result = result.replace(allowedCharPattern, replacement);
if (production !== 'nmToken' && production !== 'nmTokens') {
if (/^[\-\.\d]/.test(result)) {
result = replacement + result;
}
}
return result || replacement;
};
;
const EOL = "\n";
function detectXmlVersionFromArray(jArray, options) {
if (!Array.isArray(jArray) || jArray.length === 0) return '1.0';
const first = jArray[0];
const firstKey = propName(first);
if (firstKey === '?xml') {
const attrs = first[':@'];
if (attrs) {
const versionKey = options.attributeNamePrefix + 'version';
if (attrs[versionKey]) return attrs[versionKey];
}
}
return '1.0';
}
function toXml(jArray, options) {
let indentation = "";
if (options.format) {
indentation = EOL;
}
const stopNodeExpressions = [];
if (options.stopNodes && Array.isArray(options.stopNodes)) {
for (let i = 0; i < options.stopNodes.length; i++) {
const node = options.stopNodes[i];
if (typeof node === 'string') {
stopNodeExpressions.push(new Expression(node));
} else if (node instanceof Expression) {
stopNodeExpressions.push(node);
}
}
}
const xmlVersion = detectXmlVersionFromArray(jArray, options);
const qNameValidator = createValidator('qName', { xmlVersion });
const matcher = new Matcher();
return arrToStr(jArray, options, indentation, matcher, stopNodeExpressions, qNameValidator);
}
function arrToStr(arr, options, indentation, matcher, stopNodeExpressions, qNameValidator) {
let xmlStr = "";
let isPreviousElementTag = false;
if (options.maxNestedTags && matcher.getDepth() > options.maxNestedTags) {
throw new Error("Maximum nested tags exceeded");
}
if (!Array.isArray(arr)) {
if (arr !== undefined && arr !== null) {
let text = valToStr(arr);
text = replaceEntitiesValue(text, options);
return text;
}
return "";
}
for (let i = 0; i < arr.length; i++) {
const tagObj = arr[i];
const rawTagName = propName(tagObj);
if (rawTagName === undefined) continue;
const isSpecialName = rawTagName === options.textNodeName
|| rawTagName === options.cdataPropName
|| rawTagName === options.commentPropName;
const tagName = isSpecialName
? rawTagName
: resolveName(rawTagName, false, options, matcher, qNameValidator);
const attrValues = extractAttributeValues(tagObj[":@"], options);
matcher.push(tagName, attrValues);
const isStopNode = checkStopNode(matcher, stopNodeExpressions);
if (tagName === options.textNodeName) {
let tagText = tagObj[rawTagName];
if (!isStopNode) {
tagText = options.tagValueProcessor(tagName, tagText);
tagText = replaceEntitiesValue(tagText, options);
}
tagText = valToStr(tagText);
if (isPreviousElementTag) {
xmlStr += indentation;
}
xmlStr += tagText;
isPreviousElementTag = false;
matcher.pop();
continue;
} else if (tagName === options.cdataPropName) {
if (isPreviousElementTag) {
xmlStr += indentation;
}
const val = tagObj[rawTagName][0][options.textNodeName];
const safeVal = safeCdata(val);
xmlStr += `<![CDATA[${safeVal}]]>`;
isPreviousElementTag = false;
matcher.pop();
continue;
} else if (tagName === options.commentPropName) {
const val = tagObj[rawTagName][0][options.textNodeName];
const safeVal = safeComment(val);
xmlStr += indentation + `<!--${safeVal}-->`;
isPreviousElementTag = true;
matcher.pop();
continue;
} else if (tagName[0] === "?") {
const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
const tempInd = tagName === "?xml" ? "" : indentation;
xmlStr += tempInd + `<${tagName}${attStr}?>`;
isPreviousElementTag = true;
matcher.pop();
continue;
}
let newIdentation = indentation;
if (newIdentation !== "") {
newIdentation += options.indentBy;
}
const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
const tagStart = indentation + `<${tagName}${attStr}`;
let tagValue;
if (isStopNode) {
tagValue = orderedJs2Xml_getRawContent(tagObj[rawTagName], options, matcher.getDepth());
} else {
tagValue = arrToStr(tagObj[rawTagName], options, newIdentation, matcher, stopNodeExpressions, qNameValidator);
}
if (options.unpairedTags.indexOf(tagName) !== -1) {
if (options.suppressUnpairedNode) xmlStr += tagStart + ">";
else xmlStr += tagStart + "/>";
} else if ((!tagValue || tagValue.length === 0) && options.suppressEmptyNode) {
xmlStr += tagStart + "/>";
} else if (tagValue && tagValue.endsWith(">")) {
xmlStr += tagStart + `>${tagValue}${indentation}</${tagName}>`;
} else {
xmlStr += tagStart + ">";
if (tagValue && indentation !== "" && (tagValue.includes("/>") || tagValue.includes("</"))) {
xmlStr += indentation + options.indentBy + tagValue + indentation;
} else {
xmlStr += tagValue;
}
xmlStr += `</${tagName}>`;
}
isPreviousElementTag = true;
matcher.pop();
}
return xmlStr;
}
function extractAttributeValues(attrMap, options) {
if (!attrMap || options.ignoreAttributes) return null;
const attrValues = {};
let hasAttrs = false;
for (let attr in attrMap) {
if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
const cleanAttrName = attr.startsWith(options.attributeNamePrefix)
? attr.substr(options.attributeNamePrefix.length)
: attr;
attrValues[cleanAttrName] = escapeAttribute(attrMap[attr]);
hasAttrs = true;
}
return hasAttrs ? attrValues : null;
}
function orderedJs2Xml_getRawContent(arr, options, depth = 0) {
if (options.maxNestedTags && depth > options.maxNestedTags) {
throw new Error("Maximum nested tags exceeded");
}
if (!Array.isArray(arr)) {
if (arr !== undefined && arr !== null) {
return valToStr(arr);
}
return "";
}
let content = "";
for (let i = 0; i < arr.length; i++) {
const item = arr[i];
const tagName = propName(item);
if (tagName === options.textNodeName) {
content += valToStr(item[tagName]);
} else if (tagName === options.cdataPropName) {
content += item[tagName][0][options.textNodeName];
} else if (tagName === options.commentPropName) {
content += item[tagName][0][options.textNodeName];
} else if (tagName && tagName[0] === "?") {
continue;
} else if (tagName) {
const attStr = attr_to_str_raw(item[":@"], options);
const nestedContent = orderedJs2Xml_getRawContent(item[tagName], options, depth + 1);
if (!nestedContent || nestedContent.length === 0) {
content += `<${tagName}${attStr}/>`;
} else {
content += `<${tagName}${attStr}>${nestedContent}</${tagName}>`;
}
}
}
return content;
}
function attr_to_str_raw(attrMap, options) {
let attrStr = "";
if (attrMap && !options.ignoreAttributes) {
for (let attr in attrMap) {
if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
let attrVal = attrMap[attr];
if (attrVal === true && options.suppressBooleanAttributes) {
attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}`;
} else {
attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}="${escapeAttribute(attrVal)}"`;
}
}
}
return attrStr;
}
function propName(obj) {
const keys = Object.keys(obj);
for (let i = 0; i < keys.length; i++) {
const key = keys[i];
if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
if (key !== ":@") return key;
}
}
function attr_to_str(attrMap, options, isStopNode, matcher, qNameValidator) {
let attrStr = "";
if (attrMap && !options.ignoreAttributes) {
for (let attr in attrMap) {
if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
const cleanAttrName = attr.substr(options.attributeNamePrefix.length);
const resolvedAttrName = isStopNode
? cleanAttrName
: resolveName(cleanAttrName, true, options, matcher, qNameValidator);
let attrVal;
if (isStopNode) {
attrVal = attrMap[attr];
} else {
attrVal = options.attributeValueProcessor(attr, attrMap[attr]);
attrVal = replaceEntitiesValue(attrVal, options);
}
if (attrVal === true && options.suppressBooleanAttributes) {
attrStr += ` ${resolvedAttrName}`;
} else {
attrStr += ` ${resolvedAttrName}="${escapeAttribute(attrVal)}"`;
}
}
}
return attrStr;
}
function checkStopNode(matcher, stopNodeExpressions) {
if (!stopNodeExpressions || stopNodeExpressions.length === 0) return false;
for (let i = 0; i < stopNodeExpressions.length; i++) {
if (matcher.matches(stopNodeExpressions[i])) {
return true;
}
}
return false;
}
function replaceEntitiesValue(textValue, options) {
if (textValue && textValue.length > 0 && options.processEntities) {
for (let i = 0; i < options.entities.length; i++) {
const entity = options.entities[i];
textValue = textValue.replace(entity.regex, entity.val);
}
}
return textValue;
}
;
function getIgnoreAttributesFn(ignoreAttributes) {
if (typeof ignoreAttributes === 'function') {
return ignoreAttributes
}
if (Array.isArray(ignoreAttributes)) {
return (attrName) => {
for (const pattern of ignoreAttributes) {
if (typeof pattern === 'string' && attrName === pattern) {
return true
}
if (pattern instanceof RegExp && pattern.test(attrName)) {
return true
}
}
}
}
return () => false
}
;
const defaultOptions = {
attributeNamePrefix: '@_',
attributesGroupName: false,
textNodeName: '#text',
ignoreAttributes: true,
cdataPropName: false,
format: false,
indentBy: '  ',
suppressEmptyNode: false,
suppressUnpairedNode: true,
suppressBooleanAttributes: true,
tagValueProcessor: function (key, a) {
return a;
},
attributeValueProcessor: function (attrName, a) {
return a;
},
preserveOrder: false,
commentPropName: false,
unpairedTags: [],
entities: [
{ regex: new RegExp("&", "g"), val: "&amp;" },
{ regex: new RegExp(">", "g"), val: "&gt;" },
{ regex: new RegExp("<", "g"), val: "&lt;" },
{ regex: new RegExp("\'", "g"), val: "&apos;" },
{ regex: new RegExp("\"", "g"), val: "&quot;" }
],
processEntities: true,
stopNodes: [],
oneListGroup: false,
maxNestedTags: 100,
jPath: true,
sanitizeName: false
};
function Builder(options) {
this.options = Object.assign({}, defaultOptions, options);
if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
this.options.stopNodes = this.options.stopNodes.map(node => {
if (typeof node === 'string' && node.startsWith('*.')) {
return '..' + node.substring(2);
}
return node;
});
}
this.stopNodeExpressions = [];
if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
for (let i = 0; i < this.options.stopNodes.length; i++) {
const node = this.options.stopNodes[i];
if (typeof node === 'string') {
this.stopNodeExpressions.push(new Expression(node));
} else if (node instanceof Expression) {
this.stopNodeExpressions.push(node);
}
}
}
if (this.options.ignoreAttributes === true || this.options.attributesGroupName) {
this.isAttribute = function ( ) {
return false;
};
} else {
this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes)
this.attrPrefixLen = this.options.attributeNamePrefix.length;
this.isAttribute = isAttribute;
}
this.processTextOrObjNode = processTextOrObjNode
if (this.options.format) {
this.indentate = indentate;
this.tagEndChar = '>\n';
this.newLine = '\n';
} else {
this.indentate = function () {
return '';
};
this.tagEndChar = '>';
this.newLine = '';
}
}
function detectXmlVersionFromObj(jObj, options) {
const decl = jObj['?xml'];
if (decl && typeof decl === 'object') {
if (options.attributesGroupName && decl[options.attributesGroupName]) {
const v = decl[options.attributesGroupName][options.attributeNamePrefix + 'version'];
if (v) return v;
}
const v = decl[options.attributeNamePrefix + 'version'];
if (v) return v;
}
return '1.0';
}
Builder.prototype.build = function (jObj) {
if (this.options.preserveOrder) {
return toXml(jObj, this.options);
} else {
if (Array.isArray(jObj) && this.options.arrayNodeName && this.options.arrayNodeName.length > 1) {
jObj = {
[this.options.arrayNodeName]: jObj
}
}
const matcher = new Matcher();
const xmlVersion = detectXmlVersionFromObj(jObj, this.options);
const qNameValidator = createValidator('qName', { xmlVersion });
return this.j2x(jObj, 0, matcher, qNameValidator).val;
}
};
Builder.prototype.j2x = function (jObj, level, matcher, qNameValidator) {
let attrStr = '';
let val = '';
if (this.options.maxNestedTags && matcher.getDepth() >= this.options.maxNestedTags) {
throw new Error("Maximum nested tags exceeded");
}
const jPath = this.options.jPath ? matcher.toString() : matcher;
const isCurrentStopNode = this.checkStopNode(matcher);
for (let key in jObj) {
if (!Object.prototype.hasOwnProperty.call(jObj, key)) continue;
const isSpecialKey = key === this.options.textNodeName
|| key === this.options.cdataPropName
|| key === this.options.commentPropName
|| (this.options.attributesGroupName && key === this.options.attributesGroupName)
|| this.isAttribute(key);
const resolvedKey = isSpecialKey
? key
: resolveName(key, false, this.options, matcher, qNameValidator);
if (typeof jObj[key] === 'undefined') {
if (this.isAttribute(key)) {
val += '';
}
} else if (jObj[key] === null) {
if (this.isAttribute(key)) {
val += '';
} else if (resolvedKey === this.options.cdataPropName || resolvedKey === this.options.commentPropName) {
val += '';
} else if (resolvedKey[0] === '?') {
val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
} else {
val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
}
} else if (jObj[key] instanceof Date) {
val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
} else if (typeof jObj[key] !== 'object') {
const attr = this.isAttribute(key);
if (attr && !this.ignoreAttributesFn(attr, jPath)) {
const resolvedAttr = resolveName(attr, true, this.options, matcher, qNameValidator);
attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key]), isCurrentStopNode);
} else if (!attr) {
if (key === this.options.textNodeName) {
let newval = this.options.tagValueProcessor(key, valToStr(jObj[key]));
val += this.replaceEntitiesValue(newval);
} else {
matcher.push(resolvedKey);
const isStopNode = this.checkStopNode(matcher);
matcher.pop();
if (isStopNode) {
const textValue = valToStr(jObj[key]);
if (textValue === '') {
val += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
} else {
val += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
}
} else {
val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
}
}
}
} else if (Array.isArray(jObj[key])) {
const arrLen = jObj[key].length;
let listTagVal = "";
let listTagAttr = "";
for (let j = 0; j < arrLen; j++) {
const item = jObj[key][j];
if (typeof item === 'undefined') {
} else if (item === null) {
if (resolvedKey[0] === "?") val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
else val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
} else if (typeof item === 'object') {
if (this.options.oneListGroup) {
matcher.push(resolvedKey);
const result = this.j2x(item, level + 1, matcher, qNameValidator);
matcher.pop();
listTagVal += result.val;
if (this.options.attributesGroupName && item.hasOwnProperty(this.options.attributesGroupName)) {
listTagAttr += result.attrStr
}
} else {
listTagVal += this.processTextOrObjNode(item, resolvedKey, level, matcher, qNameValidator)
}
} else {
if (this.options.oneListGroup) {
let textValue = this.options.tagValueProcessor(resolvedKey, item);
textValue = this.replaceEntitiesValue(textValue);
textValue = valToStr(textValue);
listTagVal += textValue;
} else {
matcher.push(resolvedKey);
const isStopNode = this.checkStopNode(matcher);
matcher.pop();
if (isStopNode) {
const textValue = valToStr(item);
if (textValue === '') {
listTagVal += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
} else {
listTagVal += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
}
} else {
listTagVal += this.buildTextValNode(item, resolvedKey, '', level, matcher);
}
}
}
}
if (this.options.oneListGroup) {
listTagVal = this.buildObjectNode(listTagVal, resolvedKey, listTagAttr, level);
}
val += listTagVal;
} else {
if (this.options.attributesGroupName && key === this.options.attributesGroupName) {
const Ks = Object.keys(jObj[key]);
const L = Ks.length;
for (let j = 0; j < L; j++) {
const resolvedAttr = resolveName(Ks[j], true, this.options, matcher, qNameValidator);
attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key][Ks[j]]), isCurrentStopNode);
}
} else {
val += this.processTextOrObjNode(jObj[key], resolvedKey, level, matcher, qNameValidator)
}
}
}
return { attrStr: attrStr, val: val };
};
Builder.prototype.buildAttrPairStr = function (attrName, val, isStopNode) {
if (!isStopNode) {
val = this.options.attributeValueProcessor(attrName, valToStr(val));
val = this.replaceEntitiesValue(val);
}
if (this.options.suppressBooleanAttributes && val === "true") {
return ' ' + attrName;
} else return ' ' + attrName + '="' + escapeAttribute(val) + '"';
}
function processTextOrObjNode(object, key, level, matcher, qNameValidator) {
const attrValues = this.extractAttributes(object);
matcher.push(key, attrValues);
const isStopNode = this.checkStopNode(matcher);
if (isStopNode) {
const rawContent = this.buildRawContent(object, matcher.getDepth());
const attrStr = this.buildAttributesForStopNode(object);
matcher.pop();
return this.buildObjectNode(rawContent, key, attrStr, level);
}
const result = this.j2x(object, level + 1, matcher, qNameValidator);
matcher.pop();
if (key[0] === '?') {
return this.buildTextValNode('', key, result.attrStr, level, matcher);
} else if (object[this.options.textNodeName] !== undefined && Object.keys(object).length === 1) {
return this.buildTextValNode(object[this.options.textNodeName], key, result.attrStr, level, matcher);
} else {
return this.buildObjectNode(result.val, key, result.attrStr, level);
}
}
Builder.prototype.extractAttributes = function (obj) {
if (!obj || typeof obj !== 'object') return null;
const attrValues = {};
let hasAttrs = false;
if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
const attrGroup = obj[this.options.attributesGroupName];
for (let attrKey in attrGroup) {
if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
? attrKey.substring(this.options.attributeNamePrefix.length)
: attrKey;
attrValues[cleanKey] = escapeAttribute(attrGroup[attrKey]);
hasAttrs = true;
}
} else {
for (let key in obj) {
if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
const attr = this.isAttribute(key);
if (attr) {
attrValues[attr] = escapeAttribute(obj[key]);
hasAttrs = true;
}
}
}
return hasAttrs ? attrValues : null;
};
Builder.prototype.buildRawContent = function (obj, depth = 0) {
if (this.options.maxNestedTags && depth >= this.options.maxNestedTags) {
throw new Error("Maximum nested tags exceeded");
}
if (typeof obj === 'string') {
return obj;
}
if (typeof obj !== 'object' || obj === null) {
return String(obj);
}
if (obj[this.options.textNodeName] !== undefined) {
return obj[this.options.textNodeName];
}
let content = '';
for (let key in obj) {
if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
if (this.isAttribute(key)) continue;
if (this.options.attributesGroupName && key === this.options.attributesGroupName) continue;
const value = obj[key];
if (key === this.options.textNodeName) {
content += value;
} else if (Array.isArray(value)) {
for (let item of value) {
if (typeof item === 'string' || typeof item === 'number') {
content += `<${key}>${item}</${key}>`;
} else if (typeof item === 'object' && item !== null) {
const nestedContent = this.buildRawContent(item, depth + 1);
const nestedAttrs = this.buildAttributesForStopNode(item);
if (nestedContent === '') {
content += `<${key}${nestedAttrs}/>`;
} else {
content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
}
}
}
} else if (typeof value === 'object' && value !== null) {
const nestedContent = this.buildRawContent(value, depth + 1);
const nestedAttrs = this.buildAttributesForStopNode(value);
if (nestedContent === '') {
content += `<${key}${nestedAttrs}/>`;
} else {
content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
}
} else {
content += `<${key}>${value}</${key}>`;
}
}
return content;
};
Builder.prototype.buildAttributesForStopNode = function (obj) {
if (!obj || typeof obj !== 'object') return '';
let attrStr = '';
if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
const attrGroup = obj[this.options.attributesGroupName];
for (let attrKey in attrGroup) {
if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
? attrKey.substring(this.options.attributeNamePrefix.length)
: attrKey;
const val = attrGroup[attrKey];
if (val === true && this.options.suppressBooleanAttributes) {
attrStr += ' ' + cleanKey;
} else {
attrStr += ' ' + cleanKey + '="' + escapeAttribute(val) + '"';
}
}
} else {
for (let key in obj) {
if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
const attr = this.isAttribute(key);
if (attr) {
const val = obj[key];
if (val === true && this.options.suppressBooleanAttributes) {
attrStr += ' ' + attr;
} else {
attrStr += ' ' + attr + '="' + escapeAttribute(val) + '"';
}
}
}
}
return attrStr;
};
Builder.prototype.buildObjectNode = function (val, key, attrStr, level) {
if (val === "") {
if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
else {
return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
}
} else if (key[0] === "?") {
return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
} else {
let tagEndExp = '</' + key + this.tagEndChar;
let piClosingChar = "";
if (key[0] === "?") {
piClosingChar = "?";
tagEndExp = "";
}
if ((attrStr || attrStr === '') && val.indexOf('<') === -1) {
return (this.indentate(level) + '<' + key + attrStr + piClosingChar + '>' + val + tagEndExp);
} else if (this.options.commentPropName !== false && key === this.options.commentPropName && piClosingChar.length === 0) {
return this.indentate(level) + `<!--${safeComment(val)}-->` + this.newLine;
} else {
return (
this.indentate(level) + '<' + key + attrStr + piClosingChar + this.tagEndChar +
val +
this.indentate(level) + tagEndExp);
}
}
}
Builder.prototype.closeTag = function (key) {
let closeTag = "";
if (this.options.unpairedTags.indexOf(key) !== -1) {
if (!this.options.suppressUnpairedNode) closeTag = "/"
} else if (this.options.suppressEmptyNode) {
closeTag = "/";
} else {
closeTag = `></${key}`
}
return closeTag;
}
Builder.prototype.checkStopNode = function (matcher) {
if (!this.stopNodeExpressions || this.stopNodeExpressions.length === 0) return false;
for (let i = 0; i < this.stopNodeExpressions.length; i++) {
if (matcher.matches(this.stopNodeExpressions[i])) {
return true;
}
}
return false;
}
function buildEmptyObjNode(val, key, attrStr, level) {
if (val !== '') {
return this.buildObjectNode(val, key, attrStr, level);
} else {
if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
else {
return this.indentate(level) + '<' + key + attrStr + '/' + this.tagEndChar;
}
}
}
Builder.prototype.buildTextValNode = function (val, key, attrStr, level, matcher) {
if (this.options.cdataPropName !== false && key === this.options.cdataPropName) {
const safeVal = safeCdata(val);
return this.indentate(level) + `<![CDATA[${safeVal}]]>` + this.newLine;
} else if (this.options.commentPropName !== false && key === this.options.commentPropName) {
const safeVal = safeComment(val);
return this.indentate(level) + `<!--${safeVal}-->` + this.newLine;
} else if (key[0] === "?") {
return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
} else {
let textValue = this.options.tagValueProcessor(key, val);
textValue = this.replaceEntitiesValue(textValue);
textValue = valToStr(textValue);
if (textValue === '') {
return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
} else {
return this.indentate(level) + '<' + key + attrStr + '>' +
textValue +
'</' + key + this.tagEndChar;
}
}
}
Builder.prototype.replaceEntitiesValue = function (textValue) {
if (textValue && textValue.length > 0 && this.options.processEntities) {
for (let i = 0; i < this.options.entities.length; i++) {
const entity = this.options.entities[i];
textValue = textValue.replace(entity.regex, entity.val);
}
}
return textValue;
}
function indentate(level) {
return this.options.indentBy.repeat(level);
}
function isAttribute(name ) {
if (name.startsWith(this.options.attributeNamePrefix) && name !== this.options.textNodeName) {
return name.substr(this.attrPrefixLen);
} else {
return false;
}
}
;
const json2xml = (Builder);
;
const nameStartChar = ':A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const nameChar = nameStartChar + '\\-.\\d\\u00B7\\u0300-\\u036F\\u203F-\\u2040';
const nameRegexp = '[' + nameStartChar + '][' + nameChar + ']*';
const regexName = new RegExp('^' + nameRegexp + '$');
function getAllMatches(string, regex) {
const matches = [];
let match = regex.exec(string);
while (match) {
const allmatches = [];
allmatches.startIndex = regex.lastIndex - match[0].length;
const len = match.length;
for (let index = 0; index < len; index++) {
allmatches.push(match[index]);
}
matches.push(allmatches);
match = regex.exec(string);
}
return matches;
}
const isName = function (string) {
const match = regexName.exec(string);
return !(match === null || typeof match === 'undefined');
}
function isExist(v) {
return typeof v !== 'undefined';
}
function isEmptyObject(obj) {
return Object.keys(obj).length === 0;
}
function getValue(v) {
if (exports.isExist(v)) {
return v;
} else {
return '';
}
}
const DANGEROUS_PROPERTY_NAMES = [
'hasOwnProperty',
'toString',
'valueOf',
'__defineGetter__',
'__defineSetter__',
'__lookupGetter__',
'__lookupSetter__'
];
const criticalProperties = ["__proto__", "constructor", "prototype"];
;
const validator_defaultOptions = {
allowBooleanAttributes: false,
unpairedTags: []
};
function validator_validate(xmlData, options) {
options = Object.assign({}, validator_defaultOptions, options);
const tags = [];
let tagFound = false;
let reachedRoot = false;
if (xmlData[0] === '\ufeff') {
xmlData = xmlData.substr(1);
}
for (let i = 0; i < xmlData.length; i++) {
if (xmlData[i] === '<' && xmlData[i + 1] === '?') {
i += 2;
i = readPI(xmlData, i);
if (i.err) return i;
} else if (xmlData[i] === '<') {
let tagStartPos = i;
i++;
if (xmlData[i] === '!') {
i = readCommentAndCDATA(xmlData, i);
continue;
} else {
let closingTag = false;
if (xmlData[i] === '/') {
closingTag = true;
i++;
}
let tagName = '';
for (; i < xmlData.length &&
xmlData[i] !== '>' &&
xmlData[i] !== ' ' &&
xmlData[i] !== '\t' &&
xmlData[i] !== '\n' &&
xmlData[i] !== '\r'; i++
) {
tagName += xmlData[i];
}
tagName = tagName.trim();
if (tagName[tagName.length - 1] === '/') {
tagName = tagName.substring(0, tagName.length - 1);
i--;
}
if (!validateTagName(tagName)) {
let msg;
if (tagName.trim().length === 0) {
msg = "Invalid space after '<'.";
} else {
msg = "Tag '" + tagName + "' is an invalid name.";
}
return getErrorObject('InvalidTag', msg, getLineNumberForPosition(xmlData, i));
}
const result = readAttributeStr(xmlData, i);
if (result === false) {
return getErrorObject('InvalidAttr', "Attributes for '" + tagName + "' have open quote.", getLineNumberForPosition(xmlData, i));
}
let attrStr = result.value;
i = result.index;
if (attrStr[attrStr.length - 1] === '/') {
const attrStrStart = i - attrStr.length;
attrStr = attrStr.substring(0, attrStr.length - 1);
const isValid = validateAttributeString(attrStr, options);
if (isValid === true) {
tagFound = true;
} else {
return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, attrStrStart + isValid.err.line));
}
} else if (closingTag) {
if (!result.tagClosed) {
return getErrorObject('InvalidTag', "Closing tag '" + tagName + "' doesn't have proper closing.", getLineNumberForPosition(xmlData, i));
} else if (attrStr.trim().length > 0) {
return getErrorObject('InvalidTag', "Closing tag '" + tagName + "' can't have attributes or invalid starting.", getLineNumberForPosition(xmlData, tagStartPos));
} else if (tags.length === 0) {
return getErrorObject('InvalidTag', "Closing tag '" + tagName + "' has not been opened.", getLineNumberForPosition(xmlData, tagStartPos));
} else {
const otg = tags.pop();
if (tagName !== otg.tagName) {
let openPos = getLineNumberForPosition(xmlData, otg.tagStartPos);
return getErrorObject('InvalidTag',
"Expected closing tag '" + otg.tagName + "' (opened in line " + openPos.line + ", col " + openPos.col + ") instead of closing tag '" + tagName + "'.",
getLineNumberForPosition(xmlData, tagStartPos));
}
if (tags.length == 0) {
reachedRoot = true;
}
}
} else {
const isValid = validateAttributeString(attrStr, options);
if (isValid !== true) {
return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, i - attrStr.length + isValid.err.line));
}
if (reachedRoot === true) {
return getErrorObject('InvalidXml', 'Multiple possible root nodes found.', getLineNumberForPosition(xmlData, i));
} else if (options.unpairedTags.indexOf(tagName) !== -1) {
} else {
tags.push({ tagName, tagStartPos });
}
tagFound = true;
}
for (i++; i < xmlData.length; i++) {
if (xmlData[i] === '<') {
if (xmlData[i + 1] === '!') {
i++;
i = readCommentAndCDATA(xmlData, i);
continue;
} else if (xmlData[i + 1] === '?') {
i = readPI(xmlData, ++i);
if (i.err) return i;
} else {
break;
}
} else if (xmlData[i] === '&') {
const afterAmp = validateAmpersand(xmlData, i);
if (afterAmp == -1)
return getErrorObject('InvalidChar', "char '&' is not expected.", getLineNumberForPosition(xmlData, i));
i = afterAmp;
} else {
if (reachedRoot === true && !isWhiteSpace(xmlData[i])) {
return getErrorObject('InvalidXml', "Extra text at the end", getLineNumberForPosition(xmlData, i));
}
}
}
if (xmlData[i] === '<') {
i--;
}
}
} else {
if (isWhiteSpace(xmlData[i])) {
continue;
}
return getErrorObject('InvalidChar', "char '" + xmlData[i] + "' is not expected.", getLineNumberForPosition(xmlData, i));
}
}
if (!tagFound) {
return getErrorObject('InvalidXml', 'Start tag expected.', 1);
} else if (tags.length == 1) {
return getErrorObject('InvalidTag', "Unclosed tag '" + tags[0].tagName + "'.", getLineNumberForPosition(xmlData, tags[0].tagStartPos));
} else if (tags.length > 0) {
return getErrorObject('InvalidXml', "Invalid '" +
JSON.stringify(tags.map(t => t.tagName), null, 4).replace(/\r?\n/g, '') +
"' found.", { line: 1, col: 1 });
}
return true;
};
function isWhiteSpace(char) {
return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
function readPI(xmlData, i) {
const start = i;
for (; i < xmlData.length; i++) {
if (xmlData[i] == '?' || xmlData[i] == ' ') {
const tagname = xmlData.substr(start, i - start);
if (i > 5 && tagname === 'xml') {
return getErrorObject('InvalidXml', 'XML declaration allowed only at the start of the document.', getLineNumberForPosition(xmlData, i));
} else if (xmlData[i] == '?' && xmlData[i + 1] == '>') {
i++;
break;
} else {
continue;
}
}
}
return i;
}
function readCommentAndCDATA(xmlData, i) {
if (xmlData.length > i + 5 && xmlData[i + 1] === '-' && xmlData[i + 2] === '-') {
for (i += 3; i < xmlData.length; i++) {
if (xmlData[i] === '-' && xmlData[i + 1] === '-' && xmlData[i + 2] === '>') {
i += 2;
break;
}
}
} else if (
xmlData.length > i + 8 &&
xmlData[i + 1] === 'D' &&
xmlData[i + 2] === 'O' &&
xmlData[i + 3] === 'C' &&
xmlData[i + 4] === 'T' &&
xmlData[i + 5] === 'Y' &&
xmlData[i + 6] === 'P' &&
xmlData[i + 7] === 'E'
) {
let angleBracketsCount = 1;
for (i += 8; i < xmlData.length; i++) {
if (xmlData[i] === '<') {
angleBracketsCount++;
} else if (xmlData[i] === '>') {
angleBracketsCount--;
if (angleBracketsCount === 0) {
break;
}
}
}
} else if (
xmlData.length > i + 9 &&
xmlData[i + 1] === '[' &&
xmlData[i + 2] === 'C' &&
xmlData[i + 3] === 'D' &&
xmlData[i + 4] === 'A' &&
xmlData[i + 5] === 'T' &&
xmlData[i + 6] === 'A' &&
xmlData[i + 7] === '['
) {
for (i += 8; i < xmlData.length; i++) {
if (xmlData[i] === ']' && xmlData[i + 1] === ']' && xmlData[i + 2] === '>') {
i += 2;
break;
}
}
}
return i;
}
const doubleQuote = '"';
const singleQuote = "'";
function readAttributeStr(xmlData, i) {
let attrStr = '';
let startChar = '';
let tagClosed = false;
for (; i < xmlData.length; i++) {
if (xmlData[i] === doubleQuote || xmlData[i] === singleQuote) {
if (startChar === '') {
startChar = xmlData[i];
} else if (startChar !== xmlData[i]) {
} else {
startChar = '';
}
} else if (xmlData[i] === '>') {
if (startChar === '') {
tagClosed = true;
break;
}
}
attrStr += xmlData[i];
}
if (startChar !== '') {
return false;
}
return {
value: attrStr,
index: i,
tagClosed: tagClosed
};
}
function scanAttributeTokens(attrStr) {
const tokens = [];
const len = attrStr.length;
let i = 0;
while (i < len) {
const tokenStart = i;
while (i < len && isWhiteSpace(attrStr[i])) i++;
if (i >= len) break;
if (attrStr[i] === '=') {
i++;
continue;
}
const leadingWs = attrStr.slice(tokenStart, i);
const nameStart = i;
while (i < len && !isWhiteSpace(attrStr[i]) && attrStr[i] !== '=') i++;
const name = attrStr.slice(nameStart, i);
let equalsGroup;
let j = i;
while (j < len && isWhiteSpace(attrStr[j])) j++;
if (j < len && attrStr[j] === '=') {
equalsGroup = attrStr.slice(i, j + 1);
i = j + 1;
}
let quoteChar;
let value;
let k = i;
while (k < len && isWhiteSpace(attrStr[k])) k++;
if (k < len && (attrStr[k] === '"' || attrStr[k] === "'")) {
const valueStart = k + 1;
const closeIdx = attrStr.indexOf(attrStr[k], valueStart);
if (closeIdx !== -1) {
quoteChar = attrStr[k];
value = attrStr.slice(valueStart, closeIdx);
i = closeIdx + 1;
}
}
const token = { startIndex: tokenStart };
token[1] = leadingWs;
token[2] = name;
token[3] = equalsGroup;
token[4] = quoteChar !== undefined ? true : undefined;
token[5] = quoteChar;
token[6] = value;
tokens.push(token);
}
return tokens;
}
function validateAttributeString(attrStr, options) {
const matches = scanAttributeTokens(attrStr);
const attrNames = {};
for (let i = 0; i < matches.length; i++) {
if (matches[i][1].length === 0) {
return getErrorObject('InvalidAttr', "Attribute '" + matches[i][2] + "' has no space in starting.", getPositionFromMatch(matches[i]))
} else if (matches[i][3] !== undefined && matches[i][4] === undefined) {
return getErrorObject('InvalidAttr', "Attribute '" + matches[i][2] + "' is without value.", getPositionFromMatch(matches[i]));
} else if (matches[i][3] === undefined && !options.allowBooleanAttributes) {
return getErrorObject('InvalidAttr', "boolean attribute '" + matches[i][2] + "' is not allowed.", getPositionFromMatch(matches[i]));
}
const attrName = matches[i][2];
if (!validateAttrName(attrName)) {
return getErrorObject('InvalidAttr', "Attribute '" + attrName + "' is an invalid name.", getPositionFromMatch(matches[i]));
}
if (!Object.prototype.hasOwnProperty.call(attrNames, attrName)) {
attrNames[attrName] = 1;
} else {
return getErrorObject('InvalidAttr', "Attribute '" + attrName + "' is repeated.", getPositionFromMatch(matches[i]));
}
}
return true;
}
function validateNumberAmpersand(xmlData, i) {
let re = /\d/;
if (xmlData[i] === 'x') {
i++;
re = /[\da-fA-F]/;
}
for (; i < xmlData.length; i++) {
if (xmlData[i] === ';')
return i;
if (!xmlData[i].match(re))
break;
}
return -1;
}
function validateAmpersand(xmlData, i) {
i++;
if (xmlData[i] === ';')
return -1;
if (xmlData[i] === '#') {
i++;
return validateNumberAmpersand(xmlData, i);
}
let count = 0;
for (; i < xmlData.length; i++, count++) {
if (xmlData[i].match(/\w/) && count < 20)
continue;
if (xmlData[i] === ';')
break;
return -1;
}
return i;
}
function getErrorObject(code, message, lineNumber) {
return {
err: {
code: code,
msg: message,
line: lineNumber.line || lineNumber,
col: lineNumber.col,
},
};
}
function validateAttrName(attrName) {
return isName(attrName);
}
function validateTagName(tagname) {
return isName(tagname) ;
}
function getLineNumberForPosition(xmlData, index) {
const lines = xmlData.substring(0, index).split(/\r?\n/);
return {
line: lines.length,
col: lines[lines.length - 1].length + 1
};
}
function getPositionFromMatch(match) {
return match.startIndex + match[1].length;
}
;
const XMLValidator = {
validate: validator_validate
}
;
const defaultOnDangerousProperty = (name) => {
if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
return "__" + name;
}
return name;
};
const OptionsBuilder_defaultOptions = {
preserveOrder: false,
attributeNamePrefix: '@_',
attributesGroupName: false,
textNodeName: '#text',
ignoreAttributes: true,
removeNSPrefix: false,
allowBooleanAttributes: false,
parseTagValue: true,
parseAttributeValue: false,
trimValues: true,
cdataPropName: false,
numberParseOptions: {
hex: true,
leadingZeros: true,
eNotation: true,
unicode: false
},
tagValueProcessor: function (tagName, val) {
return val;
},
attributeValueProcessor: function (attrName, val) {
return val;
},
stopNodes: [],
alwaysCreateTextNode: false,
isArray: () => false,
commentPropName: false,
unpairedTags: [],
processEntities: true,
htmlEntities: false,
entityDecoder: null,
ignoreDeclaration: false,
ignorePiTags: false,
transformTagName: false,
transformAttributeName: false,
updateTag: function (tagName, jPath, attrs) {
return tagName
},
captureMetaData: false,
maxNestedTags: 100,
strictReservedNames: true,
jPath: true,
onDangerousProperty: defaultOnDangerousProperty
};
function validatePropertyName(propertyName, optionName) {
if (typeof propertyName !== 'string') {
return;
}
const normalized = propertyName.toLowerCase();
if (DANGEROUS_PROPERTY_NAMES.some(dangerous => normalized === dangerous.toLowerCase())) {
throw new Error(
`[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
);
}
if (criticalProperties.some(dangerous => normalized === dangerous.toLowerCase())) {
throw new Error(
`[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
);
}
}
function normalizeProcessEntities(value, htmlEntities) {
if (typeof value === 'boolean') {
return {
enabled: value,
maxEntitySize: 10000,
maxExpansionDepth: 10000,
maxTotalExpansions: Infinity,
maxExpandedLength: 100000,
maxEntityCount: 1000,
allowedTags: null,
tagFilter: null,
appliesTo: "all",
};
}
if (typeof value === 'object' && value !== null) {
return {
enabled: value.enabled !== false,
maxEntitySize: Math.max(1, value.maxEntitySize ?? 10000),
maxExpansionDepth: Math.max(1, value.maxExpansionDepth ?? 10000),
maxTotalExpansions: Math.max(1, value.maxTotalExpansions ?? Infinity),
maxExpandedLength: Math.max(1, value.maxExpandedLength ?? 100000),
maxEntityCount: Math.max(1, value.maxEntityCount ?? 1000),
allowedTags: value.allowedTags ?? null,
tagFilter: value.tagFilter ?? null,
appliesTo: value.appliesTo ?? "all",
};
}
return normalizeProcessEntities(true);
}
const buildOptions = function (options) {
const built = Object.assign({}, OptionsBuilder_defaultOptions, options);
const propertyNameOptions = [
{ value: built.attributeNamePrefix, name: 'attributeNamePrefix' },
{ value: built.attributesGroupName, name: 'attributesGroupName' },
{ value: built.textNodeName, name: 'textNodeName' },
{ value: built.cdataPropName, name: 'cdataPropName' },
{ value: built.commentPropName, name: 'commentPropName' }
];
for (const { value, name } of propertyNameOptions) {
if (value) {
validatePropertyName(value, name);
}
}
if (built.onDangerousProperty === null) {
built.onDangerousProperty = defaultOnDangerousProperty;
}
built.processEntities = normalizeProcessEntities(built.processEntities, built.htmlEntities);
built.unpairedTagsSet = new Set(built.unpairedTags);
if (built.stopNodes && Array.isArray(built.stopNodes)) {
built.stopNodes = built.stopNodes.map(node => {
if (typeof node === 'string' && node.startsWith('*.')) {
return '..' + node.substring(2);
}
return node;
});
}
return built;
};
;
let METADATA_SYMBOL;
if (typeof Symbol !== "function") {
METADATA_SYMBOL = "@@xmlMetadata";
} else {
METADATA_SYMBOL = Symbol("XML Node Metadata");
}
class XmlNode {
constructor(tagname) {
this.tagname = tagname;
this.child = [];
this[":@"] = Object.create(null);
}
add(key, val) {
if (key === "__proto__") key = "#__proto__";
this.child.push({ [key]: val });
}
addChild(node, startIndex) {
if (node.tagname === "__proto__") node.tagname = "#__proto__";
if (node[":@"] && Object.keys(node[":@"]).length > 0) {
this.child.push({ [node.tagname]: node.child, [":@"]: node[":@"] });
} else {
this.child.push({ [node.tagname]: node.child });
}
this.addStartIndex(startIndex);
}
addStartIndex(startIndex) {
if (startIndex !== undefined) {
this.child[this.child.length - 1][METADATA_SYMBOL] = { startIndex };
}
}
addEndIndex(endIndex) {
const lastChild = this.child[this.child.length - 1];
if (lastChild !== undefined && lastChild[METADATA_SYMBOL] !== undefined
&& lastChild[METADATA_SYMBOL].endIndex === undefined) {
lastChild[METADATA_SYMBOL].endIndex = endIndex;
}
}
static getMetaDataSymbol() {
return METADATA_SYMBOL;
}
}
;
class DocTypeReader {
constructor(options, xmlVersion) {
this.suppressValidationErr = !options;
this.options = options;
this.xmlVersion = xmlVersion || 1.0;
}
setXmlVersion(xmlVersion = 1.0) {
this.xmlVersion = xmlVersion;
}
readDocType(xmlData, i) {
const entities = Object.create(null);
let entityCount = 0;
if (xmlData[i + 3] === 'O' &&
xmlData[i + 4] === 'C' &&
xmlData[i + 5] === 'T' &&
xmlData[i + 6] === 'Y' &&
xmlData[i + 7] === 'P' &&
xmlData[i + 8] === 'E') {
i = i + 9;
let angleBracketsCount = 1;
let hasBody = false, comment = false;
let quoteChar = null;
let exp = "";
for (; i < xmlData.length; i++) {
if (quoteChar !== null) {
if (xmlData[i] === quoteChar) quoteChar = null;
exp += xmlData[i];
continue;
}
if (!hasBody && !comment && (xmlData[i] === '"' || xmlData[i] === "'")) {
quoteChar = xmlData[i];
exp += xmlData[i];
continue;
}
if (xmlData[i] === '<' && !comment) {
if (hasBody && hasSeq(xmlData, "!ENTITY", i)) {
i += 7;
let entityName, val;
[entityName, val, i] = this.readEntityExp(xmlData, i + 1, this.suppressValidationErr);
if (val.indexOf("&") === -1) {
if (this.options.enabled !== false &&
this.options.maxEntityCount != null &&
entityCount >= this.options.maxEntityCount) {
throw new Error(
`Entity count (${entityCount + 1}) exceeds maximum allowed (${this.options.maxEntityCount})`
);
}
entities[entityName] = val;
entityCount++;
}
}
else if (hasBody && hasSeq(xmlData, "!ELEMENT", i)) {
i += 8;
const { index } = this.readElementExp(xmlData, i + 1);
i = index;
} else if (hasBody && hasSeq(xmlData, "!ATTLIST", i)) {
i += 8;
} else if (hasBody && hasSeq(xmlData, "!NOTATION", i)) {
i += 9;
const { index } = this.readNotationExp(xmlData, i + 1, this.suppressValidationErr);
i = index;
} else if (hasSeq(xmlData, "!--", i)) comment = true;
else throw new Error(`Invalid DOCTYPE`);
angleBracketsCount++;
exp = "";
} else if (xmlData[i] === '>') {
if (comment) {
if (xmlData[i - 1] === "-" && xmlData[i - 2] === "-") {
comment = false;
angleBracketsCount--;
}
} else {
angleBracketsCount--;
}
if (angleBracketsCount === 0) {
break;
}
} else if (xmlData[i] === '[') {
hasBody = true;
} else {
exp += xmlData[i];
}
}
if (quoteChar !== null || angleBracketsCount !== 0) {
throw new Error(`Unclosed DOCTYPE`);
}
} else {
throw new Error(`Invalid Tag instead of DOCTYPE`);
}
return { entities, i };
}
readEntityExp(xmlData, i) {
i = skipWhitespace(xmlData, i);
const startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i]) && xmlData[i] !== '"' && xmlData[i] !== "'") {
i++;
}
let entityName = xmlData.substring(startIndex, i);
validateEntityName(entityName, { xmlVersion: this.xmlVersion });
i = skipWhitespace(xmlData, i);
if (!this.suppressValidationErr) {
if (xmlData.substring(i, i + 6).toUpperCase() === "SYSTEM") {
throw new Error("External entities are not supported");
} else if (xmlData[i] === "%") {
throw new Error("Parameter entities are not supported");
}
}
let entityValue = "";
[i, entityValue] = this.readIdentifierVal(xmlData, i, "entity");
if (this.options.enabled !== false &&
this.options.maxEntitySize != null &&
entityValue.length > this.options.maxEntitySize) {
throw new Error(
`Entity "${entityName}" size (${entityValue.length}) exceeds maximum allowed size (${this.options.maxEntitySize})`
);
}
i--;
return [entityName, entityValue, i];
}
readNotationExp(xmlData, i) {
i = skipWhitespace(xmlData, i);
const startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i])) {
i++;
}
let notationName = xmlData.substring(startIndex, i);
!this.suppressValidationErr && validateEntityName(notationName, { xmlVersion: this.xmlVersion });
i = skipWhitespace(xmlData, i);
const identifierType = xmlData.substring(i, i + 6).toUpperCase();
if (!this.suppressValidationErr && identifierType !== "SYSTEM" && identifierType !== "PUBLIC") {
throw new Error(`Expected SYSTEM or PUBLIC, found "${identifierType}"`);
}
i += identifierType.length;
i = skipWhitespace(xmlData, i);
let publicIdentifier = null;
let systemIdentifier = null;
if (identifierType === "PUBLIC") {
[i, publicIdentifier] = this.readIdentifierVal(xmlData, i, "publicIdentifier");
i = skipWhitespace(xmlData, i);
if (xmlData[i] === '"' || xmlData[i] === "'") {
[i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
}
} else if (identifierType === "SYSTEM") {
[i, systemIdentifier] = this.readIdentifierVal(xmlData, i, "systemIdentifier");
if (!this.suppressValidationErr && !systemIdentifier) {
throw new Error("Missing mandatory system identifier for SYSTEM notation");
}
}
return { notationName, publicIdentifier, systemIdentifier, index: --i };
}
readIdentifierVal(xmlData, i, type) {
let identifierVal = "";
const startChar = xmlData[i];
if (startChar !== '"' && startChar !== "'") {
throw new Error(`Expected quoted string, found "${startChar}"`);
}
i++;
const startIndex = i;
while (i < xmlData.length && xmlData[i] !== startChar) {
i++;
}
identifierVal = xmlData.substring(startIndex, i);
if (xmlData[i] !== startChar) {
throw new Error(`Unterminated ${type} value`);
}
i++;
return [i, identifierVal];
}
readElementExp(xmlData, i) {
i = skipWhitespace(xmlData, i);
const startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i])) {
i++;
}
let elementName = xmlData.substring(startIndex, i);
if (!this.suppressValidationErr && !qName(elementName, { xmlVersion: this.xmlVersion })) {
throw new Error(`Invalid element name: "${elementName}"`);
}
i = skipWhitespace(xmlData, i);
let contentModel = "";
if (xmlData[i] === "E" && hasSeq(xmlData, "MPTY", i)) i += 4;
else if (xmlData[i] === "A" && hasSeq(xmlData, "NY", i)) i += 2;
else if (xmlData[i] === "(") {
i++;
const startIndex = i;
while (i < xmlData.length && xmlData[i] !== ")") {
i++;
}
contentModel = xmlData.substring(startIndex, i);
if (xmlData[i] !== ")") {
throw new Error("Unterminated content model");
}
} else if (!this.suppressValidationErr) {
throw new Error(`Invalid Element Expression, found "${xmlData[i]}"`);
}
return {
elementName,
contentModel: contentModel.trim(),
index: i
};
}
readAttlistExp(xmlData, i) {
i = skipWhitespace(xmlData, i);
let startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i])) {
i++;
}
let elementName = xmlData.substring(startIndex, i);
validateEntityName(elementName, { xmlVersion: this.xmlVersion })
i = skipWhitespace(xmlData, i);
startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i])) {
i++;
}
let attributeName = xmlData.substring(startIndex, i);
if (!validateEntityName(attributeName, { xmlVersion: this.xmlVersion })) {
throw new Error(`Invalid attribute name: "${attributeName}"`);
}
i = skipWhitespace(xmlData, i);
let attributeType = "";
if (xmlData.substring(i, i + 8).toUpperCase() === "NOTATION") {
attributeType = "NOTATION";
i += 8;
i = skipWhitespace(xmlData, i);
if (xmlData[i] !== "(") {
throw new Error(`Expected '(', found "${xmlData[i]}"`);
}
i++;
let allowedNotations = [];
while (i < xmlData.length && xmlData[i] !== ")") {
const startIndex = i;
while (i < xmlData.length && xmlData[i] !== "|" && xmlData[i] !== ")") {
i++;
}
let notation = xmlData.substring(startIndex, i);
notation = notation.trim();
if (!validateEntityName(notation, { xmlVersion: this.xmlVersion })) {
throw new Error(`Invalid notation name: "${notation}"`);
}
allowedNotations.push(notation);
if (xmlData[i] === "|") {
i++;
i = skipWhitespace(xmlData, i);
}
}
if (xmlData[i] !== ")") {
throw new Error("Unterminated list of notations");
}
i++;
attributeType += " (" + allowedNotations.join("|") + ")";
} else {
const startIndex = i;
while (i < xmlData.length && !/\s/.test(xmlData[i])) {
i++;
}
attributeType += xmlData.substring(startIndex, i);
const validTypes = ["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];
if (!this.suppressValidationErr && !validTypes.includes(attributeType.toUpperCase())) {
throw new Error(`Invalid attribute type: "${attributeType}"`);
}
}
i = skipWhitespace(xmlData, i);
let defaultValue = "";
if (xmlData.substring(i, i + 8).toUpperCase() === "#REQUIRED") {
defaultValue = "#REQUIRED";
i += 8;
} else if (xmlData.substring(i, i + 7).toUpperCase() === "#IMPLIED") {
defaultValue = "#IMPLIED";
i += 7;
} else {
[i, defaultValue] = this.readIdentifierVal(xmlData, i, "ATTLIST");
}
return {
elementName,
attributeName,
attributeType,
defaultValue,
index: i
}
}
}
const skipWhitespace = (data, index) => {
while (index < data.length && /\s/.test(data[index])) {
index++;
}
return index;
};
function hasSeq(data, seq, i) {
for (let j = 0; j < seq.length; j++) {
if (seq[j] !== data[i + j + 1]) return false;
}
return true;
}
function validateEntityName(name, xmlVersion) {
if (qName(name, { xmlVersion: xmlVersion }))
return name;
else
throw new Error(`Invalid entity name ${name}`);
}
;
const SCRIPT_ZEROS = [
0x0030,
0x0660,
0x06F0,
0x0966,
0x09E6,
0x0A66,
0x0AE6,
0x0B66,
0x0BE6,
0x0C66,
0x0CE6,
0x0D66,
0x0DE6,
0x0E50,
0x0ED0,
0x0F20,
0x1040,
0x1090,
0x17E0,
0x1810,
0x1946,
0x19D0,
0x1A80,
0x1A90,
0x1B50,
0x1BB0,
0x1C40,
0x1C50,
0xFF10,
0x1D7CE,
0x1D7D8,
0x1D7E2,
0x1D7EC,
0x1D7F6,
0x104A0,
0x10D30,
0x11066,
0x110F0,
0x11136,
0x111D0,
0x112F0,
0x11450,
0x114D0,
0x11650,
0x116C0,
0x11730,
0x118E0,
0x11950,
0x11BF0,
0x11C50,
0x11D50,
0x11DA0,
0x11F50,
0x16A60,
0x16AC0,
0x16B50,
0x1E140,
0x1E2F0,
0x1E4F0,
0x1E950,
0x1FBF0,
];
const NOT_DIGIT = 0xFF;
const HIGH_MAP = new Map();
const LOW_MAX = 0xFFFF;
const LOW_MIN = 0x0660;
const TABLE_OFFSET = LOW_MIN;
const TABLE_SIZE = LOW_MAX - LOW_MIN + 1;
const TABLE = new Uint8Array(TABLE_SIZE).fill(NOT_DIGIT);
for (const zero of SCRIPT_ZEROS) {
for (let d = 0; d < 10; d++) {
const cp = zero + d;
if (cp <= LOW_MAX) {
TABLE[cp - TABLE_OFFSET] = d;
} else {
HIGH_MAP.set(cp, d);
}
}
}
;
const CHAR_0 = 48;
const CHAR_9 = 57;
const CHAR_MINUS = 45;
const MINUS_SET = new Set([0x2212, 0xFF0D, 0xFE63]);
function anynum(str) {
if (typeof str !== 'string') return str;
const len = str.length;
if (len === 0) return str;
let firstHit = -1;
for (let i = 0; i < len; i++) {
const cc = str.charCodeAt(i);
if ((cc >= CHAR_0 && cc <= CHAR_9) || cc === CHAR_MINUS) continue;
if (cc < TABLE_OFFSET) {
if (MINUS_SET.has(cc)) { firstHit = i; break; }
continue;
}
if (cc >= 0xD800 && cc <= 0xDBFF) {
if (i + 1 < len) {
const low = str.charCodeAt(i + 1);
if (low >= 0xDC00 && low <= 0xDFFF) {
const cp = 0x10000 + ((cc - 0xD800) << 10) + (low - 0xDC00);
if (HIGH_MAP.has(cp)) { firstHit = i; break; }
}
}
continue;
}
if (TABLE[cc - TABLE_OFFSET] !== NOT_DIGIT || MINUS_SET.has(cc)) {
firstHit = i;
break;
}
}
if (firstHit === -1) return str;
const chars = [];
if (firstHit > 0) chars.push(str.slice(0, firstHit));
for (let i = firstHit; i < len; i++) {
const cc = str.charCodeAt(i);
if ((cc >= CHAR_0 && cc <= CHAR_9) || cc === CHAR_MINUS) {
chars.push(str[i]);
continue;
}
if (cc < TABLE_OFFSET) {
chars.push(MINUS_SET.has(cc) ? '-' : str[i]);
continue;
}
if (cc >= 0xD800 && cc <= 0xDBFF) {
if (i + 1 < len) {
const low = str.charCodeAt(i + 1);
if (low >= 0xDC00 && low <= 0xDFFF) {
const cp = 0x10000 + ((cc - 0xD800) << 10) + (low - 0xDC00);
const d = HIGH_MAP.get(cp);
if (d !== undefined) {
chars.push(String.fromCharCode(d + 48));
i++;
continue;
}
}
}
chars.push(str[i]);
continue;
}
if (MINUS_SET.has(cc)) {
chars.push('-');
continue;
}
const d = TABLE[cc - TABLE_OFFSET];
chars.push(d !== NOT_DIGIT ? String.fromCharCode(d + 48) : str[i]);
}
return chars.join('');
}
const anynum_anynum = (anynum);
;
const hexRegex = /^[-+]?0x[a-fA-F0-9]+$/;
const binRegex = /^0b[01]+$/;
const octRegex = /^0o[0-7]+$/;
const numRegex = /^([\-\+])?(0*)([0-9]*(\.[0-9]*)?)$/;
const consider = {
hex: true,
binary: false,
octal: false,
leadingZeros: true,
decimalPoint: "\.",
eNotation: true,
infinity: "original",
unicode: false,
};
function toNumber(str, options = {}) {
options = Object.assign({}, consider, options);
if (!str || typeof str !== "string") return str;
let trimmedStr = str.trim();
if (trimmedStr.length === 0) return str;
else if (options.skipLike !== undefined && options.skipLike.test(trimmedStr)) return str;
else if (trimmedStr === "0") return 0;
if (options.unicode) {
trimmedStr = anynum_anynum(trimmedStr);
if (trimmedStr === "0") return 0;
}
if (options.hex && hexRegex.test(trimmedStr)) {
return parse_int(trimmedStr, 16);
} else if (options.binary && binRegex.test(trimmedStr)) {
return parse_int(trimmedStr, 2);
} else if (options.octal && octRegex.test(trimmedStr)) {
return parse_int(trimmedStr, 8);
} else if (!isFinite(trimmedStr)) {
const num = Number(trimmedStr);
if (Number.isNaN(num)) return str;
return handleInfinity(str, num, options);
} else if (trimmedStr.includes('e') || trimmedStr.includes('E')) {
return resolveEnotation(str, trimmedStr, options);
} else {
const match = numRegex.exec(trimmedStr);
if (match) {
const sign = match[1] || "";
const leadingZeros = match[2];
let numTrimmedByZeros = trimZeros(match[3]);
const decimalAdjacentToLeadingZeros = sign ?
trimmedStr[leadingZeros.length + 1] === "."
: trimmedStr[leadingZeros.length] === ".";
if (!options.leadingZeros
&& (leadingZeros.length > 1
|| (leadingZeros.length === 1 && !decimalAdjacentToLeadingZeros))) {
return str;
}
else {
const num = Number(trimmedStr);
const parsedStr = String(num);
if (num === 0) return num;
if (parsedStr.search(/[eE]/) !== -1) {
if (options.eNotation) return num;
else return str;
} else if (trimmedStr.indexOf(".") !== -1) {
if (parsedStr === "0") return num;
else if (parsedStr === numTrimmedByZeros) return num;
else if (parsedStr === `${sign}${numTrimmedByZeros}`) return num;
else return str;
}
let n = leadingZeros ? numTrimmedByZeros : trimmedStr;
if (leadingZeros) {
return (n === parsedStr) || (sign + n === parsedStr) ? num : str
} else {
return (n === parsedStr) || (n === sign + parsedStr) ? num : str
}
}
} else {
return str;
}
}
}
const eNotationRegx = /^([-+])?(0*)(\d*(\.\d*)?[eE][-\+]?\d+)$/;
function resolveEnotation(str, trimmedStr, options) {
if (!options.eNotation) return str;
const notation = trimmedStr.match(eNotationRegx);
if (notation) {
let sign = notation[1] || "";
const eChar = notation[3].indexOf("e") === -1 ? "E" : "e";
const leadingZeros = notation[2];
const eAdjacentToLeadingZeros = sign ?
trimmedStr[leadingZeros.length + 1] === eChar
: trimmedStr[leadingZeros.length] === eChar;
if (leadingZeros.length > 1 && eAdjacentToLeadingZeros) return str;
else if (leadingZeros.length === 1
&& (notation[3].startsWith(`.${eChar}`) || notation[3][0] === eChar)) {
return Number(trimmedStr);
} else if (leadingZeros.length > 0) {
if (options.leadingZeros && !eAdjacentToLeadingZeros) {
return Number(trimmedStr);
} else return str;
} else {
return Number(trimmedStr);
}
} else {
return str;
}
}
function trimZeros(numStr) {
if (numStr && numStr.indexOf(".") !== -1) {
let end = numStr.length;
while (end > 0 && numStr.charCodeAt(end - 1) === 48 ) end--;
numStr = numStr.slice(0, end);
if (numStr === ".") numStr = "0";
else if (numStr[0] === ".") numStr = "0" + numStr;
else if (numStr[numStr.length - 1] === ".") numStr = numStr.substring(0, numStr.length - 1);
return numStr;
}
return numStr;
}
function parse_int(numStr, base) {
const str = numStr.trim();
if (base === 2 || base === 8) numStr = str.substring(2);
if (parseInt) return parseInt(numStr, base);
else if (Number.parseInt) return Number.parseInt(numStr, base);
else if (window && window.parseInt) return window.parseInt(numStr, base);
else throw new Error("parseInt, Number.parseInt, window.parseInt are not supported");
}
function handleInfinity(str, num, options) {
const isPositive = num === Infinity;
switch (options.infinity.toLowerCase()) {
case "null":
return null;
case "infinity":
return num;
case "string":
return isPositive ? "Infinity" : "-Infinity";
case "original":
default:
return str;
}
}
;
function ignoreAttributes_getIgnoreAttributesFn(ignoreAttributes) {
if (typeof ignoreAttributes === 'function') {
return ignoreAttributes
}
if (Array.isArray(ignoreAttributes)) {
return (attrName) => {
for (const pattern of ignoreAttributes) {
if (typeof pattern === 'string' && attrName === pattern) {
return true
}
if (pattern instanceof RegExp && pattern.test(attrName)) {
return true
}
}
}
}
return () => false
}
;
class ExpressionSet {
constructor() {
this._byDepthAndTag = new Map();
this._wildcardByDepth = new Map();
this._deepWildcards = [];
this._deepByTerminalTag = new Map();
this._patterns = new Set();
this._sealed = false;
}
add(expression) {
if (this._sealed) {
throw new TypeError(
'ExpressionSet is sealed. Create a new ExpressionSet to add more expressions.'
);
}
if (this._patterns.has(expression.pattern)) return this;
this._patterns.add(expression.pattern);
if (expression.hasDeepWildcard()) {
const lastSeg = expression.segments[expression.segments.length - 1];
if (lastSeg && lastSeg.type !== 'deep-wildcard' && lastSeg.tag !== '*') {
const tag = lastSeg.tag;
if (!this._deepByTerminalTag.has(tag)) this._deepByTerminalTag.set(tag, []);
this._deepByTerminalTag.get(tag).push(expression);
} else {
this._deepWildcards.push(expression);
}
return this;
}
const depth = expression.length;
const lastSeg = expression.segments[expression.segments.length - 1];
const tag = lastSeg?.tag;
if (!tag || tag === '*') {
if (!this._wildcardByDepth.has(depth)) this._wildcardByDepth.set(depth, []);
this._wildcardByDepth.get(depth).push(expression);
} else {
const key = `${depth}:${tag}`;
if (!this._byDepthAndTag.has(key)) this._byDepthAndTag.set(key, []);
this._byDepthAndTag.get(key).push(expression);
}
return this;
}
addAll(expressions) {
for (const expr of expressions) this.add(expr);
return this;
}
has(expression) {
return this._patterns.has(expression.pattern);
}
get size() {
return this._patterns.size;
}
seal() {
this._sealed = true;
return this;
}
get isSealed() {
return this._sealed;
}
matchesAny(matcher) {
return this.findMatch(matcher) !== null;
}
findMatch(matcher) {
const depth = matcher.getDepth();
const tag = matcher.getCurrentTag();
const exactKey = `${depth}:${tag}`;
const exactBucket = this._byDepthAndTag.get(exactKey);
if (exactBucket) {
for (let i = 0; i < exactBucket.length; i++) {
if (matcher.matches(exactBucket[i])) return exactBucket[i];
}
}
const wildcardBucket = this._wildcardByDepth.get(depth);
if (wildcardBucket) {
for (let i = 0; i < wildcardBucket.length; i++) {
if (matcher.matches(wildcardBucket[i])) return wildcardBucket[i];
}
}
const deepBucket = this._deepByTerminalTag.get(tag);
if (deepBucket) {
for (let i = 0; i < deepBucket.length; i++) {
if (matcher.matches(deepBucket[i])) return deepBucket[i];
}
}
for (let i = 0; i < this._deepWildcards.length; i++) {
if (matcher.matches(this._deepWildcards[i])) return this._deepWildcards[i];
}
return null;
}
}
;
const BASIC_LATIN = {
amp: '&',
AMP: '&',
lt: '<',
LT: '<',
gt: '>',
GT: '>',
quot: '"',
QUOT: '"',
apos: "'",
lsquo: '\u2018',
rsquo: '\u2019',
ldquo: '\u201c',
rdquo: '\u201d',
lsquor: '\u201a',
rsquor: '\u2019',
ldquor: '\u201e',
bdquo: '\u201e',
comma: ',',
period: '.',
colon: ':',
semi: ';',
excl: '!',
quest: '?',
num: '#',
dollar: '$',
percent: '%',
ast: '*',
commat: '@',
lowbar: '_',
verbar: '|',
vert: '|',
sol: '/',
bsol: '\\',
lbrace: '{',
rbrace: '}',
lbrack: '[',
rbrack: ']',
lpar: '(',
rpar: ')',
nbsp: '\u00a0',
iexcl: '\u00a1',
cent: '\u00a2',
pound: '\u00a3',
curren: '\u00a4',
yen: '\u00a5',
brvbar: '\u00a6',
sect: '\u00a7',
uml: '\u00a8',
copy: '\u00a9',
COPY: '\u00a9',
ordf: '\u00aa',
laquo: '\u00ab',
not: '\u00ac',
shy: '\u00ad',
reg: '\u00ae',
REG: '\u00ae',
macr: '\u00af',
deg: '\u00b0',
plusmn: '\u00b1',
sup2: '\u00b2',
sup3: '\u00b3',
acute: '\u00b4',
micro: '\u00b5',
para: '\u00b6',
middot: '\u00b7',
cedil: '\u00b8',
sup1: '\u00b9',
ordm: '\u00ba',
raquo: '\u00bb',
frac14: '\u00bc',
frac12: '\u00bd',
half: '\u00bd',
frac34: '\u00be',
iquest: '\u00bf',
times: '\u00d7',
div: '\u00f7',
divide: '\u00f7',
};
const LATIN_ACCENTS = {
Agrave: '\u00c0',
agrave: '\u00e0',
Aacute: '\u00c1',
aacute: '\u00e1',
Acirc: '\u00c2',
acirc: '\u00e2',
Atilde: '\u00c3',
atilde: '\u00e3',
Auml: '\u00c4',
auml: '\u00e4',
Aring: '\u00c5',
aring: '\u00e5',
AElig: '\u00c6',
aelig: '\u00e6',
Ccedil: '\u00c7',
ccedil: '\u00e7',
Egrave: '\u00c8',
egrave: '\u00e8',
Eacute: '\u00c9',
eacute: '\u00e9',
Ecirc: '\u00ca',
ecirc: '\u00ea',
Euml: '\u00cb',
euml: '\u00eb',
Igrave: '\u00cc',
igrave: '\u00ec',
Iacute: '\u00cd',
iacute: '\u00ed',
Icirc: '\u00ce',
icirc: '\u00ee',
Iuml: '\u00cf',
iuml: '\u00ef',
ETH: '\u00d0',
eth: '\u00f0',
Ntilde: '\u00d1',
ntilde: '\u00f1',
Ograve: '\u00d2',
ograve: '\u00f2',
Oacute: '\u00d3',
oacute: '\u00f3',
Ocirc: '\u00d4',
ocirc: '\u00f4',
Otilde: '\u00d5',
otilde: '\u00f5',
Ouml: '\u00d6',
ouml: '\u00f6',
Oslash: '\u00d8',
oslash: '\u00f8',
Ugrave: '\u00d9',
ugrave: '\u00f9',
Uacute: '\u00da',
uacute: '\u00fa',
Ucirc: '\u00db',
ucirc: '\u00fb',
Uuml: '\u00dc',
uuml: '\u00fc',
Yacute: '\u00dd',
yacute: '\u00fd',
THORN: '\u00de',
thorn: '\u00fe',
szlig: '\u00df',
yuml: '\u00ff',
Yuml: '\u0178',
};
const LATIN_EXTENDED = {
Amacr: '\u0100',
amacr: '\u0101',
Abreve: '\u0102',
abreve: '\u0103',
Aogon: '\u0104',
aogon: '\u0105',
Cacute: '\u0106',
cacute: '\u0107',
Ccirc: '\u0108',
ccirc: '\u0109',
Cdot: '\u010a',
cdot: '\u010b',
Ccaron: '\u010c',
ccaron: '\u010d',
Dcaron: '\u010e',
dcaron: '\u010f',
Dstrok: '\u0110',
dstrok: '\u0111',
Emacr: '\u0112',
emacr: '\u0113',
Ecaron: '\u011a',
ecaron: '\u011b',
Edot: '\u0116',
edot: '\u0117',
Eogon: '\u0118',
eogon: '\u0119',
Gcirc: '\u011c',
gcirc: '\u011d',
Gbreve: '\u011e',
gbreve: '\u011f',
Gdot: '\u0120',
gdot: '\u0121',
Gcedil: '\u0122',
Hcirc: '\u0124',
hcirc: '\u0125',
Hstrok: '\u0126',
hstrok: '\u0127',
Itilde: '\u0128',
itilde: '\u0129',
Imacr: '\u012a',
imacr: '\u012b',
Iogon: '\u012e',
iogon: '\u012f',
Idot: '\u0130',
IJlig: '\u0132',
ijlig: '\u0133',
Jcirc: '\u0134',
jcirc: '\u0135',
Kcedil: '\u0136',
kcedil: '\u0137',
kgreen: '\u0138',
Lacute: '\u0139',
lacute: '\u013a',
Lcedil: '\u013b',
lcedil: '\u013c',
Lcaron: '\u013d',
lcaron: '\u013e',
Lmidot: '\u013f',
lmidot: '\u0140',
Lstrok: '\u0141',
lstrok: '\u0142',
Nacute: '\u0143',
nacute: '\u0144',
Ncaron: '\u0147',
ncaron: '\u0148',
Ncedil: '\u0145',
ncedil: '\u0146',
ENG: '\u014a',
eng: '\u014b',
Omacr: '\u014c',
omacr: '\u014d',
Odblac: '\u0150',
odblac: '\u0151',
OElig: '\u0152',
oelig: '\u0153',
Racute: '\u0154',
racute: '\u0155',
Rcaron: '\u0158',
rcaron: '\u0159',
Rcedil: '\u0156',
rcedil: '\u0157',
Sacute: '\u015a',
sacute: '\u015b',
Scirc: '\u015c',
scirc: '\u015d',
Scedil: '\u015e',
scedil: '\u015f',
Scaron: '\u0160',
scaron: '\u0161',
Tcedil: '\u0162',
tcedil: '\u0163',
Tcaron: '\u0164',
tcaron: '\u0165',
Tstrok: '\u0166',
tstrok: '\u0167',
Utilde: '\u0168',
utilde: '\u0169',
Umacr: '\u016a',
umacr: '\u016b',
Ubreve: '\u016c',
ubreve: '\u016d',
Uring: '\u016e',
uring: '\u016f',
Udblac: '\u0170',
udblac: '\u0171',
Uogon: '\u0172',
uogon: '\u0173',
Wcirc: '\u0174',
wcirc: '\u0175',
Ycirc: '\u0176',
ycirc: '\u0177',
Zacute: '\u0179',
zacute: '\u017a',
Zdot: '\u017b',
zdot: '\u017c',
Zcaron: '\u017d',
zcaron: '\u017e',
};
const GREEK = {
Alpha: '\u0391',
alpha: '\u03b1',
Beta: '\u0392',
beta: '\u03b2',
Gamma: '\u0393',
gamma: '\u03b3',
Delta: '\u0394',
delta: '\u03b4',
Epsilon: '\u0395',
epsilon: '\u03b5',
epsiv: '\u03f5',
varepsilon: '\u03f5',
Zeta: '\u0396',
zeta: '\u03b6',
Eta: '\u0397',
eta: '\u03b7',
Theta: '\u0398',
theta: '\u03b8',
thetasym: '\u03d1',
vartheta: '\u03d1',
Iota: '\u0399',
iota: '\u03b9',
Kappa: '\u039a',
kappa: '\u03ba',
kappav: '\u03f0',
varkappa: '\u03f0',
Lambda: '\u039b',
lambda: '\u03bb',
Mu: '\u039c',
mu: '\u03bc',
Nu: '\u039d',
nu: '\u03bd',
Xi: '\u039e',
xi: '\u03be',
Omicron: '\u039f',
omicron: '\u03bf',
Pi: '\u03a0',
pi: '\u03c0',
piv: '\u03d6',
varpi: '\u03d6',
Rho: '\u03a1',
rho: '\u03c1',
rhov: '\u03f1',
varrho: '\u03f1',
Sigma: '\u03a3',
sigma: '\u03c3',
sigmaf: '\u03c2',
sigmav: '\u03c2',
varsigma: '\u03c2',
Tau: '\u03a4',
tau: '\u03c4',
Upsilon: '\u03a5',
upsilon: '\u03c5',
upsi: '\u03c5',
Upsi: '\u03d2',
upsih: '\u03d2',
Phi: '\u03a6',
phi: '\u03c6',
phiv: '\u03d5',
varphi: '\u03d5',
Chi: '\u03a7',
chi: '\u03c7',
Psi: '\u03a8',
psi: '\u03c8',
Omega: '\u03a9',
omega: '\u03c9',
ohm: '\u03a9',
Gammad: '\u03dc',
gammad: '\u03dd',
digamma: '\u03dd',
};
const CYRILLIC = {
Afr: '\ud835\udd04',
afr: '\ud835\udd1e',
Acy: '\u0410',
acy: '\u0430',
Bcy: '\u0411',
bcy: '\u0431',
Vcy: '\u0412',
vcy: '\u0432',
Gcy: '\u0413',
gcy: '\u0433',
Dcy: '\u0414',
dcy: '\u0434',
IEcy: '\u0415',
iecy: '\u0435',
IOcy: '\u0401',
iocy: '\u0451',
ZHcy: '\u0416',
zhcy: '\u0436',
Zcy: '\u0417',
zcy: '\u0437',
Icy: '\u0418',
icy: '\u0438',
Jcy: '\u0419',
jcy: '\u0439',
Kcy: '\u041a',
kcy: '\u043a',
Lcy: '\u041b',
lcy: '\u043b',
Mcy: '\u041c',
mcy: '\u043c',
Ncy: '\u041d',
ncy: '\u043d',
Ocy: '\u041e',
ocy: '\u043e',
Pcy: '\u041f',
pcy: '\u043f',
Rcy: '\u0420',
rcy: '\u0440',
Scy: '\u0421',
scy: '\u0441',
Tcy: '\u0422',
tcy: '\u0442',
Ucy: '\u0423',
ucy: '\u0443',
Fcy: '\u0424',
fcy: '\u0444',
KHcy: '\u0425',
khcy: '\u0445',
TScy: '\u0426',
tscy: '\u0446',
CHcy: '\u0427',
chcy: '\u0447',
SHcy: '\u0428',
shcy: '\u0448',
SHCHcy: '\u0429',
shchcy: '\u0449',
HARDcy: '\u042a',
hardcy: '\u044a',
Ycy: '\u042b',
ycy: '\u044b',
SOFTcy: '\u042c',
softcy: '\u044c',
Ecy: '\u042d',
ecy: '\u044d',
YUcy: '\u042e',
yucy: '\u044e',
YAcy: '\u042f',
yacy: '\u044f',
DJcy: '\u0402',
djcy: '\u0452',
GJcy: '\u0403',
gjcy: '\u0453',
Jukcy: '\u0404',
jukcy: '\u0454',
DScy: '\u0405',
dscy: '\u0455',
Iukcy: '\u0406',
iukcy: '\u0456',
YIcy: '\u0407',
yicy: '\u0457',
Jsercy: '\u0408',
jsercy: '\u0458',
LJcy: '\u0409',
ljcy: '\u0459',
NJcy: '\u040a',
njcy: '\u045a',
TSHcy: '\u040b',
tshcy: '\u045b',
KJcy: '\u040c',
kjcy: '\u045c',
Ubrcy: '\u040e',
ubrcy: '\u045e',
DZcy: '\u040f',
dzcy: '\u045f',
};
const MATH = {
plus: '+',
pm: '\u00b1',
times: '\u00d7',
div: '\u00f7',
divide: '\u00f7',
sdot: '\u22c5',
star: '\u2606',
starf: '\u2605',
bigstar: '\u2605',
lowast: '\u2217',
ast: '*',
midast: '*',
compfn: '\u2218',
smallcircle: '\u2218',
bullet: '\u2022',
bull: '\u2022',
nbsp: '\u00a0',
hellip: '\u2026',
mldr: '\u2026',
prime: '\u2032',
Prime: '\u2033',
tprime: '\u2034',
bprime: '\u2035',
backprime: '\u2035',
minus: '\u2212',
minusd: '\u2238',
dotminus: '\u2238',
plusdo: '\u2214',
dotplus: '\u2214',
plusmn: '\u00b1',
minusplus: '\u2213',
mnplus: '\u2213',
mp: '\u2213',
setminus: '\u2216',
smallsetminus: '\u2216',
Backslash: '\u2216',
setmn: '\u2216',
ssetmn: '\u2216',
lowbar: '_',
verbar: '|',
vert: '|',
VerticalLine: '|',
colon: ':',
Colon: '\u2237',
Proportion: '\u2237',
ratio: '\u2236',
equals: '=',
ne: '\u2260',
nequiv: '\u2262',
equiv: '\u2261',
Congruent: '\u2261',
sim: '\u223c',
thicksim: '\u223c',
thksim: '\u223c',
sime: '\u2243',
simeq: '\u2243',
TildeEqual: '\u2243',
asymp: '\u2248',
approx: '\u2248',
thickapprox: '\u2248',
thkap: '\u2248',
TildeTilde: '\u2248',
ncong: '\u2247',
cong: '\u2245',
TildeFullEqual: '\u2245',
asympeq: '\u224d',
CupCap: '\u224d',
bump: '\u224e',
Bumpeq: '\u224e',
HumpDownHump: '\u224e',
bumpe: '\u224f',
bumpeq: '\u224f',
HumpEqual: '\u224f',
le: '\u2264',
LessEqual: '\u2264',
ge: '\u2265',
GreaterEqual: '\u2265',
lesseqgtr: '\u22da',
lesseqqgtr: '\u2a8b',
greater: '>',
less: '<',
};
const MATH_ADVANCED = {
alefsym: '\u2135',
aleph: '\u2135',
beth: '\u2136',
gimel: '\u2137',
daleth: '\u2138',
forall: '\u2200',
ForAll: '\u2200',
part: '\u2202',
PartialD: '\u2202',
exist: '\u2203',
Exists: '\u2203',
nexist: '\u2204',
nexists: '\u2204',
empty: '\u2205',
emptyset: '\u2205',
emptyv: '\u2205',
varnothing: '\u2205',
nabla: '\u2207',
Del: '\u2207',
isin: '\u2208',
isinv: '\u2208',
in: '\u2208',
Element: '\u2208',
notin: '\u2209',
notinva: '\u2209',
ni: '\u220b',
niv: '\u220b',
SuchThat: '\u220b',
ReverseElement: '\u220b',
notni: '\u220c',
notniva: '\u220c',
prod: '\u220f',
Product: '\u220f',
coprod: '\u2210',
Coproduct: '\u2210',
sum: '\u2211',
Sum: '\u2211',
minus: '\u2212',
mp: '\u2213',
plusdo: '\u2214',
dotplus: '\u2214',
setminus: '\u2216',
lowast: '\u2217',
radic: '\u221a',
Sqrt: '\u221a',
prop: '\u221d',
propto: '\u221d',
Proportional: '\u221d',
varpropto: '\u221d',
infin: '\u221e',
infintie: '\u29dd',
ang: '\u2220',
angle: '\u2220',
angmsd: '\u2221',
measuredangle: '\u2221',
angsph: '\u2222',
mid: '\u2223',
VerticalBar: '\u2223',
nmid: '\u2224',
nsmid: '\u2224',
npar: '\u2226',
parallel: '\u2225',
spar: '\u2225',
nparallel: '\u2226',
nspar: '\u2226',
and: '\u2227',
wedge: '\u2227',
or: '\u2228',
vee: '\u2228',
cap: '\u2229',
cup: '\u222a',
int: '\u222b',
Integral: '\u222b',
conint: '\u222e',
ContourIntegral: '\u222e',
Conint: '\u222f',
DoubleContourIntegral: '\u222f',
Cconint: '\u2230',
there4: '\u2234',
therefore: '\u2234',
Therefore: '\u2234',
becaus: '\u2235',
because: '\u2235',
Because: '\u2235',
ratio: '\u2236',
Proportion: '\u2237',
minusd: '\u2238',
dotminus: '\u2238',
mDDot: '\u223a',
homtht: '\u223b',
sim: '\u223c',
bsimg: '\u223d',
backsim: '\u223d',
ac: '\u223e',
mstpos: '\u223e',
acd: '\u223f',
VerticalTilde: '\u2240',
wr: '\u2240',
wreath: '\u2240',
nsime: '\u2244',
nsimeq: '\u2244',
ncong: '\u2247',
simne: '\u2246',
ncongdot: '\u2a6d\u0338',
ngsim: '\u2275',
nsim: '\u2241',
napprox: '\u2249',
nap: '\u2249',
ngeq: '\u2271',
nge: '\u2271',
nleq: '\u2270',
nle: '\u2270',
ngtr: '\u226f',
ngt: '\u226f',
nless: '\u226e',
nlt: '\u226e',
nprec: '\u2280',
npr: '\u2280',
nsucc: '\u2281',
nsc: '\u2281',
};
const ARROWS = {
larr: '\u2190',
leftarrow: '\u2190',
LeftArrow: '\u2190',
uarr: '\u2191',
uparrow: '\u2191',
UpArrow: '\u2191',
rarr: '\u2192',
rightarrow: '\u2192',
RightArrow: '\u2192',
darr: '\u2193',
downarrow: '\u2193',
DownArrow: '\u2193',
harr: '\u2194',
leftrightarrow: '\u2194',
LeftRightArrow: '\u2194',
varr: '\u2195',
updownarrow: '\u2195',
UpDownArrow: '\u2195',
nwarr: '\u2196',
nwarrow: '\u2196',
UpperLeftArrow: '\u2196',
nearr: '\u2197',
nearrow: '\u2197',
UpperRightArrow: '\u2197',
searr: '\u2198',
searrow: '\u2198',
LowerRightArrow: '\u2198',
swarr: '\u2199',
swarrow: '\u2199',
LowerLeftArrow: '\u2199',
lArr: '\u21d0',
Leftarrow: '\u21d0',
uArr: '\u21d1',
Uparrow: '\u21d1',
rArr: '\u21d2',
Rightarrow: '\u21d2',
dArr: '\u21d3',
Downarrow: '\u21d3',
hArr: '\u21d4',
Leftrightarrow: '\u21d4',
iff: '\u21d4',
vArr: '\u21d5',
Updownarrow: '\u21d5',
lAarr: '\u21da',
Lleftarrow: '\u21da',
rAarr: '\u21db',
Rrightarrow: '\u21db',
lrarr: '\u21c6',
leftrightarrows: '\u21c6',
rlarr: '\u21c4',
rightleftarrows: '\u21c4',
lrhar: '\u21cb',
leftrightharpoons: '\u21cb',
ReverseEquilibrium: '\u21cb',
rlhar: '\u21cc',
rightleftharpoons: '\u21cc',
Equilibrium: '\u21cc',
udarr: '\u21c5',
UpArrowDownArrow: '\u21c5',
duarr: '\u21f5',
DownArrowUpArrow: '\u21f5',
llarr: '\u21c7',
leftleftarrows: '\u21c7',
rrarr: '\u21c9',
rightrightarrows: '\u21c9',
ddarr: '\u21ca',
downdownarrows: '\u21ca',
har: '\u21bd',
lhard: '\u21bd',
leftharpoondown: '\u21bd',
lharu: '\u21bc',
leftharpoonup: '\u21bc',
rhard: '\u21c1',
rightharpoondown: '\u21c1',
rharu: '\u21c0',
rightharpoonup: '\u21c0',
lsh: '\u21b0',
Lsh: '\u21b0',
rsh: '\u21b1',
Rsh: '\u21b1',
ldsh: '\u21b2',
rdsh: '\u21b3',
hookleftarrow: '\u21a9',
hookrightarrow: '\u21aa',
mapstoleft: '\u21a4',
mapstoup: '\u21a5',
map: '\u21a6',
mapsto: '\u21a6',
mapstodown: '\u21a7',
crarr: '\u21b5',
nleftarrow: '\u219a',
nleftrightarrow: '\u21ae',
nrightarrow: '\u219b',
nrarr: '\u219b',
larrtl: '\u21a2',
rarrtl: '\u21a3',
leftarrowtail: '\u21a2',
rightarrowtail: '\u21a3',
twoheadleftarrow: '\u219e',
twoheadrightarrow: '\u21a0',
Larr: '\u219e',
Rarr: '\u21a0',
larrhk: '\u21a9',
rarrhk: '\u21aa',
larrlp: '\u21ab',
looparrowleft: '\u21ab',
rarrlp: '\u21ac',
looparrowright: '\u21ac',
harrw: '\u21ad',
leftrightsquigarrow: '\u21ad',
nrarrw: '\u219d\u0338',
rarrw: '\u219d',
rightsquigarrow: '\u219d',
larrbfs: '\u291f',
rarrbfs: '\u2920',
nvHarr: '\u2904',
nvlArr: '\u2902',
nvrArr: '\u2903',
larrfs: '\u291d',
rarrfs: '\u291e',
Map: '\u2905',
larrsim: '\u2973',
rarrsim: '\u2974',
harrcir: '\u2948',
Uarrocir: '\u2949',
lurdshar: '\u294a',
ldrdhar: '\u2967',
ldrushar: '\u294b',
rdldhar: '\u2969',
lrhard: '\u296d',
uharr: '\u21be',
uharl: '\u21bf',
dharr: '\u21c2',
dharl: '\u21c3',
Uarr: '\u219f',
Darr: '\u21a1',
zigrarr: '\u21dd',
nwArr: '\u21d6',
neArr: '\u21d7',
seArr: '\u21d8',
swArr: '\u21d9',
nharr: '\u21ae',
nhArr: '\u21ce',
nlarr: '\u219a',
nlArr: '\u21cd',
nrArr: '\u21cf',
larrb: '\u21e4',
LeftArrowBar: '\u21e4',
rarrb: '\u21e5',
RightArrowBar: '\u21e5',
};
const SHAPES = {
square: '\u25a1',
Square: '\u25a1',
squ: '\u25a1',
squf: '\u25aa',
squarf: '\u25aa',
blacksquar: '\u25aa',
blacksquare: '\u25aa',
FilledVerySmallSquare: '\u25aa',
blk34: '\u2593',
blk12: '\u2592',
blk14: '\u2591',
block: '\u2588',
srect: '\u25ad',
rect: '\u25ad',
sdot: '\u22c5',
sdotb: '\u22a1',
dotsquare: '\u22a1',
triangle: '\u25b5',
tri: '\u25b5',
trine: '\u25b5',
utri: '\u25b5',
triangledown: '\u25bf',
dtri: '\u25bf',
tridown: '\u25bf',
triangleleft: '\u25c3',
ltri: '\u25c3',
triangleright: '\u25b9',
rtri: '\u25b9',
blacktriangle: '\u25b4',
utrif: '\u25b4',
blacktriangledown: '\u25be',
dtrif: '\u25be',
blacktriangleleft: '\u25c2',
ltrif: '\u25c2',
blacktriangleright: '\u25b8',
rtrif: '\u25b8',
loz: '\u25ca',
lozenge: '\u25ca',
blacklozenge: '\u29eb',
lozf: '\u29eb',
bigcirc: '\u25ef',
xcirc: '\u25ef',
circ: '\u02c6',
Circle: '\u25cb',
cir: '\u25cb',
o: '\u25cb',
bullet: '\u2022',
bull: '\u2022',
hellip: '\u2026',
mldr: '\u2026',
nldr: '\u2025',
boxh: '\u2500',
HorizontalLine: '\u2500',
boxv: '\u2502',
boxdr: '\u250c',
boxdl: '\u2510',
boxur: '\u2514',
boxul: '\u2518',
boxvr: '\u251c',
boxvl: '\u2524',
boxhd: '\u252c',
boxhu: '\u2534',
boxvh: '\u253c',
boxH: '\u2550',
boxV: '\u2551',
boxdR: '\u2552',
boxDr: '\u2553',
boxDR: '\u2554',
boxDl: '\u2555',
boxdL: '\u2556',
boxDL: '\u2557',
boxuR: '\u2558',
boxUr: '\u2559',
boxUR: '\u255a',
boxUl: '\u255c',
boxuL: '\u255b',
boxUL: '\u255d',
boxvR: '\u255e',
boxVr: '\u255f',
boxVR: '\u2560',
boxVl: '\u2562',
boxvL: '\u2561',
boxVL: '\u2563',
boxHd: '\u2564',
boxhD: '\u2565',
boxHD: '\u2566',
boxHu: '\u2567',
boxhU: '\u2568',
boxHU: '\u2569',
boxvH: '\u256a',
boxVh: '\u256b',
boxVH: '\u256c',
};
const PUNCTUATION = {
excl: '!',
iexcl: '\u00a1',
brvbar: '\u00a6',
sect: '\u00a7',
uml: '\u00a8',
copy: '\u00a9',
ordf: '\u00aa',
laquo: '\u00ab',
not: '\u00ac',
shy: '\u00ad',
reg: '\u00ae',
macr: '\u00af',
deg: '\u00b0',
plusmn: '\u00b1',
sup2: '\u00b2',
sup3: '\u00b3',
acute: '\u00b4',
micro: '\u00b5',
para: '\u00b6',
middot: '\u00b7',
cedil: '\u00b8',
sup1: '\u00b9',
ordm: '\u00ba',
raquo: '\u00bb',
frac14: '\u00bc',
frac12: '\u00bd',
frac34: '\u00be',
iquest: '\u00bf',
nbsp: '\u00a0',
comma: ',',
period: '.',
colon: ':',
semi: ';',
vert: '|',
Verbar: '\u2016',
verbar: '|',
dblac: '\u02dd',
circ: '\u02c6',
caron: '\u02c7',
breve: '\u02d8',
dot: '\u02d9',
ring: '\u02da',
ogon: '\u02db',
tilde: '\u02dc',
DiacriticalGrave: '`',
DiacriticalAcute: '\u00b4',
DiacriticalTilde: '\u02dc',
DiacriticalDot: '\u02d9',
DiacriticalDoubleAcute: '\u02dd',
grave: '`',
};
const CURRENCY = {
cent: '\u00a2',
pound: '\u00a3',
curren: '\u00a4',
yen: '\u00a5',
euro: '\u20ac',
dollar: '$',
fnof: '\u0192',
inr: '\u20b9',
af: '\u060b',
birr: '\u1265\u122d',
peso: '\u20b1',
rub: '\u20bd',
won: '\u20a9',
yuan: '\u00a5',
cedil: '\u00b8',
};
const FRACTIONS = {
frac12: '\u00bd',
half: '\u00bd',
frac13: '\u2153',
frac14: '\u00bc',
frac15: '\u2155',
frac16: '\u2159',
frac18: '\u215b',
frac23: '\u2154',
frac25: '\u2156',
frac34: '\u00be',
frac35: '\u2157',
frac38: '\u215c',
frac45: '\u2158',
frac56: '\u215a',
frac58: '\u215d',
frac78: '\u215e',
frasl: '\u2044',
};
const MISC_SYMBOLS = {
trade: '\u2122',
TRADE: '\u2122',
telrec: '\u2315',
target: '\u2316',
ulcorn: '\u231c',
ulcorner: '\u231c',
urcorn: '\u231d',
urcorner: '\u231d',
dlcorn: '\u231e',
llcorner: '\u231e',
drcorn: '\u231f',
lrcorner: '\u231f',
intercal: '\u22ba',
intcal: '\u22ba',
oplus: '\u2295',
CirclePlus: '\u2295',
ominus: '\u2296',
CircleMinus: '\u2296',
otimes: '\u2297',
CircleTimes: '\u2297',
osol: '\u2298',
odot: '\u2299',
CircleDot: '\u2299',
oast: '\u229b',
circledast: '\u229b',
odash: '\u229d',
circleddash: '\u229d',
ocirc: '\u229a',
circledcirc: '\u229a',
boxplus: '\u229e',
plusb: '\u229e',
boxminus: '\u229f',
minusb: '\u229f',
boxtimes: '\u22a0',
timesb: '\u22a0',
boxdot: '\u22a1',
sdotb: '\u22a1',
veebar: '\u22bb',
vee: '\u2228',
barvee: '\u22bd',
and: '\u2227',
wedge: '\u2227',
Cap: '\u22d2',
Cup: '\u22d3',
Fork: '\u22d4',
pitchfork: '\u22d4',
epar: '\u22d5',
ltlarr: '\u2976',
nvap: '\u224d\u20d2',
nvsim: '\u223c\u20d2',
nvge: '\u2265\u20d2',
nvle: '\u2264\u20d2',
nvlt: '<\u20d2',
nvgt: '>\u20d2',
nvltrie: '\u22b4\u20d2',
nvrtrie: '\u22b5\u20d2',
Vdash: '\u22a9',
dashv: '\u22a3',
vDash: '\u22a8',
Vvdash: '\u22aa',
nvdash: '\u22ac',
nvDash: '\u22ad',
nVdash: '\u22ae',
nVDash: '\u22af',
};
const XML = {
amp: "&",
apos: "'",
gt: ">",
lt: "<",
quot: "\""
}
const COMMON_HTML = {
nbsp: '\u00a0',
copy: '\u00a9',
reg: '\u00ae',
trade: '\u2122',
mdash: '\u2014',
ndash: '\u2013',
hellip: '\u2026',
laquo: '\u00ab',
raquo: '\u00bb',
lsquo: '\u2018',
rsquo: '\u2019',
ldquo: '\u201c',
rdquo: '\u201d',
bull: '\u2022',
para: '\u00b6',
sect: '\u00a7',
deg: '\u00b0',
frac12: '\u00bd',
frac14: '\u00bc',
frac34: '\u00be',
}
;
const ENTITY_ACTION = Object.freeze({
ALLOW: 'allow',
BLOCK: 'block',
THROW: 'throw',
});
const SPECIAL_CHARS = new Set('!?\\\\/[]$%{}^&*()<>|+');
function EntityDecoder_validateEntityName(name) {
if (name[0] === '#') {
throw new Error(`[EntityReplacer] Invalid character '#' in entity name: "${name}"`);
}
for (const ch of name) {
if (SPECIAL_CHARS.has(ch)) {
throw new Error(`[EntityReplacer] Invalid character '${ch}' in entity name: "${name}"`);
}
}
return name;
}
function mergeEntityMaps(...maps) {
const out = Object.create(null);
for (const map of maps) {
if (!map) continue;
for (const key of Object.keys(map)) {
const raw = map[key];
if (typeof raw === 'string') {
out[key] = raw;
} else if (raw && typeof raw === 'object' && raw.val !== undefined) {
const val = raw.val;
if (typeof val === 'string') {
out[key] = val;
}
}
}
}
return out;
}
const LIMIT_TIER_EXTERNAL = 'external';
const LIMIT_TIER_BASE = 'base';
const LIMIT_TIER_ALL = 'all';
function parseLimitTiers(raw) {
if (!raw || raw === LIMIT_TIER_EXTERNAL) return new Set([LIMIT_TIER_EXTERNAL]);
if (raw === LIMIT_TIER_ALL) return new Set([LIMIT_TIER_ALL]);
if (raw === LIMIT_TIER_BASE) return new Set([LIMIT_TIER_BASE]);
if (Array.isArray(raw)) return new Set(raw);
return new Set([LIMIT_TIER_EXTERNAL]);
}
const NCR_LEVEL = Object.freeze({ allow: 0, leave: 1, remove: 2, throw: 3 });
const XML10_ALLOWED_C0 = new Set([0x09, 0x0A, 0x0D]);
function parseNCRConfig(ncr) {
if (!ncr) {
return { xmlVersion: 1.0, onLevel: NCR_LEVEL.allow, nullLevel: NCR_LEVEL.remove };
}
const xmlVersion = ncr.xmlVersion === 1.1 ? 1.1 : 1.0;
const onLevel = NCR_LEVEL[ncr.onNCR] ?? NCR_LEVEL.allow;
const nullLevel = NCR_LEVEL[ncr.nullNCR] ?? NCR_LEVEL.remove;
const clampedNull = Math.max(nullLevel, NCR_LEVEL.remove);
return { xmlVersion, onLevel, nullLevel: clampedNull };
}
class EntityDecoder {
constructor(options = {}) {
this._limit = options.limit || {};
this._maxTotalExpansions = this._limit.maxTotalExpansions || 0;
this._maxExpandedLength = this._limit.maxExpandedLength || 0;
this._postCheck = typeof options.postCheck === 'function' ? options.postCheck : r => r;
this._limitTiers = parseLimitTiers(this._limit.applyLimitsTo ?? LIMIT_TIER_EXTERNAL);
this._numericAllowed = options.numericAllowed ?? true;
this._baseMap = mergeEntityMaps(XML, options.namedEntities || null);
this._externalMap = Object.create(null);
this._inputMap = Object.create(null);
this._totalExpansions = 0;
this._expandedLength = 0;
this._removeSet = new Set(options.remove && Array.isArray(options.remove) ? options.remove : []);
this._leaveSet = new Set(options.leave && Array.isArray(options.leave) ? options.leave : []);
const ncrCfg = parseNCRConfig(options.ncr);
this._ncrXmlVersion = ncrCfg.xmlVersion;
this._ncrOnLevel = ncrCfg.onLevel;
this._ncrNullLevel = ncrCfg.nullLevel;
this._onExternalEntity = typeof options.onExternalEntity === 'function'
? options.onExternalEntity
: null;
this._onInputEntity = typeof options.onInputEntity === 'function'
? options.onInputEntity
: null;
}
_applyRegistrationHook(hook, name, value, context) {
if (!hook) return true;
const action = hook(name, value);
if (action === ENTITY_ACTION.BLOCK) return false;
if (action === ENTITY_ACTION.THROW) {
throw new Error(
`[EntityDecoder] Registration of ${context} entity "&${name};" was rejected by hook`
);
}
return true;
}
setExternalEntities(map) {
if (map) {
for (const key of Object.keys(map)) {
EntityDecoder_validateEntityName(key);
}
}
if (!this._onExternalEntity) {
this._externalMap = mergeEntityMaps(map);
return;
}
const flat = mergeEntityMaps(map);
const filtered = Object.create(null);
for (const [name, value] of Object.entries(flat)) {
if (this._applyRegistrationHook(this._onExternalEntity, name, value, 'external')) {
filtered[name] = value;
}
}
this._externalMap = filtered;
}
addExternalEntity(key, value) {
EntityDecoder_validateEntityName(key);
if (typeof value === 'string' && value.indexOf('&') === -1) {
if (this._applyRegistrationHook(this._onExternalEntity, key, value, 'external')) {
this._externalMap[key] = value;
}
}
}
addInputEntities(map) {
this._totalExpansions = 0;
this._expandedLength = 0;
if (!this._onInputEntity) {
this._inputMap = mergeEntityMaps(map);
return;
}
const flat = mergeEntityMaps(map);
const filtered = Object.create(null);
for (const [name, value] of Object.entries(flat)) {
if (this._applyRegistrationHook(this._onInputEntity, name, value, 'input')) {
filtered[name] = value;
}
}
this._inputMap = filtered;
}
reset() {
this._inputMap = Object.create(null);
this._totalExpansions = 0;
this._expandedLength = 0;
return this;
}
setXmlVersion(version) {
this._ncrXmlVersion = version === 1.1 ? 1.1 : 1.0;
}
decode(str) {
if (typeof str !== 'string' || str.length === 0) return str;
if (str.indexOf('&') === -1) return str;
const original = str;
const chunks = [];
const len = str.length;
let last = 0;
let i = 0;
const limitExpansions = this._maxTotalExpansions > 0;
const limitLength = this._maxExpandedLength > 0;
const checkLimits = limitExpansions || limitLength;
while (i < len) {
if (str.charCodeAt(i) !== 38 ) { i++; continue; }
let j = i + 1;
while (j < len && str.charCodeAt(j) !== 59 && (j - i) <= 32) j++;
if (j >= len || str.charCodeAt(j) !== 59) {
i++;
continue;
}
const token = str.slice(i + 1, j);
if (token.length === 0) { i++; continue; }
let replacement;
let tier;
if (this._removeSet.has(token)) {
replacement = '';
if (tier === undefined) {
tier = LIMIT_TIER_EXTERNAL;
}
} else if (this._leaveSet.has(token)) {
i++;
continue;
} else if (token.charCodeAt(0) === 35 ) {
const ncrResult = this._resolveNCR(token);
if (ncrResult === undefined) {
i++;
continue;
}
replacement = ncrResult;
tier = LIMIT_TIER_BASE;
} else {
const resolved = this._resolveName(token);
replacement = resolved?.value;
tier = resolved?.tier;
}
if (replacement === undefined) {
i++;
continue;
}
if (i > last) chunks.push(str.slice(last, i));
chunks.push(replacement);
last = j + 1;
i = last;
if (checkLimits && this._tierCounts(tier)) {
if (limitExpansions) {
this._totalExpansions++;
if (this._totalExpansions > this._maxTotalExpansions) {
throw new Error(
`[EntityReplacer] Entity expansion count limit exceeded: ` +
`${this._totalExpansions} > ${this._maxTotalExpansions}`
);
}
}
if (limitLength) {
const delta = replacement.length - (token.length + 2);
if (delta > 0) {
this._expandedLength += delta;
if (this._expandedLength > this._maxExpandedLength) {
throw new Error(
`[EntityReplacer] Expanded content length limit exceeded: ` +
`${this._expandedLength} > ${this._maxExpandedLength}`
);
}
}
}
}
}
if (last < len) chunks.push(str.slice(last));
const result = chunks.length === 0 ? str : chunks.join('');
return this._postCheck(result, original);
}
_tierCounts(tier) {
if (this._limitTiers.has(LIMIT_TIER_ALL)) return true;
return this._limitTiers.has(tier);
}
_resolveName(name) {
if (name in this._inputMap) return { value: this._inputMap[name], tier: LIMIT_TIER_EXTERNAL };
if (name in this._externalMap) return { value: this._externalMap[name], tier: LIMIT_TIER_EXTERNAL };
if (name in this._baseMap) return { value: this._baseMap[name], tier: LIMIT_TIER_BASE };
return undefined;
}
_classifyNCR(cp) {
if (cp === 0) return this._ncrNullLevel;
if (cp >= 0xD800 && cp <= 0xDFFF) return NCR_LEVEL.remove;
if (this._ncrXmlVersion === 1.0) {
if (cp >= 0x01 && cp <= 0x1F && !XML10_ALLOWED_C0.has(cp)) return NCR_LEVEL.remove;
}
return -1;
}
_applyNCRAction(action, token, cp) {
switch (action) {
case NCR_LEVEL.allow: return String.fromCodePoint(cp);
case NCR_LEVEL.remove: return '';
case NCR_LEVEL.leave: return undefined;
case NCR_LEVEL.throw:
throw new Error(
`[EntityDecoder] Prohibited numeric character reference ` +
`&${token}; (U+${cp.toString(16).toUpperCase().padStart(4, '0')})`
);
default: return String.fromCodePoint(cp);
}
}
_resolveNCR(token) {
const second = token.charCodeAt(1);
let cp;
if (second === 120 || second === 88 ) {
cp = parseInt(token.slice(2), 16);
} else {
cp = parseInt(token.slice(1), 10);
}
if (Number.isNaN(cp) || cp < 0 || cp > 0x10FFFF) return undefined;
const minimum = this._classifyNCR(cp);
if (!this._numericAllowed && minimum < NCR_LEVEL.remove) return undefined;
const effective = minimum === -1
? this._ncrOnLevel
: Math.max(this._ncrOnLevel, minimum);
return this._applyNCRAction(effective, token, cp);
}
}
;
const SQL_PATTERNS = [
{
id: 'sql-block-comment-open',
description: 'SQL block comment open: /* ... */ \u2014 unusual in legitimate user text',
pattern: /\/\*/,
},
{
id: 'sql-union-select',
description: 'UNION SELECT \u2014 most common SQL injection aggregation attack',
pattern: /\bUNION\s{1,20}(?:ALL\s{1,20})?SELECT\b/i,
},
{
id: 'sql-drop-table',
description: 'DROP TABLE \u2014 destructive DDL injection',
pattern: /\bDROP\s{1,20}TABLE\b/i,
},
{
id: 'sql-drop-database',
description: 'DROP DATABASE \u2014 destructive DDL injection',
pattern: /\bDROP\s{1,20}DATABASE\b/i,
},
{
id: 'sql-insert-into',
description: 'INSERT INTO \u2014 data injection',
pattern: /\bINSERT\s{1,20}INTO\b/i,
},
{
id: 'sql-delete-from',
description: 'DELETE FROM \u2014 data deletion injection',
pattern: /\bDELETE\s{1,20}FROM\b/i,
},
{
id: 'sql-update-set',
description: 'UPDATE ... SET \u2014 data modification injection',
pattern: /\bUPDATE\b[\s\S]{1,60}\bSET\b/i,
},
{
id: 'sql-exec-xp',
description: 'EXEC xp_ \u2014 MSSQL extended stored procedure execution',
pattern: /\bEXEC(?:UTE)?\s{1,20}xp_/i,
},
{
id: 'sql-tautology-string',
description: "Classic string tautology: ' OR '1'='1 or \" OR \"1\"=\"1\"",
pattern: /'\s{0,10}OR\s{0,10}'[^']{0,20}'\s*=\s*'[^']{0,20}/i,
},
{
id: 'sql-tautology-numeric',
description: 'Numeric tautology: OR 1=1',
pattern: /\bOR\s{1,10}1\s*=\s*1\b/i,
},
{
id: 'sql-always-true-zero',
description: 'Numeric tautology: OR 0=0',
pattern: /\bOR\s{1,10}0\s*=\s*0\b/i,
},
{
id: 'sql-sleep-benchmark',
description: 'Time-based blind injection: SLEEP() or BENCHMARK()',
pattern: /\b(?:SLEEP|BENCHMARK)\s*\(/i,
},
{
id: 'sql-waitfor-delay',
description: 'MSSQL time-based blind injection: WAITFOR DELAY',
pattern: /\bWAITFOR\s{1,20}DELAY\b/i,
},
{
id: 'sql-char-function',
description: 'CHAR() function \u2014 used to obfuscate injected strings',
pattern: /\bCHAR\s*\(\s*\d{1,3}/i,
},
{
id: 'sql-information-schema',
description: 'INFORMATION_SCHEMA \u2014 reconnaissance query for table/column enumeration',
pattern: /\bINFORMATION_SCHEMA\b/i,
},
];
const sql = (SQL_PATTERNS);
;
const SQL_STRICT_EXTRA = [
{
id: 'sql-line-comment',
description: 'SQL line comment: -- followed by whitespace or end of string',
pattern: /--(?:\s|$)/,
},
{
id: 'sql-stacked-query',
description: 'Stacked queries: semicolon immediately followed by a SQL keyword',
pattern: /;\s{0,10}(?:SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|EXEC)\b/i,
},
{
id: 'sql-hex-encoding',
description: 'Hex-encoded string injection: 0x41414141 style (MySQL)',
pattern: /\b0x[0-9a-f]{4,}/i,
},
];
const SQL_STRICT_PATTERNS = [...sql, ...SQL_STRICT_EXTRA];
const sql_strict = (SQL_STRICT_PATTERNS);
;
const NAMED = Object.freeze({
colon: ':',
Tab: '\t',
NewLine: '\n',
});
const ENTITY_RE =
/&(?:#[xX]0*([0-9a-fA-F]{1,6});?|#0*([0-9]{1,7});?|([a-zA-Z][a-zA-Z0-9]{1,15});)/g;
function decodeEntities(input) {
if (input.indexOf('&') === -1) return input;
return input.replace(ENTITY_RE, (match, hex, dec, name) => {
if (name !== undefined) {
return Object.prototype.hasOwnProperty.call(NAMED, name) ? NAMED[name] : match;
}
const cp = hex !== undefined ? parseInt(hex, 16) : parseInt(dec, 10);
if (!Number.isFinite(cp) || cp > 0x10ffff) return match;
return String.fromCodePoint(cp);
});
}
;
const HTML_PATTERNS = [
{
id: 'html-script-open',
description: '<script opening tag',
pattern: /<script[\s>/]/i,
},
{
id: 'html-script-close',
description: '</script closing tag',
pattern: /<\/script[\s>]/i,
},
{
id: 'html-javascript-protocol',
description: 'javascript: URI scheme (with optional whitespace/encoding)',
pattern: /j[\t\n\r ]*a[\t\n\r ]*v[\t\n\r ]*a[\t\n\r ]*s[\t\n\r ]*c[\t\n\r ]*r[\t\n\r ]*i[\t\n\r ]*p[\t\n\r ]*t[\t\n\r ]*:/i,
},
{
id: 'html-vbscript-protocol',
description: 'vbscript: URI scheme',
pattern: /vbscript[\t\n\r ]*:/i,
},
{
id: 'html-data-html',
description: 'data:text/html URI \u2014 can execute scripts in browsers',
pattern: /data[\t\n\r ]*:[\t\n\r ]*text\/html/i,
},
{
id: 'html-data-xhtml',
description: 'data:application/xhtml+xml URI',
pattern: /data[\t\n\r ]*:[\t\n\r ]*application\/xhtml/i,
},
{
id: 'html-data-svg',
description: 'data:image/svg+xml URI \u2014 can execute scripts',
pattern: /data[\t\n\r ]*:[\t\n\r ]*image\/svg\+xml/i,
},
{
id: 'html-inline-event-handler',
description: 'Inline event handler attributes: onclick=, onerror=, onload=, etc.',
pattern: /\bon\w{1,30}\s*=/i,
},
{
id: 'html-entity-obfuscated-script',
description: 'HTML-entity-encoded <script (e.g. &#x3C;script or &lt;script)',
pattern: /(?:&#x0*3[Cc];?|&#0*60;?|&lt;)\s*script/i,
},
{
id: 'html-entity-obfuscated-javascript',
description: 'HTML-entity-encoded javascript: (partial \u2014 catches common &#106; or &#x6a; for "j")',
pattern: /(?:&#x0*6[Aa];?|&#0*106;?)\s*(?:&#x0*61;?|a)[\s\S]{0,80}script\s*:/i,
},
{
id: 'html-style-expression',
description: 'CSS expression() \u2014 IE-era code execution in style attributes',
pattern: /style[\s\S]{0,20}expression\s*\(/i,
},
{
id: 'html-object-embed',
description: '<object or <embed tags that can load active content',
pattern: /<(?:object|embed)[\s>/]/i,
},
{
id: 'html-base-tag',
description: '<base href= \u2014 can hijack all relative URLs on a page',
pattern: /<base[\s>]/i,
},
{
id: 'html-meta-refresh',
description: '<meta http-equiv="refresh" \u2014 can redirect users',
pattern: /<meta[\s\S]{0,40}http-equiv[\s\S]{0,20}refresh/i,
},
{
id: 'html-srcdoc',
description: 'srcdoc= attribute on iframes \u2014 embeds HTML that can run scripts',
pattern: /srcdoc\s*=/i,
},
{
id: 'html-iframe',
description: '<iframe tag',
pattern: /<iframe[\s>/]/i,
},
{
id: 'html-form',
description: '<form tag \u2014 can be used for phishing / credential harvesting injection',
pattern: /<form[\s>/]/i,
},
];
const html = (HTML_PATTERNS);
;
const XML_PATTERNS = [
{
id: 'xml-cdata-injection',
description: 'CDATA section injection: <![CDATA[ breaks out of text node context',
pattern: /<!\[CDATA\[/i,
},
{
id: 'xml-cdata-close',
description: 'CDATA close sequence: ]]> can terminate an enclosing CDATA section',
pattern: /\]\]>/,
},
{
id: 'xml-processing-instruction',
description: 'XML processing instruction: <?xml-stylesheet or <?php etc.',
pattern: /<\?(?:xml[\- ]|php|asp)/i,
},
{
id: 'xml-doctype-injection',
description: 'DOCTYPE declaration embedded in content \u2014 can define entities',
pattern: /<!DOCTYPE(?:[\s[]|$)/i,
},
{
id: 'xml-entity-system',
description: 'SYSTEM keyword \u2014 used in external entity declarations (XXE)',
pattern: /\bSYSTEM\s+["']/i,
},
{
id: 'xml-entity-public',
description: 'PUBLIC keyword \u2014 used in external entity declarations (XXE)',
pattern: /\bPUBLIC\s+["']/i,
},
{
id: 'xml-entity-declaration',
description: '<!ENTITY declaration \u2014 defines entities, potential XXE or entity expansion',
pattern: /<!ENTITY[\s%]/i,
},
{
id: 'xml-billion-laughs',
description: 'Entity reference chaining / billion laughs: repeated &eX; style references',
pattern: /(?:&\w{1,20};){3,}/,
},
{
id: 'xml-namespace-confusion',
description: 'xmlns: attribute injection \u2014 can redefine namespaces to confuse parsers',
pattern: /\bxmlns(?::\w{1,40})?\s*=/i,
},
{
id: 'xml-comment-injection',
description: '<!-- comment injection \u2014 can hide content from some parsers',
pattern: /<!--/,
},
{
id: 'xml-comment-close',
description: '--> closes an enclosing XML comment',
pattern: /-->/,
},
{
id: 'xml-pi-close',
description: '?> closes an enclosing processing instruction',
pattern: /\?>/,
},
];
const xml = (XML_PATTERNS);
;
const SVG_PATTERNS = [
{
id: 'svg-script-element',
description: '<script element inside SVG executes JavaScript',
pattern: /<script[\s>/]/i,
},
{
id: 'svg-xlink-href-javascript',
description: 'xlink:href with javascript: \u2014 classic SVG XSS via <a> or <use>',
pattern: /xlink\s*:\s*href\s*=\s*["']?\s*javascript\s*:/i,
},
{
id: 'svg-href-javascript',
description: 'href= with javascript: in SVG context (<a>, <animate>, etc.)',
pattern: /href\s*=\s*["']?\s*javascript\s*:/i,
},
{
id: 'svg-foreignobject',
description: '<foreignObject embeds HTML inside SVG \u2014 can execute scripts',
pattern: /<foreignObject[\s>/]/i,
},
{
id: 'svg-use-external',
description: '<use xlink:href or href pointing to external resource (non-fragment URL)',
pattern: /<use[\s\S]{0,60}(?:xlink\s*:\s*)?href\s*=\s*(?:["'][^#]|[^"'#\s>])/i,
},
{
id: 'svg-animate-href',
description: '<animate attributeName="href" \u2014 can dynamically change href to javascript:',
pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*href["']/i,
},
{
id: 'svg-animate-xlinkhref',
description: '<animate attributeName="xlink:href"',
pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*xlink\s*:\s*href["']/i,
},
{
id: 'svg-set-javascript',
description: '<set to="javascript:..." \u2014 sets an attribute to a javascript: URI',
pattern: /<set[\s\S]{0,80}to\s*=\s*["']?\s*javascript\s*:/i,
},
{
id: 'svg-event-handler',
description: 'SVG-specific event handler attributes: onload=, onerror=, onactivate=, etc.',
pattern: /\bon(?:load|error|activate|begin|end|repeat|focus|blur|click|mouse\w{1,20}|key\w{1,20})\s*=/i,
},
{
id: 'svg-handler-generic',
description: 'Generic on* handler catch-all for SVG attributes',
pattern: /\bon\w{1,30}\s*=/i,
},
{
id: 'svg-filter-feimage',
description: '<feImage href= \u2014 filter primitive that can load external resources',
pattern: /<feImage[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=/i,
},
{
id: 'svg-image-external',
description: '<image xlink:href with http/https or javascript protocol',
pattern: /<image[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=\s*["']?\s*(?:https?|javascript)\s*:/i,
},
{
id: 'svg-style-javascript',
description: 'style= attribute containing javascript: (e.g. background:url(javascript:...))',
pattern: /style\s*=[\s\S]{0,60}javascript\s*:/i,
},
];
const svg = (SVG_PATTERNS);
;
const SHELL_PATTERNS = [
{
id: 'shell-path-traversal-unix',
description: 'Unix path traversal: ../  \u2014 climbing the directory tree',
pattern: /\.\.\//,
},
{
id: 'shell-path-traversal-windows',
description: 'Windows path traversal: ..\\ \u2014 climbing the directory tree',
pattern: /\.\.\\/,
},
{
id: 'shell-path-traversal-encoded',
description: 'URL-encoded path traversal: %2e%2e or %2f variants',
pattern: /%2e%2e|%2f\.\.|\.\.%2f/i,
},
{
id: 'shell-null-byte',
description: 'Null byte injection: \\x00 or %00 \u2014 truncates strings in C-backed functions',
pattern: /\x00|%00/,
},
{
id: 'shell-semicolon',
description: 'Semicolon command separator: cmd1; cmd2',
pattern: /;/,
},
{
id: 'shell-pipe',
description: 'Pipe operator: cmd1 | cmd2',
pattern: /\|/,
},
{
id: 'shell-and-operator',
description: 'AND operator: cmd1 && cmd2',
pattern: /&&/,
},
{
id: 'shell-or-operator',
description: 'OR operator: cmd1 || cmd2',
pattern: /\|\|/,
},
{
id: 'shell-backtick',
description: 'Backtick command substitution: `cmd`',
pattern: /`/,
},
{
id: 'shell-dollar-paren',
description: 'Dollar-paren command substitution: $(cmd)',
pattern: /\$\(/,
},
{
id: 'shell-dollar-brace',
description: 'Dollar-brace variable expansion: ${var} \u2014 can be abused for injection',
pattern: /\$\{/,
},
{
id: 'shell-redirect-out',
description: 'Output redirection: cmd > file or cmd >> file',
pattern: />{1,2}/,
},
{
id: 'shell-redirect-in',
description: 'Input redirection: cmd < file',
pattern: /</,
},
{
id: 'shell-newline-injection',
description: 'Newline injection: \\n or \\r \u2014 can inject new shell commands',
pattern: /[\n\r]/,
},
{
id: 'shell-glob-star',
description: 'Glob expansion: * or ? \u2014 can expand to unintended files',
pattern: /[/\\][*?]/,
},
{
id: 'shell-absolute-root',
description: 'Absolute root path injection: string starting with / or \\ (Windows UNC)',
pattern: /^(?:\/|\\\\)/,
},
{
id: 'shell-windows-drive',
description: 'Windows drive letter path injection: C:\\ or D:/',
pattern: /^[a-zA-Z]:[/\\]/,
},
{
id: 'shell-curl-wget',
description: 'curl/wget with URL or flags \u2014 can exfiltrate data or download payloads',
pattern: /\b(?:curl|wget)\s+(?:https?:\/\/|ftp:\/\/|-)/i,
},
];
const shell = (SHELL_PATTERNS);
;
const REDOS_PATTERNS = [
{
id: 'redos-nested-quantifier-plus',
description: 'Nested + quantifier inside a group with outer quantifier: (a+)+, (.+b)*, etc.',
pattern: /\([^)]*\+[^)]*\)[+*]/,
},
{
id: 'redos-nested-quantifier-star',
description: 'Nested * quantifier: (a*)* or (a*)+ \u2014 catastrophic backtracking',
pattern: /\([^)]*\*[^)]*\)[*+]/,
},
{
id: 'redos-nested-groups',
description: 'Doubly nested quantified groups: ((a+)+) \u2014 guaranteed catastrophic',
pattern: /\(\([^)]{0,40}\)[+*]\)[+*]/,
},
{
id: 'redos-alternation-overlap',
description: 'Overlapping alternation under quantifier: (a|a)+ \u2014 ambiguous NFA paths',
pattern: /\(([^|()]{1,20})\|(?:\1)(?:\|[^|()]{1,20}){0,5}\)[+*?]{1,2}/,
},
{
id: 'redos-star-plus-concat',
description: '(x*x)+ pattern \u2014 triggers super-linear backtracking',
pattern: /\([^)]{0,10}\*[^)]{0,10}\)[+*]/,
},
{
id: 'redos-dot-star-greedy',
description: '(.*){n,} or (.+){n,} \u2014 repeated greedy dot quantifiers',
pattern: /\(\.[*+]\)\{?\d/,
},
{
id: 'redos-large-repetition',
description: 'Very large fixed or range repetition count {1000,} or {1000,n} \u2014 denial of service via backtracking',
pattern: /\{\d{4,}(?:,\d*)?\}/,
},
{
id: 'redos-catastrophic-alternation',
description: 'Long alternation with many similar branches \u2014 polynomial backtracking risk',
pattern: /\([^)]{0,200}(?:\|[^|)]{0,50}){9,}\)/,
},
];
const redos = (REDOS_PATTERNS);
;
const SEP = /["'\s]*:/;
const sep = '["\'\\s]*:';
const NOSQL_PATTERNS = [
{
id: 'nosql-where-operator',
description: '$where \u2014 executes arbitrary JavaScript server-side in MongoDB',
pattern: new RegExp(`\\$where${sep}`, 'i'),
},
{
id: 'nosql-ne-operator',
description: '$ne \u2014 "not equal" operator used to bypass equality checks',
pattern: new RegExp(`\\$ne${sep}`, 'i'),
},
{
id: 'nosql-gt-operator',
description: '$gt \u2014 "greater than" used to bypass password/value checks',
pattern: new RegExp(`\\$gte?${sep}`, 'i'),
},
{
id: 'nosql-lt-operator',
description: '$lt / $lte \u2014 "less than" bypass variants',
pattern: new RegExp(`\\$lte?${sep}`, 'i'),
},
{
id: 'nosql-regex-operator',
description: '$regex \u2014 can be used to extract data character by character (blind injection)',
pattern: new RegExp(`\\$regex${sep}`, 'i'),
},
{
id: 'nosql-or-operator',
description: '$or \u2014 logical OR; used to create always-true conditions',
pattern: new RegExp(`\\$or${sep}\\s*\\[`, 'i'),
},
{
id: 'nosql-and-operator',
description: '$and \u2014 logical AND operator injection',
pattern: new RegExp(`\\$and${sep}\\s*\\[`, 'i'),
},
{
id: 'nosql-nor-operator',
description: '$nor \u2014 logical NOR operator injection',
pattern: new RegExp(`\\$nor${sep}\\s*\\[`, 'i'),
},
{
id: 'nosql-exists-operator',
description: '$exists \u2014 can enumerate fields to determine schema',
pattern: new RegExp(`\\$exists${sep}`, 'i'),
},
{
id: 'nosql-in-operator',
description: '$in \u2014 matches any value in a list; can enumerate values',
pattern: new RegExp(`\\$in${sep}\\s*\\[`, 'i'),
},
{
id: 'nosql-expr-operator',
description: '$expr \u2014 allows aggregation expressions in queries (MongoDB 3.6+)',
pattern: new RegExp(`\\$expr${sep}`, 'i'),
},
{
id: 'nosql-function-operator',
description: '$function \u2014 executes arbitrary JavaScript in MongoDB 4.4+',
pattern: new RegExp(`\\$function${sep}`, 'i'),
},
{
id: 'nosql-accumulator-operator',
description: '$accumulator \u2014 custom aggregation with arbitrary JS execution',
pattern: new RegExp(`\\$accumulator${sep}`, 'i'),
},
{
id: 'nosql-proto-pollution',
description: '__proto__ \u2014 prototype pollution via object key injection',
pattern: /__proto__/,
},
{
id: 'nosql-constructor-prototype',
description: 'constructor.prototype \u2014 alternative prototype pollution vector (dot notation or JSON key)',
pattern: /constructor[\s"':.,{\[]*prototype/i,
},
{
id: 'nosql-proto-bracket',
description: '["__proto__"] \u2014 bracket-notation prototype pollution',
pattern: /\[["']__proto__["']\]/,
},
];
const nosql = (NOSQL_PATTERNS);
;
const LOG_PATTERNS = [
{
id: 'log-crlf-injection',
description: 'CRLF injection: literal \\r or \\n embeds fake log lines',
pattern: /[\r\n]/,
},
{
id: 'log-url-encoded-crlf',
description: 'URL-encoded CRLF: %0d, %0a, %0D, %0A \u2014 decoded by some log parsers',
pattern: /%0[dDaA]/,
},
{
id: 'log-unicode-newline',
description: 'Unicode newline variants: U+2028 (line separator), U+2029 (paragraph separator)',
pattern: /[\u2028\u2029]/,
},
{
id: 'log-log4shell-jndi',
description: 'Log4Shell: ${jndi:...} triggers remote code execution in Apache Log4j',
pattern: /\$\{jndi\s*:/i,
},
{
id: 'log-log4shell-obfuscated',
description: 'Obfuscated Log4Shell: ${::-j}... lookup-bypass prefix used to evade WAF detection',
pattern: /\$\{::-/,
},
{
id: 'log-log4j-lookup',
description: 'Log4j lookup syntax: ${env:...}, ${sys:...}, ${ctx:...} \u2014 data exfiltration',
pattern: /\$\{(?:env|sys|ctx|main|map|sd|web|docker|k8s|spring)\s*:/i,
},
{
id: 'log-ssti-double-brace',
description: 'SSTI double-brace: {{expression}} \u2014 Jinja2, Twig, Handlebars, etc.',
pattern: /\{\{[\s\S]{0,80}\}\}/,
},
{
id: 'log-ssti-hash-brace',
description: 'SSTI hash-brace: #{expression} \u2014 Thymeleaf, Velocity, Ruby ERB',
pattern: /#\{[\s\S]{0,80}\}/,
},
{
id: 'log-ssti-dollar-brace',
description: 'SSTI/EL injection: ${expression with operators or method calls} \u2014 JSP EL, Freemarker, SpEL',
pattern: /\$\{[^}]*(?:\.|\(|\*|\+|\bclass\b|\bruntime\b|\bprocess\b|\bexec\b)[^}]{0,80}\}/i,
},
{
id: 'log-ssti-percent-tag',
description: 'SSTI ERB/ASP tag: <%= expression %> \u2014 Ruby ERB, ASP',
pattern: /<%=[\s\S]{0,80}%>/,
},
{
id: 'log-null-byte',
description: 'Null byte: \\x00 or %00 \u2014 can truncate log entries in C-backed loggers',
pattern: /\x00|%00/,
},
{
id: 'log-ansi-escape',
description: 'ANSI escape sequence: ESC[ \u2014 can manipulate terminal output when logs are tailed',
pattern: /\x1b\[/,
},
];
const contexts_log = (LOG_PATTERNS);
;
html.label = 'HTML';
xml.label = 'XML';
svg.label = 'SVG';
html.decodeEntities = true;
xml.decodeEntities = true;
svg.decodeEntities = true;
sql.label = 'SQL';
sql_strict.label = 'SQL-STRICT';
shell.label = 'SHELL';
redos.label = 'REDOS';
nosql.label = 'NOSQL';
contexts_log.label = 'LOG';
const VALID_CONTEXTS = Object.freeze({
HTML: html,
XML: xml,
SVG: svg,
SQL: sql,
'SQL-STRICT': sql_strict,
SHELL: shell,
REDOS: redos,
NOSQL: nosql,
LOG: contexts_log,
});
function assertString(value) {
if (typeof value !== 'string') {
throw new TypeError(
`is-unsafe: first argument must be a string, got ${typeof value}`
);
}
}
function assertContext(context) {
if (context instanceof RegExp) return;
if (Array.isArray(context)) {
if (context.length === 0) {
throw new TypeError('is-unsafe: context must not be an empty array');
}
if (Array.isArray(context[0])) {
for (const list of context) {
if (!Array.isArray(list) || list.length === 0) {
throw new TypeError(
'is-unsafe: each context in the array must be a non-empty pattern array (PatternList)'
);
}
}
}
return;
}
throw new TypeError(
`is-unsafe: second argument must be a PatternList (e.g. HTML), ` +
`an array of PatternLists (e.g. [HTML, XML]), or a RegExp. Got: ${typeof context}`
);
}
function normalise(context) {
if (context instanceof RegExp) return { lists: null, regex: context };
if (Array.isArray(context[0])) return { lists: context, regex: null };
return { lists: [context], regex: null };
}
function decodedCopy(value, list) {
if (!list.decodeEntities) return null;
const decoded = decodeEntities(value);
return decoded === value ? null : decoded;
}
function matchList(value, list) {
const label = list.label ?? 'CUSTOM';
const decoded = decodedCopy(value, list);
for (const rule of list) {
if (rule.pattern.test(value) || (decoded !== null && rule.pattern.test(decoded))) {
return { context: label, id: rule.id, description: rule.description, pattern: rule.pattern };
}
}
return null;
}
function isUnsafe(value, context) {
assertString(value);
assertContext(context);
const { lists, regex } = normalise(context);
if (regex) return regex.test(value);
for (const list of lists) {
if (matchList(value, list) !== null) return true;
}
return false;
}
function whyUnsafe(value, context) {
assertString(value);
assertContext(context);
const { lists, regex } = normalise(context);
if (regex) {
return regex.test(value)
? { context: 'CUSTOM', id: 'custom-regex', description: 'Matched caller-supplied pattern', pattern: regex }
: null;
}
for (const list of lists) {
const result = matchList(value, list);
if (result !== null) return result;
}
return null;
}
function allUnsafe(value, context) {
assertString(value);
assertContext(context);
const { lists, regex } = normalise(context);
const results = [];
if (regex) {
if (regex.test(value)) {
results.push({ context: 'CUSTOM', id: 'custom-regex', description: 'Matched caller-supplied pattern', pattern: regex });
}
return results;
}
for (const list of lists) {
const label = list.label ?? 'CUSTOM';
const decoded = decodedCopy(value, list);
for (const rule of list) {
if (rule.pattern.test(value) || (decoded !== null && rule.pattern.test(decoded))) {
results.push({ context: label, id: rule.id, description: rule.description, pattern: rule.pattern });
}
}
}
return results;
}
const src = (( null && (isUnsafe)));
;
function extractRawAttributes(prefixedAttrs, options) {
if (!prefixedAttrs) return {};
const attrs = options.attributesGroupName
? prefixedAttrs[options.attributesGroupName]
: prefixedAttrs;
if (!attrs) return {};
const rawAttrs = {};
for (const key in attrs) {
if (key.startsWith(options.attributeNamePrefix)) {
const rawName = key.substring(options.attributeNamePrefix.length);
rawAttrs[rawName] = attrs[key];
} else {
rawAttrs[key] = attrs[key];
}
}
return rawAttrs;
}
function extractNamespace(rawTagName) {
if (!rawTagName || typeof rawTagName !== 'string') return undefined;
const colonIndex = rawTagName.indexOf(':');
if (colonIndex !== -1 && colonIndex > 0) {
const ns = rawTagName.substring(0, colonIndex);
if (ns !== 'xmlns') {
return ns;
}
}
return undefined;
}
class OrderedObjParser {
constructor(options, externalEntities) {
this.options = options;
this.currentNode = null;
this.tagsNodeStack = [];
this.parseXml = parseXml;
this.parseTextData = parseTextData;
this.resolveNameSpace = resolveNameSpace;
this.buildAttributesMap = buildAttributesMap;
this.isItStopNode = isItStopNode;
this.replaceEntitiesValue = OrderedObjParser_replaceEntitiesValue;
this.readStopNodeData = readStopNodeData;
this.saveTextToParentTag = saveTextToParentTag;
this.addChild = addChild;
this.ignoreAttributesFn = ignoreAttributes_getIgnoreAttributesFn(this.options.ignoreAttributes)
this.entityExpansionCount = 0;
this.currentExpandedLength = 0;
this.doctypefound = false;
let namedEntities = { ...XML };
if (this.options.entityDecoder) {
this.entityDecoder = this.options.entityDecoder
} else {
if (typeof this.options.htmlEntities === "object") namedEntities = this.options.htmlEntities;
else if (this.options.htmlEntities === true) namedEntities = { ...COMMON_HTML, ...CURRENCY };
this.entityDecoder = new EntityDecoder({
namedEntities: { ...namedEntities, ...externalEntities },
numericAllowed: this.options.htmlEntities,
limit: {
maxTotalExpansions: this.options.processEntities.maxTotalExpansions,
maxExpandedLength: this.options.processEntities.maxExpandedLength,
applyLimitsTo: this.options.processEntities.appliesTo,
},
onInputEntity: (name, value) =>
isUnsafe(value, [html, xml]) ? ENTITY_ACTION.BLOCK : ENTITY_ACTION.ALLOW,
});
}
this.matcher = new Matcher();
this.readonlyMatcher = this.matcher.readOnly();
this.isCurrentNodeStopNode = false;
this.stopNodeExpressionsSet = new ExpressionSet();
const stopNodesOpts = this.options.stopNodes;
if (stopNodesOpts && stopNodesOpts.length > 0) {
for (let i = 0; i < stopNodesOpts.length; i++) {
const stopNodeExp = stopNodesOpts[i];
if (typeof stopNodeExp === 'string') {
this.stopNodeExpressionsSet.add(new Expression(stopNodeExp));
} else if (stopNodeExp instanceof Expression) {
this.stopNodeExpressionsSet.add(stopNodeExp);
}
}
this.stopNodeExpressionsSet.seal();
}
}
}
function parseTextData(val, tagName, jPath, dontTrim, hasAttributes, isLeafNode, escapeEntities) {
const options = this.options;
if (val !== undefined) {
if (options.trimValues && !dontTrim) {
val = val.trim();
}
if (val.length > 0) {
if (!escapeEntities) val = this.replaceEntitiesValue(val, tagName, jPath);
const jPathOrMatcher = options.jPath ? jPath.toString() : jPath;
const newval = options.tagValueProcessor(tagName, val, jPathOrMatcher, hasAttributes, isLeafNode);
if (newval === null || newval === undefined) {
return val;
} else if (typeof newval !== typeof val || newval !== val) {
return newval;
} else if (options.trimValues) {
return parseValue(val, options.parseTagValue, options.numberParseOptions);
} else {
const trimmedVal = val.trim();
if (trimmedVal === val) {
return parseValue(val, options.parseTagValue, options.numberParseOptions);
} else {
return val;
}
}
}
}
}
function resolveNameSpace(tagname) {
if (this.options.removeNSPrefix) {
const tags = tagname.split(':');
const prefix = tagname.charAt(0) === '/' ? '/' : '';
if (tags[0] === 'xmlns') {
return '';
}
if (tags.length === 2) {
tagname = prefix + tags[1];
}
}
return tagname;
}
const attrsRegx = /([^\s=]+)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/gm;
function attrValue(match) {
return match[3] !== undefined ? match[3] : match[4];
}
function buildAttributesMap(attrStr, jPath, tagName, force = false) {
const options = this.options;
if (force === true || (options.ignoreAttributes !== true && typeof attrStr === 'string')) {
const matches = getAllMatches(attrStr, attrsRegx);
const len = matches.length;
const attrs = {};
const processedVals = new Array(len);
let hasRawAttrs = false;
const rawAttrsForMatcher = {};
for (let i = 0; i < len; i++) {
const attrName = this.resolveNameSpace(matches[i][1]);
const oldVal = attrValue(matches[i]);
if (attrName.length && oldVal !== undefined) {
let val = oldVal;
if (options.trimValues) val = val.trim();
val = this.replaceEntitiesValue(val, tagName, this.readonlyMatcher);
processedVals[i] = val;
rawAttrsForMatcher[attrName] = val;
hasRawAttrs = true;
}
}
if (hasRawAttrs && typeof jPath === 'object' && jPath.updateCurrent) {
jPath.updateCurrent(rawAttrsForMatcher);
}
const jPathStr = options.jPath ? jPath.toString() : this.readonlyMatcher;
let hasAttrs = false;
for (let i = 0; i < len; i++) {
const attrName = this.resolveNameSpace(matches[i][1]);
if (this.ignoreAttributesFn(attrName, jPathStr)) continue;
let aName = options.attributeNamePrefix + attrName;
if (attrName.length) {
if (options.transformAttributeName) {
aName = options.transformAttributeName(aName);
}
aName = sanitizeName(aName, options);
if (attrValue(matches[i]) !== undefined) {
const oldVal = processedVals[i];
const newVal = options.attributeValueProcessor(attrName, oldVal, jPathStr);
if (newVal === null || newVal === undefined) {
attrs[aName] = oldVal;
} else if (typeof newVal !== typeof oldVal || newVal !== oldVal) {
attrs[aName] = newVal;
} else {
attrs[aName] = parseValue(oldVal, options.parseAttributeValue, options.numberParseOptions);
}
hasAttrs = true;
} else if (options.allowBooleanAttributes) {
attrs[aName] = true;
hasAttrs = true;
}
}
}
if (!hasAttrs) return;
if (options.attributesGroupName && !options.preserveOrder) {
const attrCollection = {};
attrCollection[options.attributesGroupName] = attrs;
return attrCollection;
}
return attrs;
}
}
const parseXml = function (xmlData) {
const options = this.options;
const crlfPositions = options.captureMetaData ? [] : undefined;
xmlData = xmlData.replace(/\r\n?/g, options.captureMetaData ? (newline, index) => {
if (newline.length === 2) {
crlfPositions.push(index - crlfPositions.length);
}
return "\n";
} : "\n");
const xmlObj = new XmlNode('!xml');
let currentNode = xmlObj;
let textData = "";
this.matcher.reset();
this.entityDecoder.reset();
this.entityExpansionCount = 0;
this.currentExpandedLength = 0;
this.doctypefound = false;
const docTypeReader = new DocTypeReader(options.processEntities);
const xmlLen = xmlData.length;
for (let i = 0; i < xmlLen; i++) {
const ch = xmlData[i];
if (ch === '<') {
const c1 = xmlData.charCodeAt(i + 1);
if (c1 === 47) {
const closeIndex = findClosingIndex(xmlData, ">", i, "Closing Tag is not closed.")
let tagName = xmlData.substring(i + 2, closeIndex).trim();
if (options.removeNSPrefix) {
const colonIndex = tagName.indexOf(":");
if (colonIndex !== -1) {
tagName = tagName.substr(colonIndex + 1);
}
}
tagName = transformTagName(options.transformTagName, tagName, "", options).tagName;
if (currentNode) {
textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
}
const lastTagName = this.matcher.getCurrentTag();
if (tagName && options.unpairedTagsSet.has(tagName)) {
throw new Error(`Unpaired tag can not be used as closing tag: </${tagName}>`);
}
if (lastTagName && options.unpairedTagsSet.has(lastTagName)) {
this.matcher.pop();
this.tagsNodeStack.pop();
}
this.matcher.pop();
this.isCurrentNodeStopNode = false;
currentNode = this.tagsNodeStack.pop() || xmlObj;
if (options.captureMetaData && currentNode) {
currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
}
textData = "";
i = closeIndex;
} else if (c1 === 63) {
let tagData = readTagExp(xmlData, i, false, "?>");
if (!tagData) throw new Error("Pi Tag is not closed.");
textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
const attsMap = this.buildAttributesMap(tagData.tagExp, this.matcher, tagData.tagName, true);
if (attsMap) {
const ver = attsMap[this.options.attributeNamePrefix + "version"];
this.entityDecoder.setXmlVersion(Number(ver) || 1.0);
docTypeReader.setXmlVersion(Number(ver) || 1.0);
}
if ((options.ignoreDeclaration && tagData.tagName === "?xml") || options.ignorePiTags) {
} else {
const childNode = new XmlNode(tagData.tagName);
childNode.add(options.textNodeName, "");
if (tagData.tagName !== tagData.tagExp && tagData.attrExpPresent && options.ignoreAttributes !== true) {
childNode[":@"] = attsMap
}
const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
if (options.captureMetaData) {
currentNode.addEndIndex(getOriginalIndex(tagData.closeIndex + 2, crlfPositions));
}
}
i = tagData.closeIndex + 1;
} else if (c1 === 33
&& xmlData.charCodeAt(i + 2) === 45
&& xmlData.charCodeAt(i + 3) === 45) {
const endIndex = findClosingIndex(xmlData, "-->", i + 4, "Comment is not closed.")
if (options.commentPropName) {
const comment = xmlData.substring(i + 4, endIndex - 2);
textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
currentNode.add(options.commentPropName, [{ [options.textNodeName]: comment }]);
}
i = endIndex;
} else if (c1 === 33
&& xmlData.charCodeAt(i + 2) === 68) {
if (this.doctypefound) throw new Error("Multiple DOCTYPE declarations found.");
this.doctypefound = true;
const result = docTypeReader.readDocType(xmlData, i);
this.entityDecoder.addInputEntities(result.entities);
i = result.i;
} else if (c1 === 33
&& xmlData.charCodeAt(i + 2) === 91) {
const closeIndex = findClosingIndex(xmlData, "]]>", i, "CDATA is not closed.") - 2;
const tagExp = xmlData.substring(i + 9, closeIndex);
textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
let val = this.parseTextData(tagExp, currentNode.tagname, this.readonlyMatcher, true, false, true, true);
if (val == undefined) val = "";
if (options.cdataPropName) {
currentNode.add(options.cdataPropName, [{ [options.textNodeName]: tagExp }]);
} else {
currentNode.add(options.textNodeName, val);
}
i = closeIndex + 2;
} else {
let result = readTagExp(xmlData, i, options.removeNSPrefix);
if (!result) {
const context = xmlData.substring(Math.max(0, i - 50), Math.min(xmlLen, i + 50));
throw new Error(`readTagExp returned undefined at position ${i}. Context: "${context}"`);
}
let tagName = result.tagName;
const rawTagName = result.rawTagName;
let tagExp = result.tagExp;
let attrExpPresent = result.attrExpPresent;
let closeIndex = result.closeIndex;
({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
if (options.strictReservedNames &&
(tagName === options.commentPropName
|| tagName === options.cdataPropName
|| tagName === options.textNodeName
|| tagName === options.attributesGroupName
)) {
throw new Error(`Invalid tag name: ${tagName}`);
}
if (currentNode && textData) {
if (currentNode.tagname !== '!xml') {
textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher, false);
}
}
const lastTag = currentNode;
if (lastTag && options.unpairedTagsSet.has(lastTag.tagname)) {
currentNode = this.tagsNodeStack.pop();
this.matcher.pop();
}
let isSelfClosing = false;
if (tagExp.length > 0 && tagExp.lastIndexOf("/") === tagExp.length - 1) {
isSelfClosing = true;
if (tagName[tagName.length - 1] === "/") {
tagName = tagName.substr(0, tagName.length - 1);
tagExp = tagName;
} else {
tagExp = tagExp.substr(0, tagExp.length - 1);
}
attrExpPresent = (tagName !== tagExp);
}
let prefixedAttrs = null;
let rawAttrs = {};
let namespace = undefined;
namespace = extractNamespace(rawTagName);
if (tagName !== xmlObj.tagname) {
this.matcher.push(tagName, {}, namespace);
}
if (tagName !== tagExp && attrExpPresent) {
prefixedAttrs = this.buildAttributesMap(tagExp, this.matcher, tagName);
if (prefixedAttrs) {
rawAttrs = extractRawAttributes(prefixedAttrs, options);
}
}
if (tagName !== xmlObj.tagname) {
this.isCurrentNodeStopNode = this.isItStopNode();
}
const startIndex = options.captureMetaData ? getOriginalIndex(i, crlfPositions) : i;
if (this.isCurrentNodeStopNode) {
let tagContent = "";
if (isSelfClosing) {
i = result.closeIndex;
}
else if (options.unpairedTagsSet.has(tagName)) {
i = result.closeIndex;
}
else {
const result = this.readStopNodeData(xmlData, rawTagName, closeIndex + 1);
if (!result) throw new Error(`Unexpected end of ${rawTagName}`);
i = result.i;
tagContent = result.tagContent;
}
const childNode = new XmlNode(tagName);
if (prefixedAttrs) {
childNode[":@"] = prefixedAttrs;
}
childNode.add(options.textNodeName, tagContent);
this.matcher.pop();
this.isCurrentNodeStopNode = false;
this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
if (options.captureMetaData) {
currentNode.addEndIndex(getOriginalIndex(i + 1, crlfPositions));
}
} else {
if (isSelfClosing) {
({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
const childNode = new XmlNode(tagName);
if (prefixedAttrs) {
childNode[":@"] = prefixedAttrs;
}
this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
if (options.captureMetaData) {
currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
}
this.matcher.pop();
this.isCurrentNodeStopNode = false;
}
else if (options.unpairedTagsSet.has(tagName)) {
const childNode = new XmlNode(tagName);
if (prefixedAttrs) {
childNode[":@"] = prefixedAttrs;
}
this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
if (options.captureMetaData) {
currentNode.addEndIndex(getOriginalIndex(result.closeIndex + 1, crlfPositions));
}
this.matcher.pop();
this.isCurrentNodeStopNode = false;
i = result.closeIndex;
continue;
}
else {
const childNode = new XmlNode(tagName);
if (this.tagsNodeStack.length > options.maxNestedTags) {
throw new Error("Maximum nested tags exceeded");
}
this.tagsNodeStack.push(currentNode);
if (prefixedAttrs) {
childNode[":@"] = prefixedAttrs;
}
this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
currentNode = childNode;
}
textData = "";
i = closeIndex;
}
}
} else {
textData += xmlData[i];
}
}
return xmlObj.child;
}
function getOriginalIndex(index, crlfPositions) {
let low = 0;
let high = crlfPositions.length;
while (low < high) {
const middle = Math.floor((low + high) / 2);
if (crlfPositions[middle] < index) low = middle + 1;
else high = middle;
}
return index + low;
}
function addChild(currentNode, childNode, matcher, startIndex) {
if (!this.options.captureMetaData) startIndex = undefined;
const jPathOrMatcher = this.options.jPath ? matcher.toString() : matcher;
const result = this.options.updateTag(childNode.tagname, jPathOrMatcher, childNode[":@"])
if (result === false) {
} else if (typeof result === "string") {
childNode.tagname = result
currentNode.addChild(childNode, startIndex);
} else {
currentNode.addChild(childNode, startIndex);
}
}
function OrderedObjParser_replaceEntitiesValue(val, tagName, jPath) {
const entityConfig = this.options.processEntities;
if (!entityConfig || !entityConfig.enabled) {
return val;
}
if (entityConfig.allowedTags) {
const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
const allowed = Array.isArray(entityConfig.allowedTags)
? entityConfig.allowedTags.includes(tagName)
: entityConfig.allowedTags(tagName, jPathOrMatcher);
if (!allowed) {
return val;
}
}
if (entityConfig.tagFilter) {
const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
if (!entityConfig.tagFilter(tagName, jPathOrMatcher)) {
return val;
}
}
return this.entityDecoder.decode(val);
}
function saveTextToParentTag(textData, parentNode, matcher, isLeafNode) {
if (textData) {
if (isLeafNode === undefined) isLeafNode = parentNode.child.length === 0
textData = this.parseTextData(textData,
parentNode.tagname,
matcher,
false,
parentNode[":@"] ? Object.keys(parentNode[":@"]).length !== 0 : false,
isLeafNode);
if (textData !== undefined && textData !== "")
parentNode.add(this.options.textNodeName, textData);
textData = "";
}
return textData;
}
function isItStopNode() {
if (this.stopNodeExpressionsSet.size === 0) return false;
return this.matcher.matchesAny(this.stopNodeExpressionsSet);
}
function tagExpWithClosingIndex(xmlData, i, closingChar = ">") {
const len = xmlData.length;
const closeCode0 = closingChar.charCodeAt(0);
const closeCode1 = closingChar.length > 1 ? closingChar.charCodeAt(1) : -1;
let result = '';
let segmentStart = i;
for (let index = i; index < len; index++) {
const code = xmlData.charCodeAt(index);
if (code === 34 || code === 39) {
index = xmlData.indexOf(xmlData[index], index + 1);
if (index === -1) return;
} else if (code === closeCode0) {
if (closeCode1 !== -1) {
if (xmlData.charCodeAt(index + 1) === closeCode1) {
result += xmlData.substring(segmentStart, index);
return { data: result, index };
}
} else {
result += xmlData.substring(segmentStart, index);
return { data: result, index };
}
} else if (code === 9) {
result += xmlData.substring(segmentStart, index) + ' ';
segmentStart = index + 1;
}
}
}
function findClosingIndex(xmlData, str, i, errMsg) {
const closingIndex = xmlData.indexOf(str, i);
if (closingIndex === -1) {
throw new Error(errMsg)
} else {
return closingIndex + str.length - 1;
}
}
function findClosingChar(xmlData, char, i, errMsg) {
const closingIndex = xmlData.indexOf(char, i);
if (closingIndex === -1) throw new Error(errMsg);
return closingIndex;
}
function readTagExp(xmlData, i, removeNSPrefix, closingChar = ">") {
const result = tagExpWithClosingIndex(xmlData, i + 1, closingChar);
if (!result) return;
let tagExp = result.data;
const closeIndex = result.index;
const separatorIndex = tagExp.search(/\s/);
let tagName = tagExp;
let attrExpPresent = true;
if (separatorIndex !== -1) {
tagName = tagExp.substring(0, separatorIndex);
tagExp = tagExp.substring(separatorIndex + 1).trimStart();
}
const rawTagName = tagName;
if (removeNSPrefix) {
const colonIndex = tagName.indexOf(":");
if (colonIndex !== -1) {
tagName = tagName.substr(colonIndex + 1);
attrExpPresent = tagName !== result.data.substr(colonIndex + 1);
}
}
return {
tagName: tagName,
tagExp: tagExp,
closeIndex: closeIndex,
attrExpPresent: attrExpPresent,
rawTagName: rawTagName,
}
}
function readStopNodeData(xmlData, tagName, i) {
const startIndex = i;
let openTagCount = 1;
let lenient = false;
let nextGt = -1;
const xmllen = xmlData.length;
for (; i < xmllen; i++) {
if (xmlData[i] === "<") {
const c1 = xmlData.charCodeAt(i + 1);
if (c1 === 47) {
const closeIndex = findClosingChar(xmlData, ">", i, `${tagName} is not closed`);
let closeTagName = xmlData.substring(i + 2, closeIndex).trim();
if (closeTagName === tagName) {
openTagCount--;
if (openTagCount === 0) {
return {
tagContent: xmlData.substring(startIndex, i),
i: closeIndex
}
}
}
i = closeIndex;
} else if (c1 === 63) {
const closeIndex = findClosingIndex(xmlData, "?>", i + 1, "StopNode is not closed.")
i = closeIndex;
} else if (c1 === 33
&& xmlData.charCodeAt(i + 2) === 45
&& xmlData.charCodeAt(i + 3) === 45) {
const closeIndex = findClosingIndex(xmlData, "-->", i + 3, "StopNode is not closed.")
i = closeIndex;
} else if (c1 === 33
&& xmlData.charCodeAt(i + 2) === 91) {
const closeIndex = findClosingIndex(xmlData, "]]>", i, "StopNode is not closed.") - 2;
i = closeIndex;
} else {
const tagData = lenient ? undefined : readTagExp(xmlData, i, false);
if (tagData) {
const openTagName = tagData.tagName;
if (openTagName === tagName && tagData.tagExp[tagData.tagExp.length - 1] !== "/") {
openTagCount++;
}
i = tagData.closeIndex;
} else {
lenient = true;
if (nextGt < i) {
nextGt = xmlData.indexOf(">", i);
if (nextGt === -1) return;
}
const nextLt = xmlData.indexOf("<", i + 1);
if (nextLt === -1 || nextLt > nextGt) {
const exp = xmlData.substring(i + 1, nextGt);
const sep = exp.search(/\s/);
const name = sep === -1 ? exp : exp.substring(0, sep);
if (name === tagName && exp[exp.length - 1] !== "/") openTagCount++;
i = nextGt;
}
}
}
}
}
}
function parseValue(val, shouldParse, options) {
if (shouldParse && typeof val === 'string') {
const newval = val.trim();
if (newval === 'true') return true;
else if (newval === 'false') return false;
else return toNumber(val, options);
} else {
if (isExist(val)) {
return val;
} else {
return '';
}
}
}
function fromCodePoint(str, base, prefix) {
const codePoint = Number.parseInt(str, base);
if (codePoint >= 0 && codePoint <= 0x10FFFF) {
return String.fromCodePoint(codePoint);
} else {
return prefix + str + ";";
}
}
function transformTagName(fn, tagName, tagExp, options) {
if (fn) {
const newTagName = fn(tagName);
if (tagExp === tagName) {
tagExp = newTagName
}
tagName = newTagName;
}
tagName = sanitizeName(tagName, options);
return { tagName, tagExp };
}
function sanitizeName(name, options) {
if (criticalProperties.includes(name)) {
throw new Error(`[SECURITY] Invalid name: "${name}" is a reserved JavaScript keyword that could cause prototype pollution`);
} else if (DANGEROUS_PROPERTY_NAMES.includes(name)) {
return options.onDangerousProperty(name);
}
return name;
}
;
const node2json_METADATA_SYMBOL = XmlNode.getMetaDataSymbol();
function stripAttributePrefix(attrs, prefix) {
if (!attrs || typeof attrs !== 'object') return {};
if (!prefix) return attrs;
const rawAttrs = {};
for (const key in attrs) {
if (key.startsWith(prefix)) {
const rawName = key.substring(prefix.length);
rawAttrs[rawName] = attrs[key];
} else {
rawAttrs[key] = attrs[key];
}
}
return rawAttrs;
}
function prettify(node, options, matcher, readonlyMatcher) {
return compress(node, options, matcher, readonlyMatcher);
}
function compress(arr, options, matcher, readonlyMatcher) {
let text;
const compressedObj = {};
for (let i = 0; i < arr.length; i++) {
const tagObj = arr[i];
const property = node2json_propName(tagObj);
if (property !== undefined && property !== options.textNodeName) {
const rawAttrs = stripAttributePrefix(
tagObj[":@"] || {},
options.attributeNamePrefix
);
matcher.push(property, rawAttrs);
}
if (property === options.textNodeName) {
if (text === undefined) text = tagObj[property];
else text += "" + tagObj[property];
} else if (property === undefined) {
continue;
} else if (tagObj[property]) {
let val = compress(tagObj[property], options, matcher, readonlyMatcher);
const isLeaf = isLeafTag(val, options);
if (Object.keys(val).length === 0 && options.alwaysCreateTextNode) {
val[options.textNodeName] = "";
}
if (tagObj[":@"]) {
assignAttributes(val, tagObj[":@"], readonlyMatcher, options);
} else if (Object.keys(val).length === 1 && val[options.textNodeName] !== undefined && !options.alwaysCreateTextNode) {
val = val[options.textNodeName];
} else if (Object.keys(val).length === 0) {
if (options.alwaysCreateTextNode) val[options.textNodeName] = "";
else val = "";
}
if (tagObj[node2json_METADATA_SYMBOL] !== undefined && typeof val === "object" && val !== null) {
val[node2json_METADATA_SYMBOL] = tagObj[node2json_METADATA_SYMBOL];
}
if (compressedObj[property] !== undefined && Object.prototype.hasOwnProperty.call(compressedObj, property)) {
if (!Array.isArray(compressedObj[property])) {
compressedObj[property] = [compressedObj[property]];
}
compressedObj[property].push(val);
} else {
const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() : readonlyMatcher;
if (options.isArray(property, jPathOrMatcher, isLeaf)) {
compressedObj[property] = [val];
} else {
compressedObj[property] = val;
}
}
if (property !== undefined && property !== options.textNodeName) {
matcher.pop();
}
}
}
if (typeof text === "string") {
if (text.length > 0) compressedObj[options.textNodeName] = text;
} else if (text !== undefined) compressedObj[options.textNodeName] = text;
return compressedObj;
}
function node2json_propName(obj) {
const keys = Object.keys(obj);
for (let i = 0; i < keys.length; i++) {
const key = keys[i];
if (key !== ":@") return key;
}
}
function assignAttributes(obj, attrMap, readonlyMatcher, options) {
if (attrMap) {
const keys = Object.keys(attrMap);
const len = keys.length;
for (let i = 0; i < len; i++) {
const atrrName = keys[i];
const rawAttrName = atrrName.startsWith(options.attributeNamePrefix)
? atrrName.substring(options.attributeNamePrefix.length)
: atrrName;
const jPathOrMatcher = options.jPath
? readonlyMatcher.toString() + "." + rawAttrName
: readonlyMatcher;
if (options.isArray(atrrName, jPathOrMatcher, true, true)) {
obj[atrrName] = [attrMap[atrrName]];
} else {
obj[atrrName] = attrMap[atrrName];
}
}
}
}
function isLeafTag(obj, options) {
const { textNodeName } = options;
const propCount = Object.keys(obj).length;
if (propCount === 0) {
return true;
}
if (
propCount === 1 &&
(obj[textNodeName] || typeof obj[textNodeName] === "boolean" || obj[textNodeName] === 0)
) {
return true;
}
return false;
}
;
class XMLParser {
constructor(options) {
this.externalEntities = {};
this.options = buildOptions(options);
}
parse(xmlData, validationOption) {
if (typeof xmlData !== "string" && xmlData.toString) {
if (xmlData instanceof Uint8Array &&
!(typeof Buffer !== "undefined" && Buffer.isBuffer(xmlData))) {
xmlData = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xmlData);
} else {
xmlData = xmlData.toString();
}
} else if (typeof xmlData !== "string") {
throw new Error("XML data is accepted in String or Bytes[] form.")
}
if (validationOption) {
if (validationOption === true) validationOption = {};
const result = validator_validate(xmlData, validationOption);
if (result !== true) {
throw Error(`${result.err.msg}:${result.err.line}:${result.err.col}`)
}
}
const orderedObjParser = new OrderedObjParser(this.options, this.externalEntities);
const orderedResult = orderedObjParser.parseXml(xmlData);
if (this.options.preserveOrder || orderedResult === undefined) return orderedResult;
else return prettify(orderedResult, this.options, orderedObjParser.matcher, orderedObjParser.readonlyMatcher);
}
addEntity(key, value) {
if (value.indexOf("&") !== -1) {
throw new Error("Entity value can't have '&'")
} else if (key.indexOf("&") !== -1 || key.indexOf(";") !== -1) {
throw new Error("An entity must be set without '&' and ';'. Eg. use '#xD' for '&#xD;'")
} else if (value === "&") {
throw new Error("An entity with value '&' is not permitted");
} else {
this.externalEntities[key] = value;
}
}
static getMetaDataSymbol() {
return XmlNode.getMetaDataSymbol();
}
}
;
const xml_common_XML_ATTRKEY = "$";
const xml_common_XML_CHARKEY = "_";
;
function getCommonOptions(options) {
return {
attributesGroupName: xml_common_XML_ATTRKEY,
textNodeName: options.xmlCharKey ?? xml_common_XML_CHARKEY,
ignoreAttributes: false,
suppressBooleanAttributes: false,
};
}
function getSerializerOptions(options = {}) {
return {
...getCommonOptions(options),
attributeNamePrefix: "@_",
format: true,
suppressEmptyNode: true,
indentBy: "",
rootNodeName: options.rootName ?? "root",
cdataPropName: options.cdataPropName ?? "__cdata",
};
}
function getParserOptions(options = {}) {
return {
...getCommonOptions(options),
parseAttributeValue: false,
parseTagValue: false,
attributeNamePrefix: "",
stopNodes: options.stopNodes,
processEntities: true,
trimValues: false,
};
}
function stringifyXML(obj, opts = {}) {
const parserOptions = getSerializerOptions(opts);
const j2x = new json2xml(parserOptions);
const node = { [parserOptions.rootNodeName]: obj };
const xmlData = j2x.build(node);
return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xmlData}`.replace(/\n/g, "");
}
async function parseXML(str, opts = {}) {
if (!str) {
throw new Error("Document is empty");
}
const validation = XMLValidator.validate(str);
if (validation !== true) {
throw validation;
}
const parser = new XMLParser(getParserOptions(opts));
const parsedXml = parser.parse(str);
if (parsedXml["?xml"]) {
delete parsedXml["?xml"];
}
if (!opts.includeRoot) {
for (const key of Object.keys(parsedXml)) {
const value = parsedXml[key];
return typeof value === "object" ? { ...value } : value;
}
}
return parsedXml;
}
;
const logger = esm_createClientLogger("storage-blob");
;
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;
const DEFAULT_TLS_SETTINGS = {};
function nodeHttpClient_isReadableStream(body) {
return body && typeof body.pipe === "function";
}
function isStreamComplete(stream) {
if (stream.readable === false) {
return Promise.resolve();
}
return new Promise((resolve) => {
const handler = () => {
resolve();
stream.removeListener("close", handler);
stream.removeListener("end", handler);
stream.removeListener("error", handler);
};
stream.on("close", handler);
stream.on("end", handler);
stream.on("error", handler);
});
}
function isArrayBuffer(body) {
return body && typeof body.byteLength === "number";
}
class ReportTransform extends external_node_stream_namespaceObject.Transform {
loadedBytes = 0;
progressCallback;
_transform(chunk, _encoding, callback) {
this.push(chunk);
this.loadedBytes += chunk.length;
try {
this.progressCallback({ loadedBytes: this.loadedBytes });
callback();
}
catch (e) {
callback(e);
}
}
constructor(progressCallback) {
super();
this.progressCallback = progressCallback;
}
}
class NodeHttpClient {
cachedHttpAgent;
cachedHttpsAgents = new WeakMap();
async sendRequest(request) {
const abortController = new AbortController();
let abortListener;
if (request.abortSignal) {
if (request.abortSignal.aborted) {
throw new AbortError_AbortError("The operation was aborted. Request has already been canceled.");
}
abortListener = (event) => {
if (event.type === "abort") {
abortController.abort();
}
};
request.abortSignal.addEventListener("abort", abortListener);
}
let timeoutId;
if (request.timeout > 0) {
timeoutId = setTimeout(() => {
const sanitizer = new Sanitizer();
log_logger.info(`request to '${sanitizer.sanitizeUrl(request.url)}' timed out. canceling...`);
abortController.abort();
}, request.timeout);
}
const acceptEncoding = request.headers.get("Accept-Encoding");
const shouldDecompress = acceptEncoding?.includes("gzip") || acceptEncoding?.includes("deflate");
let body = typeof request.body === "function" ? request.body() : request.body;
if (body && !request.headers.has("Content-Length")) {
const bodyLength = getBodyLength(body);
if (bodyLength !== null) {
request.headers.set("Content-Length", bodyLength);
}
}
let responseStream;
try {
if (body && request.onUploadProgress) {
const onUploadProgress = request.onUploadProgress;
const uploadReportStream = new ReportTransform(onUploadProgress);
uploadReportStream.on("error", (e) => {
log_logger.error("Error in upload progress", e);
});
if (nodeHttpClient_isReadableStream(body)) {
body.pipe(uploadReportStream);
}
else {
uploadReportStream.end(body);
}
body = uploadReportStream;
}
const res = await this.makeRequest(request, abortController, body);
if (timeoutId !== undefined) {
clearTimeout(timeoutId);
}
const headers = getResponseHeaders(res);
const status = res.statusCode ?? 0;
const response = {
status,
headers,
request,
};
if (request.method === "HEAD") {
res.resume();
return response;
}
responseStream = shouldDecompress ? getDecodedResponseStream(res, headers) : res;
const onDownloadProgress = request.onDownloadProgress;
if (onDownloadProgress) {
const downloadReportStream = new ReportTransform(onDownloadProgress);
downloadReportStream.on("error", (e) => {
log_logger.error("Error in download progress", e);
});
responseStream.pipe(downloadReportStream);
responseStream = downloadReportStream;
}
if (
request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) ||
request.streamResponseStatusCodes?.has(response.status)) {
response.readableStreamBody = responseStream;
}
else {
response.bodyAsText = await streamToText(responseStream);
}
return response;
}
finally {
if (request.abortSignal && abortListener) {
let uploadStreamDone = Promise.resolve();
if (nodeHttpClient_isReadableStream(body)) {
uploadStreamDone = isStreamComplete(body);
}
let downloadStreamDone = Promise.resolve();
if (nodeHttpClient_isReadableStream(responseStream)) {
downloadStreamDone = isStreamComplete(responseStream);
}
Promise.all([uploadStreamDone, downloadStreamDone])
.then(() => {
if (abortListener) {
request.abortSignal?.removeEventListener("abort", abortListener);
}
})
.catch((e) => {
log_logger.warning("Error when cleaning up abortListener on httpRequest", e);
});
}
}
}
makeRequest(request, abortController, body) {
const url = new URL(request.url);
const isInsecure = url.protocol !== "https:";
if (isInsecure && !request.allowInsecureConnection) {
throw new Error(`Cannot connect to ${request.url} while allowInsecureConnection is false.`);
}
const agent = request.agent ?? this.getOrCreateAgent(request, isInsecure);
const options = {
agent,
hostname: url.hostname,
path: `${url.pathname}${url.search}`,
port: url.port,
method: request.method,
headers: request.headers.toJSON({ preserveCase: true }),
...request.requestOverrides,
};
return new Promise((resolve, reject) => {
const req = isInsecure ? external_node_http_namespaceObject.request(options, resolve) : external_node_https_namespaceObject.request(options, resolve);
req.once("error", (err) => {
reject(new RestError(err.message, { code: err.code ?? RestError.REQUEST_SEND_ERROR, request }));
});
abortController.signal.addEventListener("abort", () => {
const abortError = new AbortError_AbortError("The operation was aborted. Rejecting from abort signal callback while making request.");
req.destroy(abortError);
reject(abortError);
});
if (body && nodeHttpClient_isReadableStream(body)) {
body.pipe(req);
}
else if (body) {
if (typeof body === "string" || Buffer.isBuffer(body)) {
req.end(body);
}
else if (isArrayBuffer(body)) {
req.end(ArrayBuffer.isView(body)
? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
: Buffer.from(body));
}
else {
log_logger.error("Unrecognized body type", body);
reject(new RestError("Unrecognized body type"));
}
}
else {
req.end();
}
});
}
getOrCreateAgent(request, isInsecure) {
const disableKeepAlive = request.disableKeepAlive;
if (isInsecure) {
if (disableKeepAlive) {
return external_node_http_namespaceObject.globalAgent;
}
if (!this.cachedHttpAgent) {
this.cachedHttpAgent = new external_node_http_namespaceObject.Agent({ keepAlive: true });
}
return this.cachedHttpAgent;
}
else {
if (disableKeepAlive && !request.tlsSettings) {
return external_node_https_namespaceObject.globalAgent;
}
const tlsSettings = request.tlsSettings ?? DEFAULT_TLS_SETTINGS;
let agent = this.cachedHttpsAgents.get(tlsSettings);
if (agent && agent.options.keepAlive === !disableKeepAlive) {
return agent;
}
log_logger.info("No cached TLS Agent exist, creating a new Agent");
agent = new external_node_https_namespaceObject.Agent({
keepAlive: !disableKeepAlive,
...tlsSettings,
});
this.cachedHttpsAgents.set(tlsSettings, agent);
return agent;
}
}
}
function getResponseHeaders(res) {
const headers = httpHeaders_createHttpHeaders();
for (const header of Object.keys(res.headers)) {
const value = res.headers[header];
if (Array.isArray(value)) {
if (value.length > 0) {
headers.set(header, value[0]);
}
}
else if (value) {
headers.set(header, value);
}
}
return headers;
}
function getDecodedResponseStream(stream, headers) {
const contentEncoding = headers.get("Content-Encoding");
if (contentEncoding === "gzip") {
const unzip = external_node_zlib_namespaceObject.createGunzip();
stream.pipe(unzip);
return unzip;
}
else if (contentEncoding === "deflate") {
const inflate = external_node_zlib_namespaceObject.createInflate();
stream.pipe(inflate);
return inflate;
}
return stream;
}
function streamToText(stream) {
return new Promise((resolve, reject) => {
const buffer = [];
stream.on("data", (chunk) => {
if (Buffer.isBuffer(chunk)) {
buffer.push(chunk);
}
else {
buffer.push(Buffer.from(chunk));
}
});
stream.on("end", () => {
resolve(Buffer.concat(buffer).toString("utf8"));
});
stream.on("error", (e) => {
if (e && e?.name === "AbortError") {
reject(e);
}
else {
reject(new RestError(`Error reading response as text: ${e.message}`, {
code: RestError.PARSE_ERROR,
}));
}
});
});
}
function getBodyLength(body) {
if (!body) {
return 0;
}
else if (Buffer.isBuffer(body)) {
return body.length;
}
else if (nodeHttpClient_isReadableStream(body)) {
return null;
}
else if (isArrayBuffer(body)) {
return body.byteLength;
}
else if (typeof body === "string") {
return Buffer.from(body).length;
}
else {
return null;
}
}
function createNodeHttpClient() {
return new NodeHttpClient();
}
;
function createDefaultHttpClient() {
return createNodeHttpClient();
}
;
function defaultHttpClient_createDefaultHttpClient() {
const client = createDefaultHttpClient();
return {
async sendRequest(request) {
const { abortSignal, cleanup } = request.abortSignal
? wrapAbortSignalLike(request.abortSignal)
: {};
try {
request.abortSignal = abortSignal;
return await client.sendRequest(request);
}
finally {
cleanup?.();
}
},
};
}
;
let _defaultHttpClient;
function getCachedDefaultHttpClient() {
if (!_defaultHttpClient) {
_defaultHttpClient = defaultHttpClient_createDefaultHttpClient();
}
return _defaultHttpClient;
}
;
const storageCorrectContentLengthPolicyName = "StorageCorrectContentLengthPolicy";
function storageCorrectContentLengthPolicy() {
function correctContentLength(request) {
if (request.body &&
(typeof request.body === "string" || Buffer.isBuffer(request.body)) &&
request.body.length > 0) {
request.headers.set(constants_HeaderConstants.CONTENT_LENGTH, Buffer.byteLength(request.body));
}
}
return {
name: storageCorrectContentLengthPolicyName,
async sendRequest(request, next) {
correctContentLength(request);
return next(request);
},
};
}
;
var StorageRetryPolicyType;
(function (StorageRetryPolicyType) {
StorageRetryPolicyType[StorageRetryPolicyType["EXPONENTIAL"] = 0] = "EXPONENTIAL";
StorageRetryPolicyType[StorageRetryPolicyType["FIXED"] = 1] = "FIXED";
})(StorageRetryPolicyType || (StorageRetryPolicyType = {}));
;
const dist_esm_log_logger = esm_createClientLogger("storage-common");
;
const storageRetryPolicyName = "storageRetryPolicy";
const DEFAULT_RETRY_OPTIONS = {
maxRetryDelayInMs: 120 * 1000,
maxTries: 4,
retryDelayInMs: 4 * 1000,
retryPolicyType: StorageRetryPolicyType.EXPONENTIAL,
secondaryHost: "",
tryTimeoutInMs: undefined,
};
const retriableErrors = [
"ETIMEDOUT",
"ESOCKETTIMEDOUT",
"ECONNREFUSED",
"ECONNRESET",
"ENOENT",
"ENOTFOUND",
"TIMEOUT",
"EPIPE",
"REQUEST_SEND_ERROR",
];
const RETRY_ABORT_ERROR = new AbortError("The operation was aborted.");
function storageRetryPolicy(options = {}) {
const retryPolicyType = options.retryPolicyType ?? DEFAULT_RETRY_OPTIONS.retryPolicyType;
const maxTries = options.maxTries ?? DEFAULT_RETRY_OPTIONS.maxTries;
const retryDelayInMs = options.retryDelayInMs ?? DEFAULT_RETRY_OPTIONS.retryDelayInMs;
const maxRetryDelayInMs = options.maxRetryDelayInMs ?? DEFAULT_RETRY_OPTIONS.maxRetryDelayInMs;
const secondaryHost = options.secondaryHost ?? DEFAULT_RETRY_OPTIONS.secondaryHost;
const tryTimeoutInMs = options.tryTimeoutInMs ?? DEFAULT_RETRY_OPTIONS.tryTimeoutInMs;
function shouldRetry({ isPrimaryRetry, attempt, response, error, }) {
if (attempt >= maxTries) {
dist_esm_log_logger.info(`RetryPolicy: Attempt(s) ${attempt} >= maxTries ${maxTries}, no further try.`);
return false;
}
if (error) {
for (const retriableError of retriableErrors) {
if (error.name.toUpperCase().includes(retriableError) ||
error.message.toUpperCase().includes(retriableError) ||
(error.code && error.code.toString().toUpperCase() === retriableError)) {
dist_esm_log_logger.info(`RetryPolicy: Network error ${retriableError} found, will retry.`);
return true;
}
}
if (error?.code === "PARSE_ERROR" &&
error?.message.startsWith(`Error "Error: Unclosed root tag`)) {
dist_esm_log_logger.info("RetryPolicy: Incomplete XML response likely due to service timeout, will retry.");
return true;
}
}
if (response || error) {
const statusCode = response?.status ?? error?.statusCode ?? 0;
if (!isPrimaryRetry && statusCode === 404) {
dist_esm_log_logger.info(`RetryPolicy: Secondary access with 404, will retry.`);
return true;
}
if (statusCode === 503 || statusCode === 500) {
dist_esm_log_logger.info(`RetryPolicy: Will retry for status code ${statusCode}.`);
return true;
}
}
if (response) {
if (response?.status >= 400) {
const copySourceError = response.headers.get(constants_HeaderConstants.X_MS_CopySourceErrorCode);
if (copySourceError !== undefined) {
switch (copySourceError) {
case "InternalError":
case "OperationTimedOut":
case "ServerBusy":
return true;
}
}
}
}
return false;
}
function calculateDelay(isPrimaryRetry, attempt) {
let delayTimeInMs = 0;
if (isPrimaryRetry) {
switch (retryPolicyType) {
case StorageRetryPolicyType.EXPONENTIAL:
delayTimeInMs = Math.min((Math.pow(2, attempt - 1) - 1) * retryDelayInMs, maxRetryDelayInMs);
break;
case StorageRetryPolicyType.FIXED:
delayTimeInMs = retryDelayInMs;
break;
}
}
else {
delayTimeInMs = Math.random() * 1000;
}
dist_esm_log_logger.info(`RetryPolicy: Delay for ${delayTimeInMs}ms`);
return delayTimeInMs;
}
return {
name: storageRetryPolicyName,
async sendRequest(request, next) {
if (tryTimeoutInMs) {
request.url = setURLParameter(request.url, constants_URLConstants.Parameters.TIMEOUT, String(Math.floor(tryTimeoutInMs / 1000)));
}
const primaryUrl = request.url;
const secondaryUrl = secondaryHost ? setURLHost(request.url, secondaryHost) : undefined;
let secondaryHas404 = false;
let attempt = 1;
let retryAgain = true;
let response;
let error;
while (retryAgain) {
const isPrimaryRetry = secondaryHas404 ||
!secondaryUrl ||
!["GET", "HEAD", "OPTIONS"].includes(request.method) ||
attempt % 2 === 1;
request.url = isPrimaryRetry ? primaryUrl : secondaryUrl;
response = undefined;
error = undefined;
try {
dist_esm_log_logger.info(`RetryPolicy: =====> Try=${attempt} ${isPrimaryRetry ? "Primary" : "Secondary"}`);
response = await next(request);
secondaryHas404 = secondaryHas404 || (!isPrimaryRetry && response.status === 404);
}
catch (e) {
if (restError_isRestError(e)) {
dist_esm_log_logger.error(`RetryPolicy: Caught error, message: ${e.message}, code: ${e.code}`);
error = e;
}
else {
dist_esm_log_logger.error(`RetryPolicy: Caught error, message: ${getErrorMessage(e)}`);
throw e;
}
}
retryAgain = shouldRetry({ isPrimaryRetry, attempt, response, error });
if (retryAgain) {
await delay(calculateDelay(isPrimaryRetry, attempt), request.abortSignal, RETRY_ABORT_ERROR);
}
attempt++;
}
if (response) {
return response;
}
throw error ?? new restError_RestError("RetryPolicy failed without known error.");
},
};
}
;
const storageRequestFailureDetailsParserPolicyName = "storageRequestFailureDetailsParserPolicy";
function storageRequestFailureDetailsParserPolicy() {
return {
name: storageRequestFailureDetailsParserPolicyName,
async sendRequest(request, next) {
try {
const response = await next(request);
return response;
}
catch (err) {
if (typeof err === "object" &&
err !== null &&
err.response &&
err.response.parsedBody) {
if (err.response.parsedBody.code === "InvalidHeaderValue" &&
err.response.parsedBody.HeaderName === "x-ms-version") {
err.message =
"The provided service version is not enabled on this storage account. Please see https://learn.microsoft.com/rest/api/storageservices/versioning-for-the-azure-storage-services for additional information.\n";
}
}
throw err;
}
},
};
}
;
const storageBrowserPolicyName = "storageBrowserPolicy";
function storageBrowserPolicy() {
return {
name: storageBrowserPolicyName,
async sendRequest(request, next) {
return next(request);
},
};
}
;
const storageSharedKeyCredentialPolicyName = "storageSharedKeyCredentialPolicy";
function storageSharedKeyCredentialPolicy(options) {
function signRequest(request) {
request.headers.set(constants_HeaderConstants.X_MS_DATE, new Date().toUTCString());
if (request.body &&
(typeof request.body === "string" || Buffer.isBuffer(request.body)) &&
request.body.length > 0) {
request.headers.set(constants_HeaderConstants.CONTENT_LENGTH, Buffer.byteLength(request.body));
}
const stringToSign = [
request.method.toUpperCase(),
getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_LANGUAGE),
getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_ENCODING),
getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_LENGTH),
getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_MD5),
getHeaderValueToSign(request, constants_HeaderConstants.CONTENT_TYPE),
getHeaderValueToSign(request, constants_HeaderConstants.DATE),
getHeaderValueToSign(request, constants_HeaderConstants.IF_MODIFIED_SINCE),
getHeaderValueToSign(request, constants_HeaderConstants.IF_MATCH),
getHeaderValueToSign(request, constants_HeaderConstants.IF_NONE_MATCH),
getHeaderValueToSign(request, constants_HeaderConstants.IF_UNMODIFIED_SINCE),
getHeaderValueToSign(request, constants_HeaderConstants.RANGE),
].join("\n") +
"\n" +
getCanonicalizedHeadersString(request) +
getCanonicalizedResourceString(request);
const signature = (0,external_node_crypto_namespaceObject.createHmac)("sha256", options.accountKey)
.update(stringToSign, "utf8")
.digest("base64");
request.headers.set(constants_HeaderConstants.AUTHORIZATION, `SharedKey ${options.accountName}:${signature}`);
}
function getHeaderValueToSign(request, headerName) {
const value = request.headers.get(headerName);
if (!value) {
return "";
}
if (headerName === constants_HeaderConstants.CONTENT_LENGTH && value === "0") {
return "";
}
return value;
}
function getCanonicalizedHeadersString(request) {
let headersArray = [];
for (const [name, value] of request.headers) {
if (name.toLowerCase().startsWith(constants_HeaderConstants.PREFIX_FOR_STORAGE)) {
headersArray.push({ name, value });
}
}
headersArray.sort((a, b) => {
return compareHeader(a.name.toLowerCase(), b.name.toLowerCase());
});
headersArray = headersArray.filter((value, index, array) => {
if (index > 0 && value.name.toLowerCase() === array[index - 1].name.toLowerCase()) {
return false;
}
return true;
});
let canonicalizedHeadersStringToSign = "";
headersArray.forEach((header) => {
canonicalizedHeadersStringToSign += `${header.name
.toLowerCase()
.trimRight()}:${header.value.trimLeft()}\n`;
});
return canonicalizedHeadersStringToSign;
}
function getCanonicalizedResourceString(request) {
const path = getURLPath(request.url) || "/";
let canonicalizedResourceString = "";
canonicalizedResourceString += `/${options.accountName}${path}`;
const queries = getURLQueries(request.url);
const lowercaseQueries = {};
if (queries) {
const queryKeys = [];
for (const key in queries) {
if (Object.prototype.hasOwnProperty.call(queries, key)) {
const lowercaseKey = key.toLowerCase();
lowercaseQueries[lowercaseKey] = queries[key];
queryKeys.push(lowercaseKey);
}
}
queryKeys.sort();
for (const key of queryKeys) {
canonicalizedResourceString += `\n${key}:${decodeURIComponent(lowercaseQueries[key])}`;
}
}
return canonicalizedResourceString;
}
return {
name: storageSharedKeyCredentialPolicyName,
async sendRequest(request, next) {
signRequest(request);
return next(request);
},
};
}
;
class StorageBrowserPolicy extends BaseRequestPolicy {
constructor(nextPolicy, options) {
super(nextPolicy, options);
}
async sendRequest(request) {
return this._nextPolicy.sendRequest(request);
}
}
;
class StorageBrowserPolicyFactory {
create(nextPolicy, options) {
return new StorageBrowserPolicy(nextPolicy, options);
}
}
;
function NewRetryPolicyFactory(retryOptions) {
return {
create: (nextPolicy, options) => {
return new StorageRetryPolicy(nextPolicy, options, retryOptions);
},
};
}
const StorageRetryPolicy_DEFAULT_RETRY_OPTIONS = {
maxRetryDelayInMs: 120 * 1000,
maxTries: 4,
retryDelayInMs: 4 * 1000,
retryPolicyType: StorageRetryPolicyType.EXPONENTIAL,
secondaryHost: "",
tryTimeoutInMs: undefined,
};
const StorageRetryPolicy_RETRY_ABORT_ERROR = new AbortError("The operation was aborted.");
class StorageRetryPolicy extends BaseRequestPolicy {
retryOptions;
constructor(nextPolicy, options, retryOptions = StorageRetryPolicy_DEFAULT_RETRY_OPTIONS) {
super(nextPolicy, options);
this.retryOptions = {
retryPolicyType: retryOptions.retryPolicyType
? retryOptions.retryPolicyType
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.retryPolicyType,
maxTries: retryOptions.maxTries && retryOptions.maxTries >= 1
? Math.floor(retryOptions.maxTries)
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.maxTries,
tryTimeoutInMs: retryOptions.tryTimeoutInMs && retryOptions.tryTimeoutInMs >= 0
? retryOptions.tryTimeoutInMs
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.tryTimeoutInMs,
retryDelayInMs: retryOptions.retryDelayInMs && retryOptions.retryDelayInMs >= 0
? Math.min(retryOptions.retryDelayInMs, retryOptions.maxRetryDelayInMs
? retryOptions.maxRetryDelayInMs
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.maxRetryDelayInMs)
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.retryDelayInMs,
maxRetryDelayInMs: retryOptions.maxRetryDelayInMs && retryOptions.maxRetryDelayInMs >= 0
? retryOptions.maxRetryDelayInMs
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.maxRetryDelayInMs,
secondaryHost: retryOptions.secondaryHost
? retryOptions.secondaryHost
: StorageRetryPolicy_DEFAULT_RETRY_OPTIONS.secondaryHost,
};
}
async sendRequest(request) {
return this.attemptSendRequest(request, false, 1);
}
async attemptSendRequest(request, secondaryHas404, attempt) {
const newRequest = request.clone();
const isPrimaryRetry = secondaryHas404 ||
!this.retryOptions.secondaryHost ||
!(request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") ||
attempt % 2 === 1;
if (!isPrimaryRetry) {
newRequest.url = setURLHost(newRequest.url, this.retryOptions.secondaryHost);
}
if (this.retryOptions.tryTimeoutInMs) {
newRequest.url = setURLParameter(newRequest.url, constants_URLConstants.Parameters.TIMEOUT, Math.floor(this.retryOptions.tryTimeoutInMs / 1000).toString());
}
let response;
try {
dist_esm_log_logger.info(`RetryPolicy: =====> Try=${attempt} ${isPrimaryRetry ? "Primary" : "Secondary"}`);
response = await this._nextPolicy.sendRequest(newRequest);
if (!this.shouldRetry(isPrimaryRetry, attempt, response)) {
return response;
}
secondaryHas404 = secondaryHas404 || (!isPrimaryRetry && response.status === 404);
}
catch (err) {
dist_esm_log_logger.error(`RetryPolicy: Caught error, message: ${err.message}, code: ${err.code}`);
if (!this.shouldRetry(isPrimaryRetry, attempt, response, err)) {
throw err;
}
}
await this.delay(isPrimaryRetry, attempt, request.abortSignal);
return this.attemptSendRequest(request, secondaryHas404, ++attempt);
}
shouldRetry(isPrimaryRetry, attempt, response, err) {
if (attempt >= this.retryOptions.maxTries) {
dist_esm_log_logger.info(`RetryPolicy: Attempt(s) ${attempt} >= maxTries ${this.retryOptions
.maxTries}, no further try.`);
return false;
}
const retriableErrors = [
"ETIMEDOUT",
"ESOCKETTIMEDOUT",
"ECONNREFUSED",
"ECONNRESET",
"ENOENT",
"ENOTFOUND",
"TIMEOUT",
"EPIPE",
"REQUEST_SEND_ERROR",
];
if (err) {
for (const retriableError of retriableErrors) {
if (err.name.toUpperCase().includes(retriableError) ||
err.message.toUpperCase().includes(retriableError) ||
(err.code && err.code.toString().toUpperCase() === retriableError)) {
dist_esm_log_logger.info(`RetryPolicy: Network error ${retriableError} found, will retry.`);
return true;
}
}
}
if (response || err) {
const statusCode = response ? response.status : err ? err.statusCode : 0;
if (!isPrimaryRetry && statusCode === 404) {
dist_esm_log_logger.info(`RetryPolicy: Secondary access with 404, will retry.`);
return true;
}
if (statusCode === 503 || statusCode === 500) {
dist_esm_log_logger.info(`RetryPolicy: Will retry for status code ${statusCode}.`);
return true;
}
}
if (response) {
if (response?.status >= 400) {
const copySourceError = response.headers.get(constants_HeaderConstants.X_MS_CopySourceErrorCode);
if (copySourceError !== undefined) {
switch (copySourceError) {
case "InternalError":
case "OperationTimedOut":
case "ServerBusy":
return true;
}
}
}
}
if (err?.code === "PARSE_ERROR" && err?.message.startsWith(`Error "Error: Unclosed root tag`)) {
dist_esm_log_logger.info("RetryPolicy: Incomplete XML response likely due to service timeout, will retry.");
return true;
}
return false;
}
async delay(isPrimaryRetry, attempt, abortSignal) {
let delayTimeInMs = 0;
if (isPrimaryRetry) {
switch (this.retryOptions.retryPolicyType) {
case StorageRetryPolicyType.EXPONENTIAL:
delayTimeInMs = Math.min((Math.pow(2, attempt - 1) - 1) * this.retryOptions.retryDelayInMs, this.retryOptions.maxRetryDelayInMs);
break;
case StorageRetryPolicyType.FIXED:
delayTimeInMs = this.retryOptions.retryDelayInMs;
break;
}
}
else {
delayTimeInMs = Math.random() * 1000;
}
dist_esm_log_logger.info(`RetryPolicy: Delay for ${delayTimeInMs}ms`);
return delay(delayTimeInMs, abortSignal, StorageRetryPolicy_RETRY_ABORT_ERROR);
}
}
;
class StorageRetryPolicyFactory {
retryOptions;
constructor(retryOptions) {
this.retryOptions = retryOptions;
}
create(nextPolicy, options) {
return new StorageRetryPolicy(nextPolicy, options, this.retryOptions);
}
}
;
function isPipelineLike(pipeline) {
if (!pipeline || typeof pipeline !== "object") {
return false;
}
const castPipeline = pipeline;
return (Array.isArray(castPipeline.factories) &&
typeof castPipeline.options === "object" &&
typeof castPipeline.toServiceClientOptions === "function");
}
class Pipeline {
factories;
options;
constructor(factories, options = {}) {
this.factories = factories;
this.options = options;
}
toServiceClientOptions() {
return {
httpClient: this.options.httpClient,
requestPolicyFactories: this.factories,
};
}
}
function newPipeline(credential, pipelineOptions = {}) {
if (!credential) {
credential = new AnonymousCredential();
}
const pipeline = new Pipeline([], pipelineOptions);
pipeline._credential = credential;
return pipeline;
}
function processDownlevelPipeline(pipeline) {
const knownFactoryFunctions = [
isAnonymousCredential,
isStorageSharedKeyCredential,
isCoreHttpBearerTokenFactory,
isStorageBrowserPolicyFactory,
isStorageRetryPolicyFactory,
isStorageTelemetryPolicyFactory,
isCoreHttpPolicyFactory,
];
if (pipeline.factories.length) {
const novelFactories = pipeline.factories.filter((factory) => {
return !knownFactoryFunctions.some((knownFactory) => knownFactory(factory));
});
if (novelFactories.length) {
const hasInjector = novelFactories.some((factory) => isInjectorPolicyFactory(factory));
return {
wrappedPolicies: createRequestPolicyFactoryPolicy(novelFactories),
afterRetry: hasInjector,
};
}
}
return undefined;
}
function getCoreClientOptions(pipeline) {
const { httpClient: v1Client, ...restOptions } = pipeline.options;
let httpClient = pipeline._coreHttpClient;
if (!httpClient) {
httpClient = v1Client ? convertHttpClient(v1Client) : getCachedDefaultHttpClient();
pipeline._coreHttpClient = httpClient;
}
let corePipeline = pipeline._corePipeline;
if (!corePipeline) {
const packageDetails = `azsdk-js-azure-storage-blob/${constants_SDK_VERSION}`;
const userAgentPrefix = restOptions.userAgentOptions && restOptions.userAgentOptions.userAgentPrefix
? `${restOptions.userAgentOptions.userAgentPrefix} ${packageDetails}`
: `${packageDetails}`;
corePipeline = createClientPipeline({
...restOptions,
loggingOptions: {
additionalAllowedHeaderNames: StorageBlobLoggingAllowedHeaderNames,
additionalAllowedQueryParameters: StorageBlobLoggingAllowedQueryParameters,
logger: logger.info,
},
userAgentOptions: {
userAgentPrefix,
},
serializationOptions: {
stringifyXML: stringifyXML,
serializerOptions: {
xml: {
xmlCharKey: "#",
},
},
},
deserializationOptions: {
parseXML: parseXML,
serializerOptions: {
xml: {
xmlCharKey: "#",
},
},
},
});
corePipeline.removePolicy({ phase: "Retry" });
corePipeline.removePolicy({ name: decompressResponsePolicy_decompressResponsePolicyName });
corePipeline.addPolicy(storageCorrectContentLengthPolicy());
corePipeline.addPolicy(storageRetryPolicy(restOptions.retryOptions), { phase: "Retry" });
corePipeline.addPolicy(storageRequestFailureDetailsParserPolicy());
corePipeline.addPolicy(storageBrowserPolicy());
const downlevelResults = processDownlevelPipeline(pipeline);
if (downlevelResults) {
corePipeline.addPolicy(downlevelResults.wrappedPolicies, downlevelResults.afterRetry ? { afterPhase: "Retry" } : undefined);
}
const credential = getCredentialFromPipeline(pipeline);
if (isTokenCredential(credential)) {
corePipeline.addPolicy(bearerTokenAuthenticationPolicy({
credential,
scopes: restOptions.audience ?? StorageOAuthScopes,
challengeCallbacks: { authorizeRequestOnChallenge: authorizeRequestOnTenantChallenge },
}), { phase: "Sign" });
}
else if (credential instanceof StorageSharedKeyCredential) {
corePipeline.addPolicy(storageSharedKeyCredentialPolicy({
accountName: credential.accountName,
accountKey: credential.accountKey,
}), { phase: "Sign" });
}
pipeline._corePipeline = corePipeline;
}
return {
...restOptions,
allowInsecureConnection: true,
httpClient,
pipeline: corePipeline,
};
}
function getCredentialFromPipeline(pipeline) {
if (pipeline._credential) {
return pipeline._credential;
}
let credential = new AnonymousCredential();
for (const factory of pipeline.factories) {
if (isTokenCredential(factory.credential)) {
credential = factory.credential;
}
else if (isStorageSharedKeyCredential(factory)) {
return factory;
}
}
return credential;
}
function isStorageSharedKeyCredential(factory) {
if (factory instanceof StorageSharedKeyCredential) {
return true;
}
return factory.constructor.name === "StorageSharedKeyCredential";
}
function isAnonymousCredential(factory) {
if (factory instanceof AnonymousCredential) {
return true;
}
return factory.constructor.name === "AnonymousCredential";
}
function isCoreHttpBearerTokenFactory(factory) {
return isTokenCredential(factory.credential);
}
function isStorageBrowserPolicyFactory(factory) {
if (factory instanceof StorageBrowserPolicyFactory) {
return true;
}
return factory.constructor.name === "StorageBrowserPolicyFactory";
}
function isStorageRetryPolicyFactory(factory) {
if (factory instanceof StorageRetryPolicyFactory) {
return true;
}
return factory.constructor.name === "StorageRetryPolicyFactory";
}
function isStorageTelemetryPolicyFactory(factory) {
return factory.constructor.name === "TelemetryPolicyFactory";
}
function isInjectorPolicyFactory(factory) {
return factory.constructor.name === "InjectorPolicyFactory";
}
function isCoreHttpPolicyFactory(factory) {
const knownPolicies = [
"GenerateClientRequestIdPolicy",
"TracingPolicy",
"LogPolicy",
"ProxyPolicy",
"DisableResponseDecompressionPolicy",
"KeepAlivePolicy",
"DeserializationPolicy",
];
const mockHttpClient = {
sendRequest: async (request) => {
return {
request,
headers: request.headers.clone(),
status: 500,
};
},
};
const mockRequestPolicyOptions = {
log(_logLevel, _message) {
},
shouldLog(_logLevel) {
return false;
},
};
const policyInstance = factory.create(mockHttpClient, mockRequestPolicyOptions);
const policyName = policyInstance.constructor.name;
return knownPolicies.some((knownPolicyName) => {
return policyName.startsWith(knownPolicyName);
});
}
;
class PollerStoppedError extends Error {
constructor(message) {
super(message);
this.name = "PollerStoppedError";
Object.setPrototypeOf(this, PollerStoppedError.prototype);
}
}
class PollerCancelledError extends Error {
constructor(message) {
super(message);
this.name = "PollerCancelledError";
Object.setPrototypeOf(this, PollerCancelledError.prototype);
}
}
class Poller {
constructor(operation) {
this.resolveOnUnsuccessful = false;
this.stopped = true;
this.pollProgressCallbacks = [];
this.operation = operation;
this.promise = new Promise((resolve, reject) => {
this.resolve = resolve;
this.reject = reject;
});
this.promise.catch(() => {
});
}
async startPolling(pollOptions = {}) {
if (this.stopped) {
this.stopped = false;
}
while (!this.isStopped() && !this.isDone()) {
await this.poll(pollOptions);
await this.delay();
}
}
async pollOnce(options = {}) {
if (!this.isDone()) {
this.operation = await this.operation.update({
abortSignal: options.abortSignal,
fireProgress: this.fireProgress.bind(this),
});
}
this.processUpdatedState();
}
fireProgress(state) {
for (const callback of this.pollProgressCallbacks) {
callback(state);
}
}
async cancelOnce(options = {}) {
this.operation = await this.operation.cancel(options);
}
poll(options = {}) {
if (!this.pollOncePromise) {
this.pollOncePromise = this.pollOnce(options);
const clearPollOncePromise = () => {
this.pollOncePromise = undefined;
};
this.pollOncePromise.then(clearPollOncePromise, clearPollOncePromise).catch(this.reject);
}
return this.pollOncePromise;
}
processUpdatedState() {
if (this.operation.state.error) {
this.stopped = true;
if (!this.resolveOnUnsuccessful) {
this.reject(this.operation.state.error);
throw this.operation.state.error;
}
}
if (this.operation.state.isCancelled) {
this.stopped = true;
if (!this.resolveOnUnsuccessful) {
const error = new PollerCancelledError("Operation was canceled");
this.reject(error);
throw error;
}
}
if (this.isDone() && this.resolve) {
this.resolve(this.getResult());
}
}
async pollUntilDone(pollOptions = {}) {
if (this.stopped) {
this.startPolling(pollOptions).catch(this.reject);
}
this.processUpdatedState();
return this.promise;
}
onProgress(callback) {
this.pollProgressCallbacks.push(callback);
return () => {
this.pollProgressCallbacks = this.pollProgressCallbacks.filter((c) => c !== callback);
};
}
isDone() {
const state = this.operation.state;
return Boolean(state.isCompleted || state.isCancelled || state.error);
}
stopPolling() {
if (!this.stopped) {
this.stopped = true;
if (this.reject) {
this.reject(new PollerStoppedError("This poller is already stopped"));
}
}
}
isStopped() {
return this.stopped;
}
cancelOperation(options = {}) {
if (!this.cancelPromise) {
this.cancelPromise = this.cancelOnce(options);
}
else if (options.abortSignal) {
throw new Error("A cancel request is currently pending");
}
return this.cancelPromise;
}
getOperationState() {
return this.operation.state;
}
getResult() {
const state = this.operation.state;
return state.result;
}
toString() {
return this.operation.toString();
}
}
;
class BlobBeginCopyFromUrlPoller extends Poller {
intervalInMs;
constructor(options) {
const { blobClient, copySource, intervalInMs = 15000, onProgress, resumeFrom, startCopyFromURLOptions, } = options;
let state;
if (resumeFrom) {
state = JSON.parse(resumeFrom).state;
}
const operation = makeBlobBeginCopyFromURLPollOperation({
...state,
blobClient,
copySource,
startCopyFromURLOptions,
});
super(operation);
if (typeof onProgress === "function") {
this.onProgress(onProgress);
}
this.intervalInMs = intervalInMs;
}
delay() {
return delay_delay(this.intervalInMs);
}
}
const cancel = async function cancel(options = {}) {
const state = this.state;
const { copyId } = state;
if (state.isCompleted) {
return makeBlobBeginCopyFromURLPollOperation(state);
}
if (!copyId) {
state.isCancelled = true;
return makeBlobBeginCopyFromURLPollOperation(state);
}
await state.blobClient.abortCopyFromURL(copyId, {
abortSignal: options.abortSignal,
});
state.isCancelled = true;
return makeBlobBeginCopyFromURLPollOperation(state);
};
const update = async function update(options = {}) {
const state = this.state;
const { blobClient, copySource, startCopyFromURLOptions } = state;
if (!state.isStarted) {
state.isStarted = true;
const result = await blobClient.startCopyFromURL(copySource, startCopyFromURLOptions);
state.copyId = result.copyId;
if (result.copyStatus === "success") {
state.result = result;
state.isCompleted = true;
}
}
else if (!state.isCompleted) {
try {
const result = await state.blobClient.getProperties({ abortSignal: options.abortSignal });
const { copyStatus, copyProgress } = result;
const prevCopyProgress = state.copyProgress;
if (copyProgress) {
state.copyProgress = copyProgress;
}
if (copyStatus === "pending" &&
copyProgress !== prevCopyProgress &&
typeof options.fireProgress === "function") {
options.fireProgress(state);
}
else if (copyStatus === "success") {
state.result = result;
state.isCompleted = true;
}
else if (copyStatus === "failed") {
state.error = new Error(`Blob copy failed with reason: "${result.copyStatusDescription || "unknown"}"`);
state.isCompleted = true;
}
}
catch (err) {
state.error = err;
state.isCompleted = true;
}
}
return makeBlobBeginCopyFromURLPollOperation(state);
};
const BlobStartCopyFromUrlPoller_toString = function toString() {
return JSON.stringify({ state: this.state }, (key, value) => {
if (key === "blobClient") {
return undefined;
}
return value;
});
};
function makeBlobBeginCopyFromURLPollOperation(state) {
return {
state: { ...state },
cancel,
toString: BlobStartCopyFromUrlPoller_toString,
update,
};
}
;
function rangeToString(iRange) {
if (iRange.offset < 0) {
throw new RangeError(`Range.offset cannot be smaller than 0.`);
}
if (iRange.count && iRange.count <= 0) {
throw new RangeError(`Range.count must be larger than 0. Leave it undefined if you want a range from offset to the end.`);
}
return iRange.count
? `bytes=${iRange.offset}-${iRange.offset + iRange.count - 1}`
: `bytes=${iRange.offset}-`;
}
;
const disableKeepAlivePolicyName = "DisableKeepAlivePolicy";
function createDisableKeepAlivePolicy() {
return {
name: disableKeepAlivePolicyName,
async sendRequest(request, next) {
request.disableKeepAlive = true;
return next(request);
},
};
}
function pipelineContainsDisableKeepAlivePolicy(pipeline) {
return pipeline.getOrderedPolicies().some((policy) => policy.name === disableKeepAlivePolicyName);
}
;
let cachedHttpClient;
function httpClientCache_getCachedDefaultHttpClient() {
if (!cachedHttpClient) {
cachedHttpClient = defaultHttpClient_createDefaultHttpClient();
}
return cachedHttpClient;
}
;
const CollectionFormatToDelimiterMap = {
CSV: ",",
SSV: " ",
Multi: "Multi",
TSV: "\t",
Pipes: "|",
};
function getRequestUrl(baseUri, operationSpec, operationArguments, fallbackObject) {
const urlReplacements = calculateUrlReplacements(operationSpec, operationArguments, fallbackObject);
let isAbsolutePath = false;
let requestUrl = replaceAll(baseUri, urlReplacements);
if (operationSpec.path) {
let path = replaceAll(operationSpec.path, urlReplacements);
if (operationSpec.path === "/{nextLink}" && path.startsWith("/")) {
path = path.substring(1);
}
if (isAbsoluteUrl(path)) {
requestUrl = path;
isAbsolutePath = true;
}
else {
requestUrl = appendPath(requestUrl, path);
}
}
const { queryParams, sequenceParams } = calculateQueryParameters(operationSpec, operationArguments, fallbackObject);
requestUrl = appendQueryParams(requestUrl, queryParams, sequenceParams, isAbsolutePath);
return requestUrl;
}
function replaceAll(input, replacements) {
let result = input;
for (const [searchValue, replaceValue] of replacements) {
result = result.split(searchValue).join(replaceValue);
}
return result;
}
function calculateUrlReplacements(operationSpec, operationArguments, fallbackObject) {
const result = new Map();
if (operationSpec.urlParameters?.length) {
for (const urlParameter of operationSpec.urlParameters) {
let urlParameterValue = getOperationArgumentValueFromParameter(operationArguments, urlParameter, fallbackObject);
const parameterPathString = getPathStringFromParameter(urlParameter);
urlParameterValue = operationSpec.serializer.serialize(urlParameter.mapper, urlParameterValue, parameterPathString);
if (!urlParameter.skipEncoding) {
urlParameterValue = encodeURIComponent(urlParameterValue);
}
result.set(`{${urlParameter.mapper.serializedName || parameterPathString}}`, urlParameterValue);
}
}
return result;
}
function isAbsoluteUrl(url) {
return url.includes("://");
}
function appendPath(url, pathToAppend) {
if (!pathToAppend) {
return url;
}
const parsedUrl = new URL(url);
let newPath = parsedUrl.pathname;
if (!newPath.endsWith("/")) {
newPath = `${newPath}/`;
}
if (pathToAppend.startsWith("/")) {
pathToAppend = pathToAppend.substring(1);
}
const searchStart = pathToAppend.indexOf("?");
if (searchStart !== -1) {
const path = pathToAppend.substring(0, searchStart);
const search = pathToAppend.substring(searchStart + 1);
newPath = newPath + path;
if (search) {
parsedUrl.search = parsedUrl.search ? `${parsedUrl.search}&${search}` : search;
}
}
else {
newPath = newPath + pathToAppend;
}
Object.assign(parsedUrl, { pathname: newPath });
return parsedUrl.toString();
}
function calculateQueryParameters(operationSpec, operationArguments, fallbackObject) {
const result = new Map();
const sequenceParams = new Set();
if (operationSpec.queryParameters?.length) {
for (const queryParameter of operationSpec.queryParameters) {
if (queryParameter.mapper.type.name === "Sequence" && queryParameter.mapper.serializedName) {
sequenceParams.add(queryParameter.mapper.serializedName);
}
let queryParameterValue = getOperationArgumentValueFromParameter(operationArguments, queryParameter, fallbackObject);
if ((queryParameterValue !== undefined && queryParameterValue !== null) ||
queryParameter.mapper.required) {
queryParameterValue = operationSpec.serializer.serialize(queryParameter.mapper, queryParameterValue, getPathStringFromParameter(queryParameter));
const delimiter = queryParameter.collectionFormat
? CollectionFormatToDelimiterMap[queryParameter.collectionFormat]
: "";
if (Array.isArray(queryParameterValue)) {
queryParameterValue = queryParameterValue.map((item) => {
if (item === null || item === undefined) {
return "";
}
return item;
});
}
if (queryParameter.collectionFormat === "Multi" && queryParameterValue.length === 0) {
continue;
}
else if (Array.isArray(queryParameterValue) &&
(queryParameter.collectionFormat === "SSV" || queryParameter.collectionFormat === "TSV")) {
queryParameterValue = queryParameterValue.join(delimiter);
}
if (!queryParameter.skipEncoding) {
if (Array.isArray(queryParameterValue)) {
queryParameterValue = queryParameterValue.map((item) => {
return encodeURIComponent(item);
});
}
else {
queryParameterValue = encodeURIComponent(queryParameterValue);
}
}
if (Array.isArray(queryParameterValue) &&
(queryParameter.collectionFormat === "CSV" || queryParameter.collectionFormat === "Pipes")) {
queryParameterValue = queryParameterValue.join(delimiter);
}
result.set(queryParameter.mapper.serializedName || getPathStringFromParameter(queryParameter), queryParameterValue);
}
}
}
return {
queryParams: result,
sequenceParams,
};
}
function simpleParseQueryParams(queryString) {
const result = new Map();
if (!queryString || queryString[0] !== "?") {
return result;
}
queryString = queryString.slice(1);
const pairs = queryString.split("&");
for (const pair of pairs) {
const [name, value] = pair.split("=", 2);
const existingValue = result.get(name);
if (existingValue) {
if (Array.isArray(existingValue)) {
existingValue.push(value);
}
else {
result.set(name, [existingValue, value]);
}
}
else {
result.set(name, value);
}
}
return result;
}
function appendQueryParams(url, queryParams, sequenceParams, noOverwrite = false) {
if (queryParams.size === 0) {
return url;
}
const parsedUrl = new URL(url);
const combinedParams = simpleParseQueryParams(parsedUrl.search);
for (const [name, value] of queryParams) {
const existingValue = combinedParams.get(name);
if (Array.isArray(existingValue)) {
if (Array.isArray(value)) {
existingValue.push(...value);
const valueSet = new Set(existingValue);
combinedParams.set(name, Array.from(valueSet));
}
else {
existingValue.push(value);
}
}
else if (existingValue) {
if (Array.isArray(value)) {
value.unshift(existingValue);
}
else if (sequenceParams.has(name)) {
combinedParams.set(name, [existingValue, value]);
}
if (!noOverwrite) {
combinedParams.set(name, value);
}
}
else {
combinedParams.set(name, value);
}
}
const searchPieces = [];
for (const [name, value] of combinedParams) {
if (typeof value === "string") {
searchPieces.push(`${name}=${value}`);
}
else if (Array.isArray(value)) {
for (const subValue of value) {
searchPieces.push(`${name}=${subValue}`);
}
}
else {
searchPieces.push(`${name}=${value}`);
}
}
parsedUrl.search = searchPieces.length ? `?${searchPieces.join("&")}` : "";
return parsedUrl.toString();
}
;
const core_client_dist_esm_log_logger = esm_createClientLogger("core-client");
;
class ServiceClient {
_endpoint;
_requestContentType;
_allowInsecureConnection;
_httpClient;
pipeline;
constructor(options = {}) {
this._requestContentType = options.requestContentType;
this._endpoint = options.endpoint ?? options.baseUri;
if (options.baseUri) {
core_client_dist_esm_log_logger.warning("The baseUri option for SDK Clients has been deprecated, please use endpoint instead.");
}
this._allowInsecureConnection = options.allowInsecureConnection;
this._httpClient = options.httpClient || httpClientCache_getCachedDefaultHttpClient();
this.pipeline = options.pipeline || createDefaultPipeline(options);
if (options.additionalPolicies?.length) {
for (const { policy, position } of options.additionalPolicies) {
const afterPhase = position === "perRetry" ? "Sign" : undefined;
this.pipeline.addPolicy(policy, {
afterPhase,
});
}
}
}
sendRequest(request) {
return this.pipeline.sendRequest(this._httpClient, request);
}
async sendOperationRequest(operationArguments, operationSpec) {
const endpoint = operationSpec.baseUrl || this._endpoint;
if (!endpoint) {
throw new Error("If operationSpec.baseUrl is not specified, then the ServiceClient must have a endpoint string property that contains the base URL to use.");
}
const url = getRequestUrl(endpoint, operationSpec, operationArguments, this);
const request = pipelineRequest_createPipelineRequest({
url,
});
request.method = operationSpec.httpMethod;
const operationInfo = getOperationRequestInfo(request);
operationInfo.operationSpec = operationSpec;
operationInfo.operationArguments = operationArguments;
const contentType = operationSpec.contentType || this._requestContentType;
if (contentType && operationSpec.requestBody) {
request.headers.set("Content-Type", contentType);
}
const options = operationArguments.options;
if (options) {
const requestOptions = options.requestOptions;
if (requestOptions) {
if (requestOptions.timeout) {
request.timeout = requestOptions.timeout;
}
if (requestOptions.onUploadProgress) {
request.onUploadProgress = requestOptions.onUploadProgress;
}
if (requestOptions.onDownloadProgress) {
request.onDownloadProgress = requestOptions.onDownloadProgress;
}
if (requestOptions.shouldDeserialize !== undefined) {
operationInfo.shouldDeserialize = requestOptions.shouldDeserialize;
}
if (requestOptions.allowInsecureConnection) {
request.allowInsecureConnection = true;
}
}
if (options.abortSignal) {
request.abortSignal = options.abortSignal;
}
if (options.tracingOptions) {
request.tracingOptions = options.tracingOptions;
}
}
if (this._allowInsecureConnection) {
request.allowInsecureConnection = true;
}
if (request.streamResponseStatusCodes === undefined) {
request.streamResponseStatusCodes = getStreamingResponseStatusCodes(operationSpec);
}
try {
const rawResponse = await this.sendRequest(request);
const flatResponse = flattenResponse(rawResponse, operationSpec.responses[rawResponse.status]);
if (options?.onResponse) {
options.onResponse(rawResponse, flatResponse);
}
return flatResponse;
}
catch (error) {
if (typeof error === "object" && error?.response) {
const rawResponse = error.response;
const flatResponse = flattenResponse(rawResponse, operationSpec.responses[error.statusCode] || operationSpec.responses["default"]);
error.details = flatResponse;
if (options?.onResponse) {
options.onResponse(rawResponse, flatResponse, error);
}
}
throw error;
}
}
}
function createDefaultPipeline(options) {
const credentialScopes = getCredentialScopes(options);
const credentialOptions = options.credential && credentialScopes
? { credentialScopes, credential: options.credential }
: undefined;
return createClientPipeline({
...options,
credentialOptions,
});
}
function getCredentialScopes(options) {
if (options.credentialScopes) {
return options.credentialScopes;
}
if (options.endpoint) {
return `${options.endpoint}/.default`;
}
if (options.baseUri) {
return `${options.baseUri}/.default`;
}
if (options.credential) {
throw new Error(`When using credentials, the ServiceClientOptions must contain either a endpoint or a credentialScopes. Unable to create a bearerTokenAuthenticationPolicy`);
}
return undefined;
}
;
class ExtendedServiceClient extends ServiceClient {
constructor(options) {
super(options);
if (options.keepAliveOptions?.enable === false &&
!pipelineContainsDisableKeepAlivePolicy(this.pipeline)) {
this.pipeline.addPolicy(createDisableKeepAlivePolicy());
}
if (options.redirectOptions?.handleRedirects === false) {
this.pipeline.removePolicy({
name: redirectPolicy_redirectPolicyName,
});
}
}
async sendOperationRequest(operationArguments, operationSpec) {
const userProvidedCallBack = operationArguments?.options?.onResponse;
let lastResponse;
function onResponse(rawResponse, flatResponse, error) {
lastResponse = rawResponse;
if (userProvidedCallBack) {
userProvidedCallBack(rawResponse, flatResponse, error);
}
}
operationArguments.options = {
...operationArguments.options,
onResponse,
};
const result = await super.sendOperationRequest(operationArguments, operationSpec);
if (lastResponse) {
Object.defineProperty(result, "_response", {
value: toCompatResponse(lastResponse),
});
}
return result;
}
}
;
const BlobServiceProperties = {
serializedName: "BlobServiceProperties",
xmlName: "StorageServiceProperties",
type: {
name: "Composite",
className: "BlobServiceProperties",
modelProperties: {
blobAnalyticsLogging: {
serializedName: "Logging",
xmlName: "Logging",
type: {
name: "Composite",
className: "Logging",
},
},
hourMetrics: {
serializedName: "HourMetrics",
xmlName: "HourMetrics",
type: {
name: "Composite",
className: "Metrics",
},
},
minuteMetrics: {
serializedName: "MinuteMetrics",
xmlName: "MinuteMetrics",
type: {
name: "Composite",
className: "Metrics",
},
},
cors: {
serializedName: "Cors",
xmlName: "Cors",
xmlIsWrapped: true,
xmlElementName: "CorsRule",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "CorsRule",
},
},
},
},
defaultServiceVersion: {
serializedName: "DefaultServiceVersion",
xmlName: "DefaultServiceVersion",
type: {
name: "String",
},
},
deleteRetentionPolicy: {
serializedName: "DeleteRetentionPolicy",
xmlName: "DeleteRetentionPolicy",
type: {
name: "Composite",
className: "RetentionPolicy",
},
},
staticWebsite: {
serializedName: "StaticWebsite",
xmlName: "StaticWebsite",
type: {
name: "Composite",
className: "StaticWebsite",
},
},
},
},
};
const Logging = {
serializedName: "Logging",
type: {
name: "Composite",
className: "Logging",
modelProperties: {
version: {
serializedName: "Version",
required: true,
xmlName: "Version",
type: {
name: "String",
},
},
deleteProperty: {
serializedName: "Delete",
required: true,
xmlName: "Delete",
type: {
name: "Boolean",
},
},
read: {
serializedName: "Read",
required: true,
xmlName: "Read",
type: {
name: "Boolean",
},
},
write: {
serializedName: "Write",
required: true,
xmlName: "Write",
type: {
name: "Boolean",
},
},
retentionPolicy: {
serializedName: "RetentionPolicy",
xmlName: "RetentionPolicy",
type: {
name: "Composite",
className: "RetentionPolicy",
},
},
},
},
};
const RetentionPolicy = {
serializedName: "RetentionPolicy",
type: {
name: "Composite",
className: "RetentionPolicy",
modelProperties: {
enabled: {
serializedName: "Enabled",
required: true,
xmlName: "Enabled",
type: {
name: "Boolean",
},
},
days: {
constraints: {
InclusiveMinimum: 1,
},
serializedName: "Days",
xmlName: "Days",
type: {
name: "Number",
},
},
},
},
};
const Metrics = {
serializedName: "Metrics",
type: {
name: "Composite",
className: "Metrics",
modelProperties: {
version: {
serializedName: "Version",
xmlName: "Version",
type: {
name: "String",
},
},
enabled: {
serializedName: "Enabled",
required: true,
xmlName: "Enabled",
type: {
name: "Boolean",
},
},
includeAPIs: {
serializedName: "IncludeAPIs",
xmlName: "IncludeAPIs",
type: {
name: "Boolean",
},
},
retentionPolicy: {
serializedName: "RetentionPolicy",
xmlName: "RetentionPolicy",
type: {
name: "Composite",
className: "RetentionPolicy",
},
},
},
},
};
const CorsRule = {
serializedName: "CorsRule",
type: {
name: "Composite",
className: "CorsRule",
modelProperties: {
allowedOrigins: {
serializedName: "AllowedOrigins",
required: true,
xmlName: "AllowedOrigins",
type: {
name: "String",
},
},
allowedMethods: {
serializedName: "AllowedMethods",
required: true,
xmlName: "AllowedMethods",
type: {
name: "String",
},
},
allowedHeaders: {
serializedName: "AllowedHeaders",
required: true,
xmlName: "AllowedHeaders",
type: {
name: "String",
},
},
exposedHeaders: {
serializedName: "ExposedHeaders",
required: true,
xmlName: "ExposedHeaders",
type: {
name: "String",
},
},
maxAgeInSeconds: {
constraints: {
InclusiveMinimum: 0,
},
serializedName: "MaxAgeInSeconds",
required: true,
xmlName: "MaxAgeInSeconds",
type: {
name: "Number",
},
},
},
},
};
const StaticWebsite = {
serializedName: "StaticWebsite",
type: {
name: "Composite",
className: "StaticWebsite",
modelProperties: {
enabled: {
serializedName: "Enabled",
required: true,
xmlName: "Enabled",
type: {
name: "Boolean",
},
},
indexDocument: {
serializedName: "IndexDocument",
xmlName: "IndexDocument",
type: {
name: "String",
},
},
errorDocument404Path: {
serializedName: "ErrorDocument404Path",
xmlName: "ErrorDocument404Path",
type: {
name: "String",
},
},
defaultIndexDocumentPath: {
serializedName: "DefaultIndexDocumentPath",
xmlName: "DefaultIndexDocumentPath",
type: {
name: "String",
},
},
},
},
};
const StorageError = {
serializedName: "StorageError",
type: {
name: "Composite",
className: "StorageError",
modelProperties: {
message: {
serializedName: "Message",
xmlName: "Message",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "CopySourceStatusCode",
xmlName: "CopySourceStatusCode",
type: {
name: "Number",
},
},
copySourceErrorCode: {
serializedName: "CopySourceErrorCode",
xmlName: "CopySourceErrorCode",
type: {
name: "String",
},
},
copySourceErrorMessage: {
serializedName: "CopySourceErrorMessage",
xmlName: "CopySourceErrorMessage",
type: {
name: "String",
},
},
code: {
serializedName: "Code",
xmlName: "Code",
type: {
name: "String",
},
},
authenticationErrorDetail: {
serializedName: "AuthenticationErrorDetail",
xmlName: "AuthenticationErrorDetail",
type: {
name: "String",
},
},
},
},
};
const BlobServiceStatistics = {
serializedName: "BlobServiceStatistics",
xmlName: "StorageServiceStats",
type: {
name: "Composite",
className: "BlobServiceStatistics",
modelProperties: {
geoReplication: {
serializedName: "GeoReplication",
xmlName: "GeoReplication",
type: {
name: "Composite",
className: "GeoReplication",
},
},
},
},
};
const GeoReplication = {
serializedName: "GeoReplication",
type: {
name: "Composite",
className: "GeoReplication",
modelProperties: {
status: {
serializedName: "Status",
required: true,
xmlName: "Status",
type: {
name: "Enum",
allowedValues: ["live", "bootstrap", "unavailable"],
},
},
lastSyncOn: {
serializedName: "LastSyncTime",
required: true,
xmlName: "LastSyncTime",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ListContainersSegmentResponse = {
serializedName: "ListContainersSegmentResponse",
xmlName: "EnumerationResults",
type: {
name: "Composite",
className: "ListContainersSegmentResponse",
modelProperties: {
serviceEndpoint: {
serializedName: "ServiceEndpoint",
required: true,
xmlName: "ServiceEndpoint",
xmlIsAttribute: true,
type: {
name: "String",
},
},
prefix: {
serializedName: "Prefix",
xmlName: "Prefix",
type: {
name: "String",
},
},
marker: {
serializedName: "Marker",
xmlName: "Marker",
type: {
name: "String",
},
},
maxPageSize: {
serializedName: "MaxResults",
xmlName: "MaxResults",
type: {
name: "Number",
},
},
containerItems: {
serializedName: "ContainerItems",
required: true,
xmlName: "Containers",
xmlIsWrapped: true,
xmlElementName: "Container",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "ContainerItem",
},
},
},
},
continuationToken: {
serializedName: "NextMarker",
xmlName: "NextMarker",
type: {
name: "String",
},
},
},
},
};
const ContainerItem = {
serializedName: "ContainerItem",
xmlName: "Container",
type: {
name: "Composite",
className: "ContainerItem",
modelProperties: {
name: {
serializedName: "Name",
required: true,
xmlName: "Name",
type: {
name: "String",
},
},
deleted: {
serializedName: "Deleted",
xmlName: "Deleted",
type: {
name: "Boolean",
},
},
version: {
serializedName: "Version",
xmlName: "Version",
type: {
name: "String",
},
},
properties: {
serializedName: "Properties",
xmlName: "Properties",
type: {
name: "Composite",
className: "ContainerProperties",
},
},
metadata: {
serializedName: "Metadata",
xmlName: "Metadata",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
},
},
};
const ContainerProperties = {
serializedName: "ContainerProperties",
type: {
name: "Composite",
className: "ContainerProperties",
modelProperties: {
lastModified: {
serializedName: "Last-Modified",
required: true,
xmlName: "Last-Modified",
type: {
name: "DateTimeRfc1123",
},
},
etag: {
serializedName: "Etag",
required: true,
xmlName: "Etag",
type: {
name: "String",
},
},
leaseStatus: {
serializedName: "LeaseStatus",
xmlName: "LeaseStatus",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
leaseState: {
serializedName: "LeaseState",
xmlName: "LeaseState",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseDuration: {
serializedName: "LeaseDuration",
xmlName: "LeaseDuration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
publicAccess: {
serializedName: "PublicAccess",
xmlName: "PublicAccess",
type: {
name: "Enum",
allowedValues: ["container", "blob"],
},
},
hasImmutabilityPolicy: {
serializedName: "HasImmutabilityPolicy",
xmlName: "HasImmutabilityPolicy",
type: {
name: "Boolean",
},
},
hasLegalHold: {
serializedName: "HasLegalHold",
xmlName: "HasLegalHold",
type: {
name: "Boolean",
},
},
defaultEncryptionScope: {
serializedName: "DefaultEncryptionScope",
xmlName: "DefaultEncryptionScope",
type: {
name: "String",
},
},
preventEncryptionScopeOverride: {
serializedName: "DenyEncryptionScopeOverride",
xmlName: "DenyEncryptionScopeOverride",
type: {
name: "Boolean",
},
},
deletedOn: {
serializedName: "DeletedTime",
xmlName: "DeletedTime",
type: {
name: "DateTimeRfc1123",
},
},
remainingRetentionDays: {
serializedName: "RemainingRetentionDays",
xmlName: "RemainingRetentionDays",
type: {
name: "Number",
},
},
isImmutableStorageWithVersioningEnabled: {
serializedName: "ImmutableStorageWithVersioningEnabled",
xmlName: "ImmutableStorageWithVersioningEnabled",
type: {
name: "Boolean",
},
},
},
},
};
const KeyInfo = {
serializedName: "KeyInfo",
type: {
name: "Composite",
className: "KeyInfo",
modelProperties: {
startsOn: {
serializedName: "Start",
required: true,
xmlName: "Start",
type: {
name: "String",
},
},
expiresOn: {
serializedName: "Expiry",
required: true,
xmlName: "Expiry",
type: {
name: "String",
},
},
delegatedUserTid: {
serializedName: "DelegatedUserTid",
xmlName: "DelegatedUserTid",
type: {
name: "String",
},
},
},
},
};
const UserDelegationKey = {
serializedName: "UserDelegationKey",
type: {
name: "Composite",
className: "UserDelegationKey",
modelProperties: {
signedObjectId: {
serializedName: "SignedOid",
required: true,
xmlName: "SignedOid",
type: {
name: "String",
},
},
signedTenantId: {
serializedName: "SignedTid",
required: true,
xmlName: "SignedTid",
type: {
name: "String",
},
},
signedStartsOn: {
serializedName: "SignedStart",
required: true,
xmlName: "SignedStart",
type: {
name: "String",
},
},
signedExpiresOn: {
serializedName: "SignedExpiry",
required: true,
xmlName: "SignedExpiry",
type: {
name: "String",
},
},
signedService: {
serializedName: "SignedService",
required: true,
xmlName: "SignedService",
type: {
name: "String",
},
},
signedVersion: {
serializedName: "SignedVersion",
required: true,
xmlName: "SignedVersion",
type: {
name: "String",
},
},
signedDelegatedUserTenantId: {
serializedName: "SignedDelegatedUserTid",
xmlName: "SignedDelegatedUserTid",
type: {
name: "String",
},
},
value: {
serializedName: "Value",
required: true,
xmlName: "Value",
type: {
name: "String",
},
},
},
},
};
const FilterBlobSegment = {
serializedName: "FilterBlobSegment",
xmlName: "EnumerationResults",
type: {
name: "Composite",
className: "FilterBlobSegment",
modelProperties: {
serviceEndpoint: {
serializedName: "ServiceEndpoint",
required: true,
xmlName: "ServiceEndpoint",
xmlIsAttribute: true,
type: {
name: "String",
},
},
where: {
serializedName: "Where",
required: true,
xmlName: "Where",
type: {
name: "String",
},
},
blobs: {
serializedName: "Blobs",
required: true,
xmlName: "Blobs",
xmlIsWrapped: true,
xmlElementName: "Blob",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "FilterBlobItem",
},
},
},
},
continuationToken: {
serializedName: "NextMarker",
xmlName: "NextMarker",
type: {
name: "String",
},
},
},
},
};
const FilterBlobItem = {
serializedName: "FilterBlobItem",
xmlName: "Blob",
type: {
name: "Composite",
className: "FilterBlobItem",
modelProperties: {
name: {
serializedName: "Name",
required: true,
xmlName: "Name",
type: {
name: "String",
},
},
containerName: {
serializedName: "ContainerName",
required: true,
xmlName: "ContainerName",
type: {
name: "String",
},
},
tags: {
serializedName: "Tags",
xmlName: "Tags",
type: {
name: "Composite",
className: "BlobTags",
},
},
},
},
};
const BlobTags = {
serializedName: "BlobTags",
xmlName: "Tags",
type: {
name: "Composite",
className: "BlobTags",
modelProperties: {
blobTagSet: {
serializedName: "BlobTagSet",
required: true,
xmlName: "TagSet",
xmlIsWrapped: true,
xmlElementName: "Tag",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "BlobTag",
},
},
},
},
},
},
};
const BlobTag = {
serializedName: "BlobTag",
xmlName: "Tag",
type: {
name: "Composite",
className: "BlobTag",
modelProperties: {
key: {
serializedName: "Key",
required: true,
xmlName: "Key",
type: {
name: "String",
},
},
value: {
serializedName: "Value",
required: true,
xmlName: "Value",
type: {
name: "String",
},
},
},
},
};
const SignedIdentifier = {
serializedName: "SignedIdentifier",
xmlName: "SignedIdentifier",
type: {
name: "Composite",
className: "SignedIdentifier",
modelProperties: {
id: {
serializedName: "Id",
required: true,
xmlName: "Id",
type: {
name: "String",
},
},
accessPolicy: {
serializedName: "AccessPolicy",
xmlName: "AccessPolicy",
type: {
name: "Composite",
className: "AccessPolicy",
},
},
},
},
};
const AccessPolicy = {
serializedName: "AccessPolicy",
type: {
name: "Composite",
className: "AccessPolicy",
modelProperties: {
startsOn: {
serializedName: "Start",
xmlName: "Start",
type: {
name: "String",
},
},
expiresOn: {
serializedName: "Expiry",
xmlName: "Expiry",
type: {
name: "String",
},
},
permissions: {
serializedName: "Permission",
xmlName: "Permission",
type: {
name: "String",
},
},
},
},
};
const ListBlobsFlatSegmentResponse = {
serializedName: "ListBlobsFlatSegmentResponse",
xmlName: "EnumerationResults",
type: {
name: "Composite",
className: "ListBlobsFlatSegmentResponse",
modelProperties: {
serviceEndpoint: {
serializedName: "ServiceEndpoint",
required: true,
xmlName: "ServiceEndpoint",
xmlIsAttribute: true,
type: {
name: "String",
},
},
containerName: {
serializedName: "ContainerName",
required: true,
xmlName: "ContainerName",
xmlIsAttribute: true,
type: {
name: "String",
},
},
prefix: {
serializedName: "Prefix",
xmlName: "Prefix",
type: {
name: "String",
},
},
marker: {
serializedName: "Marker",
xmlName: "Marker",
type: {
name: "String",
},
},
maxPageSize: {
serializedName: "MaxResults",
xmlName: "MaxResults",
type: {
name: "Number",
},
},
segment: {
serializedName: "Segment",
xmlName: "Blobs",
type: {
name: "Composite",
className: "BlobFlatListSegment",
},
},
continuationToken: {
serializedName: "NextMarker",
xmlName: "NextMarker",
type: {
name: "String",
},
},
},
},
};
const BlobFlatListSegment = {
serializedName: "BlobFlatListSegment",
xmlName: "Blobs",
type: {
name: "Composite",
className: "BlobFlatListSegment",
modelProperties: {
blobItems: {
serializedName: "BlobItems",
required: true,
xmlName: "BlobItems",
xmlElementName: "Blob",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "BlobItemInternal",
},
},
},
},
},
},
};
const BlobItemInternal = {
serializedName: "BlobItemInternal",
xmlName: "Blob",
type: {
name: "Composite",
className: "BlobItemInternal",
modelProperties: {
name: {
serializedName: "Name",
xmlName: "Name",
type: {
name: "Composite",
className: "BlobName",
},
},
deleted: {
serializedName: "Deleted",
required: true,
xmlName: "Deleted",
type: {
name: "Boolean",
},
},
snapshot: {
serializedName: "Snapshot",
required: true,
xmlName: "Snapshot",
type: {
name: "String",
},
},
versionId: {
serializedName: "VersionId",
xmlName: "VersionId",
type: {
name: "String",
},
},
isCurrentVersion: {
serializedName: "IsCurrentVersion",
xmlName: "IsCurrentVersion",
type: {
name: "Boolean",
},
},
properties: {
serializedName: "Properties",
xmlName: "Properties",
type: {
name: "Composite",
className: "BlobPropertiesInternal",
},
},
metadata: {
serializedName: "Metadata",
xmlName: "Metadata",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
blobTags: {
serializedName: "BlobTags",
xmlName: "Tags",
type: {
name: "Composite",
className: "BlobTags",
},
},
objectReplicationMetadata: {
serializedName: "ObjectReplicationMetadata",
xmlName: "OrMetadata",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
hasVersionsOnly: {
serializedName: "HasVersionsOnly",
xmlName: "HasVersionsOnly",
type: {
name: "Boolean",
},
},
},
},
};
const BlobName = {
serializedName: "BlobName",
type: {
name: "Composite",
className: "BlobName",
modelProperties: {
encoded: {
serializedName: "Encoded",
xmlName: "Encoded",
xmlIsAttribute: true,
type: {
name: "Boolean",
},
},
content: {
serializedName: "content",
xmlName: "content",
xmlIsMsText: true,
type: {
name: "String",
},
},
},
},
};
const BlobPropertiesInternal = {
serializedName: "BlobPropertiesInternal",
xmlName: "Properties",
type: {
name: "Composite",
className: "BlobPropertiesInternal",
modelProperties: {
createdOn: {
serializedName: "Creation-Time",
xmlName: "Creation-Time",
type: {
name: "DateTimeRfc1123",
},
},
lastModified: {
serializedName: "Last-Modified",
required: true,
xmlName: "Last-Modified",
type: {
name: "DateTimeRfc1123",
},
},
etag: {
serializedName: "Etag",
required: true,
xmlName: "Etag",
type: {
name: "String",
},
},
contentLength: {
serializedName: "Content-Length",
xmlName: "Content-Length",
type: {
name: "Number",
},
},
contentType: {
serializedName: "Content-Type",
xmlName: "Content-Type",
type: {
name: "String",
},
},
contentEncoding: {
serializedName: "Content-Encoding",
xmlName: "Content-Encoding",
type: {
name: "String",
},
},
contentLanguage: {
serializedName: "Content-Language",
xmlName: "Content-Language",
type: {
name: "String",
},
},
contentMD5: {
serializedName: "Content-MD5",
xmlName: "Content-MD5",
type: {
name: "ByteArray",
},
},
contentDisposition: {
serializedName: "Content-Disposition",
xmlName: "Content-Disposition",
type: {
name: "String",
},
},
cacheControl: {
serializedName: "Cache-Control",
xmlName: "Cache-Control",
type: {
name: "String",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
blobType: {
serializedName: "BlobType",
xmlName: "BlobType",
type: {
name: "Enum",
allowedValues: ["BlockBlob", "PageBlob", "AppendBlob"],
},
},
leaseStatus: {
serializedName: "LeaseStatus",
xmlName: "LeaseStatus",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
leaseState: {
serializedName: "LeaseState",
xmlName: "LeaseState",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseDuration: {
serializedName: "LeaseDuration",
xmlName: "LeaseDuration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
copyId: {
serializedName: "CopyId",
xmlName: "CopyId",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "CopyStatus",
xmlName: "CopyStatus",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
copySource: {
serializedName: "CopySource",
xmlName: "CopySource",
type: {
name: "String",
},
},
copyProgress: {
serializedName: "CopyProgress",
xmlName: "CopyProgress",
type: {
name: "String",
},
},
copyCompletedOn: {
serializedName: "CopyCompletionTime",
xmlName: "CopyCompletionTime",
type: {
name: "DateTimeRfc1123",
},
},
copyStatusDescription: {
serializedName: "CopyStatusDescription",
xmlName: "CopyStatusDescription",
type: {
name: "String",
},
},
serverEncrypted: {
serializedName: "ServerEncrypted",
xmlName: "ServerEncrypted",
type: {
name: "Boolean",
},
},
incrementalCopy: {
serializedName: "IncrementalCopy",
xmlName: "IncrementalCopy",
type: {
name: "Boolean",
},
},
destinationSnapshot: {
serializedName: "DestinationSnapshot",
xmlName: "DestinationSnapshot",
type: {
name: "String",
},
},
deletedOn: {
serializedName: "DeletedTime",
xmlName: "DeletedTime",
type: {
name: "DateTimeRfc1123",
},
},
remainingRetentionDays: {
serializedName: "RemainingRetentionDays",
xmlName: "RemainingRetentionDays",
type: {
name: "Number",
},
},
accessTier: {
serializedName: "AccessTier",
xmlName: "AccessTier",
type: {
name: "Enum",
allowedValues: [
"P4",
"P6",
"P10",
"P15",
"P20",
"P30",
"P40",
"P50",
"P60",
"P70",
"P80",
"Hot",
"Cool",
"Archive",
"Cold",
],
},
},
accessTierInferred: {
serializedName: "AccessTierInferred",
xmlName: "AccessTierInferred",
type: {
name: "Boolean",
},
},
archiveStatus: {
serializedName: "ArchiveStatus",
xmlName: "ArchiveStatus",
type: {
name: "Enum",
allowedValues: [
"rehydrate-pending-to-hot",
"rehydrate-pending-to-cool",
"rehydrate-pending-to-cold",
],
},
},
customerProvidedKeySha256: {
serializedName: "CustomerProvidedKeySha256",
xmlName: "CustomerProvidedKeySha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "EncryptionScope",
xmlName: "EncryptionScope",
type: {
name: "String",
},
},
accessTierChangedOn: {
serializedName: "AccessTierChangeTime",
xmlName: "AccessTierChangeTime",
type: {
name: "DateTimeRfc1123",
},
},
tagCount: {
serializedName: "TagCount",
xmlName: "TagCount",
type: {
name: "Number",
},
},
expiresOn: {
serializedName: "Expiry-Time",
xmlName: "Expiry-Time",
type: {
name: "DateTimeRfc1123",
},
},
isSealed: {
serializedName: "Sealed",
xmlName: "Sealed",
type: {
name: "Boolean",
},
},
rehydratePriority: {
serializedName: "RehydratePriority",
xmlName: "RehydratePriority",
type: {
name: "Enum",
allowedValues: ["High", "Standard"],
},
},
lastAccessedOn: {
serializedName: "LastAccessTime",
xmlName: "LastAccessTime",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyExpiresOn: {
serializedName: "ImmutabilityPolicyUntilDate",
xmlName: "ImmutabilityPolicyUntilDate",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyMode: {
serializedName: "ImmutabilityPolicyMode",
xmlName: "ImmutabilityPolicyMode",
type: {
name: "Enum",
allowedValues: ["Mutable", "Unlocked", "Locked"],
},
},
legalHold: {
serializedName: "LegalHold",
xmlName: "LegalHold",
type: {
name: "Boolean",
},
},
},
},
};
const ListBlobsHierarchySegmentResponse = {
serializedName: "ListBlobsHierarchySegmentResponse",
xmlName: "EnumerationResults",
type: {
name: "Composite",
className: "ListBlobsHierarchySegmentResponse",
modelProperties: {
serviceEndpoint: {
serializedName: "ServiceEndpoint",
required: true,
xmlName: "ServiceEndpoint",
xmlIsAttribute: true,
type: {
name: "String",
},
},
containerName: {
serializedName: "ContainerName",
required: true,
xmlName: "ContainerName",
xmlIsAttribute: true,
type: {
name: "String",
},
},
prefix: {
serializedName: "Prefix",
xmlName: "Prefix",
type: {
name: "String",
},
},
marker: {
serializedName: "Marker",
xmlName: "Marker",
type: {
name: "String",
},
},
maxPageSize: {
serializedName: "MaxResults",
xmlName: "MaxResults",
type: {
name: "Number",
},
},
delimiter: {
serializedName: "Delimiter",
xmlName: "Delimiter",
type: {
name: "String",
},
},
segment: {
serializedName: "Segment",
xmlName: "Blobs",
type: {
name: "Composite",
className: "BlobHierarchyListSegment",
},
},
continuationToken: {
serializedName: "NextMarker",
xmlName: "NextMarker",
type: {
name: "String",
},
},
},
},
};
const BlobHierarchyListSegment = {
serializedName: "BlobHierarchyListSegment",
xmlName: "Blobs",
type: {
name: "Composite",
className: "BlobHierarchyListSegment",
modelProperties: {
blobPrefixes: {
serializedName: "BlobPrefixes",
xmlName: "BlobPrefixes",
xmlElementName: "BlobPrefix",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "BlobPrefix",
},
},
},
},
blobItems: {
serializedName: "BlobItems",
required: true,
xmlName: "BlobItems",
xmlElementName: "Blob",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "BlobItemInternal",
},
},
},
},
},
},
};
const BlobPrefix = {
serializedName: "BlobPrefix",
type: {
name: "Composite",
className: "BlobPrefix",
modelProperties: {
name: {
serializedName: "Name",
xmlName: "Name",
type: {
name: "Composite",
className: "BlobName",
},
},
},
},
};
const BlockLookupList = {
serializedName: "BlockLookupList",
xmlName: "BlockList",
type: {
name: "Composite",
className: "BlockLookupList",
modelProperties: {
committed: {
serializedName: "Committed",
xmlName: "Committed",
xmlElementName: "Committed",
type: {
name: "Sequence",
element: {
type: {
name: "String",
},
},
},
},
uncommitted: {
serializedName: "Uncommitted",
xmlName: "Uncommitted",
xmlElementName: "Uncommitted",
type: {
name: "Sequence",
element: {
type: {
name: "String",
},
},
},
},
latest: {
serializedName: "Latest",
xmlName: "Latest",
xmlElementName: "Latest",
type: {
name: "Sequence",
element: {
type: {
name: "String",
},
},
},
},
},
},
};
const BlockList = {
serializedName: "BlockList",
type: {
name: "Composite",
className: "BlockList",
modelProperties: {
committedBlocks: {
serializedName: "CommittedBlocks",
xmlName: "CommittedBlocks",
xmlIsWrapped: true,
xmlElementName: "Block",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "Block",
},
},
},
},
uncommittedBlocks: {
serializedName: "UncommittedBlocks",
xmlName: "UncommittedBlocks",
xmlIsWrapped: true,
xmlElementName: "Block",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "Block",
},
},
},
},
},
},
};
const Block = {
serializedName: "Block",
type: {
name: "Composite",
className: "Block",
modelProperties: {
name: {
serializedName: "Name",
required: true,
xmlName: "Name",
type: {
name: "String",
},
},
size: {
serializedName: "Size",
required: true,
xmlName: "Size",
type: {
name: "Number",
},
},
},
},
};
const PageList = {
serializedName: "PageList",
type: {
name: "Composite",
className: "PageList",
modelProperties: {
pageRange: {
serializedName: "PageRange",
xmlName: "PageRange",
xmlElementName: "PageRange",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "PageRange",
},
},
},
},
clearRange: {
serializedName: "ClearRange",
xmlName: "ClearRange",
xmlElementName: "ClearRange",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "ClearRange",
},
},
},
},
continuationToken: {
serializedName: "NextMarker",
xmlName: "NextMarker",
type: {
name: "String",
},
},
},
},
};
const PageRange = {
serializedName: "PageRange",
xmlName: "PageRange",
type: {
name: "Composite",
className: "PageRange",
modelProperties: {
start: {
serializedName: "Start",
required: true,
xmlName: "Start",
type: {
name: "Number",
},
},
end: {
serializedName: "End",
required: true,
xmlName: "End",
type: {
name: "Number",
},
},
},
},
};
const ClearRange = {
serializedName: "ClearRange",
xmlName: "ClearRange",
type: {
name: "Composite",
className: "ClearRange",
modelProperties: {
start: {
serializedName: "Start",
required: true,
xmlName: "Start",
type: {
name: "Number",
},
},
end: {
serializedName: "End",
required: true,
xmlName: "End",
type: {
name: "Number",
},
},
},
},
};
const QueryRequest = {
serializedName: "QueryRequest",
xmlName: "QueryRequest",
type: {
name: "Composite",
className: "QueryRequest",
modelProperties: {
queryType: {
serializedName: "QueryType",
required: true,
xmlName: "QueryType",
type: {
name: "String",
},
},
expression: {
serializedName: "Expression",
required: true,
xmlName: "Expression",
type: {
name: "String",
},
},
inputSerialization: {
serializedName: "InputSerialization",
xmlName: "InputSerialization",
type: {
name: "Composite",
className: "QuerySerialization",
},
},
outputSerialization: {
serializedName: "OutputSerialization",
xmlName: "OutputSerialization",
type: {
name: "Composite",
className: "QuerySerialization",
},
},
},
},
};
const QuerySerialization = {
serializedName: "QuerySerialization",
type: {
name: "Composite",
className: "QuerySerialization",
modelProperties: {
format: {
serializedName: "Format",
xmlName: "Format",
type: {
name: "Composite",
className: "QueryFormat",
},
},
},
},
};
const QueryFormat = {
serializedName: "QueryFormat",
type: {
name: "Composite",
className: "QueryFormat",
modelProperties: {
type: {
serializedName: "Type",
required: true,
xmlName: "Type",
type: {
name: "Enum",
allowedValues: ["delimited", "json", "arrow", "parquet"],
},
},
delimitedTextConfiguration: {
serializedName: "DelimitedTextConfiguration",
xmlName: "DelimitedTextConfiguration",
type: {
name: "Composite",
className: "DelimitedTextConfiguration",
},
},
jsonTextConfiguration: {
serializedName: "JsonTextConfiguration",
xmlName: "JsonTextConfiguration",
type: {
name: "Composite",
className: "JsonTextConfiguration",
},
},
arrowConfiguration: {
serializedName: "ArrowConfiguration",
xmlName: "ArrowConfiguration",
type: {
name: "Composite",
className: "ArrowConfiguration",
},
},
parquetTextConfiguration: {
serializedName: "ParquetTextConfiguration",
xmlName: "ParquetTextConfiguration",
type: {
name: "Dictionary",
value: { type: { name: "any" } },
},
},
},
},
};
const DelimitedTextConfiguration = {
serializedName: "DelimitedTextConfiguration",
xmlName: "DelimitedTextConfiguration",
type: {
name: "Composite",
className: "DelimitedTextConfiguration",
modelProperties: {
columnSeparator: {
serializedName: "ColumnSeparator",
xmlName: "ColumnSeparator",
type: {
name: "String",
},
},
fieldQuote: {
serializedName: "FieldQuote",
xmlName: "FieldQuote",
type: {
name: "String",
},
},
recordSeparator: {
serializedName: "RecordSeparator",
xmlName: "RecordSeparator",
type: {
name: "String",
},
},
escapeChar: {
serializedName: "EscapeChar",
xmlName: "EscapeChar",
type: {
name: "String",
},
},
headersPresent: {
serializedName: "HeadersPresent",
xmlName: "HasHeaders",
type: {
name: "Boolean",
},
},
},
},
};
const JsonTextConfiguration = {
serializedName: "JsonTextConfiguration",
xmlName: "JsonTextConfiguration",
type: {
name: "Composite",
className: "JsonTextConfiguration",
modelProperties: {
recordSeparator: {
serializedName: "RecordSeparator",
xmlName: "RecordSeparator",
type: {
name: "String",
},
},
},
},
};
const ArrowConfiguration = {
serializedName: "ArrowConfiguration",
xmlName: "ArrowConfiguration",
type: {
name: "Composite",
className: "ArrowConfiguration",
modelProperties: {
schema: {
serializedName: "Schema",
required: true,
xmlName: "Schema",
xmlIsWrapped: true,
xmlElementName: "Field",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "ArrowField",
},
},
},
},
},
},
};
const ArrowField = {
serializedName: "ArrowField",
xmlName: "Field",
type: {
name: "Composite",
className: "ArrowField",
modelProperties: {
type: {
serializedName: "Type",
required: true,
xmlName: "Type",
type: {
name: "String",
},
},
name: {
serializedName: "Name",
xmlName: "Name",
type: {
name: "String",
},
},
precision: {
serializedName: "Precision",
xmlName: "Precision",
type: {
name: "Number",
},
},
scale: {
serializedName: "Scale",
xmlName: "Scale",
type: {
name: "Number",
},
},
},
},
};
const ServiceSetPropertiesHeaders = {
serializedName: "Service_setPropertiesHeaders",
type: {
name: "Composite",
className: "ServiceSetPropertiesHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceSetPropertiesExceptionHeaders = {
serializedName: "Service_setPropertiesExceptionHeaders",
type: {
name: "Composite",
className: "ServiceSetPropertiesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetPropertiesHeaders = {
serializedName: "Service_getPropertiesHeaders",
type: {
name: "Composite",
className: "ServiceGetPropertiesHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetPropertiesExceptionHeaders = {
serializedName: "Service_getPropertiesExceptionHeaders",
type: {
name: "Composite",
className: "ServiceGetPropertiesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetStatisticsHeaders = {
serializedName: "Service_getStatisticsHeaders",
type: {
name: "Composite",
className: "ServiceGetStatisticsHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetStatisticsExceptionHeaders = {
serializedName: "Service_getStatisticsExceptionHeaders",
type: {
name: "Composite",
className: "ServiceGetStatisticsExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceListContainersSegmentHeaders = {
serializedName: "Service_listContainersSegmentHeaders",
type: {
name: "Composite",
className: "ServiceListContainersSegmentHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceListContainersSegmentExceptionHeaders = {
serializedName: "Service_listContainersSegmentExceptionHeaders",
type: {
name: "Composite",
className: "ServiceListContainersSegmentExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetUserDelegationKeyHeaders = {
serializedName: "Service_getUserDelegationKeyHeaders",
type: {
name: "Composite",
className: "ServiceGetUserDelegationKeyHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetUserDelegationKeyExceptionHeaders = {
serializedName: "Service_getUserDelegationKeyExceptionHeaders",
type: {
name: "Composite",
className: "ServiceGetUserDelegationKeyExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetAccountInfoHeaders = {
serializedName: "Service_getAccountInfoHeaders",
type: {
name: "Composite",
className: "ServiceGetAccountInfoHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
skuName: {
serializedName: "x-ms-sku-name",
xmlName: "x-ms-sku-name",
type: {
name: "Enum",
allowedValues: [
"Standard_LRS",
"Standard_GRS",
"Standard_RAGRS",
"Standard_ZRS",
"Premium_LRS",
"Standard_GZRS",
"Premium_ZRS",
"Standard_RAGZRS",
],
},
},
accountKind: {
serializedName: "x-ms-account-kind",
xmlName: "x-ms-account-kind",
type: {
name: "Enum",
allowedValues: [
"Storage",
"BlobStorage",
"StorageV2",
"FileStorage",
"BlockBlobStorage",
],
},
},
isHierarchicalNamespaceEnabled: {
serializedName: "x-ms-is-hns-enabled",
xmlName: "x-ms-is-hns-enabled",
type: {
name: "Boolean",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceGetAccountInfoExceptionHeaders = {
serializedName: "Service_getAccountInfoExceptionHeaders",
type: {
name: "Composite",
className: "ServiceGetAccountInfoExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceSubmitBatchHeaders = {
serializedName: "Service_submitBatchHeaders",
type: {
name: "Composite",
className: "ServiceSubmitBatchHeaders",
modelProperties: {
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceSubmitBatchExceptionHeaders = {
serializedName: "Service_submitBatchExceptionHeaders",
type: {
name: "Composite",
className: "ServiceSubmitBatchExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceFilterBlobsHeaders = {
serializedName: "Service_filterBlobsHeaders",
type: {
name: "Composite",
className: "ServiceFilterBlobsHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ServiceFilterBlobsExceptionHeaders = {
serializedName: "Service_filterBlobsExceptionHeaders",
type: {
name: "Composite",
className: "ServiceFilterBlobsExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerCreateHeaders = {
serializedName: "Container_createHeaders",
type: {
name: "Composite",
className: "ContainerCreateHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerCreateExceptionHeaders = {
serializedName: "Container_createExceptionHeaders",
type: {
name: "Composite",
className: "ContainerCreateExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerGetPropertiesHeaders = {
serializedName: "Container_getPropertiesHeaders",
type: {
name: "Composite",
className: "ContainerGetPropertiesHeaders",
modelProperties: {
metadata: {
serializedName: "x-ms-meta",
headerCollectionPrefix: "x-ms-meta-",
xmlName: "x-ms-meta",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseDuration: {
serializedName: "x-ms-lease-duration",
xmlName: "x-ms-lease-duration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
leaseState: {
serializedName: "x-ms-lease-state",
xmlName: "x-ms-lease-state",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseStatus: {
serializedName: "x-ms-lease-status",
xmlName: "x-ms-lease-status",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
blobPublicAccess: {
serializedName: "x-ms-blob-public-access",
xmlName: "x-ms-blob-public-access",
type: {
name: "Enum",
allowedValues: ["container", "blob"],
},
},
hasImmutabilityPolicy: {
serializedName: "x-ms-has-immutability-policy",
xmlName: "x-ms-has-immutability-policy",
type: {
name: "Boolean",
},
},
hasLegalHold: {
serializedName: "x-ms-has-legal-hold",
xmlName: "x-ms-has-legal-hold",
type: {
name: "Boolean",
},
},
defaultEncryptionScope: {
serializedName: "x-ms-default-encryption-scope",
xmlName: "x-ms-default-encryption-scope",
type: {
name: "String",
},
},
denyEncryptionScopeOverride: {
serializedName: "x-ms-deny-encryption-scope-override",
xmlName: "x-ms-deny-encryption-scope-override",
type: {
name: "Boolean",
},
},
isImmutableStorageWithVersioningEnabled: {
serializedName: "x-ms-immutable-storage-with-versioning-enabled",
xmlName: "x-ms-immutable-storage-with-versioning-enabled",
type: {
name: "Boolean",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerGetPropertiesExceptionHeaders = {
serializedName: "Container_getPropertiesExceptionHeaders",
type: {
name: "Composite",
className: "ContainerGetPropertiesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerDeleteHeaders = {
serializedName: "Container_deleteHeaders",
type: {
name: "Composite",
className: "ContainerDeleteHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerDeleteExceptionHeaders = {
serializedName: "Container_deleteExceptionHeaders",
type: {
name: "Composite",
className: "ContainerDeleteExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerSetMetadataHeaders = {
serializedName: "Container_setMetadataHeaders",
type: {
name: "Composite",
className: "ContainerSetMetadataHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerSetMetadataExceptionHeaders = {
serializedName: "Container_setMetadataExceptionHeaders",
type: {
name: "Composite",
className: "ContainerSetMetadataExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerGetAccessPolicyHeaders = {
serializedName: "Container_getAccessPolicyHeaders",
type: {
name: "Composite",
className: "ContainerGetAccessPolicyHeaders",
modelProperties: {
blobPublicAccess: {
serializedName: "x-ms-blob-public-access",
xmlName: "x-ms-blob-public-access",
type: {
name: "Enum",
allowedValues: ["container", "blob"],
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerGetAccessPolicyExceptionHeaders = {
serializedName: "Container_getAccessPolicyExceptionHeaders",
type: {
name: "Composite",
className: "ContainerGetAccessPolicyExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerSetAccessPolicyHeaders = {
serializedName: "Container_setAccessPolicyHeaders",
type: {
name: "Composite",
className: "ContainerSetAccessPolicyHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerSetAccessPolicyExceptionHeaders = {
serializedName: "Container_setAccessPolicyExceptionHeaders",
type: {
name: "Composite",
className: "ContainerSetAccessPolicyExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerRestoreHeaders = {
serializedName: "Container_restoreHeaders",
type: {
name: "Composite",
className: "ContainerRestoreHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerRestoreExceptionHeaders = {
serializedName: "Container_restoreExceptionHeaders",
type: {
name: "Composite",
className: "ContainerRestoreExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerRenameHeaders = {
serializedName: "Container_renameHeaders",
type: {
name: "Composite",
className: "ContainerRenameHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerRenameExceptionHeaders = {
serializedName: "Container_renameExceptionHeaders",
type: {
name: "Composite",
className: "ContainerRenameExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerSubmitBatchHeaders = {
serializedName: "Container_submitBatchHeaders",
type: {
name: "Composite",
className: "ContainerSubmitBatchHeaders",
modelProperties: {
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
},
},
};
const ContainerSubmitBatchExceptionHeaders = {
serializedName: "Container_submitBatchExceptionHeaders",
type: {
name: "Composite",
className: "ContainerSubmitBatchExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerFilterBlobsHeaders = {
serializedName: "Container_filterBlobsHeaders",
type: {
name: "Composite",
className: "ContainerFilterBlobsHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerFilterBlobsExceptionHeaders = {
serializedName: "Container_filterBlobsExceptionHeaders",
type: {
name: "Composite",
className: "ContainerFilterBlobsExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerAcquireLeaseHeaders = {
serializedName: "Container_acquireLeaseHeaders",
type: {
name: "Composite",
className: "ContainerAcquireLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerAcquireLeaseExceptionHeaders = {
serializedName: "Container_acquireLeaseExceptionHeaders",
type: {
name: "Composite",
className: "ContainerAcquireLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerReleaseLeaseHeaders = {
serializedName: "Container_releaseLeaseHeaders",
type: {
name: "Composite",
className: "ContainerReleaseLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerReleaseLeaseExceptionHeaders = {
serializedName: "Container_releaseLeaseExceptionHeaders",
type: {
name: "Composite",
className: "ContainerReleaseLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerRenewLeaseHeaders = {
serializedName: "Container_renewLeaseHeaders",
type: {
name: "Composite",
className: "ContainerRenewLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerRenewLeaseExceptionHeaders = {
serializedName: "Container_renewLeaseExceptionHeaders",
type: {
name: "Composite",
className: "ContainerRenewLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerBreakLeaseHeaders = {
serializedName: "Container_breakLeaseHeaders",
type: {
name: "Composite",
className: "ContainerBreakLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseTime: {
serializedName: "x-ms-lease-time",
xmlName: "x-ms-lease-time",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerBreakLeaseExceptionHeaders = {
serializedName: "Container_breakLeaseExceptionHeaders",
type: {
name: "Composite",
className: "ContainerBreakLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerChangeLeaseHeaders = {
serializedName: "Container_changeLeaseHeaders",
type: {
name: "Composite",
className: "ContainerChangeLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const ContainerChangeLeaseExceptionHeaders = {
serializedName: "Container_changeLeaseExceptionHeaders",
type: {
name: "Composite",
className: "ContainerChangeLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerListBlobFlatSegmentHeaders = {
serializedName: "Container_listBlobFlatSegmentHeaders",
type: {
name: "Composite",
className: "ContainerListBlobFlatSegmentHeaders",
modelProperties: {
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerListBlobFlatSegmentExceptionHeaders = {
serializedName: "Container_listBlobFlatSegmentExceptionHeaders",
type: {
name: "Composite",
className: "ContainerListBlobFlatSegmentExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerListBlobHierarchySegmentHeaders = {
serializedName: "Container_listBlobHierarchySegmentHeaders",
type: {
name: "Composite",
className: "ContainerListBlobHierarchySegmentHeaders",
modelProperties: {
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerListBlobHierarchySegmentExceptionHeaders = {
serializedName: "Container_listBlobHierarchySegmentExceptionHeaders",
type: {
name: "Composite",
className: "ContainerListBlobHierarchySegmentExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const ContainerGetAccountInfoHeaders = {
serializedName: "Container_getAccountInfoHeaders",
type: {
name: "Composite",
className: "ContainerGetAccountInfoHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
skuName: {
serializedName: "x-ms-sku-name",
xmlName: "x-ms-sku-name",
type: {
name: "Enum",
allowedValues: [
"Standard_LRS",
"Standard_GRS",
"Standard_RAGRS",
"Standard_ZRS",
"Premium_LRS",
"Standard_GZRS",
"Premium_ZRS",
"Standard_RAGZRS",
],
},
},
accountKind: {
serializedName: "x-ms-account-kind",
xmlName: "x-ms-account-kind",
type: {
name: "Enum",
allowedValues: [
"Storage",
"BlobStorage",
"StorageV2",
"FileStorage",
"BlockBlobStorage",
],
},
},
isHierarchicalNamespaceEnabled: {
serializedName: "x-ms-is-hns-enabled",
xmlName: "x-ms-is-hns-enabled",
type: {
name: "Boolean",
},
},
},
},
};
const ContainerGetAccountInfoExceptionHeaders = {
serializedName: "Container_getAccountInfoExceptionHeaders",
type: {
name: "Composite",
className: "ContainerGetAccountInfoExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobDownloadHeaders = {
serializedName: "Blob_downloadHeaders",
type: {
name: "Composite",
className: "BlobDownloadHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
createdOn: {
serializedName: "x-ms-creation-time",
xmlName: "x-ms-creation-time",
type: {
name: "DateTimeRfc1123",
},
},
metadata: {
serializedName: "x-ms-meta",
headerCollectionPrefix: "x-ms-meta-",
xmlName: "x-ms-meta",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
objectReplicationPolicyId: {
serializedName: "x-ms-or-policy-id",
xmlName: "x-ms-or-policy-id",
type: {
name: "String",
},
},
objectReplicationRules: {
serializedName: "x-ms-or",
headerCollectionPrefix: "x-ms-or-",
xmlName: "x-ms-or",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
contentLength: {
serializedName: "content-length",
xmlName: "content-length",
type: {
name: "Number",
},
},
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
contentRange: {
serializedName: "content-range",
xmlName: "content-range",
type: {
name: "String",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
contentEncoding: {
serializedName: "content-encoding",
xmlName: "content-encoding",
type: {
name: "String",
},
},
cacheControl: {
serializedName: "cache-control",
xmlName: "cache-control",
type: {
name: "String",
},
},
contentDisposition: {
serializedName: "content-disposition",
xmlName: "content-disposition",
type: {
name: "String",
},
},
contentLanguage: {
serializedName: "content-language",
xmlName: "content-language",
type: {
name: "String",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
blobType: {
serializedName: "x-ms-blob-type",
xmlName: "x-ms-blob-type",
type: {
name: "Enum",
allowedValues: ["BlockBlob", "PageBlob", "AppendBlob"],
},
},
copyCompletedOn: {
serializedName: "x-ms-copy-completion-time",
xmlName: "x-ms-copy-completion-time",
type: {
name: "DateTimeRfc1123",
},
},
copyStatusDescription: {
serializedName: "x-ms-copy-status-description",
xmlName: "x-ms-copy-status-description",
type: {
name: "String",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyProgress: {
serializedName: "x-ms-copy-progress",
xmlName: "x-ms-copy-progress",
type: {
name: "String",
},
},
copySource: {
serializedName: "x-ms-copy-source",
xmlName: "x-ms-copy-source",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "x-ms-copy-status",
xmlName: "x-ms-copy-status",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
leaseDuration: {
serializedName: "x-ms-lease-duration",
xmlName: "x-ms-lease-duration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
leaseState: {
serializedName: "x-ms-lease-state",
xmlName: "x-ms-lease-state",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseStatus: {
serializedName: "x-ms-lease-status",
xmlName: "x-ms-lease-status",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
isCurrentVersion: {
serializedName: "x-ms-is-current-version",
xmlName: "x-ms-is-current-version",
type: {
name: "Boolean",
},
},
acceptRanges: {
serializedName: "accept-ranges",
xmlName: "accept-ranges",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
blobCommittedBlockCount: {
serializedName: "x-ms-blob-committed-block-count",
xmlName: "x-ms-blob-committed-block-count",
type: {
name: "Number",
},
},
isServerEncrypted: {
serializedName: "x-ms-server-encrypted",
xmlName: "x-ms-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
blobContentMD5: {
serializedName: "x-ms-blob-content-md5",
xmlName: "x-ms-blob-content-md5",
type: {
name: "ByteArray",
},
},
tagCount: {
serializedName: "x-ms-tag-count",
xmlName: "x-ms-tag-count",
type: {
name: "Number",
},
},
isSealed: {
serializedName: "x-ms-blob-sealed",
xmlName: "x-ms-blob-sealed",
type: {
name: "Boolean",
},
},
lastAccessed: {
serializedName: "x-ms-last-access-time",
xmlName: "x-ms-last-access-time",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyExpiresOn: {
serializedName: "x-ms-immutability-policy-until-date",
xmlName: "x-ms-immutability-policy-until-date",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyMode: {
serializedName: "x-ms-immutability-policy-mode",
xmlName: "x-ms-immutability-policy-mode",
type: {
name: "Enum",
allowedValues: ["Mutable", "Unlocked", "Locked"],
},
},
legalHold: {
serializedName: "x-ms-legal-hold",
xmlName: "x-ms-legal-hold",
type: {
name: "Boolean",
},
},
structuredBodyType: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
structuredContentLength: {
serializedName: "x-ms-structured-content-length",
xmlName: "x-ms-structured-content-length",
type: {
name: "Number",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
contentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
},
},
};
const BlobDownloadExceptionHeaders = {
serializedName: "Blob_downloadExceptionHeaders",
type: {
name: "Composite",
className: "BlobDownloadExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobGetPropertiesHeaders = {
serializedName: "Blob_getPropertiesHeaders",
type: {
name: "Composite",
className: "BlobGetPropertiesHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
createdOn: {
serializedName: "x-ms-creation-time",
xmlName: "x-ms-creation-time",
type: {
name: "DateTimeRfc1123",
},
},
metadata: {
serializedName: "x-ms-meta",
headerCollectionPrefix: "x-ms-meta-",
xmlName: "x-ms-meta",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
objectReplicationPolicyId: {
serializedName: "x-ms-or-policy-id",
xmlName: "x-ms-or-policy-id",
type: {
name: "String",
},
},
objectReplicationRules: {
serializedName: "x-ms-or",
headerCollectionPrefix: "x-ms-or-",
xmlName: "x-ms-or",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
blobType: {
serializedName: "x-ms-blob-type",
xmlName: "x-ms-blob-type",
type: {
name: "Enum",
allowedValues: ["BlockBlob", "PageBlob", "AppendBlob"],
},
},
copyCompletedOn: {
serializedName: "x-ms-copy-completion-time",
xmlName: "x-ms-copy-completion-time",
type: {
name: "DateTimeRfc1123",
},
},
copyStatusDescription: {
serializedName: "x-ms-copy-status-description",
xmlName: "x-ms-copy-status-description",
type: {
name: "String",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyProgress: {
serializedName: "x-ms-copy-progress",
xmlName: "x-ms-copy-progress",
type: {
name: "String",
},
},
copySource: {
serializedName: "x-ms-copy-source",
xmlName: "x-ms-copy-source",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "x-ms-copy-status",
xmlName: "x-ms-copy-status",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
isIncrementalCopy: {
serializedName: "x-ms-incremental-copy",
xmlName: "x-ms-incremental-copy",
type: {
name: "Boolean",
},
},
destinationSnapshot: {
serializedName: "x-ms-copy-destination-snapshot",
xmlName: "x-ms-copy-destination-snapshot",
type: {
name: "String",
},
},
leaseDuration: {
serializedName: "x-ms-lease-duration",
xmlName: "x-ms-lease-duration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
leaseState: {
serializedName: "x-ms-lease-state",
xmlName: "x-ms-lease-state",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseStatus: {
serializedName: "x-ms-lease-status",
xmlName: "x-ms-lease-status",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
contentLength: {
serializedName: "content-length",
xmlName: "content-length",
type: {
name: "Number",
},
},
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
contentEncoding: {
serializedName: "content-encoding",
xmlName: "content-encoding",
type: {
name: "String",
},
},
contentDisposition: {
serializedName: "content-disposition",
xmlName: "content-disposition",
type: {
name: "String",
},
},
contentLanguage: {
serializedName: "content-language",
xmlName: "content-language",
type: {
name: "String",
},
},
cacheControl: {
serializedName: "cache-control",
xmlName: "cache-control",
type: {
name: "String",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
acceptRanges: {
serializedName: "accept-ranges",
xmlName: "accept-ranges",
type: {
name: "String",
},
},
blobCommittedBlockCount: {
serializedName: "x-ms-blob-committed-block-count",
xmlName: "x-ms-blob-committed-block-count",
type: {
name: "Number",
},
},
isServerEncrypted: {
serializedName: "x-ms-server-encrypted",
xmlName: "x-ms-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
accessTier: {
serializedName: "x-ms-access-tier",
xmlName: "x-ms-access-tier",
type: {
name: "String",
},
},
accessTierInferred: {
serializedName: "x-ms-access-tier-inferred",
xmlName: "x-ms-access-tier-inferred",
type: {
name: "Boolean",
},
},
archiveStatus: {
serializedName: "x-ms-archive-status",
xmlName: "x-ms-archive-status",
type: {
name: "String",
},
},
accessTierChangedOn: {
serializedName: "x-ms-access-tier-change-time",
xmlName: "x-ms-access-tier-change-time",
type: {
name: "DateTimeRfc1123",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
isCurrentVersion: {
serializedName: "x-ms-is-current-version",
xmlName: "x-ms-is-current-version",
type: {
name: "Boolean",
},
},
tagCount: {
serializedName: "x-ms-tag-count",
xmlName: "x-ms-tag-count",
type: {
name: "Number",
},
},
expiresOn: {
serializedName: "x-ms-expiry-time",
xmlName: "x-ms-expiry-time",
type: {
name: "DateTimeRfc1123",
},
},
isSealed: {
serializedName: "x-ms-blob-sealed",
xmlName: "x-ms-blob-sealed",
type: {
name: "Boolean",
},
},
rehydratePriority: {
serializedName: "x-ms-rehydrate-priority",
xmlName: "x-ms-rehydrate-priority",
type: {
name: "Enum",
allowedValues: ["High", "Standard"],
},
},
lastAccessed: {
serializedName: "x-ms-last-access-time",
xmlName: "x-ms-last-access-time",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyExpiresOn: {
serializedName: "x-ms-immutability-policy-until-date",
xmlName: "x-ms-immutability-policy-until-date",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyMode: {
serializedName: "x-ms-immutability-policy-mode",
xmlName: "x-ms-immutability-policy-mode",
type: {
name: "Enum",
allowedValues: ["Mutable", "Unlocked", "Locked"],
},
},
legalHold: {
serializedName: "x-ms-legal-hold",
xmlName: "x-ms-legal-hold",
type: {
name: "Boolean",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobGetPropertiesExceptionHeaders = {
serializedName: "Blob_getPropertiesExceptionHeaders",
type: {
name: "Composite",
className: "BlobGetPropertiesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobDeleteHeaders = {
serializedName: "Blob_deleteHeaders",
type: {
name: "Composite",
className: "BlobDeleteHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobDeleteExceptionHeaders = {
serializedName: "Blob_deleteExceptionHeaders",
type: {
name: "Composite",
className: "BlobDeleteExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobUndeleteHeaders = {
serializedName: "Blob_undeleteHeaders",
type: {
name: "Composite",
className: "BlobUndeleteHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobUndeleteExceptionHeaders = {
serializedName: "Blob_undeleteExceptionHeaders",
type: {
name: "Composite",
className: "BlobUndeleteExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetExpiryHeaders = {
serializedName: "Blob_setExpiryHeaders",
type: {
name: "Composite",
className: "BlobSetExpiryHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobSetExpiryExceptionHeaders = {
serializedName: "Blob_setExpiryExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetExpiryExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetHttpHeadersHeaders = {
serializedName: "Blob_setHttpHeadersHeaders",
type: {
name: "Composite",
className: "BlobSetHttpHeadersHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetHttpHeadersExceptionHeaders = {
serializedName: "Blob_setHttpHeadersExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetHttpHeadersExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetImmutabilityPolicyHeaders = {
serializedName: "Blob_setImmutabilityPolicyHeaders",
type: {
name: "Composite",
className: "BlobSetImmutabilityPolicyHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyExpiry: {
serializedName: "x-ms-immutability-policy-until-date",
xmlName: "x-ms-immutability-policy-until-date",
type: {
name: "DateTimeRfc1123",
},
},
immutabilityPolicyMode: {
serializedName: "x-ms-immutability-policy-mode",
xmlName: "x-ms-immutability-policy-mode",
type: {
name: "Enum",
allowedValues: ["Mutable", "Unlocked", "Locked"],
},
},
},
},
};
const BlobSetImmutabilityPolicyExceptionHeaders = {
serializedName: "Blob_setImmutabilityPolicyExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetImmutabilityPolicyExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobDeleteImmutabilityPolicyHeaders = {
serializedName: "Blob_deleteImmutabilityPolicyHeaders",
type: {
name: "Composite",
className: "BlobDeleteImmutabilityPolicyHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobDeleteImmutabilityPolicyExceptionHeaders = {
serializedName: "Blob_deleteImmutabilityPolicyExceptionHeaders",
type: {
name: "Composite",
className: "BlobDeleteImmutabilityPolicyExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetLegalHoldHeaders = {
serializedName: "Blob_setLegalHoldHeaders",
type: {
name: "Composite",
className: "BlobSetLegalHoldHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
legalHold: {
serializedName: "x-ms-legal-hold",
xmlName: "x-ms-legal-hold",
type: {
name: "Boolean",
},
},
},
},
};
const BlobSetLegalHoldExceptionHeaders = {
serializedName: "Blob_setLegalHoldExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetLegalHoldExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetMetadataHeaders = {
serializedName: "Blob_setMetadataHeaders",
type: {
name: "Composite",
className: "BlobSetMetadataHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetMetadataExceptionHeaders = {
serializedName: "Blob_setMetadataExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetMetadataExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobAcquireLeaseHeaders = {
serializedName: "Blob_acquireLeaseHeaders",
type: {
name: "Composite",
className: "BlobAcquireLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobAcquireLeaseExceptionHeaders = {
serializedName: "Blob_acquireLeaseExceptionHeaders",
type: {
name: "Composite",
className: "BlobAcquireLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobReleaseLeaseHeaders = {
serializedName: "Blob_releaseLeaseHeaders",
type: {
name: "Composite",
className: "BlobReleaseLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobReleaseLeaseExceptionHeaders = {
serializedName: "Blob_releaseLeaseExceptionHeaders",
type: {
name: "Composite",
className: "BlobReleaseLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobRenewLeaseHeaders = {
serializedName: "Blob_renewLeaseHeaders",
type: {
name: "Composite",
className: "BlobRenewLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobRenewLeaseExceptionHeaders = {
serializedName: "Blob_renewLeaseExceptionHeaders",
type: {
name: "Composite",
className: "BlobRenewLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobChangeLeaseHeaders = {
serializedName: "Blob_changeLeaseHeaders",
type: {
name: "Composite",
className: "BlobChangeLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
leaseId: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobChangeLeaseExceptionHeaders = {
serializedName: "Blob_changeLeaseExceptionHeaders",
type: {
name: "Composite",
className: "BlobChangeLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobBreakLeaseHeaders = {
serializedName: "Blob_breakLeaseHeaders",
type: {
name: "Composite",
className: "BlobBreakLeaseHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
leaseTime: {
serializedName: "x-ms-lease-time",
xmlName: "x-ms-lease-time",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
},
},
};
const BlobBreakLeaseExceptionHeaders = {
serializedName: "Blob_breakLeaseExceptionHeaders",
type: {
name: "Composite",
className: "BlobBreakLeaseExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobCreateSnapshotHeaders = {
serializedName: "Blob_createSnapshotHeaders",
type: {
name: "Composite",
className: "BlobCreateSnapshotHeaders",
modelProperties: {
snapshot: {
serializedName: "x-ms-snapshot",
xmlName: "x-ms-snapshot",
type: {
name: "String",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobCreateSnapshotExceptionHeaders = {
serializedName: "Blob_createSnapshotExceptionHeaders",
type: {
name: "Composite",
className: "BlobCreateSnapshotExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobStartCopyFromURLHeaders = {
serializedName: "Blob_startCopyFromURLHeaders",
type: {
name: "Composite",
className: "BlobStartCopyFromURLHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "x-ms-copy-status",
xmlName: "x-ms-copy-status",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobStartCopyFromURLExceptionHeaders = {
serializedName: "Blob_startCopyFromURLExceptionHeaders",
type: {
name: "Composite",
className: "BlobStartCopyFromURLExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const BlobCopyFromURLHeaders = {
serializedName: "Blob_copyFromURLHeaders",
type: {
name: "Composite",
className: "BlobCopyFromURLHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyStatus: {
defaultValue: "success",
isConstant: true,
serializedName: "x-ms-copy-status",
type: {
name: "String",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobCopyFromURLExceptionHeaders = {
serializedName: "Blob_copyFromURLExceptionHeaders",
type: {
name: "Composite",
className: "BlobCopyFromURLExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const BlobAbortCopyFromURLHeaders = {
serializedName: "Blob_abortCopyFromURLHeaders",
type: {
name: "Composite",
className: "BlobAbortCopyFromURLHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobAbortCopyFromURLExceptionHeaders = {
serializedName: "Blob_abortCopyFromURLExceptionHeaders",
type: {
name: "Composite",
className: "BlobAbortCopyFromURLExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetTierHeaders = {
serializedName: "Blob_setTierHeaders",
type: {
name: "Composite",
className: "BlobSetTierHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetTierExceptionHeaders = {
serializedName: "Blob_setTierExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetTierExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobGetAccountInfoHeaders = {
serializedName: "Blob_getAccountInfoHeaders",
type: {
name: "Composite",
className: "BlobGetAccountInfoHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
skuName: {
serializedName: "x-ms-sku-name",
xmlName: "x-ms-sku-name",
type: {
name: "Enum",
allowedValues: [
"Standard_LRS",
"Standard_GRS",
"Standard_RAGRS",
"Standard_ZRS",
"Premium_LRS",
"Standard_GZRS",
"Premium_ZRS",
"Standard_RAGZRS",
],
},
},
accountKind: {
serializedName: "x-ms-account-kind",
xmlName: "x-ms-account-kind",
type: {
name: "Enum",
allowedValues: [
"Storage",
"BlobStorage",
"StorageV2",
"FileStorage",
"BlockBlobStorage",
],
},
},
isHierarchicalNamespaceEnabled: {
serializedName: "x-ms-is-hns-enabled",
xmlName: "x-ms-is-hns-enabled",
type: {
name: "Boolean",
},
},
},
},
};
const BlobGetAccountInfoExceptionHeaders = {
serializedName: "Blob_getAccountInfoExceptionHeaders",
type: {
name: "Composite",
className: "BlobGetAccountInfoExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobQueryHeaders = {
serializedName: "Blob_queryHeaders",
type: {
name: "Composite",
className: "BlobQueryHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
metadata: {
serializedName: "x-ms-meta",
headerCollectionPrefix: "x-ms-meta-",
xmlName: "x-ms-meta",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
contentLength: {
serializedName: "content-length",
xmlName: "content-length",
type: {
name: "Number",
},
},
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
contentRange: {
serializedName: "content-range",
xmlName: "content-range",
type: {
name: "String",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
contentEncoding: {
serializedName: "content-encoding",
xmlName: "content-encoding",
type: {
name: "String",
},
},
cacheControl: {
serializedName: "cache-control",
xmlName: "cache-control",
type: {
name: "String",
},
},
contentDisposition: {
serializedName: "content-disposition",
xmlName: "content-disposition",
type: {
name: "String",
},
},
contentLanguage: {
serializedName: "content-language",
xmlName: "content-language",
type: {
name: "String",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
blobType: {
serializedName: "x-ms-blob-type",
xmlName: "x-ms-blob-type",
type: {
name: "Enum",
allowedValues: ["BlockBlob", "PageBlob", "AppendBlob"],
},
},
copyCompletionTime: {
serializedName: "x-ms-copy-completion-time",
xmlName: "x-ms-copy-completion-time",
type: {
name: "DateTimeRfc1123",
},
},
copyStatusDescription: {
serializedName: "x-ms-copy-status-description",
xmlName: "x-ms-copy-status-description",
type: {
name: "String",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyProgress: {
serializedName: "x-ms-copy-progress",
xmlName: "x-ms-copy-progress",
type: {
name: "String",
},
},
copySource: {
serializedName: "x-ms-copy-source",
xmlName: "x-ms-copy-source",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "x-ms-copy-status",
xmlName: "x-ms-copy-status",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
leaseDuration: {
serializedName: "x-ms-lease-duration",
xmlName: "x-ms-lease-duration",
type: {
name: "Enum",
allowedValues: ["infinite", "fixed"],
},
},
leaseState: {
serializedName: "x-ms-lease-state",
xmlName: "x-ms-lease-state",
type: {
name: "Enum",
allowedValues: [
"available",
"leased",
"expired",
"breaking",
"broken",
],
},
},
leaseStatus: {
serializedName: "x-ms-lease-status",
xmlName: "x-ms-lease-status",
type: {
name: "Enum",
allowedValues: ["locked", "unlocked"],
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
acceptRanges: {
serializedName: "accept-ranges",
xmlName: "accept-ranges",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
blobCommittedBlockCount: {
serializedName: "x-ms-blob-committed-block-count",
xmlName: "x-ms-blob-committed-block-count",
type: {
name: "Number",
},
},
isServerEncrypted: {
serializedName: "x-ms-server-encrypted",
xmlName: "x-ms-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
blobContentMD5: {
serializedName: "x-ms-blob-content-md5",
xmlName: "x-ms-blob-content-md5",
type: {
name: "ByteArray",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
contentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
},
},
};
const BlobQueryExceptionHeaders = {
serializedName: "Blob_queryExceptionHeaders",
type: {
name: "Composite",
className: "BlobQueryExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobGetTagsHeaders = {
serializedName: "Blob_getTagsHeaders",
type: {
name: "Composite",
className: "BlobGetTagsHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobGetTagsExceptionHeaders = {
serializedName: "Blob_getTagsExceptionHeaders",
type: {
name: "Composite",
className: "BlobGetTagsExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetTagsHeaders = {
serializedName: "Blob_setTagsHeaders",
type: {
name: "Composite",
className: "BlobSetTagsHeaders",
modelProperties: {
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlobSetTagsExceptionHeaders = {
serializedName: "Blob_setTagsExceptionHeaders",
type: {
name: "Composite",
className: "BlobSetTagsExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobCreateHeaders = {
serializedName: "PageBlob_createHeaders",
type: {
name: "Composite",
className: "PageBlobCreateHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobCreateExceptionHeaders = {
serializedName: "PageBlob_createExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobCreateExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUploadPagesHeaders = {
serializedName: "PageBlob_uploadPagesHeaders",
type: {
name: "Composite",
className: "PageBlobUploadPagesHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
structuredBodyType: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUploadPagesExceptionHeaders = {
serializedName: "PageBlob_uploadPagesExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobUploadPagesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobClearPagesHeaders = {
serializedName: "PageBlob_clearPagesHeaders",
type: {
name: "Composite",
className: "PageBlobClearPagesHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobClearPagesExceptionHeaders = {
serializedName: "PageBlob_clearPagesExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobClearPagesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUploadPagesFromURLHeaders = {
serializedName: "PageBlob_uploadPagesFromURLHeaders",
type: {
name: "Composite",
className: "PageBlobUploadPagesFromURLHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUploadPagesFromURLExceptionHeaders = {
serializedName: "PageBlob_uploadPagesFromURLExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobUploadPagesFromURLExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const PageBlobGetPageRangesHeaders = {
serializedName: "PageBlob_getPageRangesHeaders",
type: {
name: "Composite",
className: "PageBlobGetPageRangesHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
blobContentLength: {
serializedName: "x-ms-blob-content-length",
xmlName: "x-ms-blob-content-length",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobGetPageRangesExceptionHeaders = {
serializedName: "PageBlob_getPageRangesExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobGetPageRangesExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobGetPageRangesDiffHeaders = {
serializedName: "PageBlob_getPageRangesDiffHeaders",
type: {
name: "Composite",
className: "PageBlobGetPageRangesDiffHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
blobContentLength: {
serializedName: "x-ms-blob-content-length",
xmlName: "x-ms-blob-content-length",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobGetPageRangesDiffExceptionHeaders = {
serializedName: "PageBlob_getPageRangesDiffExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobGetPageRangesDiffExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobResizeHeaders = {
serializedName: "PageBlob_resizeHeaders",
type: {
name: "Composite",
className: "PageBlobResizeHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobResizeExceptionHeaders = {
serializedName: "PageBlob_resizeExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobResizeExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUpdateSequenceNumberHeaders = {
serializedName: "PageBlob_updateSequenceNumberHeaders",
type: {
name: "Composite",
className: "PageBlobUpdateSequenceNumberHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
blobSequenceNumber: {
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobUpdateSequenceNumberExceptionHeaders = {
serializedName: "PageBlob_updateSequenceNumberExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobUpdateSequenceNumberExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobCopyIncrementalHeaders = {
serializedName: "PageBlob_copyIncrementalHeaders",
type: {
name: "Composite",
className: "PageBlobCopyIncrementalHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
copyId: {
serializedName: "x-ms-copy-id",
xmlName: "x-ms-copy-id",
type: {
name: "String",
},
},
copyStatus: {
serializedName: "x-ms-copy-status",
xmlName: "x-ms-copy-status",
type: {
name: "Enum",
allowedValues: ["pending", "success", "aborted", "failed"],
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const PageBlobCopyIncrementalExceptionHeaders = {
serializedName: "PageBlob_copyIncrementalExceptionHeaders",
type: {
name: "Composite",
className: "PageBlobCopyIncrementalExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobCreateHeaders = {
serializedName: "AppendBlob_createHeaders",
type: {
name: "Composite",
className: "AppendBlobCreateHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobCreateExceptionHeaders = {
serializedName: "AppendBlob_createExceptionHeaders",
type: {
name: "Composite",
className: "AppendBlobCreateExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobAppendBlockHeaders = {
serializedName: "AppendBlob_appendBlockHeaders",
type: {
name: "Composite",
className: "AppendBlobAppendBlockHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
blobAppendOffset: {
serializedName: "x-ms-blob-append-offset",
xmlName: "x-ms-blob-append-offset",
type: {
name: "String",
},
},
blobCommittedBlockCount: {
serializedName: "x-ms-blob-committed-block-count",
xmlName: "x-ms-blob-committed-block-count",
type: {
name: "Number",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
structuredBodyType: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobAppendBlockExceptionHeaders = {
serializedName: "AppendBlob_appendBlockExceptionHeaders",
type: {
name: "Composite",
className: "AppendBlobAppendBlockExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobAppendBlockFromUrlHeaders = {
serializedName: "AppendBlob_appendBlockFromUrlHeaders",
type: {
name: "Composite",
className: "AppendBlobAppendBlockFromUrlHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
blobAppendOffset: {
serializedName: "x-ms-blob-append-offset",
xmlName: "x-ms-blob-append-offset",
type: {
name: "String",
},
},
blobCommittedBlockCount: {
serializedName: "x-ms-blob-committed-block-count",
xmlName: "x-ms-blob-committed-block-count",
type: {
name: "Number",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const AppendBlobAppendBlockFromUrlExceptionHeaders = {
serializedName: "AppendBlob_appendBlockFromUrlExceptionHeaders",
type: {
name: "Composite",
className: "AppendBlobAppendBlockFromUrlExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const AppendBlobSealHeaders = {
serializedName: "AppendBlob_sealHeaders",
type: {
name: "Composite",
className: "AppendBlobSealHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isSealed: {
serializedName: "x-ms-blob-sealed",
xmlName: "x-ms-blob-sealed",
type: {
name: "Boolean",
},
},
},
},
};
const AppendBlobSealExceptionHeaders = {
serializedName: "AppendBlob_sealExceptionHeaders",
type: {
name: "Composite",
className: "AppendBlobSealExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobUploadHeaders = {
serializedName: "BlockBlob_uploadHeaders",
type: {
name: "Composite",
className: "BlockBlobUploadHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
structuredBodyType: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobUploadExceptionHeaders = {
serializedName: "BlockBlob_uploadExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobUploadExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobPutBlobFromUrlHeaders = {
serializedName: "BlockBlob_putBlobFromUrlHeaders",
type: {
name: "Composite",
className: "BlockBlobPutBlobFromUrlHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobPutBlobFromUrlExceptionHeaders = {
serializedName: "BlockBlob_putBlobFromUrlExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobPutBlobFromUrlExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const BlockBlobStageBlockHeaders = {
serializedName: "BlockBlob_stageBlockHeaders",
type: {
name: "Composite",
className: "BlockBlobStageBlockHeaders",
modelProperties: {
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
structuredBodyType: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobStageBlockExceptionHeaders = {
serializedName: "BlockBlob_stageBlockExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobStageBlockExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobStageBlockFromURLHeaders = {
serializedName: "BlockBlob_stageBlockFromURLHeaders",
type: {
name: "Composite",
className: "BlockBlobStageBlockFromURLHeaders",
modelProperties: {
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobStageBlockFromURLExceptionHeaders = {
serializedName: "BlockBlob_stageBlockFromURLExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobStageBlockFromURLExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
copySourceErrorCode: {
serializedName: "x-ms-copy-source-error-code",
xmlName: "x-ms-copy-source-error-code",
type: {
name: "String",
},
},
copySourceStatusCode: {
serializedName: "x-ms-copy-source-status-code",
xmlName: "x-ms-copy-source-status-code",
type: {
name: "Number",
},
},
},
},
};
const BlockBlobCommitBlockListHeaders = {
serializedName: "BlockBlob_commitBlockListHeaders",
type: {
name: "Composite",
className: "BlockBlobCommitBlockListHeaders",
modelProperties: {
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
contentMD5: {
serializedName: "content-md5",
xmlName: "content-md5",
type: {
name: "ByteArray",
},
},
xMsContentCrc64: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
versionId: {
serializedName: "x-ms-version-id",
xmlName: "x-ms-version-id",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
isServerEncrypted: {
serializedName: "x-ms-request-server-encrypted",
xmlName: "x-ms-request-server-encrypted",
type: {
name: "Boolean",
},
},
encryptionKeySha256: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
encryptionScope: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobCommitBlockListExceptionHeaders = {
serializedName: "BlockBlob_commitBlockListExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobCommitBlockListExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobGetBlockListHeaders = {
serializedName: "BlockBlob_getBlockListHeaders",
type: {
name: "Composite",
className: "BlockBlobGetBlockListHeaders",
modelProperties: {
lastModified: {
serializedName: "last-modified",
xmlName: "last-modified",
type: {
name: "DateTimeRfc1123",
},
},
etag: {
serializedName: "etag",
xmlName: "etag",
type: {
name: "String",
},
},
contentType: {
serializedName: "content-type",
xmlName: "content-type",
type: {
name: "String",
},
},
blobContentLength: {
serializedName: "x-ms-blob-content-length",
xmlName: "x-ms-blob-content-length",
type: {
name: "Number",
},
},
clientRequestId: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
requestId: {
serializedName: "x-ms-request-id",
xmlName: "x-ms-request-id",
type: {
name: "String",
},
},
version: {
serializedName: "x-ms-version",
xmlName: "x-ms-version",
type: {
name: "String",
},
},
date: {
serializedName: "date",
xmlName: "date",
type: {
name: "DateTimeRfc1123",
},
},
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
const BlockBlobGetBlockListExceptionHeaders = {
serializedName: "BlockBlob_getBlockListExceptionHeaders",
type: {
name: "Composite",
className: "BlockBlobGetBlockListExceptionHeaders",
modelProperties: {
errorCode: {
serializedName: "x-ms-error-code",
xmlName: "x-ms-error-code",
type: {
name: "String",
},
},
},
},
};
;
const contentType = {
parameterPath: ["options", "contentType"],
mapper: {
defaultValue: "application/xml",
isConstant: true,
serializedName: "Content-Type",
type: {
name: "String",
},
},
};
const blobServiceProperties = {
parameterPath: "blobServiceProperties",
mapper: BlobServiceProperties,
};
const accept = {
parameterPath: "accept",
mapper: {
defaultValue: "application/xml",
isConstant: true,
serializedName: "Accept",
type: {
name: "String",
},
},
};
const url = {
parameterPath: "url",
mapper: {
serializedName: "url",
required: true,
xmlName: "url",
type: {
name: "String",
},
},
skipEncoding: true,
};
const restype = {
parameterPath: "restype",
mapper: {
defaultValue: "service",
isConstant: true,
serializedName: "restype",
type: {
name: "String",
},
},
};
const comp = {
parameterPath: "comp",
mapper: {
defaultValue: "properties",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const timeoutInSeconds = {
parameterPath: ["options", "timeoutInSeconds"],
mapper: {
constraints: {
InclusiveMinimum: 0,
},
serializedName: "timeout",
xmlName: "timeout",
type: {
name: "Number",
},
},
};
const version = {
parameterPath: "version",
mapper: {
defaultValue: "2026-04-06",
isConstant: true,
serializedName: "x-ms-version",
type: {
name: "String",
},
},
};
const requestId = {
parameterPath: ["options", "requestId"],
mapper: {
serializedName: "x-ms-client-request-id",
xmlName: "x-ms-client-request-id",
type: {
name: "String",
},
},
};
const accept1 = {
parameterPath: "accept",
mapper: {
defaultValue: "application/xml",
isConstant: true,
serializedName: "Accept",
type: {
name: "String",
},
},
};
const comp1 = {
parameterPath: "comp",
mapper: {
defaultValue: "stats",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const comp2 = {
parameterPath: "comp",
mapper: {
defaultValue: "list",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const prefix = {
parameterPath: ["options", "prefix"],
mapper: {
serializedName: "prefix",
xmlName: "prefix",
type: {
name: "String",
},
},
};
const marker = {
parameterPath: ["options", "marker"],
mapper: {
serializedName: "marker",
xmlName: "marker",
type: {
name: "String",
},
},
};
const maxPageSize = {
parameterPath: ["options", "maxPageSize"],
mapper: {
constraints: {
InclusiveMinimum: 1,
},
serializedName: "maxresults",
xmlName: "maxresults",
type: {
name: "Number",
},
},
};
const include = {
parameterPath: ["options", "include"],
mapper: {
serializedName: "include",
xmlName: "include",
xmlElementName: "ListContainersIncludeType",
type: {
name: "Sequence",
element: {
type: {
name: "Enum",
allowedValues: ["metadata", "deleted", "system"],
},
},
},
},
collectionFormat: "CSV",
};
const keyInfo = {
parameterPath: "keyInfo",
mapper: KeyInfo,
};
const comp3 = {
parameterPath: "comp",
mapper: {
defaultValue: "userdelegationkey",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const restype1 = {
parameterPath: "restype",
mapper: {
defaultValue: "account",
isConstant: true,
serializedName: "restype",
type: {
name: "String",
},
},
};
const body = {
parameterPath: "body",
mapper: {
serializedName: "body",
required: true,
xmlName: "body",
type: {
name: "Stream",
},
},
};
const comp4 = {
parameterPath: "comp",
mapper: {
defaultValue: "batch",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const contentLength = {
parameterPath: "contentLength",
mapper: {
serializedName: "Content-Length",
required: true,
xmlName: "Content-Length",
type: {
name: "Number",
},
},
};
const multipartContentType = {
parameterPath: "multipartContentType",
mapper: {
serializedName: "Content-Type",
required: true,
xmlName: "Content-Type",
type: {
name: "String",
},
},
};
const comp5 = {
parameterPath: "comp",
mapper: {
defaultValue: "blobs",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const where = {
parameterPath: ["options", "where"],
mapper: {
serializedName: "where",
xmlName: "where",
type: {
name: "String",
},
},
};
const restype2 = {
parameterPath: "restype",
mapper: {
defaultValue: "container",
isConstant: true,
serializedName: "restype",
type: {
name: "String",
},
},
};
const metadata = {
parameterPath: ["options", "metadata"],
mapper: {
serializedName: "x-ms-meta",
xmlName: "x-ms-meta",
headerCollectionPrefix: "x-ms-meta-",
type: {
name: "Dictionary",
value: { type: { name: "String" } },
},
},
};
const access = {
parameterPath: ["options", "access"],
mapper: {
serializedName: "x-ms-blob-public-access",
xmlName: "x-ms-blob-public-access",
type: {
name: "Enum",
allowedValues: ["container", "blob"],
},
},
};
const defaultEncryptionScope = {
parameterPath: [
"options",
"containerEncryptionScope",
"defaultEncryptionScope",
],
mapper: {
serializedName: "x-ms-default-encryption-scope",
xmlName: "x-ms-default-encryption-scope",
type: {
name: "String",
},
},
};
const preventEncryptionScopeOverride = {
parameterPath: [
"options",
"containerEncryptionScope",
"preventEncryptionScopeOverride",
],
mapper: {
serializedName: "x-ms-deny-encryption-scope-override",
xmlName: "x-ms-deny-encryption-scope-override",
type: {
name: "Boolean",
},
},
};
const leaseId = {
parameterPath: ["options", "leaseAccessConditions", "leaseId"],
mapper: {
serializedName: "x-ms-lease-id",
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
};
const ifModifiedSince = {
parameterPath: ["options", "modifiedAccessConditions", "ifModifiedSince"],
mapper: {
serializedName: "If-Modified-Since",
xmlName: "If-Modified-Since",
type: {
name: "DateTimeRfc1123",
},
},
};
const ifUnmodifiedSince = {
parameterPath: ["options", "modifiedAccessConditions", "ifUnmodifiedSince"],
mapper: {
serializedName: "If-Unmodified-Since",
xmlName: "If-Unmodified-Since",
type: {
name: "DateTimeRfc1123",
},
},
};
const comp6 = {
parameterPath: "comp",
mapper: {
defaultValue: "metadata",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const comp7 = {
parameterPath: "comp",
mapper: {
defaultValue: "acl",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const containerAcl = {
parameterPath: ["options", "containerAcl"],
mapper: {
serializedName: "containerAcl",
xmlName: "SignedIdentifiers",
xmlIsWrapped: true,
xmlElementName: "SignedIdentifier",
type: {
name: "Sequence",
element: {
type: {
name: "Composite",
className: "SignedIdentifier",
},
},
},
},
};
const comp8 = {
parameterPath: "comp",
mapper: {
defaultValue: "undelete",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const deletedContainerName = {
parameterPath: ["options", "deletedContainerName"],
mapper: {
serializedName: "x-ms-deleted-container-name",
xmlName: "x-ms-deleted-container-name",
type: {
name: "String",
},
},
};
const deletedContainerVersion = {
parameterPath: ["options", "deletedContainerVersion"],
mapper: {
serializedName: "x-ms-deleted-container-version",
xmlName: "x-ms-deleted-container-version",
type: {
name: "String",
},
},
};
const comp9 = {
parameterPath: "comp",
mapper: {
defaultValue: "rename",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const sourceContainerName = {
parameterPath: "sourceContainerName",
mapper: {
serializedName: "x-ms-source-container-name",
required: true,
xmlName: "x-ms-source-container-name",
type: {
name: "String",
},
},
};
const sourceLeaseId = {
parameterPath: ["options", "sourceLeaseId"],
mapper: {
serializedName: "x-ms-source-lease-id",
xmlName: "x-ms-source-lease-id",
type: {
name: "String",
},
},
};
const comp10 = {
parameterPath: "comp",
mapper: {
defaultValue: "lease",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const action = {
parameterPath: "action",
mapper: {
defaultValue: "acquire",
isConstant: true,
serializedName: "x-ms-lease-action",
type: {
name: "String",
},
},
};
const duration = {
parameterPath: ["options", "duration"],
mapper: {
serializedName: "x-ms-lease-duration",
xmlName: "x-ms-lease-duration",
type: {
name: "Number",
},
},
};
const proposedLeaseId = {
parameterPath: ["options", "proposedLeaseId"],
mapper: {
serializedName: "x-ms-proposed-lease-id",
xmlName: "x-ms-proposed-lease-id",
type: {
name: "String",
},
},
};
const action1 = {
parameterPath: "action",
mapper: {
defaultValue: "release",
isConstant: true,
serializedName: "x-ms-lease-action",
type: {
name: "String",
},
},
};
const leaseId1 = {
parameterPath: "leaseId",
mapper: {
serializedName: "x-ms-lease-id",
required: true,
xmlName: "x-ms-lease-id",
type: {
name: "String",
},
},
};
const action2 = {
parameterPath: "action",
mapper: {
defaultValue: "renew",
isConstant: true,
serializedName: "x-ms-lease-action",
type: {
name: "String",
},
},
};
const action3 = {
parameterPath: "action",
mapper: {
defaultValue: "break",
isConstant: true,
serializedName: "x-ms-lease-action",
type: {
name: "String",
},
},
};
const breakPeriod = {
parameterPath: ["options", "breakPeriod"],
mapper: {
serializedName: "x-ms-lease-break-period",
xmlName: "x-ms-lease-break-period",
type: {
name: "Number",
},
},
};
const action4 = {
parameterPath: "action",
mapper: {
defaultValue: "change",
isConstant: true,
serializedName: "x-ms-lease-action",
type: {
name: "String",
},
},
};
const proposedLeaseId1 = {
parameterPath: "proposedLeaseId",
mapper: {
serializedName: "x-ms-proposed-lease-id",
required: true,
xmlName: "x-ms-proposed-lease-id",
type: {
name: "String",
},
},
};
const include1 = {
parameterPath: ["options", "include"],
mapper: {
serializedName: "include",
xmlName: "include",
xmlElementName: "ListBlobsIncludeItem",
type: {
name: "Sequence",
element: {
type: {
name: "Enum",
allowedValues: [
"copy",
"deleted",
"metadata",
"snapshots",
"uncommittedblobs",
"versions",
"tags",
"immutabilitypolicy",
"legalhold",
"deletedwithversions",
],
},
},
},
},
collectionFormat: "CSV",
};
const startFrom = {
parameterPath: ["options", "startFrom"],
mapper: {
serializedName: "startFrom",
xmlName: "startFrom",
type: {
name: "String",
},
},
};
const delimiter = {
parameterPath: "delimiter",
mapper: {
serializedName: "delimiter",
required: true,
xmlName: "delimiter",
type: {
name: "String",
},
},
};
const snapshot = {
parameterPath: ["options", "snapshot"],
mapper: {
serializedName: "snapshot",
xmlName: "snapshot",
type: {
name: "String",
},
},
};
const versionId = {
parameterPath: ["options", "versionId"],
mapper: {
serializedName: "versionid",
xmlName: "versionid",
type: {
name: "String",
},
},
};
const range = {
parameterPath: ["options", "range"],
mapper: {
serializedName: "x-ms-range",
xmlName: "x-ms-range",
type: {
name: "String",
},
},
};
const rangeGetContentMD5 = {
parameterPath: ["options", "rangeGetContentMD5"],
mapper: {
serializedName: "x-ms-range-get-content-md5",
xmlName: "x-ms-range-get-content-md5",
type: {
name: "Boolean",
},
},
};
const rangeGetContentCRC64 = {
parameterPath: ["options", "rangeGetContentCRC64"],
mapper: {
serializedName: "x-ms-range-get-content-crc64",
xmlName: "x-ms-range-get-content-crc64",
type: {
name: "Boolean",
},
},
};
const structuredBodyType = {
parameterPath: ["options", "structuredBodyType"],
mapper: {
serializedName: "x-ms-structured-body",
xmlName: "x-ms-structured-body",
type: {
name: "String",
},
},
};
const encryptionKey = {
parameterPath: ["options", "cpkInfo", "encryptionKey"],
mapper: {
serializedName: "x-ms-encryption-key",
xmlName: "x-ms-encryption-key",
type: {
name: "String",
},
},
};
const encryptionKeySha256 = {
parameterPath: ["options", "cpkInfo", "encryptionKeySha256"],
mapper: {
serializedName: "x-ms-encryption-key-sha256",
xmlName: "x-ms-encryption-key-sha256",
type: {
name: "String",
},
},
};
const encryptionAlgorithm = {
parameterPath: ["options", "cpkInfo", "encryptionAlgorithm"],
mapper: {
serializedName: "x-ms-encryption-algorithm",
xmlName: "x-ms-encryption-algorithm",
type: {
name: "String",
},
},
};
const ifMatch = {
parameterPath: ["options", "modifiedAccessConditions", "ifMatch"],
mapper: {
serializedName: "If-Match",
xmlName: "If-Match",
type: {
name: "String",
},
},
};
const ifNoneMatch = {
parameterPath: ["options", "modifiedAccessConditions", "ifNoneMatch"],
mapper: {
serializedName: "If-None-Match",
xmlName: "If-None-Match",
type: {
name: "String",
},
},
};
const ifTags = {
parameterPath: ["options", "modifiedAccessConditions", "ifTags"],
mapper: {
serializedName: "x-ms-if-tags",
xmlName: "x-ms-if-tags",
type: {
name: "String",
},
},
};
const deleteSnapshots = {
parameterPath: ["options", "deleteSnapshots"],
mapper: {
serializedName: "x-ms-delete-snapshots",
xmlName: "x-ms-delete-snapshots",
type: {
name: "Enum",
allowedValues: ["include", "only"],
},
},
};
const blobDeleteType = {
parameterPath: ["options", "blobDeleteType"],
mapper: {
serializedName: "deletetype",
xmlName: "deletetype",
type: {
name: "String",
},
},
};
const accessTierIfModifiedSince = {
parameterPath: ["options", "accessTierIfModifiedSince"],
mapper: {
serializedName: "x-ms-access-tier-if-modified-since",
xmlName: "x-ms-access-tier-if-modified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const accessTierIfUnmodifiedSince = {
parameterPath: ["options", "accessTierIfUnmodifiedSince"],
mapper: {
serializedName: "x-ms-access-tier-if-unmodified-since",
xmlName: "x-ms-access-tier-if-unmodified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const comp11 = {
parameterPath: "comp",
mapper: {
defaultValue: "expiry",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const expiryOptions = {
parameterPath: "expiryOptions",
mapper: {
serializedName: "x-ms-expiry-option",
required: true,
xmlName: "x-ms-expiry-option",
type: {
name: "String",
},
},
};
const expiresOn = {
parameterPath: ["options", "expiresOn"],
mapper: {
serializedName: "x-ms-expiry-time",
xmlName: "x-ms-expiry-time",
type: {
name: "String",
},
},
};
const blobCacheControl = {
parameterPath: ["options", "blobHttpHeaders", "blobCacheControl"],
mapper: {
serializedName: "x-ms-blob-cache-control",
xmlName: "x-ms-blob-cache-control",
type: {
name: "String",
},
},
};
const blobContentType = {
parameterPath: ["options", "blobHttpHeaders", "blobContentType"],
mapper: {
serializedName: "x-ms-blob-content-type",
xmlName: "x-ms-blob-content-type",
type: {
name: "String",
},
},
};
const blobContentMD5 = {
parameterPath: ["options", "blobHttpHeaders", "blobContentMD5"],
mapper: {
serializedName: "x-ms-blob-content-md5",
xmlName: "x-ms-blob-content-md5",
type: {
name: "ByteArray",
},
},
};
const blobContentEncoding = {
parameterPath: ["options", "blobHttpHeaders", "blobContentEncoding"],
mapper: {
serializedName: "x-ms-blob-content-encoding",
xmlName: "x-ms-blob-content-encoding",
type: {
name: "String",
},
},
};
const blobContentLanguage = {
parameterPath: ["options", "blobHttpHeaders", "blobContentLanguage"],
mapper: {
serializedName: "x-ms-blob-content-language",
xmlName: "x-ms-blob-content-language",
type: {
name: "String",
},
},
};
const blobContentDisposition = {
parameterPath: ["options", "blobHttpHeaders", "blobContentDisposition"],
mapper: {
serializedName: "x-ms-blob-content-disposition",
xmlName: "x-ms-blob-content-disposition",
type: {
name: "String",
},
},
};
const comp12 = {
parameterPath: "comp",
mapper: {
defaultValue: "immutabilityPolicies",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const immutabilityPolicyExpiry = {
parameterPath: ["options", "immutabilityPolicyExpiry"],
mapper: {
serializedName: "x-ms-immutability-policy-until-date",
xmlName: "x-ms-immutability-policy-until-date",
type: {
name: "DateTimeRfc1123",
},
},
};
const immutabilityPolicyMode = {
parameterPath: ["options", "immutabilityPolicyMode"],
mapper: {
serializedName: "x-ms-immutability-policy-mode",
xmlName: "x-ms-immutability-policy-mode",
type: {
name: "Enum",
allowedValues: ["Mutable", "Unlocked", "Locked"],
},
},
};
const comp13 = {
parameterPath: "comp",
mapper: {
defaultValue: "legalhold",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const legalHold = {
parameterPath: "legalHold",
mapper: {
serializedName: "x-ms-legal-hold",
required: true,
xmlName: "x-ms-legal-hold",
type: {
name: "Boolean",
},
},
};
const encryptionScope = {
parameterPath: ["options", "encryptionScope"],
mapper: {
serializedName: "x-ms-encryption-scope",
xmlName: "x-ms-encryption-scope",
type: {
name: "String",
},
},
};
const comp14 = {
parameterPath: "comp",
mapper: {
defaultValue: "snapshot",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const tier = {
parameterPath: ["options", "tier"],
mapper: {
serializedName: "x-ms-access-tier",
xmlName: "x-ms-access-tier",
type: {
name: "Enum",
allowedValues: [
"P4",
"P6",
"P10",
"P15",
"P20",
"P30",
"P40",
"P50",
"P60",
"P70",
"P80",
"Hot",
"Cool",
"Archive",
"Cold",
],
},
},
};
const rehydratePriority = {
parameterPath: ["options", "rehydratePriority"],
mapper: {
serializedName: "x-ms-rehydrate-priority",
xmlName: "x-ms-rehydrate-priority",
type: {
name: "Enum",
allowedValues: ["High", "Standard"],
},
},
};
const sourceIfModifiedSince = {
parameterPath: [
"options",
"sourceModifiedAccessConditions",
"sourceIfModifiedSince",
],
mapper: {
serializedName: "x-ms-source-if-modified-since",
xmlName: "x-ms-source-if-modified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const sourceIfUnmodifiedSince = {
parameterPath: [
"options",
"sourceModifiedAccessConditions",
"sourceIfUnmodifiedSince",
],
mapper: {
serializedName: "x-ms-source-if-unmodified-since",
xmlName: "x-ms-source-if-unmodified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const sourceIfMatch = {
parameterPath: ["options", "sourceModifiedAccessConditions", "sourceIfMatch"],
mapper: {
serializedName: "x-ms-source-if-match",
xmlName: "x-ms-source-if-match",
type: {
name: "String",
},
},
};
const sourceIfNoneMatch = {
parameterPath: [
"options",
"sourceModifiedAccessConditions",
"sourceIfNoneMatch",
],
mapper: {
serializedName: "x-ms-source-if-none-match",
xmlName: "x-ms-source-if-none-match",
type: {
name: "String",
},
},
};
const sourceIfTags = {
parameterPath: ["options", "sourceModifiedAccessConditions", "sourceIfTags"],
mapper: {
serializedName: "x-ms-source-if-tags",
xmlName: "x-ms-source-if-tags",
type: {
name: "String",
},
},
};
const copySource = {
parameterPath: "copySource",
mapper: {
serializedName: "x-ms-copy-source",
required: true,
xmlName: "x-ms-copy-source",
type: {
name: "String",
},
},
};
const blobTagsString = {
parameterPath: ["options", "blobTagsString"],
mapper: {
serializedName: "x-ms-tags",
xmlName: "x-ms-tags",
type: {
name: "String",
},
},
};
const sealBlob = {
parameterPath: ["options", "sealBlob"],
mapper: {
serializedName: "x-ms-seal-blob",
xmlName: "x-ms-seal-blob",
type: {
name: "Boolean",
},
},
};
const legalHold1 = {
parameterPath: ["options", "legalHold"],
mapper: {
serializedName: "x-ms-legal-hold",
xmlName: "x-ms-legal-hold",
type: {
name: "Boolean",
},
},
};
const xMsRequiresSync = {
parameterPath: "xMsRequiresSync",
mapper: {
defaultValue: "true",
isConstant: true,
serializedName: "x-ms-requires-sync",
type: {
name: "String",
},
},
};
const sourceContentMD5 = {
parameterPath: ["options", "sourceContentMD5"],
mapper: {
serializedName: "x-ms-source-content-md5",
xmlName: "x-ms-source-content-md5",
type: {
name: "ByteArray",
},
},
};
const copySourceAuthorization = {
parameterPath: ["options", "copySourceAuthorization"],
mapper: {
serializedName: "x-ms-copy-source-authorization",
xmlName: "x-ms-copy-source-authorization",
type: {
name: "String",
},
},
};
const copySourceTags = {
parameterPath: ["options", "copySourceTags"],
mapper: {
serializedName: "x-ms-copy-source-tag-option",
xmlName: "x-ms-copy-source-tag-option",
type: {
name: "Enum",
allowedValues: ["REPLACE", "COPY"],
},
},
};
const fileRequestIntent = {
parameterPath: ["options", "fileRequestIntent"],
mapper: {
serializedName: "x-ms-file-request-intent",
xmlName: "x-ms-file-request-intent",
type: {
name: "String",
},
},
};
const comp15 = {
parameterPath: "comp",
mapper: {
defaultValue: "copy",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const copyActionAbortConstant = {
parameterPath: "copyActionAbortConstant",
mapper: {
defaultValue: "abort",
isConstant: true,
serializedName: "x-ms-copy-action",
type: {
name: "String",
},
},
};
const copyId = {
parameterPath: "copyId",
mapper: {
serializedName: "copyid",
required: true,
xmlName: "copyid",
type: {
name: "String",
},
},
};
const comp16 = {
parameterPath: "comp",
mapper: {
defaultValue: "tier",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const tier1 = {
parameterPath: "tier",
mapper: {
serializedName: "x-ms-access-tier",
required: true,
xmlName: "x-ms-access-tier",
type: {
name: "Enum",
allowedValues: [
"P4",
"P6",
"P10",
"P15",
"P20",
"P30",
"P40",
"P50",
"P60",
"P70",
"P80",
"Hot",
"Cool",
"Archive",
"Cold",
],
},
},
};
const queryRequest = {
parameterPath: ["options", "queryRequest"],
mapper: QueryRequest,
};
const comp17 = {
parameterPath: "comp",
mapper: {
defaultValue: "query",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const comp18 = {
parameterPath: "comp",
mapper: {
defaultValue: "tags",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const ifModifiedSince1 = {
parameterPath: ["options", "blobModifiedAccessConditions", "ifModifiedSince"],
mapper: {
serializedName: "x-ms-blob-if-modified-since",
xmlName: "x-ms-blob-if-modified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const ifUnmodifiedSince1 = {
parameterPath: [
"options",
"blobModifiedAccessConditions",
"ifUnmodifiedSince",
],
mapper: {
serializedName: "x-ms-blob-if-unmodified-since",
xmlName: "x-ms-blob-if-unmodified-since",
type: {
name: "DateTimeRfc1123",
},
},
};
const ifMatch1 = {
parameterPath: ["options", "blobModifiedAccessConditions", "ifMatch"],
mapper: {
serializedName: "x-ms-blob-if-match",
xmlName: "x-ms-blob-if-match",
type: {
name: "String",
},
},
};
const ifNoneMatch1 = {
parameterPath: ["options", "blobModifiedAccessConditions", "ifNoneMatch"],
mapper: {
serializedName: "x-ms-blob-if-none-match",
xmlName: "x-ms-blob-if-none-match",
type: {
name: "String",
},
},
};
const tags = {
parameterPath: ["options", "tags"],
mapper: BlobTags,
};
const transactionalContentMD5 = {
parameterPath: ["options", "transactionalContentMD5"],
mapper: {
serializedName: "Content-MD5",
xmlName: "Content-MD5",
type: {
name: "ByteArray",
},
},
};
const transactionalContentCrc64 = {
parameterPath: ["options", "transactionalContentCrc64"],
mapper: {
serializedName: "x-ms-content-crc64",
xmlName: "x-ms-content-crc64",
type: {
name: "ByteArray",
},
},
};
const blobType = {
parameterPath: "blobType",
mapper: {
defaultValue: "PageBlob",
isConstant: true,
serializedName: "x-ms-blob-type",
type: {
name: "String",
},
},
};
const blobContentLength = {
parameterPath: "blobContentLength",
mapper: {
serializedName: "x-ms-blob-content-length",
required: true,
xmlName: "x-ms-blob-content-length",
type: {
name: "Number",
},
},
};
const blobSequenceNumber = {
parameterPath: ["options", "blobSequenceNumber"],
mapper: {
defaultValue: 0,
serializedName: "x-ms-blob-sequence-number",
xmlName: "x-ms-blob-sequence-number",
type: {
name: "Number",
},
},
};
const contentType1 = {
parameterPath: ["options", "contentType"],
mapper: {
defaultValue: "application/octet-stream",
isConstant: true,
serializedName: "Content-Type",
type: {
name: "String",
},
},
};
const body1 = {
parameterPath: "body",
mapper: {
serializedName: "body",
required: true,
xmlName: "body",
type: {
name: "Stream",
},
},
};
const accept2 = {
parameterPath: "accept",
mapper: {
defaultValue: "application/xml",
isConstant: true,
serializedName: "Accept",
type: {
name: "String",
},
},
};
const comp19 = {
parameterPath: "comp",
mapper: {
defaultValue: "page",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const pageWrite = {
parameterPath: "pageWrite",
mapper: {
defaultValue: "update",
isConstant: true,
serializedName: "x-ms-page-write",
type: {
name: "String",
},
},
};
const ifSequenceNumberLessThanOrEqualTo = {
parameterPath: [
"options",
"sequenceNumberAccessConditions",
"ifSequenceNumberLessThanOrEqualTo",
],
mapper: {
serializedName: "x-ms-if-sequence-number-le",
xmlName: "x-ms-if-sequence-number-le",
type: {
name: "Number",
},
},
};
const ifSequenceNumberLessThan = {
parameterPath: [
"options",
"sequenceNumberAccessConditions",
"ifSequenceNumberLessThan",
],
mapper: {
serializedName: "x-ms-if-sequence-number-lt",
xmlName: "x-ms-if-sequence-number-lt",
type: {
name: "Number",
},
},
};
const ifSequenceNumberEqualTo = {
parameterPath: [
"options",
"sequenceNumberAccessConditions",
"ifSequenceNumberEqualTo",
],
mapper: {
serializedName: "x-ms-if-sequence-number-eq",
xmlName: "x-ms-if-sequence-number-eq",
type: {
name: "Number",
},
},
};
const structuredContentLength = {
parameterPath: ["options", "structuredContentLength"],
mapper: {
serializedName: "x-ms-structured-content-length",
xmlName: "x-ms-structured-content-length",
type: {
name: "Number",
},
},
};
const pageWrite1 = {
parameterPath: "pageWrite",
mapper: {
defaultValue: "clear",
isConstant: true,
serializedName: "x-ms-page-write",
type: {
name: "String",
},
},
};
const sourceUrl = {
parameterPath: "sourceUrl",
mapper: {
serializedName: "x-ms-copy-source",
required: true,
xmlName: "x-ms-copy-source",
type: {
name: "String",
},
},
};
const sourceRange = {
parameterPath: "sourceRange",
mapper: {
serializedName: "x-ms-source-range",
required: true,
xmlName: "x-ms-source-range",
type: {
name: "String",
},
},
};
const sourceContentCrc64 = {
parameterPath: ["options", "sourceContentCrc64"],
mapper: {
serializedName: "x-ms-source-content-crc64",
xmlName: "x-ms-source-content-crc64",
type: {
name: "ByteArray",
},
},
};
const range1 = {
parameterPath: "range",
mapper: {
serializedName: "x-ms-range",
required: true,
xmlName: "x-ms-range",
type: {
name: "String",
},
},
};
const sourceEncryptionKey = {
parameterPath: ["options", "sourceCpkInfo", "sourceEncryptionKey"],
mapper: {
serializedName: "x-ms-source-encryption-key",
xmlName: "x-ms-source-encryption-key",
type: {
name: "String",
},
},
};
const sourceEncryptionKeySha256 = {
parameterPath: ["options", "sourceCpkInfo", "sourceEncryptionKeySha256"],
mapper: {
serializedName: "x-ms-source-encryption-key-sha256",
xmlName: "x-ms-source-encryption-key-sha256",
type: {
name: "String",
},
},
};
const sourceEncryptionAlgorithm = {
parameterPath: ["options", "sourceCpkInfo", "sourceEncryptionAlgorithm"],
mapper: {
serializedName: "x-ms-source-encryption-algorithm",
xmlName: "x-ms-source-encryption-algorithm",
type: {
name: "String",
},
},
};
const comp20 = {
parameterPath: "comp",
mapper: {
defaultValue: "pagelist",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const prevsnapshot = {
parameterPath: ["options", "prevsnapshot"],
mapper: {
serializedName: "prevsnapshot",
xmlName: "prevsnapshot",
type: {
name: "String",
},
},
};
const prevSnapshotUrl = {
parameterPath: ["options", "prevSnapshotUrl"],
mapper: {
serializedName: "x-ms-previous-snapshot-url",
xmlName: "x-ms-previous-snapshot-url",
type: {
name: "String",
},
},
};
const sequenceNumberAction = {
parameterPath: "sequenceNumberAction",
mapper: {
serializedName: "x-ms-sequence-number-action",
required: true,
xmlName: "x-ms-sequence-number-action",
type: {
name: "Enum",
allowedValues: ["max", "update", "increment"],
},
},
};
const comp21 = {
parameterPath: "comp",
mapper: {
defaultValue: "incrementalcopy",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const blobType1 = {
parameterPath: "blobType",
mapper: {
defaultValue: "AppendBlob",
isConstant: true,
serializedName: "x-ms-blob-type",
type: {
name: "String",
},
},
};
const comp22 = {
parameterPath: "comp",
mapper: {
defaultValue: "appendblock",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const maxSize = {
parameterPath: ["options", "appendPositionAccessConditions", "maxSize"],
mapper: {
serializedName: "x-ms-blob-condition-maxsize",
xmlName: "x-ms-blob-condition-maxsize",
type: {
name: "Number",
},
},
};
const appendPosition = {
parameterPath: [
"options",
"appendPositionAccessConditions",
"appendPosition",
],
mapper: {
serializedName: "x-ms-blob-condition-appendpos",
xmlName: "x-ms-blob-condition-appendpos",
type: {
name: "Number",
},
},
};
const sourceRange1 = {
parameterPath: ["options", "sourceRange"],
mapper: {
serializedName: "x-ms-source-range",
xmlName: "x-ms-source-range",
type: {
name: "String",
},
},
};
const comp23 = {
parameterPath: "comp",
mapper: {
defaultValue: "seal",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const blobType2 = {
parameterPath: "blobType",
mapper: {
defaultValue: "BlockBlob",
isConstant: true,
serializedName: "x-ms-blob-type",
type: {
name: "String",
},
},
};
const copySourceBlobProperties = {
parameterPath: ["options", "copySourceBlobProperties"],
mapper: {
serializedName: "x-ms-copy-source-blob-properties",
xmlName: "x-ms-copy-source-blob-properties",
type: {
name: "Boolean",
},
},
};
const comp24 = {
parameterPath: "comp",
mapper: {
defaultValue: "block",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const blockId = {
parameterPath: "blockId",
mapper: {
serializedName: "blockid",
required: true,
xmlName: "blockid",
type: {
name: "String",
},
},
};
const blocks = {
parameterPath: "blocks",
mapper: BlockLookupList,
};
const comp25 = {
parameterPath: "comp",
mapper: {
defaultValue: "blocklist",
isConstant: true,
serializedName: "comp",
type: {
name: "String",
},
},
};
const listType = {
parameterPath: "listType",
mapper: {
defaultValue: "committed",
serializedName: "blocklisttype",
required: true,
xmlName: "blocklisttype",
type: {
name: "Enum",
allowedValues: ["committed", "uncommitted", "all"],
},
},
};
;
class ServiceImpl {
client;
constructor(client) {
this.client = client;
}
setProperties(blobServiceProperties, options) {
return this.client.sendOperationRequest({ blobServiceProperties, options }, setPropertiesOperationSpec);
}
getProperties(options) {
return this.client.sendOperationRequest({ options }, getPropertiesOperationSpec);
}
getStatistics(options) {
return this.client.sendOperationRequest({ options }, getStatisticsOperationSpec);
}
listContainersSegment(options) {
return this.client.sendOperationRequest({ options }, listContainersSegmentOperationSpec);
}
getUserDelegationKey(keyInfo, options) {
return this.client.sendOperationRequest({ keyInfo, options }, getUserDelegationKeyOperationSpec);
}
getAccountInfo(options) {
return this.client.sendOperationRequest({ options }, getAccountInfoOperationSpec);
}
submitBatch(contentLength, multipartContentType, body, options) {
return this.client.sendOperationRequest({ contentLength, multipartContentType, body, options }, submitBatchOperationSpec);
}
filterBlobs(options) {
return this.client.sendOperationRequest({ options }, filterBlobsOperationSpec);
}
}
const xmlSerializer = createSerializer(mappers_namespaceObject, true);
const setPropertiesOperationSpec = {
path: "/",
httpMethod: "PUT",
responses: {
202: {
headersMapper: ServiceSetPropertiesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceSetPropertiesExceptionHeaders,
},
},
requestBody: blobServiceProperties,
queryParameters: [
restype,
comp,
timeoutInSeconds,
],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: xmlSerializer,
};
const getPropertiesOperationSpec = {
path: "/",
httpMethod: "GET",
responses: {
200: {
bodyMapper: BlobServiceProperties,
headersMapper: ServiceGetPropertiesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceGetPropertiesExceptionHeaders,
},
},
queryParameters: [
restype,
comp,
timeoutInSeconds,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: xmlSerializer,
};
const getStatisticsOperationSpec = {
path: "/",
httpMethod: "GET",
responses: {
200: {
bodyMapper: BlobServiceStatistics,
headersMapper: ServiceGetStatisticsHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceGetStatisticsExceptionHeaders,
},
},
queryParameters: [
restype,
timeoutInSeconds,
comp1,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: xmlSerializer,
};
const listContainersSegmentOperationSpec = {
path: "/",
httpMethod: "GET",
responses: {
200: {
bodyMapper: ListContainersSegmentResponse,
headersMapper: ServiceListContainersSegmentHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceListContainersSegmentExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
comp2,
prefix,
marker,
maxPageSize,
include,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: xmlSerializer,
};
const getUserDelegationKeyOperationSpec = {
path: "/",
httpMethod: "POST",
responses: {
200: {
bodyMapper: UserDelegationKey,
headersMapper: ServiceGetUserDelegationKeyHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceGetUserDelegationKeyExceptionHeaders,
},
},
requestBody: keyInfo,
queryParameters: [
restype,
timeoutInSeconds,
comp3,
],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: xmlSerializer,
};
const getAccountInfoOperationSpec = {
path: "/",
httpMethod: "GET",
responses: {
200: {
headersMapper: ServiceGetAccountInfoHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceGetAccountInfoExceptionHeaders,
},
},
queryParameters: [
comp,
timeoutInSeconds,
restype1,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: xmlSerializer,
};
const submitBatchOperationSpec = {
path: "/",
httpMethod: "POST",
responses: {
202: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: ServiceSubmitBatchHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceSubmitBatchExceptionHeaders,
},
},
requestBody: body,
queryParameters: [timeoutInSeconds, comp4],
urlParameters: [url],
headerParameters: [
accept,
version,
requestId,
contentLength,
multipartContentType,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: xmlSerializer,
};
const filterBlobsOperationSpec = {
path: "/",
httpMethod: "GET",
responses: {
200: {
bodyMapper: FilterBlobSegment,
headersMapper: ServiceFilterBlobsHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ServiceFilterBlobsExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
marker,
maxPageSize,
comp5,
where,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: xmlSerializer,
};
;
class ContainerImpl {
client;
constructor(client) {
this.client = client;
}
create(options) {
return this.client.sendOperationRequest({ options }, createOperationSpec);
}
getProperties(options) {
return this.client.sendOperationRequest({ options }, container_getPropertiesOperationSpec);
}
delete(options) {
return this.client.sendOperationRequest({ options }, deleteOperationSpec);
}
setMetadata(options) {
return this.client.sendOperationRequest({ options }, setMetadataOperationSpec);
}
getAccessPolicy(options) {
return this.client.sendOperationRequest({ options }, getAccessPolicyOperationSpec);
}
setAccessPolicy(options) {
return this.client.sendOperationRequest({ options }, setAccessPolicyOperationSpec);
}
restore(options) {
return this.client.sendOperationRequest({ options }, restoreOperationSpec);
}
rename(sourceContainerName, options) {
return this.client.sendOperationRequest({ sourceContainerName, options }, renameOperationSpec);
}
submitBatch(contentLength, multipartContentType, body, options) {
return this.client.sendOperationRequest({ contentLength, multipartContentType, body, options }, container_submitBatchOperationSpec);
}
filterBlobs(options) {
return this.client.sendOperationRequest({ options }, container_filterBlobsOperationSpec);
}
acquireLease(options) {
return this.client.sendOperationRequest({ options }, acquireLeaseOperationSpec);
}
releaseLease(leaseId, options) {
return this.client.sendOperationRequest({ leaseId, options }, releaseLeaseOperationSpec);
}
renewLease(leaseId, options) {
return this.client.sendOperationRequest({ leaseId, options }, renewLeaseOperationSpec);
}
breakLease(options) {
return this.client.sendOperationRequest({ options }, breakLeaseOperationSpec);
}
changeLease(leaseId, proposedLeaseId, options) {
return this.client.sendOperationRequest({ leaseId, proposedLeaseId, options }, changeLeaseOperationSpec);
}
listBlobFlatSegment(options) {
return this.client.sendOperationRequest({ options }, listBlobFlatSegmentOperationSpec);
}
listBlobHierarchySegment(delimiter, options) {
return this.client.sendOperationRequest({ delimiter, options }, listBlobHierarchySegmentOperationSpec);
}
getAccountInfo(options) {
return this.client.sendOperationRequest({ options }, container_getAccountInfoOperationSpec);
}
}
const container_xmlSerializer = createSerializer(mappers_namespaceObject, true);
const createOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: ContainerCreateHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerCreateExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, restype2],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
access,
defaultEncryptionScope,
preventEncryptionScopeOverride,
],
isXML: true,
serializer: container_xmlSerializer,
};
const container_getPropertiesOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
headersMapper: ContainerGetPropertiesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerGetPropertiesExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, restype2],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
],
isXML: true,
serializer: container_xmlSerializer,
};
const deleteOperationSpec = {
path: "/{containerName}",
httpMethod: "DELETE",
responses: {
202: {
headersMapper: ContainerDeleteHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerDeleteExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, restype2],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
],
isXML: true,
serializer: container_xmlSerializer,
};
const setMetadataOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerSetMetadataHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerSetMetadataExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp6,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
leaseId,
ifModifiedSince,
],
isXML: true,
serializer: container_xmlSerializer,
};
const getAccessPolicyOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: {
type: {
name: "Sequence",
element: {
type: { name: "Composite", className: "SignedIdentifier" },
},
},
serializedName: "SignedIdentifiers",
xmlName: "SignedIdentifiers",
xmlIsWrapped: true,
xmlElementName: "SignedIdentifier",
},
headersMapper: ContainerGetAccessPolicyHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerGetAccessPolicyExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp7,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
],
isXML: true,
serializer: container_xmlSerializer,
};
const setAccessPolicyOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerSetAccessPolicyHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerSetAccessPolicyExceptionHeaders,
},
},
requestBody: containerAcl,
queryParameters: [
timeoutInSeconds,
restype2,
comp7,
],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
access,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: container_xmlSerializer,
};
const restoreOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: ContainerRestoreHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerRestoreExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp8,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
deletedContainerName,
deletedContainerVersion,
],
isXML: true,
serializer: container_xmlSerializer,
};
const renameOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerRenameHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerRenameExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp9,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
sourceContainerName,
sourceLeaseId,
],
isXML: true,
serializer: container_xmlSerializer,
};
const container_submitBatchOperationSpec = {
path: "/{containerName}",
httpMethod: "POST",
responses: {
202: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: ContainerSubmitBatchHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerSubmitBatchExceptionHeaders,
},
},
requestBody: body,
queryParameters: [
timeoutInSeconds,
comp4,
restype2,
],
urlParameters: [url],
headerParameters: [
accept,
version,
requestId,
contentLength,
multipartContentType,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: container_xmlSerializer,
};
const container_filterBlobsOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: FilterBlobSegment,
headersMapper: ContainerFilterBlobsHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerFilterBlobsExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
marker,
maxPageSize,
comp5,
where,
restype2,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: container_xmlSerializer,
};
const acquireLeaseOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: ContainerAcquireLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerAcquireLeaseExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp10,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action,
duration,
proposedLeaseId,
],
isXML: true,
serializer: container_xmlSerializer,
};
const releaseLeaseOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerReleaseLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerReleaseLeaseExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp10,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action1,
leaseId1,
],
isXML: true,
serializer: container_xmlSerializer,
};
const renewLeaseOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerRenewLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerRenewLeaseExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp10,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
leaseId1,
action2,
],
isXML: true,
serializer: container_xmlSerializer,
};
const breakLeaseOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
202: {
headersMapper: ContainerBreakLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerBreakLeaseExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp10,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action3,
breakPeriod,
],
isXML: true,
serializer: container_xmlSerializer,
};
const changeLeaseOperationSpec = {
path: "/{containerName}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: ContainerChangeLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerChangeLeaseExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
restype2,
comp10,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
leaseId1,
action4,
proposedLeaseId1,
],
isXML: true,
serializer: container_xmlSerializer,
};
const listBlobFlatSegmentOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: ListBlobsFlatSegmentResponse,
headersMapper: ContainerListBlobFlatSegmentHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerListBlobFlatSegmentExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
comp2,
prefix,
marker,
maxPageSize,
restype2,
include1,
startFrom,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: container_xmlSerializer,
};
const listBlobHierarchySegmentOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: ListBlobsHierarchySegmentResponse,
headersMapper: ContainerListBlobHierarchySegmentHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerListBlobHierarchySegmentExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
comp2,
prefix,
marker,
maxPageSize,
restype2,
include1,
startFrom,
delimiter,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: container_xmlSerializer,
};
const container_getAccountInfoOperationSpec = {
path: "/{containerName}",
httpMethod: "GET",
responses: {
200: {
headersMapper: ContainerGetAccountInfoHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: ContainerGetAccountInfoExceptionHeaders,
},
},
queryParameters: [
comp,
timeoutInSeconds,
restype1,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: container_xmlSerializer,
};
;
class BlobImpl {
client;
constructor(client) {
this.client = client;
}
download(options) {
return this.client.sendOperationRequest({ options }, downloadOperationSpec);
}
getProperties(options) {
return this.client.sendOperationRequest({ options }, blob_getPropertiesOperationSpec);
}
delete(options) {
return this.client.sendOperationRequest({ options }, blob_deleteOperationSpec);
}
undelete(options) {
return this.client.sendOperationRequest({ options }, undeleteOperationSpec);
}
setExpiry(expiryOptions, options) {
return this.client.sendOperationRequest({ expiryOptions, options }, setExpiryOperationSpec);
}
setHttpHeaders(options) {
return this.client.sendOperationRequest({ options }, setHttpHeadersOperationSpec);
}
setImmutabilityPolicy(options) {
return this.client.sendOperationRequest({ options }, setImmutabilityPolicyOperationSpec);
}
deleteImmutabilityPolicy(options) {
return this.client.sendOperationRequest({ options }, deleteImmutabilityPolicyOperationSpec);
}
setLegalHold(legalHold, options) {
return this.client.sendOperationRequest({ legalHold, options }, setLegalHoldOperationSpec);
}
setMetadata(options) {
return this.client.sendOperationRequest({ options }, blob_setMetadataOperationSpec);
}
acquireLease(options) {
return this.client.sendOperationRequest({ options }, blob_acquireLeaseOperationSpec);
}
releaseLease(leaseId, options) {
return this.client.sendOperationRequest({ leaseId, options }, blob_releaseLeaseOperationSpec);
}
renewLease(leaseId, options) {
return this.client.sendOperationRequest({ leaseId, options }, blob_renewLeaseOperationSpec);
}
changeLease(leaseId, proposedLeaseId, options) {
return this.client.sendOperationRequest({ leaseId, proposedLeaseId, options }, blob_changeLeaseOperationSpec);
}
breakLease(options) {
return this.client.sendOperationRequest({ options }, blob_breakLeaseOperationSpec);
}
createSnapshot(options) {
return this.client.sendOperationRequest({ options }, createSnapshotOperationSpec);
}
startCopyFromURL(copySource, options) {
return this.client.sendOperationRequest({ copySource, options }, startCopyFromURLOperationSpec);
}
copyFromURL(copySource, options) {
return this.client.sendOperationRequest({ copySource, options }, copyFromURLOperationSpec);
}
abortCopyFromURL(copyId, options) {
return this.client.sendOperationRequest({ copyId, options }, abortCopyFromURLOperationSpec);
}
setTier(tier, options) {
return this.client.sendOperationRequest({ tier, options }, setTierOperationSpec);
}
getAccountInfo(options) {
return this.client.sendOperationRequest({ options }, blob_getAccountInfoOperationSpec);
}
query(options) {
return this.client.sendOperationRequest({ options }, queryOperationSpec);
}
getTags(options) {
return this.client.sendOperationRequest({ options }, getTagsOperationSpec);
}
setTags(options) {
return this.client.sendOperationRequest({ options }, setTagsOperationSpec);
}
}
const blob_xmlSerializer = createSerializer(mappers_namespaceObject, true);
const downloadOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: BlobDownloadHeaders,
},
206: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: BlobDownloadHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobDownloadExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
range,
rangeGetContentMD5,
rangeGetContentCRC64,
structuredBodyType,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_getPropertiesOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "HEAD",
responses: {
200: {
headersMapper: BlobGetPropertiesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobGetPropertiesExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_deleteOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "DELETE",
responses: {
202: {
headersMapper: BlobDeleteHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobDeleteExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
blobDeleteType,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
deleteSnapshots,
accessTierIfModifiedSince,
accessTierIfUnmodifiedSince,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const undeleteOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobUndeleteHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobUndeleteExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp8],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setExpiryOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetExpiryHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetExpiryExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp11],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
expiryOptions,
expiresOn,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setHttpHeadersOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetHttpHeadersHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetHttpHeadersExceptionHeaders,
},
},
queryParameters: [comp, timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setImmutabilityPolicyOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetImmutabilityPolicyHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetImmutabilityPolicyExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
comp12,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifUnmodifiedSince,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const deleteImmutabilityPolicyOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "DELETE",
responses: {
200: {
headersMapper: BlobDeleteImmutabilityPolicyHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobDeleteImmutabilityPolicyExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
comp12,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setLegalHoldOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetLegalHoldHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetLegalHoldExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
comp13,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
legalHold,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_setMetadataOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetMetadataHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetMetadataExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp6],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_acquireLeaseOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlobAcquireLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobAcquireLeaseExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp10],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action,
duration,
proposedLeaseId,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_releaseLeaseOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobReleaseLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobReleaseLeaseExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp10],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action1,
leaseId1,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_renewLeaseOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobRenewLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobRenewLeaseExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp10],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
leaseId1,
action2,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_changeLeaseOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobChangeLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobChangeLeaseExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp10],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
leaseId1,
action4,
proposedLeaseId1,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_breakLeaseOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
202: {
headersMapper: BlobBreakLeaseHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobBreakLeaseExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp10],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
action3,
breakPeriod,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const createSnapshotOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlobCreateSnapshotHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobCreateSnapshotExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp14],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const startCopyFromURLOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
202: {
headersMapper: BlobStartCopyFromURLHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobStartCopyFromURLExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
tier,
rehydratePriority,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
sourceIfTags,
copySource,
blobTagsString,
sealBlob,
legalHold1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const copyFromURLOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
202: {
headersMapper: BlobCopyFromURLHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobCopyFromURLExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
encryptionScope,
tier,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
copySource,
blobTagsString,
legalHold1,
xMsRequiresSync,
sourceContentMD5,
copySourceAuthorization,
copySourceTags,
fileRequestIntent,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const abortCopyFromURLOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
204: {
headersMapper: BlobAbortCopyFromURLHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobAbortCopyFromURLExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
comp15,
copyId,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
copyActionAbortConstant,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setTierOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: BlobSetTierHeaders,
},
202: {
headersMapper: BlobSetTierHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetTierExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
comp16,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifTags,
rehydratePriority,
tier1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const blob_getAccountInfoOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
headersMapper: BlobGetAccountInfoHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobGetAccountInfoExceptionHeaders,
},
},
queryParameters: [
comp,
timeoutInSeconds,
restype1,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const queryOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "POST",
responses: {
200: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: BlobQueryHeaders,
},
206: {
bodyMapper: {
type: { name: "Stream" },
serializedName: "parsedResponse",
},
headersMapper: BlobQueryHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobQueryExceptionHeaders,
},
},
requestBody: queryRequest,
queryParameters: [
timeoutInSeconds,
snapshot,
comp17,
],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: blob_xmlSerializer,
};
const getTagsOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: BlobTags,
headersMapper: BlobGetTagsHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobGetTagsExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
versionId,
comp18,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifTags,
ifModifiedSince1,
ifUnmodifiedSince1,
ifMatch1,
ifNoneMatch1,
],
isXML: true,
serializer: blob_xmlSerializer,
};
const setTagsOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
204: {
headersMapper: BlobSetTagsHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlobSetTagsExceptionHeaders,
},
},
requestBody: tags,
queryParameters: [
timeoutInSeconds,
versionId,
comp18,
],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
leaseId,
ifTags,
ifModifiedSince1,
ifUnmodifiedSince1,
ifMatch1,
ifNoneMatch1,
transactionalContentMD5,
transactionalContentCrc64,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: blob_xmlSerializer,
};
;
class PageBlobImpl {
client;
constructor(client) {
this.client = client;
}
create(contentLength, blobContentLength, options) {
return this.client.sendOperationRequest({ contentLength, blobContentLength, options }, pageBlob_createOperationSpec);
}
uploadPages(contentLength, body, options) {
return this.client.sendOperationRequest({ contentLength, body, options }, uploadPagesOperationSpec);
}
clearPages(contentLength, options) {
return this.client.sendOperationRequest({ contentLength, options }, clearPagesOperationSpec);
}
uploadPagesFromURL(sourceUrl, sourceRange, contentLength, range, options) {
return this.client.sendOperationRequest({ sourceUrl, sourceRange, contentLength, range, options }, uploadPagesFromURLOperationSpec);
}
getPageRanges(options) {
return this.client.sendOperationRequest({ options }, getPageRangesOperationSpec);
}
getPageRangesDiff(options) {
return this.client.sendOperationRequest({ options }, getPageRangesDiffOperationSpec);
}
resize(blobContentLength, options) {
return this.client.sendOperationRequest({ blobContentLength, options }, resizeOperationSpec);
}
updateSequenceNumber(sequenceNumberAction, options) {
return this.client.sendOperationRequest({ sequenceNumberAction, options }, updateSequenceNumberOperationSpec);
}
copyIncremental(copySource, options) {
return this.client.sendOperationRequest({ copySource, options }, copyIncrementalOperationSpec);
}
}
const pageBlob_xmlSerializer = createSerializer(mappers_namespaceObject, true);
const pageBlob_createOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: PageBlobCreateHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobCreateExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
encryptionScope,
tier,
blobTagsString,
legalHold1,
blobType,
blobContentLength,
blobSequenceNumber,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const uploadPagesOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: PageBlobUploadPagesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobUploadPagesExceptionHeaders,
},
},
requestBody: body1,
queryParameters: [timeoutInSeconds, comp19],
urlParameters: [url],
headerParameters: [
version,
requestId,
contentLength,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
range,
structuredBodyType,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
transactionalContentMD5,
transactionalContentCrc64,
contentType1,
accept2,
pageWrite,
ifSequenceNumberLessThanOrEqualTo,
ifSequenceNumberLessThan,
ifSequenceNumberEqualTo,
structuredContentLength,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "binary",
serializer: pageBlob_xmlSerializer,
};
const clearPagesOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: PageBlobClearPagesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobClearPagesExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp19],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
range,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
ifSequenceNumberLessThanOrEqualTo,
ifSequenceNumberLessThan,
ifSequenceNumberEqualTo,
pageWrite1,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const uploadPagesFromURLOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: PageBlobUploadPagesFromURLHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobUploadPagesFromURLExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp19],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
sourceContentMD5,
copySourceAuthorization,
fileRequestIntent,
pageWrite,
ifSequenceNumberLessThanOrEqualTo,
ifSequenceNumberLessThan,
ifSequenceNumberEqualTo,
sourceUrl,
sourceRange,
sourceContentCrc64,
range1,
sourceEncryptionKey,
sourceEncryptionKeySha256,
sourceEncryptionAlgorithm,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const getPageRangesOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: PageList,
headersMapper: PageBlobGetPageRangesHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobGetPageRangesExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
marker,
maxPageSize,
snapshot,
comp20,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
range,
ifMatch,
ifNoneMatch,
ifTags,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const getPageRangesDiffOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: PageList,
headersMapper: PageBlobGetPageRangesDiffHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobGetPageRangesDiffExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
marker,
maxPageSize,
snapshot,
comp20,
prevsnapshot,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
range,
ifMatch,
ifNoneMatch,
ifTags,
prevSnapshotUrl,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const resizeOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: PageBlobResizeHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobResizeExceptionHeaders,
},
},
queryParameters: [comp, timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
blobContentLength,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const updateSequenceNumberOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: PageBlobUpdateSequenceNumberHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobUpdateSequenceNumberExceptionHeaders,
},
},
queryParameters: [comp, timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
blobSequenceNumber,
sequenceNumberAction,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
const copyIncrementalOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
202: {
headersMapper: PageBlobCopyIncrementalHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: PageBlobCopyIncrementalExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp21],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
ifTags,
copySource,
],
isXML: true,
serializer: pageBlob_xmlSerializer,
};
;
class AppendBlobImpl {
client;
constructor(client) {
this.client = client;
}
create(contentLength, options) {
return this.client.sendOperationRequest({ contentLength, options }, appendBlob_createOperationSpec);
}
appendBlock(contentLength, body, options) {
return this.client.sendOperationRequest({ contentLength, body, options }, appendBlockOperationSpec);
}
appendBlockFromUrl(sourceUrl, contentLength, options) {
return this.client.sendOperationRequest({ sourceUrl, contentLength, options }, appendBlockFromUrlOperationSpec);
}
seal(options) {
return this.client.sendOperationRequest({ options }, sealOperationSpec);
}
}
const appendBlob_xmlSerializer = createSerializer(mappers_namespaceObject, true);
const appendBlob_createOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: AppendBlobCreateHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: AppendBlobCreateExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
encryptionScope,
blobTagsString,
legalHold1,
blobType1,
],
isXML: true,
serializer: appendBlob_xmlSerializer,
};
const appendBlockOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: AppendBlobAppendBlockHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: AppendBlobAppendBlockExceptionHeaders,
},
},
requestBody: body1,
queryParameters: [timeoutInSeconds, comp22],
urlParameters: [url],
headerParameters: [
version,
requestId,
contentLength,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
structuredBodyType,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
transactionalContentMD5,
transactionalContentCrc64,
contentType1,
accept2,
structuredContentLength,
maxSize,
appendPosition,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "binary",
serializer: appendBlob_xmlSerializer,
};
const appendBlockFromUrlOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: AppendBlobAppendBlockFromUrlHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: AppendBlobAppendBlockFromUrlExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp22],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
encryptionScope,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
sourceContentMD5,
copySourceAuthorization,
fileRequestIntent,
transactionalContentMD5,
sourceUrl,
sourceContentCrc64,
sourceEncryptionKey,
sourceEncryptionKeySha256,
sourceEncryptionAlgorithm,
maxSize,
appendPosition,
sourceRange1,
],
isXML: true,
serializer: appendBlob_xmlSerializer,
};
const sealOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
200: {
headersMapper: AppendBlobSealHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: AppendBlobSealExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds, comp23],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
ifMatch,
ifNoneMatch,
appendPosition,
],
isXML: true,
serializer: appendBlob_xmlSerializer,
};
;
class BlockBlobImpl {
client;
constructor(client) {
this.client = client;
}
upload(contentLength, body, options) {
return this.client.sendOperationRequest({ contentLength, body, options }, uploadOperationSpec);
}
putBlobFromUrl(contentLength, copySource, options) {
return this.client.sendOperationRequest({ contentLength, copySource, options }, putBlobFromUrlOperationSpec);
}
stageBlock(blockId, contentLength, body, options) {
return this.client.sendOperationRequest({ blockId, contentLength, body, options }, stageBlockOperationSpec);
}
stageBlockFromURL(blockId, contentLength, sourceUrl, options) {
return this.client.sendOperationRequest({ blockId, contentLength, sourceUrl, options }, stageBlockFromURLOperationSpec);
}
commitBlockList(blocks, options) {
return this.client.sendOperationRequest({ blocks, options }, commitBlockListOperationSpec);
}
getBlockList(listType, options) {
return this.client.sendOperationRequest({ listType, options }, getBlockListOperationSpec);
}
}
const blockBlob_xmlSerializer = createSerializer(mappers_namespaceObject, true);
const uploadOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlockBlobUploadHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobUploadExceptionHeaders,
},
},
requestBody: body1,
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
contentLength,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
structuredBodyType,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
encryptionScope,
tier,
blobTagsString,
legalHold1,
transactionalContentMD5,
transactionalContentCrc64,
contentType1,
accept2,
structuredContentLength,
blobType2,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "binary",
serializer: blockBlob_xmlSerializer,
};
const putBlobFromUrlOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlockBlobPutBlobFromUrlHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobPutBlobFromUrlExceptionHeaders,
},
},
queryParameters: [timeoutInSeconds],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
encryptionScope,
tier,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
sourceIfTags,
copySource,
blobTagsString,
sourceContentMD5,
copySourceAuthorization,
copySourceTags,
fileRequestIntent,
transactionalContentMD5,
sourceEncryptionKey,
sourceEncryptionKeySha256,
sourceEncryptionAlgorithm,
blobType2,
copySourceBlobProperties,
],
isXML: true,
serializer: blockBlob_xmlSerializer,
};
const stageBlockOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlockBlobStageBlockHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobStageBlockExceptionHeaders,
},
},
requestBody: body1,
queryParameters: [
timeoutInSeconds,
comp24,
blockId,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
contentLength,
leaseId,
structuredBodyType,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
encryptionScope,
transactionalContentMD5,
transactionalContentCrc64,
contentType1,
accept2,
structuredContentLength,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "binary",
serializer: blockBlob_xmlSerializer,
};
const stageBlockFromURLOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlockBlobStageBlockFromURLHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobStageBlockFromURLExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
comp24,
blockId,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
contentLength,
leaseId,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
encryptionScope,
sourceIfModifiedSince,
sourceIfUnmodifiedSince,
sourceIfMatch,
sourceIfNoneMatch,
sourceContentMD5,
copySourceAuthorization,
fileRequestIntent,
sourceUrl,
sourceContentCrc64,
sourceEncryptionKey,
sourceEncryptionKeySha256,
sourceEncryptionAlgorithm,
sourceRange1,
],
isXML: true,
serializer: blockBlob_xmlSerializer,
};
const commitBlockListOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "PUT",
responses: {
201: {
headersMapper: BlockBlobCommitBlockListHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobCommitBlockListExceptionHeaders,
},
},
requestBody: blocks,
queryParameters: [timeoutInSeconds, comp25],
urlParameters: [url],
headerParameters: [
contentType,
accept,
version,
requestId,
metadata,
leaseId,
ifModifiedSince,
ifUnmodifiedSince,
encryptionKey,
encryptionKeySha256,
encryptionAlgorithm,
ifMatch,
ifNoneMatch,
ifTags,
blobCacheControl,
blobContentType,
blobContentMD5,
blobContentEncoding,
blobContentLanguage,
blobContentDisposition,
immutabilityPolicyExpiry,
immutabilityPolicyMode,
encryptionScope,
tier,
blobTagsString,
legalHold1,
transactionalContentMD5,
transactionalContentCrc64,
],
isXML: true,
contentType: "application/xml; charset=utf-8",
mediaType: "xml",
serializer: blockBlob_xmlSerializer,
};
const getBlockListOperationSpec = {
path: "/{containerName}/{blob}",
httpMethod: "GET",
responses: {
200: {
bodyMapper: BlockList,
headersMapper: BlockBlobGetBlockListHeaders,
},
default: {
bodyMapper: StorageError,
headersMapper: BlockBlobGetBlockListExceptionHeaders,
},
},
queryParameters: [
timeoutInSeconds,
snapshot,
comp25,
listType,
],
urlParameters: [url],
headerParameters: [
version,
requestId,
accept1,
leaseId,
ifTags,
],
isXML: true,
serializer: blockBlob_xmlSerializer,
};
;
class StorageClient extends ExtendedServiceClient {
url;
version;
constructor(url, options) {
if (url === undefined) {
throw new Error("'url' cannot be null");
}
if (!options) {
options = {};
}
const defaults = {
requestContentType: "application/json; charset=utf-8",
};
const packageDetails = `azsdk-js-azure-storage-blob/12.32.0`;
const userAgentPrefix = options.userAgentOptions && options.userAgentOptions.userAgentPrefix
? `${options.userAgentOptions.userAgentPrefix} ${packageDetails}`
: `${packageDetails}`;
const optionsWithDefaults = {
...defaults,
...options,
userAgentOptions: {
userAgentPrefix,
},
endpoint: options.endpoint ?? options.baseUri ?? "{url}",
};
super(optionsWithDefaults);
this.url = url;
this.version = options.version || "2026-04-06";
this.service = new ServiceImpl(this);
this.container = new ContainerImpl(this);
this.blob = new BlobImpl(this);
this.pageBlob = new PageBlobImpl(this);
this.appendBlob = new AppendBlobImpl(this);
this.blockBlob = new BlockBlobImpl(this);
}
service;
container;
blob;
pageBlob;
appendBlob;
blockBlob;
}
;
class StorageContextClient extends StorageClient {
async sendOperationRequest(operationArguments, operationSpec) {
const operationSpecToSend = { ...operationSpec };
if (operationSpecToSend.path === "/{containerName}" ||
operationSpecToSend.path === "/{containerName}/{blob}") {
operationSpecToSend.path = "";
}
return super.sendOperationRequest(operationArguments, operationSpecToSend);
}
}
;
function signalStreamEnd(pushData) {
pushData(null);
}
;
const StructuredMessageEncoding_MESSAGE_VERSION = 1;
const StructuredMessageEncoding_MESSAGE_HEADER_LENGTH = 13;
const StructuredMessageEncoding_SEGMENT_HEADER_LENGTH = 10;
const StructuredMessageEncoding_FOOTER_LENGTH = 8;
const MAX_SEGMENT_CONTENT_LENGTH = 4 * 1024 * 1024;
var StructuredMessageEncoding_SMRegion;
(function (SMRegion) {
SMRegion[SMRegion["StreamHeader"] = 0] = "StreamHeader";
SMRegion[SMRegion["StreamFooter"] = 1] = "StreamFooter";
SMRegion[SMRegion["SegmentHeader"] = 2] = "SegmentHeader";
SMRegion[SMRegion["SegmentFooter"] = 3] = "SegmentFooter";
SMRegion[SMRegion["SegmentContent"] = 4] = "SegmentContent";
SMRegion[SMRegion["Completed"] = 5] = "Completed";
})(StructuredMessageEncoding_SMRegion || (StructuredMessageEncoding_SMRegion = {}));
class StructuredMessageEncoding {
pushData;
contentLength;
messageLength;
constructor(pushData, contentLength) {
this.pushData = pushData;
this.contentLength = contentLength;
this.contentOffset = 0;
this.currentDataOffset = 0;
this.segmentsCount = Math.ceil(this.contentLength / MAX_SEGMENT_CONTENT_LENGTH);
this.messageLength =
this.contentLength +
StructuredMessageEncoding_MESSAGE_HEADER_LENGTH +
(StructuredMessageEncoding_SEGMENT_HEADER_LENGTH + StructuredMessageEncoding_FOOTER_LENGTH) * this.segmentsCount +
StructuredMessageEncoding_FOOTER_LENGTH;
this.messageHeaderBuffer = new Uint8Array(StructuredMessageEncoding_MESSAGE_HEADER_LENGTH);
this.segmentNumber = 0;
this.segmentContentLength = 0;
this.segmentContentOffset = 0;
this.state = StructuredMessageEncoding_SMRegion.StreamHeader;
this.segmentCrc64 = new StorageCRC64Calculator();
this.messageCrc64 = new StorageCRC64Calculator();
}
currentDataOffset;
contentOffset;
segmentsCount;
messageHeaderBuffer;
segmentNumber;
segmentContentLength;
segmentContentOffset;
segmentCrc64;
messageCrc64;
state;
sourceDataHandler = (data) => {
this.currentDataOffset = 0;
if (this.state === StructuredMessageEncoding_SMRegion.StreamHeader) {
this.handlingMessageHeader();
}
while (this.segmentNumber < this.segmentsCount) {
this.segmentContentLength = Math.min(MAX_SEGMENT_CONTENT_LENGTH, this.contentLength - this.contentOffset);
if (this.state === StructuredMessageEncoding_SMRegion.SegmentHeader) {
this.handlingSegmentHeader();
}
if (this.state === StructuredMessageEncoding_SMRegion.SegmentContent) {
this.handlingSegmentContent(data);
}
if (this.state === StructuredMessageEncoding_SMRegion.SegmentFooter) {
this.handlingSegmentFooter();
this.contentOffset += this.segmentContentLength;
}
if (this.currentDataOffset === data.length) {
break;
}
}
if (this.state === StructuredMessageEncoding_SMRegion.StreamFooter) {
this.handlingMessageFooter();
}
};
handlingMessageHeader() {
this.messageHeaderBuffer[0] = StructuredMessageEncoding_MESSAGE_VERSION;
this.fillInt64(this.messageHeaderBuffer, 1, this.messageLength);
this.fillInt16(this.messageHeaderBuffer, 9, 1);
this.fillInt16(this.messageHeaderBuffer, 11, this.segmentsCount);
this.pushData(this.messageHeaderBuffer);
this.state = StructuredMessageEncoding_SMRegion.SegmentHeader;
}
handlingSegmentHeader() {
const segmentHeaderBuffer = new Uint8Array(StructuredMessageEncoding_SEGMENT_HEADER_LENGTH);
this.fillInt16(segmentHeaderBuffer, 0, this.segmentNumber + 1);
this.fillInt64(segmentHeaderBuffer, 2, this.segmentContentLength);
this.segmentContentOffset = 0;
this.pushData(segmentHeaderBuffer);
this.state = StructuredMessageEncoding_SMRegion.SegmentContent;
}
handlingSegmentContent(data) {
const length = Math.min(this.segmentContentLength - this.segmentContentOffset, data.length - this.currentDataOffset);
if (length !== 0) {
const current_content = Uint8Array.prototype.slice.call(data, this.currentDataOffset, this.currentDataOffset + length);
this.messageCrc64.append(current_content, length);
this.segmentCrc64.append(current_content, length);
this.pushData(current_content);
}
this.segmentContentOffset += length;
this.currentDataOffset += length;
if (this.segmentContentOffset === this.segmentContentLength) {
this.state = StructuredMessageEncoding_SMRegion.SegmentFooter;
}
}
handlingSegmentFooter() {
const crc64Result = this.segmentCrc64.final(new Uint8Array([]), 0);
this.pushData(crc64Result);
this.segmentCrc64 = new StorageCRC64Calculator();
++this.segmentNumber;
if (this.segmentNumber === this.segmentsCount) {
this.state = StructuredMessageEncoding_SMRegion.StreamFooter;
}
else {
this.state = StructuredMessageEncoding_SMRegion.SegmentHeader;
}
}
handlingMessageFooter() {
const crc64Result = this.messageCrc64.final(new Uint8Array([]), 0);
this.pushData(crc64Result);
signalStreamEnd(this.pushData);
this.state = StructuredMessageEncoding_SMRegion.Completed;
}
fillInt64(buffer, offset, input) {
if (buffer.length < offset + 8) {
throw new Error("Uint8Array length is not expected.");
}
const view = new DataView(buffer.buffer, buffer.byteOffset + offset, 8);
view.setBigUint64(0, BigInt(input), true);
}
fillInt16(buffer, offset, input) {
if (buffer.length < offset + 2) {
throw new Error("Uint8Array length is not expected.");
}
const view = new DataView(buffer.buffer, buffer.byteOffset + offset, 2);
view.setUint16(0, input, true);
}
}
;
function StructuredMessageEncodingStream_isNodeReadableStream(source) {
return (source !== null &&
source instanceof external_node_stream_namespaceObject &&
typeof source._read === "function" &&
typeof source._readableState === "object" &&
typeof source.pipe === "function");
}
async function structuredMessageEncoding(source, contentLength) {
if (source === null) {
return {
body: source,
encodedContentLength: contentLength,
};
}
if (StructuredMessageEncodingStream_isNodeReadableStream(source)) {
const encodingMessage = new StructuredMessageEncodingStream(source, contentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
if (typeof source === "function") {
const encodingMessage = new StructuredMessageEncodingStream(source(), contentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
if (source instanceof Blob) {
const encoding = await BrowserStream(source, contentLength);
return {
body: encoding.content,
encodedContentLength: encoding.encodedContentLength,
};
}
if (typeof source === "string") {
const s = new external_node_stream_namespaceObject.Readable();
s._read = () => { };
s.push(source);
s.push(null);
const stringContentLength = Buffer.byteLength(source);
const encodingMessage = await new StructuredMessageEncodingStream(s, stringContentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
if (source instanceof ArrayBuffer) {
const stream = external_node_stream_namespaceObject.Readable.from(Buffer.from(source));
const encodingMessage = await new StructuredMessageEncodingStream(stream, contentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
if (source instanceof Buffer) {
const stream = external_node_stream_namespaceObject.Readable.from(source);
const encodingMessage = await new StructuredMessageEncodingStream(stream, contentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
if (ArrayBuffer.isView(source)) {
const stream = external_node_stream_namespaceObject.Readable.from(Buffer.from(source.buffer, source.byteOffset, source.byteLength));
const encodingMessage = await new StructuredMessageEncodingStream(stream, contentLength, {});
return {
body: encodingMessage,
encodedContentLength: encodingMessage.messageLength(),
};
}
throw new Error("The specified request body type is not supported for CRC64 checksum");
}
async function pump(reader, controller, encodingStream) {
const { done, value } = await reader.read();
if (done) {
controller.close();
return;
}
encodingStream.sourceDataHandler(Buffer.from(value));
}
async function BrowserStream(source, contentLength) {
const sourceStream = source instanceof Blob ? source.stream() : source;
const reader = sourceStream.getReader();
let encodingStream = undefined;
const stream = new ReadableStream({
start(controller) {
encodingStream = new StructuredMessageEncoding((data) => {
controller.enqueue(data);
}, contentLength);
},
pull(controller) {
pump(reader, controller, encodingStream)
.then(() => {
return;
})
.catch(function (error) {
controller.error(error);
});
},
});
const response = new Response(stream);
return {
content: await response.blob(),
encodedContentLength: encodingStream.messageLength,
};
}
class StructuredMessageEncodingStream extends external_node_stream_namespaceObject.Readable {
source;
encodingMethods;
constructor(source, contentLength, options) {
super({ highWaterMark: options.highWaterMark });
this.source = source;
this.encodingMethods = new StructuredMessageEncoding((dataToHandle) => {
if (!this.push(dataToHandle)) {
source.pause();
}
}, contentLength);
this.setSourceEventHandlers();
}
messageLength() {
return this.encodingMethods.messageLength;
}
setSourceEventHandlers() {
this.source.on("data", this.sourceDataHandler);
this.source.on("end", this.sourceErrorOrEndHandler);
this.source.on("error", this.sourceErrorOrEndHandler);
this.source.on("aborted", this.sourceAbortedHandler);
}
removeSourceEventHandlers() {
this.source.removeListener("data", this.sourceDataHandler);
this.source.removeListener("end", this.sourceErrorOrEndHandler);
this.source.removeListener("error", this.sourceErrorOrEndHandler);
this.source.removeListener("aborted", this.sourceAbortedHandler);
}
sourceDataHandler = (data) => {
this.encodingMethods.sourceDataHandler(data);
};
sourceAbortedHandler = () => {
const abortError = new AbortError("The operation was aborted.");
this.destroy(abortError);
};
sourceErrorOrEndHandler = (err) => {
if (err && err.name === "AbortError") {
this.destroy(err);
return;
}
this.removeSourceEventHandlers();
};
_read() {
this.source.resume();
}
_destroy(error, callback) {
this.removeSourceEventHandlers();
this.source.destroy();
callback(error === null ? undefined : error);
}
}
;
function utils_common_escapeURLPath(url) {
const urlParsed = new URL(url);
let path = urlParsed.pathname;
path = path || "/";
path = utils_utils_common_escape(path);
urlParsed.pathname = path;
return urlParsed.toString();
}
function utils_common_getProxyUriFromDevConnString(connectionString) {
let proxyUri = "";
if (connectionString.search("DevelopmentStorageProxyUri=") !== -1) {
const matchCredentials = connectionString.split(";");
for (const element of matchCredentials) {
if (element.trim().startsWith("DevelopmentStorageProxyUri=")) {
proxyUri = element.trim().match("DevelopmentStorageProxyUri=(.*)")[1];
}
}
}
return proxyUri;
}
function utils_common_getValueInConnString(connectionString, argument) {
const elements = connectionString.split(";");
for (const element of elements) {
if (element.trim().startsWith(argument)) {
return element.trim().match(argument + "=(.*)")[1];
}
}
return "";
}
function utils_common_extractConnectionStringParts(connectionString) {
let proxyUri = "";
if (connectionString.startsWith("UseDevelopmentStorage=true")) {
proxyUri = utils_common_getProxyUriFromDevConnString(connectionString);
connectionString = utils_constants_DevelopmentConnectionString;
}
let blobEndpoint = utils_common_getValueInConnString(connectionString, "BlobEndpoint");
blobEndpoint = blobEndpoint.endsWith("/") ? blobEndpoint.slice(0, -1) : blobEndpoint;
if (connectionString.search("DefaultEndpointsProtocol=") !== -1 &&
connectionString.search("AccountKey=") !== -1) {
let defaultEndpointsProtocol = "";
let accountName = "";
let accountKey = Buffer.from("accountKey", "base64");
let endpointSuffix = "";
accountName = utils_common_getValueInConnString(connectionString, "AccountName");
accountKey = Buffer.from(utils_common_getValueInConnString(connectionString, "AccountKey"), "base64");
if (!blobEndpoint) {
defaultEndpointsProtocol = utils_common_getValueInConnString(connectionString, "DefaultEndpointsProtocol");
const protocol = defaultEndpointsProtocol.toLowerCase();
if (protocol !== "https" && protocol !== "http") {
throw new Error("Invalid DefaultEndpointsProtocol in the provided Connection String. Expecting 'https' or 'http'");
}
endpointSuffix = utils_common_getValueInConnString(connectionString, "EndpointSuffix");
if (!endpointSuffix) {
throw new Error("Invalid EndpointSuffix in the provided Connection String");
}
blobEndpoint = `${defaultEndpointsProtocol}://${accountName}.blob.${endpointSuffix}`;
}
if (!accountName) {
throw new Error("Invalid AccountName in the provided Connection String");
}
else if (accountKey.length === 0) {
throw new Error("Invalid AccountKey in the provided Connection String");
}
return {
kind: "AccountConnString",
url: blobEndpoint,
accountName,
accountKey,
proxyUri,
};
}
else {
let accountSas = utils_common_getValueInConnString(connectionString, "SharedAccessSignature");
let accountName = utils_common_getValueInConnString(connectionString, "AccountName");
if (!accountName) {
accountName = utils_common_getAccountNameFromUrl(blobEndpoint);
}
if (!blobEndpoint) {
throw new Error("Invalid BlobEndpoint in the provided SAS Connection String");
}
else if (!accountSas) {
throw new Error("Invalid SharedAccessSignature in the provided SAS Connection String");
}
if (accountSas.startsWith("?")) {
accountSas = accountSas.substring(1);
}
return { kind: "SASConnString", url: blobEndpoint, accountName, accountSas };
}
}
function utils_utils_common_escape(text) {
return encodeURIComponent(text)
.replace(/%2F/g, "/")
.replace(/'/g, "%27")
.replace(/\+/g, "%20")
.replace(/%25/g, "%");
}
function utils_common_appendToURLPath(url, name) {
const urlParsed = new URL(url);
let path = urlParsed.pathname;
path = path ? (path.endsWith("/") ? `${path}${name}` : `${path}/${name}`) : name;
urlParsed.pathname = path;
return urlParsed.toString();
}
function utils_common_setURLParameter(url, name, value) {
const urlParsed = new URL(url);
const encodedName = encodeURIComponent(name);
const encodedValue = value ? encodeURIComponent(value) : undefined;
const searchString = urlParsed.search === "" ? "?" : urlParsed.search;
const searchPieces = [];
for (const pair of searchString.slice(1).split("&")) {
if (pair) {
const [key] = pair.split("=", 2);
if (key !== encodedName) {
searchPieces.push(pair);
}
}
}
if (encodedValue) {
searchPieces.push(`${encodedName}=${encodedValue}`);
}
urlParsed.search = searchPieces.length ? `?${searchPieces.join("&")}` : "";
return urlParsed.toString();
}
function utils_common_getURLParameter(url, name) {
const urlParsed = new URL(url);
return urlParsed.searchParams.get(name) ?? undefined;
}
function utils_common_setURLHost(url, host) {
const urlParsed = new URL(url);
urlParsed.hostname = host;
return urlParsed.toString();
}
function utils_common_getURLPath(url) {
try {
const urlParsed = new URL(url);
return urlParsed.pathname;
}
catch (e) {
return undefined;
}
}
function utils_common_getURLScheme(url) {
try {
const urlParsed = new URL(url);
return urlParsed.protocol.endsWith(":") ? urlParsed.protocol.slice(0, -1) : urlParsed.protocol;
}
catch (e) {
return undefined;
}
}
function utils_common_getURLPathAndQuery(url) {
const urlParsed = new URL(url);
const pathString = urlParsed.pathname;
if (!pathString) {
throw new RangeError("Invalid url without valid path.");
}
let queryString = urlParsed.search || "";
queryString = queryString.trim();
if (queryString !== "") {
queryString = queryString.startsWith("?") ? queryString : `?${queryString}`;
}
return `${pathString}${queryString}`;
}
function utils_common_getURLQueries(url) {
let queryString = new URL(url).search;
if (!queryString) {
return {};
}
queryString = queryString.trim();
queryString = queryString.startsWith("?") ? queryString.substring(1) : queryString;
let querySubStrings = queryString.split("&");
querySubStrings = querySubStrings.filter((value) => {
const indexOfEqual = value.indexOf("=");
const lastIndexOfEqual = value.lastIndexOf("=");
return (indexOfEqual > 0 && indexOfEqual === lastIndexOfEqual && lastIndexOfEqual < value.length - 1);
});
const queries = {};
for (const querySubString of querySubStrings) {
const splitResults = querySubString.split("=");
const key = splitResults[0];
const value = splitResults[1];
queries[key] = value;
}
return queries;
}
function utils_common_appendToURLQuery(url, queryParts) {
const urlParsed = new URL(url);
let query = urlParsed.search;
if (query) {
query += "&" + queryParts;
}
else {
query = queryParts;
}
urlParsed.search = query;
return urlParsed.toString();
}
function utils_common_truncatedISO8061Date(date, withMilliseconds = true) {
const dateString = date.toISOString();
return withMilliseconds
? dateString.substring(0, dateString.length - 1) + "0000" + "Z"
: dateString.substring(0, dateString.length - 5) + "Z";
}
function base64encode(content) {
return !esm_isNodeLike ? btoa(content) : Buffer.from(content).toString("base64");
}
function base64decode(encodedString) {
return !isNodeLike ? atob(encodedString) : Buffer.from(encodedString, "base64").toString();
}
function utils_common_generateBlockID(blockIDPrefix, blockIndex) {
const maxSourceStringLength = 48;
const maxBlockIndexLength = 6;
const maxAllowedBlockIDPrefixLength = maxSourceStringLength - maxBlockIndexLength;
if (blockIDPrefix.length > maxAllowedBlockIDPrefixLength) {
blockIDPrefix = blockIDPrefix.slice(0, maxAllowedBlockIDPrefixLength);
}
const res = blockIDPrefix +
utils_common_padStart(blockIndex.toString(), maxSourceStringLength - blockIDPrefix.length, "0");
return base64encode(res);
}
async function utils_common_delay(timeInMs, aborter, abortError) {
return new Promise((resolve, reject) => {
let timeout;
const abortHandler = () => {
if (timeout !== undefined) {
clearTimeout(timeout);
}
reject(abortError);
};
const resolveHandler = () => {
if (aborter !== undefined) {
aborter.removeEventListener("abort", abortHandler);
}
resolve();
};
timeout = setTimeout(resolveHandler, timeInMs);
if (aborter !== undefined) {
aborter.addEventListener("abort", abortHandler);
}
});
}
function utils_common_padStart(currentString, targetLength, padString = " ") {
if (String.prototype.padStart) {
return currentString.padStart(targetLength, padString);
}
padString = padString || " ";
if (currentString.length > targetLength) {
return currentString;
}
else {
targetLength = targetLength - currentString.length;
if (targetLength > padString.length) {
padString += padString.repeat(targetLength / padString.length);
}
return padString.slice(0, targetLength) + currentString;
}
}
function utils_common_sanitizeURL(url) {
let safeURL = url;
if (utils_common_getURLParameter(safeURL, URLConstants.Parameters.SIGNATURE)) {
safeURL = utils_common_setURLParameter(safeURL, URLConstants.Parameters.SIGNATURE, "*****");
}
return safeURL;
}
function utils_common_sanitizeHeaders(originalHeader) {
const headers = createHttpHeaders();
for (const [name, value] of originalHeader) {
if (name.toLowerCase() === HeaderConstants.AUTHORIZATION.toLowerCase()) {
headers.set(name, "*****");
}
else if (name.toLowerCase() === HeaderConstants.X_MS_COPY_SOURCE) {
headers.set(name, utils_common_sanitizeURL(value));
}
else {
headers.set(name, value);
}
}
return headers;
}
function utils_common_iEqual(str1, str2) {
return str1.toLocaleLowerCase() === str2.toLocaleLowerCase();
}
function utils_common_getAccountNameFromUrl(url) {
const parsedUrl = new URL(url);
let accountName;
try {
if (parsedUrl.hostname.split(".")[1] === "blob") {
accountName = parsedUrl.hostname.split(".")[0];
}
else if (utils_common_isIpEndpointStyle(parsedUrl)) {
accountName = parsedUrl.pathname.split("/")[1];
}
else {
accountName = "";
}
return accountName;
}
catch (error) {
throw new Error("Unable to extract accountName with provided information.");
}
}
function utils_common_isIpEndpointStyle(parsedUrl) {
const host = parsedUrl.host;
return (/^.*:.*:.*$|^(localhost|host.docker.internal)(:[0-9]+)?$|^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}(:[0-9]+)?$/.test(host) ||
(Boolean(parsedUrl.port) && utils_constants_PathStylePorts.includes(parsedUrl.port)));
}
function toBlobTagsString(tags) {
if (tags === undefined) {
return undefined;
}
const tagPairs = [];
for (const key in tags) {
if (Object.prototype.hasOwnProperty.call(tags, key)) {
const value = tags[key];
tagPairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
}
}
return tagPairs.join("&");
}
function toBlobTags(tags) {
if (tags === undefined) {
return undefined;
}
const res = {
blobTagSet: [],
};
for (const key in tags) {
if (Object.prototype.hasOwnProperty.call(tags, key)) {
const value = tags[key];
res.blobTagSet.push({
key,
value,
});
}
}
return res;
}
function toTags(tags) {
if (tags === undefined) {
return undefined;
}
const res = {};
for (const blobTag of tags.blobTagSet) {
res[blobTag.key] = blobTag.value;
}
return res;
}
function toQuerySerialization(textConfiguration) {
if (textConfiguration === undefined) {
return undefined;
}
switch (textConfiguration.kind) {
case "csv":
return {
format: {
type: "delimited",
delimitedTextConfiguration: {
columnSeparator: textConfiguration.columnSeparator || ",",
fieldQuote: textConfiguration.fieldQuote || "",
recordSeparator: textConfiguration.recordSeparator,
escapeChar: textConfiguration.escapeCharacter || "",
headersPresent: textConfiguration.hasHeaders || false,
},
},
};
case "json":
return {
format: {
type: "json",
jsonTextConfiguration: {
recordSeparator: textConfiguration.recordSeparator,
},
},
};
case "arrow":
return {
format: {
type: "arrow",
arrowConfiguration: {
schema: textConfiguration.schema,
},
},
};
case "parquet":
return {
format: {
type: "parquet",
},
};
default:
throw Error("Invalid BlobQueryTextConfiguration.");
}
}
function parseObjectReplicationRecord(objectReplicationRecord) {
if (!objectReplicationRecord) {
return undefined;
}
if ("policy-id" in objectReplicationRecord) {
return undefined;
}
const orProperties = [];
for (const key in objectReplicationRecord) {
const ids = key.split("_");
const policyPrefix = "or-";
if (ids[0].startsWith(policyPrefix)) {
ids[0] = ids[0].substring(policyPrefix.length);
}
const rule = {
ruleId: ids[1],
replicationStatus: objectReplicationRecord[key],
};
const policyIndex = orProperties.findIndex((policy) => policy.policyId === ids[0]);
if (policyIndex > -1) {
orProperties[policyIndex].rules.push(rule);
}
else {
orProperties.push({
policyId: ids[0],
rules: [rule],
});
}
}
return orProperties;
}
function utils_common_attachCredential(thing, credential) {
thing.credential = credential;
return thing;
}
function utils_common_httpAuthorizationToString(httpAuthorization) {
return httpAuthorization ? httpAuthorization.scheme + " " + httpAuthorization.value : undefined;
}
function BlobNameToString(name) {
if (name.encoded) {
return decodeURIComponent(name.content);
}
else {
return name.content;
}
}
function ConvertInternalResponseOfListBlobFlat(internalResponse) {
return {
...internalResponse,
segment: {
blobItems: internalResponse.segment.blobItems.map((blobItemInteral) => {
const blobItem = {
...blobItemInteral,
name: BlobNameToString(blobItemInteral.name),
};
return blobItem;
}),
},
};
}
function ConvertInternalResponseOfListBlobHierarchy(internalResponse) {
return {
...internalResponse,
segment: {
blobPrefixes: internalResponse.segment.blobPrefixes?.map((blobPrefixInternal) => {
const blobPrefix = {
...blobPrefixInternal,
name: BlobNameToString(blobPrefixInternal.name),
};
return blobPrefix;
}),
blobItems: internalResponse.segment.blobItems.map((blobItemInteral) => {
const blobItem = {
...blobItemInteral,
name: BlobNameToString(blobItemInteral.name),
};
return blobItem;
}),
},
};
}
function* ExtractPageRangeInfoItems(getPageRangesSegment) {
let pageRange = [];
let clearRange = [];
if (getPageRangesSegment.pageRange)
pageRange = getPageRangesSegment.pageRange;
if (getPageRangesSegment.clearRange)
clearRange = getPageRangesSegment.clearRange;
let pageRangeIndex = 0;
let clearRangeIndex = 0;
while (pageRangeIndex < pageRange.length && clearRangeIndex < clearRange.length) {
if (pageRange[pageRangeIndex].start < clearRange[clearRangeIndex].start) {
yield {
start: pageRange[pageRangeIndex].start,
end: pageRange[pageRangeIndex].end,
isClear: false,
};
++pageRangeIndex;
}
else {
yield {
start: clearRange[clearRangeIndex].start,
end: clearRange[clearRangeIndex].end,
isClear: true,
};
++clearRangeIndex;
}
}
for (; pageRangeIndex < pageRange.length; ++pageRangeIndex) {
yield {
start: pageRange[pageRangeIndex].start,
end: pageRange[pageRangeIndex].end,
isClear: false,
};
}
for (; clearRangeIndex < clearRange.length; ++clearRangeIndex) {
yield {
start: clearRange[clearRangeIndex].start,
end: clearRange[clearRangeIndex].end,
isClear: true,
};
}
}
function utils_common_EscapePath(blobName) {
const split = blobName.split("/");
for (let i = 0; i < split.length; i++) {
split[i] = encodeURIComponent(split[i]);
}
return split.join("/");
}
function utils_common_assertResponse(response) {
if (`_response` in response) {
return response;
}
throw new TypeError(`Unexpected response object ${response}`);
}
async function setUploadChecksumParameters(body, contentLength, parameters, uploadOptions, configContentChecksumAlgorithm) {
let contentChecksumAlgorithm = uploadOptions.contentChecksumAlgorithm ?? configContentChecksumAlgorithm;
if (contentChecksumAlgorithm === undefined) {
contentChecksumAlgorithm = "Customized";
}
if (contentChecksumAlgorithm === "Auto") {
contentChecksumAlgorithm = "StorageCrc64";
}
let bodyInfo = undefined;
if (contentChecksumAlgorithm === "Customized") {
parameters.transactionalContentMD5 = uploadOptions.transactionalContentMD5;
parameters.transactionalContentCrc64 = uploadOptions.transactionalContentCrc64;
}
else if (contentChecksumAlgorithm === "StorageCrc64") {
await StorageCRC64Calculator.init();
bodyInfo = await structuredMessageEncoding(body, contentLength);
parameters.structuredBodyType = "XSM/1.0; properties=crc64";
parameters.structuredContentLength = contentLength;
}
return {
body: contentChecksumAlgorithm === "StorageCrc64" ? bodyInfo.body : body,
contentLength: contentChecksumAlgorithm === "StorageCrc64" ? bodyInfo.encodedContentLength : contentLength,
contentChecksumAlgorithm: contentChecksumAlgorithm,
};
}
;
class StorageClient_StorageClient {
url;
accountName;
pipeline;
credential;
storageClientContext;
isHttps;
constructor(url, pipeline) {
this.url = utils_common_escapeURLPath(url);
this.accountName = utils_common_getAccountNameFromUrl(url);
this.pipeline = pipeline;
this.storageClientContext = new StorageContextClient(this.url, getCoreClientOptions(pipeline));
this.isHttps = utils_common_iEqual(utils_common_getURLScheme(this.url) || "", "https");
this.credential = getCredentialFromPipeline(pipeline);
const storageClientContext = this.storageClientContext;
storageClientContext.requestContentType = undefined;
}
}
var external_events_ = __nccwpck_require__(434);
;
var BatchStates;
(function (BatchStates) {
BatchStates[BatchStates["Good"] = 0] = "Good";
BatchStates[BatchStates["Error"] = 1] = "Error";
})(BatchStates || (BatchStates = {}));
class Batch {
concurrency;
actives = 0;
completed = 0;
offset = 0;
operations = [];
state = BatchStates.Good;
emitter;
constructor(concurrency = 5) {
if (concurrency < 1) {
throw new RangeError("concurrency must be larger than 0");
}
this.concurrency = concurrency;
this.emitter = new external_events_.EventEmitter();
}
addOperation(operation) {
this.operations.push(async () => {
try {
this.actives++;
await operation();
this.actives--;
this.completed++;
this.parallelExecute();
}
catch (error) {
this.emitter.emit("error", error);
}
});
}
async do() {
if (this.operations.length === 0) {
return Promise.resolve();
}
this.parallelExecute();
return new Promise((resolve, reject) => {
this.emitter.on("finish", resolve);
this.emitter.on("error", (error) => {
this.state = BatchStates.Error;
reject(error);
});
});
}
nextOperation() {
if (this.offset < this.operations.length) {
return this.operations[this.offset++];
}
return null;
}
parallelExecute() {
if (this.state === BatchStates.Error) {
return;
}
if (this.completed >= this.operations.length) {
this.emitter.emit("finish");
return;
}
while (this.actives < this.concurrency) {
const operation = this.nextOperation();
if (operation) {
operation();
}
else {
return;
}
}
}
}
;
class BuffersStream extends external_node_stream_namespaceObject.Readable {
buffers;
byteLength;
byteOffsetInCurrentBuffer;
bufferIndex;
pushedBytesLength;
constructor(buffers, byteLength, options) {
super(options);
this.buffers = buffers;
this.byteLength = byteLength;
this.byteOffsetInCurrentBuffer = 0;
this.bufferIndex = 0;
this.pushedBytesLength = 0;
let buffersLength = 0;
for (const buf of this.buffers) {
buffersLength += buf.byteLength;
}
if (buffersLength < this.byteLength) {
throw new Error("Data size shouldn't be larger than the total length of buffers.");
}
}
_read(size) {
if (this.pushedBytesLength >= this.byteLength) {
this.push(null);
}
if (!size) {
size = this.readableHighWaterMark;
}
const outBuffers = [];
let i = 0;
while (i < size && this.pushedBytesLength < this.byteLength) {
const remainingDataInAllBuffers = this.byteLength - this.pushedBytesLength;
const remainingCapacityInThisBuffer = this.buffers[this.bufferIndex].byteLength - this.byteOffsetInCurrentBuffer;
const remaining = Math.min(remainingCapacityInThisBuffer, remainingDataInAllBuffers);
if (remaining > size - i) {
const end = this.byteOffsetInCurrentBuffer + size - i;
outBuffers.push(this.buffers[this.bufferIndex].slice(this.byteOffsetInCurrentBuffer, end));
this.pushedBytesLength += size - i;
this.byteOffsetInCurrentBuffer = end;
i = size;
break;
}
else {
const end = this.byteOffsetInCurrentBuffer + remaining;
outBuffers.push(this.buffers[this.bufferIndex].slice(this.byteOffsetInCurrentBuffer, end));
if (remaining === remainingCapacityInThisBuffer) {
this.byteOffsetInCurrentBuffer = 0;
this.bufferIndex++;
}
else {
this.byteOffsetInCurrentBuffer = end;
}
this.pushedBytesLength += remaining;
i += remaining;
}
}
if (outBuffers.length > 1) {
this.push(Buffer.concat(outBuffers));
}
else if (outBuffers.length === 1) {
this.push(outBuffers[0]);
}
}
}
;
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;
const maxBufferLength = external_node_buffer_namespaceObject.constants.MAX_LENGTH;
class PooledBuffer {
buffers = [];
capacity;
_size;
get size() {
return this._size;
}
constructor(capacity, buffers, totalLength) {
this.capacity = capacity;
this._size = 0;
const bufferNum = Math.ceil(capacity / maxBufferLength);
for (let i = 0; i < bufferNum; i++) {
let len = i === bufferNum - 1 ? capacity % maxBufferLength : maxBufferLength;
if (len === 0) {
len = maxBufferLength;
}
this.buffers.push(Buffer.allocUnsafe(len));
}
if (buffers) {
this.fill(buffers, totalLength);
}
}
fill(buffers, totalLength) {
this._size = Math.min(this.capacity, totalLength);
let i = 0, j = 0, targetOffset = 0, sourceOffset = 0, totalCopiedNum = 0;
while (totalCopiedNum < this._size) {
const source = buffers[i];
const target = this.buffers[j];
const copiedNum = source.copy(target, targetOffset, sourceOffset);
totalCopiedNum += copiedNum;
sourceOffset += copiedNum;
targetOffset += copiedNum;
if (sourceOffset === source.length) {
i++;
sourceOffset = 0;
}
if (targetOffset === target.length) {
j++;
targetOffset = 0;
}
}
buffers.splice(0, i);
if (buffers.length > 0) {
buffers[0] = buffers[0].slice(sourceOffset);
}
}
getReadableStream() {
return new BuffersStream(this.buffers, this.size);
}
}
;
class BufferScheduler {
bufferSize;
maxBuffers;
readable;
outgoingHandler;
emitter = new external_events_.EventEmitter();
concurrency;
offset = 0;
isStreamEnd = false;
isError = false;
executingOutgoingHandlers = 0;
encoding;
numBuffers = 0;
unresolvedDataArray = [];
unresolvedLength = 0;
incoming = [];
outgoing = [];
constructor(readable, bufferSize, maxBuffers, outgoingHandler, concurrency, encoding) {
if (bufferSize <= 0) {
throw new RangeError(`bufferSize must be larger than 0, current is ${bufferSize}`);
}
if (maxBuffers <= 0) {
throw new RangeError(`maxBuffers must be larger than 0, current is ${maxBuffers}`);
}
if (concurrency <= 0) {
throw new RangeError(`concurrency must be larger than 0, current is ${concurrency}`);
}
this.bufferSize = bufferSize;
this.maxBuffers = maxBuffers;
this.readable = readable;
this.outgoingHandler = outgoingHandler;
this.concurrency = concurrency;
this.encoding = encoding;
}
async do() {
return new Promise((resolve, reject) => {
this.readable.on("data", (data) => {
data = typeof data === "string" ? Buffer.from(data, this.encoding) : data;
this.appendUnresolvedData(data);
if (!this.resolveData()) {
this.readable.pause();
}
});
this.readable.on("error", (err) => {
this.emitter.emit("error", err);
});
this.readable.on("end", () => {
this.isStreamEnd = true;
this.emitter.emit("checkEnd");
});
this.emitter.on("error", (err) => {
this.isError = true;
this.readable.pause();
reject(err);
});
this.emitter.on("checkEnd", () => {
if (this.outgoing.length > 0) {
this.triggerOutgoingHandlers();
return;
}
if (this.isStreamEnd && this.executingOutgoingHandlers === 0) {
if (this.unresolvedLength > 0 && this.unresolvedLength < this.bufferSize) {
const buffer = this.shiftBufferFromUnresolvedDataArray();
this.outgoingHandler(() => buffer.getReadableStream(), buffer.size, this.offset)
.then(resolve)
.catch(reject);
}
else if (this.unresolvedLength >= this.bufferSize) {
return;
}
else {
resolve();
}
}
});
});
}
appendUnresolvedData(data) {
this.unresolvedDataArray.push(data);
this.unresolvedLength += data.length;
}
shiftBufferFromUnresolvedDataArray(buffer) {
if (!buffer) {
buffer = new PooledBuffer(this.bufferSize, this.unresolvedDataArray, this.unresolvedLength);
}
else {
buffer.fill(this.unresolvedDataArray, this.unresolvedLength);
}
this.unresolvedLength -= buffer.size;
return buffer;
}
resolveData() {
while (this.unresolvedLength >= this.bufferSize) {
let buffer;
if (this.incoming.length > 0) {
buffer = this.incoming.shift();
this.shiftBufferFromUnresolvedDataArray(buffer);
}
else {
if (this.numBuffers < this.maxBuffers) {
buffer = this.shiftBufferFromUnresolvedDataArray();
this.numBuffers++;
}
else {
return false;
}
}
this.outgoing.push(buffer);
this.triggerOutgoingHandlers();
}
return true;
}
async triggerOutgoingHandlers() {
let buffer;
do {
if (this.executingOutgoingHandlers >= this.concurrency) {
return;
}
buffer = this.outgoing.shift();
if (buffer) {
this.triggerOutgoingHandler(buffer);
}
} while (buffer);
}
async triggerOutgoingHandler(buffer) {
const bufferLength = buffer.size;
this.executingOutgoingHandlers++;
this.offset += bufferLength;
try {
await this.outgoingHandler(() => buffer.getReadableStream(), bufferLength, this.offset - bufferLength);
}
catch (err) {
this.emitter.emit("error", err);
return;
}
this.executingOutgoingHandlers--;
this.reuseBuffer(buffer);
this.emitter.emit("checkEnd");
}
reuseBuffer(buffer) {
this.incoming.push(buffer);
if (!this.isError && this.resolveData() && !this.isStreamEnd) {
this.readable.resume();
}
}
}
;
const tracingClient = createTracingClient({
packageName: "@azure/storage-blob",
packageVersion: constants_SDK_VERSION,
namespace: "Microsoft.Storage",
});
;
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;
async function streamToBuffer(stream, buffer, offset, end, encoding) {
let pos = 0;
const count = end - offset;
return new Promise((resolve, reject) => {
const timeout = setTimeout(() => reject(new Error(`The operation cannot be completed in timeout.`)), REQUEST_TIMEOUT);
stream.on("readable", () => {
if (pos >= count) {
clearTimeout(timeout);
resolve();
return;
}
let chunk;
while ((chunk = stream.read()) !== null) {
if (typeof chunk === "string") {
chunk = Buffer.from(chunk, encoding);
}
const chunkLength = pos + chunk.length > count ? count - pos : chunk.length;
buffer.fill(chunk.slice(0, chunkLength), offset + pos, offset + pos + chunkLength);
pos += chunkLength;
if (pos >= count) {
clearTimeout(timeout);
resolve();
return;
}
}
});
stream.on("end", () => {
clearTimeout(timeout);
if (pos < count) {
reject(new Error(`Stream drains before getting enough data needed. Data read: ${pos}, data need: ${count}`));
}
resolve();
});
stream.on("error", (msg) => {
clearTimeout(timeout);
reject(msg);
});
});
}
async function streamToBuffer2(stream, buffer, encoding) {
let pos = 0;
const bufferSize = buffer.length;
return new Promise((resolve, reject) => {
stream.on("readable", () => {
let chunk;
while ((chunk = stream.read()) !== null) {
if (typeof chunk === "string") {
chunk = Buffer.from(chunk, encoding);
}
if (pos + chunk.length > bufferSize) {
reject(new Error(`Stream exceeds buffer size. Buffer size: ${bufferSize}`));
return;
}
buffer.fill(chunk, pos, pos + chunk.length);
pos += chunk.length;
}
});
stream.on("end", () => {
resolve(pos);
});
stream.on("error", reject);
});
}
async function streamToBuffer3(readableStream, encoding) {
return new Promise((resolve, reject) => {
const chunks = [];
readableStream.on("data", (data) => {
chunks.push(typeof data === "string" ? Buffer.from(data, encoding) : data);
});
readableStream.on("end", () => {
resolve(Buffer.concat(chunks));
});
readableStream.on("error", reject);
});
}
async function readStreamToLocalFile(rs, file) {
return new Promise((resolve, reject) => {
const ws = external_node_fs_namespaceObject.createWriteStream(file);
rs.on("error", (err) => {
reject(err);
});
ws.on("error", (err) => {
reject(err);
});
ws.on("close", resolve);
rs.pipe(ws);
});
}
const fsStat = external_node_util_namespaceObject.promisify(external_node_fs_namespaceObject.stat);
const fsCreateReadStream = external_node_fs_namespaceObject.createReadStream;
;
class BlobSASPermissions {
static parse(permissions) {
const blobSASPermissions = new BlobSASPermissions();
for (const char of permissions) {
switch (char) {
case "r":
blobSASPermissions.read = true;
break;
case "a":
blobSASPermissions.add = true;
break;
case "c":
blobSASPermissions.create = true;
break;
case "w":
blobSASPermissions.write = true;
break;
case "d":
blobSASPermissions.delete = true;
break;
case "x":
blobSASPermissions.deleteVersion = true;
break;
case "t":
blobSASPermissions.tag = true;
break;
case "m":
blobSASPermissions.move = true;
break;
case "e":
blobSASPermissions.execute = true;
break;
case "i":
blobSASPermissions.setImmutabilityPolicy = true;
break;
case "y":
blobSASPermissions.permanentDelete = true;
break;
default:
throw new RangeError(`Invalid permission: ${char}`);
}
}
return blobSASPermissions;
}
static from(permissionLike) {
const blobSASPermissions = new BlobSASPermissions();
if (permissionLike.read) {
blobSASPermissions.read = true;
}
if (permissionLike.add) {
blobSASPermissions.add = true;
}
if (permissionLike.create) {
blobSASPermissions.create = true;
}
if (permissionLike.write) {
blobSASPermissions.write = true;
}
if (permissionLike.delete) {
blobSASPermissions.delete = true;
}
if (permissionLike.deleteVersion) {
blobSASPermissions.deleteVersion = true;
}
if (permissionLike.tag) {
blobSASPermissions.tag = true;
}
if (permissionLike.move) {
blobSASPermissions.move = true;
}
if (permissionLike.execute) {
blobSASPermissions.execute = true;
}
if (permissionLike.setImmutabilityPolicy) {
blobSASPermissions.setImmutabilityPolicy = true;
}
if (permissionLike.permanentDelete) {
blobSASPermissions.permanentDelete = true;
}
return blobSASPermissions;
}
read = false;
add = false;
create = false;
write = false;
delete = false;
deleteVersion = false;
tag = false;
move = false;
execute = false;
setImmutabilityPolicy = false;
permanentDelete = false;
toString() {
const permissions = [];
if (this.read) {
permissions.push("r");
}
if (this.add) {
permissions.push("a");
}
if (this.create) {
permissions.push("c");
}
if (this.write) {
permissions.push("w");
}
if (this.delete) {
permissions.push("d");
}
if (this.deleteVersion) {
permissions.push("x");
}
if (this.tag) {
permissions.push("t");
}
if (this.move) {
permissions.push("m");
}
if (this.execute) {
permissions.push("e");
}
if (this.setImmutabilityPolicy) {
permissions.push("i");
}
if (this.permanentDelete) {
permissions.push("y");
}
return permissions.join("");
}
}
;
class ContainerSASPermissions {
static parse(permissions) {
const containerSASPermissions = new ContainerSASPermissions();
for (const char of permissions) {
switch (char) {
case "r":
containerSASPermissions.read = true;
break;
case "a":
containerSASPermissions.add = true;
break;
case "c":
containerSASPermissions.create = true;
break;
case "w":
containerSASPermissions.write = true;
break;
case "d":
containerSASPermissions.delete = true;
break;
case "l":
containerSASPermissions.list = true;
break;
case "t":
containerSASPermissions.tag = true;
break;
case "x":
containerSASPermissions.deleteVersion = true;
break;
case "m":
containerSASPermissions.move = true;
break;
case "e":
containerSASPermissions.execute = true;
break;
case "i":
containerSASPermissions.setImmutabilityPolicy = true;
break;
case "y":
containerSASPermissions.permanentDelete = true;
break;
case "f":
containerSASPermissions.filterByTags = true;
break;
default:
throw new RangeError(`Invalid permission ${char}`);
}
}
return containerSASPermissions;
}
static from(permissionLike) {
const containerSASPermissions = new ContainerSASPermissions();
if (permissionLike.read) {
containerSASPermissions.read = true;
}
if (permissionLike.add) {
containerSASPermissions.add = true;
}
if (permissionLike.create) {
containerSASPermissions.create = true;
}
if (permissionLike.write) {
containerSASPermissions.write = true;
}
if (permissionLike.delete) {
containerSASPermissions.delete = true;
}
if (permissionLike.list) {
containerSASPermissions.list = true;
}
if (permissionLike.deleteVersion) {
containerSASPermissions.deleteVersion = true;
}
if (permissionLike.tag) {
containerSASPermissions.tag = true;
}
if (permissionLike.move) {
containerSASPermissions.move = true;
}
if (permissionLike.execute) {
containerSASPermissions.execute = true;
}
if (permissionLike.setImmutabilityPolicy) {
containerSASPermissions.setImmutabilityPolicy = true;
}
if (permissionLike.permanentDelete) {
containerSASPermissions.permanentDelete = true;
}
if (permissionLike.filterByTags) {
containerSASPermissions.filterByTags = true;
}
return containerSASPermissions;
}
read = false;
add = false;
create = false;
write = false;
delete = false;
deleteVersion = false;
list = false;
tag = false;
move = false;
execute = false;
setImmutabilityPolicy = false;
permanentDelete = false;
filterByTags = false;
toString() {
const permissions = [];
if (this.read) {
permissions.push("r");
}
if (this.add) {
permissions.push("a");
}
if (this.create) {
permissions.push("c");
}
if (this.write) {
permissions.push("w");
}
if (this.delete) {
permissions.push("d");
}
if (this.deleteVersion) {
permissions.push("x");
}
if (this.list) {
permissions.push("l");
}
if (this.tag) {
permissions.push("t");
}
if (this.move) {
permissions.push("m");
}
if (this.execute) {
permissions.push("e");
}
if (this.setImmutabilityPolicy) {
permissions.push("i");
}
if (this.permanentDelete) {
permissions.push("y");
}
if (this.filterByTags) {
permissions.push("f");
}
return permissions.join("");
}
}
;
function ipRangeToString(ipRange) {
return ipRange.end ? `${ipRange.start}-${ipRange.end}` : ipRange.start;
}
;
var SASProtocol;
(function (SASProtocol) {
SASProtocol["Https"] = "https";
SASProtocol["HttpsAndHttp"] = "https,http";
})(SASProtocol || (SASProtocol = {}));
class SASQueryParameters {
version;
protocol;
startsOn;
expiresOn;
permissions;
services;
resourceTypes;
identifier;
delegatedUserObjectId;
encryptionScope;
resource;
signature;
cacheControl;
contentDisposition;
contentEncoding;
contentLanguage;
contentType;
ipRangeInner;
signedOid;
signedTenantId;
signedStartsOn;
signedExpiresOn;
signedService;
signedVersion;
signedDelegatedUserTid;
preauthorizedAgentObjectId;
correlationId;
requestHeaderKeys;
requestQueryParameterKeys;
get ipRange() {
if (this.ipRangeInner) {
return {
end: this.ipRangeInner.end,
start: this.ipRangeInner.start,
};
}
return undefined;
}
constructor(version, signature, permissionsOrOptions, services, resourceTypes, protocol, startsOn, expiresOn, ipRange, identifier, resource, cacheControl, contentDisposition, contentEncoding, contentLanguage, contentType, userDelegationKey, preauthorizedAgentObjectId, correlationId, encryptionScope, delegatedUserObjectId, requestHeaderKeys, requestQueryParameterKeys) {
this.version = version;
this.signature = signature;
if (permissionsOrOptions !== undefined && typeof permissionsOrOptions !== "string") {
this.permissions = permissionsOrOptions.permissions;
this.services = permissionsOrOptions.services;
this.resourceTypes = permissionsOrOptions.resourceTypes;
this.protocol = permissionsOrOptions.protocol;
this.startsOn = permissionsOrOptions.startsOn;
this.expiresOn = permissionsOrOptions.expiresOn;
this.ipRangeInner = permissionsOrOptions.ipRange;
this.identifier = permissionsOrOptions.identifier;
this.delegatedUserObjectId = permissionsOrOptions.delegatedUserObjectId;
this.encryptionScope = permissionsOrOptions.encryptionScope;
this.resource = permissionsOrOptions.resource;
this.cacheControl = permissionsOrOptions.cacheControl;
this.contentDisposition = permissionsOrOptions.contentDisposition;
this.contentEncoding = permissionsOrOptions.contentEncoding;
this.contentLanguage = permissionsOrOptions.contentLanguage;
this.contentType = permissionsOrOptions.contentType;
this.requestHeaderKeys = permissionsOrOptions.requestHeaderKeys;
this.requestQueryParameterKeys = permissionsOrOptions.requestQueryParameterKeys;
if (permissionsOrOptions.userDelegationKey) {
this.signedOid = permissionsOrOptions.userDelegationKey.signedObjectId;
this.signedTenantId = permissionsOrOptions.userDelegationKey.signedTenantId;
this.signedStartsOn = permissionsOrOptions.userDelegationKey.signedStartsOn;
this.signedExpiresOn = permissionsOrOptions.userDelegationKey.signedExpiresOn;
this.signedService = permissionsOrOptions.userDelegationKey.signedService;
this.signedVersion = permissionsOrOptions.userDelegationKey.signedVersion;
this.signedDelegatedUserTid =
permissionsOrOptions.userDelegationKey.signedDelegatedUserTenantId;
this.preauthorizedAgentObjectId = permissionsOrOptions.preauthorizedAgentObjectId;
this.correlationId = permissionsOrOptions.correlationId;
}
}
else {
this.services = services;
this.resourceTypes = resourceTypes;
this.expiresOn = expiresOn;
this.permissions = permissionsOrOptions;
this.protocol = protocol;
this.startsOn = startsOn;
this.ipRangeInner = ipRange;
this.delegatedUserObjectId = delegatedUserObjectId;
this.encryptionScope = encryptionScope;
this.identifier = identifier;
this.resource = resource;
this.cacheControl = cacheControl;
this.contentDisposition = contentDisposition;
this.contentEncoding = contentEncoding;
this.contentLanguage = contentLanguage;
this.contentType = contentType;
this.requestHeaderKeys = requestHeaderKeys;
this.requestQueryParameterKeys = requestQueryParameterKeys;
if (userDelegationKey) {
this.signedOid = userDelegationKey.signedObjectId;
this.signedTenantId = userDelegationKey.signedTenantId;
this.signedStartsOn = userDelegationKey.signedStartsOn;
this.signedExpiresOn = userDelegationKey.signedExpiresOn;
this.signedService = userDelegationKey.signedService;
this.signedVersion = userDelegationKey.signedVersion;
this.signedDelegatedUserTid = userDelegationKey.signedDelegatedUserTenantId;
this.preauthorizedAgentObjectId = preauthorizedAgentObjectId;
this.correlationId = correlationId;
}
}
}
toString() {
const params = [
"sv",
"ss",
"srt",
"spr",
"st",
"se",
"sip",
"si",
"ses",
"skoid",
"sktid",
"skt",
"ske",
"sks",
"skv",
"sr",
"sp",
"rscc",
"rscd",
"rsce",
"rscl",
"rsct",
"saoid",
"scid",
"sduoid",
"skdutid",
"srh",
"srq",
"sig",
];
const queries = [];
for (const param of params) {
switch (param) {
case "sv":
this.tryAppendQueryParameter(queries, param, this.version);
break;
case "ss":
this.tryAppendQueryParameter(queries, param, this.services);
break;
case "srt":
this.tryAppendQueryParameter(queries, param, this.resourceTypes);
break;
case "spr":
this.tryAppendQueryParameter(queries, param, this.protocol);
break;
case "st":
this.tryAppendQueryParameter(queries, param, this.startsOn ? utils_common_truncatedISO8061Date(this.startsOn, false) : undefined);
break;
case "se":
this.tryAppendQueryParameter(queries, param, this.expiresOn ? utils_common_truncatedISO8061Date(this.expiresOn, false) : undefined);
break;
case "sip":
this.tryAppendQueryParameter(queries, param, this.ipRange ? ipRangeToString(this.ipRange) : undefined);
break;
case "si":
this.tryAppendQueryParameter(queries, param, this.identifier);
break;
case "ses":
this.tryAppendQueryParameter(queries, param, this.encryptionScope);
break;
case "skoid":
this.tryAppendQueryParameter(queries, param, this.signedOid);
break;
case "sktid":
this.tryAppendQueryParameter(queries, param, this.signedTenantId);
break;
case "skt":
this.tryAppendQueryParameter(queries, param, this.signedStartsOn ? utils_common_truncatedISO8061Date(this.signedStartsOn, false) : undefined);
break;
case "ske":
this.tryAppendQueryParameter(queries, param, this.signedExpiresOn ? utils_common_truncatedISO8061Date(this.signedExpiresOn, false) : undefined);
break;
case "sks":
this.tryAppendQueryParameter(queries, param, this.signedService);
break;
case "skv":
this.tryAppendQueryParameter(queries, param, this.signedVersion);
break;
case "skdutid":
this.tryAppendQueryParameter(queries, param, this.signedDelegatedUserTid);
break;
case "sr":
this.tryAppendQueryParameter(queries, param, this.resource);
break;
case "sp":
this.tryAppendQueryParameter(queries, param, this.permissions);
break;
case "sig":
this.tryAppendQueryParameter(queries, param, this.signature);
break;
case "rscc":
this.tryAppendQueryParameter(queries, param, this.cacheControl);
break;
case "rscd":
this.tryAppendQueryParameter(queries, param, this.contentDisposition);
break;
case "rsce":
this.tryAppendQueryParameter(queries, param, this.contentEncoding);
break;
case "rscl":
this.tryAppendQueryParameter(queries, param, this.contentLanguage);
break;
case "rsct":
this.tryAppendQueryParameter(queries, param, this.contentType);
break;
case "saoid":
this.tryAppendQueryParameter(queries, param, this.preauthorizedAgentObjectId);
break;
case "scid":
this.tryAppendQueryParameter(queries, param, this.correlationId);
break;
case "sduoid":
this.tryAppendQueryParameter(queries, param, this.delegatedUserObjectId);
break;
case "srh":
this.tryAppendQueryParameter(queries, param, this.requestHeaderKeys);
break;
case "srq":
this.tryAppendQueryParameter(queries, param, this.requestQueryParameterKeys);
break;
}
}
return queries.join("&");
}
tryAppendQueryParameter(queries, key, value) {
if (!value) {
return;
}
key = encodeURIComponent(key);
value = encodeURIComponent(value);
if (key.length > 0 && value.length > 0) {
queries.push(`${key}=${value}`);
}
}
}
;
class UserDelegationKeyCredential {
accountName;
userDelegationKey;
key;
constructor(accountName, userDelegationKey) {
this.accountName = accountName;
this.userDelegationKey = userDelegationKey;
this.key = Buffer.from(userDelegationKey.value, "base64");
}
computeHMACSHA256(stringToSign) {
return (0,external_node_crypto_namespaceObject.createHmac)("sha256", this.key).update(stringToSign, "utf8").digest("base64");
}
}
;
function generateBlobSASQueryParameters(blobSASSignatureValues, sharedKeyCredentialOrUserDelegationKey, accountName) {
return generateBlobSASQueryParametersInternal(blobSASSignatureValues, sharedKeyCredentialOrUserDelegationKey, accountName).sasQueryParameters;
}
function generateBlobSASQueryParametersInternal(blobSASSignatureValues, sharedKeyCredentialOrUserDelegationKey, accountName) {
const version = blobSASSignatureValues.version ? blobSASSignatureValues.version : SERVICE_VERSION;
const sharedKeyCredential = sharedKeyCredentialOrUserDelegationKey instanceof StorageSharedKeyCredential
? sharedKeyCredentialOrUserDelegationKey
: undefined;
let userDelegationKeyCredential;
if (sharedKeyCredential === undefined && accountName !== undefined) {
userDelegationKeyCredential = new UserDelegationKeyCredential(accountName, sharedKeyCredentialOrUserDelegationKey);
}
if (sharedKeyCredential === undefined && userDelegationKeyCredential === undefined) {
throw TypeError("Invalid sharedKeyCredential, userDelegationKey or accountName.");
}
if (version >= "2020-12-06") {
if (sharedKeyCredential !== undefined) {
return generateBlobSASQueryParameters20201206(blobSASSignatureValues, sharedKeyCredential);
}
else {
if (version >= "2026-04-06") {
return generateBlobSASQueryParametersUDK20260406(blobSASSignatureValues, userDelegationKeyCredential);
}
else if (version >= "2025-07-05") {
return generateBlobSASQueryParametersUDK20250705(blobSASSignatureValues, userDelegationKeyCredential);
}
else {
return generateBlobSASQueryParametersUDK20201206(blobSASSignatureValues, userDelegationKeyCredential);
}
}
}
if (version >= "2018-11-09") {
if (sharedKeyCredential !== undefined) {
return generateBlobSASQueryParameters20181109(blobSASSignatureValues, sharedKeyCredential);
}
else {
if (version >= "2020-02-10") {
return generateBlobSASQueryParametersUDK20200210(blobSASSignatureValues, userDelegationKeyCredential);
}
else {
return generateBlobSASQueryParametersUDK20181109(blobSASSignatureValues, userDelegationKeyCredential);
}
}
}
if (version >= "2015-04-05") {
if (sharedKeyCredential !== undefined) {
return generateBlobSASQueryParameters20150405(blobSASSignatureValues, sharedKeyCredential);
}
else {
throw new RangeError("'version' must be >= '2018-11-09' when generating user delegation SAS using user delegation key.");
}
}
throw new RangeError("'version' must be >= '2015-04-05'.");
}
function generateBlobSASQueryParameters20150405(blobSASSignatureValues, sharedKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.identifier &&
!(blobSASSignatureValues.permissions && blobSASSignatureValues.expiresOn)) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when 'identifier' is not provided.");
}
let resource = "c";
if (blobSASSignatureValues.blobName) {
resource = "b";
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(sharedKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
blobSASSignatureValues.identifier,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
blobSASSignatureValues.cacheControl ? blobSASSignatureValues.cacheControl : "",
blobSASSignatureValues.contentDisposition ? blobSASSignatureValues.contentDisposition : "",
blobSASSignatureValues.contentEncoding ? blobSASSignatureValues.contentEncoding : "",
blobSASSignatureValues.contentLanguage ? blobSASSignatureValues.contentLanguage : "",
blobSASSignatureValues.contentType ? blobSASSignatureValues.contentType : "",
].join("\n");
const signature = sharedKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParameters20181109(blobSASSignatureValues, sharedKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.identifier &&
!(blobSASSignatureValues.permissions && blobSASSignatureValues.expiresOn)) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when 'identifier' is not provided.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(sharedKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
blobSASSignatureValues.identifier,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.cacheControl ? blobSASSignatureValues.cacheControl : "",
blobSASSignatureValues.contentDisposition ? blobSASSignatureValues.contentDisposition : "",
blobSASSignatureValues.contentEncoding ? blobSASSignatureValues.contentEncoding : "",
blobSASSignatureValues.contentLanguage ? blobSASSignatureValues.contentLanguage : "",
blobSASSignatureValues.contentType ? blobSASSignatureValues.contentType : "",
].join("\n");
const signature = sharedKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParameters20201206(blobSASSignatureValues, sharedKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.identifier &&
!(blobSASSignatureValues.permissions && blobSASSignatureValues.expiresOn)) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when 'identifier' is not provided.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(sharedKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
blobSASSignatureValues.identifier,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.encryptionScope,
blobSASSignatureValues.cacheControl ? blobSASSignatureValues.cacheControl : "",
blobSASSignatureValues.contentDisposition ? blobSASSignatureValues.contentDisposition : "",
blobSASSignatureValues.contentEncoding ? blobSASSignatureValues.contentEncoding : "",
blobSASSignatureValues.contentLanguage ? blobSASSignatureValues.contentLanguage : "",
blobSASSignatureValues.contentType ? blobSASSignatureValues.contentType : "",
].join("\n");
const signature = sharedKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, undefined, undefined, undefined, blobSASSignatureValues.encryptionScope),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParametersUDK20181109(blobSASSignatureValues, userDelegationKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.permissions || !blobSASSignatureValues.expiresOn) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when generating user delegation SAS.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(userDelegationKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
userDelegationKeyCredential.userDelegationKey.signedObjectId,
userDelegationKeyCredential.userDelegationKey.signedTenantId,
userDelegationKeyCredential.userDelegationKey.signedStartsOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedStartsOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedExpiresOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedExpiresOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedService,
userDelegationKeyCredential.userDelegationKey.signedVersion,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.cacheControl,
blobSASSignatureValues.contentDisposition,
blobSASSignatureValues.contentEncoding,
blobSASSignatureValues.contentLanguage,
blobSASSignatureValues.contentType,
].join("\n");
const signature = userDelegationKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, userDelegationKeyCredential.userDelegationKey),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParametersUDK20200210(blobSASSignatureValues, userDelegationKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.permissions || !blobSASSignatureValues.expiresOn) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when generating user delegation SAS.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(userDelegationKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
userDelegationKeyCredential.userDelegationKey.signedObjectId,
userDelegationKeyCredential.userDelegationKey.signedTenantId,
userDelegationKeyCredential.userDelegationKey.signedStartsOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedStartsOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedExpiresOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedExpiresOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedService,
userDelegationKeyCredential.userDelegationKey.signedVersion,
blobSASSignatureValues.preauthorizedAgentObjectId,
undefined,
blobSASSignatureValues.correlationId,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.cacheControl,
blobSASSignatureValues.contentDisposition,
blobSASSignatureValues.contentEncoding,
blobSASSignatureValues.contentLanguage,
blobSASSignatureValues.contentType,
].join("\n");
const signature = userDelegationKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, userDelegationKeyCredential.userDelegationKey, blobSASSignatureValues.preauthorizedAgentObjectId, blobSASSignatureValues.correlationId),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParametersUDK20201206(blobSASSignatureValues, userDelegationKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.permissions || !blobSASSignatureValues.expiresOn) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when generating user delegation SAS.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(userDelegationKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
userDelegationKeyCredential.userDelegationKey.signedObjectId,
userDelegationKeyCredential.userDelegationKey.signedTenantId,
userDelegationKeyCredential.userDelegationKey.signedStartsOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedStartsOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedExpiresOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedExpiresOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedService,
userDelegationKeyCredential.userDelegationKey.signedVersion,
blobSASSignatureValues.preauthorizedAgentObjectId,
undefined,
blobSASSignatureValues.correlationId,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.encryptionScope,
blobSASSignatureValues.cacheControl,
blobSASSignatureValues.contentDisposition,
blobSASSignatureValues.contentEncoding,
blobSASSignatureValues.contentLanguage,
blobSASSignatureValues.contentType,
].join("\n");
const signature = userDelegationKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, userDelegationKeyCredential.userDelegationKey, blobSASSignatureValues.preauthorizedAgentObjectId, blobSASSignatureValues.correlationId, blobSASSignatureValues.encryptionScope),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParametersUDK20250705(blobSASSignatureValues, userDelegationKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.permissions || !blobSASSignatureValues.expiresOn) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when generating user delegation SAS.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(userDelegationKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
userDelegationKeyCredential.userDelegationKey.signedObjectId,
userDelegationKeyCredential.userDelegationKey.signedTenantId,
userDelegationKeyCredential.userDelegationKey.signedStartsOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedStartsOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedExpiresOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedExpiresOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedService,
userDelegationKeyCredential.userDelegationKey.signedVersion,
blobSASSignatureValues.preauthorizedAgentObjectId,
undefined,
blobSASSignatureValues.correlationId,
userDelegationKeyCredential.userDelegationKey.signedDelegatedUserTenantId,
blobSASSignatureValues.delegatedUserObjectId,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.encryptionScope,
blobSASSignatureValues.cacheControl,
blobSASSignatureValues.contentDisposition,
blobSASSignatureValues.contentEncoding,
blobSASSignatureValues.contentLanguage,
blobSASSignatureValues.contentType,
].join("\n");
const signature = userDelegationKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, userDelegationKeyCredential.userDelegationKey, blobSASSignatureValues.preauthorizedAgentObjectId, blobSASSignatureValues.correlationId, blobSASSignatureValues.encryptionScope, blobSASSignatureValues.delegatedUserObjectId),
stringToSign: stringToSign,
};
}
function generateBlobSASQueryParametersUDK20260406(blobSASSignatureValues, userDelegationKeyCredential) {
blobSASSignatureValues = SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues);
if (!blobSASSignatureValues.permissions || !blobSASSignatureValues.expiresOn) {
throw new RangeError("Must provide 'permissions' and 'expiresOn' for Blob SAS generation when generating user delegation SAS.");
}
let resource = "c";
let timestamp = blobSASSignatureValues.snapshotTime;
if (blobSASSignatureValues.blobName) {
resource = "b";
if (blobSASSignatureValues.snapshotTime) {
resource = "bs";
}
else if (blobSASSignatureValues.versionId) {
resource = "bv";
timestamp = blobSASSignatureValues.versionId;
}
}
let verifiedPermissions;
if (blobSASSignatureValues.permissions) {
if (blobSASSignatureValues.blobName) {
verifiedPermissions = BlobSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
else {
verifiedPermissions = ContainerSASPermissions.parse(blobSASSignatureValues.permissions.toString()).toString();
}
}
const stringToSign = [
verifiedPermissions ? verifiedPermissions : "",
blobSASSignatureValues.startsOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.startsOn, false)
: "",
blobSASSignatureValues.expiresOn
? utils_common_truncatedISO8061Date(blobSASSignatureValues.expiresOn, false)
: "",
getCanonicalName(userDelegationKeyCredential.accountName, blobSASSignatureValues.containerName, blobSASSignatureValues.blobName),
userDelegationKeyCredential.userDelegationKey.signedObjectId,
userDelegationKeyCredential.userDelegationKey.signedTenantId,
userDelegationKeyCredential.userDelegationKey.signedStartsOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedStartsOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedExpiresOn
? utils_common_truncatedISO8061Date(userDelegationKeyCredential.userDelegationKey.signedExpiresOn, false)
: "",
userDelegationKeyCredential.userDelegationKey.signedService,
userDelegationKeyCredential.userDelegationKey.signedVersion,
blobSASSignatureValues.preauthorizedAgentObjectId,
undefined,
blobSASSignatureValues.correlationId,
userDelegationKeyCredential.userDelegationKey.signedDelegatedUserTenantId,
blobSASSignatureValues.delegatedUserObjectId,
blobSASSignatureValues.ipRange ? ipRangeToString(blobSASSignatureValues.ipRange) : "",
blobSASSignatureValues.protocol ? blobSASSignatureValues.protocol : "",
blobSASSignatureValues.version,
resource,
timestamp,
blobSASSignatureValues.encryptionScope,
formatRequestHeadersForSasSigning(blobSASSignatureValues.requestHeaders),
formatRequestQueryParametersForSasSigning(blobSASSignatureValues.requestQueryParameters),
blobSASSignatureValues.cacheControl,
blobSASSignatureValues.contentDisposition,
blobSASSignatureValues.contentEncoding,
blobSASSignatureValues.contentLanguage,
blobSASSignatureValues.contentType,
].join("\n");
const signature = userDelegationKeyCredential.computeHMACSHA256(stringToSign);
return {
sasQueryParameters: new SASQueryParameters(blobSASSignatureValues.version, signature, verifiedPermissions, undefined, undefined, blobSASSignatureValues.protocol, blobSASSignatureValues.startsOn, blobSASSignatureValues.expiresOn, blobSASSignatureValues.ipRange, blobSASSignatureValues.identifier, resource, blobSASSignatureValues.cacheControl, blobSASSignatureValues.contentDisposition, blobSASSignatureValues.contentEncoding, blobSASSignatureValues.contentLanguage, blobSASSignatureValues.contentType, userDelegationKeyCredential.userDelegationKey, blobSASSignatureValues.preauthorizedAgentObjectId, blobSASSignatureValues.correlationId, blobSASSignatureValues.encryptionScope, blobSASSignatureValues.delegatedUserObjectId, getKeysOfRequestHeaders(blobSASSignatureValues.requestHeaders), getKeysOfRequestHeaders(blobSASSignatureValues.requestQueryParameters)),
stringToSign: stringToSign,
};
}
function formatRequestHeadersForSasSigning(requestHeaders) {
if (requestHeaders === undefined) {
return undefined;
}
let canonicalValue = "";
Object.keys(requestHeaders).forEach(function (key) {
canonicalValue = canonicalValue + key + ":" + requestHeaders[key] + "\n";
});
return canonicalValue;
}
function formatRequestQueryParametersForSasSigning(queryParameters) {
if (queryParameters === undefined) {
return undefined;
}
let canonicalValue = "";
Object.keys(queryParameters).forEach(function (key) {
canonicalValue = canonicalValue + "\n" + key + ":" + queryParameters[key];
});
return canonicalValue;
}
function getKeysOfRequestHeaders(requestHeaders) {
if (requestHeaders === undefined) {
return undefined;
}
let requestKeys = "";
let index = 0;
Object.keys(requestHeaders).forEach(function (key) {
if (index !== 0) {
requestKeys = requestKeys + ",";
}
requestKeys = requestKeys + key;
++index;
});
return requestKeys;
}
function getCanonicalName(accountName, containerName, blobName) {
const elements = [`/blob/${accountName}/${containerName}`];
if (blobName) {
elements.push(`/${blobName}`);
}
return elements.join("");
}
function SASSignatureValuesSanityCheckAndAutofill(blobSASSignatureValues) {
const version = blobSASSignatureValues.version ? blobSASSignatureValues.version : SERVICE_VERSION;
if (blobSASSignatureValues.snapshotTime && version < "2018-11-09") {
throw RangeError("'version' must be >= '2018-11-09' when providing 'snapshotTime'.");
}
if (blobSASSignatureValues.blobName === undefined && blobSASSignatureValues.snapshotTime) {
throw RangeError("Must provide 'blobName' when providing 'snapshotTime'.");
}
if (blobSASSignatureValues.versionId && version < "2019-10-10") {
throw RangeError("'version' must be >= '2019-10-10' when providing 'versionId'.");
}
if (blobSASSignatureValues.blobName === undefined && blobSASSignatureValues.versionId) {
throw RangeError("Must provide 'blobName' when providing 'versionId'.");
}
if (blobSASSignatureValues.permissions &&
blobSASSignatureValues.permissions.setImmutabilityPolicy &&
version < "2020-08-04") {
throw RangeError("'version' must be >= '2020-08-04' when provided 'i' permission.");
}
if (blobSASSignatureValues.permissions &&
blobSASSignatureValues.permissions.deleteVersion &&
version < "2019-10-10") {
throw RangeError("'version' must be >= '2019-10-10' when providing 'x' permission.");
}
if (blobSASSignatureValues.permissions &&
blobSASSignatureValues.permissions.permanentDelete &&
version < "2019-10-10") {
throw RangeError("'version' must be >= '2019-10-10' when providing 'y' permission.");
}
if (blobSASSignatureValues.permissions &&
blobSASSignatureValues.permissions.tag &&
version < "2019-12-12") {
throw RangeError("'version' must be >= '2019-12-12' when providing 't' permission.");
}
if (version < "2020-02-10" &&
blobSASSignatureValues.permissions &&
(blobSASSignatureValues.permissions.move || blobSASSignatureValues.permissions.execute)) {
throw RangeError("'version' must be >= '2020-02-10' when providing the 'm' or 'e' permission.");
}
if (version < "2021-04-10" &&
blobSASSignatureValues.permissions &&
blobSASSignatureValues.permissions.filterByTags) {
throw RangeError("'version' must be >= '2021-04-10' when providing the 'f' permission.");
}
if (version < "2020-02-10" &&
(blobSASSignatureValues.preauthorizedAgentObjectId || blobSASSignatureValues.correlationId)) {
throw RangeError("'version' must be >= '2020-02-10' when providing 'preauthorizedAgentObjectId' or 'correlationId'.");
}
if (blobSASSignatureValues.encryptionScope && version < "2020-12-06") {
throw RangeError("'version' must be >= '2020-12-06' when provided 'encryptionScope' in SAS.");
}
blobSASSignatureValues.version = version;
return blobSASSignatureValues;
}
;
class BlobLeaseClient {
_leaseId;
_url;
_containerOrBlobOperation;
_isContainer;
get leaseId() {
return this._leaseId;
}
get url() {
return this._url;
}
constructor(client, leaseId) {
const clientContext = client.storageClientContext;
this._url = client.url;
if (client.name === undefined) {
this._isContainer = true;
this._containerOrBlobOperation = clientContext.container;
}
else {
this._isContainer = false;
this._containerOrBlobOperation = clientContext.blob;
}
if (!leaseId) {
leaseId = esm_randomUUID();
}
this._leaseId = leaseId;
}
async acquireLease(duration, options = {}) {
if (this._isContainer &&
((options.conditions?.ifMatch && options.conditions?.ifMatch !== ETagNone) ||
(options.conditions?.ifNoneMatch && options.conditions?.ifNoneMatch !== ETagNone) ||
options.conditions?.tagConditions)) {
throw new RangeError("The IfMatch, IfNoneMatch and tags access conditions are ignored by the service. Values other than undefined or their default values are not acceptable.");
}
return tracingClient.withSpan("BlobLeaseClient-acquireLease", options, async (updatedOptions) => {
return utils_common_assertResponse(await this._containerOrBlobOperation.acquireLease({
abortSignal: options.abortSignal,
duration,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
proposedLeaseId: this._leaseId,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async changeLease(proposedLeaseId, options = {}) {
if (this._isContainer &&
((options.conditions?.ifMatch && options.conditions?.ifMatch !== ETagNone) ||
(options.conditions?.ifNoneMatch && options.conditions?.ifNoneMatch !== ETagNone) ||
options.conditions?.tagConditions)) {
throw new RangeError("The IfMatch, IfNoneMatch and tags access conditions are ignored by the service. Values other than undefined or their default values are not acceptable.");
}
return tracingClient.withSpan("BlobLeaseClient-changeLease", options, async (updatedOptions) => {
const response = utils_common_assertResponse(await this._containerOrBlobOperation.changeLease(this._leaseId, proposedLeaseId, {
abortSignal: options.abortSignal,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
this._leaseId = proposedLeaseId;
return response;
});
}
async releaseLease(options = {}) {
if (this._isContainer &&
((options.conditions?.ifMatch && options.conditions?.ifMatch !== ETagNone) ||
(options.conditions?.ifNoneMatch && options.conditions?.ifNoneMatch !== ETagNone) ||
options.conditions?.tagConditions)) {
throw new RangeError("The IfMatch, IfNoneMatch and tags access conditions are ignored by the service. Values other than undefined or their default values are not acceptable.");
}
return tracingClient.withSpan("BlobLeaseClient-releaseLease", options, async (updatedOptions) => {
return utils_common_assertResponse(await this._containerOrBlobOperation.releaseLease(this._leaseId, {
abortSignal: options.abortSignal,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async renewLease(options = {}) {
if (this._isContainer &&
((options.conditions?.ifMatch && options.conditions?.ifMatch !== ETagNone) ||
(options.conditions?.ifNoneMatch && options.conditions?.ifNoneMatch !== ETagNone) ||
options.conditions?.tagConditions)) {
throw new RangeError("The IfMatch, IfNoneMatch and tags access conditions are ignored by the service. Values other than undefined or their default values are not acceptable.");
}
return tracingClient.withSpan("BlobLeaseClient-renewLease", options, async (updatedOptions) => {
return this._containerOrBlobOperation.renewLease(this._leaseId, {
abortSignal: options.abortSignal,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
});
});
}
async breakLease(breakPeriod, options = {}) {
if (this._isContainer &&
((options.conditions?.ifMatch && options.conditions?.ifMatch !== ETagNone) ||
(options.conditions?.ifNoneMatch && options.conditions?.ifNoneMatch !== ETagNone) ||
options.conditions?.tagConditions)) {
throw new RangeError("The IfMatch, IfNoneMatch and tags access conditions are ignored by the service. Values other than undefined or their default values are not acceptable.");
}
return tracingClient.withSpan("BlobLeaseClient-breakLease", options, async (updatedOptions) => {
const operationOptions = {
abortSignal: options.abortSignal,
breakPeriod,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
};
return utils_common_assertResponse(await this._containerOrBlobOperation.breakLease(operationOptions));
});
}
}
;
class BlobClient extends StorageClient_StorageClient {
blobContext;
_name;
_containerName;
_versionId;
_snapshot;
blobClientConfig;
get name() {
return this._name;
}
get containerName() {
return this._containerName;
}
constructor(urlOrConnectionString, credentialOrPipelineOrContainerName, blobNameOrOptions,
options) {
options = options || {};
let pipeline;
let url;
if (isPipelineLike(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
pipeline = credentialOrPipelineOrContainerName;
options = blobNameOrOptions;
}
else if ((esm_isNodeLike && credentialOrPipelineOrContainerName instanceof StorageSharedKeyCredential) ||
credentialOrPipelineOrContainerName instanceof AnonymousCredential ||
isTokenCredential(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(credentialOrPipelineOrContainerName, options);
}
else if (!credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName !== "string") {
url = urlOrConnectionString;
if (blobNameOrOptions && typeof blobNameOrOptions !== "string") {
options = blobNameOrOptions;
}
pipeline = newPipeline(new AnonymousCredential(), options);
}
else if (credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName === "string" &&
blobNameOrOptions &&
typeof blobNameOrOptions === "string") {
const containerName = credentialOrPipelineOrContainerName;
const blobName = blobNameOrOptions;
const extractedCreds = utils_common_extractConnectionStringParts(urlOrConnectionString);
if (extractedCreds.kind === "AccountConnString") {
if (esm_isNodeLike) {
const sharedKeyCredential = new StorageSharedKeyCredential(extractedCreds.accountName, extractedCreds.accountKey);
url = utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName));
if (!options.proxyOptions) {
options.proxyOptions = proxyPolicy_getDefaultProxySettings(extractedCreds.proxyUri);
}
pipeline = newPipeline(sharedKeyCredential, options);
}
else {
throw new Error("Account connection string is only supported in Node.js environment");
}
}
else if (extractedCreds.kind === "SASConnString") {
url =
utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName)) +
"?" +
extractedCreds.accountSas;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else {
throw new Error("Connection string must be either an Account connection string or a SAS connection string");
}
}
else {
throw new Error("Expecting non-empty strings for containerName and blobName parameters");
}
super(url, pipeline);
({ blobName: this._name, containerName: this._containerName } =
this.getBlobAndContainerNamesFromUrl());
this.blobContext = this.storageClientContext.blob;
this._snapshot = utils_common_getURLParameter(this.url, utils_constants_URLConstants.Parameters.SNAPSHOT);
this._versionId = utils_common_getURLParameter(this.url, utils_constants_URLConstants.Parameters.VERSIONID);
this.blobClientConfig = options;
}
withSnapshot(snapshot) {
return new BlobClient(utils_common_setURLParameter(this.url, utils_constants_URLConstants.Parameters.SNAPSHOT, snapshot.length === 0 ? undefined : snapshot), this.pipeline, this.blobClientConfig);
}
withVersion(versionId) {
return new BlobClient(utils_common_setURLParameter(this.url, utils_constants_URLConstants.Parameters.VERSIONID, versionId.length === 0 ? undefined : versionId), this.pipeline, this.blobClientConfig);
}
getAppendBlobClient() {
return new AppendBlobClient(this.url, this.pipeline, this.blobClientConfig);
}
getBlockBlobClient() {
return new BlockBlobClient(this.url, this.pipeline, this.blobClientConfig);
}
getPageBlobClient() {
return new PageBlobClient(this.url, this.pipeline, this.blobClientConfig);
}
async download(offset = 0, count, options = {}) {
options.conditions = options.conditions || {};
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlobClient-download", options, async (updatedOptions) => {
let contentChecksumAlgorithm = options.contentChecksumAlgorithm ?? this.blobClientConfig?.downloadContentChecksumAlgorithm;
if (contentChecksumAlgorithm === undefined) {
contentChecksumAlgorithm = "Customized";
}
else if (contentChecksumAlgorithm === "Auto") {
contentChecksumAlgorithm = "StorageCrc64";
}
if (contentChecksumAlgorithm === "StorageCrc64") {
await StorageCRC64Calculator.init();
}
const res = utils_common_assertResponse((await this.blobContext.download({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
requestOptions: {
onDownloadProgress: esm_isNodeLike ? undefined : options.onProgress,
},
range: offset === 0 && !count ? undefined : rangeToString({ offset, count }),
rangeGetContentMD5: options.rangeGetContentMD5,
rangeGetContentCRC64: options.rangeGetContentCrc64,
snapshot: options.snapshot,
cpkInfo: options.customerProvidedKey,
tracingOptions: updatedOptions.tracingOptions,
structuredBodyType: contentChecksumAlgorithm === "StorageCrc64" ? "XSM/1.0; properties=crc64" : undefined,
})));
const wrappedRes = {
...res,
_response: res._response,
objectReplicationDestinationPolicyId: res.objectReplicationPolicyId,
objectReplicationSourceProperties: parseObjectReplicationRecord(res.objectReplicationRules),
};
if (!esm_isNodeLike) {
if (contentChecksumAlgorithm === "StorageCrc64") {
wrappedRes.blobBody = structuredMessageDecodingBrowser(await wrappedRes.blobBody);
}
return wrappedRes;
}
if (options.maxRetryRequests === undefined || options.maxRetryRequests < 0) {
options.maxRetryRequests = DEFAULT_MAX_DOWNLOAD_RETRY_REQUESTS;
}
if (res.contentLength === undefined) {
throw new RangeError(`File download response doesn't contain valid content length header`);
}
if (contentChecksumAlgorithm === "StorageCrc64" &&
res.structuredContentLength === undefined) {
throw new RangeError(`Unexpected structured content length`);
}
if (!res.etag) {
throw new RangeError(`File download response doesn't contain valid etag header`);
}
const expectedContentLength = contentChecksumAlgorithm === "StorageCrc64"
? res.structuredContentLength
: res.contentLength;
return new BlobDownloadResponse(wrappedRes, async (start) => {
const updatedDownloadOptions = {
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
ifMatch: options.conditions.ifMatch || res.etag,
ifModifiedSince: options.conditions.ifModifiedSince,
ifNoneMatch: options.conditions.ifNoneMatch,
ifUnmodifiedSince: options.conditions.ifUnmodifiedSince,
ifTags: options.conditions?.tagConditions,
},
range: rangeToString({
count: offset + expectedContentLength - start,
offset: start,
}),
rangeGetContentMD5: options.rangeGetContentMD5,
rangeGetContentCRC64: options.rangeGetContentCrc64,
snapshot: options.snapshot,
cpkInfo: options.customerProvidedKey,
structuredBodyType: contentChecksumAlgorithm === "StorageCrc64" ? "XSM/1.0; properties=crc64" : undefined,
};
const resBody = (await this.blobContext.download({
abortSignal: options.abortSignal,
...updatedDownloadOptions,
})).readableStreamBody;
if (contentChecksumAlgorithm === "StorageCrc64") {
return structuredMessageDecodingStream(resBody, {});
}
else {
return resBody;
}
}, offset, expectedContentLength, {
maxRetryRequests: options.maxRetryRequests,
onProgress: options.onProgress,
});
});
}
async exists(options = {}) {
return tracingClient.withSpan("BlobClient-exists", options, async (updatedOptions) => {
try {
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
await this.getProperties({
abortSignal: options.abortSignal,
customerProvidedKey: options.customerProvidedKey,
conditions: options.conditions,
tracingOptions: updatedOptions.tracingOptions,
});
return true;
}
catch (e) {
if (e.statusCode === 404) {
return false;
}
else if (e.statusCode === 409 &&
(e.details.errorCode === BlobUsesCustomerSpecifiedEncryptionMsg ||
e.details.errorCode === BlobDoesNotUseCustomerSpecifiedEncryption)) {
return true;
}
throw e;
}
});
}
async getProperties(options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlobClient-getProperties", options, async (updatedOptions) => {
const res = utils_common_assertResponse(await this.blobContext.getProperties({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
tracingOptions: updatedOptions.tracingOptions,
}));
return {
...res,
_response: res._response,
objectReplicationDestinationPolicyId: res.objectReplicationPolicyId,
objectReplicationSourceProperties: parseObjectReplicationRecord(res.objectReplicationRules),
};
});
}
async delete(options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("BlobClient-delete", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.delete({
abortSignal: options.abortSignal,
deleteSnapshots: options.deleteSnapshots,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
accessTierIfModifiedSince: options.conditions?.accessTierIfModifiedSince,
accessTierIfUnmodifiedSince: options.conditions?.accessTierIfUnmodifiedSince,
}));
});
}
async deleteIfExists(options = {}) {
return tracingClient.withSpan("BlobClient-deleteIfExists", options, async (updatedOptions) => {
try {
const res = utils_common_assertResponse(await this.delete(updatedOptions));
return {
succeeded: true,
...res,
_response: res._response,
};
}
catch (e) {
if (e.details?.errorCode === "BlobNotFound") {
return {
succeeded: false,
...e.response?.parsedHeaders,
_response: e.response,
};
}
throw e;
}
});
}
async undelete(options = {}) {
return tracingClient.withSpan("BlobClient-undelete", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.undelete({
abortSignal: options.abortSignal,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setHTTPHeaders(blobHTTPHeaders, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlobClient-setHTTPHeaders", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setHttpHeaders({
abortSignal: options.abortSignal,
blobHttpHeaders: blobHTTPHeaders,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setMetadata(metadata, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlobClient-setMetadata", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setMetadata({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setTags(tags, options = {}) {
return tracingClient.withSpan("BlobClient-setTags", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setTags({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
blobModifiedAccessConditions: options.conditions,
tracingOptions: updatedOptions.tracingOptions,
tags: toBlobTags(tags),
}));
});
}
async getTags(options = {}) {
return tracingClient.withSpan("BlobClient-getTags", options, async (updatedOptions) => {
const response = utils_common_assertResponse(await this.blobContext.getTags({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
blobModifiedAccessConditions: options.conditions,
tracingOptions: updatedOptions.tracingOptions,
}));
const wrappedResponse = {
...response,
_response: response._response,
tags: toTags({ blobTagSet: response.blobTagSet }) || {},
};
return wrappedResponse;
});
}
getBlobLeaseClient(proposeLeaseId) {
return new BlobLeaseClient(this, proposeLeaseId);
}
async createSnapshot(options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlobClient-createSnapshot", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.createSnapshot({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async beginCopyFromURL(copySource, options = {}) {
const client = {
abortCopyFromURL: (...args) => this.abortCopyFromURL(...args),
getProperties: (...args) => this.getProperties(...args),
startCopyFromURL: (...args) => this.startCopyFromURL(...args),
};
const poller = new BlobBeginCopyFromUrlPoller({
blobClient: client,
copySource,
intervalInMs: options.intervalInMs,
onProgress: options.onProgress,
resumeFrom: options.resumeFrom,
startCopyFromURLOptions: options,
});
await poller.poll();
return poller;
}
async abortCopyFromURL(copyId, options = {}) {
return tracingClient.withSpan("BlobClient-abortCopyFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.abortCopyFromURL(copyId, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async syncCopyFromURL(copySource, options = {}) {
options.conditions = options.conditions || {};
options.sourceConditions = options.sourceConditions || {};
return tracingClient.withSpan("BlobClient-syncCopyFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.copyFromURL(copySource, {
abortSignal: options.abortSignal,
metadata: options.metadata,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
sourceModifiedAccessConditions: {
sourceIfMatch: options.sourceConditions?.ifMatch,
sourceIfModifiedSince: options.sourceConditions?.ifModifiedSince,
sourceIfNoneMatch: options.sourceConditions?.ifNoneMatch,
sourceIfUnmodifiedSince: options.sourceConditions?.ifUnmodifiedSince,
},
sourceContentMD5: options.sourceContentMD5,
copySourceAuthorization: utils_common_httpAuthorizationToString(options.sourceAuthorization),
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
encryptionScope: options.encryptionScope,
copySourceTags: options.copySourceTags,
fileRequestIntent: options.sourceShareTokenIntent,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setAccessTier(tier, options = {}) {
return tracingClient.withSpan("BlobClient-setAccessTier", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setTier(toAccessTier(tier), {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
rehydratePriority: options.rehydratePriority,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async downloadToBuffer(param1, param2, param3, param4 = {}) {
let buffer;
let offset = 0;
let count = 0;
let options = param4;
if (param1 instanceof Buffer) {
buffer = param1;
offset = param2 || 0;
count = typeof param3 === "number" ? param3 : 0;
}
else {
offset = typeof param1 === "number" ? param1 : 0;
count = typeof param2 === "number" ? param2 : 0;
options = param3 || {};
}
let blockSize = options.blockSize ?? 0;
if (blockSize < 0) {
throw new RangeError("blockSize option must be >= 0");
}
if (blockSize === 0) {
blockSize = DEFAULT_BLOB_DOWNLOAD_BLOCK_BYTES;
}
if (offset < 0) {
throw new RangeError("offset option must be >= 0");
}
if (count && count <= 0) {
throw new RangeError("count option must be greater than 0");
}
if (!options.conditions) {
options.conditions = {};
}
return tracingClient.withSpan("BlobClient-downloadToBuffer", options, async (updatedOptions) => {
if (!count) {
const response = await this.getProperties({
...options,
tracingOptions: updatedOptions.tracingOptions,
});
count = response.contentLength - offset;
if (count < 0) {
throw new RangeError(`offset ${offset} shouldn't be larger than blob size ${response.contentLength}`);
}
}
if (!buffer) {
try {
buffer = Buffer.alloc(count);
}
catch (error) {
throw new Error(`Unable to allocate the buffer of size: ${count}(in bytes). Please try passing your own buffer to the "downloadToBuffer" method or try using other methods like "download" or "downloadToFile".\t ${error.message}`);
}
}
if (buffer.length < count) {
throw new RangeError(`The buffer's size should be equal to or larger than the request count of bytes: ${count}`);
}
let transferProgress = 0;
const batch = new Batch(options.concurrency);
for (let off = offset; off < offset + count; off = off + blockSize) {
batch.addOperation(async () => {
let chunkEnd = offset + count;
if (off + blockSize < chunkEnd) {
chunkEnd = off + blockSize;
}
const response = await this.download(off, chunkEnd - off, {
abortSignal: options.abortSignal,
conditions: options.conditions,
maxRetryRequests: options.maxRetryRequestsPerBlock,
customerProvidedKey: options.customerProvidedKey,
contentChecksumAlgorithm: options.contentChecksumAlgorithm,
tracingOptions: updatedOptions.tracingOptions,
});
const stream = response.readableStreamBody;
await streamToBuffer(stream, buffer, off - offset, chunkEnd - offset);
transferProgress += chunkEnd - off;
if (options.onProgress) {
options.onProgress({ loadedBytes: transferProgress });
}
});
}
await batch.do();
return buffer;
});
}
async downloadToFile(filePath, offset = 0, count, options = {}) {
return tracingClient.withSpan("BlobClient-downloadToFile", options, async (updatedOptions) => {
const response = await this.download(offset, count, {
...options,
tracingOptions: updatedOptions.tracingOptions,
});
if (response.readableStreamBody) {
await readStreamToLocalFile(response.readableStreamBody, filePath);
}
response.blobDownloadStream = undefined;
return response;
});
}
getBlobAndContainerNamesFromUrl() {
let containerName;
let blobName;
try {
const parsedUrl = new URL(this.url);
if (parsedUrl.host.split(".")[1] === "blob") {
const pathComponents = parsedUrl.pathname.match("/([^/]*)(/(.*))?");
containerName = pathComponents[1];
blobName = pathComponents[3];
}
else if (utils_common_isIpEndpointStyle(parsedUrl)) {
const pathComponents = parsedUrl.pathname.match("/([^/]*)/([^/]*)(/(.*))?");
containerName = pathComponents[2];
blobName = pathComponents[4];
}
else {
const pathComponents = parsedUrl.pathname.match("/([^/]*)(/(.*))?");
containerName = pathComponents[1];
blobName = pathComponents[3];
}
containerName = decodeURIComponent(containerName);
blobName = decodeURIComponent(blobName);
blobName = blobName.replace(/\\/g, "/");
if (!containerName) {
throw new Error("Provided containerName is invalid.");
}
return { blobName, containerName };
}
catch (error) {
throw new Error("Unable to extract blobName and containerName with provided information.");
}
}
async startCopyFromURL(copySource, options = {}) {
return tracingClient.withSpan("BlobClient-startCopyFromURL", options, async (updatedOptions) => {
options.conditions = options.conditions || {};
options.sourceConditions = options.sourceConditions || {};
return utils_common_assertResponse(await this.blobContext.startCopyFromURL(copySource, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
sourceModifiedAccessConditions: {
sourceIfMatch: options.sourceConditions.ifMatch,
sourceIfModifiedSince: options.sourceConditions.ifModifiedSince,
sourceIfNoneMatch: options.sourceConditions.ifNoneMatch,
sourceIfUnmodifiedSince: options.sourceConditions.ifUnmodifiedSince,
sourceIfTags: options.sourceConditions.tagConditions,
},
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
rehydratePriority: options.rehydratePriority,
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
sealBlob: options.sealBlob,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
generateSasUrl(options) {
return new Promise((resolve) => {
if (!(this.credential instanceof StorageSharedKeyCredential)) {
throw new RangeError("Can only generate the SAS when the client is initialized with a shared key credential");
}
const sas = generateBlobSASQueryParameters({
containerName: this._containerName,
blobName: this._name,
snapshotTime: this._snapshot,
versionId: this._versionId,
...options,
}, this.credential).toString();
resolve(utils_common_appendToURLQuery(this.url, sas));
});
}
generateSasStringToSign(options) {
if (!(this.credential instanceof StorageSharedKeyCredential)) {
throw new RangeError("Can only generate the SAS when the client is initialized with a shared key credential");
}
return generateBlobSASQueryParametersInternal({
containerName: this._containerName,
blobName: this._name,
snapshotTime: this._snapshot,
versionId: this._versionId,
...options,
}, this.credential).stringToSign;
}
generateUserDelegationSasUrl(options, userDelegationKey) {
return new Promise((resolve) => {
const sas = generateBlobSASQueryParameters({
containerName: this._containerName,
blobName: this._name,
snapshotTime: this._snapshot,
versionId: this._versionId,
...options,
}, userDelegationKey, this.accountName).toString();
resolve(utils_common_appendToURLQuery(this.url, sas));
});
}
generateUserDelegationSasStringToSign(options, userDelegationKey) {
return generateBlobSASQueryParametersInternal({
containerName: this._containerName,
blobName: this._name,
snapshotTime: this._snapshot,
versionId: this._versionId,
...options,
}, userDelegationKey, this.accountName).stringToSign;
}
async deleteImmutabilityPolicy(options = {}) {
return tracingClient.withSpan("BlobClient-deleteImmutabilityPolicy", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.deleteImmutabilityPolicy({
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setImmutabilityPolicy(immutabilityPolicy, options = {}) {
return tracingClient.withSpan("BlobClient-setImmutabilityPolicy", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setImmutabilityPolicy({
immutabilityPolicyExpiry: immutabilityPolicy.expiriesOn,
immutabilityPolicyMode: immutabilityPolicy.policyMode,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async setLegalHold(legalHoldEnabled, options = {}) {
return tracingClient.withSpan("BlobClient-setLegalHold", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.setLegalHold(legalHoldEnabled, {
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async getAccountInfo(options = {}) {
return tracingClient.withSpan("BlobClient-getAccountInfo", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blobContext.getAccountInfo({
abortSignal: options.abortSignal,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
}
class AppendBlobClient extends BlobClient {
appendBlobContext;
constructor(urlOrConnectionString, credentialOrPipelineOrContainerName, blobNameOrOptions,
options) {
let pipeline;
let url;
options = options || {};
if (isPipelineLike(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
pipeline = credentialOrPipelineOrContainerName;
options = blobNameOrOptions;
}
else if ((esm_isNodeLike && credentialOrPipelineOrContainerName instanceof StorageSharedKeyCredential) ||
credentialOrPipelineOrContainerName instanceof AnonymousCredential ||
isTokenCredential(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(credentialOrPipelineOrContainerName, options);
}
else if (!credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName !== "string") {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else if (credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName === "string" &&
blobNameOrOptions &&
typeof blobNameOrOptions === "string") {
const containerName = credentialOrPipelineOrContainerName;
const blobName = blobNameOrOptions;
const extractedCreds = utils_common_extractConnectionStringParts(urlOrConnectionString);
if (extractedCreds.kind === "AccountConnString") {
if (esm_isNodeLike) {
const sharedKeyCredential = new StorageSharedKeyCredential(extractedCreds.accountName, extractedCreds.accountKey);
url = utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName));
if (!options.proxyOptions) {
options.proxyOptions = proxyPolicy_getDefaultProxySettings(extractedCreds.proxyUri);
}
pipeline = newPipeline(sharedKeyCredential, options);
}
else {
throw new Error("Account connection string is only supported in Node.js environment");
}
}
else if (extractedCreds.kind === "SASConnString") {
url =
utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName)) +
"?" +
extractedCreds.accountSas;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else {
throw new Error("Connection string must be either an Account connection string or a SAS connection string");
}
}
else {
throw new Error("Expecting non-empty strings for containerName and blobName parameters");
}
super(url, pipeline);
this.appendBlobContext = this.storageClientContext.appendBlob;
this.blobClientConfig = options;
}
withSnapshot(snapshot) {
return new AppendBlobClient(utils_common_setURLParameter(this.url, utils_constants_URLConstants.Parameters.SNAPSHOT, snapshot.length === 0 ? undefined : snapshot), this.pipeline, this.blobClientConfig);
}
async create(options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("AppendBlobClient-create", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.appendBlobContext.create(0, {
abortSignal: options.abortSignal,
blobHttpHeaders: options.blobHTTPHeaders,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
blobTagsString: toBlobTagsString(options.tags),
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async createIfNotExists(options = {}) {
const conditions = { ifNoneMatch: ETagAny };
return tracingClient.withSpan("AppendBlobClient-createIfNotExists", options, async (updatedOptions) => {
try {
const res = utils_common_assertResponse(await this.create({
...updatedOptions,
conditions,
}));
return {
succeeded: true,
...res,
_response: res._response,
};
}
catch (e) {
if (e.details?.errorCode === "BlobAlreadyExists") {
return {
succeeded: false,
...e.response?.parsedHeaders,
_response: e.response,
};
}
throw e;
}
});
}
async seal(options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("AppendBlobClient-seal", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.appendBlobContext.seal({
abortSignal: options.abortSignal,
appendPositionAccessConditions: options.conditions,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async appendBlock(body, contentLength, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("AppendBlobClient-appendBlock", options, async (updatedOptions) => {
const parameters = {
abortSignal: options.abortSignal,
appendPositionAccessConditions: options.conditions,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
requestOptions: {
onUploadProgress: options.onProgress,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
};
const uploadBodyParameters = await setUploadChecksumParameters(body, contentLength, parameters, options, this.blobClientConfig?.uploadContentChecksumAlgorithm);
return utils_common_assertResponse(await this.appendBlobContext.appendBlock(uploadBodyParameters.contentLength, uploadBodyParameters.body, parameters));
});
}
async appendBlockFromURL(sourceURL, sourceOffset, count, options = {}) {
options.conditions = options.conditions || {};
options.sourceConditions = options.sourceConditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("AppendBlobClient-appendBlockFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.appendBlobContext.appendBlockFromUrl(sourceURL, 0, {
abortSignal: options.abortSignal,
sourceRange: rangeToString({ offset: sourceOffset, count }),
sourceContentMD5: options.sourceContentMD5,
sourceContentCrc64: options.sourceContentCrc64,
leaseAccessConditions: options.conditions,
appendPositionAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
sourceModifiedAccessConditions: {
sourceIfMatch: options.sourceConditions?.ifMatch,
sourceIfModifiedSince: options.sourceConditions?.ifModifiedSince,
sourceIfNoneMatch: options.sourceConditions?.ifNoneMatch,
sourceIfUnmodifiedSince: options.sourceConditions?.ifUnmodifiedSince,
},
copySourceAuthorization: utils_common_httpAuthorizationToString(options.sourceAuthorization),
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
fileRequestIntent: options.sourceShareTokenIntent,
tracingOptions: updatedOptions.tracingOptions,
sourceCpkInfo: {
sourceEncryptionKey: options.sourceCustomerProvidedKey?.encryptionKey,
sourceEncryptionAlgorithm: options.sourceCustomerProvidedKey?.encryptionAlgorithm,
sourceEncryptionKeySha256: options.sourceCustomerProvidedKey?.encryptionKeySha256,
},
}));
});
}
}
class BlockBlobClient extends BlobClient {
_blobContext;
blockBlobContext;
constructor(urlOrConnectionString, credentialOrPipelineOrContainerName, blobNameOrOptions,
options) {
let pipeline;
let url;
options = options || {};
if (isPipelineLike(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
pipeline = credentialOrPipelineOrContainerName;
options = blobNameOrOptions;
}
else if ((esm_isNodeLike && credentialOrPipelineOrContainerName instanceof StorageSharedKeyCredential) ||
credentialOrPipelineOrContainerName instanceof AnonymousCredential ||
isTokenCredential(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(credentialOrPipelineOrContainerName, options);
}
else if (!credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName !== "string") {
url = urlOrConnectionString;
if (blobNameOrOptions && typeof blobNameOrOptions !== "string") {
options = blobNameOrOptions;
}
pipeline = newPipeline(new AnonymousCredential(), options);
}
else if (credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName === "string" &&
blobNameOrOptions &&
typeof blobNameOrOptions === "string") {
const containerName = credentialOrPipelineOrContainerName;
const blobName = blobNameOrOptions;
const extractedCreds = utils_common_extractConnectionStringParts(urlOrConnectionString);
if (extractedCreds.kind === "AccountConnString") {
if (esm_isNodeLike) {
const sharedKeyCredential = new StorageSharedKeyCredential(extractedCreds.accountName, extractedCreds.accountKey);
url = utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName));
if (!options.proxyOptions) {
options.proxyOptions = proxyPolicy_getDefaultProxySettings(extractedCreds.proxyUri);
}
pipeline = newPipeline(sharedKeyCredential, options);
}
else {
throw new Error("Account connection string is only supported in Node.js environment");
}
}
else if (extractedCreds.kind === "SASConnString") {
url =
utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName)) +
"?" +
extractedCreds.accountSas;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else {
throw new Error("Connection string must be either an Account connection string or a SAS connection string");
}
}
else {
throw new Error("Expecting non-empty strings for containerName and blobName parameters");
}
super(url, pipeline);
this.blockBlobContext = this.storageClientContext.blockBlob;
this._blobContext = this.storageClientContext.blob;
this.blobClientConfig = options;
}
withSnapshot(snapshot) {
return new BlockBlobClient(utils_common_setURLParameter(this.url, utils_constants_URLConstants.Parameters.SNAPSHOT, snapshot.length === 0 ? undefined : snapshot), this.pipeline, this.blobClientConfig);
}
async query(query, options = {}) {
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
if (!esm_isNodeLike) {
throw new Error("This operation currently is only supported in Node.js.");
}
return tracingClient.withSpan("BlockBlobClient-query", options, async (updatedOptions) => {
const response = utils_common_assertResponse((await this._blobContext.query({
abortSignal: options.abortSignal,
queryRequest: {
queryType: "SQL",
expression: query,
inputSerialization: toQuerySerialization(options.inputTextConfiguration),
outputSerialization: toQuerySerialization(options.outputTextConfiguration),
},
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
tracingOptions: updatedOptions.tracingOptions,
})));
return new BlobQueryResponse(response, {
abortSignal: options.abortSignal,
onProgress: options.onProgress,
onError: options.onError,
});
});
}
async upload(body, contentLength, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlockBlobClient-upload", options, async (updatedOptions) => {
const parameters = {
abortSignal: options.abortSignal,
blobHttpHeaders: options.blobHTTPHeaders,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
requestOptions: {
onUploadProgress: options.onProgress,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
tracingOptions: updatedOptions.tracingOptions,
};
const uploadBodyParameters = await setUploadChecksumParameters(body, contentLength, parameters, options, this.blobClientConfig?.uploadContentChecksumAlgorithm);
return utils_common_assertResponse(await this.blockBlobContext.upload(uploadBodyParameters.contentLength, uploadBodyParameters.body, parameters));
});
}
async syncUploadFromURL(sourceURL, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlockBlobClient-syncUploadFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blockBlobContext.putBlobFromUrl(0, sourceURL, {
...options,
blobHttpHeaders: options.blobHTTPHeaders,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
sourceModifiedAccessConditions: {
sourceIfMatch: options.sourceConditions?.ifMatch,
sourceIfModifiedSince: options.sourceConditions?.ifModifiedSince,
sourceIfNoneMatch: options.sourceConditions?.ifNoneMatch,
sourceIfUnmodifiedSince: options.sourceConditions?.ifUnmodifiedSince,
sourceIfTags: options.sourceConditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
copySourceAuthorization: utils_common_httpAuthorizationToString(options.sourceAuthorization),
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
copySourceTags: options.copySourceTags,
fileRequestIntent: options.sourceShareTokenIntent,
tracingOptions: updatedOptions.tracingOptions,
sourceCpkInfo: {
sourceEncryptionKey: options.sourceCustomerProvidedKey?.encryptionKey,
sourceEncryptionAlgorithm: options.sourceCustomerProvidedKey?.encryptionAlgorithm,
sourceEncryptionKeySha256: options.sourceCustomerProvidedKey?.encryptionKeySha256,
},
}));
});
}
async stageBlock(blockId, body, contentLength, options = {}) {
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlockBlobClient-stageBlock", options, async (updatedOptions) => {
const parameters = {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
requestOptions: {
onUploadProgress: options.onProgress,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
};
const uploadBodyParameters = await setUploadChecksumParameters(body, contentLength, parameters, options, this.blobClientConfig?.uploadContentChecksumAlgorithm);
return utils_common_assertResponse(await this.blockBlobContext.stageBlock(blockId, uploadBodyParameters.contentLength, uploadBodyParameters.body, parameters));
});
}
async stageBlockFromURL(blockId, sourceURL, offset = 0, count, options = {}) {
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlockBlobClient-stageBlockFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blockBlobContext.stageBlockFromURL(blockId, 0, sourceURL, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
sourceContentMD5: options.sourceContentMD5,
sourceContentCrc64: options.sourceContentCrc64,
sourceRange: offset === 0 && !count ? undefined : rangeToString({ offset, count }),
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
copySourceAuthorization: utils_common_httpAuthorizationToString(options.sourceAuthorization),
fileRequestIntent: options.sourceShareTokenIntent,
tracingOptions: updatedOptions.tracingOptions,
sourceCpkInfo: {
sourceEncryptionKey: options.sourceCustomerProvidedKey?.encryptionKey,
sourceEncryptionAlgorithm: options.sourceCustomerProvidedKey?.encryptionAlgorithm,
sourceEncryptionKeySha256: options.sourceCustomerProvidedKey?.encryptionKeySha256,
},
}));
});
}
async commitBlockList(blocks, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("BlockBlobClient-commitBlockList", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.blockBlobContext.commitBlockList({ latest: blocks }, {
abortSignal: options.abortSignal,
blobHttpHeaders: options.blobHTTPHeaders,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async getBlockList(listType, options = {}) {
return tracingClient.withSpan("BlockBlobClient-getBlockList", options, async (updatedOptions) => {
const res = utils_common_assertResponse(await this.blockBlobContext.getBlockList(listType, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
if (!res.committedBlocks) {
res.committedBlocks = [];
}
if (!res.uncommittedBlocks) {
res.uncommittedBlocks = [];
}
return res;
});
}
async uploadData(data, options = {}) {
return tracingClient.withSpan("BlockBlobClient-uploadData", options, async (updatedOptions) => {
if (esm_isNodeLike) {
let buffer;
if (data instanceof Buffer) {
buffer = data;
}
else if (data instanceof ArrayBuffer) {
buffer = Buffer.from(data);
}
else {
data = data;
buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
return this.uploadSeekableInternal((offset, size) => buffer.slice(offset, offset + size), buffer.byteLength, updatedOptions);
}
else {
const browserBlob = new Blob([data]);
return this.uploadSeekableInternal((offset, size) => browserBlob.slice(offset, offset + size), browserBlob.size, updatedOptions);
}
});
}
async uploadBrowserData(browserData, options = {}) {
return tracingClient.withSpan("BlockBlobClient-uploadBrowserData", options, async (updatedOptions) => {
const browserBlob = new Blob([browserData]);
return this.uploadSeekableInternal((offset, size) => browserBlob.slice(offset, offset + size), browserBlob.size, updatedOptions);
});
}
async uploadSeekableInternal(bodyFactory, size, options = {}) {
let blockSize = options.blockSize ?? 0;
if (blockSize < 0 || blockSize > BLOCK_BLOB_MAX_STAGE_BLOCK_BYTES) {
throw new RangeError(`blockSize option must be >= 0 and <= ${BLOCK_BLOB_MAX_STAGE_BLOCK_BYTES}`);
}
const maxSingleShotSize = options.maxSingleShotSize ?? BLOCK_BLOB_MAX_UPLOAD_BLOB_BYTES;
if (maxSingleShotSize < 0 || maxSingleShotSize > BLOCK_BLOB_MAX_UPLOAD_BLOB_BYTES) {
throw new RangeError(`maxSingleShotSize option must be >= 0 and <= ${BLOCK_BLOB_MAX_UPLOAD_BLOB_BYTES}`);
}
if (blockSize === 0) {
if (size > BLOCK_BLOB_MAX_STAGE_BLOCK_BYTES * BLOCK_BLOB_MAX_BLOCKS) {
throw new RangeError(`${size} is too larger to upload to a block blob.`);
}
if (size > maxSingleShotSize) {
blockSize = Math.ceil(size / BLOCK_BLOB_MAX_BLOCKS);
if (blockSize < DEFAULT_BLOB_DOWNLOAD_BLOCK_BYTES) {
blockSize = DEFAULT_BLOB_DOWNLOAD_BLOCK_BYTES;
}
}
}
if (!options.blobHTTPHeaders) {
options.blobHTTPHeaders = {};
}
if (!options.conditions) {
options.conditions = {};
}
return tracingClient.withSpan("BlockBlobClient-uploadSeekableInternal", options, async (updatedOptions) => {
if (size <= maxSingleShotSize) {
return utils_common_assertResponse(await this.upload(bodyFactory(0, size), size, updatedOptions));
}
const numBlocks = Math.floor((size - 1) / blockSize) + 1;
if (numBlocks > BLOCK_BLOB_MAX_BLOCKS) {
throw new RangeError(`The buffer's size is too big or the BlockSize is too small;` +
`the number of blocks must be <= ${BLOCK_BLOB_MAX_BLOCKS}`);
}
const blockList = [];
const blockIDPrefix = esm_randomUUID();
let transferProgress = 0;
const batch = new Batch(options.concurrency);
for (let i = 0; i < numBlocks; i++) {
batch.addOperation(async () => {
const blockID = utils_common_generateBlockID(blockIDPrefix, i);
const start = blockSize * i;
const end = i === numBlocks - 1 ? size : start + blockSize;
const contentLength = end - start;
blockList.push(blockID);
await this.stageBlock(blockID, bodyFactory(start, contentLength), contentLength, {
abortSignal: options.abortSignal,
conditions: options.conditions,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
contentChecksumAlgorithm: options.contentChecksumAlgorithm,
});
transferProgress += contentLength;
if (options.onProgress) {
options.onProgress({
loadedBytes: transferProgress,
});
}
});
}
await batch.do();
return this.commitBlockList(blockList, updatedOptions);
});
}
async uploadFile(filePath, options = {}) {
return tracingClient.withSpan("BlockBlobClient-uploadFile", options, async (updatedOptions) => {
const size = (await fsStat(filePath)).size;
return this.uploadSeekableInternal((offset, count) => {
return () => fsCreateReadStream(filePath, {
autoClose: true,
end: count ? offset + count - 1 : Infinity,
start: offset,
});
}, size, {
...options,
tracingOptions: updatedOptions.tracingOptions,
});
});
}
async uploadStream(stream, bufferSize = DEFAULT_BLOCK_BUFFER_SIZE_BYTES, maxConcurrency = 5, options = {}) {
if (!options.blobHTTPHeaders) {
options.blobHTTPHeaders = {};
}
if (!options.conditions) {
options.conditions = {};
}
return tracingClient.withSpan("BlockBlobClient-uploadStream", options, async (updatedOptions) => {
let blockNum = 0;
const blockIDPrefix = esm_randomUUID();
let transferProgress = 0;
const blockList = [];
const scheduler = new BufferScheduler(stream, bufferSize, maxConcurrency, async (body, length) => {
const blockID = utils_common_generateBlockID(blockIDPrefix, blockNum);
blockList.push(blockID);
blockNum++;
await this.stageBlock(blockID, body, length, {
customerProvidedKey: options.customerProvidedKey,
conditions: options.conditions,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
contentChecksumAlgorithm: options.contentChecksumAlgorithm,
});
transferProgress += length;
if (options.onProgress) {
options.onProgress({ loadedBytes: transferProgress });
}
},
Math.ceil((maxConcurrency / 4) * 3));
await scheduler.do();
return utils_common_assertResponse(await this.commitBlockList(blockList, {
...options,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
}
class PageBlobClient extends BlobClient {
pageBlobContext;
constructor(urlOrConnectionString, credentialOrPipelineOrContainerName, blobNameOrOptions,
options) {
let pipeline;
let url;
options = options || {};
if (isPipelineLike(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
pipeline = credentialOrPipelineOrContainerName;
options = blobNameOrOptions;
}
else if ((esm_isNodeLike && credentialOrPipelineOrContainerName instanceof StorageSharedKeyCredential) ||
credentialOrPipelineOrContainerName instanceof AnonymousCredential ||
isTokenCredential(credentialOrPipelineOrContainerName)) {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(credentialOrPipelineOrContainerName, options);
}
else if (!credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName !== "string") {
url = urlOrConnectionString;
options = blobNameOrOptions;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else if (credentialOrPipelineOrContainerName &&
typeof credentialOrPipelineOrContainerName === "string" &&
blobNameOrOptions &&
typeof blobNameOrOptions === "string") {
const containerName = credentialOrPipelineOrContainerName;
const blobName = blobNameOrOptions;
const extractedCreds = utils_common_extractConnectionStringParts(urlOrConnectionString);
if (extractedCreds.kind === "AccountConnString") {
if (esm_isNodeLike) {
const sharedKeyCredential = new StorageSharedKeyCredential(extractedCreds.accountName, extractedCreds.accountKey);
url = utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName));
if (!options.proxyOptions) {
options.proxyOptions = proxyPolicy_getDefaultProxySettings(extractedCreds.proxyUri);
}
pipeline = newPipeline(sharedKeyCredential, options);
}
else {
throw new Error("Account connection string is only supported in Node.js environment");
}
}
else if (extractedCreds.kind === "SASConnString") {
url =
utils_common_appendToURLPath(utils_common_appendToURLPath(extractedCreds.url, encodeURIComponent(containerName)), encodeURIComponent(blobName)) +
"?" +
extractedCreds.accountSas;
pipeline = newPipeline(new AnonymousCredential(), options);
}
else {
throw new Error("Connection string must be either an Account connection string or a SAS connection string");
}
}
else {
throw new Error("Expecting non-empty strings for containerName and blobName parameters");
}
super(url, pipeline);
this.pageBlobContext = this.storageClientContext.pageBlob;
this.blobClientConfig = options;
}
withSnapshot(snapshot) {
return new PageBlobClient(utils_common_setURLParameter(this.url, utils_constants_URLConstants.Parameters.SNAPSHOT, snapshot.length === 0 ? undefined : snapshot), this.pipeline, this.blobClientConfig);
}
async create(size, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("PageBlobClient-create", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.create(0, size, {
abortSignal: options.abortSignal,
blobHttpHeaders: options.blobHTTPHeaders,
blobSequenceNumber: options.blobSequenceNumber,
leaseAccessConditions: options.conditions,
metadata: options.metadata,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
immutabilityPolicyExpiry: options.immutabilityPolicy?.expiriesOn,
immutabilityPolicyMode: options.immutabilityPolicy?.policyMode,
legalHold: options.legalHold,
tier: toAccessTier(options.tier),
blobTagsString: toBlobTagsString(options.tags),
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async createIfNotExists(size, options = {}) {
return tracingClient.withSpan("PageBlobClient-createIfNotExists", options, async (updatedOptions) => {
try {
const conditions = { ifNoneMatch: ETagAny };
const res = utils_common_assertResponse(await this.create(size, {
...options,
conditions,
tracingOptions: updatedOptions.tracingOptions,
}));
return {
succeeded: true,
...res,
_response: res._response,
};
}
catch (e) {
if (e.details?.errorCode === "BlobAlreadyExists") {
return {
succeeded: false,
...e.response?.parsedHeaders,
_response: e.response,
};
}
throw e;
}
});
}
async uploadPages(body, offset, count, options = {}) {
options.conditions = options.conditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("PageBlobClient-uploadPages", options, async (updatedOptions) => {
const parameters = {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
requestOptions: {
onUploadProgress: options.onProgress,
},
range: rangeToString({ offset, count }),
sequenceNumberAccessConditions: options.conditions,
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
};
const uploadBodyParameters = await setUploadChecksumParameters(body, count, parameters, options, this.blobClientConfig?.uploadContentChecksumAlgorithm);
return utils_common_assertResponse(await this.pageBlobContext.uploadPages(uploadBodyParameters.contentLength, uploadBodyParameters.body, parameters));
});
}
async uploadPagesFromURL(sourceURL, sourceOffset, destOffset, count, options = {}) {
options.conditions = options.conditions || {};
options.sourceConditions = options.sourceConditions || {};
ensureCpkIfSpecified(options.customerProvidedKey, this.isHttps);
return tracingClient.withSpan("PageBlobClient-uploadPagesFromURL", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.uploadPagesFromURL(sourceURL, rangeToString({ offset: sourceOffset, count }), 0, rangeToString({ offset: destOffset, count }), {
abortSignal: options.abortSignal,
sourceContentMD5: options.sourceContentMD5,
sourceContentCrc64: options.sourceContentCrc64,
leaseAccessConditions: options.conditions,
sequenceNumberAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
sourceModifiedAccessConditions: {
sourceIfMatch: options.sourceConditions?.ifMatch,
sourceIfModifiedSince: options.sourceConditions?.ifModifiedSince,
sourceIfNoneMatch: options.sourceConditions?.ifNoneMatch,
sourceIfUnmodifiedSince: options.sourceConditions?.ifUnmodifiedSince,
},
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
copySourceAuthorization: utils_common_httpAuthorizationToString(options.sourceAuthorization),
fileRequestIntent: options.sourceShareTokenIntent,
tracingOptions: updatedOptions.tracingOptions,
sourceCpkInfo: {
sourceEncryptionKey: options.sourceCustomerProvidedKey?.encryptionKey,
sourceEncryptionAlgorithm: options.sourceCustomerProvidedKey?.encryptionAlgorithm,
sourceEncryptionKeySha256: options.sourceCustomerProvidedKey?.encryptionKeySha256,
},
}));
});
}
async clearPages(offset = 0, count, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-clearPages", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.clearPages(0, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
range: rangeToString({ offset, count }),
sequenceNumberAccessConditions: options.conditions,
cpkInfo: options.customerProvidedKey,
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async getPageRanges(offset = 0, count, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-getPageRanges", options, async (updatedOptions) => {
const response = utils_common_assertResponse(await this.pageBlobContext.getPageRanges({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
range: rangeToString({ offset, count }),
tracingOptions: updatedOptions.tracingOptions,
}));
return rangeResponseFromModel(response);
});
}
async listPageRangesSegment(offset = 0, count, marker, options = {}) {
return tracingClient.withSpan("PageBlobClient-getPageRangesSegment", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.getPageRanges({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
range: rangeToString({ offset, count }),
marker: marker,
maxPageSize: options.maxPageSize,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async *listPageRangeItemSegments(offset = 0, count, marker, options = {}) {
let getPageRangeItemSegmentsResponse;
if (!!marker || marker === undefined) {
do {
getPageRangeItemSegmentsResponse = await this.listPageRangesSegment(offset, count, marker, options);
marker = getPageRangeItemSegmentsResponse.continuationToken;
yield await getPageRangeItemSegmentsResponse;
} while (marker);
}
}
async *listPageRangeItems(offset = 0, count, options = {}) {
let marker;
for await (const getPageRangesSegment of this.listPageRangeItemSegments(offset, count, marker, options)) {
yield* ExtractPageRangeInfoItems(getPageRangesSegment);
}
}
listPageRanges(offset = 0, count, options = {}) {
options.conditions = options.conditions || {};
const iter = this.listPageRangeItems(offset, count, options);
return {
next() {
return iter.next();
},
[Symbol.asyncIterator]() {
return this;
},
byPage: (settings = {}) => {
return this.listPageRangeItemSegments(offset, count, settings.continuationToken, {
maxPageSize: settings.maxPageSize,
...options,
});
},
};
}
async getPageRangesDiff(offset, count, prevSnapshot, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-getPageRangesDiff", options, async (updatedOptions) => {
const result = utils_common_assertResponse(await this.pageBlobContext.getPageRangesDiff({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
prevsnapshot: prevSnapshot,
range: rangeToString({ offset, count }),
tracingOptions: updatedOptions.tracingOptions,
}));
return rangeResponseFromModel(result);
});
}
async listPageRangesDiffSegment(offset, count, prevSnapshotOrUrl, marker, options = {}) {
return tracingClient.withSpan("PageBlobClient-getPageRangesDiffSegment", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.getPageRangesDiff({
abortSignal: options?.abortSignal,
leaseAccessConditions: options?.conditions,
modifiedAccessConditions: {
...options?.conditions,
ifTags: options?.conditions?.tagConditions,
},
prevsnapshot: prevSnapshotOrUrl,
range: rangeToString({
offset: offset,
count: count,
}),
marker: marker,
maxPageSize: options?.maxPageSize,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async *listPageRangeDiffItemSegments(offset, count, prevSnapshotOrUrl, marker, options) {
let getPageRangeItemSegmentsResponse;
if (!!marker || marker === undefined) {
do {
getPageRangeItemSegmentsResponse = await this.listPageRangesDiffSegment(offset, count, prevSnapshotOrUrl, marker, options);
marker = getPageRangeItemSegmentsResponse.continuationToken;
yield await getPageRangeItemSegmentsResponse;
} while (marker);
}
}
async *listPageRangeDiffItems(offset, count, prevSnapshotOrUrl, options) {
let marker;
for await (const getPageRangesSegment of this.listPageRangeDiffItemSegments(offset, count, prevSnapshotOrUrl, marker, options)) {
yield* ExtractPageRangeInfoItems(getPageRangesSegment);
}
}
listPageRangesDiff(offset, count, prevSnapshot, options = {}) {
options.conditions = options.conditions || {};
const iter = this.listPageRangeDiffItems(offset, count, prevSnapshot, {
...options,
});
return {
next() {
return iter.next();
},
[Symbol.asyncIterator]() {
return this;
},
byPage: (settings = {}) => {
return this.listPageRangeDiffItemSegments(offset, count, prevSnapshot, settings.continuationToken, {
maxPageSize: settings.maxPageSize,
...options,
});
},
};
}
async getPageRangesDiffForManagedDisks(offset, count, prevSnapshotUrl, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-GetPageRangesDiffForManagedDisks", options, async (updatedOptions) => {
const response = utils_common_assertResponse(await this.pageBlobContext.getPageRangesDiff({
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
prevSnapshotUrl,
range: rangeToString({ offset, count }),
tracingOptions: updatedOptions.tracingOptions,
}));
return rangeResponseFromModel(response);
});
}
async resize(size, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-resize", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.resize(size, {
abortSignal: options.abortSignal,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
encryptionScope: options.encryptionScope,
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async updateSequenceNumber(sequenceNumberAction, sequenceNumber, options = {}) {
options.conditions = options.conditions || {};
return tracingClient.withSpan("PageBlobClient-updateSequenceNumber", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.updateSequenceNumber(sequenceNumberAction, {
abortSignal: options.abortSignal,
blobSequenceNumber: sequenceNumber,
leaseAccessConditions: options.conditions,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
async startCopyIncremental(copySource, options = {}) {
return tracingClient.withSpan("PageBlobClient-startCopyIncremental", options, async (updatedOptions) => {
return utils_common_assertResponse(await this.pageBlobContext.copyIncremental(copySource, {
abortSignal: options.abortSignal,
modifiedAccessConditions: {
...options.conditions,
ifTags: options.conditions?.tagConditions,
},
tracingOptions: updatedOptions.tracingOptions,
}));
});
}
}
;
var __webpack_exports__BlobClient = __webpack_exports__.j;
var __webpack_exports__BlockBlobClient = __webpack_exports__.w;
export { __webpack_exports__BlobClient as BlobClient, __webpack_exports__BlockBlobClient as BlockBlobClient };
