import type { Plugin } from 'esbuild';

export const readTable: (folder: string) => Record<string, string>;
export const keepsSentences: (path: string) => boolean;
export const shortenMessages: (folder: string) => Plugin;
