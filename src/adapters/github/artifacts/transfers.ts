/** Loads what uploads sets as artifacts. */
export const loadUpload = (): Promise<typeof import('./artifact-upload.ts')> =>
  import('./artifact-upload.ts');

/** Loads what downloads the sets in artifacts. */
export const loadDownload = (): Promise<typeof import('./artifact-download.ts')> =>
  import('./artifact-download.ts');
