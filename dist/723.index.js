export const id = 723;
export const ids = [723];
export const modules = {

/***/ 57723:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

Object.defineProperty(exports, "Dispatcher", ({ enumerable: true, get: () => (__webpack_require__(12472).Dispatcher) }));
Object.defineProperty(exports, "Client", ({ enumerable: true, get: () => (__webpack_require__(12472).Client) }));
Object.defineProperty(exports, "Pool", ({ enumerable: true, get: () => (__webpack_require__(12472).Pool) }));
Object.defineProperty(exports, "BalancedPool", ({ enumerable: true, get: () => (__webpack_require__(12472).BalancedPool) }));
Object.defineProperty(exports, "Agent", ({ enumerable: true, get: () => (__webpack_require__(12472).Agent) }));
Object.defineProperty(exports, "ProxyAgent", ({ enumerable: true, get: () => (__webpack_require__(12472).ProxyAgent) }));
Object.defineProperty(exports, "EnvHttpProxyAgent", ({ enumerable: true, get: () => (__webpack_require__(12472).EnvHttpProxyAgent) }));
Object.defineProperty(exports, "RetryAgent", ({ enumerable: true, get: () => (__webpack_require__(12472).RetryAgent) }));
Object.defineProperty(exports, "RetryHandler", ({ enumerable: true, get: () => (__webpack_require__(12472).RetryHandler) }));
Object.defineProperty(exports, "DecoratorHandler", ({ enumerable: true, get: () => (__webpack_require__(12472).DecoratorHandler) }));
Object.defineProperty(exports, "RedirectHandler", ({ enumerable: true, get: () => (__webpack_require__(12472).RedirectHandler) }));
Object.defineProperty(exports, "createRedirectInterceptor", ({ enumerable: true, get: () => (__webpack_require__(12472).createRedirectInterceptor) }));
Object.defineProperty(exports, "interceptors", ({ enumerable: true, get: () => (__webpack_require__(12472).interceptors) }));
Object.defineProperty(exports, "buildConnector", ({ enumerable: true, get: () => (__webpack_require__(12472).buildConnector) }));
Object.defineProperty(exports, "errors", ({ enumerable: true, get: () => (__webpack_require__(12472).errors) }));
Object.defineProperty(exports, "util", ({ enumerable: true, get: () => (__webpack_require__(12472).util) }));
Object.defineProperty(exports, "setGlobalDispatcher", ({ enumerable: true, get: () => (__webpack_require__(12472).setGlobalDispatcher) }));
Object.defineProperty(exports, "getGlobalDispatcher", ({ enumerable: true, get: () => (__webpack_require__(12472).getGlobalDispatcher) }));
Object.defineProperty(exports, "fetch", ({ enumerable: true, get: () => (__webpack_require__(12472).fetch) }));
Object.defineProperty(exports, "Headers", ({ enumerable: true, get: () => (__webpack_require__(12472).Headers) }));
Object.defineProperty(exports, "Response", ({ enumerable: true, get: () => (__webpack_require__(12472).Response) }));
Object.defineProperty(exports, "Request", ({ enumerable: true, get: () => (__webpack_require__(12472).Request) }));
Object.defineProperty(exports, "FormData", ({ enumerable: true, get: () => (__webpack_require__(12472).FormData) }));
Object.defineProperty(exports, "File", ({ enumerable: true, get: () => (__webpack_require__(12472).File) }));
Object.defineProperty(exports, "FileReader", ({ enumerable: true, get: () => (__webpack_require__(12472).FileReader) }));
Object.defineProperty(exports, "setGlobalOrigin", ({ enumerable: true, get: () => (__webpack_require__(12472).setGlobalOrigin) }));
Object.defineProperty(exports, "getGlobalOrigin", ({ enumerable: true, get: () => (__webpack_require__(12472).getGlobalOrigin) }));
Object.defineProperty(exports, "caches", ({ enumerable: true, get: () => (__webpack_require__(12472).caches) }));
Object.defineProperty(exports, "deleteCookie", ({ enumerable: true, get: () => (__webpack_require__(12472).deleteCookie) }));
Object.defineProperty(exports, "getCookies", ({ enumerable: true, get: () => (__webpack_require__(12472).getCookies) }));
Object.defineProperty(exports, "getSetCookies", ({ enumerable: true, get: () => (__webpack_require__(12472).getSetCookies) }));
Object.defineProperty(exports, "setCookie", ({ enumerable: true, get: () => (__webpack_require__(12472).setCookie) }));
Object.defineProperty(exports, "parseMIMEType", ({ enumerable: true, get: () => (__webpack_require__(12472).parseMIMEType) }));
Object.defineProperty(exports, "serializeAMimeType", ({ enumerable: true, get: () => (__webpack_require__(12472).serializeAMimeType) }));
Object.defineProperty(exports, "WebSocket", ({ enumerable: true, get: () => (__webpack_require__(12472).WebSocket) }));
Object.defineProperty(exports, "CloseEvent", ({ enumerable: true, get: () => (__webpack_require__(12472).CloseEvent) }));
Object.defineProperty(exports, "ErrorEvent", ({ enumerable: true, get: () => (__webpack_require__(12472).ErrorEvent) }));
Object.defineProperty(exports, "MessageEvent", ({ enumerable: true, get: () => (__webpack_require__(12472).MessageEvent) }));
Object.defineProperty(exports, "request", ({ enumerable: true, get: () => (__webpack_require__(12472).request) }));
Object.defineProperty(exports, "stream", ({ enumerable: true, get: () => (__webpack_require__(12472).stream) }));
Object.defineProperty(exports, "pipeline", ({ enumerable: true, get: () => (__webpack_require__(12472).pipeline) }));
Object.defineProperty(exports, "connect", ({ enumerable: true, get: () => (__webpack_require__(12472).connect) }));
Object.defineProperty(exports, "upgrade", ({ enumerable: true, get: () => (__webpack_require__(12472).upgrade) }));
Object.defineProperty(exports, "MockClient", ({ enumerable: true, get: () => (__webpack_require__(12472).MockClient) }));
Object.defineProperty(exports, "MockPool", ({ enumerable: true, get: () => (__webpack_require__(12472).MockPool) }));
Object.defineProperty(exports, "MockAgent", ({ enumerable: true, get: () => (__webpack_require__(12472).MockAgent) }));
Object.defineProperty(exports, "mockErrors", ({ enumerable: true, get: () => (__webpack_require__(12472).mockErrors) }));
Object.defineProperty(exports, "EventSource", ({ enumerable: true, get: () => (__webpack_require__(12472).EventSource) }));


/***/ })

};
