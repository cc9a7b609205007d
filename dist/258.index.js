export const id = 258;
export const ids = [258];
export const modules = {

/***/ 11258:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AccountSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AccountSASResourceTypes) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AccountSASServices) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AnonymousCredential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AnonymousCredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).AppendBlobClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BaseRequestPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlobBatch) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlobBatchClient) });
Object.defineProperty(exports, "BlobClient", ({ enumerable: true, get: () => (__webpack_require__(74127).BlobClient) }));
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlobLeaseClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlobSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlobServiceClient) });
Object.defineProperty(exports, "wG", ({ enumerable: true, get: () => (__webpack_require__(74127).BlockBlobClient) }));
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).BlockBlobTier) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).ContainerClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).ContainerSASPermissions) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).Credential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).CredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).KnownEncryptionAlgorithmType) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).PageBlobClient) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).Pipeline) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).PremiumPageBlobTier) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).RestError) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).SASProtocol) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).SASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageBlobAudience) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageBrowserPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageBrowserPolicyFactory) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageOAuthScopes) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageRetryPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageRetryPolicyFactory) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageRetryPolicyType) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageSharedKeyCredential) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).StorageSharedKeyCredentialPolicy) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).generateAccountSASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).generateBlobSASQueryParameters) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).getBlobServiceAccountAudience) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).isPipelineLike) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).logger) });
__webpack_unused_export__ = ({ enumerable: true, get: () => (__webpack_require__(74127).newPipeline) });


/***/ })

};
