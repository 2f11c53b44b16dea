import { letterCodes } from '#src/domain/name/distance.ts';
import { queryToken, type QueryToken } from '#src/domain/name/similarity.ts';
import type { NameIndex } from './nameIndex.ts';
import { findWord } from './sortedWords.ts';

const MOST = 4;
const SHORTEST_HALF = 3;

/**
 * Other ways to read the query's spaces: two neighbours as one word (`nur janah`), one word as two (`dedeniman`), as
 * long as the registry knows the words that come out.
 */
export function alternativeReadings(index: NameIndex, tokens: readonly QueryToken[]): QueryToken[][] {
  const readings: QueryToken[][] = [];
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const joined = (tokens[at] as QueryToken).text + (tokens[at + 1] as QueryToken).text;
    if (joined.length <= 31 && knows(index, joined)) readings.push([...tokens.slice(0, at), queryToken(joined), ...tokens.slice(at + 2)]);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at] as QueryToken;
    for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut += 1) {
      const halves = [text.slice(0, cut), text.slice(cut)];
      if (!halves.every((half) => knows(index, half))) continue;
      readings.push([...tokens.slice(0, at), ...halves.map(queryToken), ...tokens.slice(at + 1)]);
    }
  }
  return readings.slice(0, MOST);
}

function knows(index: NameIndex, text: string): boolean {
  return findWord(index.words, letterCodes(text)) >= 0;
}
