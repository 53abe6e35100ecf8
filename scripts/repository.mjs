/**
 * Where the sources stand. The owner's to set: change this line, then run `npm run manifests`, which
 * writes it into each package.json and into the links of the READMEs that npm shows.
 */
export const repository = 'https://github.com/voisnap/voisnap-typescript';
