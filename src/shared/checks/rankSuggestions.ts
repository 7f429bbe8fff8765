const AT_MOST = 5;

/** The likeliest first: an apostrophe that is missing, letters that changed places, then one letter too many, too few or another. */
export function rankSuggestions(word: string, suggestions: readonly string[]): string[] {
  const apostrophe = word.includes("'") ? "'" : '’';
  return suggestions
    .map((suggestion, at) => ({ suggestion, at, distance: distanceOf(word, suggestion) }))
    .sort((one, other) => one.distance - other.distance || one.at - other.at)
    .slice(0, AT_MOST)
    .map(({ suggestion }) => suggestion.replaceAll("'", apostrophe));
}

/** Edits between two words; two neighbours that changed places are half of one, and another first letter half of one more. */
function distanceOf(one: string, other: string): number {
  const [a, b] = [one.replaceAll('’', "'"), other];
  if (b.replaceAll("'", '') === a) return 0;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1]!;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 0.5);
      }
      row.push(least);
    }
  }
  return rows[a.length]![b.length]! + (a[0] === b[0] ? 0 : 0.5);
}
