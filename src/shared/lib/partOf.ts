/** How many of those just named, as a sentence begins: "2 of them", "Both", "All 3". Of one alone it is not asked. */
export function partOf(count: number, total: number): string {
  const number = count.toLocaleString('en');
  if (count !== total || count < 2) return `${number} of them`;
  return count === 2 ? 'Both' : `All ${number}`;
}
