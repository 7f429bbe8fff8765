export function DetailsPane() {
  return null;
}
export function useSlugFollowing(): void {}
