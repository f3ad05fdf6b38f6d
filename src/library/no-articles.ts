/** The folder holds no article that can be read. */
export class NoArticlesError extends Error {}

export function noArticles(folder: string): NoArticlesError {
  return new NoArticlesError(`${folder}: expected at least one article (.md or .txt), found none`);
}
