import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';

/** How well a chunk matches a query. */
export interface ChunkScore {
  readonly id: string;
  /** From 0 to 1, with four decimals. */
  readonly score: number;
  /** Words of the chunk that matched. */
  readonly terms: ReadonlySet<string>;
}

interface Tally {
  covered: number;
  bm25: number;
  readonly terms: Set<string>;
}

/** Most different words of a query that are searched: each is a search of its own. */
const MOST_TERMS = 200;
/** Longest word that is searched with typing errors, which takes quadratic time. */
const LONGEST_FUZZY = 64;
/** Weight of a word that matches by its beginning or nearly. */
const INEXACT_MATCH = 0.8;
/** Share of BM25 in a score. It orders chunks that contain the same words. */
const RANK_SHARE = 0.1;

/**
 * Scores the chunks of an index, best first. A score is the share of the query's words (without stop words)
 * that the chunk contains, weighted by rarity, times 0.9 to 1 for its rank by BM25+. 1 is the best chunk that
 * contains every word. BM25 alone has no upper bound, so that no `minScore` would make sense.
 */
export function scoreChunks(index: MiniSearch, query: readonly string[]): ChunkScore[] {
  const tallies = new Map<string, Tally>();
  let wanted = 0;
  for (const term of [...new Set(query)].slice(0, MOST_TERMS)) {
    const results = findTerm(index, term);
    const weight = weigh(results.length, index.documentCount);
    wanted += weight;
    for (const result of results) addTo(tallies, result, { term, weight });
  }
  let best = 0;
  for (const { bm25 } of tallies.values()) best = Math.max(best, bm25);
  return [...tallies]
    .map(([id, { covered, bm25, terms }]) => {
      const rank = 1 - RANK_SHARE + (RANK_SHARE * bm25) / best;
      return { id, score: Math.round((covered / wanted) * rank * 10_000) / 10_000, terms };
    })
    .sort((one, other) => other.score - one.score);
}

const findTerm = (index: MiniSearch, term: string): SearchResult[] =>
  index.search(term, {
    tokenize: (text) => [text],
    prefix: term.length > 3,
    fuzzy: term.length > 5 && term.length <= LONGEST_FUZZY ? 0.2 : false,
  });

/** Smoothed inverse document frequency; a word without a match counts 1. */
const weigh = (found: number, total: number): number =>
  found === 0 ? 1 : 1 + Math.log((total + 1) / (found + 1));

function addTo(
  tallies: Map<string, Tally>,
  result: SearchResult,
  { term, weight }: { term: string; weight: number },
): void {
  const tally = tallies.get(result.id) ?? { covered: 0, bm25: 0, terms: new Set<string>() };
  tallies.set(result.id, tally);
  tally.covered += weight * (result.terms.includes(term) ? 1 : INEXACT_MATCH);
  tally.bm25 += result.score;
  for (const matched of result.terms) tally.terms.add(matched);
}
