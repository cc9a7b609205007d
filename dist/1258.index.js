export const id = 1258;
export const ids = [1258];
export const modules = {
11258:
((__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "BlobClient", ({ enumerable: true, get: () => (__webpack_require__(74127).BlobClient) }));
Object.defineProperty(exports, "w", ({ enumerable: true, get: () => (__webpack_require__(74127).BlockBlobClient) }));
})
};
