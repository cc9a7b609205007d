export const id = 258;
export const ids = [258];
export const modules = {

/***/ 1258:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AccountSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AccountSASResourceTypes) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AccountSASServices) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AnonymousCredential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AnonymousCredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).AppendBlobClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BaseRequestPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlobBatch) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlobBatchClient) });
Object.defineProperty(exports, "BlobClient", ({ enumerable: true, get: () => (__webpack_require__(4127).BlobClient) }));
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlobLeaseClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlobSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlobServiceClient) });
Object.defineProperty(exports, "wG", ({ enumerable: true, get: () => (__webpack_require__(4127).BlockBlobClient) }));
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).BlockBlobTier) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).ContainerClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).ContainerSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).Credential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).CredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).KnownEncryptionAlgorithmType) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).PageBlobClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).Pipeline) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).PremiumPageBlobTier) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).RestError) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).SASProtocol) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).SASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageBlobAudience) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageBrowserPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageBrowserPolicyFactory) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageOAuthScopes) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageRetryPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageRetryPolicyFactory) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageRetryPolicyType) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageSharedKeyCredential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).StorageSharedKeyCredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).generateAccountSASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).generateBlobSASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).getBlobServiceAccountAudience) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).isPipelineLike) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).logger) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(4127).newPipeline) });


/***/ })

};
