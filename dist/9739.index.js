export const id = 9739;
export const ids = [9739];
export const modules = {
9739:
((__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "create", ({ enumerable: true, get: () => (__webpack_require__(2242).create) }));
})
};
