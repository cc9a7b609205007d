export const id = 1258;
export const ids = [1258];
export const modules = {
1258:
((__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "BlobClient", ({ enumerable: true, get: () => (__webpack_require__(4127).BlobClient) }));
Object.defineProperty(exports, "w", ({ enumerable: true, get: () => (__webpack_require__(4127).BlockBlobClient) }));
})
};
