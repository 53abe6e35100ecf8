/** Says how large a file is: '1.2 MB'. */
export const formatSize = (bytes: number | null | undefined): string => {
  if (typeof bytes !== 'number') return '–';
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};
