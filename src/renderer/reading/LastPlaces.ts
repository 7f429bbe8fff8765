/** Where each mark stands last in a text, so that one that never comes is not looked for again and again. */
export class LastPlaces {
  private text = '';
  private readonly places = new Map<string, number>();

  of(mark: string, text: string): number {
    this.turnTo(text);
    const known = this.places.get(mark);
    if (known !== undefined) return known;
    const place = text.lastIndexOf(mark);
    this.places.set(mark, place);
    return place;
  }

  /** Of as many backticks, neither more nor fewer. */
  ofTicks(count: number, text: string): number {
    this.turnTo(text);
    if (!this.places.has('ticks')) {
      this.places.set('ticks', 0);
      for (const { 0: ticks, index } of text.matchAll(/`+/g)) this.places.set(`ticks ${ticks.length}`, index);
    }
    return this.places.get(`ticks ${count}`) ?? -1;
  }

  private turnTo(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.places.clear();
  }
}
