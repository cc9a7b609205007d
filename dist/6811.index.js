export const id = 6811;
export const ids = [6811];
export const modules = {
6811:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
pairToReseal: () => ( pairToReseal)
});
async function pairToReseal({ certificate }, { commonName, name }, lookup) {
const current = await lookup.find({ commonName, name });
if (current.state !== 'found' || current.pair.sealed !== undefined)
return {};
const isSame = current.pair.certificate.fingerprint === certificate.fingerprint;
return isSame ? {} : { reseals: current.pair };
}
})
};
