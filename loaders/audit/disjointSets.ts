/** Items in sets that no item shares: each is alone until it is joined to another. */
export class DisjointSets<Item> {
  readonly #leader = new Map<Item, Item>();

  /** The one item that stands for the set. */
  root(item: Item): Item {
    let top = item;
    for (let next = this.#leader.get(top); next !== undefined && next !== top; next = this.#leader.get(top))
      top = next;
    this.#leader.set(item, top);
    return top;
  }

  /** From here on one set, that of `to` standing for both. */
  join(item: Item, to: Item): void {
    this.#leader.set(this.root(item), this.root(to));
  }
}
